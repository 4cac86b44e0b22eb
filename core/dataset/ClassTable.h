// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Image.h"
#include "core/domain/LabelBasis.h"
#include "core/domain/Taxonomy.h"

#include <array>
#include <vector>

namespace lesiondesk
{

/// How many images of every class show what, with totals, as the paper's Table I; every cell
/// keeps the images that it counts. One row per diagnosis of the taxonomy, in its order and also
/// where nothing has it; a last row without a diagnosis where images have no label (or one of
/// another taxonomy). Columns are those of kModalities. A value; pure.
class ClassTable
{
public:
    struct Row {
        DiagnosisId diagnosis; ///< invalid for the images without a label
        QString key;           ///< empty for the images without a label
        QString name;
    };
    /// Stands for "all" where a row or a column is asked for.
    static constexpr int kAll = -1;
    static constexpr int kColumns = static_cast<int>(kModalities.size());

    ClassTable() = default;
    ClassTable(const std::vector<ImageRow> &images, const Taxonomy &taxonomy,
               LabelBasis basis = LabelBasis::Recorded);

    const std::vector<Row> &rows() const { return m_rows; }
    /// Images of a cell; kAll in `row`, `column` or both gives the totals.
    int count(int row, int column) const;
    /// The images that count() counts: by class, then by modality, then in the order given.
    std::vector<ImageId> images(int row, int column) const;
    /// The most that a row has in total: the length of the longest bar.
    int largestRow() const;

private:
    using Cells = std::array<std::vector<ImageId>, kModalities.size()>;

    std::vector<Row> m_rows;
    std::vector<Cells> m_cells;
};

/// Position of a modality among the columns.
int columnOf(Modality modality);

} // namespace lesiondesk
