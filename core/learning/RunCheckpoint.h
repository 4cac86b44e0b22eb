// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/domain/Run.h"
#include "core/domain/Taxonomy.h"
#include "core/learning/Checkpoint.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

/// Which of a run's networks: the one after its last epoch, which the run's scores are those of, or
/// the one that the selection rule kept.
enum class CheckpointChoice { Last = 0, Best = 1 };

QString checkpointChoiceKey(CheckpointChoice choice); ///< last, best
std::optional<CheckpointChoice> checkpointChoiceFromKey(const QString &key);

/// A run's trained network, in plain memory, with what its outputs mean.
struct RunCheckpoint {
    Run run;
    CheckpointChoice choice = CheckpointChoice::Last;
    Checkpoint checkpoint;
    int stage = 1;                  ///< from 1: the stage that its head belongs to
    FrozenSet set;                  ///< of that stage
    std::vector<Diagnosis> classes; ///< in the order of the outputs

    /// Pictures are prepared so.
    ResizePolicy resize() const { return run.plan.stages[static_cast<size_t>(stage) - 1].resize; }
};

/// Reads the file from the run's folder. One sentence where there is none, where it is damaged or
/// where it does not belong to the run. Any thread, with a connection of that thread.
Result<RunCheckpoint> readRunCheckpoint(Database &database, const ProjectPaths &paths, RunId run,
                                        CheckpointChoice choice);

} // namespace lesiondesk
