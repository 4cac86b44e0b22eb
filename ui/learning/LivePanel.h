// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"
#include "core/learning/TrainJob.h"
#include "ui/learning/RunQueue.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabBar;
class QTabWidget;

namespace lesiondesk
{

class LearningCurves;
class LogView;
class StageTable;

/// A run with everything that is shown of it.
struct LiveRun {
    Run run;
    QStringList setNames; ///< one per stage of the plan
    std::vector<MetricPoint> points;
    std::vector<RunStage> stages;
    RunQueue::Place place = RunQueue::Place::Elsewhere;
    int turn = 0; ///< among those that wait
    bool isPausing = false;
};

/// One run as it goes or as it went: curves, figures, log, and the buttons that its state allows.
class LivePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LivePanel(QWidget *parent = nullptr);

    /// Shows another run, or the same one in another state; nothing where there is none.
    void setRun(const std::optional<LiveRun> &live);
    /// Figures of the run that is shown, while it trains.
    void setStatus(const TrainStatus &status);
    void setLog(const QString &text);

Q_SIGNALS:
    void pauseRequested(lesiondesk::RunId run);
    void resumeRequested(lesiondesk::RunId run);
    void cancelRequested(lesiondesk::RunId run);
    void errorsRequested(lesiondesk::RunId run);

private:
    QPushButton *addButton(const QString &name, const QString &text, const QString &keys,
                           const QString &toolTip, void (LivePanel::*request)(RunId));
    void makeLayout();
    void showButtons(const std::optional<LiveRun> &live);
    QString stateText(const LiveRun &live) const;
    QString checkpointText(const LiveRun &live) const;

    RunId m_run;
    QLabel *m_title;
    QLabel *m_state;
    QTabBar *m_charts;
    LearningCurves *m_curves;
    QProgressBar *m_progress;
    QLabel *m_figures;
    QLabel *m_checkpoints;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_cancel;
    QPushButton *m_errors;
    QTabWidget *m_below;
    LogView *m_log;
    StageTable *m_stages;
};

} // namespace lesiondesk
