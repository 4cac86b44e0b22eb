// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/PreparedFreeze.h"

#include "core/dataset/MergeJob.h"
#include "core/dataset/SplitJob.h"
#include "core/import/PrepareJob.h"

namespace lesiondesk
{

namespace
{

Result<int> prepare(const ProjectPaths &paths, const QString &dataset, const Clock &clock,
                    Feedback &feedback)
{
    PrepareOptions options;
    options.dataset = dataset;
    LD_TRY_ASSIGN(const PrepareOutcome outcome, runPreparation(paths, options, clock, feedback));
    return outcome.prepared;
}

} // namespace

Result<PreparedFreeze> prepareAndFreeze(const ProjectPaths &paths, const SplitRequest &request,
                                        const Clock &clock, Feedback &feedback)
{
    PreparedFreeze done;
    LD_TRY_ASSIGN(done.prepared, prepare(paths, request.dataset, clock, feedback));
    LD_TRY_ASSIGN(const FrozenSplit frozen, freezeSplit(paths, request, clock, feedback));
    done.set = frozen.set.id;
    done.unusable = frozen.proposal.unusable;
    return done;
}

Result<PreparedFreeze> prepareAndMerge(const ProjectPaths &paths, const MergeRequest &request,
                                       const Clock &clock, Feedback &feedback)
{
    PreparedFreeze done;
    for (const QString &dataset : request.datasets) {
        LD_TRY_ASSIGN(const int prepared, prepare(paths, dataset, clock, feedback));
        done.prepared += prepared;
    }
    LD_TRY_ASSIGN(const FrozenMerge frozen, freezeMerge(paths, request, clock, feedback));
    done.set = frozen.set.id;
    done.unusable = frozen.proposal.unusable;
    return done;
}

} // namespace lesiondesk
