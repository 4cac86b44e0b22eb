// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/dataset/LeakageCheck.h"
#include "core/dataset/Merger.h"
#include "core/domain/LabelBasis.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <optional>

namespace lesiondesk
{

/// Everything that decides how datasets are merged into a frozen set.
struct MergeRequest {
    FrozenSetId target;
    QStringList datasets; ///< those to add, by name
    /// At most one for each source taxonomy; where there is none, MappingLibrary::choose() does.
    std::vector<ClassMapping> mappings;
    std::optional<Modality> modality;         ///< of the added images; none: all of them
    LabelBasis labels = LabelBasis::Recorded; ///< of the added images
    QString name;                             ///< of the set; empty: "TARGET with A, B"
};

/// A frozen set with what merging into it needs to know.
struct TargetSet {
    FrozenSet set;
    Taxonomy taxonomy; ///< that of its classes
    MergeTarget target;
};

/// Any thread, with a connection of that thread.
Result<TargetSet> readTargetSet(Database &database, const ProjectPaths &paths, FrozenSetId id);

/// A merge that has been worked out and not been stored.
struct MergeProposal {
    FrozenSet set;                      ///< without id, hash and time
    std::vector<Diagnosis> classes;     ///< of set.classes, in the same order
    std::vector<ClassMapping> mappings; ///< by added dataset
    Merge merge;
    int unlabelled = 0;    ///< images of the added datasets without a label, left out
    int unusable = 0;      ///< images whose pictures cannot be used, left out
    int waiting = 0;       ///< images whose pictures have not been read to their end yet
    int otherModality = 0; ///< those of another modality than the wished one, left out
    /// Added pictures that look like test images; they are in the set.
    std::vector<LeakageFinding> leaks;
};

/// Works a merge out. Any thread, with a connection of that thread. Fails where a set or dataset is
/// not there or is there already, where no mapping fits or one does not fit, and where nothing
/// would be added.
Result<MergeProposal> proposeMerge(Database &database, const ProjectPaths &paths,
                                   const MergeRequest &request, Feedback &feedback);

struct FrozenMerge {
    FrozenSet set;
    MergeProposal proposal;
};

/// proposeMerge(), then freezes the set and leaves a record "merge". Its parameters hold the target
/// set with its hash, the datasets and their whole mappings. A job: opens its own connection. The
/// same request on the same images returns the set that is there already.
Result<FrozenMerge> freezeMerge(const ProjectPaths &paths, const MergeRequest &request,
                                const Clock &clock, Feedback &feedback);

} // namespace lesiondesk
