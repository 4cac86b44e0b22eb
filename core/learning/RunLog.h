// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/store/ProjectPaths.h"

#include <QFile>
#include <QStringList>

#include <functional>

namespace lesiondesk
{

/// The log of a run, runs/<id>/log.txt: one line an event, "2026-02-03 14:05:06Z  Epoch 3 …", in
/// UTC. Lines are only ever added. A log that cannot be written stops no training.
class RunLog
{
public:
    RunLog(const ProjectPaths &paths, RunId run, const Clock &clock,
           std::function<void(const QString &)> listener);

    void add(const QString &event);

private:
    QFile m_file;
    const Clock &m_clock;
    std::function<void(const QString &)> m_listener;
};

/// The lines of a run's log, the oldest first; none for a run that never began. Any thread, also
/// while the run is at work.
Result<QStringList> readRunLog(const ProjectPaths &paths, RunId run);

} // namespace lesiondesk
