// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/RunQueue.h"

#include "core/store/RunStore.h"
#include "ui/learning/MachineSettings.h"
#include "ui/learning/RunRelay.h"

namespace lesiondesk
{

RunQueue::RunQueue(Project &project, JobQueue &jobs, QObject *parent)
    : QObject(parent), m_project(project), m_jobs(jobs),
      // Let go by whichever thread is last, deleted in this one.
      m_relay(new RunRelay, [](RunRelay *relay) { relay->deleteLater(); })
{
    connect(&m_jobs, &JobQueue::jobEnded, this, &RunQueue::onJobEnded);
    // Emitted in the training's thread: these arrive here as queued calls.
    connect(m_relay.get(), &RunRelay::epochEnded, &m_project.changes(), &ChangeBus::runProgressed,
            Qt::QueuedConnection);
    connect(m_relay.get(), &RunRelay::statusChanged, this, &RunQueue::onStatus,
            Qt::QueuedConnection);
    connect(m_relay.get(), &RunRelay::logged, this, &RunQueue::logged, Qt::QueuedConnection);
}

Result<RunId> RunQueue::start(const TrainPlan &plan, const QString &name)
{
    LD_TRY(plan.validate());
    LD_TRY_ASSIGN(const RunId run,
                  RunStore(m_project.database()).create(plan, name, m_project.clock()));
    submit(run, name, {});
    Q_EMIT m_project.changes().runsChanged();
    return run;
}

Result<void> RunQueue::resume(RunId run, const QString &device)
{
    if (place(run) != Place::Elsewhere)
        return {};
    RunStore store(m_project.database());
    LD_TRY_ASSIGN(const Run stored, store.get(run));
    LD_TRY(store.setQueued(run));
    submit(run, stored.name, device);
    Q_EMIT m_project.changes().runsChanged();
    return {};
}

Result<void> RunQueue::pause(RunId run)
{
    if (place(run) == Place::Elsewhere)
        return {};
    m_pauses.value(run)->store(true);
    if (place(run) == Place::Waiting)
        m_jobs.cancel(m_runs.key(run));
    else
        Q_EMIT m_project.changes().runsChanged();
    return {};
}

void RunQueue::cancel(RunId run)
{
    if (const int id = m_runs.key(run, 0); id != 0)
        m_jobs.cancel(id);
}

void RunQueue::moveEarlier(RunId run)
{
    if (m_jobs.moveWaiting(m_runs.key(run, 0), -1))
        Q_EMIT m_project.changes().runsChanged();
}

void RunQueue::moveLater(RunId run)
{
    if (m_jobs.moveWaiting(m_runs.key(run, 0), 1))
        Q_EMIT m_project.changes().runsChanged();
}

const JobRecord *RunQueue::job(RunId run) const
{
    return m_jobs.job(m_runs.key(run, 0));
}

RunQueue::Place RunQueue::place(RunId run) const
{
    const JobRecord *found = job(run);
    if (!found)
        return Place::Elsewhere;
    return found->state == JobState::Waiting ? Place::Waiting : Place::Running;
}

int RunQueue::turn(RunId run) const
{
    return m_jobs.turn(m_runs.key(run, 0));
}

bool RunQueue::isPausing(RunId run) const
{
    const PauseFlag flag = m_pauses.value(run);
    return flag && flag->load();
}

std::optional<TrainStatus> RunQueue::status(RunId run) const
{
    const auto found = m_status.constFind(run);
    return found == m_status.constEnd() ? std::nullopt : std::optional(*found);
}

void RunQueue::submit(RunId run, const QString &name, const QString &device)
{
    const auto pause = std::make_shared<std::atomic<bool>>(false);
    m_pauses.insert(run, pause);
    const int job = m_jobs.submit(
        JobLane::Compute, tr("Training run %1, %2").arg(run.value).arg(name),
        [paths = m_project.paths(), run, clock = &m_project.clock(), relay = m_relay, pause, device,
         cacheBytes = storedCacheBytes()](Feedback &feedback) -> Result<void> {
            TrainObserver observer;
            observer.device = device;
            observer.cacheBytes = cacheBytes;
            observer.epochEnded = [&relay, run](const MetricPoint &) {
                Q_EMIT relay->epochEnded(run);
            };
            observer.status = [&relay, run](const TrainStatus &status) {
                Q_EMIT relay->statusChanged(run, status);
            };
            observer.logged = [&relay, run](const QString &line) {
                Q_EMIT relay->logged(run, line);
            };
            observer.pauseWanted = [&pause] { return pause->load(); };
            LD_TRY(runTraining(paths, run, *clock, feedback, observer));
            return {};
        });
    m_runs.insert(job, run);
}

void RunQueue::onStatus(RunId run, const TrainStatus &status)
{
    if (place(run) == Place::Elsewhere)
        return; // sent before its end, arrived after it
    const bool isFirst = !m_status.contains(run);
    m_status.insert(run, status);
    if (isFirst)
        Q_EMIT m_project.changes().runsChanged(); // it waits no longer
    Q_EMIT statusChanged(run);
}

void RunQueue::onJobEnded(int id)
{
    if (!m_runs.contains(id))
        return;
    const RunId run = m_runs.take(id);
    m_status.remove(run);
    const bool wasPaused = isPausing(run);
    m_pauses.remove(run);
    if (const JobRecord *job = m_jobs.job(id)) {
        if (const auto settled = settle(run, *job, wasPaused); !settled)
            Q_EMIT failed(settled.error().message);
    }
    Q_EMIT m_project.changes().runsChanged();
}

/// A job that never came to its first line, or could not write its last one, left the run's state
/// behind.
Result<void> RunQueue::settle(RunId run, const JobRecord &job, bool wasPaused)
{
    RunStore store(m_project.database());
    LD_TRY_ASSIGN(const Run stored, store.get(run));
    if (stored.state != RunState::Queued && stored.state != RunState::Running)
        return {};
    const bool failed = job.state == JobState::Failed;
    const RunState state = failed      ? RunState::Failed
                           : wasPaused ? RunState::Paused
                                       : RunState::Cancelled;
    return store.setEnded(run, state, failed ? job.error : QString(), stored.seconds,
                          stored.trainImagesPerSecond, m_project.clock());
}

} // namespace lesiondesk
