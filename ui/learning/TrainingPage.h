// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

#include <QHash>
#include <QTimer>

namespace lesiondesk
{

class LivePanel;
class PlanForm;
class RunQueue;
class RunsPanel;

/// Training: the runs, the plan of the next one, and the chosen run live. Trainings go through the
/// JobQueue's Compute lane; this page starts, shows, orders and puts them away.
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
    void makeLayout();
    void connectPanels();
    void connectChanges();
    void reloadSets();
    void reloadRuns();
    void showProgress();
    void showRun();
    void readDiskUsed();
    void readLog();
    void refreshReview();
    void readReview();
    void train();
    void clone(const Run &run);
    void compare(const std::vector<Run> &runs);
    void setShelf(const std::vector<Run> &runs, RunShelf shelf);
    void restoreShelves(const std::vector<Run> &runs);
    bool stored(const Result<void> &result);
    RunId currentRun() const;

    PageContext &m_context;
    RunQueue *m_queue;
    RunsPanel *m_runs;
    PlanForm *m_form;
    LivePanel *m_live;
    std::vector<RunId> m_ids; ///< of all runs that are not deleted
    QHash<FrozenSetId, QString> m_setNames;
    QTimer m_delay;
    BackgroundTask m_review;
    BackgroundTask m_disk;
    BackgroundTask m_log;
};

} // namespace lesiondesk
