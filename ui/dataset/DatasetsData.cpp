// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/DatasetsData.h"

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

    std::vector<DatasetContents> contents;
    for (const Dataset &dataset : datasets) {
        LD_TRY_ASSIGN(const Taxonomy taxonomy, TaxonomyStore(*database).get(dataset.taxonomy));
        const std::vector<ImageRow> rows = byDataset.value(dataset.id);
        contents.push_back({dataset, ClassTable(rows, taxonomy, LabelBasis::Recorded),
                            ClassTable(rows, taxonomy, LabelBasis::Validated)});
    }
    return contents;
}

} // namespace lesiondesk
