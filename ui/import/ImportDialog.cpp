// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/ImportDialog.h"

#include "core/store/FrozenSetStore.h"
#include "ui/import/ImportForm.h"
#include "ui/import/ImportNotesModel.h"
#include "ui/import/ImportTexts.h"
#include "ui/import/PredictionReport.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Says what has changed when the job ends, even when the dialog is gone by then.
void announceEnd(JobQueue &jobs, ChangeBus &changes, int job, void (ChangeBus::*changed)())
{
    auto connection = std::make_shared<QMetaObject::Connection>();
    *connection = QObject::connect(&jobs, &JobQueue::jobEnded, &changes,
                                   [connection, &changes, job, changed](int ended) {
                                       if (ended != job)
                                           return;
                                       QObject::disconnect(*connection);
                                       Q_EMIT(changes.*changed)();
                                   });
}

/// The images are there at once; the window prepares their pictures behind it.
ImportOptions optionsHere(const ImportForm &form)
{
    ImportOptions options = form.options();
    options.headerOnly = true;
    return options;
}

} // namespace

ImportDialog::ImportDialog(PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context),
      m_form(new ImportForm(context.prompts, context.project.paths().taxonomiesFolder())),
      m_status(new QLabel), m_progress(new QProgressBar), m_counts(new QTableWidget(0, 2)),
      m_notes(new ImportNotesModel(this)), m_notesView(new QTreeView), m_soon(new QTimer(this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import images"));
    buildLayout();
    if (const auto sets = FrozenSetStore(context.project.database()).all())
        m_form->setSets(*sets);
    m_soon->setSingleShot(true);
    m_soon->setInterval(250);
    connect(m_soon, &QTimer::timeout, this, &ImportDialog::startPlan);
    connect(m_form, &ImportForm::changed, this, &ImportDialog::planSoon);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::startImport);
    connect(m_stop, &QPushButton::clicked, this,
            [this] { m_context.jobs.cancel(m_importJob != 0 ? m_importJob : m_planJob); });
    connect(&m_context.jobs, &JobQueue::jobChanged, this, &ImportDialog::onJobChanged);
    connect(&m_context.jobs, &JobQueue::jobEnded, this, &ImportDialog::onJobEnded);
    say(tr("Choose a folder or a table: nothing is changed before you press Import."));
    updateButtons();
}

ImportDialog::~ImportDialog()
{
    cancelPlan();
}

void ImportDialog::buildLayout()
{
    m_status->setObjectName(u"importStatus"_s);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setToolTip(tr("How far it is"));
    QSizePolicy still = m_progress->sizePolicy();
    still.setRetainSizeWhenHidden(true); // the tables do not jump
    m_progress->setSizePolicy(still);

    m_counts->setObjectName(u"importCounts"_s);
    m_counts->setToolTip(tr("What happens to the rows of the source"));
    m_counts->setHorizontalHeaderLabels({tr("Rows"), tr("Number")});
    m_counts->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_counts->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_counts->verticalHeader()->hide();
    m_counts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_counts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_counts->setTabKeyNavigation(false);

    m_notesView->setObjectName(u"importNotes"_s);
    m_notesView->setToolTip(
        tr("Rejected rows and what deserves a look, by field and reason; open a line to see its "
           "rows"));
    m_notesView->setModel(m_notes);
    m_notesView->setUniformRowHeights(true);
    m_notesView->setAllColumnsShowFocus(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::ActionRole);
    m_import->setObjectName(u"importStart"_s);
    m_import->setToolTip(tr("Import what is shown above as new"));
    m_import->setDefault(true);
    m_stop = buttons->addButton(tr("Sto&p"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(u"importStop"_s);
    m_stop->setToolTip(tr("Stop; what was imported is kept, importing again continues"));
    m_show = buttons->addButton(tr("Show its &errors"), QDialogButtonBox::ActionRole);
    m_show->setObjectName(u"importShowErrors"_s);
    m_show->setToolTip(tr("Open the run that was made on the Errors page"));
    m_show->setAutoDefault(false);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_context.navigator.showErrors(m_madeRun);
        accept();
    });
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setObjectName(u"importClose"_s);
    close->setToolTip(tr("Close; an import goes on in the background"));
    close->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *tables = new QHBoxLayout;
    tables->addWidget(m_counts, 2);
    tables->addWidget(m_notesView, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_form);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addLayout(tables, 1);
    layout->addWidget(buttons);
    resize(860, 560);
}

