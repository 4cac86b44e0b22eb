// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ThreadPriority.h"
#include "core/jobs/Feedback.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <utility>

namespace lesiondesk
{

/// Works something out for a page beside its thread: reading a table, a preview. One request at a
/// time; a newer one cancels the older, whose answer is dropped. For what the user started and
/// wants to see in the job strip there is JobQueue. Belongs to the main thread.
class BackgroundTask
{
public:
    BackgroundTask()
    {
        m_thread.setStackSize(8 << 20);
        m_worker.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_worker, [] { yieldToOthers(); }, Qt::QueuedConnection);
    }
    ~BackgroundTask()
    {
        stop();
        m_thread.quit();
        m_thread.wait();
    }
    BackgroundTask(const BackgroundTask &) = delete;
    BackgroundTask &operator=(const BackgroundTask &) = delete;

    /// `work(Feedback &)` runs in the thread and touches nothing of the main thread's; `done` gets
    /// what it returned, in the main thread, unless something newer was started or stop() called.
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        stop();
        m_feedback = std::make_shared<Feedback>();
        m_busy = true;
        const quint64 ticket = m_ticket;
        QMetaObject::invokeMethod(
            &m_worker,
            [this, ticket, feedback = m_feedback, work = std::move(work), done = std::move(done)] {
                if (feedback->isCancelled())
                    return;
                auto result = std::make_shared<decltype(work(*feedback))>(work(*feedback));
                QMetaObject::invokeMethod(
                    &m_home,
                    [this, ticket, result, done] {
                        if (ticket != m_ticket)
                            return;
                        m_busy = false;
                        done(std::move(*result));
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

    void stop()
    {
        ++m_ticket;
        m_busy = false;
        if (m_feedback)
            m_feedback->cancel();
    }

    bool isBusy() const { return m_busy; }

private:
    QObject m_home; ///< what receives the answers, in the main thread
    QThread m_thread;
    QObject m_worker;
    std::shared_ptr<Feedback> m_feedback;
    quint64 m_ticket = 0;
    bool m_busy = false;
};

} // namespace lesiondesk
