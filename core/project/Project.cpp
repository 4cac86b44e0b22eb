// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/Project.h"

#include "core/base/Files.h"
#include "core/project/RunFiles.h"
#include "core/store/Migrator.h"
#include "core/store/RunStore.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Project::Project(ProjectPaths paths, Database::Mode mode, const Clock &clock)
    : m_paths(std::move(paths)), m_mode(mode), m_clock(clock)
{
}

Project::~Project()
{
    // What cannot be removed now is tried again when the project is opened.
    if (m_isOpen && m_mode == Database::Mode::ReadWrite)
        (void)purgeDeletedRuns(*m_database, m_paths);
}

QString Project::name() const
{
    return QFileInfo(m_paths.folder).completeBaseName();
}

Result<void> Project::lock()
{
    m_lock = std::make_unique<QLockFile>(m_paths.lockFile());
    m_lock->setStaleLockTime(0); // a dead owner is recognised by its process id, never by age
    if (m_lock->tryLock())
        return {};
    qint64 pid = 0;
    QString host;
    QString program;
    if (m_lock->error() == QLockFile::LockFailedError && m_lock->getLockInfo(&pid, &host, &program))
        return failure(u"The project %1 is in use by %2 (process %3 on %4): close it there first."_s
                           .arg(name(), program)
                           .arg(pid)
                           .arg(host));
    return failure(
        u"The project folder %1 cannot be written to: check its permissions, or copy the "
        "project to a folder of yours."_s.arg(m_paths.folder));
}

Result<std::unique_ptr<Project>> Project::create(const QString &folder, const Clock &clock)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    if (!path.endsWith(u".lesion"))
        return failure(u"A project's folder is called NAME.lesion: %1 is not."_s.arg(folder));
    if (QFileInfo::exists(path) && !(QFileInfo(path).isDir() && QDir(path).isEmpty()))
        return failure(u"%1 exists already: open it, or choose another name."_s.arg(folder));
    LD_TRY(makePrivateFolder(path));
    return open(path, Database::Mode::ReadWrite, clock);
}

Result<std::unique_ptr<Project>> Project::open(const QString &folder, Database::Mode mode,
                                               const Clock &clock)
{
    const ProjectPaths paths{QDir::cleanPath(QFileInfo(folder).absoluteFilePath())};
    const bool isNew = QFileInfo(paths.folder).isDir() && QDir(paths.folder).isEmpty();
    if (!isNew && !QFileInfo::exists(paths.databaseFile()))
        return failure(u"%1 is not a project: it holds no project.sqlite."_s.arg(folder));

    std::unique_ptr<Project> project(new Project(paths, mode, clock));
    if (mode == Database::Mode::ReadWrite)
        LD_TRY(project->lock());
    LD_TRY_ASSIGN(project->m_database, Database::open(paths.databaseFile(), mode));
    Migrator migrator;
    const MigrationOutcome outcome = mode == Database::Mode::ReadWrite
                                         ? migrator.migrate(*project->m_database)
                                         : migrator.check(*project->m_database);
    if (outcome == MigrationOutcome::Newer || outcome == MigrationOutcome::Failed)
        return failure(migrator.error());
    if (mode == Database::Mode::ReadWrite) {
        for (const QString &file : {paths.databaseFile(), paths.databaseFile() + u"-wal"_s,
                                    paths.databaseFile() + u"-shm"_s}) {
            if (QFileInfo::exists(file))
                QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        }
        if (auto stale = RunStore(*project->m_database).interruptStale(clock); !stale)
            return stale.error();
        // A folder that stays behind is no reason not to open the project.
        (void)purgeDeletedRuns(*project->m_database, paths);
    }
    project->m_isOpen = true;
    return project;
}

} // namespace lesiondesk
