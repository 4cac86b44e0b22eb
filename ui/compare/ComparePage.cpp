// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/ComparePage.h"

#include "core/report/PairsExport.h"
#include "ui/compare/CompareBar.h"
#include "ui/compare/CompareGallery.h"
#include "ui/compare/CompareTables.h"
#include "ui/compare/CompareWords.h"
#include "ui/compare/OutcomeStrip.h"
#include "ui/shell/Icons.h"
#include "ui/shell/JobEnd.h"
#include "ui/widgets/RememberSplitter.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

enum StackPage { ResultPage = 0, EmptyPage = 1 };

void fill(CompareTable *table, const CompareCells &cells)
{
    table->setCells(cells.columns, cells.rowHeads, cells.rows);
}

} // namespace

ComparePage::ComparePage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_stack(new QStackedWidget(this)),
      m_bar(new CompareBar(this)), m_outcomes(new OutcomeStrip(this)), m_tabs(new QTabWidget(this)),
      m_classes(new CompareTable(u"classComparison"_s, tr("Per class"), this)),
      m_figures(new CompareTable(u"figureComparison"_s, tr("All figures"), this)),
      m_difference(new CompareTable(u"differenceMatrix"_s, tr("Difference matrix"), this)),
      m_plans(new CompareTable(u"planComparison"_s, tr("The plans' differences"), this)),
      m_gallery(new CompareGallery(context.thumbnails, context.images, this))
{
    setObjectName(u"comparePage"_s);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"compareSplitter"_s);
    splitter->addWidget(makeLeft());
    splitter->addWidget(m_gallery);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    rememberSplitter(splitter, u"compare/splitter"_s);
    auto *result = new QWidget(this);
    auto *resultColumn = new QVBoxLayout(result);
    resultColumn->setContentsMargins(0, 0, 0, 0);
    resultColumn->addWidget(m_bar);
    resultColumn->addWidget(splitter, 1);
    m_stack->insertWidget(ResultPage, result);
    m_stack->insertWidget(EmptyPage, makeEmptyPage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connectParts();
    addKeys();
}

ComparePage::~ComparePage() = default;

QWidget *ComparePage::makeLeft()
{
    m_tabs->setObjectName(u"compareTabs"_s);
    m_tabs->setDocumentMode(true);
    const auto withHint = [this](CompareTable *table, const QString &text) {
        auto *hint = new QLabel(text, this);
        hint->setWordWrap(true);
        auto *box = new QWidget(this);
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 4, 0, 0);
        column->addWidget(table, 1);
        column->addWidget(hint);
        return box;
    };
    m_tabs->addTab(withHint(m_classes, tr("* beyond what chance gives. “Chance” is McNemar's exact "
                                          "test; “corrected” holds for all classes together "
                                          "(Holm).")),
                   tr("Per &class"));
    m_tabs->addTab(withHint(m_difference, tr("True classes down, predicted across: B's count less "
                                             "A's. Blue: B is better there, orange: worse.")),
                   tr("&Difference"));
    m_tabs->addTab(withHint(m_figures, tr("95 % intervals: Wilson's for proportions, else 2,000 "
                                          "resamples of the patients.")),
                   tr("All f&igures"));
    m_tabs->addTab(m_plans, tr("&Plans"));
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(8, 4, 0, 8);
    column->addWidget(m_outcomes);
    column->addWidget(m_tabs, 1);
    return left;
}

QWidget *ComparePage::makeEmptyPage()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"compareEmpty"_s);
    m_emptyText = new QLabel(box);
    m_emptyText->setObjectName(u"compareEmptyText"_s);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyButton = new QPushButton(tr("Go to Training"), box);
    m_emptyButton->setObjectName(u"compareEmptyButton"_s);
    m_emptyButton->setToolTip(tr("Train a run to compare"));
    auto *column = new QVBoxLayout(box);
    column->addStretch();
    column->addWidget(m_emptyText);
    column->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_emptyButton, &QPushButton::clicked, this,
            [this] { m_context.navigator.showPage(PageId::Training); });
    return box;
}

