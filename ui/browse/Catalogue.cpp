// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/Catalogue.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <algorithm>
#include <numeric>

namespace lesiondesk
{

Result<Catalogue> Catalogue::load(Database &database, const ProjectPaths &paths)
{
    Catalogue catalogue;
    LD_TRY_ASSIGN(catalogue.datasets, DatasetStore(database).all());
    LD_TRY_ASSIGN(catalogue.taxonomies, TaxonomyStore(database).all());
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

void Catalogue::index()
{
    for (size_t t = 0; t < taxonomies.size(); ++t) {
        for (size_t k = 0; k < taxonomies[t].diagnoses.size(); ++k) {
            const auto at = static_cast<size_t>(taxonomies[t].diagnoses[k].id.value);
            if (at >= m_diagnoses.size()) {
                m_diagnoses.resize(at + 1, {-1, -1});
                m_positions.resize(at + 1, 0);
            }
            m_diagnoses[at] = {static_cast<int>(t), static_cast<int>(k)};
            m_positions[at] = static_cast<int>(1000 * t + k);
        }
    }
    qint64 largest = 0;
    for (const ImageRow &row : m_rows)
        largest = std::max(largest, row.id.value);
    m_rowOfId.assign(static_cast<size_t>(largest) + 1, -1);
    for (size_t k = 0; k < m_rows.size(); ++k)
        m_rowOfId[static_cast<size_t>(m_rows[k].id.value)] = static_cast<int>(k);

    const auto sorted = [this](QString ImageRow::*key) {
        std::vector<int> order(m_rows.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return m_rows[static_cast<size_t>(a)].*key < m_rows[static_cast<size_t>(b)].*key;
        });
        return order;
    };
    m_byPatient = sorted(&ImageRow::patientKey);
    m_byImage = sorted(&ImageRow::key);
}

const ImageRow *Catalogue::find(ImageId id) const
{
    const auto at = static_cast<size_t>(id.value);
    if (id.value < 0 || at >= m_rowOfId.size() || m_rowOfId[at] < 0)
        return nullptr;
    return &m_rows[static_cast<size_t>(m_rowOfId[at])];
}

void Catalogue::replace(const std::vector<ImageRow> &rows)
{
    for (const ImageRow &row : rows) {
        if (const ImageRow *known = find(row.id))
            m_rows[static_cast<size_t>(known - m_rows.data())] = row;
    }
}

std::vector<ImageId> Catalogue::ordered(const std::vector<bool> &matches, ImageOrder order,
                                        LabelBasis view, const std::vector<ImageId> &given) const
{
    std::vector<ImageId> ids;
    if (order == ImageOrder::AsGiven) {
        for (const ImageId id : given) {
            const ImageRow *row = find(id);
            if (row && matches[static_cast<size_t>(row - m_rows.data())])
                ids.push_back(id);
        }
        return ids;
    }
    if (order == ImageOrder::Patient || order == ImageOrder::Image) {
        for (const int row : order == ImageOrder::Patient ? m_byPatient : m_byImage) {
            if (matches[static_cast<size_t>(row)])
                ids.push_back(m_rows[static_cast<size_t>(row)].id);
        }
        return ids;
    }
    std::vector<int> rows;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (matches[row])
            rows.push_back(static_cast<int>(row));
    }
    if (order == ImageOrder::Class) {
        std::vector<int> keys(m_rows.size());
        for (const int row : rows)
            keys[static_cast<size_t>(row)] =
                position(labelOf(m_rows[static_cast<size_t>(row)], view));
        std::stable_sort(rows.begin(), rows.end(), [&keys](int a, int b) {
            return keys[static_cast<size_t>(a)] < keys[static_cast<size_t>(b)];
        });
    }
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(m_rows[static_cast<size_t>(row)].id);
    return ids;
}

const Diagnosis *Catalogue::diagnosis(DiagnosisId id) const
{
    const auto at = static_cast<size_t>(id.value);
    if (!id.isValid() || at >= m_diagnoses.size() || m_diagnoses[at].first < 0)
        return nullptr;
    return &taxonomies[static_cast<size_t>(m_diagnoses[at].first)]
                .diagnoses[static_cast<size_t>(m_diagnoses[at].second)];
}

int Catalogue::position(DiagnosisId id) const
{
    const auto at = static_cast<size_t>(id.value);
    return id.isValid() && at < m_positions.size() ? m_positions[at] : 1'000'000; // no label: last
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
