// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace lesiondesk
{

/// Splits `count` pieces over threads, the caller's among them (0: one per processor) and waits.
/// Each thread calls work(take) once; take() hands out 0 … count - 1, each to one thread, then -1,
/// and -1 from the moment `cancelled` is true. Work must not throw.
template <typename Work>
void shareWork(int count, int threads, const std::atomic<bool> *cancelled, const Work &work)
{
    std::atomic<int> next = 0;
    const auto take = [&] {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return -1;
        const int piece = next.fetch_add(1, std::memory_order_relaxed);
        return piece < count ? piece : -1;
    };
    if (threads <= 0)
        threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 64U));
    std::vector<std::thread> others;
    for (int k = 1; k < std::min(threads, count); ++k)
        others.emplace_back([&] { work(take); });
    work(take);
    for (std::thread &other : others)
        other.join();
}

} // namespace lesiondesk
