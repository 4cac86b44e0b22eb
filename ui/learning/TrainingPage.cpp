// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/TrainingPage.h"

#include "core/learning/PlanReview.h"
#include "core/learning/RunLog.h"
#include "core/project/RunFiles.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "ui/learning/ComparePlansDialog.h"
#include "ui/learning/DevicesDialog.h"
#include "ui/learning/LivePanel.h"
#include "ui/learning/PlanForm.h"
#include "ui/learning/RunQueue.h"
#include "ui/learning/RunText.h"
#include "ui/learning/RunsPanel.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/RememberSplitter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPointer>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kDelayMilliseconds = 200;

struct ReviewAnswer {
    PlanReview review;
    std::vector<Device> devices;
};

ReviewAnswer reviewInBackground(const ProjectPaths &paths, const TrainPlan &plan)
{
    ReviewAnswer answer;
    answer.devices = listDevices();
    const auto database = Database::open(paths.databaseFile(), Database::Mode::ReadOnly);
    if (database)
        answer.review = reviewPlan(**database, plan);
    else
        answer.review.problems.push_back({{}, database.error().message});
    return answer;
}

} // namespace

TrainingPage::TrainingPage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_queue(new RunQueue(context.project, context.jobs, this)),
      m_runs(new RunsPanel(this)), m_form(new PlanForm(context.prompts, this)),
      m_live(new LivePanel(this))
{
    setObjectName(u"trainingPage"_s);
    makeLayout();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &TrainingPage::readReview);
    connectPanels();
    connectChanges();
    auto *devices = new QAction(tr("Devices…"), this);
    devices->setObjectName(u"showDevices"_s);
    devices->setToolTip(tr("What this computer can train on, and why not on the rest"));
    connect(devices, &QAction::triggered, this, [this] { DevicesDialog::openOver(this); });
    addAction(devices);
    reloadSets();
    reloadRuns();
}

