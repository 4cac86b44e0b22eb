// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/TablesData.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

#include <map>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace lesiondesk
{

class ClassFiguresPanel;
class CurvesOverlay;
class DatasetPanel;
class PlansPanel;
class ReportTableView;
class RunChoices;
class RunList;

/// The study's tables: the done runs on the left, with a check mark each, and what they say on the
/// right: overview, per class, curves, plans side by side; and the datasets' counts. Every table
/// can be copied and all of them saved. Runs are read in the background, once each.
class TablesPage final : public Page
{
    Q_OBJECT

public:
    explicit TablesPage(PageContext &context, QWidget *parent = nullptr);
    ~TablesPage() override;

    QString title() const override;
    QIcon icon() const override;
    void activated() override;
    std::vector<std::pair<QString, QString>> keys() const override;

    bool isLoading() const { return m_task.isBusy() || m_datasetTask.isBusy(); }

private:
    enum class Form { Text, Csv, Latex };

    QWidget *makeLeft();
    QWidget *makeOverview();
    QWidget *makeTools();
    void connectParts();

    void reload(); ///< reads the list anew
    void readMissing();
    void readDatasetCounts();
    void showRecords();
    void openLine(int row);
    std::vector<ReportTable> shownTables() const;
    void copy(Form form);
    void save();

    PageContext &m_context;
    std::map<RunId, RunRecord> m_known;
    BackgroundTask m_task;
    BackgroundTask m_datasetTask;
    bool m_stale = true;
    bool m_datasetsStale = true;

    RunChoices *m_runs;
    RunList *m_list;
    QStackedWidget *m_leftStack;
    QLabel *m_emptyText;
    QPushButton *m_emptyButton;
    PageId m_emptyTarget = PageId::Training;
    QTabWidget *m_tabs;
    QLabel *m_notes;
    ReportTableView *m_overview;
    ClassFiguresPanel *m_classes;
    CurvesOverlay *m_curves;
    PlansPanel *m_plans;
    DatasetPanel *m_datasets;
    QToolButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_report;
};

} // namespace lesiondesk
