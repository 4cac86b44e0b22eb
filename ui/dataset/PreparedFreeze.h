// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/jobs/Feedback.h"
#include "core/store/ProjectPaths.h"

namespace lesiondesk
{

struct SplitRequest;
struct MergeRequest;

struct PreparedFreeze {
    FrozenSetId set;
    int prepared = 0; ///< pictures that were still to be read
    int unusable = 0; ///< images whose pictures cannot be used, left out
};

/// freezeSplit() and freezeMerge() as jobs of the window: what is left to be prepared of the
/// datasets is prepared first.
Result<PreparedFreeze> prepareAndFreeze(const ProjectPaths &paths, const SplitRequest &request,
                                        const Clock &clock, Feedback &feedback);
Result<PreparedFreeze> prepareAndMerge(const ProjectPaths &paths, const MergeRequest &request,
                                       const Clock &clock, Feedback &feedback);

} // namespace lesiondesk
