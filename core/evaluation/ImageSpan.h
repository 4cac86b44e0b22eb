// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Metrics.h"

#include <cmath>
#include <optional>

namespace lesiondesk
{

/// Under this many images a proportion is also said in images: its steps can be seen.
inline constexpr int kCountableImages = 30;

/// The 95 % interval of a proportion of n images, in images: from `low` to `high` of them; one
/// image more or less moves the proportion by `step`.
struct ImageSpan {
    int low = 0;
    int high = 0;
    double step = 0;
};

/// None for n = 0. Whole images inside the interval; rounding errors do not lose one.
inline std::optional<ImageSpan> imageSpan(const Interval &interval, int n)
{
    if (n <= 0)
        return std::nullopt;
    constexpr double kRounding = 1e-9;
    return ImageSpan{static_cast<int>(std::ceil(interval.low * n - kRounding)),
                     static_cast<int>(std::floor(interval.high * n + kRounding)), 1.0 / n};
}

} // namespace lesiondesk
