// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/TablesPage.h"

#include "core/report/StudyFiles.h"
#include "core/report/StudyTables.h"
#include "core/report/TableWriters.h"
#include "core/store/FrozenSetStore.h"
#include "ui/report/ClassFiguresPanel.h"
#include "ui/report/CurvesOverlay.h"
#include "ui/report/DatasetPanel.h"
#include "ui/report/PlansPanel.h"
#include "ui/report/ReportTableView.h"
#include "ui/report/ReportWords.h"
#include "ui/report/RunChoices.h"
#include "ui/report/RunList.h"
#include "ui/shell/Icons.h"
#include "ui/shell/JobEnd.h"
#include "ui/widgets/RememberSplitter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

enum Tab { OverviewTab, ClassesTab, CurvesTab, PlansTab, DatasetTab };
enum LeftPage { ListPage, EmptyPage };

} // namespace

TablesPage::TablesPage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_runs(new RunChoices(this)),
      m_list(new RunList(m_runs, this)), m_leftStack(new QStackedWidget(this)),
      m_tabs(new QTabWidget(this)), m_notes(new QLabel(this)),
      m_overview(new ReportTableView(u"overviewTable"_s, this)),
      m_classes(new ClassFiguresPanel(this)), m_curves(new CurvesOverlay(this)),
      m_plans(new PlansPanel(this)), m_datasets(new DatasetPanel(this)),
      m_copy(new QToolButton(this)), m_save(new QPushButton(this)), m_report(new QPushButton(this))
{
    setObjectName(u"tablesPage"_s);
    m_tabs->setObjectName(u"tablesTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeOverview(), tr("&Overview"));
    m_tabs->addTab(m_classes, tr("Per &class"));
    m_tabs->addTab(m_curves, tr("C&urves"));
    m_tabs->addTab(m_plans, tr("&Plans side by side"));
    m_tabs->addTab(m_datasets, tr("&Dataset"));
    m_tabs->setCornerWidget(makeTools());
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"tablesSplitter"_s);
    splitter->addWidget(makeLeft());
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({400, 960});
    rememberSplitter(splitter, u"tables/splitter"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(splitter);
    connectParts();
}

TablesPage::~TablesPage() = default;

void TablesPage::connectParts()
{
    connect(m_runs, &RunChoices::checkedChanged, this, &TablesPage::readMissing);
    connect(m_overview, &ReportTableView::lineOpened, this, &TablesPage::openLine);
    const auto stale = [this](bool TablesPage::*what) {
        return [this, what] {
            this->*what = true;
            if (isVisible())
                activated();
        };
    };
    const ChangeBus &changes = m_context.project.changes();
    connect(&changes, &ChangeBus::runsChanged, this, stale(&TablesPage::m_stale));
    connect(&changes, &ChangeBus::setsChanged, this, stale(&TablesPage::m_stale));
    connect(&changes, &ChangeBus::catalogueChanged, this, stale(&TablesPage::m_datasetsStale));
    connect(&changes, &ChangeBus::imagesChanged, this, stale(&TablesPage::m_datasetsStale));
}

QString TablesPage::title() const
{
    return tr("Tables");
}

QIcon TablesPage::icon() const
{
    return themedIcon(u"tables"_s);
}

std::vector<std::pair<QString, QString>> TablesPage::keys() const
{
    return {{tr("Space"), tr("In the list: check the run or leave it out")},
            {tr("Alt+O, C, U, P, D"), tr("Overview, per class, curves, plans, dataset")},
            {tr("Enter"), tr("In the overview: open the run's errors")},
            {tr("Alt+W"), tr("In the plans: only what differs")},
            {tr("Ctrl+C"), tr("Copy the table as text")},
            {tr("Ctrl+Shift+C"), tr("Copy the table as CSV")},
            {tr("Ctrl+Shift+L"), tr("Copy the table as LaTeX")},
            {tr("Ctrl+S"), tr("Save all tables of the checked runs in a folder")},
            {tr("Ctrl+Shift+S"), tr("Write a report on the checked runs")}};
}

void TablesPage::activated()
{
    if (m_stale)
        reload();
    if (m_datasetsStale)
        readDatasetCounts();
}

void TablesPage::reload()
{
    m_stale = false;
    m_known.clear();
    Database &database = m_context.project.database();
    auto choices = readRunChoices(database);
    if (!choices) {
        m_emptyText->setText(choices.error().message);
        m_emptyButton->hide();
        m_leftStack->setCurrentIndex(EmptyPage);
        return;
    }
    const bool any = !choices->empty();
    m_runs->setChoices(*std::move(choices));
    m_leftStack->setCurrentIndex(any ? ListPage : EmptyPage);
    if (any) {
        readMissing();
        return;
    }
    const auto sets = FrozenSetStore(database).all();
    const bool canTrain = sets && !sets->empty();
    m_emptyTarget = canTrain ? PageId::Training : PageId::Datasets;
    m_emptyText->setText(
        canTrain ? tr("No run has come to its end yet. Train one: its figures stand here, beside "
                      "those of others.")
                 : tr("No run yet. Split a dataset into a part to train on and a part to test on, "
                      "then train a run."));
    m_emptyButton->setText(canTrain ? tr("Train one") : tr("Split a dataset"));
    m_emptyButton->setToolTip(m_emptyText->text());
    m_emptyButton->show();
    showRecords();
}

void TablesPage::readMissing()
{
    std::vector<RunId> missing;
    for (const RunId run : m_runs->checkedRuns()) {
        if (!m_known.count(run))
            missing.push_back(run);
    }
    if (missing.empty()) {
        m_task.stop();
        showRecords();
        return;
    }
    m_notes->setText(tr("Reading the predictions…"));
    m_notes->show();
    m_save->setEnabled(false);
    m_report->setEnabled(false);
    m_task.start([paths = m_context.project.paths(),
                  missing](Feedback &feedback) { return readRecords(paths, missing, feedback); },
                 [this](Result<std::vector<RunRecord>> records) {
                     if (!records) {
                         // Figures that may be old must not stand under the message.
                         m_known.clear();
                         showRecords();
                         m_notes->setText(records.error().message);
                         m_notes->show();
                         return;
                     }
                     for (RunRecord &record : *records)
                         m_known.insert_or_assign(record.run.id, std::move(record));
                     showRecords();
                 });
}

void TablesPage::readDatasetCounts()
{
    m_datasetsStale = false;
    m_datasetTask.start(
        [paths = m_context.project.paths()](Feedback &) { return readDatasets(paths); },
        [this](Result<std::vector<DatasetRecord>> records) {
            if (records)
                m_datasets->setRecords(*std::move(records));
            else
                m_datasets->showMessage(records.error().message);
        });
}

void TablesPage::showRecords()
{
    std::vector<RunRecord> records;
    for (const RunId run : m_runs->checkedRuns()) {
        if (const auto known = m_known.find(run); known != m_known.end())
            records.push_back(known->second);
    }
    m_notes->setText(overviewNotes(records).join(u' '));
    m_notes->setVisible(!m_notes->text().isEmpty());
    m_overview->setTable(records.empty() ? ReportTable() : overviewTable(records));
    m_classes->setRecords(records);
    m_curves->setRecords(records);
    m_plans->setRecords(records);
    m_save->setEnabled(!records.empty());
    m_report->setEnabled(!records.empty());
}

void TablesPage::openLine(int row)
{
    const auto &runs = m_overview->table().rows[static_cast<size_t>(row)].runs;
    if (!runs.empty())
        m_context.navigator.showErrors(runs.front());
}

std::vector<ReportTable> TablesPage::shownTables() const
{
    std::vector<ReportTable> tables;
    switch (m_tabs->currentIndex()) {
    case ClassesTab:
        return m_classes->tables();
    case DatasetTab:
        return m_datasets->tables();
    case CurvesTab:
        for (const RunId run : m_runs->checkedRuns()) {
            if (const auto known = m_known.find(run); known != m_known.end())
                tables.push_back(curvesTable(known->second));
        }
        return tables;
    case PlansTab:
        tables.push_back(m_plans->table());
        break;
    default:
        tables.push_back(m_overview->table());
    }
    std::erase_if(tables, [](const ReportTable &table) { return table.columns.empty(); });
    return tables;
}

void TablesPage::copy(Form form)
{
    const auto tables = shownTables();
    QByteArray text;
    for (const ReportTable &table : tables) {
        if (!text.isEmpty())
            text += '\n';
        text += form == Form::Text  ? tableText(table)
                : form == Form::Csv ? tableCsv(table)
                                    : tableLatex(table);
    }
    if (text.isEmpty()) {
        m_context.undoLine.say(tr("There is no table to copy: check a run first."));
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    m_context.undoLine.say(form == Form::Text  ? tr("Copied as text")
                           : form == Form::Csv ? tr("Copied as CSV")
                                               : tr("Copied as LaTeX"));
}

void TablesPage::save()
{
    const QString folder = m_context.prompts.openFolder(this, tr("Folder for the tables"));
    if (folder.isEmpty())
        return;
    const int job = m_context.jobs.submit(
        JobLane::Files, tr("Save tables"),
        [paths = m_context.project.paths(), runs = m_runs->checkedRuns(),
         folder](Feedback &feedback) -> Result<void> {
            LD_TRY_ASSIGN(const auto database,
                          Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
            LD_TRY(writeStudyTables(*database, paths, runs, folder, feedback));
            return {};
        });
    announceEnd(m_context, job, tr("Save tables"), {tr("Tables written to %1").arg(folder)});
}

} // namespace lesiondesk
