// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/store/ProjectPaths.h"

#include <QCache>
#include <QObject>
#include <QPixmap>

#include <memory>

namespace lesiondesk
{

class PictureWishes;

/// Thumbnails by image id: from memory at once, else from thumbnails.sqlite or the image itself in
/// a background thread, what was asked for last comes first. Main thread.
class ThumbnailProvider final : public QObject
{
    Q_OBJECT

public:
    explicit ThumbnailProvider(ProjectPaths paths, QObject *parent = nullptr);
    ~ThumbnailProvider() override;

    /// Tells from now on which pictures are asked for, so that they are prepared first.
    void tell(std::shared_ptr<PictureWishes> wishes);

    /// The picture (longer side 256 pixels), or null while it is being fetched: thumbnailReady
    /// follows. A picture that cannot be read becomes a grey tile with a cross.
    QPixmap thumbnail(ImageId id);
    /// Drops requests that nobody waits for any more (the grid has scrolled on).
    void forgetRequests();

Q_SIGNALS:
    void thumbnailReady(lesiondesk::ImageId id);

private:
    class Worker;
    void onFetched(ImageId id, const QImage &picture);

    QCache<qint64, QPixmap> m_cache; ///< cost in kibibytes
    std::unique_ptr<Worker> m_worker;
};

} // namespace lesiondesk
