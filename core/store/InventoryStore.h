// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Image.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <QHash>

#include <vector>

namespace lesiondesk
{

/// What the project knows of its image files: for importing again, and for checking the project.
class InventoryStore
{
public:
    InventoryStore(Database &database, ProjectPaths paths)
        : m_db(database), m_paths(std::move(paths))
    {
    }

    struct Entry {
        ImageId id;
        DatasetId dataset;
        QString key;
        QString file; ///< absolute
        QString sha256;
        qint64 bytes = 0;
        QDateTime modified;
        DiagnosisId recorded;
    };
    /// All images, or those of one dataset, by id.
    Result<std::vector<Entry>> files(DatasetId dataset = {});

    /// A picture with one of its labels, to find the same picture with another one.
    struct Picture {
        QString sha256;
        QString diagnosis; ///< the recorded diagnosis' key, or empty
        QString name;      ///< dataset/key
    };
    Result<std::vector<Picture>> pictures();

    // Writing, inside the caller's transaction.
    /// The source says another diagnosis than at the last import: a further label.
    Result<void> setRecorded(const Label &label);
    /// The same picture was found at another place.
    Result<void> setPlace(ImageId id, ProjectRootId root, const QString &path,
                          const QDateTime &modified);

    /// One sentence per thing that SQLite's own checks find (integrity, foreign keys).
    Result<std::vector<QString>> databaseFaults();
    /// One sentence per row that nothing belongs to, or that lacks what it belongs to: images of a
    /// case of another dataset, cases and patients without images, thumbnails excepted.
    Result<std::vector<QString>> orphanedRows();

private:
    Database &m_db;
    ProjectPaths m_paths;
};

} // namespace lesiondesk
