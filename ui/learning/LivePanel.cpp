// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/LivePanel.h"

#include "ui/learning/RunText.h"
#include "ui/plots/LearningCurves.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

LivePanel::LivePanel(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_state(new QLabel(this)),
      m_curves(new LearningCurves(this)), m_progress(new QProgressBar(this)),
      m_figures(new QLabel(this)), m_cancel(new QPushButton(tr("Cancel the run"), this)),
      m_errors(new QPushButton(tr("See errors"), this)), m_log(new QPlainTextEdit(this))
{
    m_title->setObjectName(u"runTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_state->setObjectName(u"runState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_figures->setObjectName(u"runFigures"_s);
    m_figures->setTextFormat(Qt::PlainText);
    m_figures->setWordWrap(true);
    m_progress->setObjectName(u"runProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_cancel->setObjectName(u"cancelRun"_s);
    m_cancel->setShortcut(QKeySequence(u"Ctrl+."_s));
    m_cancel->setToolTip(tr("Stops after this batch and keeps what there is (Ctrl+.)"));
    m_errors->setObjectName(u"seeErrors"_s);
    m_errors->setShortcut(QKeySequence(u"Ctrl+E"_s));
    m_errors->setToolTip(tr("Which images were taken for what (Ctrl+E)"));
    m_log->setObjectName(u"runLog"_s);
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setAccessibleName(tr("Log of the run"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_errors);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_curves, 3);
    layout->addWidget(m_progress);
    layout->addWidget(m_figures);
    layout->addLayout(buttons);
    layout->addWidget(m_log, 2);

    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelRequested(m_run);
    });
    connect(m_errors, &QPushButton::clicked, this, [this] { Q_EMIT errorsRequested(m_run); });
    setRun({}, {}, {}, {});
}

void LivePanel::setRun(const std::optional<Run> &run, const QString &setName,
                       const std::vector<MetricPoint> &points, const QStringList &notes)
{
    const RunId before = m_run;
    m_run = run ? run->id : RunId();
    m_curves->setPoints(points, run ? run->plan.totalEpochs() : 0);
    const bool isActive =
        run && (run->state == RunState::Running || run->state == RunState::Queued);
    m_progress->setVisible(isActive);
    m_cancel->setVisible(isActive);
    m_cancel->setEnabled(isActive);
    // What a run stored before it was cut off can be looked at, too.
    m_errors->setVisible(run && !isActive);
    m_errors->setEnabled(run && run->accuracy.has_value());
    if (!run) {
        m_title->setText(tr("No run yet"));
        m_state->setText(tr("Choose a plan and press Train: its curves grow here."));
        m_figures->clear();
        m_log->clear();
        return;
    }
    if (before != m_run || !isActive) {
        m_progress->setRange(0, isActive ? run->plan.totalEpochs() : 1);
        m_progress->setValue(static_cast<int>(points.size()));
        m_figures->clear();
    }
    showState(*run, setName);
    showLog(*run, points, notes);
}

void LivePanel::showState(const Run &run, const QString &setName)
{
    const QLocale locale;
    m_title->setText(u"%1 · %2 · %3"_s.arg(run.id.value).arg(run.name, setName));
    QString text = u"%1 %2"_s.arg(runStateSymbol(run.state), runStateName(run.state));
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
    m_state->setText(text);
}

void LivePanel::showLog(const Run &run, const std::vector<MetricPoint> &points,
                        const QStringList &notes)
{
    const QLocale locale;
    QStringList lines;
    const auto at = [&locale](const QDateTime &time) {
        return locale.toString(time.toLocalTime(), QLocale::ShortFormat);
    };
    if (run.started.isValid())
        lines.append(tr("%1 started on %2").arg(at(run.started), run.device));
    for (const MetricPoint &point : points)
        lines.append(tr("epoch %1, block %2: loss %3 / %4, accuracy %5 / %6, %7 images/s")
                         .arg(point.epoch)
                         .arg(point.block)
                         .arg(locale.toString(point.trainLoss, 'f', 3),
                              locale.toString(point.testLoss, 'f', 3),
                              locale.toString(point.trainAccuracy, 'f', 3),
                              locale.toString(point.testAccuracy, 'f', 3),
                              locale.toString(point.imagesPerSecond, 'f', 1)));
    lines += notes;
    if (run.ended.isValid())
        lines.append(u"%1 %2"_s.arg(at(run.ended), runStateName(run.state)));
    const QString text = lines.join(u'\n');
    if (text == m_log->toPlainText())
        return;
    m_log->setPlainText(text);
    m_log->verticalScrollBar()->setValue(m_log->verticalScrollBar()->maximum());
}

void LivePanel::setStatus(const TrainStatus &status)
{
    const QLocale locale;
    // A thousandth of an epoch is fine enough for any bar.
    const double steps = status.steps > 0 ? static_cast<double>(status.step) / status.steps : 0;
    m_progress->setRange(0, std::max(1, status.epochs) * 1000);
    m_progress->setValue(
        static_cast<int>((std::max(0, status.epoch - 1) + (status.epoch > 0 ? steps : 0)) * 1000));
    QStringList parts{status.phase};
    if (status.epoch > 0) {
        parts.append(tr("block %1/%2").arg(status.block).arg(status.blocks));
        parts.append(tr("epoch %1/%2").arg(status.epoch).arg(status.epochs));
    }
    if (status.steps > 0)
        parts.append(tr("step %1/%2").arg(status.step).arg(status.steps));
    if (status.imagesPerSecond > 0)
        parts.append(tr("%1 images/s").arg(locale.toString(status.imagesPerSecond, 'f', 1)));
    if (status.secondsLeft > 0)
        parts.append(tr("%1 left").arg(durationText(status.secondsLeft)));
    m_figures->setText(parts.join(u" · "_s));
}

} // namespace lesiondesk
