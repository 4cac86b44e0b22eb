// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/RunsPanel.h"

#include "ui/learning/RunText.h"
#include "ui/learning/RunsModel.h"
#include "ui/learning/RunsTable.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kArchivedKey = u"training/showArchived"_s;

} // namespace

RunsPanel::RunsPanel(QWidget *parent)
    : QWidget(parent), m_model(new RunsModel(this)), m_table(new RunsTable(this)),
      m_empty(new QLabel(this)), m_summary(new QLabel(this)),
      m_clone(new QPushButton(tr("Clone"), this)), m_compare(new QPushButton(tr("Compare"), this)),
      m_more(new QPushButton(tr("More"), this))
{
    setObjectName(u"runsPanel"_s);
    m_table->setModel(m_model);
    m_empty->setObjectName(u"runsEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setMargin(8);
    m_summary->setObjectName(u"runsSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_clone->setObjectName(u"cloneRun"_s);
    m_clone->setShortcut(QKeySequence(u"Ctrl+D"_s));
    m_clone->setToolTip(tr("Puts the run's plan into the form (Ctrl+D)"));
    m_compare->setObjectName(u"comparePlans"_s);
    m_compare->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));
    m_compare->setToolTip(
        tr("The plans of the chosen runs side by side; choose two or more (Ctrl+Shift+C)"));
    m_more->setObjectName(u"moreAboutRuns"_s);
    m_more->setToolTip(tr("Compare results, archive, delete, change the order of the queue"));
    makeActions();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_clone);
    buttons->addWidget(m_compare);
    buttons->addWidget(m_more);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_summary);
    layout->addLayout(buttons);

    const auto clone = [this] {
        if (const auto run = current(); run && !run->isMadeElsewhere())
            Q_EMIT cloneRequested(*run);
    };
    connect(m_table, &QTableView::doubleClicked, this, clone);
    connect(m_clone, &QPushButton::clicked, this, clone);
    connect(m_compare, &QPushButton::clicked, this,
            [this] { Q_EMIT compareRequested(selected()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunsPanel::onSelectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        onSelectionChanged();
        Q_EMIT currentChanged();
    });
    refill();
}

QAction *RunsPanel::addAction(const QString &name, const QString &text, const QString &keys,
                              const QString &toolTip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    // Delete and the arrows mean something else in the plan's fields.
    action->setShortcutContext(Qt::WidgetShortcut);
    if (!keys.isEmpty())
        action->setShortcut(QKeySequence(keys));
    m_table->addAction(action);
    m_more->menu()->addAction(action);
    return action;
}

void RunsPanel::makeActions()
{
    m_more->setMenu(new QMenu(m_more));
    m_more->menu()->setToolTipsVisible(true);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_results = addAction(u"compareResults"_s, tr("Compare results"), u"Ctrl+Shift+K"_s,
                          tr("What the chosen runs get right and wrong, image by image"));
    connect(m_results, &QAction::triggered, this, [this] {
        std::vector<RunId> runs;
        for (const Run &run : selected())
            runs.push_back(run.id);
        Q_EMIT resultsRequested(runs);
    });
    m_archive = addAction(u"archiveRuns"_s, tr("Archive"), u"Ctrl+Shift+A"_s,
                          tr("Puts the chosen runs away; they keep everything"));
    m_delete = addAction(u"deleteRuns"_s, tr("Delete"), u"Del"_s,
                         tr("Deletes the chosen runs; until the project is closed this can be "
                            "undone"));
    m_earlier = addAction(u"moveRunEarlier"_s, tr("Earlier in the queue"), u"Alt+Up"_s,
                          tr("Trains this waiting run before the one that it waits for"));
    m_later = addAction(u"moveRunLater"_s, tr("Later in the queue"), u"Alt+Down"_s,
                        tr("Lets the next waiting run go first"));
    m_resumeOnCpu =
        addAction(u"resumeOnCpu"_s, tr("Resume on the CPU"), {},
                  tr("Goes on from where the run stopped, without the GPU of its plan"));
    m_showArchived = addAction(u"showArchived"_s, tr("Show archived runs"), {}, {});
    m_showArchived->setCheckable(true);
    m_showArchived->setChecked(QSettings().value(kArchivedKey).toBool());
    connect(m_archive, &QAction::triggered, this, [this] {
        const auto runs = selected();
        const bool back = !runs.empty() && runs.front().shelf == RunShelf::Archived;
        Q_EMIT shelfRequested(runs, back ? RunShelf::Active : RunShelf::Archived);
    });
    connect(m_delete, &QAction::triggered, this,
            [this] { Q_EMIT shelfRequested(selected(), RunShelf::Deleted); });
    const auto move = [this](int by) {
        if (const auto run = current())
            Q_EMIT moveRequested(run->id, by);
    };
    connect(m_earlier, &QAction::triggered, this, [move] { move(-1); });
    connect(m_later, &QAction::triggered, this, [move] { move(1); });
    connect(m_resumeOnCpu, &QAction::triggered, this, [this] {
        if (const auto run = current())
            Q_EMIT resumeOnCpuRequested(run->id);
    });
    connect(m_showArchived, &QAction::toggled, this, [this](bool on) {
        QSettings().setValue(kArchivedKey, on);
        refill();
    });
}

