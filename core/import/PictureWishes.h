// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace lesiondesk
{

/// Which pictures somebody is looking at: they are prepared first. The window wishes, the job in
/// the background takes; any thread.
class PictureWishes
{
public:
    void wish(ImageId image)
    {
        const std::lock_guard lock(m_mutex);
        // What was wished for long ago has been scrolled away.
        if (m_wishes.size() >= kMost)
            m_wishes.erase(m_wishes.begin(), m_wishes.begin() + kMost / 2);
        m_wishes.push_back(image);
    }
    /// Takes all of them away, the newest first.
    std::vector<ImageId> take()
    {
        const std::lock_guard lock(m_mutex);
        std::vector<ImageId> wishes;
        wishes.swap(m_wishes);
        std::reverse(wishes.begin(), wishes.end());
        return wishes;
    }

private:
    static constexpr size_t kMost = 512;
    std::mutex m_mutex;
    std::vector<ImageId> m_wishes;
};

} // namespace lesiondesk
