// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace lesiondesk
{

/// The list of runs, newest first.
class RunsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State = 0, Name, MacroF1, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<Run> runs, QHash<FrozenSetId, QString> setNames);
    const Run &at(int row) const { return m_runs[static_cast<size_t>(row)]; }
    int rowOf(RunId id) const; ///< -1 where it is not there
    QString setName(FrozenSetId id) const { return m_setNames.value(id); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString toolTip(const Run &run) const;

    std::vector<Run> m_runs;
    QHash<FrozenSetId, QString> m_setNames;
};

} // namespace lesiondesk
