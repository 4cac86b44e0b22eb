// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Metrics.h"

#include <optional>

namespace lesiondesk
{

// Two independent proportions: hits a of n and c of m. Pure functions, any thread; the counts are
// not negative.

/// Newcombe's 95 % interval of the difference a/n - c/m, from Wilson's intervals of the two (R. G.
/// Newcombe, Stat. Med. 17 (1998) 873-890, method 10); none where one side is empty.
std::optional<Interval> newcombe95(int a, int n, int c, int m);

/// Fisher's exact test of the table a b / c d, two-sided: the sum of all tables of the same margins
/// that are as likely or less, as SciPy and R have it. At most some thousand steps at n = 100,000.
double fisherExact(int a, int b, int c, int d);

} // namespace lesiondesk
