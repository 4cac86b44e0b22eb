// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/CellTable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace lesiondesk
{

CellTable::CellTable(QWidget *parent) : QTableView(parent)
{
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setCursor(Qt::ArrowCursor);
    viewport()->setCursor(Qt::PointingHandCursor);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
}

void CellTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        Q_EMIT cellOpened(currentIndex(), -1);
        return;
    }
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) &&
        currentIndex().isValid()) {
        Q_EMIT cellCleared(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CellTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        Q_EMIT cellOpened(index, static_cast<int>(event->position().x()));
}

} // namespace lesiondesk
