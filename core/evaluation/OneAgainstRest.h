// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Curves.h"
#include "core/evaluation/FigureBootstrap.h"

namespace lesiondesk
{

/// What a threshold is to find: one class, or all malignant ones together.
struct FindTarget {
    QString key;              ///< of the class; empty: all malignant
    std::vector<int> classes; ///< of the result; never all of them

    bool isGroup() const { return key.isEmpty(); }
};
/// All malignant first, where there are several malignant classes and others beside them; then
/// every class in its order. Empty for fewer than two classes.
std::vector<FindTarget> findTargets(const EvalResult &result);

/// The classes as class 1 and the rest as class 0. Empty of probabilities where `scores` is.
Scores againstRest(const Scores &scores, const std::vector<int> &classes);

/// The 95 % intervals of the areas under both curves (FigureBootstrap.h).
struct CurveIntervals {
    std::optional<Interval> roc;
    std::optional<Interval> averagePrecision;
};
CurveIntervals curveIntervals(const Scores &scores, const std::vector<int> &classes,
                              const BootstrapOptions &options = {});

/// The positions in `scores` of the images that truly are of the classes and are called so.
std::vector<int> foundAt(const Scores &scores, const std::vector<int> &classes, double threshold);
/// The price of one image that is found; none where none is.
std::optional<double> falseAlarmsPerFound(const OperatingPoint &point);

} // namespace lesiondesk
