// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/ReportTableView.h"

#include "ui/report/ReportTableModel.h"
#include "ui/widgets/TableStyle.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace lesiondesk
{

namespace
{

constexpr int kWidest = 36; ///< letters of a column

} // namespace

ReportTableView::ReportTableView(const QString &name, QWidget *parent)
    : QTableView(parent), m_model(new ReportTableModel(this))
{
    setObjectName(name);
    setModel(m_model);
    styleLines(*this);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_linesOpen)
            Q_EMIT lineOpened(index.row());
    });
}

void ReportTableView::setTable(ReportTable table)
{
    const int row = currentIndex().row();
    m_model->setTable(std::move(table));
    resizeColumnsToContents();
    // One long text must not push the others out; its tooltip has it whole.
    const int widest = kWidest * fontMetrics().averageCharWidth();
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column), widest));
    if (m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(row >= 0 && row < m_model->rowCount() ? row : 0, 0));
}

const ReportTable &ReportTableView::table() const
{
    return m_model->table();
}

void ReportTableView::setLinesOpen(const QString &toolTip)
{
    m_linesOpen = true;
    m_model->setToolTip(toolTip);
    viewport()->setCursor(Qt::PointingHandCursor);
}

void ReportTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_linesOpen && isEnter && currentIndex().isValid()) {
        Q_EMIT lineOpened(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace lesiondesk