void ImportDialog::setSource(const QString &path)
{
    m_form->setSource(path);
}

void ImportDialog::planSoon()
{
    cancelPlan();
    m_hasPlan = false;
    m_soon->start();
    updateButtons();
}

void ImportDialog::cancelPlan()
{
    m_soon->stop();
    if (m_planJob == 0)
        return;
    const int job = std::exchange(m_planJob, 0);
    m_context.jobs.cancel(job);
}

void ImportDialog::startPlan()
{
    if (!m_form->isComplete() || m_importJob != 0)
        return;
    m_predictions.reset();
    m_madeRun = {};
    if (const auto predictions = m_form->predictions())
        return startPredictions(*predictions, true);
    m_outcome = std::make_shared<ImportOutcome>();
    say(tr("Looking at the source…"));
    m_planJob = m_context.jobs.submit(
        JobLane::Files, tr("Looking at %1").arg(m_form->options().dataset),
        [outcome = m_outcome, options = optionsHere(*m_form),
         paths = m_context.project.paths()](Feedback &feedback) -> Result<void> {
            LD_TRY_ASSIGN(*outcome, planImport(paths, options, feedback));
            return {};
        });
    updateButtons();
}

void ImportDialog::startImport()
{
    if (!m_hasPlan || m_importJob != 0)
        return;
    cancelPlan();
    if (const auto predictions = m_form->predictions())
        return startPredictions(*predictions, false);
    m_outcome = std::make_shared<ImportOutcome>();
    m_importJob = m_context.jobs.submit(
        JobLane::Files, tr("Importing %1").arg(m_form->options().dataset),
        [outcome = m_outcome, options = optionsHere(*m_form), paths = m_context.project.paths(),
         &clock = m_context.project.clock()](Feedback &feedback) -> Result<void> {
            LD_TRY_ASSIGN(*outcome, runImport(paths, options, clock, feedback));
            return {};
        });
    announceEnd(m_context.jobs, m_context.project.changes(), m_importJob,
                &ChangeBus::catalogueChanged);
    say(tr("Importing…"));
    updateButtons();
}

void ImportDialog::startPredictions(const PredictionImportOptions &options, bool dryRun)
{
    m_predictions = std::make_shared<PredictionImportOutcome>();
    const QString name = QFileInfo(options.path).fileName();
    const int job = m_context.jobs.submit(
        JobLane::Files, (dryRun ? tr("Looking at %1") : tr("Importing %1")).arg(name),
        [outcome = m_predictions, options, dryRun, paths = m_context.project.paths(),
         &clock = m_context.project.clock()](Feedback &feedback) -> Result<void> {
            LD_TRY_ASSIGN(*outcome, dryRun ? planPredictions(paths, options, feedback)
                                           : importPredictions(paths, options, clock, feedback));
            return {};
        });
    (dryRun ? m_planJob : m_importJob) = job;
    if (!dryRun)
        announceEnd(m_context.jobs, m_context.project.changes(), job, &ChangeBus::runsChanged);
    say(dryRun ? tr("Looking at the table…") : tr("Importing…"));
    updateButtons();
}

void ImportDialog::showPredictions(bool done)
{
    const auto predictions = m_form->predictions();
    ImportOutcome notes;
    notes.rejected = predictionNotes(
        *m_predictions, predictions ? QFileInfo(predictions->path).fileName() : QString());
    m_notes->setOutcome(notes);
    showCounts(predictionCounts(*m_predictions));
    say(predictionSentence(*m_predictions, done));
    if (done)
        m_madeRun = m_predictions->run;
}

