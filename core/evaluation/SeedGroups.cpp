// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/SeedGroups.h"

#include "core/domain/PlanDifference.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace lesiondesk
{

namespace
{

bool belongs(const SeedGroup &group, const SeedRun &run, const std::vector<SeedRun> &runs)
{
    const SeedRun &first = runs[group.members.front()];
    if (run.testHash.isEmpty() || run.testHash != first.testHash || run.epochs != first.epochs ||
        !equalButForSeed(first.plan, run.plan))
        return false;
    return std::none_of(group.members.begin(), group.members.end(), [&](size_t other) {
        return planDifferences(runs[other].plan, run.plan).empty();
    });
}

std::optional<Spread> spreadOver(const SeedGroup &group, const std::vector<SeedRun> &runs,
                                 std::optional<double> SeedRun::*figure)
{
    std::vector<double> values;
    for (const size_t member : group.members) {
        const std::optional<double> value = runs[member].*figure;
        if (!value)
            return std::nullopt;
        values.push_back(*value);
    }
    return spreadOf(values);
}

} // namespace

Spread spreadOf(const std::vector<double> &values)
{
    assert(!values.empty());
    Spread spread;
    spread.n = static_cast<int>(values.size());
    spread.mean = std::accumulate(values.begin(), values.end(), 0.0) / spread.n;
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    spread.lowest = *lowest;
    spread.highest = *highest;
    if (spread.n < 2)
        return spread;
    double squares = 0;
    for (const double value : values)
        squares += (value - spread.mean) * (value - spread.mean);
    spread.deviation = std::sqrt(squares / (spread.n - 1));
    return spread;
}

std::vector<SeedGroup> seedGroups(const std::vector<SeedRun> &runs)
{
    std::vector<SeedGroup> groups;
    for (size_t k = 0; k < runs.size(); ++k) {
        auto found = std::find_if(groups.begin(), groups.end(), [&](const SeedGroup &group) {
            return belongs(group, runs[k], runs);
        });
        if (found == groups.end())
            found = groups.insert(groups.end(), SeedGroup{});
        found->members.push_back(k);
        found->runs.push_back(runs[k].run);
    }
    for (SeedGroup &group : groups) {
        group.accuracy = spreadOver(group, runs, &SeedRun::accuracy);
        group.macroF1 = spreadOver(group, runs, &SeedRun::macroF1);
    }
    return groups;
}

} // namespace lesiondesk
