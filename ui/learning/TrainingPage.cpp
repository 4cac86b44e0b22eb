// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/TrainingPage.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "ui/learning/LivePanel.h"
#include "ui/learning/PlanForm.h"
#include "ui/learning/PlanOutlook.h"
#include "ui/learning/RunRelay.h"
#include "ui/learning/RunText.h"
#include "ui/learning/RunsModel.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/RememberSplitter.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kDelayMilliseconds = 200;

} // namespace

TrainingPage::TrainingPage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_runs(new RunsModel(this)),
      m_form(new PlanForm(context.prompts, this)), m_live(new LivePanel(this)),
      // Let go by whichever thread is last, deleted in this one.
      m_relay(new RunRelay, [](RunRelay *relay) { relay->deleteLater(); })
{
    setObjectName(u"trainingPage"_s);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(m_form->minimumSizeHint().width() + 24);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"trainingSplitter"_s);
    splitter->addWidget(makeList());
    splitter->addWidget(scroll);
    splitter->addWidget(m_live);
    splitter->setStretchFactor(2, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({320, 360, 560});
    rememberSplitter(splitter, u"training/splitter"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(splitter);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &TrainingPage::readPlanOutlook);
    connect(m_form, &PlanForm::changed, this, &TrainingPage::refreshOutlook);
    connect(m_form, &PlanForm::trainRequested, this, &TrainingPage::train);
    connect(m_live, &LivePanel::errorsRequested, &m_context.navigator, &Navigator::showErrors);
    connect(m_live, &LivePanel::cancelRequested, this, [this](RunId run) {
        const int job = m_jobs.key(run, 0);
        if (job != 0)
            m_context.jobs.cancel(job);
    });
    connectChanges();
    reloadSets();
    reloadRuns();
}

QWidget *TrainingPage::makeList()
{
    auto *box = new QWidget(this);
    m_list = new QTableView(box);
    m_list->setObjectName(u"runList"_s);
    m_list->setAccessibleName(tr("Runs"));
    m_list->setModel(m_runs);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setShowGrid(false);
    m_list->setAlternatingRowColors(true);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(m_list->fontMetrics().height() + 10);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(RunsModel::Name, QHeaderView::Stretch);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setWordWrap(false);
    m_clone = new QPushButton(tr("Clone"), box);
    m_clone->setObjectName(u"cloneRun"_s);
    m_clone->setShortcut(QKeySequence(u"Ctrl+D"_s));
    m_clone->setToolTip(tr("Puts the run's plan into the form (Ctrl+D)"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_clone);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TrainingPage::showRun);
    connect(m_list, &QTableView::doubleClicked, this, &TrainingPage::clone);
    connect(m_clone, &QPushButton::clicked, this, &TrainingPage::clone);
    return box;
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
    connect(&m_context.jobs, &JobQueue::jobEnded, this, &TrainingPage::onJobEnded);
    // Emitted in the training's thread: these arrive here as queued calls.
    connect(m_relay.get(), &RunRelay::epochEnded, &changes, &ChangeBus::runProgressed,
            Qt::QueuedConnection);
    connect(m_relay.get(), &RunRelay::statusChanged, this, &TrainingPage::onStatus,
            Qt::QueuedConnection);
    connect(
        m_relay.get(), &RunRelay::noted, this,
        [this](RunId run, const QString &text) { m_notes[run].append(text); },
        Qt::QueuedConnection);
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
    refreshOutlook();
}

std::vector<std::pair<QString, QString>> TrainingPage::keys() const
{
    return {{tr("Ctrl+Enter"), tr("train")},
            {tr("Ctrl+D"), tr("clone the chosen run's plan")},
            {tr("Ctrl+."), tr("cancel the chosen run")},
            {tr("Ctrl+E"), tr("see the chosen run's errors")}};
}

void TrainingPage::chooseSet(FrozenSetId set)
{
    reloadSets();
    m_form->chooseSet(set);
}

void TrainingPage::reloadSets()
{
    const auto sets = FrozenSetStore(m_context.project.database()).all();
    if (sets)
        m_form->setSets(*sets);
    else
        m_context.prompts.showError(this, tr("The frozen sets cannot be read"),
                                    sets.error().message);
}

void TrainingPage::reloadRuns()
{
    Database &db = m_context.project.database();
    auto runs = RunStore(db).all();
    const auto sets = FrozenSetStore(db).all();
    if (!runs || !sets) {
        m_context.prompts.showError(this, tr("The runs cannot be read"),
                                    runs ? sets.error().message : runs.error().message);
        return;
    }
    QHash<FrozenSetId, QString> names;
    for (const FrozenSetSummary &set : *sets)
        names.insert(set.id, set.name);
    const RunId before = currentRun();
    m_runs->setRuns(*std::move(runs), names);
    selectRun(before);
}

