// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/FrozenSet.h"
#include "core/domain/TrainPlan.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace lesiondesk
{

/// Numbers are stored: never renumber. A run found running by a process that does not run it was
/// cut off: it becomes Interrupted.
enum class RunState {
    Queued = 0,
    Running = 1,
    Done = 2,
    Cancelled = 3,
    Failed = 4,
    Interrupted = 5,
    Paused = 6
};

QString runStateKey(RunState state);
/// Can it be gone on with? Everything but a run that runs or is done.
bool canResume(RunState state);

/// Where a run is kept. Deleted runs come back by undo until the project is closed, then their
/// rows and files go.
enum class RunShelf { Active = 0, Archived = 1, Deleted = 2 };

/// How far people are with looking at a run's errors. Numbers are stored.
enum class RunReview { ToLookAt = 0, InWork = 1, LookedAt = 2 };

QString runReviewKey(RunReview review); ///< to look at, in work, looked at

struct Run {
    RunId id;
    QString name; ///< "mobilenet_v2, ImageNet" unless the user names it
    TrainPlan plan;
    RunState state = RunState::Queued;
    QString reason; ///< one sentence when failed or interrupted
    QDateTime created;
    QDateTime started;
    QDateTime ended;
    double seconds = 0;
    double trainImagesPerSecond = 0;
    QString device;     ///< what it really ran on
    QString checkpoint; ///< path relative to the project's folder, empty before the first one
    RunShelf shelf = RunShelf::Active;
    /// Where the predictions of a run that was made elsewhere came from ("predictions.csv, SHA-256
    /// 1a2b…"); empty: trained here. Such a run's plan holds its frozen set and nothing else.
    QString origin;
    bool hasProbabilities = true; ///< false: classes alone came in; they are stored as 0 and 1
    RunReview review = RunReview::ToLookAt;
    int bestEpoch = 0;             ///< of best.safetensors (see Checkpoint.h); 0: none
    std::optional<double> macroF1; ///< on the test part against recorded labels; fraction
    std::optional<double> accuracy;

    /// There is no network behind it: it cannot be gone on with, nor asked about other images.
    bool isMadeElsewhere() const { return !origin.isEmpty(); }
};

/// One epoch's figures. Loss is the mean cross-entropy per image; rates are fractions.
struct MetricPoint {
    int epoch = 0; ///< from 1, counted through all stages
    int stage = 1; ///< from 1
    int block = 0; ///< from 1: how many blocks are unfrozen
    double trainLoss = 0;
    double trainAccuracy = 0;
    double testLoss = 0;
    double testAccuracy = 0;
    double imagesPerSecond = 0;
    std::optional<double> trainMacroF1 = {}; ///< of the epoch's own batches
    std::optional<double> testMacroF1 = {};
};

/// How far a stage of a run came.
struct RunStage {
    int stage = 1; ///< from 1
    FrozenSetId set;
    int epochs = 0; ///< trained, of this stage
    double seconds = 0;
    double trainImagesPerSecond = 0;
};

/// What a run says about one image.
struct Prediction {
    ImageId image;
    Partition partition = Partition::Test;
    int truth = -1;                   ///< class of the frozen set, as recorded when it was frozen
    std::vector<float> probabilities; ///< one per class of the frozen set, sum 1

    int
    predicted() const; ///< the most probable class, the first of equals; -1 without probabilities
};

} // namespace lesiondesk
