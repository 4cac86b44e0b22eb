// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/OneImageStep.h"

#include <cmath>

namespace lesiondesk
{

std::optional<OneImageStep> oneImageStep(const ClassMetrics &metrics)
{
    if (metrics.support == 0)
        return std::nullopt;
    // An image that comes to be found is one prediction of the class more, too.
    const auto f1With = [&](int more) {
        const int both = metrics.support + metrics.predicted + more;
        return 2.0 * (metrics.found + more) / both;
    };
    const int more = metrics.found < metrics.support ? 1 : -1;
    return OneImageStep{1.0 / metrics.support, std::abs(f1With(more) - f1With(0))};
}

} // namespace lesiondesk
