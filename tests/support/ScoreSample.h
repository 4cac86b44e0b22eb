// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Rng.h"
#include "core/evaluation/Scores.h"

#include <algorithm>
#include <cmath>

namespace lesiondesk::test
{

/// A run's answers on so many images, one or two a patient, classes of very different sizes; right
/// about every other time, with a softmax's probabilities.
inline Scores scoreSample(int images, int classes, std::uint64_t seed = 1)
{
    Rng rng(seed);
    Scores scores;
    scores.classes = classes;
    for (int i = 0; i < images; ++i) {
        const int truth =
            std::min(classes - 1, static_cast<int>(-3 * std::log(1 - rng.real()) * classes / 13));
        std::vector<float> row(static_cast<size_t>(classes));
        float sum = 0;
        for (int k = 0; k < classes; ++k) {
            const double logit = 3 * rng.real(-1, 1) + (k == truth ? 1.5 : 0);
            row[static_cast<size_t>(k)] = static_cast<float>(std::exp(logit));
            sum += row[static_cast<size_t>(k)];
        }
        for (float &one : row)
            one /= sum;
        const auto surest = std::max_element(row.begin(), row.end()) - row.begin();
        scores.truth.push_back(truth);
        scores.predicted.push_back(static_cast<int>(surest));
        scores.probabilities.insert(scores.probabilities.end(), row.begin(), row.end());
        if (i == 0 || rng.coin(0.7))
            ++scores.clusters;
        scores.cluster.push_back(scores.clusters - 1);
        scores.item.push_back(i);
    }
    return scores;
}

} // namespace lesiondesk::test
