// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/DatasetsData.h"

#include "core/dataset/SplitJob.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <QHash>

namespace lesiondesk
{

Result<std::vector<DatasetContents>> readDatasetContents(const ProjectPaths &paths)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
    LD_TRY_ASSIGN(const auto datasets, DatasetStore(*database).all());
    LD_TRY_ASSIGN(const auto images, ImageStore(*database, paths).catalogue());
    QHash<DatasetId, std::vector<ImageRow>> byDataset;
    for (const ImageRow &image : images)
        byDataset[image.dataset].push_back(image);

    const MappingLibrary library = MappingLibrary::read(paths.mappingsFolder());

    std::vector<DatasetContents> contents;
    for (const Dataset &dataset : datasets) {
        DatasetContents entry;
        entry.dataset = dataset;
        LD_TRY_ASSIGN(entry.taxonomy, TaxonomyStore(*database).get(dataset.taxonomy));
        const std::vector<ImageRow> rows = byDataset.value(dataset.id);
        entry.recorded = ClassTable(rows, entry.taxonomy, LabelBasis::Recorded);
        entry.validated = ClassTable(rows, entry.taxonomy, LabelBasis::Validated);
        entry.mappings = library.from(entry.taxonomy.key);
        entry.mappingProblems = library.problems;
        LD_TRY_ASSIGN(const auto lists,
                      ImageStore(*database, paths).caseAttribute(dataset.id, kPublishedPartition));
        entry.hasPublishedLists = !lists.isEmpty();
        contents.push_back(std::move(entry));
    }
    return contents;
}

} // namespace lesiondesk
