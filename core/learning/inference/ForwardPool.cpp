// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/inference/ForwardPool.h"

#include "core/learning/inference/Normalise.h"

#include <omp.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<std::unique_ptr<ForwardPool>> ForwardPool::make(const FoldedGraph &graph, int size,
                                                       Precision precision, int threads,
                                                       const ForwardPool *like)
{
    std::unique_ptr<ForwardPool> pool(new ForwardPool);
    // oneDNN fits its plans to the number of threads of the moment: one a worker.
    const int before = omp_get_max_threads();
    omp_set_num_threads(1);
    Result<void> made;
    for (int i = 0; made && i < std::max(threads, 1); ++i) {
        const auto &others = i > 0 || !like ? pool->m_workers : like->m_workers;
        auto worker = OneDnnForward::make(graph, 1, size, precision, std::max(threads, 1),
                                          others.empty() ? nullptr : others.front().get());
        if (worker)
            pool->m_workers.push_back(*std::move(worker));
        else if (i == 0)
            made = worker.error();
        else
            break; // not enough memory for more: those that are there do the work
    }
    omp_set_num_threads(before);
    LD_TRY(made);
    pool->m_isFinite = graph.isFinite;
    pool->m_channels = pool->m_workers.front()->outputChannels();
    pool->m_side = pool->m_workers.front()->outputSide();
    return pool;
}

Result<void> ForwardPool::run(int count, const Pictures &pictures, std::span<float> results,
                              const Feedback &feedback, const std::function<void(int)> &progress)
{
    if (feedback.isCancelled())
        return Error::cancelled();
    std::atomic<int> next{0};
    std::atomic<bool> stop{false};
    std::mutex mutex;
    std::condition_variable changed;
    int done = 0;
    int firstBroken = count;
    std::optional<Error> broken;

    const auto work = [&](OneDnnForward &network) {
        omp_set_num_threads(1);
        for (int i = next++; i < count && !stop; i = next++) {
            const auto picture = pictures(i);
            if (picture) {
                normalise(*picture, network.input());
                const float *values = network.run();
                const auto place = results.begin() + std::ptrdiff_t{i} * valuesPerPicture();
                if (m_isFinite)
                    std::copy_n(values, valuesPerPicture(), place);
                else
                    std::fill_n(place, valuesPerPicture(), std::numeric_limits<float>::quiet_NaN());
            }
            const std::lock_guard guard(mutex);
            ++done;
            if (!picture && i < firstBroken) {
                firstBroken = i;
                broken = picture.error();
                stop = true;
            }
            changed.notify_one();
        }
        const std::lock_guard guard(mutex);
        changed.notify_one();
    };
    std::vector<std::jthread> threads;
    const auto wanted = std::min<size_t>(m_workers.size(), static_cast<size_t>(count));
    for (size_t i = 0; i < wanted; ++i)
        threads.emplace_back([&, i] { work(*m_workers[i]); });

    std::unique_lock lock(mutex);
    for (int told = 0; told < count && !stop;) {
        changed.wait(lock, [&] { return done > told || stop; });
        told = done;
        lock.unlock();
        if (progress)
            progress(told);
        if (feedback.isCancelled())
            stop = true;
        lock.lock();
    }
    lock.unlock();
    threads.clear(); // joins
    if (broken)
        return *broken;
    if (done < count && feedback.isCancelled())
        return Error::cancelled();
    return {};
}

} // namespace lesiondesk
