// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/ComparisonData.h"

#include <QString>
#include <QStringList>

namespace lesiondesk
{

// The Compare page in words; undefined is "–". Calculates nothing.

QString sideName(const Run &run, LabelBasis labels); ///< "4 · mobilenet_v2 · validated labels"
QString outcomeWords(PairOutcome outcome);           ///< only A is right
QString valueWithInterval(const std::optional<double> &value,
                          const std::optional<Interval> &interval); ///< 0.49 [0.40–0.57]
QString chanceText(double p);                                       ///< p = 0.28, p < 0.001

/// What the two sides' difference amounts to, in one or two sentences.
QString verdictText(const Comparison &comparison);
/// What has to be known: images left out, other labels.
QStringList comparisonNotes(const LoadedComparison &loaded);

/// Under 5 % a difference is called beyond chance.
inline constexpr double kBeyondChance = 0.05;
inline bool isBeyondChance(double p)
{
    return p < kBeyondChance;
}
bool isBeyondChance(const std::optional<Interval> &difference);

} // namespace lesiondesk
