// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/PreparationStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

// As the index image_unprepared has it, so that it is used.
const QString kWaiting = u"i.sha256 = '' AND i.trouble = ''"_s;

} // namespace

Result<int> PreparationStore::waiting(DatasetId dataset)
{
    LD_TRY_ASSIGN(const QVariant count,
                  m_db.value(u"SELECT count(*) FROM image i WHERE %1 AND "
                             "(? IS NULL OR i.dataset_id = ?)"_s.arg(kWaiting),
                             {toStored(dataset), toStored(dataset)}));
    return count.toInt();
}

Result<std::vector<PreparationStore::Entry>> PreparationStore::next(DatasetId dataset,
                                                                    ImageId after, int most)
{
    return read(kWaiting +
                    u" AND (? IS NULL OR i.dataset_id = ?) AND i.id > ? ORDER BY i.id LIMIT ?"_s,
                {toStored(dataset), toStored(dataset), after.value, most});
}

Result<std::vector<PreparationStore::Entry>>
PreparationStore::waitingOf(const std::vector<ImageId> &images)
{
    std::vector<Entry> entries;
    for (const ImageId id : images) {
        LD_TRY_ASSIGN(auto found, read(kWaiting + u" AND i.id = ?"_s, {id.value}));
        for (Entry &entry : found)
            entries.push_back(std::move(entry));
    }
    return entries;
}

Result<std::vector<PreparationStore::Entry>> PreparationStore::troubled(DatasetId dataset)
{
    return read(u"i.trouble <> '' AND (? IS NULL OR i.dataset_id = ?) ORDER BY i.id"_s,
                {toStored(dataset), toStored(dataset)});
}

Result<std::vector<PreparationStore::Entry>> PreparationStore::read(const QString &condition,
                                                                    const QVariantList &values)
{
    // CROSS JOIN: from the few images to what belongs to them, never the other way round.
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT i.id, i.dataset_id, d.name || '/' || i.key, r.path, i.path, "
                           "i.bytes, i.modified, i.sha256, i.trouble FROM image i "
                           "CROSS JOIN dataset d ON d.id = i.dataset_id "
                           "CROSS JOIN root r ON r.id = i.root_id WHERE "_s +
                               condition,
                           values));
    std::vector<Entry> entries;
    while (rows.next()) {
        Entry entry;
        entry.id = ImageId(rows.value(0).toLongLong());
        entry.dataset = DatasetId(rows.value(1).toLongLong());
        entry.name = rows.value(2).toString();
        const QString root = rows.value(3).toString();
        entry.file =
            (root.isEmpty() ? m_paths.imagesFolder() : root) + u'/' + rows.value(4).toString();
        entry.bytes = rows.value(5).toLongLong();
        entry.modified = timeFromStored(rows.value(6));
        entry.sha256 = rows.value(7).toString();
        entry.trouble = rows.value(8).toString();
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<void> PreparationStore::store(const std::vector<Prepared> &pictures)
{
    if (pictures.empty())
        return {};
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY_ASSIGN(
        QSqlQuery update,
        m_db.prepare(u"UPDATE image SET sha256 = ?, bytes = ?, modified = ?, "
                     "width = coalesce(nullif(?, 0), width), "
                     "height = coalesce(nullif(?, 0), height), perceptual_hash = ?, trouble = ? "
                     "WHERE id = ? AND sha256 = '' AND trouble = ''"_s));
    for (const Prepared &picture : pictures)
        LD_TRY(m_db.exec(update, {picture.sha256.isNull() ? u""_s : picture.sha256, picture.bytes,
                                  toStored(picture.modified), picture.width, picture.height,
                                  static_cast<qint64>(picture.perceptualHash),
                                  picture.trouble.isNull() ? u""_s : picture.trouble,
                                  picture.image.value}));
    return transaction->commit();
}

Result<void> PreparationStore::forget(ImageId image)
{
    if (auto done = m_db.run(u"UPDATE image SET sha256 = '', perceptual_hash = 0, trouble = '' "
                             "WHERE id = ?"_s,
                             {image.value});
        !done)
        return done.error();
    return {};
}

Result<std::vector<PreparationStore::Holder>> PreparationStore::holders(const QString &sha256)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT i.id, d.name || '/' || i.key, coalesce(g.key, '') FROM image i "
                           "JOIN dataset d ON d.id = i.dataset_id "
                           "LEFT JOIN diagnosis g ON g.id = i.recorded_id "
                           "WHERE i.sha256 = ? ORDER BY i.id DESC"_s,
                           {sha256}));
    std::vector<Holder> holders;
    while (rows.next())
        holders.push_back({ImageId(rows.value(0).toLongLong()), rows.value(1).toString(),
                           rows.value(2).toString()});
    return holders;
}

} // namespace lesiondesk
