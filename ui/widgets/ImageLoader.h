// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/store/ProjectPaths.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPainterPath>

#include <memory>
#include <vector>

namespace lesiondesk
{

/// Whole pictures by image id, decoded in a background thread and kept in a bounded cache (so that
/// the next one of a review is there before it is asked for). Main thread.
class ImageLoader final : public QObject
{
    Q_OBJECT

public:
    explicit ImageLoader(ProjectPaths paths, QObject *parent = nullptr);
    ~ImageLoader() override;

    /// The picture when it is in the cache, else null and loaded() or failed() follows.
    QImage image(ImageId id);
    /// A copy with a longer side of at most 2048 pixels for quick painting of the whole picture;
    /// the picture itself when that is no larger, null when it is not in the cache.
    QImage overview(ImageId id) const;
    /// The outline of the image's mask when it is known; else null, and outlineLoaded() follows
    /// where there is a mask.
    std::shared_ptr<const QPainterPath> outline(ImageId id);
    /// Decodes these ahead, in this order, after what is asked for directly.
    void prefetch(const std::vector<ImageId> &ids);

Q_SIGNALS:
    void loaded(lesiondesk::ImageId id);
    void outlineLoaded(lesiondesk::ImageId id);
    /// One sentence; the viewer shows it in place of the picture.
    void failed(lesiondesk::ImageId id, const QString &message);

private:
    class Worker;
    struct Picture {
        QImage full;
        QImage overview;
    };
    const Picture *find(ImageId id) const;
    void onDecoded(ImageId id, const Picture &picture, bool asked);
    void onFailed(ImageId id, const QString &message, bool asked);

    QCache<qint64, Picture> m_cache; ///< cost in kibibytes
    ImageId m_lastId;                ///< the newest one stays, even when larger than the cache
    Picture m_last;
    using Outline = std::shared_ptr<const QPainterPath>;
    void onOutline(ImageId id, const Outline &outline);
    QCache<qint64, Outline> m_outlines; ///< an empty path: the image has no mask
    std::unique_ptr<Worker> m_worker;
};

} // namespace lesiondesk
