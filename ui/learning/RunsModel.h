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
    enum Column { State = 0, Name, Strategy, Network, Set, MacroF1, Disk, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<Run> runs, QHash<FrozenSetId, QString> setNames);
    /// "63 %" or "2nd in the queue": what stands beside the state of a run that is on its way.
    void setProgress(QHash<RunId, QString> texts);
    void setDiskUsed(QHash<RunId, qint64> bytes);
    const Run &at(int row) const { return m_runs[static_cast<size_t>(row)]; }
    int rowOf(RunId id) const; ///< -1 where it is not there
    QString setName(FrozenSetId id) const { return m_setNames.value(id); }
    qint64 diskUsed(RunId id) const { return m_bytes.value(id); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Run &run, int column) const;
    QString toolTip(const Run &run) const;
    void changed(int firstColumn, int lastColumn);

    std::vector<Run> m_runs;
    QHash<FrozenSetId, QString> m_setNames;
    QHash<RunId, QString> m_progress;
    QHash<RunId, qint64> m_bytes;
};

} // namespace lesiondesk
