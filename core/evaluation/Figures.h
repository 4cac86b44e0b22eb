// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Metrics.h"
#include "core/evaluation/Scores.h"

#include <array>
#include <optional>

namespace lesiondesk
{

/// The figures of a whole result, all fractions but kappa and MCC (-1 to 1):
/// Accuracy; BalancedAccuracy, the mean sensitivity of the classes that have images; MacroF1 and
/// WeightedF1 as computeMetrics() has them; Kappa (J. Cohen, Educ. Psychol. Meas. 20 (1960) 37-46);
/// Mcc (J. Gorodkin, Comput. Biol. Chem. 28 (2004) 367-374); Auc and AveragePrecision, the means of
/// the one-vs-rest values over the classes that have one; Ece, the expected calibration error over
/// kCalibrationBins bins of equal width (Calibration.h); Top3, the share of images whose class is
/// among the three most probable (ties: the lower index first).
enum class Figure {
    Accuracy,
    BalancedAccuracy,
    MacroF1,
    WeightedF1,
    Kappa,
    Mcc,
    Auc,
    AveragePrecision,
    Ece,
    Top3
};
inline constexpr int kFigures = 10;
inline constexpr std::array kAllFigures{Figure::Accuracy, Figure::BalancedAccuracy,
                                        Figure::MacroF1,  Figure::WeightedF1,
                                        Figure::Kappa,    Figure::Mcc,
                                        Figure::Auc,      Figure::AveragePrecision,
                                        Figure::Ece,      Figure::Top3};

/// The figures of one class against the rest.
enum class ClassFigure { Sensitivity, Specificity, Precision, F1, Auc, AveragePrecision };
inline constexpr int kClassFigures = 6;
inline constexpr std::array kAllClassFigures{
    ClassFigure::Sensitivity, ClassFigure::Specificity, ClassFigure::Precision,
    ClassFigure::F1,          ClassFigure::Auc,         ClassFigure::AveragePrecision};

/// The key of files and of the command line: accuracy, balancedAccuracy, macroF1, …
QString figureKey(Figure figure);
QString
figureKey(ClassFigure figure); ///< sensitivity, specificity, precision, f1, auc, averagePrecision

/// One value per figure; none where it is not defined: no image, a class without images (or with
/// nothing but its own), one class only for kappa and MCC, no probabilities, three classes or fewer
/// for Top3.
using FigureValues = std::array<std::optional<double>, kFigures>;
using ClassFigureValues = std::array<std::optional<double>, kClassFigures>;

struct Figures {
    Metrics metrics; ///< counts and the matrix
    FigureValues overall;
    std::vector<ClassFigureValues> classes;

    std::optional<double> of(Figure figure) const { return overall[static_cast<size_t>(figure)]; }
    std::optional<double> of(int classIndex, ClassFigure figure) const
    {
        return classes[static_cast<size_t>(classIndex)][static_cast<size_t>(figure)];
    }
};

/// `keys` has one entry per class. 100,000 images of 13 classes take a few hundredths of a second.
Figures figuresOf(const Scores &scores, const QStringList &keys);

using FigureIntervalValues = std::array<std::optional<Interval>, kFigures>;
using ClassFigureIntervalValues = std::array<std::optional<Interval>, kClassFigures>;

/// The 95 % intervals beside them.
struct FigureIntervals {
    FigureIntervalValues overall;
    std::vector<ClassFigureIntervalValues> classes;

    std::optional<Interval> of(Figure figure) const { return overall[static_cast<size_t>(figure)]; }
    std::optional<Interval> of(int classIndex, ClassFigure figure) const
    {
        return classes[static_cast<size_t>(classIndex)][static_cast<size_t>(figure)];
    }
};

} // namespace lesiondesk
