// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/Catalogue.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <algorithm>
#include <memory>

namespace lesiondesk
{

Result<Catalogue> Catalogue::withNames(Database &database)
{
    Catalogue catalogue;
    LD_TRY_ASSIGN(catalogue.datasets, DatasetStore(database).all());
    LD_TRY_ASSIGN(catalogue.taxonomies, TaxonomyStore(database).all());
    return catalogue;
}

Result<Catalogue> Catalogue::load(Database &database, const ProjectPaths &paths)
{
    LD_TRY_ASSIGN(Catalogue catalogue, withNames(database));
    LD_TRY_ASSIGN(catalogue.sets, FrozenSetStore(database).all());
    LD_TRY_ASSIGN(catalogue.m_rows, ImageStore(database, paths).catalogue());
    if (!catalogue.sets.empty()) {
        LD_TRY_ASSIGN(const FrozenSet set, FrozenSetStore(database).get(catalogue.sets[0].id));
        catalogue.partitionSet = set.id;
        catalogue.partitions = PartitionTable(set);
    }
    catalogue.index();
    return catalogue;
}

Result<Catalogue> Catalogue::loadFirst(Database &database, const ProjectPaths &paths, int most)
{
    LD_TRY_ASSIGN(Catalogue catalogue, withNames(database));
    LD_TRY_ASSIGN(catalogue.m_rows, ImageStore(database, paths).firstOfCatalogue(most));
    catalogue.m_complete = static_cast<int>(catalogue.m_rows.size()) < most;
    catalogue.index();
    return catalogue;
}

void Catalogue::index()
{
    for (size_t t = 0; t < taxonomies.size(); ++t) {
        for (size_t k = 0; k < taxonomies[t].diagnoses.size(); ++k) {
            const auto at = static_cast<size_t>(taxonomies[t].diagnoses[k].id.value);
            if (at >= m_diagnoses.size()) {
                m_diagnoses.resize(at + 1, {-1, -1});
                m_view.m_positions.resize(at + 1, 0);
            }
            m_diagnoses[at] = {static_cast<int>(t), static_cast<int>(k)};
            m_view.m_positions[at] = static_cast<int>(1000 * t + k);
        }
    }
    qint64 largest = 0;
    for (const ImageRow &row : m_rows)
        largest = std::max(largest, row.id.value);
    auto rowOfId = std::make_shared<std::vector<int>>(static_cast<size_t>(largest) + 1, -1);
    for (size_t k = 0; k < m_rows.size(); ++k)
        (*rowOfId)[static_cast<size_t>(m_rows[k].id.value)] = static_cast<int>(k);
    m_view.m_rowOfId = std::move(rowOfId);
    m_view.m_columns = std::make_shared<ImageColumns>(m_rows);
}

const ImageRow *Catalogue::find(ImageId id) const
{
    const int row = m_view.rowOf(id);
    return row < 0 ? nullptr : &m_rows[static_cast<size_t>(row)];
}

void Catalogue::replace(const std::vector<ImageRow> &rows)
{
    const auto columns = std::make_shared<ImageColumns>(*m_view.m_columns);
    for (const ImageRow &row : rows) {
        if (const int at = m_view.rowOf(row.id); at >= 0) {
            m_rows[static_cast<size_t>(at)] = row;
            columns->change(static_cast<size_t>(at), row);
        }
    }
    m_view.m_columns = columns;
}

CatalogueView Catalogue::view() const
{
    CatalogueView view = m_view;
    view.m_partitions = partitions;
    return view;
}

const Diagnosis *Catalogue::diagnosis(DiagnosisId id) const
{
    const auto at = static_cast<size_t>(id.value);
    if (!id.isValid() || at >= m_diagnoses.size() || m_diagnoses[at].first < 0)
        return nullptr;
    return &taxonomies[static_cast<size_t>(m_diagnoses[at].first)]
                .diagnoses[static_cast<size_t>(m_diagnoses[at].second)];
}

QString Catalogue::datasetName(DatasetId id) const
{
    for (const Dataset &dataset : datasets) {
        if (dataset.id == id)
            return dataset.name;
    }
    return {};
}

} // namespace lesiondesk