void TrainingPage::selectRun(RunId id)
{
    const int row = std::max(0, m_runs->rowOf(id));
    if (m_runs->rowCount() > 0 && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_runs->index(row, RunsModel::Name));
    else
        showRun();
}

RunId TrainingPage::currentRun() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_runs->at(index.row()).id : RunId();
}

void TrainingPage::showRun()
{
    const QModelIndex index = m_list->currentIndex();
    m_clone->setEnabled(index.isValid());
    if (!index.isValid()) {
        m_live->setRun({}, {}, {}, {});
        return;
    }
    const Run run = m_runs->at(index.row());
    const auto points = RunStore(m_context.project.database()).metricPoints(run.id);
    m_live->setRun(run, m_runs->setName(run.plan.targetSet()),
                   points ? *points : std::vector<MetricPoint>(), m_notes.value(run.id));
    if (run.state == RunState::Running && m_status.contains(run.id))
        m_live->setStatus(m_status.value(run.id));
}

void TrainingPage::refreshOutlook()
{
    m_task.stop();
    m_delay.start();
}

void TrainingPage::readPlanOutlook()
{
    m_task.start([paths = m_context.project.paths(),
                  plan = m_form->plan()](Feedback &) { return readOutlook(paths, plan); },
                 [this](const PlanOutlook &outlook) { m_form->setOutlook(outlook); });
}

void TrainingPage::clone()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const Run &run = m_runs->at(index.row());
    m_form->setPlan(run.plan);
    m_context.undoLine.say(tr("The plan of run %1 is in the form").arg(run.id.value));
}

void TrainingPage::train()
{
    const TrainPlan plan = m_form->plan();
    if (const auto valid = plan.validate(); !valid) {
        m_context.prompts.showError(this, tr("The run cannot start"), valid.error().message);
        return;
    }
    const QString name = runName(plan);
    const auto run =
        RunStore(m_context.project.database()).create(plan, name, m_context.project.clock());
    if (!run) {
        m_context.prompts.showError(this, tr("The run cannot start"), run.error().message);
        return;
    }
    m_form->rememberWeights();
    submit(*run, tr("Training run %1, %2").arg(run->value).arg(name));
    Q_EMIT m_context.project.changes().runsChanged();
    selectRun(*run);
}

void TrainingPage::submit(RunId run, const QString &title)
{
    const int job = m_context.jobs.submit(
        JobLane::Compute, title,
        [paths = m_context.project.paths(), run, clock = &m_context.project.clock(),
         relay = m_relay](Feedback &feedback) -> Result<void> {
            TrainObserver observer;
            observer.epochEnded = [&relay, run](const MetricPoint &) {
                Q_EMIT relay->epochEnded(run);
            };
            observer.status = [&relay, run](const TrainStatus &status) {
                Q_EMIT relay->statusChanged(run, status);
            };
            LD_TRY_ASSIGN(const TrainOutcome outcome,
                          runTraining(paths, run, *clock, feedback, observer));
            if (!outcome.weightsNote.isEmpty())
                Q_EMIT relay->noted(run, outcome.weightsNote);
            return {};
        });
    m_jobs.insert(job, run);
}

void TrainingPage::onStatus(RunId run, const TrainStatus &status)
{
    const bool isFirst = !m_status.contains(run);
    m_status.insert(run, status);
    if (isFirst)
        Q_EMIT m_context.project.changes().runsChanged(); // it waits no longer
    else if (run == currentRun())
        m_live->setStatus(status);
}

void TrainingPage::onJobEnded(int id)
{
    if (!m_jobs.contains(id))
        return;
    const RunId run = m_jobs.take(id);
    m_status.remove(run);
    RunStore store(m_context.project.database());
    const JobRecord *job = m_context.jobs.job(id);
    const auto stored = store.get(run);
    if (job && stored &&
        (stored->state == RunState::Queued || stored->state == RunState::Running)) {
        // The job never came to its first line, or could not write its last one.
        const bool failed = job->state == JobState::Failed;
        const auto ended =
            store.setEnded(run, failed ? RunState::Failed : RunState::Cancelled,
                           failed ? job->error : QString(), 0, 0, m_context.project.clock());
        if (!ended)
            m_context.prompts.showError(this, tr("The run's end cannot be stored"),
                                        ended.error().message);
    }
    Q_EMIT m_context.project.changes().runsChanged();
}

} // namespace lesiondesk
