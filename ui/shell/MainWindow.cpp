// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/shell/CommandList.h"
#include "ui/shell/JobStrip.h"
#include "ui/shell/ProjectSession.h"
#include "ui/shell/Rail.h"
#include "ui/shell/RecentProjects.h"
#include "ui/shell/StartView.h"
#include "ui/shell/WindowDialogs.h"
#include "ui/shell/WindowMenus.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

MainWindow::MainWindow(const Clock &clock, Prompts &prompts, WindowParts parts)
    : m_clock(clock), m_prompts(prompts), m_parts(std::move(parts)), m_rail(new Rail),
      m_stack(new QStackedWidget), m_start(new StartView(static_cast<bool>(m_parts.makeSample))),
      m_undoLine(new UndoLine), m_jobStrip(new JobStrip(m_jobs)), m_menus(nullptr)
{
    setObjectName(u"mainWindow"_s);
    m_stack->setObjectName(u"pages"_s);
    auto *centre = new QWidget(this);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_undoLine);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addLayout(right, 1);
    auto *down = new QVBoxLayout(centre);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addLayout(across, 1);
    down->addWidget(m_jobStrip);
    setCentralWidget(centre);
    m_stack->addWidget(m_start);
    m_menus = new WindowMenus(this, m_parts, m_jobStrip);

    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
    connect(m_start, &StartView::openRequested, this, &MainWindow::chooseProject);
    connect(m_start, &StartView::newRequested, this, &MainWindow::newProject);
    connect(m_start, &StartView::sampleRequested, this, &MainWindow::newSampleProject);
    connect(m_start, &StartView::projectChosen, this, &MainWindow::openProject);
    connect(&m_jobs, &JobQueue::jobEnded, this, &MainWindow::onJobEnded);

    resize(1360, 860);
    restoreGeometry(QSettings().value(u"window/geometry"_s).toByteArray());
    leaveProject();
}

MainWindow::~MainWindow()
{
    m_session.reset(); // pages go before the parts that they use
}

bool MainWindow::mayLeave()
{
    return !m_session || !m_jobs.isBusy() || confirmCancelOfJobs(m_jobs, m_prompts, this);
}

bool MainWindow::openProject(const QString &folder)
{
    // The lock of what is open would refuse the same folder a second time.
    if (m_session && QDir(m_session->project().paths().folder) == QDir(folder))
        return true;
    if (!mayLeave())
        return false;
    auto project = Project::open(folder, Database::Mode::ReadWrite, m_clock);
    if (!project) {
        m_prompts.showError(this, tr("The project cannot be opened"), project.error().message);
        return false;
    }
    adopt(*std::move(project));
    return true;
}

void MainWindow::newProject()
{
    const QString folder =
        askForNewFolder(m_prompts, this, tr("New project"), tr("Lesions.lesion"));
    if (folder.isEmpty() || !mayLeave())
        return;
    auto project = Project::create(folder, m_clock);
    if (!project) {
        m_prompts.showError(this, tr("The project cannot be made"), project.error().message);
        return;
    }
    adopt(*std::move(project));
}

void MainWindow::chooseProject()
{
    const QString folder = m_prompts.openFolder(this, tr("Open a project (NAME.lesion)"));
    if (!folder.isEmpty())
        openProject(folder);
}

void MainWindow::newSampleProject()
{
    m_sampleFolder =
        askForNewFolder(m_prompts, this, tr("New sample project"), tr("Sample.lesion"));
    if (m_sampleFolder.isEmpty())
        return;
    m_sampleJob =
        m_jobs.submit(JobLane::Files, tr("Drawing the sample project"),
                      [make = m_parts.makeSample, folder = m_sampleFolder](Feedback &feedback) {
                          return make(folder, SystemClock(), feedback);
                      });
}

void MainWindow::onJobEnded(int id)
{
    const JobRecord *job = m_jobs.job(id);
    if (id != m_sampleJob || !job)
        return;
    m_sampleJob = 0;
    if (job->state == JobState::Done)
        openProject(m_sampleFolder);
    else if (job->state == JobState::Failed)
        m_prompts.showError(this, tr("The sample cannot be made"), job->error);
}

