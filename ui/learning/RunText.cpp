// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/RunText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString runStateName(RunState state)
{
    switch (state) {
    case RunState::Queued:
        return QCoreApplication::translate("RunText", "waiting");
    case RunState::Running:
        return QCoreApplication::translate("RunText", "running");
    case RunState::Done:
        return QCoreApplication::translate("RunText", "done");
    case RunState::Cancelled:
        return QCoreApplication::translate("RunText", "cancelled");
    case RunState::Failed:
        return QCoreApplication::translate("RunText", "failed");
    case RunState::Paused:
        return QCoreApplication::translate("RunText", "paused");
    case RunState::Interrupted:
        break;
    }
    return QCoreApplication::translate("RunText", "interrupted");
}

QString runStateSymbol(RunState state)
{
    switch (state) {
    case RunState::Queued:
        return u"…"_s;
    case RunState::Running:
        return u"▶"_s;
    case RunState::Done:
        return u"✓"_s;
    case RunState::Cancelled:
        return u"■"_s;
    case RunState::Failed:
        return u"✕"_s;
    case RunState::Paused:
        return u"‖"_s;
    case RunState::Interrupted:
        break;
    }
    return u"⚠"_s;
}

QString durationText(double seconds)
{
    const auto whole = static_cast<qint64>(std::llround(std::max(0.0, seconds)));
    if (whole < 90)
        return QCoreApplication::translate("RunText", "%1 s").arg(whole);
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 60)
        return QCoreApplication::translate("RunText", "%1 min").arg(minutes);
    return QCoreApplication::translate("RunText", "%1 h %2 min")
        .arg(minutes / 60)
        .arg(minutes % 60);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

double trainedShare(const TrainStatus &status)
{
    if (status.epoch < 1 || status.epochs < 1)
        return 0;
    const double steps = status.steps > 0 ? static_cast<double>(status.step) / status.steps : 0;
    return std::min(1.0, (status.epoch - 1 + steps) / status.epochs);
}

QString statusLine(const TrainStatus &status)
{
    const QLocale locale;
    const auto of = [](const char *text, int done, int all) {
        return QCoreApplication::translate("RunText", text).arg(done).arg(all);
    };
    QStringList parts{status.phase};
    if (status.stages > 1)
        parts.append(of(QT_TRANSLATE_NOOP("RunText", "stage %1/%2"), status.stage, status.stages));
    if (status.epoch > 0) {
        parts.append(of(QT_TRANSLATE_NOOP("RunText", "block %1/%2"), status.block, status.blocks));
        parts.append(of(QT_TRANSLATE_NOOP("RunText", "epoch %1/%2"), status.epoch, status.epochs));
    }
    if (status.steps > 0)
        parts.append(of(QT_TRANSLATE_NOOP("RunText", "step %1/%2"), status.step, status.steps));
    if (status.imagesPerSecond > 0)
        parts.append(QCoreApplication::translate("RunText", "%1 images/s")
                         .arg(locale.toString(status.imagesPerSecond, 'f', 1)));
    if (status.secondsLeft > 0)
        parts.append(QCoreApplication::translate("RunText", "%1 left")
                         .arg(durationText(status.secondsLeft)));
    return parts.join(u" · "_s);
}

QString runName(const TrainPlan &plan)
{
    return u"%1, %2"_s.arg(architectureKey(plan.architecture),
                           plan.weights.isEmpty()
                               ? QCoreApplication::translate("RunText", "from scratch")
                               : u"ImageNet"_s);
}

} // namespace lesiondesk
