// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Reading.h"

#include <QSet>

#include <vector>

namespace lesiondesk
{

/// In which order one reader sees the images of a round, and how far they are. A value, rebuilt
/// from the stored readings and skips, so that the reader goes on at the same image days later.
/// Validating rounds keep the given order; blind rounds shuffle it by the round's seed and the
/// reader's name. Skipped images come again at the end, in the order in which they were skipped.
class ReviewQueue
{
public:
    ReviewQueue() = default;
    ReviewQueue(const Round &round, std::vector<ImageId> images, const QString &reader);

    /// What was read and put off in earlier sittings; skips in the order in which they were made.
    void restore(const std::vector<ImageId> &read, const std::vector<ImageId> &skipped);

    const std::vector<ImageId> &order() const { return m_order; }
    int total() const { return static_cast<int>(m_order.size()); }
    int readCount() const { return static_cast<int>(m_read.size()); }
    int skippedCount() const; ///< put off and not read yet
    bool isRead(ImageId id) const { return m_read.contains(id); }

    /// The image to read now; invalid when all are read.
    ImageId current() const;
    /// The images that follow the current one, at most `count`.
    std::vector<ImageId> upcoming(int count) const;

    void markRead(ImageId id);
    /// The reading was taken back: the image becomes the current one.
    void markUnread(ImageId id);
    /// Puts the current image off. False when there is no other one to go to.
    bool skip();
    /// Comes back to the image that was put off last; invalid when there is none.
    ImageId comeBack();

private:
    std::vector<ImageId> pending(int count) const;

    std::vector<ImageId> m_order;
    QSet<ImageId> m_read;
    std::vector<ImageId> m_skipped;
    ImageId m_first; ///< comes before all others: its reading was just taken back
};

} // namespace lesiondesk
