// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/TaxonomyStore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<Taxonomy> TaxonomyStore::ensure(const Taxonomy &taxonomy)
{
    LD_TRY_ASSIGN(const QVariant found,
                  m_db.value(u"SELECT id FROM taxonomy WHERE key = ?"_s, {taxonomy.key}));
    TaxonomyId id(found.toLongLong());
    if (!id.isValid()) {
        LD_TRY_ASSIGN(const QSqlQuery inserted,
                      m_db.run(u"INSERT INTO taxonomy (key, name) VALUES (?, ?)"_s,
                               {taxonomy.key, taxonomy.name}));
        id = TaxonomyId(inserted.lastInsertId().toLongLong());
    }
    LD_TRY_ASSIGN(
        QSqlQuery insert,
        m_db.prepare(
            u"INSERT OR IGNORE INTO diagnosis (taxonomy_id, position, key, name, nature, aliases) "
            "VALUES (?, (SELECT count(*) FROM diagnosis WHERE taxonomy_id = ?), ?, ?, ?, ?)"_s));
    for (const Diagnosis &diagnosis : taxonomy.diagnoses) {
        const QByteArray aliases = QJsonDocument(QJsonArray::fromStringList(diagnosis.aliases))
                                       .toJson(QJsonDocument::Compact);
        LD_TRY(m_db.exec(insert, {id.value, id.value, diagnosis.key, diagnosis.name,
                                  static_cast<int>(diagnosis.nature), QString::fromUtf8(aliases)}));
    }
    return get(id);
}

Result<Taxonomy> TaxonomyStore::get(TaxonomyId id)
{
    Taxonomy taxonomy;
    LD_TRY_ASSIGN(QSqlQuery head,
                  m_db.run(u"SELECT key, name FROM taxonomy WHERE id = ?"_s, {id.value}));
    if (!head.next())
        return failure(u"The project has no taxonomy %1."_s.arg(id.value));
    taxonomy.id = id;
    taxonomy.key = head.value(0).toString();
    taxonomy.name = head.value(1).toString();
    LD_TRY_ASSIGN(
        QSqlQuery rows,
        m_db.run(u"SELECT id, key, name, nature, aliases FROM diagnosis WHERE taxonomy_id = ? "
                 "ORDER BY position"_s,
                 {id.value}));
    while (rows.next()) {
        Diagnosis diagnosis;
        diagnosis.id = DiagnosisId(rows.value(0).toLongLong());
        diagnosis.key = rows.value(1).toString();
        diagnosis.name = rows.value(2).toString();
        diagnosis.nature = static_cast<Nature>(rows.value(3).toInt());
        const QJsonArray aliases =
            QJsonDocument::fromJson(rows.value(4).toString().toUtf8()).array();
        for (const QJsonValue &alias : aliases)
            diagnosis.aliases.append(alias.toString());
        taxonomy.diagnoses.push_back(std::move(diagnosis));
    }
    return taxonomy;
}

Result<std::vector<Taxonomy>> TaxonomyStore::all()
{
    std::vector<Taxonomy> taxonomies;
    LD_TRY_ASSIGN(QSqlQuery ids, m_db.run(u"SELECT id FROM taxonomy ORDER BY id"_s));
    while (ids.next()) {
        LD_TRY_ASSIGN(Taxonomy taxonomy, get(TaxonomyId(ids.value(0).toLongLong())));
        taxonomies.push_back(std::move(taxonomy));
    }
    return taxonomies;
}

Result<QHash<DiagnosisId, Diagnosis>> TaxonomyStore::diagnoses()
{
    LD_TRY_ASSIGN(const auto taxonomies, all());
    QHash<DiagnosisId, Diagnosis> found;
    for (const Taxonomy &taxonomy : taxonomies) {
        for (const Diagnosis &diagnosis : taxonomy.diagnoses)
            found.insert(diagnosis.id, diagnosis);
    }
    return found;
}

} // namespace lesiondesk
