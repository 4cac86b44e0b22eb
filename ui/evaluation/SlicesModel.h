// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Slices.h"

#include <QAbstractTableModel>

namespace lesiondesk
{

/// What the picture of a gap is drawn from, in the unit of the figures.
struct GapMark {
    double gap = 0;
    double low = 0;
    double high = 0;
    double reach = 1; ///< the axis goes from -reach to +reach, the same in every row
    bool muted = false;

    bool isWorse() const { return high < 0; }
    bool isBetter() const { return low > 0; }
};

/// Slices by row. Sorting keeps those under kEnoughToSlice at the end, whatever the order, and what
/// is not defined before them: a slice of four images is never the best or the worst.
class SlicesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What tells slices apart stands first, so that it is seen in a narrow panel.
    enum Column { Name = 0, N, Accuracy, Picture, Gap, PHolm, MacroF1, BalancedAccuracy, Columns };
    enum Role { GapMarkRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    /// `by` has one fact, or two where they are crossed.
    void setSlices(std::vector<Slice> slices, std::vector<SliceBy> by);
    const Slice &at(int row) const { return m_slices[m_order[static_cast<size_t>(row)]]; }
    /// "modality macroscopic, sex female".
    QString words(int row) const;
    int largeEnough() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString text(const Slice &slice, int column) const;
    QString name(const Slice &slice) const;
    QString toolTip(const Slice &slice) const;
    std::optional<GapMark> mark(const Slice &slice) const;
    void arrange();

    std::vector<Slice> m_slices;
    std::vector<SliceBy> m_by;
    std::vector<size_t> m_order; ///< row to position in m_slices
    double m_reach = 1;
    int m_sortColumn = Gap;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace lesiondesk

Q_DECLARE_METATYPE(lesiondesk::GapMark)
