// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/RunFiles.h"

#include "core/store/RunStore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <set>
#include <utility>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// A file with two names counts once.
qint64 bytesUnder(const QString &folder)
{
    qint64 bytes = 0;
    std::set<std::pair<dev_t, ino_t>> seen;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        struct stat facts {
        };
        if (::stat(QFile::encodeName(files.next()).constData(), &facts) == 0 &&
            seen.emplace(facts.st_dev, facts.st_ino).second)
            bytes += facts.st_size;
    }
    return bytes;
}

/// A linked folder loses its link only: what it points to belongs to someone else.
Result<void> removeFolder(const QString &folder)
{
    const QFileInfo info(folder);
    const bool removed = info.isSymLink() ? QFile::remove(folder)
                                          : !info.exists() || QDir(folder).removeRecursively();
    if (!removed)
        return failure(
            u"The folder %1 of a deleted run cannot be removed: check its permissions."_s.arg(
                folder));
    return {};
}

} // namespace

QHash<RunId, qint64> diskUsed(const ProjectPaths &paths, const std::vector<RunId> &runs)
{
    QHash<RunId, qint64> used;
    for (const RunId run : runs)
        used.insert(run, bytesUnder(paths.runFolder(run)));
    return used;
}

Result<qint64> purgeDeletedRuns(Database &database, const ProjectPaths &paths)
{
    RunStore store(database);
    LD_TRY_ASSIGN(const auto runs, store.all());
    qint64 freed = 0;
    for (const Run &run : runs) {
        if (run.shelf != RunShelf::Deleted)
            continue;
        const QString folder = paths.runFolder(run.id);
        const qint64 bytes = QFileInfo(folder).isSymLink() ? 0 : bytesUnder(folder);
        LD_TRY(removeFolder(folder));
        LD_TRY(store.purge(run.id));
        freed += bytes;
    }
    return freed;
}

} // namespace lesiondesk
