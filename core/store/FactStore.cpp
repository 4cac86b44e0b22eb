// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FactStore.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

// Closing a round writes its verdict among the labels; where the recorded one came from is said by
// the newest of the other rows.
const QString kFacts =
    u"SELECT w.key, i.dataset_id, i.case_id, c.site, c.age, p.sex, "
    "(SELECT l.source FROM label l WHERE l.image_id = i.id AND l.diagnosis_id = i.recorded_id "
    "AND NOT (l.origin LIKE 'round %' AND EXISTS (SELECT 1 FROM round r "
    "WHERE r.name = substr(l.origin, 7))) ORDER BY l.id DESC LIMIT 1), "
    "nullif(c.attributes, '{}') "
    "FROM json_each(?) w CROSS JOIN image i ON i.id = w.value "
    "JOIN lesion_case c ON c.id = i.case_id JOIN patient p ON p.id = c.patient_id"_s;

/// The value of the first name that the JSON object holds.
QString firstOf(const QString &json, const QStringList &names)
{
    // Most cases hold none of them: looking is quicker than taking the object apart.
    if (std::none_of(names.begin(), names.end(),
                     [&](const QString &name) { return json.contains(name, Qt::CaseInsensitive); }))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (const QString &name : names) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString value = it.value().toVariant().toString();
            if (!value.isEmpty() && it.key().compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
    }
    return {};
}

} // namespace

Result<std::vector<ImageFacts>> FactStore::facts(const std::vector<ImageId> &images,
                                                 const QStringList &attributes)
{
    QHash<qint64, QString> datasets;
    LD_TRY_ASSIGN(QSqlQuery names, m_db.run(u"SELECT id, name FROM dataset"_s));
    while (names.next())
        datasets.insert(names.value(0).toLongLong(), names.value(1).toString());

    QHash<qint64, QString> ofCase;
    QStringList ids;
    ids.reserve(static_cast<qsizetype>(images.size()));
    for (const ImageId image : images)
        ids.append(QString::number(image.value));
    // All ids at once, as one bound value: a statement per image takes five times as long.
    LD_TRY_ASSIGN(QSqlQuery query, m_db.run(kFacts, {u'[' + ids.join(u',') + u']'}));
    std::vector<ImageFacts> facts(images.size());
    while (query.next()) {
        ImageFacts &one = facts[query.value(0).toULongLong()];
        one.dataset = datasets.value(query.value(1).toLongLong());
        one.site = query.value(3).toString();
        if (!query.value(4).isNull())
            one.age = query.value(4).toDouble();
        one.sex = static_cast<Sex>(query.value(5).toInt());
        if (!query.value(6).isNull())
            one.provenance = static_cast<LabelSource>(query.value(6).toInt());
        const QString text = query.value(7).toString();
        if (text.isEmpty())
            continue;
        const qint64 lesionCase = query.value(2).toLongLong();
        auto known = ofCase.constFind(lesionCase);
        if (known == ofCase.constEnd())
            known = ofCase.insert(lesionCase, firstOf(text, attributes));
        one.attribute = *known;
    }
    return facts;
}

Result<std::vector<FactStore::SetImage>> FactStore::imagesOfSet(FrozenSetId set)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT s.image_id, s.class, s.part, i.modality "
                           "FROM frozen_set_item s JOIN image i ON i.id = s.image_id "
                           "WHERE s.set_id = ? ORDER BY s.image_id"_s,
                           {set.value}));
    std::vector<SetImage> images;
    while (rows.next())
        images.push_back({ImageId(rows.value(0).toLongLong()), rows.value(1).toInt(),
                          static_cast<Partition>(rows.value(2).toInt()),
                          static_cast<Modality>(rows.value(3).toInt())});
    return images;
}

} // namespace lesiondesk
