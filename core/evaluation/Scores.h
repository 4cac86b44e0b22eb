// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/EvalResult.h"

#include <span>
#include <vector>

namespace lesiondesk
{

/// What figures, curves and intervals are computed from: the judged items by column, n entries
/// each. A value; the functions on it are pure and may run in any thread.
struct Scores {
    int classes = 0;
    std::vector<int> truth;     ///< class indices
    std::vector<int> predicted; ///< class indices
    std::vector<float>
        probabilities;        ///< n × classes, row by row; empty where only classes are known
    std::vector<int> cluster; ///< the patient's number, from 0: a patient's images belong together
    int clusters = 0;
    std::vector<int> item; ///< position in EvalResult::items

    int size() const { return static_cast<int>(truth.size()); }
    bool hasProbabilities() const { return !probabilities.empty(); }
    std::span<const float> row(int k) const
    {
        const auto width = static_cast<size_t>(classes);
        return std::span(probabilities).subspan(static_cast<size_t>(k) * width, width);
    }
};

/// Of all judged items.
Scores scoresOf(const EvalResult &result);
/// Of the judged ones among these positions (ascending).
Scores scoresOf(const EvalResult &result, const std::vector<int> &items);

} // namespace lesiondesk
