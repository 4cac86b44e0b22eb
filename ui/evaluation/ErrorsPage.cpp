// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/ErrorsPage.h"

#include "core/report/ExportJob.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "ui/evaluation/EvalGallery.h"
#include "ui/evaluation/RunBar.h"
#include "ui/evaluation/SelectionWords.h"
#include "ui/plots/ClassBars.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/shell/Icons.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

enum StackPage { ResultPage = 0, EmptyPage = 1 };

constexpr int kQuietMilliseconds = 300;
const QString kSplitterKey = u"errors/splitter"_s;

QStringList namesOf(const EvalResult &result)
{
    QStringList names;
    for (const EvalClass &one : result.classes)
        names.append(one.name);
    return names;
}

} // namespace

ErrorsPage::ErrorsPage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_loader(context.project.paths().databaseFile()),
      m_stack(new QStackedWidget(this)), m_bar(new RunBar(this)),
      m_matrix(new ConfusionMatrixView(this)), m_bars(new ClassBars(this)),
      m_order(new QComboBox(this)),
      m_gallery(new EvalGallery(context.thumbnails, context.images, this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"errorsPage"_s);
    m_splitter->setObjectName(u"errorsSplitter"_s);
    m_splitter->addWidget(m_matrix);
    m_splitter->addWidget(makeBars());
    m_splitter->addWidget(m_gallery);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 4);
    m_splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    m_stack->insertWidget(ResultPage, m_splitter);
    m_stack->insertWidget(EmptyPage, makeEmptyPage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    connectParts();
    reloadRuns();
}

ErrorsPage::~ErrorsPage() = default;

QWidget *ErrorsPage::makeBars()
{
    m_order->setObjectName(u"classOrder"_s);
    m_order->setToolTip(tr("The order of the classes (Ctrl+Shift+O)"));
    m_order->addItem(tr("as in the taxonomy"), static_cast<int>(ClassOrder::Taxonomy));
    m_order->addItem(tr("by number of images"), static_cast<int>(ClassOrder::Support));
    m_order->addItem(tr("by F1"), static_cast<int>(ClassOrder::F1));
    auto *label = new QLabel(tr("Per class, &sorted"), this);
    label->setBuddy(m_order);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_order, 1);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(8, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_bars, 1);
    return box;
}

QWidget *ErrorsPage::makeEmptyPage()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"errorsEmpty"_s);
    m_emptyText = new QLabel(box);
    m_emptyText->setObjectName(u"emptyText"_s);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyButton = new QPushButton(box);
    m_emptyButton->setObjectName(u"emptyButton"_s);
    auto *column = new QVBoxLayout(box);
    column->addStretch();
    column->addWidget(m_emptyText);
    column->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_emptyButton, &QPushButton::clicked, this,
            [this] { m_context.navigator.showPage(m_emptyTarget); });
    return box;
}

