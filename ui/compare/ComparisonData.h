// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/PlanDifference.h"
#include "core/domain/Run.h"
#include "core/evaluation/PairedComparison.h"
#include "core/evaluation/SeedGroups.h"
#include "core/jobs/Feedback.h"
#include "core/store/ProjectPaths.h"

#include <QHash>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace lesiondesk
{

/// A side of a comparison: a run, scored against recorded or validated labels.
struct Side {
    RunId run;
    LabelBasis labels = LabelBasis::Recorded;

    auto operator<=>(const Side &) const = default;
};

/// A side with everything that was computed of it. Shared by the comparisons it takes part in.
struct ComparedRun {
    Side side;
    Run run;
    int epochs = 0;
    EvalResult result;
    QHash<ImageId, size_t> positions;
    Figures figures;
    FigureIntervals intervals;

    const EvalItem *item(ImageId id) const
    {
        const auto found = positions.constFind(id);
        return found == positions.constEnd() ? nullptr : &result.items[*found];
    }
};
using ComparedRunPtr = std::shared_ptr<const ComparedRun>;
using KnownRuns = std::map<Side, ComparedRunPtr>;

/// A and B, and the other runs of the table. A value; everything on the page is read off it.
struct LoadedComparison {
    std::vector<ComparedRunPtr> runs; ///< A, B, then the others
    std::vector<Comparison> againstA; ///< one per run after A; the first is B's
    Pairing pairing;                  ///< of A and B
    std::vector<PlanDifference> plans;
    std::vector<SeedGroup> seeds; ///< of the runs against A's labels

    const ComparedRun &a() const { return *runs[0]; }
    const ComparedRun &b() const { return *runs[1]; }
    const Comparison &comparison() const { return againstA.front(); }
};

/// Done or scored runs that are not deleted, newest first: rows only, quick.
Result<std::vector<Run>> readComparableRuns(Database &database);

/// For a background thread, with a connection of its own. `sides`: A, B, then others; at least two.
/// What is in `known` is not read again. Stops early when cancelled.
Result<LoadedComparison> readComparison(const ProjectPaths &paths, const std::vector<Side> &sides,
                                        const KnownRuns &known, Feedback &feedback);

} // namespace lesiondesk
