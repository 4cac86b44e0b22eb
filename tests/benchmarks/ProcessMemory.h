// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace lesiondesk::bench
{

/// What /proc says of this process in MiB: "VmRSS", the memory that it has now, or "VmHWM", the
/// most that it has had. 0 where /proc does not say.
inline double processMebibytes(const char *field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(QByteArray(field) + ':'))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').first().toDouble() /
                   1024;
    }
    return 0;
}

} // namespace lesiondesk::bench
