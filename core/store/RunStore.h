// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Run.h"
#include "core/store/Database.h"

namespace lesiondesk
{

/// Runs, their learning curves and their predictions.
class RunStore
{
public:
    explicit RunStore(Database &database) : m_db(database) {}

    /// Writes a queued run and returns its id.
    Result<RunId> create(const TrainPlan &plan, const QString &name, const Clock &clock);
    /// Writes a run whose predictions were made elsewhere: done, without a network.
    Result<RunId> createMadeElsewhere(FrozenSetId set, const QString &name, const QString &origin,
                                      bool hasProbabilities, const Clock &clock);
    Result<Run> get(RunId id);
    Result<std::vector<Run>> all(); ///< newest first
    /// Those that have said something about their last stage's set, deleted ones left out; newest
    /// first.
    Result<std::vector<Run>> withPredictions();

    Result<void> setShelf(RunId id, RunShelf shelf);
    Result<void> setReview(RunId id, RunReview review);
    /// Takes the rows of a deleted run away for good; its folder is the caller's business.
    Result<void> purge(RunId id);

    Result<void> setRunning(RunId id, const QString &device, const Clock &clock);
    Result<void> setCheckpoint(RunId id, const QString &relativePath);
    Result<void> setBestEpoch(RunId id, int epoch);
    /// Waits again for its turn: a run that is gone on with.
    Result<void> setQueued(RunId id);
    /// Done, Paused, Cancelled, Failed or Interrupted; `reason` is one sentence or empty.
    Result<void> setEnded(RunId id, RunState state, const QString &reason, double seconds,
                          double imagesPerSecond, const Clock &clock);
    Result<void> setScores(RunId id, double accuracy, std::optional<double> macroF1);
    /// At the start of a writing program: nobody runs what is still running in the table. Returns
    /// those that were changed to Interrupted. Queued runs go on waiting.
    Result<std::vector<RunId>> interruptStale(const Clock &clock);

    Result<void> addMetricPoint(RunId id, const MetricPoint &point);
    Result<std::vector<MetricPoint>> metricPoints(RunId id);

    Result<void> setStage(RunId id, const RunStage &stage);
    Result<std::vector<RunStage>> stages(RunId id); ///< first to last, those that began
    /// Takes back the metric points after this epoch: a run goes on from an earlier state.
    Result<void> dropMetricPointsAfter(RunId id, int epoch);

    /// Replaces what the run says about the images of a stage's set (stage from 1), in one
    /// transaction.
    Result<void> setPredictions(RunId id, int stage, const std::vector<Prediction> &predictions);
    /// Adds to them, inside the caller's transaction: for more than memory should hold at once.
    Result<void> addPredictions(RunId id, int stage, const std::vector<Prediction> &predictions);
    /// The last stage's: those that the run is scored by.
    Result<std::vector<Prediction>> predictions(RunId id);
    Result<std::vector<Prediction>> predictions(RunId id, int stage);
    Result<int> predictionCount(RunId id, int stage, Partition partition);

private:
    Database &m_db;
};

} // namespace lesiondesk
