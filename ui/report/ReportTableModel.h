// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportTable.h"

#include <QAbstractTableModel>

namespace lesiondesk
{

/// Shows a ReportTable in a view, in the user's language. Changes nothing, counts nothing.
class ReportTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ReportTable table);
    /// What stands in every cell's tooltip under the cell's text.
    void setToolTip(const QString &toolTip) { m_toolTip = toolTip; }
    const ReportTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ReportTable m_table;
    QString m_toolTip;
};

} // namespace lesiondesk
