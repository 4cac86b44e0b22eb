// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"
#include "core/learning/TrainJob.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace lesiondesk
{

class LearningCurves;

/// One run as it goes or as it went: curves, figures, log, and the button that matters.
class LivePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LivePanel(QWidget *parent = nullptr);

    /// Shows another run, or the same one in another state; `notes` go under the log.
    void setRun(const std::optional<Run> &run, const QString &setName,
                const std::vector<MetricPoint> &points, const QStringList &notes);
    /// Figures of the run that is shown, while it trains.
    void setStatus(const TrainStatus &status);

Q_SIGNALS:
    void cancelRequested(lesiondesk::RunId run);
    void errorsRequested(lesiondesk::RunId run);

private:
    void showState(const Run &run, const QString &setName);
    void showLog(const Run &run, const std::vector<MetricPoint> &points, const QStringList &notes);

    RunId m_run;
    QLabel *m_title;
    QLabel *m_state;
    LearningCurves *m_curves;
    QProgressBar *m_progress;
    QLabel *m_figures;
    QPushButton *m_cancel;
    QPushButton *m_errors;
    QPlainTextEdit *m_log;
};

} // namespace lesiondesk