void ErrorsPage::connectParts()
{
    connect(&m_loader, &EvalLoader::loaded, this, &ErrorsPage::onLoaded);
    connect(&m_loader, &EvalLoader::failed, this, &ErrorsPage::onFailed);
    connect(m_bar, &RunBar::runChosen, this, &ErrorsPage::reload);
    connect(m_bar, &RunBar::labelsChosen, this, &ErrorsPage::reload);
    connect(m_bar, &RunBar::modalityChosen, this, &ErrorsPage::showResult);
    connect(m_order, &QComboBox::currentIndexChanged, this, &ErrorsPage::showOrder);

    connect(m_matrix, &ConfusionMatrixView::selected, this, &ErrorsPage::select);
    connect(m_matrix, &ConfusionMatrixView::hovered, m_bars, &ClassBars::setHighlight);
    connect(m_matrix, &ConfusionMatrixView::activated, m_gallery, &EvalGallery::takeFocus);
    connect(m_bars, &ClassBars::partChosen, this, &ErrorsPage::onPart);
    connect(m_bars, &ClassBars::hoveredClass, m_matrix, &ConfusionMatrixView::setHighlightedClass);
    connect(m_bars, &ClassBars::activated, m_gallery, &EvalGallery::takeFocus);

    connect(m_gallery, &EvalGallery::reviewWanted, this,
            [this] { m_context.navigator.sendToReview(m_gallery->chosenImages()); });
    connect(m_gallery, &EvalGallery::casesWanted, this,
            [this] { m_context.navigator.showInCases(m_gallery->chosenImages()); });
    connect(m_gallery, &EvalGallery::errorsOnlyWanted, this,
            [this] { narrow(CellSelection::allErrors(m_selection.classes())); });
    connect(m_gallery, &EvalGallery::correctOnlyWanted, this,
            [this] { narrow(CellSelection::allCorrect(m_selection.classes())); });
    connect(m_gallery, &EvalGallery::exportWanted, this, &ErrorsPage::exportPredictions);
    connect(m_gallery, &EvalGallery::left, m_matrix, [this] { m_matrix->setFocus(); });

    const ChangeBus &changes = m_context.project.changes();
    connect(&changes, &ChangeBus::runsChanged, this, &ErrorsPage::reloadRuns);
    connect(&changes, &ChangeBus::setsChanged, this, &ErrorsPage::reloadRuns);
    connect(&changes, &ChangeBus::imagesChanged, this, &ErrorsPage::onImagesChanged);
    connect(&m_context.jobs, &JobQueue::jobEnded, this, [this](int id) {
        const JobRecord *job = m_context.jobs.job(id);
        if (id != m_exportJob || !job)
            return;
        if (job->state == JobState::Failed)
            m_context.prompts.showError(this, tr("Export"), job->error);
        else if (job->state == JobState::Done)
            m_context.undoLine.say(tr("Predictions written to %1").arg(m_exportFile));
    });
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(kSplitterKey, m_splitter->saveState()); });

    const auto focusKey = [this](const QString &key, QWidget *target) {
        new QShortcut(
            QKeySequence(key), this, target, [target] { target->setFocus(); },
            Qt::WidgetWithChildrenShortcut);
    };
    focusKey(u"Ctrl+L"_s, m_bar->findChild<QWidget *>(u"runChoice"_s));
    focusKey(u"Ctrl+Shift+O"_s, m_order);
    focusKey(u"X"_s, m_matrix);
    focusKey(u"B"_s, m_bars);
}

QString ErrorsPage::title() const
{
    return tr("Errors");
}

QIcon ErrorsPage::icon() const
{
    return themedIcon(u"errors"_s);
}

std::vector<std::pair<QString, QString>> ErrorsPage::keys() const
{
    return {{tr("Arrows"), tr("Move through the matrix and choose the cell")},
            {tr("Ctrl+Arrows, Ctrl+Space"), tr("Move without choosing; add the cell")},
            {tr("Ctrl+A"), tr("Choose all images")},
            {tr("Enter"), tr("Go to the images; Escape goes back")},
            {tr("X, B"), tr("Go to the matrix, to the bars")},
            {tr("E, C"), tr("Keep only misclassified, only correct images")},
            {tr("Ctrl+L"), tr("Choose the run")},
            {tr("Ctrl+Shift+O"), tr("Choose the order of the classes")},
            {tr("Ctrl+Shift+R"), tr("Send to review")},
            {tr("Ctrl+Shift+C"), tr("Show in Cases")},
            {tr("Ctrl+Shift+E"), tr("Export the predictions as CSV")},
            {tr("F, 1, +, −"), tr("In the viewer: fit, one to one, zoom")}};
}

void ErrorsPage::activated()
{
    if (m_stack->currentIndex() == ResultPage)
        m_matrix->setFocus();
}

RunId ErrorsPage::shownRun() const
{
    return m_run ? m_run->result.run : RunId();
}

