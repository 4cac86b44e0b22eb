// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ProjectCheck.h"

#include "core/base/Hashing.h"
#include "core/import/FileIndex.h"
#include "core/import/PictureInspector.h"
#include "core/store/DatasetStore.h"
#include "core/store/InventoryStore.h"
#include "core/store/RunStore.h"
#include "core/store/ThumbnailStore.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class Check
{
public:
    Check(const ProjectPaths &paths, bool quick, Database &database, Feedback &feedback)
        : m_paths(paths), m_quick(quick), m_db(database), m_inventory(database, paths),
          m_feedback(feedback)
    {
        m_report.hashed = !quick;
    }

    Result<CheckReport> run()
    {
        m_feedback.progress(0, 0, u"Checking the database"_s);
        LD_TRY_ASSIGN(const auto faults, m_inventory.databaseFaults());
        add(CheckFinding::Kind::Database, faults);
        LD_TRY_ASSIGN(const auto orphans, m_inventory.orphanedRows());
        add(CheckFinding::Kind::Orphan, orphans);
        LD_TRY_ASSIGN(const auto files, m_inventory.files());
        LD_TRY(checkFiles(files));
        LD_TRY(checkThumbnails(files));
        LD_TRY_ASSIGN(const auto masks, m_inventory.masks());
        for (const ImageFile &mask : masks) {
            if (!QFileInfo(mask.path).isFile())
                add(CheckFinding::Kind::MissingFile,
                    u"The mask %1 is not there: put it back, or say where its folder is now with "
                    "--move-root."_s.arg(mask.path));
        }
        checkCopies(files, masks);
        LD_TRY(checkRuns());
        return m_report;
    }

private:
    void add(CheckFinding::Kind kind, const QString &text)
    {
        m_report.findings.push_back({kind, text});
    }
    void add(CheckFinding::Kind kind, const std::vector<QString> &texts)
    {
        for (const QString &text : texts)
            add(kind, text);
    }

    Result<void> checkFiles(const std::vector<InventoryStore::Entry> &files)
    {
        m_report.images = static_cast<int>(files.size());
        for (const auto &entry : files) {
            m_report.waiting += entry.sha256.isEmpty() && entry.trouble.isEmpty() ? 1 : 0;
            if (!entry.trouble.isEmpty())
                add(CheckFinding::Kind::Unusable,
                    u"The picture of %1 cannot be used: %2"_s.arg(entry.key, entry.trouble));
        }
        std::vector<CheckFinding> found(files.size());
        forEachOnAllCores(
            files.size(), m_feedback, [&](size_t i) { found[i] = checkFile(files[i]); },
            [&](size_t done) {
                m_feedback.progress(static_cast<qint64>(done), static_cast<qint64>(files.size()),
                                    u"Checking images"_s);
            });
        if (m_feedback.isCancelled())
            return Error::cancelled();
        for (CheckFinding &finding : found) {
            if (!finding.text.isEmpty())
                m_report.findings.push_back(std::move(finding));
        }
        return {};
    }

    CheckFinding checkFile(const InventoryStore::Entry &entry) const
    {
        if (!entry.trouble.isEmpty())
            return {}; // said already
        const QFileInfo info(entry.file);
        if (!info.isFile())
            return {
                CheckFinding::Kind::MissingFile,
                u"The file of %1 is not at %2: put it back, or say where its folder is now with "
                "--move-root."_s.arg(entry.key, entry.file)};
        if (info.size() != entry.bytes)
            return {CheckFinding::Kind::ChangedFile,
                    u"%1 has %2 bytes, but had %3 when it was imported."_s.arg(entry.file)
                        .arg(info.size())
                        .arg(entry.bytes)};
        if (m_quick || entry.sha256.isEmpty())
            return {};
        const auto hash = sha256OfFile(entry.file);
        if (!hash)
            return {CheckFinding::Kind::MissingFile, hash.error().message};
        if (*hash != entry.sha256)
            return {CheckFinding::Kind::ChangedFile,
                    u"%1 is not the picture that was imported (its SHA-256 differs)."_s.arg(
                        entry.file)};
        return {};
    }

    Result<void> checkThumbnails(const std::vector<InventoryStore::Entry> &files)
    {
        if (!QFileInfo::exists(m_paths.thumbnailsFile()))
            return {}; // a cache
        LD_TRY_ASSIGN(auto store,
                      ThumbnailStore::open(m_paths.thumbnailsFile(), Database::Mode::ReadOnly));
        LD_TRY_ASSIGN(const auto images, store.images());
        QSet<ImageId> known;
        for (const auto &entry : files)
            known.insert(entry.id);
        const auto extra = std::count_if(images.begin(), images.end(),
                                         [&](ImageId id) { return !known.contains(id); });
        if (extra > 0)
            add(CheckFinding::Kind::Orphan, u"thumbnails.sqlite holds %1 thumbnails of images that "
                                            u"are not in the project: it may be "
                                            "deleted, thumbnails are made again."_s.arg(extra));
        return {};
    }

    /// Copies of a cancelled import, or whatever was put into the folder by hand.
    void checkCopies(const std::vector<InventoryStore::Entry> &files,
                     const std::vector<ImageFile> &masks)
    {
        if (!QFileInfo::exists(m_paths.imagesFolder()))
            return;
        QSet<QString> known;
        for (const auto &entry : files)
            known.insert(entry.file);
        for (const ImageFile &mask : masks)
            known.insert(mask.path);
        const FileIndex index(m_paths.imagesFolder());
        for (const QString &file : index.files()) {
            if (!known.contains(m_paths.imagesFolder() + u'/' + file))
                add(CheckFinding::Kind::Orphan,
                    u"images/%1 in the project folder belongs to no image of the project."_s.arg(
                        file));
        }
    }

    Result<void> checkRuns()
    {
        LD_TRY_ASSIGN(const auto runs, RunStore(m_db).all());
        QSet<QString> known;
        for (const Run &run : runs) {
            known.insert(QString::number(run.id.value));
            if (!run.checkpoint.isEmpty() &&
                !QFileInfo::exists(m_paths.folder + u'/' + run.checkpoint))
                add(CheckFinding::Kind::MissingFile,
                    u"The checkpoint %1 of run %2 is not there."_s.arg(run.checkpoint)
                        .arg(run.id.value));
        }
        const QDir folder(m_paths.folder + u"/runs"_s);
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!known.contains(name))
                add(CheckFinding::Kind::Orphan,
                    u"runs/%1 in the project folder belongs to no run."_s.arg(name));
        }
        return {};
    }

    ProjectPaths m_paths;
    bool m_quick;
    Database &m_db;
    InventoryStore m_inventory;
    Feedback &m_feedback;
    CheckReport m_report;
};

} // namespace

