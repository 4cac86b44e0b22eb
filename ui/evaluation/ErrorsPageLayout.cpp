// SPDX-License-Identifier: GPL-3.0-or-later
// How the Errors page is put together; what it shows is in ErrorsPage.cpp.
#include "ui/evaluation/ErrorsPage.h"

#include "ui/evaluation/EvalGallery.h"
#include "ui/evaluation/EvalPanels.h"
#include "ui/evaluation/FigureTask.h"
#include "ui/evaluation/MatrixBar.h"
#include "ui/evaluation/OverallPanel.h"
#include "ui/evaluation/PanelTabs.h"
#include "ui/evaluation/RunBar.h"
#include "ui/plots/ClassBars.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/shell/Icons.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kSplitterKey = u"errors/splitter"_s;

} // namespace

ErrorsPage::ErrorsPage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_loader(context.project.paths().databaseFile()),
      m_stack(new QStackedWidget(this)), m_bar(new RunBar(this)), m_tools(new MatrixBar(this)),
      m_matrix(new ConfusionMatrixView(this)), m_bars(new ClassBars(this)),
      m_figures(new FigureTask(this)), m_tabs(new PanelTabs(this)),
      m_gallery(new EvalGallery(context.thumbnails, context.images, this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"errorsPage"_s);
    build();
    connectParts();
    connectBar();
    addKeys();
    reloadRuns();
}

void ErrorsPage::build()
{
    m_tabs->addTab(m_bars, tr("Classes"));
    m_tabs->setTabToolTip(0, tr("Sensitivity, precision and F1 of every class (B)"));
    m_tabs->addPanel(new OverallPanel(*m_figures, this), tr("Overall"),
                     tr("All figures with their 95 % intervals (T: next tab)"));
    for (const NamedPanel &one : makePanels(m_context, this))
        m_tabs->addPanel(one.panel, one.title, one.toolTip);
    m_splitter->setObjectName(u"errorsSplitter"_s);
    m_splitter->addWidget(m_matrix);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_gallery);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 4);
    m_splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    auto *result = new QWidget(this);
    auto *resultColumn = new QVBoxLayout(result);
    resultColumn->setContentsMargins(0, 0, 0, 0);
    resultColumn->setSpacing(0);
    resultColumn->addWidget(m_tools);
    resultColumn->addWidget(m_splitter, 1);
    m_stack->insertWidget(ResultPage, result);
    m_stack->insertWidget(EmptyPage, makeEmptyPage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
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
    connect(m_figures, &FigureTask::changed, this, &ErrorsPage::showHeadline);

    connect(m_matrix, &ConfusionMatrixView::selected, this, &ErrorsPage::select);
    connect(m_matrix, &ConfusionMatrixView::hovered, m_bars, &ClassBars::setHighlight);
    connect(m_matrix, &ConfusionMatrixView::activated, m_gallery, &EvalGallery::takeFocus);
    connect(m_matrix, &ConfusionMatrixView::copyWanted, this, &ErrorsPage::copyMatrix);
    connect(m_bars, &ClassBars::partChosen, this, &ErrorsPage::onPart);
    connect(m_bars, &ClassBars::hoveredClass, m_matrix, &ConfusionMatrixView::setHighlightedClass);
    connect(m_bars, &ClassBars::activated, m_gallery, &EvalGallery::takeFocus);
    connect(m_tabs, &PanelTabs::imagesChosen, this, &ErrorsPage::showChosen);
    connect(m_tabs, &PanelTabs::groupsChosen, this, &ErrorsPage::showGroups);

    connect(m_gallery, &EvalGallery::reviewWanted, this,
            [this] { m_context.navigator.sendToReview(m_gallery->chosenImages()); });
    connect(m_gallery, &EvalGallery::casesWanted, this,
            [this] { m_context.navigator.showInCases(m_gallery->chosenImages()); });
    connect(m_gallery, &EvalGallery::errorsOnlyWanted, this, [this] { narrow(true); });
    connect(m_gallery, &EvalGallery::correctOnlyWanted, this, [this] { narrow(false); });
    connect(m_gallery, &EvalGallery::exportWanted, this, &ErrorsPage::exportPredictions);
    connect(m_gallery, &EvalGallery::chosenChanged, this,
            [this] { m_tabs->setGallery(m_gallery->chosenImages(), m_gallery->currentImage()); });
    connect(m_gallery, &EvalGallery::left, m_matrix, [this] { m_matrix->setFocus(); });

    const ChangeBus &changes = m_context.project.changes();
    connect(&changes, &ChangeBus::runsChanged, this, &ErrorsPage::reloadRuns);
    connect(&changes, &ChangeBus::setsChanged, this, &ErrorsPage::reloadRuns);
    connect(&changes, &ChangeBus::imagesChanged, this, &ErrorsPage::onImagesChanged);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(kSplitterKey, m_splitter->saveState()); });
}

