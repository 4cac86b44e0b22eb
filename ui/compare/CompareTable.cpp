// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareTable.h"

#include "ui/plots/PlotColours.h"
#include "ui/widgets/TableStyle.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace lesiondesk
{

namespace
{

constexpr int kOpensRole = Qt::UserRole;

QTableWidgetItem *itemOf(const CompareCell &cell, const QPalette &palette)
{
    auto *item = new QTableWidgetItem(cell.text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment((cell.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setToolTip(cell.toolTip);
    item->setData(kOpensRole, cell.opens);
    QFont font = item->font();
    font.setBold(cell.strong);
    font.setUnderline(cell.opens && !cell.fill.isValid());
    item->setFont(font);
    if (cell.fill.isValid()) {
        item->setBackground(cell.fill);
        item->setForeground(plotcolours::textOn(cell.fill));
    } else if (cell.faint) {
        item->setForeground(plotcolours::blended(palette.color(QPalette::Text),
                                                 palette.color(QPalette::Base), 0.6));
    }
    return item;
}

} // namespace

CompareTable::CompareTable(const QString &name, const QString &accessibleName, QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    styleTable(*this);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QTableWidget::cellClicked, this, &CompareTable::open);
}

void CompareTable::setCells(const QStringList &columns, const QStringList &rowHeads,
                            const std::vector<std::vector<CompareCell>> &rows)
{
    const int row = currentRow();
    const int column = currentColumn();
    clear();
    setColumnCount(static_cast<int>(columns.size()));
    setRowCount(static_cast<int>(rows.size()));
    setHorizontalHeaderLabels(columns);
    verticalHeader()->setVisible(!rowHeads.isEmpty());
    if (!rowHeads.isEmpty())
        setVerticalHeaderLabels(rowHeads);
    for (size_t r = 0; r < rows.size(); ++r) {
        for (size_t c = 0; c < rows[r].size(); ++c)
            setItem(static_cast<int>(r), static_cast<int>(c), itemOf(rows[r][c], palette()));
    }
    resizeColumnsToContents();
    if (rowCount() > 0 && columnCount() > 0)
        setCurrentCell(row >= 0 && row < rowCount() ? row : 0,
                       column >= 0 && column < columnCount() ? column : 0);
}

void CompareTable::open(int row, int column)
{
    const QTableWidgetItem *one = item(row, column);
    if (one && one->data(kOpensRole).toBool())
        Q_EMIT cellOpened(row, column);
}

void CompareTable::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space;
    if (opens && currentItem()) {
        open(currentRow(), currentColumn());
        return;
    }
    QTableWidget::keyPressEvent(event);
}

} // namespace lesiondesk
