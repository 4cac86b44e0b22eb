// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace lesiondesk
{

class MainWindow;
struct WindowParts;

/// The menus of the window and their keys.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    WindowMenus(MainWindow *window, const WindowParts &parts, QObject *jobStrip);

    struct State {
        bool project = false;
        bool back = false;
        bool forward = false;
        QList<int> pages; ///< numbers of the pages that are there
    };
    void setState(const State &state);
    QList<QAction *> commands() const { return m_commands; }

private:
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QString &keys);
    void buildFile(const WindowParts &parts);
    void buildView(QObject *jobStrip);
    void buildHelp();
    void fillRecent();

    MainWindow *m_window;
    QList<QAction *> m_commands;
    QList<QAction *> m_needProject;
    QList<QAction *> m_pages;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QMenu *m_recent = nullptr;
};

} // namespace lesiondesk