QString checkKindKey(CheckFinding::Kind kind)
{
    switch (kind) {
    case CheckFinding::Kind::MissingFile:
        return u"missing"_s;
    case CheckFinding::Kind::ChangedFile:
        return u"changed"_s;
    case CheckFinding::Kind::Orphan:
        return u"orphan"_s;
    case CheckFinding::Kind::Unusable:
        return u"unusable"_s;
    case CheckFinding::Kind::Database:
        break;
    }
    return u"database"_s;
}

Result<CheckReport> checkProject(const ProjectPaths &paths, bool quick, Feedback &feedback)
{
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
    return Check(paths, quick, *database, feedback).run();
}

Result<void> moveImageRoot(const ProjectPaths &paths, const QString &from, const QString &to)
{
    const auto absolute = [](const QString &path) {
        return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    };
    const QString oldPath = absolute(from);
    const QString newPath = absolute(to);
    if (!QFileInfo(newPath).isDir())
        return failure(u"%1 is no folder: say where the images are now."_s.arg(to));
    LD_TRY_ASSIGN(const auto database,
                  Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
    DatasetStore store(*database);
    LD_TRY_ASSIGN(const auto roots, store.roots());
    QStringList names;
    ProjectRootId found;
    for (const DatasetStore::Root &root : roots) {
        if (root.path == newPath && newPath != oldPath)
            return failure(u"%1 is already a folder of this project's images."_s.arg(to));
        if (root.path == oldPath)
            found = root.id;
        if (!root.path.isEmpty())
            names.append(root.path);
    }
    if (!found.isValid())
        return failure(u"No images of this project were imported from %1, only from: %2."_s.arg(
            from, names.isEmpty() ? u"(copies inside the project)"_s : names.join(u", "_s)));
    return store.moveRoot(found, newPath);
}

} // namespace lesiondesk
