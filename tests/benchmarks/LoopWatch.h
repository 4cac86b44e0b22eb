// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <functional>
#include <vector>

namespace lesiondesk::bench
{

/// The program of the benchmarks: it measures how long the main thread stays with one event, with
/// everything that this event calls.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    /// In ms, since the last call of forget(): by the clock, and what the thread itself computed,
    /// which other programs on the machine do not lengthen.
    static double longestHandler() { return s_longest; }
    static double longestHandlerCpu() { return s_longestCpu; }
    static void forget() { s_longest = s_longestCpu = 0; }

private:
    static int s_depth;
    static double s_longest;
    static double s_longestCpu;
};

/// Watches the event loop of the main thread while it lives: a timer that should tick every few
/// milliseconds sees every block, whoever makes it, and a thread that is not given the processor.
class LoopWatch
{
public:
    LoopWatch();
    /// Milliseconds by which the latest tick came too late.
    double longestBlock() const { return m_longest; }
    /// Counters longest_block_ms, longest_handler_ms and longest_handler_cpu_ms.
    void report(benchmark::State &state) const;

private:
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    double m_longest = 0;
};

/// Runs the event loop and does one step after the other in it, as a user would: the next one
/// `pause` ms after the last has been answered. Ends when a step returns false.
void drive(int pause, const std::function<bool(int step)> &step);
/// Runs the event loop until this is true or the seconds are over; says whether it is true.
bool runUntil(const std::function<bool()> &done, double seconds);

/// Counters NAME_median_ms and NAME_longest_ms of some durations.
void reportTimes(benchmark::State &state, const std::string &name, std::vector<double> ms);

} // namespace lesiondesk::bench