void ComparePage::connectParts()
{
    connect(m_bar, &CompareBar::sidesChosen, this, &ComparePage::read);
    connect(m_bar, &CompareBar::reportWanted, this, [this] {
        std::vector<RunId> runs;
        for (const Side &side : m_bar->sides()) {
            if (std::find(runs.begin(), runs.end(), side.run) == runs.end())
                runs.push_back(side.run);
        }
        m_context.navigator.reportOn(runs);
    });
    connect(m_outcomes, &OutcomeStrip::outcomeChosen, this, &ComparePage::chooseOutcome);
    connect(m_classes, &CompareTable::cellOpened, this, &ComparePage::chooseClass);
    connect(m_difference, &CompareTable::cellOpened, this, &ComparePage::chooseDifference);
    connect(m_gallery, &CompareGallery::reviewWanted, this,
            [this] { m_context.navigator.sendToReview(m_gallery->chosenImages()); });
    connect(m_gallery, &CompareGallery::casesWanted, this,
            [this] { m_context.navigator.showInCases(m_gallery->chosenImages()); });
    connect(m_gallery, &CompareGallery::exportWanted, this, &ComparePage::exportCsv);
    connect(m_gallery, &CompareGallery::left, this,
            [this] { m_tabs->currentWidget()->setFocus(); });

    const auto refresh = [this] {
        m_stale = true;
        if (isVisible())
            activated();
    };
    const ChangeBus &changes = m_context.project.changes();
    connect(&changes, &ChangeBus::runsChanged, this, refresh);
    // Labels and tags decide what is right.
    connect(&changes, &ChangeBus::imagesChanged, this, refresh);
}

void ComparePage::addKeys()
{
    const auto key = [this](const QString &sequence, auto action) {
        new QShortcut(QKeySequence(sequence), this, this, action, Qt::WidgetWithChildrenShortcut);
    };
    key(u"Ctrl+L"_s, [this] { m_bar->findChild<QWidget *>(u"sideA"_s)->setFocus(); });
    key(u"Ctrl+Shift+L"_s, [this] { m_bar->findChild<QWidget *>(u"sideB"_s)->setFocus(); });
    key(u"Ctrl+Shift+X"_s, [this] {
        QMetaObject::invokeMethod(m_bar->findChild<QObject *>(u"swapSides"_s), "click");
    });
    key(u"G"_s, [this] { m_gallery->takeFocus(); });
    for (int k = 0; k < 4; ++k)
        key(QString::number(k + 1), [this, k] { chooseOutcome(static_cast<PairOutcome>(k)); });
}

QString ComparePage::title() const
{
    return tr("Compare");
}

QIcon ComparePage::icon() const
{
    return themedIcon(u"compare"_s);
}

std::vector<std::pair<QString, QString>> ComparePage::keys() const
{
    return {{tr("1, 2, 3, 4"), tr("Images: both right, only A, only B, both wrong")},
            {tr("Arrows, Enter"), tr("In a table: move, and open the images of the number")},
            {tr("Alt+C, D, I, P"), tr("Per class, difference, all figures, plans")},
            {tr("G"), tr("Go to the images; Escape goes back")},
            {tr("Ctrl+L, Ctrl+Shift+L"), tr("Choose A, choose B")},
            {tr("Ctrl+Shift+X"), tr("Swap A and B")},
            {tr("Ctrl+Shift+R"), tr("Send to review")},
            {tr("Ctrl+Shift+C"), tr("Show in Cases")},
            {tr("Ctrl+Shift+E"), tr("Export what A and B say as CSV")},
            {tr("Ctrl+Shift+S"), tr("Write a report on these runs")}};
}

void ComparePage::activated()
{
    if (m_stale)
        reloadRuns();
}

void ComparePage::compareRuns(const std::vector<RunId> &runs)
{
    if (m_stale)
        reloadRuns();
    m_bar->choose(runs);
    read();
}

void ComparePage::reloadRuns()
{
    m_stale = false;
    m_known.clear();
    const auto runs = readComparableRuns(m_context.project.database());
    if (!runs || runs->empty()) {
        m_emptyText->setText(runs ? tr("No run has been scored yet. Train one, then another: what "
                                       "differs between them is here, image by image.")
                                  : runs.error().message);
        m_emptyButton->setVisible(runs.hasValue());
        m_task.stop();
        m_loaded.reset();
        m_stack->setCurrentIndex(EmptyPage);
        return;
    }
    m_bar->setRuns(*runs);
    m_stack->setCurrentIndex(ResultPage);
    read();
}

