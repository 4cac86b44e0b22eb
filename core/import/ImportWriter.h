// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Taxonomy.h"
#include "core/import/CaseFacts.h"
#include "core/import/ImportJob.h"
#include "core/import/PictureInspector.h"
#include "core/store/Database.h"
#include "core/store/ImageStore.h"

#include <QHash>

namespace lesiondesk
{

/// Writes batches of an import: rows, labels and copies. A batch is whole or not at all.
class ImportWriter
{
public:
    struct Item {
        const SourceRow *row = nullptr;
        InspectedPicture picture;
    };
    /// What importing again changes of an image that is there.
    struct Change {
        ImageId image;
        const SourceRow *row = nullptr;
        bool label = false;
        bool lesionCase = false; ///< facts of the case or patient, or another case
        bool modality = false;
        bool mask = false;
        std::optional<QDateTime> moved; ///< the picture is at another place: its time there
        bool again = false;             ///< moved: with another picture, which is to be prepared

        bool any() const { return label || lesionCase || modality || mask || moved; }
    };

    /// The references must outlive the writer. Nothing is written before the first batch.
    ImportWriter(Database &database, const ProjectPaths &paths, const ImportOptions &options,
                 const ImportSource &source, const QHash<QString, CaseFacts> &cases,
                 const Taxonomy &taxonomy, const Clock &clock);

    /// Returns the ids of the new images.
    Result<std::vector<ImageId>> write(const std::vector<Item> &items,
                                       const std::vector<Change> &changes);
    /// Not valid before anything was written.
    DatasetId dataset() const { return m_dataset; }
    /// After the last batch: removes cases and patients that changes left without images.
    Result<void> finish();

private:
    struct Place {
        QString root; ///< empty: the project's images folder
        QString path;
    };
    Result<void> ensureDataset();
    Place placeOf(const QString &file) const;
    bool isUnpacked(const QString &file) const;
    Result<Place> copyIntoProject(const QString &file) const;
    /// Where the file stays: its own place, or a copy where that was asked for or must be.
    Result<Place> settle(const QString &file) const;
    Result<ImageId> insert(const Item &item);
    Result<CaseId> writeCase(const SourceRow &row);
    Result<ProjectRootId> rootOf(const QString &path);
    Result<void> apply(const Change &change);
    Result<void> writeMask(ImageId image, const SourceRow &row);
    DiagnosisId diagnosisOf(const SourceRow &row) const;

    Database &m_db;
    ProjectPaths m_paths;
    const ImportOptions &m_options;
    const ImportSource &m_source;
    const QHash<QString, CaseFacts> &m_cases;
    Taxonomy m_taxonomy; ///< with ids after ensureDataset()
    const Clock &m_clock;
    ImageStore m_images;
    DatasetId m_dataset;
    QHash<QString, CaseId> m_writtenCases; ///< of this batch
    QHash<QString, ProjectRootId> m_roots; ///< of this batch
    bool m_changedCases = false;
};

} // namespace lesiondesk
