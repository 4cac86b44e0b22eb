// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CostTable.h"
#include "core/evaluation/EvalResult.h"

#include <vector>

namespace lesiondesk
{

/// Confidence: the surest mistakes first. Cost: the dearest by the cost table, then the surest.
/// Alone: those whose answer resembles least what the run says of other images of their class: the
/// mean Hellinger distance of their probabilities to those of the five nearest of these.
enum class WorstBy { Confidence = 0, Cost = 1, Alone = 2 };

struct RankedItem {
    int item = 0;     ///< position in the result
    double score = 0; ///< probability, cost or distance: the higher the worse
};

/// The misclassified of these items (positions), the worst first; ties by image id. Empty for
/// Confidence and Alone without probabilities.
std::vector<RankedItem> worstFirst(const EvalResult &result, const std::vector<int> &items,
                                   WorstBy by, const CostTable &costs = {});

} // namespace lesiondesk
