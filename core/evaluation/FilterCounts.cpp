// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/FilterCounts.h"

#include <algorithm>

namespace lesiondesk
{

std::vector<int> valueCounts(const ItemFacts &facts, const ItemFilter &filter, SliceBy by)
{
    ItemFilter others = filter;
    std::erase_if(others.parts, [by](const ItemFilter::Part &part) { return part.by == by; });
    const FactColumn &column = facts.of(by);
    std::vector<int> counts(static_cast<size_t>(column.values.size()), 0);
    for (const int item : itemsPassing(facts, others))
        ++counts[static_cast<size_t>(column.valueOf[static_cast<size_t>(item)])];
    return counts;
}

ItemFilter withValue(const ItemFilter &filter, SliceBy by, const QString &value, bool on)
{
    ItemFilter result = filter;
    auto part = std::find_if(result.parts.begin(), result.parts.end(),
                             [by](const ItemFilter::Part &one) { return one.by == by; });
    if (part == result.parts.end()) {
        if (on)
            result.parts.push_back({by, {value}});
        return result;
    }
    part->values.removeAll(value);
    if (on)
        part->values.append(value);
    else if (part->values.isEmpty())
        result.parts.erase(part);
    return result;
}

bool hasValue(const ItemFilter &filter, SliceBy by, const QString &value)
{
    return std::any_of(filter.parts.begin(), filter.parts.end(), [&](const ItemFilter::Part &part) {
        return part.by == by && part.values.contains(value);
    });
}

} // namespace lesiondesk
