// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageFilter.h"
#include "core/domain/Taxonomy.h"
#include "core/store/Database.h"
#include "core/store/DatasetStore.h"
#include "core/store/ProjectPaths.h"

#include <optional>
#include <vector>

namespace lesiondesk
{

enum class ImageOrder { Case = 0, Class = 1, Patient = 2, Image = 3, AsGiven = 4 };

/// All images of a project in memory, with what their ids are called: what the Cases page filters
/// and sorts. A value; loaded in a background thread.
class Catalogue
{
public:
    /// Reads everything, the newest frozen set's parts too. May take a second per half a million.
    static Result<Catalogue> load(Database &database, const ProjectPaths &paths);

    const std::vector<ImageRow> &rows() const { return m_rows; }
    const ImageRow *find(ImageId id) const; ///< constant time
    /// Puts changed rows in the place of the old ones.
    void replace(const std::vector<ImageRow> &rows);
    /// The matching ids in an order; AsGiven follows `given`.
    std::vector<ImageId> ordered(const std::vector<bool> &matches, ImageOrder order,
                                 LabelBasis view, const std::vector<ImageId> &given) const;

    const Diagnosis *diagnosis(DiagnosisId id) const;
    QString datasetName(DatasetId id) const;

    std::vector<Dataset> datasets;
    std::vector<Taxonomy> taxonomies;
    std::vector<FrozenSetSummary> sets; ///< newest first
    FrozenSetId partitionSet;           ///< whose parts `partitions` are
    PartitionTable partitions;

private:
    void index();
    int position(DiagnosisId id) const; ///< order of classes over all taxonomies

    std::vector<ImageRow> m_rows;
    std::vector<int> m_rowOfId; ///< -1: no such image
    std::vector<int> m_byPatient;
    std::vector<int> m_byImage;
    std::vector<std::pair<int, int>> m_diagnoses; ///< by id: taxonomy, place; -1: none
    std::vector<int> m_positions;
};

} // namespace lesiondesk
