// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/FilterMenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace lesiondesk
{

namespace
{

bool ticks(const QAction *action)
{
    return action && action->isEnabled() && action->isCheckable();
}

} // namespace

void FilterMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (ticks(action))
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void FilterMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && ticks(activeAction()))
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace lesiondesk
