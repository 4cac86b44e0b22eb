// SPDX-License-Identifier: GPL-3.0-or-later
// What the Errors page shows; how it is put together is in ErrorsPageLayout.cpp.
#include "ui/evaluation/ErrorsPage.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "ui/evaluation/EvalGallery.h"
#include "ui/evaluation/FigureTask.h"
#include "ui/evaluation/MatrixBar.h"
#include "ui/evaluation/PanelTabs.h"
#include "ui/evaluation/RunBar.h"
#include "ui/evaluation/SelectionWords.h"
#include "ui/plots/ClassBars.h"
#include "ui/plots/ConfusionMatrixView.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kQuietMilliseconds = 300;

QStringList namesOf(const EvalResult &result)
{
    QStringList names;
    for (const EvalClass &one : result.classes)
        names.append(one.name);
    return names;
}

bool isBy(const EvalResult &result, AnswerSource::Kind kind)
{
    return result.rows.kind == kind || result.columns.kind == kind;
}

} // namespace

ErrorsPage::~ErrorsPage() = default;

RunId ErrorsPage::shownRun() const
{
    return m_run ? m_run->result.run : RunId();
}

void ErrorsPage::activated()
{
    if (std::exchange(m_stale, false))
        reload();
    if (m_stack->currentIndex() == ResultPage)
        m_matrix->setFocus();
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
    const auto sources = answerSources(database);
    if (!runs || !sources) {
        onFailed(runs ? sources.error().message : runs.error().message);
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
    std::vector<AnswerSourceChoice> others = *sources;
    std::erase_if(others,
                  [](const auto &one) { return one.source.kind == AnswerSource::Kind::Run; });
    // Labels alone have no errors: somebody has to have answered.
    const bool answered =
        !scored.empty() || std::any_of(others.begin(), others.end(), [](const auto &one) {
            return one.source.kind == AnswerSource::Kind::Reader;
        });
    m_bar->setVisible(answered);
    if (!answered) {
        m_bar->setSources({}, {});
        showEmpty(training);
        return;
    }
    m_bar->setSources(others, scored);
    if (!m_run || m_run->result.rows != m_bar->rows() || m_run->result.columns != m_bar->columns())
        reload();
}

void ErrorsPage::showEmpty(bool training)
{
    m_run.reset();
    m_figures->stop();
    const auto sets = FrozenSetStore(m_context.project.database()).all();
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
    m_loader.load(m_bar->rows(), m_bar->columns());
    // Only where it takes a while: a line that comes and goes at once would unsettle the page.
    QTimer::singleShot(kQuietMilliseconds, this, [this] {
        if (m_loader.isLoading())
            m_bar->showNotes({tr("Reading the answers…")});
    });
}

void ErrorsPage::onImagesChanged(const std::vector<ImageId> &images)
{
    // Labels and tags decide what stands where.
    const bool concerned = m_run && (m_run->result.outsideClasses > 0 ||
                                     std::any_of(images.begin(), images.end(), [&](ImageId id) {
                                         return m_run->item(id) != nullptr;
                                     }));
    if (concerned && isVisible())
        reload();
    else if (concerned)
        m_stale = true; // a review goes on elsewhere: once is enough, when the page is looked at
}

void ErrorsPage::onFailed(const QString &message)
{
    m_run.reset();
    m_figures->stop();
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
    // What the user cleared stays cleared; where no chosen class is left the worst is shown.
    const bool cleared = m_run && m_selection.isEmpty();
    m_selection = m_selection.remapped(m_selectionKeys, keys);
    m_selectionKeys = keys;
    m_run = run;
    m_bar->showFacts(run);
    m_tools->setHasProbabilities(run->result.hasProbabilities);
    m_stack->setCurrentIndex(ResultPage);
    if (m_selection.isEmpty() && !cleared)
        m_selection =
            largestError(confusionOf(run->result, itemsPassing(run->facts, m_bar->filter())));
    showResult();
    shareRoom();
}

void ErrorsPage::showResult()
{
    if (!m_run)
        return;
    const ItemFilter &filter = m_bar->filter();
    m_view = std::make_shared<const EvalView>(
        EvalView{m_run, itemsPassing(m_run->facts, filter), filter});
    m_metrics = computeMetrics(confusionOf(m_run->result, m_view->items), m_selectionKeys);
    m_figures->start(m_view);
    m_bar->showFilter(static_cast<int>(m_view->items.size()),
                      static_cast<int>(m_run->result.items.size()));
    showHeadline();
    showTable();
    m_bar->showNotes(notes());
    m_tabs->setView(m_view);
}

void ErrorsPage::showHeadline()
{
    const auto &intervals = m_figures->intervals();
    m_bar->showFigures(m_metrics, intervals ? intervals->of(Figure::MacroF1) : std::nullopt);
}

void ErrorsPage::showTable()
{
    if (!m_run)
        return;
    const std::vector<int> order = orderedClasses(m_metrics, m_tools->order());
    m_table =
        CrossTable::of(m_run->result, m_view->items, {order, m_tools->isCollapsed()}, m_run->costs);
    m_matrix->setTable(m_table);
    m_bars->setMetrics(m_metrics, namesOf(m_run->result), order);
    select(m_selection);
}

QStringList ErrorsPage::notes() const
{
    QStringList notes;
    const EvalResult &result = m_run->result;
    const bool validated = isBy(result, AnswerSource::Kind::Validated);
    if (m_otherSet)
        notes.append(tr("This run was scored on another test set than the one before."));
    if (validated && result.validatedLabels == 0)
        notes.append(
            tr("No image of this test part has a validated label yet: close a review round "
               "over it. These are the figures against the recorded labels."));
    else if (validated)
        notes.append(tr("%n image(s) have a validated label, the others count as recorded.",
                        nullptr, result.validatedLabels));
    if (result.outsideClasses > 0)
        notes.append(
            tr("%n image(s) are left out: their validated label is not a class of this run.",
               nullptr, result.outsideClasses));
    if (m_table.extraTotal() > 0)
        notes.append(
            tr("%n image(s) have no answer, or one that is no class: the matrix shows them "
               "apart, they count in no figure.",
               nullptr, m_table.extraTotal()));
    if (!m_run->costsTrouble.isEmpty())
        notes.append(tr("The usual costs are used: %1").arg(m_run->costsTrouble));
    const auto &parts = m_view->filter.parts;
    if (m_view->items.empty() && !parts.empty()) {
        const bool byTag = parts.size() == 1 && parts.front().by == SliceBy::Modality;
        notes.append(byTag ? tr("No image of the test part has this tag. Tag images on the Cases "
                                "page (keys M, A, D).")
                           : tr("No image passes this filter."));
    }
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
    m_gallery->show(m_run, {imagesOf(m_run->result, m_view->items, selection),
                            selectionWords(selection, m_table, m_selectionKeys)});
}

void ErrorsPage::showChosen(const ImageSet &images)
{
    const CellSelection none(m_selection.classes());
    m_matrix->setSelection(none);
    m_bars->setSelection(none);
    m_gallery->show(m_run, images);
}

void ErrorsPage::showGroups(const ImageSet &left, const ImageSet &right)
{
    const CellSelection none(m_selection.classes());
    m_matrix->setSelection(none);
    m_bars->setSelection(none);
    m_gallery->showGroups(m_run, left, right);
}

void ErrorsPage::narrow(bool errors)
{
    if (!m_run)
        return;
    // Where nothing of the selection would be left, all of that kind are meant.
    const CellSelection to = errors ? m_table.errors() : m_table.diagonal();
    const CellSelection rest = m_selection.intersected(to);
    select(rest.isEmpty() ? to : rest);
}

} // namespace lesiondesk
