// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ThumbnailStore.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<ThumbnailStore> ThumbnailStore::open(const QString &file, Database::Mode mode)
{
    if (mode == Database::Mode::ReadOnly && !QFileInfo::exists(file))
        return failure(u"There is no thumbnail file %1 yet."_s.arg(file));
    LD_TRY_ASSIGN(auto database, Database::open(file, mode));
    if (mode == Database::Mode::ReadWrite) {
        // What is lost in a power cut is made again: no need to wait for the disk.
        for (
            const QString &sql :
            {u"PRAGMA synchronous = NORMAL"_s,
             u"CREATE TABLE IF NOT EXISTS thumbnail (image_id INTEGER PRIMARY KEY, jpeg BLOB NOT NULL)"_s}) {
            if (auto done = database->run(sql); !done)
                return done.error();
        }
        for (const QString &name : {file, file + u"-wal"_s, file + u"-shm"_s}) {
            if (QFileInfo::exists(name))
                QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    return ThumbnailStore(std::move(database));
}

Result<std::optional<QByteArray>> ThumbnailStore::get(ImageId image)
{
    LD_TRY_ASSIGN(QSqlQuery row,
                  m_db->run(u"SELECT jpeg FROM thumbnail WHERE image_id = ?"_s, {image.value}));
    if (!row.next())
        return std::optional<QByteArray>();
    return std::optional<QByteArray>(row.value(0).toByteArray());
}

Result<void> ThumbnailStore::put(const std::vector<Thumbnail> &thumbnails)
{
    if (thumbnails.empty())
        return {};
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(*m_db));
    LD_TRY_ASSIGN(
        QSqlQuery insert,
        m_db->prepare(u"INSERT OR REPLACE INTO thumbnail (image_id, jpeg) VALUES (?, ?)"_s));
    for (const Thumbnail &thumbnail : thumbnails)
        LD_TRY(m_db->exec(insert, {thumbnail.image.value, thumbnail.jpeg}));
    return transaction->commit();
}

Result<void> ThumbnailStore::remove(const std::vector<ImageId> &images)
{
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(*m_db));
    LD_TRY_ASSIGN(QSqlQuery erase, m_db->prepare(u"DELETE FROM thumbnail WHERE image_id = ?"_s));
    for (const ImageId image : images)
        LD_TRY(m_db->exec(erase, {image.value}));
    return transaction->commit();
}

Result<std::vector<ImageId>> ThumbnailStore::images()
{
    LD_TRY_ASSIGN(QSqlQuery rows, m_db->run(u"SELECT image_id FROM thumbnail ORDER BY image_id"_s));
    std::vector<ImageId> images;
    while (rows.next())
        images.push_back(ImageId(rows.value(0).toLongLong()));
    return images;
}

Result<std::vector<ImageId>> ThumbnailStore::among(const std::vector<ImageId> &images)
{
    LD_TRY_ASSIGN(QSqlQuery row, m_db->prepare(u"SELECT 1 FROM thumbnail WHERE image_id = ?"_s));
    std::vector<ImageId> found;
    for (const ImageId image : images) {
        LD_TRY(m_db->exec(row, {image.value}));
        if (row.next())
            found.push_back(image);
        row.finish();
    }
    return found;
}

} // namespace lesiondesk
