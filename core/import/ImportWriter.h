// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Taxonomy.h"
#include "core/import/ImportJob.h"
#include "core/import/PictureInspector.h"
#include "core/store/Database.h"
#include "core/store/ThumbnailStore.h"

#include <QHash>

namespace lesiondesk
{

/// Writes batches of an import: rows, labels, copies and thumbnails. A batch is whole or not at
/// all.
class ImportWriter
{
public:
    struct Item {
        const SourceRow *row = nullptr;
        InspectedPicture picture;
    };
    struct Relabelled {
        ImageId image;
        const SourceRow *row = nullptr;
    };
    struct Moved {
        ImageId image;
        const SourceRow *row = nullptr;
        QDateTime modified;
    };

    /// The references must outlive the writer. Nothing is written before the first batch.
    static Result<std::unique_ptr<ImportWriter>> open(Database &database, const ProjectPaths &paths,
                                                      const ImportOptions &options,
                                                      const ImportSource &source,
                                                      const Taxonomy &taxonomy, const Clock &clock);

    Result<void> write(const std::vector<Item> &items, const std::vector<Relabelled> &relabelled,
                       const std::vector<Moved> &moved);

private:
    ImportWriter(Database &database, const ProjectPaths &paths, const ImportOptions &options,
                 const ImportSource &source, const Taxonomy &taxonomy, const Clock &clock,
                 ThumbnailStore thumbnails);

    struct Place {
        QString root; ///< empty: the project's images folder
        QString path;
    };
    Result<void> ensureDataset();
    Place placeOf(const SourceRow &row) const;
    Result<Place> copyIntoProject(const Item &item) const;
    Result<ImageId> insert(const Item &item);
    DiagnosisId diagnosisOf(const SourceRow &row) const;

    Database &m_db;
    ProjectPaths m_paths;
    const ImportOptions &m_options;
    const ImportSource &m_source;
    Taxonomy m_taxonomy; ///< with ids after ensureDataset()
    const Clock &m_clock;
    ThumbnailStore m_thumbnails;
    DatasetId m_dataset;
};

} // namespace lesiondesk
