// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/ClassTable.h"

#include <QHash>

#include <algorithm>

namespace lesiondesk
{

int columnOf(Modality modality)
{
    return static_cast<int>(std::find(kModalities.begin(), kModalities.end(), modality) -
                            kModalities.begin());
}

ClassTable::ClassTable(const std::vector<ImageRow> &images, const Taxonomy &taxonomy,
                       LabelBasis basis)
{
    QHash<DiagnosisId, size_t> rowOf;
    for (const Diagnosis &diagnosis : taxonomy.diagnoses) {
        rowOf.insert(diagnosis.id, m_rows.size());
        m_rows.push_back({diagnosis.id, diagnosis.key, diagnosis.name});
    }
    const size_t unlabelled = m_rows.size();
    m_cells.resize(unlabelled + 1);
    for (const ImageRow &image : images) {
        const size_t row = rowOf.value(labelOf(image, basis), unlabelled);
        m_cells[row][static_cast<size_t>(columnOf(image.modality))].push_back(image.id);
    }
    const bool allLabelled =
        std::all_of(m_cells.back().begin(), m_cells.back().end(),
                    [](const std::vector<ImageId> &cell) { return cell.empty(); });
    if (allLabelled)
        m_cells.pop_back();
    else
        m_rows.push_back({});
}

int ClassTable::count(int row, int column) const
{
    size_t sum = 0;
    for (size_t r = 0; r < m_cells.size(); ++r) {
        if (row != kAll && r != static_cast<size_t>(row))
            continue;
        for (size_t c = 0; c < m_cells[r].size(); ++c) {
            if (column == kAll || c == static_cast<size_t>(column))
                sum += m_cells[r][c].size();
        }
    }
    return static_cast<int>(sum);
}

std::vector<ImageId> ClassTable::images(int row, int column) const
{
    std::vector<ImageId> ids;
    for (size_t r = 0; r < m_cells.size(); ++r) {
        if (row != kAll && r != static_cast<size_t>(row))
            continue;
        for (size_t c = 0; c < m_cells[r].size(); ++c) {
            if (column == kAll || c == static_cast<size_t>(column))
                ids.insert(ids.end(), m_cells[r][c].begin(), m_cells[r][c].end());
        }
    }
    return ids;
}

int ClassTable::largestRow() const
{
    int largest = 0;
    for (size_t r = 0; r < m_cells.size(); ++r)
        largest = std::max(largest, count(static_cast<int>(r), kAll));
    return largest;
}

} // namespace lesiondesk
