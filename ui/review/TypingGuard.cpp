// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/TypingGuard.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace lesiondesk
{

TypingGuard::TypingGuard(QLineEdit *line) : QObject(line)
{
    line->installEventFilter(this);
}

bool TypingGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool ends =
        key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Escape;
    if (event->type() == QEvent::ShortcutOverride) {
        if (ends && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
            event->accept();
        return false;
    }
    if (key->key() != Qt::Key_Escape)
        return false;
    Q_EMIT escaped();
    return true;
}

} // namespace lesiondesk