void ComparePage::read()
{
    const std::vector<Side> sides = m_bar->sides();
    if (sides.size() < 2)
        return;
    if (sides[0] == sides[1]) {
        m_task.stop();
        m_loaded.reset();
        m_outcomes->clear(tr("A and B are the same: choose another run for one of them."));
        for (CompareTable *table : {m_classes, m_figures, m_difference, m_plans})
            table->setCells({}, {}, {});
        m_gallery->show(nullptr, {});
        m_bar->showNotes({});
        return;
    }
    m_bar->showNotes({tr("Reading the predictions…")});
    m_task.start([paths = m_context.project.paths(), sides, known = m_known](
                     Feedback &feedback) { return readComparison(paths, sides, known, feedback); },
                 [this](Result<LoadedComparison> loaded) {
                     if (loaded) {
                         onLoaded(*std::move(loaded));
                         return;
                     }
                     m_loaded.reset();
                     m_outcomes->clear(loaded.error().message);
                     m_bar->showNotes({});
                     m_gallery->show(nullptr, {});
                 });
}

void ComparePage::onLoaded(LoadedComparison loaded)
{
    for (const ComparedRunPtr &one : loaded.runs)
        m_known.insert_or_assign(one->side, one);
    m_loaded = std::make_shared<const LoadedComparison>(std::move(loaded));
    QStringList notes = comparisonNotes(*m_loaded);
    if (m_loaded->plans.empty() && m_loaded->a().side.run != m_loaded->b().side.run)
        notes.append(tr("The plans of A and B are the same."));
    m_bar->showNotes(notes);
    m_outcomes->show(m_loaded->comparison());
    showTables();
    const Comparison &comparison = m_loaded->comparison();
    chooseOutcome(comparison.onlyB > 0   ? PairOutcome::OnlyB
                  : comparison.onlyA > 0 ? PairOutcome::OnlyA
                                         : PairOutcome::BothWrong);
}

void ComparePage::showTables()
{
    fill(m_classes, classCells(*m_loaded));
    fill(m_figures, figureCells(*m_loaded));
    fill(m_difference, differenceCells(*m_loaded, palette()));
    fill(m_plans, planCells(*m_loaded));
}

void ComparePage::chooseOutcome(PairOutcome outcome)
{
    if (!m_loaded)
        return;
    showImages(imagesOf(m_loaded->pairing, outcome), outcomeWords(outcome));
    m_outcomes->setChosen(outcome);
}

void ComparePage::chooseClass(int row, int column)
{
    if (!m_loaded || (column != kOnlyAColumn && column != kOnlyBColumn))
        return;
    const auto outcome = column == kOnlyAColumn ? PairOutcome::OnlyA : PairOutcome::OnlyB;
    showImages(
        imagesOf(m_loaded->pairing, outcome, row),
        tr("true %1, %2")
            .arg(m_loaded->pairing.classes[static_cast<size_t>(row)].key, outcomeWords(outcome)));
}

void ComparePage::chooseDifference(int truth, int predicted)
{
    if (!m_loaded)
        return;
    const auto &classes = m_loaded->pairing.classes;
    showImages(imagesOfDifference(m_loaded->pairing, truth, predicted),
               tr("true %1, predicted %2 by one of the two")
                   .arg(classes[static_cast<size_t>(truth)].key,
                        classes[static_cast<size_t>(predicted)].key));
}

void ComparePage::showImages(std::vector<ImageId> images, const QString &caption)
{
    m_outcomes->setChosen({});
    m_gallery->show(m_loaded, {std::move(images), caption});
}

void ComparePage::exportCsv()
{
    if (!m_loaded)
        return;
    const QString file = m_context.prompts.saveFile(
        this, tr("Export the comparison"),
        u"comparison-%1-%2.csv"_s.arg(m_loaded->a().run.id.value).arg(m_loaded->b().run.id.value),
        tr("CSV (*.csv)"));
    if (file.isEmpty())
        return;
    const int job = m_context.jobs.submit(
        JobLane::Files, tr("Export the comparison"),
        [loaded = m_loaded, file](Feedback &) -> Result<void> {
            return writePairs(loaded->a().result, loaded->b().result, loaded->pairing, file);
        });
    announceEnd(m_context, job, tr("Export"), {tr("Comparison written to %1").arg(file)});
}

} // namespace lesiondesk
