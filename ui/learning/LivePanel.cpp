// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/LivePanel.h"

#include "core/learning/Checkpoint.h"
#include "ui/learning/LogView.h"
#include "ui/learning/RunText.h"
#include "ui/learning/StageTable.h"
#include "ui/plots/LearningCurves.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kChartKey = u"training/chart"_s;
constexpr int kProgressSteps = 1000; ///< fine enough for any bar

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

LivePanel::LivePanel(QWidget *parent)
    : QWidget(parent), m_title(makeLabel(u"runTitle"_s, this)),
      m_state(makeLabel(u"runState"_s, this)), m_charts(new QTabBar(this)),
      m_curves(new LearningCurves(this)), m_progress(new QProgressBar(this)),
      m_figures(makeLabel(u"runFigures"_s, this)),
      m_checkpoints(makeLabel(u"runCheckpoints"_s, this)), m_below(new QTabWidget(this)),
      m_log(new LogView(m_below)), m_stages(new StageTable(m_below))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_progress->setObjectName(u"runProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setRange(0, kProgressSteps);
    m_pause = addButton(u"pauseRun"_s, tr("Pause"), u"Ctrl+P"_s,
                        tr("Stops after this batch and can go on from there"),
                        &LivePanel::pauseRequested);
    m_resume = addButton(u"resumeRun"_s, tr("Resume"), u"Ctrl+R"_s,
                         tr("Goes on from where the run stopped"), &LivePanel::resumeRequested);
    m_cancel = addButton(u"cancelRun"_s, tr("Cancel"), u"Ctrl+."_s,
                         tr("Stops after this batch and keeps what there is"),
                         &LivePanel::cancelRequested);
    m_errors = addButton(u"seeErrors"_s, tr("See errors"), u"Ctrl+E"_s,
                         tr("Which images were taken for what"), &LivePanel::errorsRequested);
    m_charts->setObjectName(u"curveTabs"_s);
    m_charts->setAccessibleName(tr("Which curves are shown"));
    m_charts->setDrawBase(false);
    m_charts->setExpanding(false);
    for (const QString &name : {tr("Loss"), tr("Accuracy"), tr("Macro-F1"), tr("All")})
        m_charts->addTab(name);
    connect(m_charts, &QTabBar::currentChanged, m_curves, &LearningCurves::showChart);
    m_charts->setCurrentIndex(QSettings().value(kChartKey, LearningCurves::kAll).toInt());
    connect(m_charts, &QTabBar::currentChanged, this,
            [](int chart) { QSettings().setValue(kChartKey, chart); });
    m_below->setObjectName(u"runDetails"_s);
    m_below->setDocumentMode(true);
    m_below->addTab(m_log, tr("Log"));
    auto *stages = new QWidget(m_below);
    auto *column = new QVBoxLayout(stages);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_stages, 1);
    column->addWidget(m_checkpoints);
    m_below->addTab(stages, tr("Stages, checkpoints"));
    makeLayout();
    setRun({});
}

QPushButton *LivePanel::addButton(const QString &name, const QString &text, const QString &keys,
                                  const QString &toolTip, void (LivePanel::*request)(RunId))
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setShortcut(QKeySequence(keys));
    button->setToolTip(
        u"%1 (%2)"_s.arg(toolTip, button->shortcut().toString(QKeySequence::NativeText)));
    connect(button, &QPushButton::clicked, this, [this, button, request] {
        button->setEnabled(false); // until the run's new state arrives
        Q_EMIT(this->*request)(m_run);
    });
    return button;
}

void LivePanel::makeLayout()
{
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_errors, m_resume, m_pause, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    layout->addWidget(m_progress);
    layout->addWidget(m_figures);
    layout->addWidget(m_charts);
    layout->addWidget(m_curves, 3);
    layout->addWidget(m_below, 2);
}