void MainWindow::adopt(std::unique_ptr<Project> project)
{
    leaveProject();
    RecentProjects::add(project->paths().folder);
    m_session = std::make_unique<ProjectSession>(
        std::move(project),
        ProjectSession::Services{m_jobs, m_prompts, *m_undoLine, storedReader()}, m_parts, m_stack);
    std::vector<std::pair<PageId, Page *>> pages;
    for (int k = 0; k < kPageCount; ++k) {
        if (Page *page = m_session->page(static_cast<PageId>(k))) {
            m_stack->addWidget(page);
            pages.emplace_back(static_cast<PageId>(k), page);
        }
    }
    m_rail->setPages(pages);
    m_rail->show();
    connectNavigator();
    refreshBadge();
    showPage(PageId::Cases);
}

void MainWindow::connectNavigator()
{
    Navigator *navigator = &m_session->navigator();
    connect(navigator, &Navigator::pageRequested, this, &MainWindow::showPage);
    connect(navigator, &Navigator::casesRequested, this, [this](const ImageSet &images) {
        const bool everything = images.ids.empty() && images.caption.isEmpty();
        m_casesSet = everything ? std::nullopt : std::optional(images);
        showPage(PageId::Cases);
    });
    connect(navigator, &Navigator::reviewRequested, this, [this] { showPage(PageId::Review); });
    connect(navigator, &Navigator::errorsRequested, this, [this] { showPage(PageId::Errors); });
    connect(navigator, &Navigator::comparisonRequested, this,
            [this] { showPage(PageId::Compare); });
    connect(navigator, &Navigator::trainingRequested, this, [this] { showPage(PageId::Training); });
    connect(&m_session->project().changes(), &ChangeBus::catalogueChanged, this,
            &MainWindow::refreshBadge);
}

void MainWindow::closeProject()
{
    if (mayLeave())
        leaveProject();
}

void MainWindow::leaveProject()
{
    m_undoLine->clear();
    m_session.reset();
    m_history.clear();
    m_casesSet.reset();
    m_rail->setPages({});
    m_rail->hide();
    m_start->refresh();
    m_stack->setCurrentWidget(m_start);
    setWindowTitle(tr("LesionDesk"));
    refreshActions();
}

void MainWindow::showImport()
{
    // A child of the page, so that it goes with the project.
    if (m_session && m_parts.showImport)
        m_parts.showImport(m_session->context(), m_session->page(m_page));
}

void MainWindow::showPage(PageId id)
{
    if (!m_session || !m_session->page(id))
        return;
    m_history.visit({id, id == PageId::Cases ? m_casesSet : std::nullopt});
    display(id);
}

void MainWindow::display(PageId id)
{
    Page *page = m_session->page(id);
    m_page = id;
    m_rail->setCurrent(id);
    m_stack->setCurrentWidget(page);
    page->activated();
    refreshActions();
}

void MainWindow::go(const History::Visit &visit)
{
    const History::Visit target = visit;
    // The request comes back through the navigator and is the present visit: no new one.
    if (target.page == PageId::Cases && target.images != m_casesSet)
        m_session->navigator().showInCases(target.images.value_or(ImageSet{}));
    display(target.page);
}

void MainWindow::goBack()
{
    if (m_session && m_history.canGoBack())
        go(m_history.back());
}

void MainWindow::goForward()
{
    if (m_session && m_history.canGoForward())
        go(m_history.forward());
}

void MainWindow::refreshBadge()
{
    const bool artificial = m_session && m_session->isArtificial();
    m_rail->setArtificial(artificial);
    if (m_session) {
        const QString name = m_session->project().name();
        setWindowTitle(artificial ? tr("%1 (artificial images) - LesionDesk").arg(name)
                                  : tr("%1 - LesionDesk").arg(name));
    }
}

void MainWindow::refreshActions()
{
    WindowMenus::State state;
    state.project = m_session != nullptr;
    state.back = m_history.canGoBack();
    state.forward = m_history.canGoForward();
    for (int k = 0; m_session && k < kPageCount; ++k) {
        if (m_session->page(static_cast<PageId>(k)))
            state.pages << k;
    }
    m_menus->setState(state);
}

void MainWindow::showKeys()
{
    showKeysOf(m_session ? m_session->page(m_page) : nullptr, centralWidget());
}

void MainWindow::showCommands()
{
    const Page *page = m_session ? m_session->page(m_page) : nullptr;
    const auto ofPage =
        page ? page->findChildren<QAction *>(Qt::FindDirectChildrenOnly) : QList<QAction *>();
    auto *list = new CommandList(ofPage + m_menus->commands(), this);
    list->move(mapToGlobal(QPoint((width() - list->width()) / 2, 64)));
    list->show();
}

void MainWindow::askReader()
{
    if (askForReader(m_prompts, this) && m_session)
        m_session->context().reader = storedReader();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
    event->accept();
}

} // namespace lesiondesk
