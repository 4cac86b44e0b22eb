// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/jobs/JobQueue.h"
#include "ui/shell/History.h"
#include "ui/shell/Theme.h"
#include "ui/shell/WindowParts.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace lesiondesk
{

class JobStrip;
class ProjectSession;
class Rail;
class StartView;
class UndoLine;
class WindowMenus;

/// The frame: rail, page, undo line, job strip, menus. Knows pages only as Page.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Clock &clock, Prompts &prompts, WindowParts parts);
    ~MainWindow() override;

    /// Opens NAME.lesion in place of what is open; says why when it cannot be opened.
    bool openProject(const QString &folder);
    ProjectSession *session() const { return m_session.get(); }
    JobQueue &jobs() { return m_jobs; }
    PageId currentPage() const { return m_page; }

public Q_SLOTS:
    void newProject();
    void chooseProject();
    void newSampleProject();
    void closeProject();
    void showImport();
    void showPage(lesiondesk::PageId id);
    void goBack();
    void goForward();
    void showKeys();
    void showCommands();
    void askReader();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    bool mayLeave();
    void leaveProject();
    void adopt(std::unique_ptr<Project> project);
    void connectNavigator();
    void go(const History::Visit &visit);
    void display(PageId id);
    void refreshBadge();
    void refreshActions();
    void onJobEnded(int id);

    const Clock &m_clock;
    Prompts &m_prompts;
    WindowParts m_parts;
    JobQueue m_jobs;
    std::unique_ptr<ProjectSession> m_session;
    History m_history;
    std::optional<ImageSet> m_casesSet; ///< what Cases was asked to show last
    PageId m_page = PageId::Cases;
    int m_sampleJob = 0;
    QString m_sampleFolder;

    Rail *m_rail;
    QStackedWidget *m_stack;
    StartView *m_start;
    UndoLine *m_undoLine;
    JobStrip *m_jobStrip;
    WindowMenus *m_menus;
};

} // namespace lesiondesk
