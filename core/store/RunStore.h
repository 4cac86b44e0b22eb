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
    Result<Run> get(RunId id);
    Result<std::vector<Run>> all(); ///< newest first

    Result<void> setRunning(RunId id, const QString &device, const Clock &clock);
    Result<void> setCheckpoint(RunId id, const QString &relativePath);
    /// Done, Cancelled, Failed or Interrupted; `reason` is one sentence or empty.
    Result<void> setEnded(RunId id, RunState state, const QString &reason, double seconds,
                          double imagesPerSecond, const Clock &clock);
    Result<void> setScores(RunId id, double accuracy, std::optional<double> macroF1);
    /// At the start of a writing program: nobody runs what is still running or queued in the table.
    /// Returns those that were changed to Interrupted.
    Result<std::vector<RunId>> interruptStale(const Clock &clock);

    Result<void> addMetricPoint(RunId id, const MetricPoint &point);
    Result<std::vector<MetricPoint>> metricPoints(RunId id);

    /// Replaces the run's predictions in one transaction.
    Result<void> setPredictions(RunId id, const std::vector<Prediction> &predictions);
    Result<std::vector<Prediction>> predictions(RunId id);

private:
    Database &m_db;
};

} // namespace lesiondesk