void LivePanel::setRun(const std::optional<LiveRun> &live)
{
    const RunId before = m_run;
    m_run = live ? live->run.id : RunId();
    showButtons(live);
    for (QWidget *part : std::initializer_list<QWidget *>{m_charts, m_curves, m_below})
        part->setVisible(live.has_value());
    if (!live) {
        m_title->setText(tr("No run yet"));
        m_state->setText(tr("Choose a plan and press Train: its curves grow here."));
        m_figures->hide();
        m_log->clear();
        return;
    }
    const Run &run = live->run;
    m_curves->setPoints(live->points, run.plan.totalEpochs(), live->setNames);
    m_title->setText(
        u"%1 · %2 · %3"_s.arg(run.id.value).arg(run.name, live->setNames.join(u" → "_s)));
    m_state->setText(stateText(*live));
    m_checkpoints->setText(checkpointText(*live));
    m_stages->setFigures(stageFigures(live->stages, live->points), live->setNames);
    if (before != m_run)
        m_log->clear();
    if (before != m_run || live->place != RunQueue::Place::Running) {
        m_progress->setValue(static_cast<int>(live->points.size()) * kProgressSteps /
                             std::max(1, run.plan.totalEpochs()));
        m_figures->hide();
    }
}

void LivePanel::showButtons(const std::optional<LiveRun> &live)
{
    const bool isActive = live && live->place != RunQueue::Place::Elsewhere;
    m_progress->setVisible(isActive);
    m_pause->setVisible(isActive);
    m_pause->setEnabled(isActive && !live->isPausing);
    m_cancel->setVisible(isActive);
    m_cancel->setEnabled(isActive);
    const bool canGoOn = live && !isActive && canResume(live->run.state);
    m_resume->setVisible(canGoOn);
    m_resume->setEnabled(canGoOn);
    // What a run stored before it was cut off can be looked at, too.
    m_errors->setVisible(live && !isActive);
    m_errors->setEnabled(live && !isActive && live->run.accuracy.has_value());
}

QString LivePanel::stateText(const LiveRun &live) const
{
    const QLocale locale;
    const Run &run = live.run;
    QString text = u"%1 %2"_s.arg(runStateSymbol(run.state), runStateName(run.state));
    if (live.isPausing)
        text = tr("‖ pausing after this batch");
    else if (live.turn > 1)
        text = tr("… waiting, %1 runs before it").arg(live.turn);
    else if (run.state == RunState::Queued && live.place == RunQueue::Place::Elsewhere)
        text = tr("… waiting since the project was closed: Resume lets it start");
    if (!run.reason.isEmpty())
        text += u": "_s + run.reason;
    if (run.accuracy) {
        text += u"\n"_s + tr("test accuracy %1").arg(locale.toString(*run.accuracy, 'f', 3));
        text +=
            u", "_s + (run.macroF1 ? tr("macro-F1 %1").arg(locale.toString(*run.macroF1, 'f', 3))
                                   : tr("macro-F1 n/a"));
    }
    if (run.seconds > 0)
        text += u"\n"_s + tr("%1 on %2, %3 images/s")
                              .arg(durationText(run.seconds), run.device,
                                   locale.toString(run.trainImagesPerSecond, 'f', 1));
    return text;
}

QString LivePanel::checkpointText(const LiveRun &live) const
{
    if (live.run.isMadeElsewhere())
        return tr("Made elsewhere, there is no network here. %1").arg(live.run.origin);
    if (live.run.checkpoint.isEmpty() || live.points.empty())
        return tr("No checkpoint yet.");
    const QString last =
        tr("Last checkpoint: epoch %1, which the scores are from.").arg(live.points.back().epoch);
    if (live.run.bestEpoch == 0)
        return last;
    return last + u'\n' + tr("Best checkpoint: epoch %1.").arg(live.run.bestEpoch) + u' ' +
           bestCheckpointRule();
}

void LivePanel::setStatus(const TrainStatus &status)
{
    m_progress->setValue(static_cast<int>(trainedShare(status) * kProgressSteps));
    m_figures->setText(statusLine(status));
    m_figures->show();
}

void LivePanel::setLog(const QString &text)
{
    m_log->setLog(text);
}

} // namespace lesiondesk
