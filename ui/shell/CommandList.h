// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

namespace lesiondesk
{

/// Ctrl+K: every command by name, typed to find; Enter does it.
class CommandList final : public QDialog
{
    Q_OBJECT

public:
    /// Commands that are disabled or have no text are left out.
    explicit CommandList(const QList<QAction *> &commands, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &text);
    void runCurrent();

    QList<QAction *> m_commands;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace lesiondesk
