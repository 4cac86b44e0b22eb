// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <atomic>
#include <functional>

namespace lesiondesk
{

/// How far a job is. `total` 0 means unknown.
struct Progress {
    qint64 done = 0;
    qint64 total = 0;
    QString text;
};

/// What every slow function takes: a way to be cancelled and a way to say how far it is. cancel()
/// and isCancelled() may be called from any thread; progress() is called by the thread that works
/// and hands on at most ten reports a second (and always the last).
class Feedback
{
public:
    using Sink = std::function<void(const Progress &)>;

    Feedback() = default;
    explicit Feedback(Sink sink) : m_sink(std::move(sink)) {}
    Feedback(const Feedback &) = delete;
    Feedback &operator=(const Feedback &) = delete;

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

    void progress(qint64 done, qint64 total, const QString &text = {})
    {
        if (!m_sink)
            return;
        if (m_timer.isValid() && m_timer.elapsed() < 100 && done != total)
            return;
        m_timer.start();
        m_sink({done, total, text});
    }

private:
    std::atomic<bool> m_cancelled{false};
    Sink m_sink;
    QElapsedTimer m_timer;
};

} // namespace lesiondesk
