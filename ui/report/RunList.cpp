// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/RunList.h"

#include "ui/report/RunChoices.h"

#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

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
    header()->setStretchLastSection(false);
    connect(runs, &QAbstractItemModel::modelReset, this, [this] {
        for (int column = 0; column < model()->columnCount(); ++column)
            resizeColumnToContents(column);
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