void ImportDialog::onJobChanged(int id)
{
    if (id == 0 || (id != m_planJob && id != m_importJob))
        return;
    const JobRecord *job = m_context.jobs.job(id);
    m_progress->setMaximum(static_cast<int>(job->progress.total));
    m_progress->setValue(static_cast<int>(job->progress.done));
}

void ImportDialog::onJobEnded(int id)
{
    if (id == 0 || (id != m_planJob && id != m_importJob))
        return;
    const bool imported = id == m_importJob;
    (imported ? m_importJob : m_planJob) = 0;
    m_hasPlan = false;
    const JobRecord *job = m_context.jobs.job(id);
    switch (job->state) {
    case JobState::Done:
        m_hasPlan = !imported;
        if (m_predictions)
            showPredictions(imported);
        else
            showOutcome(*m_outcome, imported);
        break;
    case JobState::Cancelled:
        say(imported ? tr("Stopped. What was imported before is kept; import again to continue.")
                     : tr("Stopped."));
        m_hasPlan = imported; // the same choice goes on where it stopped
        break;
    default:
        m_notes->setOutcome({});
        m_counts->setRowCount(0);
        say(job->error, true);
        break;
    }
    updateButtons();
}

void ImportDialog::showCounts(const std::vector<std::pair<QString, qint64>> &counts)
{
    m_counts->setRowCount(0);
    for (const auto &[text, count] : counts) {
        const int row = m_counts->rowCount();
        m_counts->insertRow(row);
        m_counts->setItem(row, 0, new QTableWidgetItem(text));
        auto *number = new QTableWidgetItem(locale().toString(count));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_counts->setItem(row, 1, number);
    }
}

void ImportDialog::showOutcome(const ImportOutcome &outcome, bool done)
{
    std::vector<std::pair<QString, qint64>> counts;
    const auto add = [&counts](const QString &text, int count) {
        counts.emplace_back(text, count);
    };
    for (size_t i = 0; i < kRowStates; ++i) {
        const auto state = static_cast<RowState>(i);
        if (outcome.count(state) > 0 || state == RowState::New || state == RowState::Unchanged)
            add(rowStateText(state), outcome.count(state));
    }
    if (!outcome.notes.empty())
        add(tr("Of all: something left out or missing"), static_cast<int>(outcome.notes.size()));
    showCounts(counts);
    m_notes->setOutcome(outcome);
    for (int column = 0; column < ImportNotesModel::Reason; ++column)
        m_notesView->resizeColumnToContents(column);
    const int images = outcome.imported();
    const QString what = done ? tr("%n image(s) imported.", nullptr, images)
                              : tr("%n image(s) would be imported.", nullptr, images);
    QString text =
        what + u' ' + tr("%n row(s) rejected.", nullptr, static_cast<int>(outcome.rejected.size()));
    if (done && images > 0)
        text += u' ' + tr("Look at them: their pictures are prepared in the background.");
    say(text);
}

void ImportDialog::say(const QString &text, bool isError)
{
    // The colour is never alone: an error begins with a sign.
    m_status->setText(isError ? u"✕ "_s + text : text);
    m_status->setStyleSheet(isError ? u"color: #D55E00; font-weight: bold"_s : QString());
}

void ImportDialog::updateButtons()
{
    const bool importing = m_importJob != 0;
    const bool busy = importing || m_planJob != 0;
    const bool hasImages =
        !m_predictions && m_outcome &&
        (m_outcome->imported() + m_outcome->updated() > 0 || m_outcome->rows == 0);
    const bool worth = m_hasPlan && (hasImages || (m_predictions && m_predictions->matched > 0));
    m_show->setVisible(m_madeRun.isValid());
    m_import->setEnabled(worth && !busy);
    m_stop->setEnabled(busy);
    m_progress->setVisible(busy);
    m_form->setEnabled(!importing);
}

} // namespace lesiondesk
