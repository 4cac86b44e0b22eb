// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/ReportTableModel.h"

#include "ui/report/ReportWords.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The accent over the background: a line that stands out, with its ≠ beside the colour.
QColor markedFill()
{
    QColor fill(0xE6, 0x9F, 0x00);
    fill.setAlphaF(0.22F);
    return fill;
}

} // namespace

void ReportTableModel::setTable(ReportTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReportRow &row = m_table.rows[static_cast<size_t>(index.row())];
    const ReportColumn &column = m_table.columns[static_cast<size_t>(index.column())];
    const ReportCell &cell = row.cells[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cellWords(column, cell);
    case Qt::ToolTipRole:
        return m_toolTip.isEmpty() ? cellWords(column, cell)
                                   : cellWords(column, cell) + u'\n' + m_toolTip;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (column.kind == ColumnKind::Text ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole:
        if (row.total || row.marked) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::BackgroundRole:
        return row.marked ? QVariant(markedFill()) : QVariant();
    default:
        return {};
    }
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const ReportColumn &column = m_table.columns[static_cast<size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignBottom | (column.kind == ColumnKind::Text ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    // The unit on a line of its own: narrower columns, more of them on the screen.
    const QString title = columnWords(column).replace(u" (%)"_s, u"\n(%)"_s);
    const QString group = groupWords(column);
    return group.isEmpty() ? title : group + u'\n' + title;
}

} // namespace lesiondesk