void ErrorsPage::connectBar()
{
    connect(m_bar, &RunBar::sourcesChosen, this, &ErrorsPage::reload);
    connect(m_bar, &RunBar::filterChosen, this, &ErrorsPage::showResult);
    connect(m_tools, &MatrixBar::modeChosen, m_matrix, &ConfusionMatrixView::setMode);
    connect(m_tools, &MatrixBar::scaleChosen, m_matrix, &ConfusionMatrixView::setLogarithmic);
    connect(m_tools, &MatrixBar::orderChosen, this, &ErrorsPage::showTable);
    connect(m_tools, &MatrixBar::collapseChosen, this, &ErrorsPage::showTable);
    const auto choose = [this](void (MatrixBar::*wanted)(), auto selection) {
        connect(m_tools, wanted, this, [this, selection] {
            if (m_run)
                select(selection());
        });
    };
    choose(&MatrixBar::correctWanted, [this] { return m_table.diagonal(); });
    choose(&MatrixBar::errorsWanted, [this] { return m_table.errors(); });
    choose(&MatrixBar::allWanted, [this] { return m_table.everything(); });
    choose(&MatrixBar::nothingWanted, [this] { return CellSelection(m_table.resultClasses()); });
    connect(m_tools, &MatrixBar::copyWanted, this, &ErrorsPage::copyMatrix);
    connect(m_tools, &MatrixBar::saveWanted, this, &ErrorsPage::saveMatrix);
    connect(m_tools, &MatrixBar::comparisonWanted, this, [this] {
        if (shownRun().isValid())
            m_context.navigator.compareRuns({shownRun()});
    });
    connect(m_tools, &MatrixBar::reportWanted, this, [this] {
        if (shownRun().isValid())
            m_context.navigator.reportOn({shownRun()});
    });
}

void ErrorsPage::addKeys()
{
    const auto key = [this](const QString &sequence, auto act) {
        new QShortcut(QKeySequence(sequence), this, this, act, Qt::WidgetWithChildrenShortcut);
    };
    key(u"Ctrl+L"_s, [this] { m_bar->findChild<QWidget *>(u"runChoice"_s)->setFocus(); });
    key(u"Ctrl+Shift+L"_s, [this] { m_bar->findChild<QWidget *>(u"rowChoice"_s)->setFocus(); });
    key(u"Ctrl+Shift+F"_s, [this] { m_bar->findChild<QToolButton *>(u"filterButton"_s)->click(); });
    key(u"X"_s, [this] { m_matrix->setFocus(); });
    key(u"B"_s, [this] {
        m_tabs->setCurrentIndex(0);
        m_bars->setFocus();
    });
    key(u"T"_s, [this] { m_tabs->step(1); });
    key(u"Shift+T"_s, [this] { m_tabs->step(-1); });
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
            {tr("Shift+Arrows"), tr("Choose a rectangle of cells")},
            {tr("Ctrl+Arrows, Ctrl+Space"), tr("Move without choosing; add the cell")},
            {tr("+, −, 0"), tr("In the matrix: larger and smaller cells, all that fits")},
            {tr("Ctrl+A"), tr("Choose all images")},
            {tr("Shift+C, Shift+E, Shift+A, Shift+X"),
             tr("Select correct, misclassified, all, nothing")},
            {tr("Enter"), tr("Go to the images; Escape goes back")},
            {tr("X, B, T"), tr("Go to the matrix, to the bars, to the next tab")},
            {tr("E, C"), tr("Keep only misclassified, only correct images")},
            {tr("Ctrl+L, Ctrl+Shift+L"), tr("Choose what was predicted, what is true")},
            {tr("Ctrl+Shift+F"), tr("Choose which images count")},
            {tr("Ctrl+Shift+M, L, K"), tr("What the cells show, colour scale, collapse")},
            {tr("Ctrl+Shift+O"), tr("Choose the order of the classes")},
            {tr("Ctrl+C, Ctrl+Shift+S"), tr("Copy the matrix, save it as a picture")},
            {tr("Ctrl+Shift+R"), tr("Send to review")},
            {tr("Ctrl+Shift+N"), tr("Save the images that are shown under a name")},
            {tr("Alt+Up, Alt+Down"), tr("In Worst first: the previous, the next image")},
            {tr("Ctrl+Shift+C"), tr("Show in Cases")},
            {tr("Ctrl+Shift+E"), tr("Export the predictions as CSV")},
            {tr("Ctrl+Shift+D, Ctrl+Shift+P"), tr("Compare runs; write a report")},
            {tr("F, 1, +, −"), tr("In the viewer: fit, one to one, zoom")}};
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
    // All tabs' names are seen where the window has room for them.
    const int narrowest = m_tabs->minimumSizeHint().width() + 10;
    const int bars = std::clamp(m_tabs->tabBar()->sizeHint().width() + 10, narrowest,
                                std::max(narrowest, room * 9 / 20));
    const int matrix = std::clamp(m_matrix->sizeHint().width(), room / 4,
                                  std::max(room / 4, room - bars - room / 4));
    m_splitter->setSizes({matrix, bars, room - matrix - bars});
}

} // namespace lesiondesk