void ErrorsPage::showRun(RunId run)
{
    if (!m_bar->setRun(run)) {
        reloadRuns();
        m_bar->setRun(run);
    }
    reload();
}

void ErrorsPage::reloadRuns()
{
    Database &database = m_context.project.database();
    const auto runs = RunStore(database).all();
    if (!runs) {
        onFailed(runs.error().message);
        return;
    }
    std::vector<Run> scored;
    bool training = false;
    for (const Run &run : *runs) {
        if (run.shelf == RunShelf::Deleted)
            continue;
        training |= run.state == RunState::Running || run.state == RunState::Queued;
        if (run.state == RunState::Done || (run.accuracy && run.state != RunState::Running))
            scored.push_back(run);
    }
    m_bar->setRuns(scored);
    m_bar->setVisible(!scored.empty());
    if (!scored.empty()) {
        if (shownRun() != m_bar->run())
            reload();
        return;
    }
    m_run.reset();
    const auto sets = FrozenSetStore(database).all();
    const bool canTrain = sets && !sets->empty();
    m_emptyTarget = canTrain || training ? PageId::Training : PageId::Datasets;
    if (training) {
        m_emptyText->setText(tr("A run is being trained. Its errors are here when it has ended."));
        m_emptyButton->setText(tr("Watch it"));
    } else if (canTrain) {
        m_emptyText->setText(
            tr("No run yet. Train one: then every error is here, with its image."));
        m_emptyButton->setText(tr("Train one"));
    } else {
        m_emptyText->setText(tr("No run yet. Split a dataset into a part to train on and a part to "
                                "test on, then train a run."));
        m_emptyButton->setText(tr("Split a dataset"));
    }
    m_emptyButton->setToolTip(m_emptyText->text());
    m_emptyButton->show();
    m_stack->setCurrentIndex(EmptyPage);
}

void ErrorsPage::reload()
{
    if (!m_bar->run().isValid())
        return;
    m_loader.load(m_bar->run(), m_bar->labels());
    // Only where it takes a while: a line that comes and goes at once would unsettle the page.
    QTimer::singleShot(kQuietMilliseconds, this, [this] {
        if (m_loader.isLoading())
            m_bar->showNotes({tr("Reading the predictions…")});
    });
}

void ErrorsPage::onImagesChanged(const std::vector<ImageId> &images)
{
    // Labels and tags decide what stands where.
    if (m_run && std::any_of(images.begin(), images.end(),
                             [&](ImageId id) { return m_run->item(id) != nullptr; }))
        reload();
    else if (m_run && m_run->result.outsideClasses > 0)
        reload();
}

void ErrorsPage::onFailed(const QString &message)
{
    m_run.reset();
    m_emptyText->setText(message);
    m_emptyButton->hide();
    m_stack->setCurrentIndex(EmptyPage);
}

void ErrorsPage::onLoaded(const std::shared_ptr<const LoadedRun> &run)
{
    const bool other = m_run && m_run->result.run != run->result.run;
    if (other || !m_run)
        m_otherSet = m_run && m_run->set != run->set;
    const QStringList keys = run->result.classKeys();
    m_selection = m_selection.remapped(m_selectionKeys, keys);
    m_selectionKeys = keys;
    m_run = run;
    m_stack->setCurrentIndex(ResultPage);
    showResult();
    shareRoom();
}

void ErrorsPage::showResult()
{
    if (!m_run)
        return;
    m_metrics = metricsOf(m_run->result, m_bar->modality());
    m_bar->showFigures(m_metrics, m_run->macroF1Interval(m_bar->modality()));
    m_bar->showNotes(notes());
    m_matrix->setMatrix(m_metrics.confusion, m_selectionKeys, namesOf(m_run->result));
    showOrder();
    select(m_selection.isEmpty() ? largestError(m_metrics.confusion) : m_selection);
}

void ErrorsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    shareRoom();
}

