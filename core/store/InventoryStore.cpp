// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/InventoryStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<std::vector<InventoryStore::Entry>> InventoryStore::files(DatasetId dataset)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT i.id, i.dataset_id, i.key, r.path, i.path, i.sha256, i.bytes, "
                           "i.modified, i.recorded_id, i.trouble FROM image i "
                           "JOIN root r ON r.id = i.root_id "
                           "WHERE ? IS NULL OR i.dataset_id = ? ORDER BY i.id"_s,
                           {toStored(dataset), toStored(dataset)}));
    std::vector<Entry> entries;
    while (rows.next()) {
        Entry entry;
        entry.id = ImageId(rows.value(0).toLongLong());
        entry.dataset = DatasetId(rows.value(1).toLongLong());
        entry.key = rows.value(2).toString();
        entry.file = fileBelow(rows.value(3).toString(), rows.value(4).toString());
        entry.sha256 = rows.value(5).toString();
        entry.bytes = rows.value(6).toLongLong();
        entry.modified = timeFromStored(rows.value(7));
        entry.recorded = DiagnosisId(rows.value(8).toLongLong());
        entry.trouble = rows.value(9).toString();
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<std::vector<InventoryStore::Known>> InventoryStore::known(DatasetId dataset,
                                                                 const QString &origin)
{
    LD_TRY_ASSIGN(const auto entries, files(dataset));
    QHash<ImageId, LabelSource> sources;
    LD_TRY_ASSIGN(QSqlQuery labels,
                  m_db.run(u"SELECT l.image_id, l.source FROM label l JOIN image i "
                           "ON i.id = l.image_id AND i.recorded_id = l.diagnosis_id "
                           "WHERE i.dataset_id = ? AND l.origin = ? ORDER BY l.id"_s,
                           {dataset.value, origin}));
    while (labels.next())
        sources.insert(ImageId(labels.value(0).toLongLong()),
                       static_cast<LabelSource>(labels.value(1).toInt()));
    // Tagged by a user: not what it was before the first change by hand since the last import.
    LD_TRY_ASSIGN(
        QSqlQuery rows,
        m_db.run(u"SELECT c.key, r.path, m.path, i.modality, i.modality <> coalesce(("
                 "SELECT h.before FROM modality_change h WHERE h.image_id = i.id AND h.id > "
                 "coalesce((SELECT max(g.id) FROM modality_change g WHERE g.image_id = i.id "
                 "AND g.origin LIKE 'import of %'), 0) ORDER BY h.id LIMIT 1), i.modality) "
                 "FROM image i JOIN lesion_case c ON c.id = i.case_id "
                 "LEFT JOIN image_mask m ON m.image_id = i.id "
                 "LEFT JOIN root r ON r.id = m.root_id WHERE i.dataset_id = ? ORDER BY i.id"_s,
                 {dataset.value}));
    std::vector<Known> known;
    for (const Entry &entry : entries) {
        if (!rows.next())
            break;
        Known image;
        static_cast<Entry &>(image) = entry;
        image.lesionCase = rows.value(0).toString();
        if (!rows.value(2).isNull())
            image.maskFile = fileBelow(rows.value(1).toString(), rows.value(2).toString());
        image.modality = static_cast<Modality>(rows.value(3).toInt());
        image.tagged = rows.value(4).toBool();
        if (const auto source = sources.constFind(entry.id); source != sources.constEnd())
            image.labelSource = *source;
        known.push_back(std::move(image));
    }
    return known;
}

Result<QHash<QString, InventoryStore::Case>> InventoryStore::cases(DatasetId dataset)
{
    LD_TRY_ASSIGN(
        QSqlQuery rows,
        m_db.run(u"SELECT c.key, p.key, p.sex, c.age, c.site, c.attributes FROM lesion_case c "
                 "JOIN patient p ON p.id = c.patient_id WHERE c.dataset_id = ?"_s,
                 {dataset.value}));
    QHash<QString, Case> cases;
    while (rows.next()) {
        Case entry;
        entry.patient = rows.value(1).toString();
        entry.sex = static_cast<Sex>(rows.value(2).toInt());
        if (!rows.value(3).isNull())
            entry.age = rows.value(3).toDouble();
        entry.site = rows.value(4).toString();
        entry.attributes = rows.value(5).toString().toUtf8();
        cases.insert(rows.value(0).toString(), entry);
    }
    return cases;
}

Result<std::vector<ImageFile>> InventoryStore::masks()
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT m.image_id, r.path, m.path FROM image_mask m "
                           "JOIN root r ON r.id = m.root_id ORDER BY m.image_id"_s));
    std::vector<ImageFile> masks;
    while (rows.next())
        masks.push_back({ImageId(rows.value(0).toLongLong()),
                         fileBelow(rows.value(1).toString(), rows.value(2).toString()),
                         {}});
    return masks;
}

QString InventoryStore::fileBelow(const QString &root, const QString &path) const
{
    return (root.isEmpty() ? m_paths.imagesFolder() : root) + u'/' + path;
}

Result<std::vector<InventoryStore::Picture>> InventoryStore::pictures()
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT i.sha256, coalesce(g.key, ''), d.name || '/' || i.key "
                           "FROM image i JOIN dataset d ON d.id = i.dataset_id "
                           "LEFT JOIN diagnosis g ON g.id = i.recorded_id "
                           "WHERE i.sha256 <> '' ORDER BY i.id"_s));
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

Result<void> InventoryStore::setModality(ImageId id, Modality modality, const QString &origin,
                                         const QDateTime &time)
{
    if (auto done = m_db.run(
            u"INSERT INTO modality_change (image_id, before, after, origin, created) "
            "SELECT id, modality, ?, ?, ? FROM image WHERE id = ?"_s,
            {static_cast<int>(modality), u"import of "_s + origin, toStored(time), id.value});
        !done)
        return done.error();
    if (auto done = m_db.run(u"UPDATE image SET modality = ? WHERE id = ?"_s,
                             {static_cast<int>(modality), id.value});
        !done)
        return done.error();
    return {};
}

Result<void> InventoryStore::setCase(ImageId id, CaseId lesionCase)
{
    if (auto done =
            m_db.run(u"UPDATE image SET case_id = ? WHERE id = ?"_s, {lesionCase.value, id.value});
        !done)
        return done.error();
    return {};
}

Result<void> InventoryStore::removeEmptyCases(DatasetId dataset)
{
    for (
        const QString &sql :
        {u"DELETE FROM lesion_case WHERE dataset_id = ? AND id NOT IN (SELECT case_id FROM image)"_s,
         u"DELETE FROM patient WHERE dataset_id = ? AND id NOT IN "
         "(SELECT patient_id FROM lesion_case)"_s}) {
        if (auto done = m_db.run(sql, {dataset.value}); !done)
            return done.error();
    }
    return {};
}

Result<void> InventoryStore::setMask(ImageId id, ProjectRootId root, const QString &path)
{
    if (auto done = m_db.run(u"INSERT INTO image_mask (image_id, root_id, path) VALUES (?, ?, ?) "
                             "ON CONFLICT (image_id) DO UPDATE SET root_id = excluded.root_id, "
                             "path = excluded.path"_s,
                             {id.value, root.value, path});
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
