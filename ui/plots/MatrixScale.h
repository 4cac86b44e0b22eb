// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/PlotColours.h"

namespace lesiondesk
{

/// How strong a cell's colour is. The diagonal and the errors have a scale each, from nothing to
/// the largest value of their kind: blue and orange do not outshine each other.
struct MatrixScale {
    bool logarithmic = false;
    double largestRight = 0;
    double largestWrong = 0;

    /// From 0 to 1. Logarithmic: log(1 + 99 v / largest) / log 100, so that a hundredth of the
    /// largest has 15 % of the way, not 1 %.
    double position(double value, bool right) const
    {
        const double largest = right ? largestRight : largestWrong;
        if (largest <= 0 || value <= 0)
            return 0;
        const double part = value / largest;
        return logarithmic ? std::log(1 + 99 * part) / std::log(100.0) : part;
    }
    /// The value whose position this is.
    double valueAt(double position, bool right) const
    {
        const double largest = right ? largestRight : largestWrong;
        return largest * (logarithmic ? (std::pow(100.0, position) - 1) / 99 : position);
    }
    QColor colour(double position, bool right, const QColor &base) const
    {
        return right ? plotcolours::blended(plotcolours::kRight, base, 0.12 + 0.78 * position)
                     : plotcolours::blended(plotcolours::kWrong, base, 0.08 + 0.72 * position);
    }
};

} // namespace lesiondesk
