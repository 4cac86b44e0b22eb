// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/LogLoss.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lesiondesk
{

std::optional<double> meanLogLoss(const EvalResult &result)
{
    if (result.items.empty() || !result.hasProbabilities)
        return std::nullopt;
    constexpr float kEpsilon = std::numeric_limits<float>::epsilon();
    double sum = 0;
    for (const EvalItem &item : result.items) {
        const float p = item.probabilities[static_cast<size_t>(item.truth)];
        sum -= std::log(static_cast<double>(std::clamp(p, kEpsilon, 1.0F - kEpsilon)));
    }
    return sum / static_cast<double>(result.items.size());
}

} // namespace lesiondesk
