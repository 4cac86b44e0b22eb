// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/jobs/Feedback.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace lesiondesk
{

/// Compute: training and prediction, one at a time. Files: import, freezing, checks. Pictures: what
/// nobody asked for and nobody waits for, and what goes on by itself at the next opening.
enum class JobLane { Compute = 0, Files = 1, Pictures = 2 };

enum class JobState { Waiting, Running, Done, Cancelled, Failed };

/// A job as the job strip and the list of jobs show it.
struct JobRecord {
    int id = 0;
    JobLane lane = JobLane::Files;
    QString title;
    JobState state = JobState::Waiting;
    Progress progress;
    QString error; ///< one sentence when failed
    QDateTime started;
    QDateTime ended;
};

/// Runs jobs in background threads, one per lane, first in first out. Belongs to the main thread;
/// its signals arrive there. A job is a function of values: it opens its own database connection
/// and touches nothing of the main thread's. The destructor cancels what runs and waits for it.
class JobQueue final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<Result<void>(Feedback &)>;

    explicit JobQueue(QObject *parent = nullptr);
    ~JobQueue() override;

    /// Returns the job's id. `work` runs in the lane's thread; std::exception becomes Failed.
    int submit(JobLane lane, const QString &title, Work work);
    /// Cancels a waiting or running job; the end is announced by jobChanged.
    void cancel(int id);
    /// Cancels all of a lane and returns when nothing runs in it any more; the ends are announced
    /// as ever.
    void halt(JobLane lane);
    /// Lets a waiting job go `by` places forward (negative: earlier) in its lane; false where it
    /// does not wait or is at that end already.
    bool moveWaiting(int id, int by);
    /// From 1, among the waiting jobs of its lane; 0 for one that does not wait.
    int turn(int id) const;
    const std::vector<JobRecord> &jobs() const { return m_records; }
    const JobRecord *job(int id) const;
    /// Is something waiting or running that leaving would break off? The lane Pictures is no such
    /// thing.
    bool isBusy() const;
    /// Is something in this lane waiting or running?
    bool isBusy(JobLane lane) const;

Q_SIGNALS:
    /// State or progress of a job has changed.
    void jobChanged(int id);
    /// A job came to its end (done, cancelled or failed).
    void jobEnded(int id);

private:
    struct Lane;
    void startNext(JobLane lane);
    JobRecord *record(int id);
    void onProgress(int id, const Progress &progress);
    void onEnded(int id, const Result<void> &result);

    std::vector<JobRecord> m_records;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    int m_nextId = 1;
};

} // namespace lesiondesk