void RunsPanel::setRuns(std::vector<Run> runs, const QHash<FrozenSetId, QString> &setNames)
{
    m_all = std::move(runs);
    m_setNames = setNames;
    refill();
}

void RunsPanel::refill()
{
    std::vector<Run> shown;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(shown), [this](const Run &run) {
        return run.shelf == RunShelf::Active ||
               (run.shelf == RunShelf::Archived && m_showArchived->isChecked());
    });
    const auto before = current();
    const int rowBefore = m_table->currentIndex().row();
    m_model->setRuns(std::move(shown), m_setNames);
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid()) {
        // The same run, or the one that took its place.
        int row = before ? m_model->rowOf(before->id) : 0;
        if (row < 0)
            row = std::clamp(rowBefore, 0, m_model->rowCount() - 1);
        selectRow(row);
    }
    onSelectionChanged();
    showSummary();
    Q_EMIT currentChanged();
}

void RunsPanel::setProgress(const QHash<RunId, QString> &texts)
{
    m_model->setProgress(texts);
}

void RunsPanel::setDiskUsed(const QHash<RunId, qint64> &bytes)
{
    m_model->setDiskUsed(bytes);
    showSummary();
}

void RunsPanel::setBusy(const std::vector<RunId> &runs)
{
    m_busy = runs;
    onSelectionChanged();
}

std::optional<Run> RunsPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model->at(index.row())) : std::nullopt;
}

std::vector<Run> RunsPanel::selected() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows(RunsModel::Name))
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<Run> runs;
    for (const int row : rows)
        runs.push_back(m_model->at(row));
    return runs;
}

void RunsPanel::select(RunId run)
{
    if (const int row = m_model->rowOf(run); row >= 0)
        selectRow(row);
}

/// This one alone, whatever keys are down: QTableView::selectRow() would heed Ctrl and Shift.
void RunsPanel::selectRow(int row)
{
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, RunsModel::Name),
                                               QItemSelectionModel::ClearAndSelect |
                                                   QItemSelectionModel::Rows);
}

QString RunsPanel::setName(FrozenSetId set) const
{
    return m_setNames.value(set);
}

qint64 RunsPanel::diskUsed(RunId run) const
{
    return m_model->diskUsed(run);
}

void RunsPanel::onSelectionChanged()
{
    const auto runs = selected();
    const bool isBusy = std::any_of(runs.begin(), runs.end(), [this](const Run &run) {
        return std::find(m_busy.begin(), m_busy.end(), run.id) != m_busy.end();
    });
    const bool isWaiting = runs.size() == 1 && isBusy && runs.front().state == RunState::Queued;
    // What was made elsewhere has no plan to clone or compare.
    const bool havePlans = std::none_of(runs.begin(), runs.end(),
                                        [](const Run &run) { return run.isMadeElsewhere(); });
    m_clone->setEnabled(runs.size() == 1 && havePlans);
    m_compare->setEnabled(runs.size() >= 2 && havePlans);
    m_results->setEnabled(!runs.empty() &&
                          std::all_of(runs.begin(), runs.end(),
                                      [](const Run &run) { return run.state == RunState::Done; }));
    m_archive->setText(!runs.empty() && runs.front().shelf == RunShelf::Archived
                           ? tr("Take out of the archive")
                           : tr("Archive"));
    m_archive->setEnabled(!runs.empty() && !isBusy);
    m_delete->setEnabled(!runs.empty() && !isBusy);
    m_earlier->setEnabled(isWaiting);
    m_later->setEnabled(isWaiting);
    m_resumeOnCpu->setEnabled(runs.size() == 1 && havePlans && !isBusy &&
                              canResume(runs.front().state));
}

void RunsPanel::showSummary()
{
    int archived = 0;
    int shown = 0;
    qint64 bytes = 0;
    for (const Run &run : m_all) {
        if (run.shelf == RunShelf::Deleted)
            continue;
        archived += run.shelf == RunShelf::Archived ? 1 : 0;
        ++shown;
        bytes += m_model->diskUsed(run.id);
    }
    m_empty->setText(archived > 0 ? tr("All runs are in the archive: More shows them.")
                                  : tr("No run yet. Fill in a plan and press Train."));
    QStringList parts;
    if (shown > 0)
        parts.append(tr("%n run(s)", nullptr, shown));
    if (archived > 0)
        parts.append(tr("%n of them archived", nullptr, archived));
    if (bytes > 0)
        parts.append(tr("%1 on the disk").arg(bytesText(bytes)));
    m_summary->setText(parts.join(u" · "_s));
    m_summary->setVisible(!parts.isEmpty());
}

} // namespace lesiondesk
