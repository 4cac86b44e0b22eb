// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/LoopWatch.h"

#include <QEventLoop>
#include <QThread>

#include <algorithm>
#include <ctime>

namespace lesiondesk::bench
{

namespace
{

constexpr int kTick = 5;

double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

} // namespace

int WatchedApplication::s_depth = 0;
double WatchedApplication::s_longest = 0;
double WatchedApplication::s_longestCpu = 0;

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || s_depth > 0)
        return QApplication::notify(receiver, event);
    ++s_depth;
    QElapsedTimer timer;
    timer.start();
    const double cpu = threadCpuMs();
    const bool done = QApplication::notify(receiver, event);
    s_longestCpu = std::max(s_longestCpu, threadCpuMs() - cpu);
    s_longest = std::max(s_longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    --s_depth;
    return done;
}

LoopWatch::LoopWatch()
{
    WatchedApplication::forget();
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kTick);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_longest =
            std::max(m_longest, static_cast<double>(m_sinceTick.nsecsElapsed()) / 1e6 - kTick);
        m_sinceTick.restart();
    });
    m_sinceTick.start();
    m_timer.start();
}

void LoopWatch::report(benchmark::State &state) const
{
    state.counters["longest_block_ms"] = m_longest;
    state.counters["longest_handler_ms"] = WatchedApplication::longestHandler();
    state.counters["longest_handler_cpu_ms"] = WatchedApplication::longestHandlerCpu();
}

void drive(int pause, const std::function<bool(int step)> &step)
{
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    int next = 0;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (step(next++))
            timer.start(pause);
        else
            loop.quit();
    });
    timer.start(0);
    loop.exec();
}

bool runUntil(const std::function<bool()> &done, double seconds)
{
    QElapsedTimer elapsed;
    elapsed.start();
    drive(2,
          [&](int) { return !done() && static_cast<double>(elapsed.elapsed()) < 1000 * seconds; });
    return done();
}

void reportTimes(benchmark::State &state, const std::string &name, std::vector<double> ms)
{
    if (ms.empty())
        return;
    std::sort(ms.begin(), ms.end());
    state.counters[name + "_median_ms"] = ms[ms.size() / 2];
    state.counters[name + "_longest_ms"] = ms.back();
}

} // namespace lesiondesk::bench
