// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/RecordStore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

} // namespace

Result<void> RecordStore::add(const QString &kind, const QJsonObject &parameters,
                              const QString &inputHash, const QJsonObject &result,
                              const Clock &clock)
{
    if (auto done = m_db.run(u"INSERT INTO record (kind, parameters, input_hash, result, created) "
                             "VALUES (?, ?, ?, ?, ?)"_s,
                             {kind, compact(parameters), inputHash.isNull() ? u""_s : inputHash,
                              compact(result), toStored(clock.now())});
        !done)
        return done.error();
    return {};
}

Result<std::vector<RecordStore::Entry>> RecordStore::all()
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT id, kind, parameters, input_hash, result, created "
                           "FROM record ORDER BY id DESC"_s));
    std::vector<Entry> entries;
    while (rows.next())
        entries.push_back({rows.value(0).toLongLong(), rows.value(1).toString(),
                           parsed(rows.value(2)), rows.value(3).toString(), parsed(rows.value(4)),
                           timeFromStored(rows.value(5))});
    return entries;
}

} // namespace lesiondesk
