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
/// the next one of a review is there before it is asked for). Of a large JPEG an overview is
/// decoded first, which takes a third of the time; all its pixels come when they are asked for.
/// Main thread.
class ImageLoader final : public QObject
{
    Q_OBJECT

public:
    explicit ImageLoader(ProjectPaths paths, QObject *parent = nullptr);
    ~ImageLoader() override;

    /// All pixels when they are in the cache, else null and loaded() or failed() follows.
    QImage image(ImageId id);
    /// What shows the whole picture on a screen: its longer side has at most 2048 pixels, and all
    /// pixels of a picture that is no larger. Null when it is not in the cache: loaded() or
    /// failed() follows.
    QImage overview(ImageId id);
    /// All pixels when they are in the cache; nothing is decoded for this.
    QImage known(ImageId id) const;
    /// Of all pixels, as soon as the overview is there.
    QSize size(ImageId id) const;
    /// The outline of the image's mask when it is known; else null, and outlineLoaded() follows
    /// where there is a mask.
    std::shared_ptr<const QPainterPath> outline(ImageId id);
    /// Decodes the overviews of these ahead, in this order, after what is asked for directly.
    void prefetch(const std::vector<ImageId> &ids);

Q_SIGNALS:
    /// The overview or all pixels are there now.
    void loaded(lesiondesk::ImageId id);
    void outlineLoaded(lesiondesk::ImageId id);
    /// One sentence; the viewer shows it in place of the picture.
    void failed(lesiondesk::ImageId id, const QString &message);

private:
    class Worker;
    struct Picture {
        QImage full; ///< null until it is asked for
        QImage overview;
        QSize size;
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
