// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/StageLoop.h"
#include "core/store/ProjectPaths.h"

#include <QStringList>

#include <optional>

namespace lesiondesk
{

/// What a run needs to go on as if it had never stopped.
struct ResumeState {
    TrainerState trainer;
    double seconds = 0;             ///< of the run
    double stageSeconds = 0;        ///< of the stage
    double earlierTrainSeconds = 0; ///< of the stages before
    qint64 earlierTrainImages = 0;
    int bestEpoch = 0; ///< of the run; 0: none yet
    double bestScore = 0;
    // What must be the same then, and what is worth a note when it is not.
    QString plan;          ///< SHA-256 of the plan's JSON
    QStringList setHashes; ///< of every stage's set, as it was
    QString libTorch;
    int threads = 0;
    int processes = 1; ///< that trained together
    QString device;
};

/// Writes runs/<id>/resume.safetensors (temporary file, flush, rename); the one before stays as
/// resume-previous.safetensors. With a checksum, as a power cut can leave a file of zeros.
Result<void> writeResumeState(const ProjectPaths &paths, RunId run, const ResumeState &state);

struct FoundResumeState {
    ResumeState state;
    QString note; ///< one sentence where the newest file was damaged and the one before is used
};

/// The newest state that is whole. Nothing where none was written; an error, one sentence, where
/// those that are there are damaged.
Result<std::optional<FoundResumeState>> readResumeState(const ProjectPaths &paths, RunId run);

/// Is there a state to go on from?
bool hasResumeState(const ProjectPaths &paths, RunId run);

/// Of a run that is done: it needs none any more.
void removeResumeStates(const ProjectPaths &paths, RunId run);

} // namespace lesiondesk
