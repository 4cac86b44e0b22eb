// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/Merger.h"

#include <QAbstractTableModel>

namespace lesiondesk
{

/// The distribution before and after a merge, as the paper's Figure 1: a row per class of the
/// target set and the total.
class MergeTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name = 0, Before, Added, After, Bar, Columns };
    /// For the bars; in a class's row, of any column.
    enum Role { BeforeRole = Qt::UserRole + 1, AddedRole, LargestRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setMerge(std::vector<Diagnosis> classes, Merge merge);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const MergedClass &entry) const;

    std::vector<Diagnosis> m_classes;
    Merge m_merge;
    MergedClass m_total;
};

} // namespace lesiondesk