void TrainingPage::makeLayout()
{
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"trainingSplitter"_s);
    splitter->addWidget(m_runs);
    splitter->addWidget(m_form);
    splitter->addWidget(m_live);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(2, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({320, 380, 540});
    rememberSplitter(splitter, u"training/splitter"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(splitter);
}

void TrainingPage::connectPanels()
{
    connect(m_form, &PlanForm::changed, this, &TrainingPage::refreshReview);
    connect(m_form, &PlanForm::trainRequested, this, &TrainingPage::train);
    connect(m_runs, &RunsPanel::currentChanged, this, &TrainingPage::showRun);
    connect(m_runs, &RunsPanel::cloneRequested, this, &TrainingPage::clone);
    connect(m_runs, &RunsPanel::compareRequested, this, &TrainingPage::compare);
    connect(m_runs, &RunsPanel::resultsRequested, &m_context.navigator, &Navigator::compareRuns);
    connect(m_runs, &RunsPanel::shelfRequested, this, &TrainingPage::setShelf);
    connect(m_runs, &RunsPanel::moveRequested, this, [this](RunId run, int by) {
        by < 0 ? m_queue->moveEarlier(run) : m_queue->moveLater(run);
    });
    connect(m_runs, &RunsPanel::resumeOnCpuRequested, this,
            [this](RunId run) { stored(m_queue->resume(run, u"cpu"_s)); });
    connect(m_live, &LivePanel::errorsRequested, &m_context.navigator, &Navigator::showErrors);
    connect(m_live, &LivePanel::pauseRequested, m_queue, &RunQueue::pause);
    connect(m_live, &LivePanel::cancelRequested, m_queue, &RunQueue::cancel);
    connect(m_live, &LivePanel::resumeRequested, this,
            [this](RunId run) { stored(m_queue->resume(run)); });
}

void TrainingPage::connectChanges()
{
    ChangeBus &changes = m_context.project.changes();
    connect(&changes, &ChangeBus::setsChanged, this, &TrainingPage::reloadSets);
    connect(&changes, &ChangeBus::runsChanged, this, &TrainingPage::reloadRuns);
    connect(&changes, &ChangeBus::runProgressed, this, [this](RunId run) {
        if (run == currentRun())
            reloadRuns();
    });
    connect(m_queue, &RunQueue::statusChanged, this, [this](RunId run) {
        showProgress();
        if (run == currentRun())
            m_live->setStatus(*m_queue->status(run));
    });
    connect(m_queue, &RunQueue::logged, this, [this](RunId run) {
        if (run == currentRun())
            readLog();
    });
    connect(m_queue, &RunQueue::failed, this, [this](const QString &message) {
        m_context.prompts.showError(this, tr("The run's end cannot be stored"), message);
    });
}

QString TrainingPage::title() const
{
    return tr("Training");
}

QIcon TrainingPage::icon() const
{
    return themedIcon(u"training"_s);
}

void TrainingPage::activated()
{
    reloadRuns();
    refreshReview();
}

std::vector<std::pair<QString, QString>> TrainingPage::keys() const
{
    return {{tr("Ctrl+Enter"), tr("train: puts the run into the queue")},
            {tr("Ctrl+P"), tr("pause the chosen run")},
            {tr("Ctrl+R"), tr("go on with the chosen run")},
            {tr("Ctrl+."), tr("cancel the chosen run")},
            {tr("Ctrl+E"), tr("see the chosen run's errors")},
            {tr("Ctrl+D"), tr("clone the chosen run's plan")},
            {tr("Ctrl+Shift+C"), tr("compare the plans of the chosen runs")},
            {tr("Ctrl+L  Ctrl+S"), tr("load a plan, save the plan")},
            {tr("Delete, Ctrl+Shift+A"), tr("in the list of runs: delete, archive")},
            {tr("Alt+↑  Alt+↓"), tr("in the list of runs: earlier, later in the queue")},
            {tr("Insert, Delete"), tr("in the stages: add, remove")},
            {tr("Alt+↑  Alt+↓"), tr("in the stages: move up, down")},
            {tr("Ctrl+Shift+D"), tr("in the stages: duplicate")}};
}

void TrainingPage::chooseSet(FrozenSetId set)
{
    reloadSets();
    m_form->chooseTarget(set);
}

RunId TrainingPage::currentRun() const
{
    const auto run = m_runs->current();
    return run ? run->id : RunId();
}

bool TrainingPage::stored(const Result<void> &result)
{
    if (!result)
        m_context.prompts.showError(this, tr("The run cannot be changed"), result.error().message);
    return result.hasValue();
}

void TrainingPage::reloadSets()
{
    const auto sets = FrozenSetStore(m_context.project.database()).all();
    if (!sets) {
        m_context.prompts.showError(this, tr("The frozen sets cannot be read"),
                                    sets.error().message);
        return;
    }
    m_setNames.clear();
    for (const FrozenSetSummary &set : *sets)
        m_setNames.insert(set.id, set.name);
    m_form->setSets(*sets);
}

void TrainingPage::reloadRuns()
{
    auto runs = RunStore(m_context.project.database()).all();
    if (!runs) {
        m_context.prompts.showError(this, tr("The runs cannot be read"), runs.error().message);
        return;
    }
    m_ids.clear();
    std::vector<RunId> busy;
    for (const Run &run : *runs) {
        if (run.shelf != RunShelf::Deleted)
            m_ids.push_back(run.id);
        if (m_queue->place(run.id) != RunQueue::Place::Elsewhere)
            busy.push_back(run.id);
    }
    m_runs->setBusy(busy);
    m_runs->setRuns(*std::move(runs), m_setNames);
    showProgress();
    readDiskUsed();
}

void TrainingPage::showProgress()
{
    QHash<RunId, QString> texts;
    for (const RunId run : m_ids) {
        if (const auto status = m_queue->status(run))
            texts.insert(run, tr("%1 %").arg(static_cast<int>(trainedShare(*status) * 100)));
        else if (m_queue->turn(run) > 0)
            texts.insert(run, QString::number(m_queue->turn(run)));
    }
    m_runs->setProgress(texts);
}

void TrainingPage::showRun()
{
    const auto run = m_runs->current();
    if (!run) {
        m_live->setRun({});
        return;
    }
    LiveRun live;
    live.run = *run;
    for (const TrainStage &stage : run->plan.stages)
        live.setNames.append(m_setNames.value(stage.set));
    RunStore store(m_context.project.database());
    if (auto points = store.metricPoints(run->id))
        live.points = *std::move(points);
    if (auto stages = store.stages(run->id))
        live.stages = *std::move(stages);
    live.place = m_queue->place(run->id);
    live.turn = m_queue->turn(run->id);
    live.isPausing = m_queue->isPausing(run->id);
    m_live->setRun(live);
    if (const auto status = m_queue->status(run->id))
        m_live->setStatus(*status);
    readLog();
}

void TrainingPage::readLog()
{
    const RunId run = currentRun();
    m_log.start(
        [paths = m_context.project.paths(), run](Feedback &) {
            const auto lines = readRunLog(paths, run);
            return lines ? lines->join(u'\n') : lines.error().message;
        },
        [this, run](const QString &text) {
            if (run == currentRun())
                m_live->setLog(text);
        });
}

void TrainingPage::readDiskUsed()
{
    m_disk.start([paths = m_context.project.paths(),
                  ids = m_ids](Feedback &) { return diskUsed(paths, ids); },
                 [this](const QHash<RunId, qint64> &bytes) { m_runs->setDiskUsed(bytes); });
}

void TrainingPage::refreshReview()
{
    m_review.stop();
    m_delay.start();
}

void TrainingPage::readReview()
{
    m_review.start(
        [paths = m_context.project.paths(), plan = m_form->plan()](Feedback &) {
            return reviewInBackground(paths, plan);
        },
        [this](const ReviewAnswer &answer) { m_form->setReview(answer.review, answer.devices); });
}

void TrainingPage::clone(const Run &run)
{
    m_form->setPlan(run.plan);
    m_context.undoLine.say(tr("The plan of run %1 is in the form").arg(run.id.value));
}

void TrainingPage::compare(const std::vector<Run> &runs)
{
    auto *dialog = new ComparePlansDialog(runs, m_setNames, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TrainingPage::train()
{
    const TrainPlan plan = m_form->plan();
    const auto run = m_queue->start(plan, runName(plan));
    if (!run) {
        m_context.prompts.showError(this, tr("The run cannot start"), run.error().message);
        return;
    }
    m_form->rememberWeights();
    m_runs->select(*run);
}

void TrainingPage::setShelf(const std::vector<Run> &runs, RunShelf shelf)
{
    RunStore store(m_context.project.database());
    qint64 bytes = 0;
    for (const Run &run : runs) {
        if (!stored(store.setShelf(run.id, shelf)))
            return;
        bytes += m_runs->diskUsed(run.id);
    }
    const int count = static_cast<int>(runs.size());
    QString text = shelf == RunShelf::Archived ? tr("%n run(s) archived", nullptr, count)
                   : shelf == RunShelf::Active
                       ? tr("%n run(s) taken out of the archive", nullptr, count)
                       : tr("%n run(s) deleted", nullptr, count);
    if (shelf == RunShelf::Deleted && bytes > 0)
        text = tr("%1; %2 are freed when the project is closed").arg(text, bytesText(bytes));
    m_context.undoLine.offer(text, [self = QPointer(this), runs] {
        if (self)
            self->restoreShelves(runs);
    });
    Q_EMIT m_context.project.changes().runsChanged();
}

/// As they were before.
void TrainingPage::restoreShelves(const std::vector<Run> &runs)
{
    RunStore store(m_context.project.database());
    for (const Run &run : runs) {
        if (!stored(store.setShelf(run.id, run.shelf)))
            break;
    }
    Q_EMIT m_context.project.changes().runsChanged();
    m_runs->select(runs.front().id);
}

} // namespace lesiondesk