void ErrorsPage::shareRoom()
{
    if (!m_run || !QSettings().value(kSplitterKey).toByteArray().isEmpty())
        return;
    const int room = width() - 2 * m_splitter->handleWidth();
    const int bars = m_splitter->widget(1)->minimumSizeHint().width() + 10;
    const int matrix = std::clamp(m_matrix->sizeHint().width(), room / 4,
                                  std::max(room / 4, room - bars - room / 4));
    m_splitter->setSizes({matrix, bars, room - matrix - bars});
}

void ErrorsPage::showOrder()
{
    if (!m_run)
        return;
    const auto order = static_cast<ClassOrder>(m_order->currentData().toInt());
    m_bars->setMetrics(m_metrics, namesOf(m_run->result), orderedClasses(m_metrics, order));
    m_bars->setSelection(m_selection);
}

QStringList ErrorsPage::notes() const
{
    QStringList notes;
    const EvalResult &result = m_run->result;
    if (m_otherSet)
        notes.append(tr("This run was scored on another test set than the one before."));
    if (result.labels == LabelBasis::Validated && result.validatedLabels == 0)
        notes.append(
            tr("No image of this test part has a validated label yet: close a review round "
               "over it. These are the figures against the recorded labels."));
    else if (result.labels == LabelBasis::Validated)
        notes.append(tr("%n image(s) have a validated label, the others count as recorded.",
                        nullptr, result.validatedLabels));
    if (result.outsideClasses > 0)
        notes.append(
            tr("%n image(s) are left out: their validated label is not a class of this run.",
               nullptr, result.outsideClasses));
    if (m_metrics.n == 0 && m_bar->modality())
        notes.append(tr("No image of the test part has this tag. Tag images on the Cases page "
                        "(keys M, A, D)."));
    return notes;
}

void ErrorsPage::onPart(int classIndex, ClassPart part, bool add)
{
    const int count = m_selection.classes();
    CellSelection chosen = part == ClassPart::Found    ? CellSelection::found(count, classIndex)
                           : part == ClassPart::Missed ? CellSelection::missed(count, classIndex)
                           : part == ClassPart::FalseAlarms
                               ? CellSelection::falseAlarms(count, classIndex)
                               : CellSelection::row(count, classIndex);
    if (add)
        chosen = m_selection.united(chosen) == m_selection ? m_selection.without(chosen)
                                                           : m_selection.united(chosen);
    select(chosen);
}

void ErrorsPage::select(const CellSelection &selection)
{
    m_selection = selection;
    m_matrix->setSelection(selection);
    m_bars->setSelection(selection);
    if (!m_run)
        return;
    m_gallery->show(m_run, {imagesOf(m_run->result, selection, m_bar->modality()),
                            selectionWords(selection, m_selectionKeys)});
}

void ErrorsPage::narrow(const CellSelection &to)
{
    if (!m_run)
        return;
    // Where nothing of the selection would be left, all of that kind are meant.
    const CellSelection rest = m_selection.intersected(to);
    select(rest.isEmpty() ? to : rest);
}

void ErrorsPage::exportPredictions()
{
    if (!m_run)
        return;
    const RunId run = m_run->result.run;
    const QString file =
        m_context.prompts.saveFile(this, tr("Export predictions"),
                                   u"predictions-run-%1.csv"_s.arg(run.value), tr("CSV (*.csv)"));
    if (file.isEmpty())
        return;
    m_exportFile = file;
    m_exportJob = m_context.jobs.submit(
        JobLane::Files, tr("Export predictions of run %1").arg(run.value),
        [run, file,
         database = m_context.project.paths().databaseFile()](Feedback &) -> Result<void> {
            LD_TRY_ASSIGN(const auto own, Database::open(database, Database::Mode::ReadOnly));
            LD_TRY(exportCsv(*own, {ExportWhat::Predictions, run, file, false}));
            return {};
        });
}

} // namespace lesiondesk
