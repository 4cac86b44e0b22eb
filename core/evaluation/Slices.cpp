// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Slices.h"

#include "core/evaluation/PairedComparison.h"

#include <algorithm>
#include <map>

namespace lesiondesk
{

namespace
{

struct Tally {
    int n = 0;
    int right = 0;
};

Tally tallyOf(const EvalResult &result, const std::vector<int> &items)
{
    Tally tally;
    for (const int position : items) {
        const EvalItem &item = result.items[static_cast<size_t>(position)];
        tally.n += item.isJudged() ? 1 : 0;
        tally.right += item.isJudged() && item.truth == item.predicted ? 1 : 0;
    }
    return tally;
}

/// The slices, empty of figures: items by their values, in the order of the facts.
std::vector<Slice> grouped(const ItemFacts &facts, const std::vector<int> &items,
                           const std::vector<SliceBy> &by)
{
    std::map<std::vector<int>, size_t> places;
    std::vector<std::vector<int>> groups;
    std::vector<int> values(by.size());
    for (const int position : items) {
        for (size_t f = 0; f < by.size(); ++f)
            values[f] = facts.of(by[f]).valueOf[static_cast<size_t>(position)];
        const auto [place, isNew] = places.try_emplace(values, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[place->second].push_back(position);
    }
    std::vector<Slice> slices;
    for (const auto &[numbers, group] : places) {
        Slice &slice = slices.emplace_back();
        for (size_t f = 0; f < by.size(); ++f)
            slice.values.append(facts.of(by[f]).values[numbers[f]]);
        slice.items = std::move(groups[group]);
    }
    return slices;
}

/// Holm's correction over the slices that are large enough.
void correct(std::vector<Slice> &slices)
{
    std::vector<double> pValues;
    std::vector<Slice *> tested;
    for (Slice &slice : slices) {
        if (!slice.tooSmall && slice.p) {
            pValues.push_back(*slice.p);
            tested.push_back(&slice);
        }
    }
    const std::vector<double> corrected = holm(pValues);
    for (size_t k = 0; k < tested.size(); ++k)
        tested[k]->pHolm = corrected[k];
}

} // namespace

std::vector<Slice> slicesOf(const EvalResult &result, const ItemFacts &facts,
                            const std::vector<int> &items, const std::vector<SliceBy> &by)
{
    const QStringList keys = result.classKeys();
    const Tally all = tallyOf(result, items);
    std::vector<Slice> slices = grouped(facts, items, by);
    for (Slice &slice : slices) {
        slice.figures = figuresOf(scoresOf(result, slice.items), keys);
        const Tally in = tallyOf(result, slice.items);
        const Tally out{all.n - in.n, all.right - in.right};
        slice.n = in.n;
        slice.tooSmall = in.n < kEnoughToSlice;
        if (in.n == 0 || out.n == 0)
            continue;
        slice.gap = static_cast<double>(in.right) / in.n - static_cast<double>(out.right) / out.n;
        slice.gapInterval = newcombe95(in.right, in.n, out.right, out.n);
        slice.p = fisherExact(in.right, in.n - in.right, out.right, out.n - out.right);
    }
    correct(slices);
    return slices;
}

} // namespace lesiondesk
