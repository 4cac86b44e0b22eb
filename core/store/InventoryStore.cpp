// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/InventoryStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<std::vector<InventoryStore::Entry>> InventoryStore::files(DatasetId dataset)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT i.id, i.dataset_id, i.key, r.path, i.path, i.sha256, i.bytes, "
                           "i.modified, i.recorded_id FROM image i JOIN root r ON r.id = i.root_id "
                           "WHERE ? IS NULL OR i.dataset_id = ? ORDER BY i.id"_s,
                           {toStored(dataset), toStored(dataset)}));
    std::vector<Entry> entries;
    while (rows.next()) {
        const QString root = rows.value(3).toString();
        Entry entry;
        entry.id = ImageId(rows.value(0).toLongLong());
        entry.dataset = DatasetId(rows.value(1).toLongLong());
        entry.key = rows.value(2).toString();
        entry.file =
            (root.isEmpty() ? m_paths.imagesFolder() : root) + u'/' + rows.value(4).toString();
        entry.sha256 = rows.value(5).toString();
        entry.bytes = rows.value(6).toLongLong();
        entry.modified = timeFromStored(rows.value(7));
        entry.recorded = DiagnosisId(rows.value(8).toLongLong());
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<std::vector<InventoryStore::Picture>> InventoryStore::pictures()
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT i.sha256, coalesce(g.key, ''), d.name || '/' || i.key "
                           "FROM image i JOIN dataset d ON d.id = i.dataset_id "
                           "LEFT JOIN diagnosis g ON g.id = i.recorded_id ORDER BY i.id"_s));
    std::vector<Picture> pictures;
    while (rows.next())
        pictures.push_back(
            {rows.value(0).toString(), rows.value(1).toString(), rows.value(2).toString()});
    return pictures;
}

Result<void> InventoryStore::setRecorded(const Label &label)
{
    if (auto done = m_db.run(u"UPDATE image SET recorded_id = ? WHERE id = ?"_s,
                             {toStored(label.diagnosis), label.image.value});
        !done)
        return done.error();
    if (auto done = m_db.run(u"INSERT INTO label (image_id, diagnosis_id, source, origin, created) "
                             "VALUES (?, ?, ?, ?, ?)"_s,
                             {label.image.value, toStored(label.diagnosis),
                              static_cast<int>(label.source), label.origin, toStored(label.time)});
        !done)
        return done.error();
    return {};
}

Result<void> InventoryStore::setPlace(ImageId id, ProjectRootId root, const QString &path,
                                      const QDateTime &modified)
{
    if (auto done = m_db.run(u"UPDATE image SET root_id = ?, path = ?, modified = ? WHERE id = ?"_s,
                             {root.value, path, toStored(modified), id.value});
        !done)
        return done.error();
    return {};
}

Result<std::vector<QString>> InventoryStore::databaseFaults()
{
    std::vector<QString> faults;
    LD_TRY_ASSIGN(QSqlQuery integrity, m_db.run(u"PRAGMA integrity_check"_s));
    while (integrity.next()) {
        const QString text = integrity.value(0).toString();
        if (text != u"ok")
            faults.push_back(u"The database is damaged: %1."_s.arg(text));
    }
    LD_TRY_ASSIGN(QSqlQuery keys, m_db.run(u"PRAGMA foreign_key_check"_s));
    while (keys.next())
        faults.push_back(u"Table %1, row %2 points to a row of %3 that is not there."_s.arg(
            keys.value(0).toString(), keys.value(1).toString(), keys.value(2).toString()));
    return faults;
}

Result<std::vector<QString>> InventoryStore::orphanedRows()
{
    std::vector<QString> faults;
    const auto collect = [&](const QString &sql, const QString &sentence) -> Result<void> {
        LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(sql));
        while (rows.next())
            faults.push_back(sentence.arg(rows.value(0).toString()));
        return {};
    };
    LD_TRY(collect(u"SELECT i.key FROM image i LEFT JOIN lesion_case c ON c.id = i.case_id "
                   "WHERE c.id IS NULL OR c.dataset_id <> i.dataset_id ORDER BY i.id"_s,
                   u"The image %1 belongs to no case of its dataset."_s));
    LD_TRY(collect(u"SELECT c.key FROM lesion_case c WHERE NOT EXISTS "
                   "(SELECT 1 FROM image i WHERE i.case_id = c.id) ORDER BY c.id"_s,
                   u"The case %1 has no image."_s));
    LD_TRY(collect(u"SELECT p.key FROM patient p WHERE NOT EXISTS "
                   "(SELECT 1 FROM lesion_case c WHERE c.patient_id = p.id) ORDER BY p.id"_s,
                   u"The patient %1 has no case."_s));
    return faults;
}

} // namespace lesiondesk
