// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/FigureBootstrap.h"
#include "core/evaluation/ItemFacts.h"
#include "core/evaluation/TwoProportions.h"

namespace lesiondesk
{

/// Under this many images a slice is shown in grey, and takes no part in the correction.
inline constexpr int kEnoughToSlice = 30;

/// The images that share one value, or two values where two facts are crossed.
struct Slice {
    QStringList values;     ///< one per fact
    std::vector<int> items; ///< positions in the result
    int n = 0;              ///< judged images among them
    Figures figures;
    /// The slice's accuracy less that of all other images, with Newcombe's 95 % interval (R. G.
    /// Newcombe, Stat. Med. 17 (1998) 873-890, method 10); none where one side is empty.
    std::optional<double> gap;
    std::optional<Interval> gapInterval;
    /// Fisher's exact test of right and wrong, in the slice and outside; Holm's correction over the
    /// slices that are large enough.
    std::optional<double> p;
    std::optional<double> pHolm;
    bool tooSmall = false;
};

/// One slice per value that occurs (per pair of values with two facts), in the order of the facts.
/// `items` are the positions that the page's filter lets through.
std::vector<Slice> slicesOf(const EvalResult &result, const ItemFacts &facts,
                            const std::vector<int> &items, const std::vector<SliceBy> &by);

} // namespace lesiondesk
