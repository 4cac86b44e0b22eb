// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowMenus.h"

#include "ui/shell/Icons.h"
#include "ui/shell/JobStrip.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RecentProjects.h"
#include "ui/shell/Theme.h"
#include "ui/shell/WindowDialogs.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

WindowMenus::WindowMenus(MainWindow *window, const WindowParts &parts, QObject *jobStrip)
    : QObject(window), m_window(window)
{
    buildFile(parts);
    buildView(jobStrip);
    buildHelp();
}

QAction *WindowMenus::add(QMenu *menu, const QString &name, const QString &text,
                          const QString &keys)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(name);
    if (!keys.isEmpty())
        action->setShortcut(QKeySequence(keys));
    menu->addAction(action);
    m_commands << action;
    return action;
}

void WindowMenus::buildFile(const WindowParts &parts)
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&File"));
    menu->setToolTipsVisible(true);
    connect(add(menu, u"newProject"_s, tr("&New project…"), u"Ctrl+N"_s), &QAction::triggered,
            m_window, &MainWindow::newProject);
    connect(add(menu, u"openProject"_s, tr("&Open project…"), u"Ctrl+O"_s), &QAction::triggered,
            m_window, &MainWindow::chooseProject);
    m_recent = menu->addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &WindowMenus::fillRecent);
    if (parts.makeSample) {
        connect(add(menu, u"newSample"_s, tr("New &sample project…"), {}), &QAction::triggered,
                m_window, &MainWindow::newSampleProject);
    }
    menu->addSeparator();
    if (parts.showImport) {
        QAction *import = add(menu, u"import"_s, tr("&Import images…"), u"Ctrl+I"_s);
        connect(import, &QAction::triggered, m_window, &MainWindow::showImport);
        m_needProject << import;
    }
    QAction *reader = add(menu, u"reader"_s, tr("&Who is reading…"), {});
    reader->setToolTip(tr("Initials that are written beside readings and tags"));
    connect(reader, &QAction::triggered, m_window, &MainWindow::askReader);
    menu->addSeparator();
    QAction *close = add(menu, u"closeProject"_s, tr("&Close project"), u"Ctrl+W"_s);
    connect(close, &QAction::triggered, m_window, &MainWindow::closeProject);
    m_needProject << close;
    connect(add(menu, u"quit"_s, tr("&Quit"), u"Ctrl+Q"_s), &QAction::triggered, m_window,
            &QWidget::close);
}

void WindowMenus::buildView(QObject *jobStrip)
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&View"));
    const QStringList titles{tr("&Cases"),    tr("&Review"), tr("&Datasets"),
                             tr("&Training"), tr("&Errors"), tr("Tab&les")};
    for (int k = 0; k < titles.size(); ++k) {
        QAction *action = add(menu, u"page_%1"_s.arg(k), titles[k], u"Ctrl+%1"_s.arg(k + 1));
        connect(action, &QAction::triggered, m_window,
                [this, k] { m_window->showPage(static_cast<PageId>(k)); });
        m_pages << action;
    }
    menu->addSeparator();
    m_back = add(menu, u"goBack"_s, tr("&Back"), u"Alt+Left"_s);
    connect(m_back, &QAction::triggered, m_window, &MainWindow::goBack);
    m_forward = add(menu, u"goForward"_s, tr("&Forward"), u"Alt+Right"_s);
    connect(m_forward, &QAction::triggered, m_window, &MainWindow::goForward);
    menu->addSeparator();
    QAction *jobs = add(menu, u"showJobs"_s, tr("&Jobs"), u"Ctrl+J"_s);
    connect(jobs, &QAction::triggered, qobject_cast<JobStrip *>(jobStrip), &JobStrip::showList);
    QMenu *appearance = menu->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const QStringList words{tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (int k = 0; k < words.size(); ++k) {
        QAction *action = add(appearance, u"appearance_%1"_s.arg(k), words[k], {});
        action->setCheckable(true);
        action->setChecked(static_cast<int>(storedAppearance()) == k);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [k] {
            storeAppearance(static_cast<Appearance>(k));
            applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                       static_cast<Appearance>(k));
        });
    }
}

void WindowMenus::buildHelp()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Help"));
    connect(add(menu, u"showKeys"_s, tr("&Keys of this page"), u"F1"_s), &QAction::triggered,
            m_window, &MainWindow::showKeys);
    QAction *commands = add(menu, u"showCommands"_s, tr("All &commands…"), u"Ctrl+K"_s);
    connect(commands, &QAction::triggered, m_window, &MainWindow::showCommands);
    connect(add(menu, u"about"_s, tr("&About LesionDesk"), {}), &QAction::triggered, m_window,
            [this] { showAbout(m_window); });
}

void WindowMenus::fillRecent()
{
    m_recent->clear();
    for (const QString &folder : RecentProjects::folders()) {
        QAction *action = m_recent->addAction(RecentProjects::nameOf(folder));
        connect(action, &QAction::triggered, m_window,
                [this, folder] { m_window->openProject(folder); });
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

void WindowMenus::setState(const State &state)
{
    for (QAction *action : std::as_const(m_needProject))
        action->setEnabled(state.project);
    for (int k = 0; k < m_pages.size(); ++k) {
        m_pages[k]->setVisible(state.pages.contains(k));
        m_pages[k]->setEnabled(state.pages.contains(k));
    }
    m_back->setEnabled(state.back);
    m_forward->setEnabled(state.forward);
}

} // namespace lesiondesk
