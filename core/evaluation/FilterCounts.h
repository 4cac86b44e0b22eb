// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/ItemFacts.h"

namespace lesiondesk
{

/// How many items have each value of a fact, in the order of its column: among those that the
/// filter's other facts let through, so that each number is what choosing its value would show.
std::vector<int> valueCounts(const ItemFacts &facts, const ItemFilter &filter, SliceBy by);

/// The filter with one value of a fact let in or taken out. A fact without a value is no part.
ItemFilter withValue(const ItemFilter &filter, SliceBy by, const QString &value, bool on);
/// Whether the filter names this value.
bool hasValue(const ItemFilter &filter, SliceBy by, const QString &value);

} // namespace lesiondesk
