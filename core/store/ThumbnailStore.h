// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/store/Database.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

/// Thumbnails of a project: thumbnails.sqlite beside the project's database, image id → JPEG. A
/// cache that may be deleted at any time. Belongs to the thread that opened it.
class ThumbnailStore
{
public:
    struct Thumbnail {
        ImageId image;
        QByteArray jpeg;
    };

    /// ReadWrite makes the file where it is missing (readable by its owner only); ReadOnly fails.
    static Result<ThumbnailStore> open(const QString &file, Database::Mode mode);

    /// The JPEG bytes, or nothing where there is no thumbnail yet.
    Result<std::optional<QByteArray>> get(ImageId image);
    /// Stores all of them in one transaction; what was there for an image is replaced.
    Result<void> put(const std::vector<Thumbnail> &thumbnails);
    Result<void> remove(const std::vector<ImageId> &images);
    Result<std::vector<ImageId>> images();
    /// Those of these images that have a thumbnail.
    Result<std::vector<ImageId>> among(const std::vector<ImageId> &images);

private:
    explicit ThumbnailStore(std::unique_ptr<Database> database) : m_db(std::move(database)) {}

    std::unique_ptr<Database> m_db;
};

} // namespace lesiondesk
