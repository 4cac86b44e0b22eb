// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Figures.h"

#include <span>

namespace lesiondesk
{

/// The formulas of the figures, for figuresOf() and for every resample of figureIntervals(): so
/// both say the same. Pure.

/// The margins and the diagonal of a confusion matrix, whole numbers.
struct MarginCounts {
    double n = 0;
    std::vector<double> support;   ///< per true class
    std::vector<double> predicted; ///< per predicted class
    std::vector<double> found;     ///< right ones, per class

    explicit MarginCounts(size_t classes) : support(classes), predicted(classes), found(classes) {}
};

/// Fills what is a function of counts: Accuracy, BalancedAccuracy, MacroF1, WeightedF1, Kappa, Mcc
/// and, per class, Sensitivity, Specificity, Precision, F1. `classes` has an entry per class.
void countFigures(const MarginCounts &counts, FigureValues &overall,
                  std::span<ClassFigureValues> classes);
/// Fills Auc and AveragePrecision from the classes'.
void meanRankFigures(std::span<const ClassFigureValues> classes, FigureValues &overall);

/// Whether fewer than three classes are more probable than this one; a lower index wins a tie.
bool isAmongTopThree(std::span<const float> row, int classIndex);
/// Under this many classes three guesses are always right.
inline constexpr int kFewestClassesForTop3 = 4;

} // namespace lesiondesk
