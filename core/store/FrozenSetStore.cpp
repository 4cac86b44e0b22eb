// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FrozenSetStore.h"

#include "core/base/Hashing.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QJsonObject parsedObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

Result<QString> hashOf(Database &db, const FrozenSet &set)
{
    QByteArray text;
    LD_TRY_ASSIGN(QSqlQuery classKey, db.prepare(u"SELECT key FROM diagnosis WHERE id = ?"_s));
    for (size_t k = 0; k < set.classes.size(); ++k) {
        LD_TRY(db.exec(classKey, {set.classes[k].value}));
        if (!classKey.next())
            return failure(
                u"The set %1 cannot be hashed: the project has no diagnosis %2."_s.arg(set.name)
                    .arg(set.classes[k].value));
        text += "class " + QByteArray::number(static_cast<qulonglong>(k)) + ' ' +
                classKey.value(0).toString().toUtf8() + '\n';
    }
    LD_TRY_ASSIGN(QSqlQuery image,
                  db.prepare(u"SELECT i.sha256, d.name, i.key FROM image i "
                             "JOIN dataset d ON d.id = i.dataset_id WHERE i.id = ?"_s));
    std::vector<QByteArray> lines;
    lines.reserve(set.items.size());
    for (const FrozenSet::Item &item : set.items) {
        if (item.classIndex < 0 || static_cast<size_t>(item.classIndex) >= set.classes.size())
            return failure(u"The set %1 cannot be hashed: image %2 has a class that is not in it."_s
                               .arg(set.name)
                               .arg(item.image.value));
        LD_TRY(db.exec(image, {item.image.value}));
        if (!image.next())
            return failure(
                u"The set %1 cannot be hashed: the project has no image %2."_s.arg(set.name).arg(
                    item.image.value));
        lines.push_back(
            image.value(0).toString().toUtf8() + ' ' + image.value(1).toString().toUtf8() + '/' +
            image.value(2).toString().toUtf8() + ' ' + QByteArray::number(item.classIndex) +
            (item.partition == Partition::Test ? " test\n" : " train\n"));
    }
    std::sort(lines.begin(), lines.end());
    for (const QByteArray &line : lines)
        text += line;
    return sha256(text);
}

} // namespace

Result<FrozenSet> FrozenSetStore::freeze(FrozenSet set, const Clock &clock)
{
    if (set.items.empty() || set.classes.empty())
        return failure(u"The set %1 cannot be frozen: it has no images."_s.arg(set.name));
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY_ASSIGN(set.hash, hashOf(m_db, set));
    LD_TRY_ASSIGN(const QVariant known,
                  m_db.value(u"SELECT id FROM frozen_set WHERE hash = ? AND name = ?"_s,
                             {set.hash, set.name}));
    if (known.isValid()) {
        LD_TRY(transaction->commit());
        return get(FrozenSetId(known.toLongLong()));
    }
    set.created = clock.now();
    const QString parameters =
        QString::fromUtf8(QJsonDocument(set.parameters).toJson(QJsonDocument::Compact));
    LD_TRY_ASSIGN(
        const QSqlQuery inserted,
        m_db.run(u"INSERT INTO frozen_set (name, hash, parameters, created) VALUES (?, ?, ?, ?)"_s,
                 {set.name, set.hash, parameters, toStored(set.created)}));
    set.id = FrozenSetId(inserted.lastInsertId().toLongLong());
    LD_TRY_ASSIGN(QSqlQuery addClass,
                  m_db.prepare(u"INSERT INTO frozen_set_class (set_id, position, diagnosis_id) "
                               "VALUES (?, ?, ?)"_s));
    for (size_t k = 0; k < set.classes.size(); ++k)
        LD_TRY(
            m_db.exec(addClass, {set.id.value, static_cast<qlonglong>(k), set.classes[k].value}));
    LD_TRY_ASSIGN(QSqlQuery addItem,
                  m_db.prepare(u"INSERT INTO frozen_set_item (set_id, image_id, class, part) "
                               "VALUES (?, ?, ?, ?)"_s));
    for (const FrozenSet::Item &item : set.items)
        LD_TRY(m_db.exec(addItem, {set.id.value, item.image.value, item.classIndex,
                                   static_cast<int>(item.partition)}));
    LD_TRY(transaction->commit());
    return set;
}

Result<FrozenSet> FrozenSetStore::get(FrozenSetId id)
{
    LD_TRY_ASSIGN(QSqlQuery head,
                  m_db.run(u"SELECT name, hash, parameters, created FROM frozen_set WHERE id = ?"_s,
                           {id.value}));
    if (!head.next())
        return failure(u"The project has no frozen set %1: the Datasets page and "
                       "\"lesiondesk-cli split\" make one."_s.arg(id.value));
    FrozenSet set;
    set.id = id;
    set.name = head.value(0).toString();
    set.hash = head.value(1).toString();
    set.parameters = parsedObject(head.value(2));
    set.created = timeFromStored(head.value(3));
    LD_TRY_ASSIGN(QSqlQuery classes,
                  m_db.run(u"SELECT diagnosis_id FROM frozen_set_class WHERE set_id = ? "
                           "ORDER BY position"_s,
                           {id.value}));
    while (classes.next())
        set.classes.push_back(DiagnosisId(classes.value(0).toLongLong()));
    LD_TRY_ASSIGN(QSqlQuery items,
                  m_db.run(u"SELECT image_id, class, part FROM frozen_set_item WHERE set_id = ? "
                           "ORDER BY image_id"_s,
                           {id.value}));
    while (items.next())
        set.items.push_back({ImageId(items.value(0).toLongLong()), items.value(1).toInt(),
                             static_cast<Partition>(items.value(2).toInt())});
    return set;
}

Result<QString> FrozenSetStore::currentHash(const FrozenSet &set)
{
    return hashOf(m_db, set);
}

Result<std::vector<FrozenSetSummary>> FrozenSetStore::all()
{
    LD_TRY_ASSIGN(
        QSqlQuery rows,
        m_db.run(u"SELECT s.id, s.name, s.hash, s.parameters, s.created, "
                 "(SELECT count(*) FROM frozen_set_item i WHERE i.set_id = s.id AND i.part = 0), "
                 "(SELECT count(*) FROM frozen_set_item i WHERE i.set_id = s.id AND i.part = 1), "
                 "(SELECT count(*) FROM frozen_set_class c WHERE c.set_id = s.id), "
                 "(SELECT count(*) FROM run r WHERE r.set_id = s.id) "
                 "FROM frozen_set s ORDER BY s.id DESC"_s));
    std::vector<FrozenSetSummary> sets;
    while (rows.next()) {
        FrozenSetSummary set;
        set.id = FrozenSetId(rows.value(0).toLongLong());
        set.name = rows.value(1).toString();
        set.hash = rows.value(2).toString();
        set.parameters = parsedObject(rows.value(3));
        set.created = timeFromStored(rows.value(4));
        set.train = rows.value(5).toInt();
        set.test = rows.value(6).toInt();
        set.classes = rows.value(7).toInt();
        set.runs = rows.value(8).toInt();
        sets.push_back(std::move(set));
    }
    return sets;
}

} // namespace lesiondesk
