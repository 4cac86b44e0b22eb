// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Image.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <vector>

namespace lesiondesk
{

/// Images whose pictures are still to be read to the end (no SHA-256 yet), and those whose pictures
/// cannot be used. Such questions cost nothing where there are none.
class PreparationStore
{
public:
    PreparationStore(Database &database, ProjectPaths paths)
        : m_db(database), m_paths(std::move(paths))
    {
    }

    struct Entry {
        ImageId id;
        DatasetId dataset;
        QString name; ///< dataset/key
        QString file; ///< absolute
        qint64 bytes = 0;
        QDateTime modified;
        QString sha256;  ///< may be there of a picture that cannot be used
        QString trouble; ///< one sentence; empty: to be prepared
    };
    /// How many are to be prepared: of one dataset, or of all.
    Result<int> waiting(DatasetId dataset = {});
    /// The first `most` of them behind `after`, by id.
    Result<std::vector<Entry>> next(DatasetId dataset, ImageId after, int most);
    /// Those of these images that are to be prepared, in the order asked for.
    Result<std::vector<Entry>> waitingOf(const std::vector<ImageId> &images);
    /// Images whose pictures cannot be used: of one dataset, or all, by id.
    Result<std::vector<Entry>> troubled(DatasetId dataset = {});

    struct Prepared {
        ImageId image;
        QString sha256; ///< empty only where the file cannot be read
        qint64 bytes = 0;
        QDateTime modified;
        int width = 0; ///< pixels after EXIF orientation; 0: as it was
        int height = 0;
        quint64 perceptualHash = 0;
        QString trouble; ///< one sentence; empty: all is well
    };
    /// In one transaction. Images that have been prepared meanwhile are left alone.
    Result<void> store(const std::vector<Prepared> &pictures);
    /// It is to be prepared again. Inside the caller's transaction, or alone.
    Result<void> forget(ImageId image);

    /// An image with this picture.
    struct Holder {
        ImageId id;
        QString name;      ///< dataset/key
        QString diagnosis; ///< the recorded diagnosis' key, or empty
    };
    /// Newest first.
    Result<std::vector<Holder>> holders(const QString &sha256);

private:
    Result<std::vector<Entry>> read(const QString &condition, const QVariantList &values);

    Database &m_db;
    ProjectPaths m_paths;
};

} // namespace lesiondesk
