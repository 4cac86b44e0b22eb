// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/RunList.h"

#include "ui/report/RunChoices.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Rows with some air, a target of comfortable height.
class RoomyRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() + 10);
        return size;
    }
};

} // namespace

RunList::RunList(RunChoices *runs, QWidget *parent) : QTreeView(parent), m_runs(runs)
{
    setObjectName(u"tableRuns"_s);
    setAccessibleName(tr("Runs to compare"));
    setToolTip(tr("Check the runs to compare (Space)"));
    setModel(runs);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTextElideMode(Qt::ElideRight);
    setItemDelegate(new RoomyRows(this));
    header()->setStretchLastSection(false);
    // What may be long shares the room that is left; figures are always whole.
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool isLong = column == RunChoices::StrategyColumn || column == RunChoices::SetColumn;
        header()->setSectionResizeMode(column, isLong ? QHeaderView::Stretch
                                                      : QHeaderView::ResizeToContents);
    }
    connect(runs, &QAbstractItemModel::modelReset, this, [this] {
        if (model()->rowCount() > 0)
            setCurrentIndex(model()->index(0, 0));
    });
}

void RunList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        m_runs->toggle(currentIndex().row());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace lesiondesk
