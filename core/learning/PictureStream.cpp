// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/PictureStream.h"

#include <algorithm>

namespace lesiondesk
{

PictureStream::PictureStream(int count, Pictures pictures, int ahead)
    : m_count(count), m_pictures(std::move(pictures)), m_ahead(std::max(ahead, 1)),
      m_ring(static_cast<size_t>(m_ahead))
{
    const int threads =
        std::min<int>({static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 16U)),
                       m_ahead, m_count});
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

PictureStream::~PictureStream()
{
    {
        const std::lock_guard guard(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
}

void PictureStream::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] {
            return m_stop || m_toMake >= m_count || m_toMake < m_toHand + m_ahead;
        });
        if (m_stop || m_toMake >= m_count)
            return;
        const int index = m_toMake++;
        m_mostHeld = std::max(m_mostHeld, ++m_held);
        lock.unlock();
        Result<cv::Mat> picture = m_pictures(index);
        lock.lock();
        m_ring[static_cast<size_t>(index % m_ahead)] = std::move(picture);
        m_changed.notify_all();
    }
}

Result<cv::Mat> PictureStream::next()
{
    std::unique_lock lock(m_mutex);
    auto &place = m_ring[static_cast<size_t>(m_toHand % m_ahead)];
    m_changed.wait(lock, [&] { return place.has_value(); });
    Result<cv::Mat> picture = *std::move(place);
    place.reset();
    ++m_toHand;
    --m_held;
    m_changed.notify_all();
    return picture;
}

} // namespace lesiondesk
