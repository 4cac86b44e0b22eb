// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/RunText.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString architectureName(Architecture architecture)
{
    switch (architecture) {
    case Architecture::MobileNetV2:
        return u"MobileNet-V2"_s;
    case Architecture::ResNet50:
        return u"ResNet50"_s;
    case Architecture::EfficientNetB3:
        break;
    }
    return u"EfficientNet-B3"_s;
}

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

QString runName(const TrainPlan &plan)
{
    return u"%1, %2"_s.arg(architectureKey(plan.architecture),
                           plan.weights.isEmpty()
                               ? QCoreApplication::translate("RunText", "from scratch")
                               : u"ImageNet"_s);
}

} // namespace lesiondesk
