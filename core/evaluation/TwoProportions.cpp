// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/TwoProportions.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lesiondesk
{

std::optional<Interval> newcombe95(int a, int n, int c, int m)
{
    const auto first = wilson95(a, n);
    const auto second = wilson95(c, m);
    if (!first || !second)
        return std::nullopt;
    const double p = static_cast<double>(a) / n;
    const double q = static_cast<double>(c) / m;
    return Interval{p - q - std::hypot(p - first->low, second->high - q),
                    p - q + std::hypot(first->high - p, q - second->low)};
}

double fisherExact(int a, int b, int c, int d)
{
    assert(a >= 0 && b >= 0 && c >= 0 && d >= 0);
    const qint64 row = qint64(a) + b;
    const qint64 other = qint64(c) + d;
    const qint64 column = qint64(a) + c;
    const qint64 lowest = std::max<qint64>(0, column - other);
    const qint64 highest = std::min(row, column);
    // The tables' weights relative to the likeliest one, by the ratio of neighbours: no logarithm
    // loses digits, and the likeliest is 1 whatever n is. x is what stands where a does.
    const auto ratioUp = [&](qint64 x) { // weight(x + 1) / weight(x)
        return static_cast<double>(row - x) * static_cast<double>(column - x) /
               (static_cast<double>(x + 1) * static_cast<double>(other - column + x + 1));
    };
    const auto mode =
        std::clamp(static_cast<qint64>(
                       std::floor(static_cast<double>(row + 1) * static_cast<double>(column + 1) /
                                  static_cast<double>(row + other + 2))),
                   lowest, highest);
    const auto walk = [&](auto &&visit) {
        visit(mode, 1.0);
        double weight = 1;
        for (qint64 x = mode; x < highest && weight > 0; ++x)
            visit(x + 1, weight *= ratioUp(x));
        weight = 1;
        for (qint64 x = mode; x > lowest && weight > 0; --x)
            visit(x - 1, weight /= ratioUp(x - 1));
    };
    double seen = 0;
    walk([&](qint64 x, double weight) { seen = x == a ? weight : seen; });
    // Equal weights differ by what the products were rounded.
    constexpr double kRounding = 1e-10;
    const double limit = seen * (1 + kRounding);
    double all = 0;
    double unlikely = 0;
    walk([&](qint64, double weight) {
        all += weight;
        unlikely += weight <= limit ? weight : 0;
    });
    return std::min(1.0, unlikely / all);
}

} // namespace lesiondesk
