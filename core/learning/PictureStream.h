// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <opencv2/core/mat.hpp>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace lesiondesk
{

/// A picture by its number, 8-bit RGB of the network's size. Called from several threads.
using Pictures = std::function<Result<cv::Mat>(int)>;

/// Pictures 0 … count − 1 once, in this order, made ready by several threads that work ahead of the
/// caller. Never more than `ahead` pictures are in memory, however many there are. The destructor
/// stops the threads; next() is for one thread.
class PictureStream
{
public:
    PictureStream(int count, Pictures pictures, int ahead = 128);
    ~PictureStream();
    PictureStream(const PictureStream &) = delete;
    PictureStream &operator=(const PictureStream &) = delete;

    int count() const { return m_count; }
    /// The error names the file that cannot be read. To be called count() times at most.
    Result<cv::Mat> next();
    /// The most pictures that were in memory at a time.
    int mostHeld() const { return m_mostHeld; }

private:
    void work();

    int m_count;
    Pictures m_pictures;
    int m_ahead;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::optional<Result<cv::Mat>>> m_ring; ///< picture i is at i modulo its size
    int m_toMake = 0;
    int m_toHand = 0; ///< what next() gives
    int m_held = 0;
    int m_mostHeld = 0;
    bool m_stop = false;
    std::vector<std::jthread> m_threads; ///< last: they use the rest
};

} // namespace lesiondesk
