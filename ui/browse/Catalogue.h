// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Taxonomy.h"
#include "core/store/Database.h"
#include "core/store/DatasetStore.h"
#include "core/store/ProjectPaths.h"
#include "ui/browse/CatalogueView.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

/// All images of a project in memory, with what their ids are called: what the Cases page filters
/// and sorts. Some 350 bytes an image. A value; loaded in a background thread.
class Catalogue
{
public:
    /// Reads everything, the newest frozen set's parts too: two to three seconds for a million.
    static Result<Catalogue> load(Database &database, const ProjectPaths &paths);
    /// Only the first `most` images in the same order, without the sets, at once: something to look
    /// at until the rest is there. Complete where there are no more.
    static Result<Catalogue> loadFirst(Database &database, const ProjectPaths &paths, int most);

    /// False: there are images beyond the rows.
    bool isComplete() const { return m_complete; }
    const std::vector<ImageRow> &rows() const { return m_rows; }
    const ImageRow *find(ImageId id) const; ///< constant time
    /// Puts changed rows in the place of the old ones; views that were taken keep the old ones.
    void replace(const std::vector<ImageRow> &rows);
    /// What a pass in another thread works on.
    CatalogueView view() const;

    const Diagnosis *diagnosis(DiagnosisId id) const;
    QString datasetName(DatasetId id) const;

    std::vector<Dataset> datasets;
    std::vector<Taxonomy> taxonomies;
    std::vector<FrozenSetSummary> sets; ///< newest first
    FrozenSetId partitionSet;           ///< whose parts `partitions` are
    PartitionTable partitions;

private:
    static Result<Catalogue> withNames(Database &database);
    void index();

    std::vector<ImageRow> m_rows;
    bool m_complete = true;
    CatalogueView m_view;                         ///< without the partitions
    std::vector<std::pair<int, int>> m_diagnoses; ///< by id: taxonomy, place; -1: none
};

} // namespace lesiondesk
