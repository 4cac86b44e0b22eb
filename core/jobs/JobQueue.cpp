// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/JobQueue.h"

#include "core/base/ThreadPriority.h"

#include <QThread>

#include <algorithm>
#include <deque>
#include <exception>

namespace lesiondesk
{

/// One background thread with an event loop and what waits for it. Only the main thread touches
/// the members; the worker object lives in the thread and receives the work as queued calls.
struct JobQueue::Lane {
    struct Waiting {
        int id;
        Work work;
    };
    QThread thread;
    QObject worker;
    std::deque<Waiting> waiting;
    int runningId = 0;
    std::shared_ptr<Feedback> feedback;
};

JobQueue::JobQueue(QObject *parent) : QObject(parent)
{
    for (const char *name : {"compute", "files", "pictures"}) {
        auto lane = std::make_unique<Lane>();
        lane->thread.setObjectName(QString::fromLatin1(name));
        // Deep recursion in JPEG or regular-expression code must not meet a small stack.
        lane->thread.setStackSize(8 << 20);
        lane->worker.moveToThread(&lane->thread);
        lane->thread.start();
        // The window comes first; what the work starts (LibTorch's threads) inherits this.
        QMetaObject::invokeMethod(
            &lane->worker, [] { yieldToOthers(); }, Qt::QueuedConnection);
        m_lanes.push_back(std::move(lane));
    }
}

JobQueue::~JobQueue()
{
    for (const auto &lane : m_lanes) {
        lane->waiting.clear();
        if (lane->feedback)
            lane->feedback->cancel();
    }
    for (const auto &lane : m_lanes) {
        lane->thread.quit();
        lane->thread.wait();
    }
}

int JobQueue::submit(JobLane lane, const QString &title, Work work)
{
    const int id = m_nextId++;
    JobRecord job;
    job.id = id;
    job.lane = lane;
    job.title = title;
    m_records.push_back(job);
    m_lanes[static_cast<size_t>(lane)]->waiting.push_back({id, std::move(work)});
    Q_EMIT jobChanged(id);
    startNext(lane);
    return id;
}

void JobQueue::startNext(JobLane laneName)
{
    Lane &lane = *m_lanes[static_cast<size_t>(laneName)];
    if (lane.runningId != 0 || lane.waiting.empty())
        return;
    Lane::Waiting next = std::move(lane.waiting.front());
    lane.waiting.pop_front();
    lane.runningId = next.id;
    const int id = next.id;
    lane.feedback = std::make_shared<Feedback>([this, id](const Progress &progress) {
        QMetaObject::invokeMethod(
            this, [this, id, progress] { onProgress(id, progress); }, Qt::QueuedConnection);
    });
    JobRecord *job = record(id);
    job->state = JobState::Running;
    job->started = QDateTime::currentDateTimeUtc();
    Q_EMIT jobChanged(id);
    QMetaObject::invokeMethod(
        &lane.worker,
        [this, id, work = std::move(next.work), feedback = lane.feedback] {
            Result<void> result;
            try {
                result = work(*feedback);
            } catch (const std::bad_alloc &) {
                result = failure(tr("There is not enough memory: close other programs or choose "
                                    "smaller settings."));
            } catch (const std::exception &exception) {
                result = failure(QString::fromUtf8(exception.what()));
            }
            QMetaObject::invokeMethod(
                this, [this, id, result] { onEnded(id, result); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void JobQueue::cancel(int id)
{
    for (const auto &lane : m_lanes) {
        if (lane->runningId == id && lane->feedback) {
            lane->feedback->cancel();
            return;
        }
        const auto position =
            std::find_if(lane->waiting.begin(), lane->waiting.end(),
                         [id](const Lane::Waiting &waiting) { return waiting.id == id; });
        if (position != lane->waiting.end()) {
            lane->waiting.erase(position);
            JobRecord *job = record(id);
            job->state = JobState::Cancelled;
            job->ended = QDateTime::currentDateTimeUtc();
            Q_EMIT jobChanged(id);
            Q_EMIT jobEnded(id);
            return;
        }
    }
}

void JobQueue::halt(JobLane laneName)
{
    Lane &lane = *m_lanes[static_cast<size_t>(laneName)];
    while (!lane.waiting.empty())
        cancel(lane.waiting.back().id);
    if (lane.runningId == 0)
        return;
    cancel(lane.runningId);
    // Behind the work that was handed to the thread.
    QMetaObject::invokeMethod(
        &lane.worker, [] {}, Qt::BlockingQueuedConnection);
}

bool JobQueue::moveWaiting(int id, int by)
{
    const int position = turn(id) - 1;
    const JobRecord *found = job(id);
    if (position < 0 || !found)
        return false;
    auto &waiting = m_lanes[static_cast<size_t>(found->lane)]->waiting;
    const int target = std::clamp(position + by, 0, static_cast<int>(waiting.size()) - 1);
    if (target == position)
        return false;
    Lane::Waiting moved = std::move(waiting[static_cast<size_t>(position)]);
    waiting.erase(waiting.begin() + position);
    waiting.insert(waiting.begin() + target, std::move(moved));
    return true;
}

int JobQueue::turn(int id) const
{
    for (const auto &lane : m_lanes) {
        for (size_t k = 0; k < lane->waiting.size(); ++k) {
            if (lane->waiting[k].id == id)
                return static_cast<int>(k) + 1;
        }
    }
    return 0;
}

const JobRecord *JobQueue::job(int id) const
{
    const auto position = std::find_if(m_records.begin(), m_records.end(),
                                       [id](const JobRecord &job) { return job.id == id; });
    return position == m_records.end() ? nullptr : &*position;
}

JobRecord *JobQueue::record(int id)
{
    return const_cast<JobRecord *>(std::as_const(*this).job(id));
}

bool JobQueue::isBusy() const
{
    return isBusy(JobLane::Compute) || isBusy(JobLane::Files);
}

bool JobQueue::isBusy(JobLane lane) const
{
    const Lane &l = *m_lanes[static_cast<size_t>(lane)];
    return l.runningId != 0 || !l.waiting.empty();
}

void JobQueue::onProgress(int id, const Progress &progress)
{
    JobRecord *job = record(id);
    if (job->state != JobState::Running)
        return;
    job->progress = progress;
    Q_EMIT jobChanged(id);
}

void JobQueue::onEnded(int id, const Result<void> &result)
{
    JobRecord *job = record(id);
    job->ended = QDateTime::currentDateTimeUtc();
    if (result) {
        job->state = JobState::Done;
    } else if (result.error().kind == Error::Kind::Cancelled) {
        job->state = JobState::Cancelled;
    } else {
        job->state = JobState::Failed;
        job->error = result.error().message;
    }
    const JobLane laneName = job->lane;
    Lane &lane = *m_lanes[static_cast<size_t>(laneName)];
    lane.runningId = 0;
    lane.feedback.reset();
    Q_EMIT jobChanged(id);
    Q_EMIT jobEnded(id);
    startNext(laneName);
}

} // namespace lesiondesk
