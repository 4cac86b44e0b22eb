// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/TrainJob.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

#include <QHash>
#include <QTimer>

#include <memory>

class QPushButton;
class QTableView;

namespace lesiondesk
{

class LivePanel;
class PlanForm;
class RunRelay;
class RunsModel;
struct PlanOutlook;

/// Training: the runs, the plan of the next one, and the chosen run live. Trainings go through the
/// JobQueue's Compute lane; this page only starts, shows and cancels them.
class TrainingPage final : public Page
{
    Q_OBJECT

public:
    explicit TrainingPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QIcon icon() const override;
    void activated() override;
    std::vector<std::pair<QString, QString>> keys() const override;

public Q_SLOTS:
    /// Puts this frozen set into the form.
    void chooseSet(lesiondesk::FrozenSetId set);

private:
    QWidget *makeList();
    void connectChanges();
    void reloadSets();
    void reloadRuns();
    void refreshOutlook();
    void readPlanOutlook();
    void train();
    void submit(RunId run, const QString &title);
    void clone();
    void showRun();
    void selectRun(RunId id);
    RunId currentRun() const;
    void onStatus(RunId run, const TrainStatus &status);
    void onJobEnded(int id);

    PageContext &m_context;
    RunsModel *m_runs;
    QTableView *m_list;
    QPushButton *m_clone;
    PlanForm *m_form;
    LivePanel *m_live;
    std::shared_ptr<RunRelay> m_relay;
    QHash<RunId, TrainStatus> m_status; ///< of what runs now
    QHash<RunId, QStringList> m_notes;
    QHash<int, RunId> m_jobs; ///< jobs that have not ended
    QTimer m_delay;
    BackgroundTask m_task;
};

} // namespace lesiondesk
