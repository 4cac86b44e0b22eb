// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/TrainJob.h"

#include <QObject>

namespace lesiondesk
{

/// Carries what a training reports out of its thread: emitted there, received in the main thread by
/// queued calls. Owned by the job and the page together, so that neither has to outlive the other.
class RunRelay final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void epochEnded(lesiondesk::RunId run);
    void statusChanged(lesiondesk::RunId run, const lesiondesk::TrainStatus &status);
    void logged(lesiondesk::RunId run, const QString &line);
};

} // namespace lesiondesk
