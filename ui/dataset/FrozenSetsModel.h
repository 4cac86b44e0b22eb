// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"

#include <QAbstractTableModel>

#include <vector>

namespace lesiondesk
{

/// The list of frozen sets, newest first.
class FrozenSetsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name = 0, Date, Train, Test, Classes, Runs, Hash, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setSets(std::vector<FrozenSetSummary> sets);
    const FrozenSetSummary &at(int row) const { return m_sets[static_cast<size_t>(row)]; }
    int rowOf(FrozenSetId id) const; ///< -1 where it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FrozenSetSummary> m_sets;
};

} // namespace lesiondesk
