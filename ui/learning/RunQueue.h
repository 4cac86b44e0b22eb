// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/JobQueue.h"
#include "core/learning/TrainJob.h"
#include "core/project/Project.h"

#include <QHash>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace lesiondesk
{

class RunRelay;

/// The project's runs on their way through the JobQueue's Compute lane, which is the one owner of
/// the device: started, paused, gone on with, cancelled. Says on the project's ChangeBus what
/// became of them. Main thread.
class RunQueue final : public QObject
{
    Q_OBJECT

public:
    enum class Place { Elsewhere, Waiting, Running };

    RunQueue(Project &project, JobQueue &jobs, QObject *parent = nullptr);

    Result<RunId> start(const TrainPlan &plan, const QString &name);
    /// A run that waits since the last start of the program, or was paused, cut off, cancelled or
    /// has failed: it goes on from its last state.
    /// `device`: instead of the plan's, as of a GPU that is not there any more; empty: the plan's.
    Result<void> resume(RunId run, const QString &device = {});
    /// Takes at most one batch; a waiting run is taken out of the queue.
    Result<void> pause(RunId run);
    void cancel(RunId run);
    /// A waiting run changes places with the one before it.
    void moveEarlier(RunId run);
    void moveLater(RunId run);

    Place place(RunId run) const;
    /// From 1, among those that wait; 0 for a run that does not wait.
    int turn(RunId run) const;
    bool isPausing(RunId run) const;
    /// How it stands, while it runs.
    std::optional<TrainStatus> status(RunId run) const;

Q_SIGNALS:
    void statusChanged(lesiondesk::RunId run);
    void logged(lesiondesk::RunId run, const QString &line);
    void failed(const QString &message); ///< what could not be stored

private:
    using PauseFlag = std::shared_ptr<std::atomic<bool>>;
    void submit(RunId run, const QString &name, const QString &device);
    void onStatus(RunId run, const TrainStatus &status);
    void onJobEnded(int id);
    Result<void> settle(RunId run, const JobRecord &job, bool wasPaused);
    const JobRecord *job(RunId run) const;

    Project &m_project;
    JobQueue &m_jobs;
    std::shared_ptr<RunRelay> m_relay;
    QHash<int, RunId> m_runs; ///< by job, those that have not ended
    QHash<RunId, PauseFlag> m_pauses;
    QHash<RunId, TrainStatus> m_status;
};

} // namespace lesiondesk
