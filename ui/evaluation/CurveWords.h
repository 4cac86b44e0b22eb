// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/OneAgainstRest.h"

#include <QString>

namespace lesiondesk
{

/// 94.1 %
QString percentText(double fraction);
/// 0.91 [0.87–0.94]; "n/a" where it is undefined.
QString figureWithInterval(const std::optional<double> &value,
                           const std::optional<Interval> &interval);
/// 94.1 % [80.9–98.4 %] of a count; "n/a" of none.
QString shareWithInterval(int hits, int n);
/// A threshold, short; `other` is one that it must be told from.
QString thresholdText(double threshold, std::optional<double> other = {});

/// "MEL" or "malignant": what images are called.
QString targetWord(const FindTarget &target);
/// For the list: "MEL · Melanoma".
QString targetName(const FindTarget &target, const EvalResult &result);

/// All that a point of the curve says.
QString pointWords(const BinaryCurve &curve, size_t point);
/// What a wished sensitivity costs, in sentences.
QString priceWords(const FindTarget &target, const BinaryCurve &curve, const OperatingPoint &at,
                   double wished);
/// Why there is no curve and what to do; empty where there is one.
QString whyNoCurve(const FindTarget &target, const BinaryCurve &curve);

/// Of a result without probabilities.
QString whyNoProbabilities();
QString whyNoImages();

} // namespace lesiondesk
