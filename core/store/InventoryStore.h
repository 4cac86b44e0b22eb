// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Image.h"
#include "core/store/Database.h"
#include "core/store/ImageStore.h"
#include "core/store/ProjectPaths.h"

#include <QHash>

#include <optional>
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
        QString file;   ///< absolute
        QString sha256; ///< empty: the picture has not been read to its end yet
        qint64 bytes = 0;
        QDateTime modified;
        DiagnosisId recorded;
        QString trouble; ///< why the picture cannot be used; empty: it can
    };
    /// All images, or those of one dataset, by id.
    Result<std::vector<Entry>> files(DatasetId dataset = {});

    /// An image as importing again has to know it.
    struct Known : Entry {
        QString lesionCase; ///< key
        QString maskFile;   ///< absolute, or empty
        Modality modality = Modality::Untagged;
        bool tagged = false;                    ///< by a user: the source does not overrule that
        std::optional<LabelSource> labelSource; ///< of the recorded label, if `origin` gave it
    };
    /// The images of a dataset; `origin` is the table that is being imported.
    Result<std::vector<Known>> known(DatasetId dataset, const QString &origin);
    struct Case {
        QString patient; ///< key
        Sex sex = Sex::Unknown;
        std::optional<double> age;
        QString site;
        QByteArray attributes; ///< JSON object
    };
    /// The cases of a dataset by their keys.
    Result<QHash<QString, Case>> cases(DatasetId dataset);
    /// The masks of all images: image and absolute path.
    Result<std::vector<ImageFile>> masks();

    /// A picture with one of its labels, to find the same picture with another one; of images
    /// whose pictures have been read to the end.
    struct Picture {
        QString sha256;
        QString diagnosis; ///< the recorded diagnosis' key, or empty
        QString name;      ///< dataset/key
    };
    Result<std::vector<Picture>> pictures();

    // Writing, inside the caller's transaction.
    /// The source says another diagnosis than at the last import: a further label.
    Result<void> setRecorded(const Label &label);
    /// The source says another modality than at the last import.
    Result<void> setModality(ImageId id, Modality modality, const QString &origin,
                             const QDateTime &time);
    Result<void> setCase(ImageId id, CaseId lesionCase);
    /// Cases without images and patients without cases, after setCase().
    Result<void> removeEmptyCases(DatasetId dataset);
    Result<void> setMask(ImageId id, ProjectRootId root, const QString &path);
    /// The same picture was found at another place.
    Result<void> setPlace(ImageId id, ProjectRootId root, const QString &path,
                          const QDateTime &modified);

    /// One sentence per thing that SQLite's own checks find (integrity, foreign keys).
    Result<std::vector<QString>> databaseFaults();
    /// One sentence per row that nothing belongs to, or that lacks what it belongs to: images of a
    /// case of another dataset, cases and patients without images, thumbnails excepted.
    Result<std::vector<QString>> orphanedRows();

private:
    QString fileBelow(const QString &root, const QString &path) const;

    Database &m_db;
    ProjectPaths m_paths;
};

} // namespace lesiondesk
