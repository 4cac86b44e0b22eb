// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/RunLog.h"

#include "core/base/Files.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString logFile(const ProjectPaths &paths, RunId run)
{
    return paths.runFolder(run) + u"/log.txt"_s;
}

} // namespace

RunLog::RunLog(const ProjectPaths &paths, RunId run, const Clock &clock,
               std::function<void(const QString &)> listener)
    : m_file(logFile(paths, run)), m_clock(clock), m_listener(std::move(listener))
{
    if (makePrivateFolder(paths.runFolder(run)) &&
        m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void RunLog::add(const QString &event)
{
    const QString line =
        m_clock.now().toUTC().toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s) + u"  "_s + event;
    if (m_file.isOpen()) {
        m_file.write(line.toUtf8() + '\n');
        m_file.flush();
    }
    if (m_listener)
        m_listener(line);
}

Result<QStringList> readRunLog(const ProjectPaths &paths, RunId run)
{
    const QString file = logFile(paths, run);
    if (!QFile::exists(file))
        return QStringList();
    LD_TRY_ASSIGN(const auto bytes, readFile(file));
    return QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace lesiondesk
