// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Scores.h"

#include <optional>

namespace lesiondesk
{

/// The images in the order of one class's probability, cut where the one-vs-rest area under the
/// ROC curve and the average precision change: what both are computed from, once for the figures
/// and again for every resample, without sorting again. Pure.
struct ScoreOrder {
    /// One probability that images of the class have. From the end of the step before lie, in
    /// `images`: images of other classes with higher probabilities, up to `othersEnd`; then, all
    /// with the step's probability, the images of the class, up to `ownEnd`, and of other
    /// classes, up to `tiesEnd`.
    struct Step {
        quint32 othersEnd = 0;
        quint32 ownEnd = 0;
        quint32 tiesEnd = 0;
    };

    std::vector<quint32> images; ///< positions in the scores, highest probability first
    std::vector<Step> steps;     ///< what lies behind the last one changes neither figure
    int own = 0;                 ///< images of the class
    int others = 0;
};

/// `scores` has probabilities, none of them NaN. A radix sort: about two thousandths of a second
/// for 100,000 images.
ScoreOrder scoreOrder(const Scores &scores, int classIndex);

/// As areaUnderRoc() and averagePrecision() of Curves.h; none where they have none.
std::optional<double> aucOf(const ScoreOrder &order);
std::optional<double> averagePrecisionOf(const ScoreOrder &order);

} // namespace lesiondesk
