// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/domain/Run.h"
#include "core/jobs/Feedback.h"
#include "core/learning/ImageCache.h"
#include "core/store/ProjectPaths.h"

#include <functional>
#include <optional>
#include <vector>

namespace lesiondesk
{

class Peers;

/// How a running training stands; sent a few times a second.
struct TrainStatus {
    QString phase; ///< "Reading images", "Training", "Testing"
    int stage = 1; ///< from 1
    int stages = 1;
    int block = 0; ///< from 1: how many blocks are unfrozen
    int blocks = 0;
    int epoch = 0;  ///< from 1, counted through all stages
    int epochs = 0; ///< of all stages
    int step = 0;   ///< from 1, within the epoch; images read while reading
    int steps = 0;
    double loss = 0; ///< mean of the epoch so far
    double imagesPerSecond = 0;
    double secondsLeft = 0; ///< 0: not known yet
};

/// All are called in the thread that trains.
struct TrainObserver {
    std::function<void(const MetricPoint &)> epochEnded; ///< after it was stored
    std::function<void(const TrainStatus &)> status;
    std::function<void(const QString &)> logged; ///< a line was added to the run's log
    std::function<bool()> pauseWanted;           ///< asked before every batch
    double saveSeconds = 180; ///< between two states that are saved in the middle of an epoch
    /// Memory for decoded pictures, and for what frozen layers make of pictures that stay the same.
    qint64 cacheBytes = ImageCache::kDefaultBytes;
    QString device; ///< instead of the plan's, which stays as it is; empty: the plan's
};

struct TrainOutcome {
    RunId run;
    std::vector<RunStage> stages;
    double seconds = 0;
    double trainImagesPerSecond = 0;
    double accuracy = 0;
    std::optional<double> macroF1;
    QString weightsNote; ///< what the weights file had too much or too little; empty if it fitted
};

/// Trains the run as its plan says, stage by stage: a job for the Compute lane (it sets its
/// thread's LibTorch threads). Opens its own connection, marks the run running, stores after every
/// epoch a metric point, the checkpoint runs/<id>/last.safetensors, the predictions for the test
/// part and the scores, and at the end of every stage the predictions for the training part too. A
/// run that was paused, cut off, cancelled or has failed goes on from its last state, with the very
/// numbers that it would have had without the break (on the CPU). However it ends the run's row
/// says so: done, paused or cancelled (the error is of kind Cancelled) or failed with the reason.
/// What it had stored it keeps. Pausing and cancelling take at most one batch.
/// With peers this is the first of several processes, the others are in followTraining(): each
/// trains on its share of every batch, and the numbers agree with those of one process to about
/// six digits. Pausing and cancelling, of any of them, then take a batch or the rest of a test.
/// Where one has gone, the run has failed and keeps the state before that batch.
Result<TrainOutcome> runTraining(const ProjectPaths &paths, RunId run, const Clock &clock,
                                 Feedback &feedback, const TrainObserver &observer = {},
                                 Peers *peers = nullptr);

} // namespace lesiondesk
