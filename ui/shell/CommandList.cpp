// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CommandList.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString plainText(const QAction *action)
{
    return action->text().remove(u'&');
}

} // namespace

CommandList::CommandList(const QList<QAction *> &commands, QWidget *parent)
    : QDialog(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(u"commandList"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : commands) {
        if (action->isEnabled() && !action->isSeparator() && !action->menu() &&
            !action->text().isEmpty())
            m_commands.append(action);
    }
    m_search->setObjectName(u"commandSearch"_s);
    m_search->setPlaceholderText(tr("Type what you want to do"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"commands"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    resize(480, 360);
    connect(m_search, &QLineEdit::textChanged, this, &CommandList::find);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandList::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandList::runCurrent);
    find({});
    m_search->setFocus();
}

void CommandList::find(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (qsizetype k = 0; k < m_commands.size(); ++k) {
        const QAction *action = m_commands[k];
        const QString name = plainText(action);
        if (!std::all_of(words.begin(), words.end(), [&name](const QString &word) {
                return name.contains(word, Qt::CaseInsensitive);
            }))
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(keys.isEmpty() ? name : name + u"    "_s + keys, m_list);
        item->setData(Qt::UserRole, k);
    }
    m_list->setCurrentRow(0);
}

void CommandList::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QPointer<QAction> action = m_commands[item->data(Qt::UserRole).toLongLong()];
    close();
    if (action)
        action->trigger();
}

bool CommandList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int rows = m_list->count();
        if (rows > 0 && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            const int step = key == Qt::Key_Down ? 1 : rows - 1;
            m_list->setCurrentRow((m_list->currentRow() + step) % rows);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace lesiondesk
