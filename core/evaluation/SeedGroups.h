// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/TrainPlan.h"

#include <QString>

#include <optional>
#include <vector>

namespace lesiondesk
{

/// Mean, sample standard deviation (n - 1; 0 for one value) and range.
struct Spread {
    int n = 0;
    double mean = 0;
    double deviation = 0;
    double lowest = 0;
    double highest = 0;
};
/// `values` is not empty.
Spread spreadOf(const std::vector<double> &values);

/// What decides whether runs are one line of a table, and the figures that the line shows.
struct SeedRun {
    RunId run;
    TrainPlan plan;
    int epochs = 0;   ///< trained, of all stages
    QString testHash; ///< the same for runs that were scored on the same images; empty: not scored
    std::optional<double> accuracy;
    std::optional<double> macroF1;
};

/// Several seeds of a plan are one line. A figure is undefined where one of its runs does not have
/// it.
struct SeedGroup {
    std::vector<size_t> members; ///< positions in what was grouped
    std::vector<RunId> runs;
    std::optional<Spread> accuracy;
    std::optional<Spread> macroF1;
};

/// Runs are together when their plans are equal but for the seed and they were trained as long and
/// scored on the same images; a run that repeats a plan with its seed stays a line of its own, as
/// it would make the figures look steadier than they are. In the order of the lines' first runs.
/// Pure, any thread.
std::vector<SeedGroup> seedGroups(const std::vector<SeedRun> &runs);

} // namespace lesiondesk
