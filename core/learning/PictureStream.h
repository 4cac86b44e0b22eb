// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/TrainPlan.h"

#include <QStringList>

#include <opencv2/core/mat.hpp>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace lesiondesk
{

/// The pictures of a list once, in its order, decoded and brought to the network's size by several
/// threads that work ahead of the caller. Never more than `ahead` pictures are in memory, however
/// long the list is. The destructor stops the threads; next() is for one thread.
class PictureStream
{
public:
    PictureStream(QStringList files, int size, ResizePolicy policy, int ahead = 128);
    ~PictureStream();
    PictureStream(const PictureStream &) = delete;
    PictureStream &operator=(const PictureStream &) = delete;

    int count() const { return static_cast<int>(m_files.size()); }
    /// 8-bit RGB; the error names the file that cannot be read. To be called count() times at most.
    Result<cv::Mat> next();
    /// The most pictures that were in memory at a time.
    int mostHeld() const { return m_mostHeld; }

private:
    void work();

    QStringList m_files;
    int m_size;
    ResizePolicy m_policy;
    int m_ahead;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::optional<Result<cv::Mat>>> m_ring; ///< picture i is at i modulo its size
    int m_toDecode = 0;
    int m_toHand = 0; ///< what next() gives
    int m_held = 0;
    int m_mostHeld = 0;
    bool m_stop = false;
    std::vector<std::jthread> m_threads; ///< last: they use the rest
};

} // namespace lesiondesk
