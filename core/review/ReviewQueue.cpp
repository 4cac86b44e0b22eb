// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReviewQueue.h"

#include "core/base/Hashing.h"
#include "core/base/Rng.h"

#include <algorithm>

namespace lesiondesk
{

ReviewQueue::ReviewQueue(const Round &round, std::vector<ImageId> images, const QString &reader)
    : m_order(std::move(images))
{
    if (round.mode != RoundMode::Blind)
        return;
    const quint64 stream = sha256(reader.toUtf8()).left(16).toULongLong(nullptr, 16);
    Rng rng = Rng::forStream(round.seed, stream);
    rng.shuffle(m_order);
}

void ReviewQueue::restore(const std::vector<ImageId> &read, const std::vector<ImageId> &skipped)
{
    m_read = QSet<ImageId>(read.begin(), read.end());
    m_skipped = skipped;
    m_first = {};
}

int ReviewQueue::skippedCount() const
{
    return static_cast<int>(std::count_if(m_skipped.begin(), m_skipped.end(),
                                          [this](ImageId id) { return !isRead(id); }));
}

std::vector<ImageId> ReviewQueue::pending(int count) const
{
    const auto wanted = static_cast<size_t>(count);
    std::vector<ImageId> pending;
    if (m_first.isValid() && wanted > 0)
        pending.push_back(m_first);
    const QSet<ImageId> putOff(m_skipped.begin(), m_skipped.end());
    for (auto it = m_order.begin(); it != m_order.end() && pending.size() < wanted; ++it) {
        if (!isRead(*it) && !putOff.contains(*it) && *it != m_first)
            pending.push_back(*it);
    }
    for (auto it = m_skipped.begin(); it != m_skipped.end() && pending.size() < wanted; ++it) {
        if (!isRead(*it) && *it != m_first)
            pending.push_back(*it);
    }
    return pending;
}

ImageId ReviewQueue::current() const
{
    const std::vector<ImageId> next = pending(1);
    return next.empty() ? ImageId() : next.front();
}

std::vector<ImageId> ReviewQueue::upcoming(int count) const
{
    std::vector<ImageId> next = pending(count + 1);
    if (!next.empty())
        next.erase(next.begin());
    return next;
}

void ReviewQueue::markRead(ImageId id)
{
    m_read.insert(id);
    if (m_first == id)
        m_first = {};
}

void ReviewQueue::markUnread(ImageId id)
{
    m_read.remove(id);
    m_first = id;
}

bool ReviewQueue::skip()
{
    const std::vector<ImageId> next = pending(2);
    if (next.size() < 2)
        return false;
    std::erase(m_skipped, next.front());
    m_skipped.push_back(next.front());
    m_first = {};
    return true;
}

ImageId ReviewQueue::comeBack()
{
    const ImageId now = current();
    for (auto it = m_skipped.rbegin(); it != m_skipped.rend(); ++it) {
        if (isRead(*it) || *it == now)
            continue;
        const ImageId id = *it;
        std::erase(m_skipped, id);
        m_first = id;
        return id;
    }
    return {};
}

} // namespace lesiondesk
