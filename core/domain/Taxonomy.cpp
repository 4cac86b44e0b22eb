// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Taxonomy.h"

#include "core/base/Files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString natureKey(Nature nature)
{
    switch (nature) {
    case Nature::Benign:
        return u"benign"_s;
    case Nature::Malignant:
        return u"malignant"_s;
    case Nature::Uncertain:
        break;
    }
    return u"uncertain"_s;
}

int Taxonomy::find(const QString &text) const
{
    const QString wanted = text.trimmed();
    const auto same = [&](const QString &other) {
        return other.compare(wanted, Qt::CaseInsensitive) == 0;
    };
    for (size_t i = 0; i < diagnoses.size(); ++i) {
        if (same(diagnoses[i].key))
            return static_cast<int>(i);
    }
    for (size_t i = 0; i < diagnoses.size(); ++i) {
        if (same(diagnoses[i].name) ||
            std::any_of(diagnoses[i].aliases.begin(), diagnoses[i].aliases.end(), same))
            return static_cast<int>(i);
    }
    return -1;
}

Result<Taxonomy> Taxonomy::fromJson(const QByteArray &json, const QString &file)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return failure(u"%1 is not valid JSON: %2."_s.arg(file, parseError.errorString()));
    Taxonomy taxonomy;
    taxonomy.key = root["key"_L1].toString();
    taxonomy.name = root["name"_L1].toString();
    if (taxonomy.key.isEmpty() || taxonomy.name.isEmpty())
        return failure(u"%1: \"key\" and \"name\" are needed."_s.arg(file));
    QSet<QString> keys;
    const QJsonArray entries = root["diagnoses"_L1].toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries[i].toObject();
        const QString where = u"%1: diagnoses[%2]"_s.arg(file).arg(i);
        Diagnosis diagnosis;
        diagnosis.key = entry["key"_L1].toString();
        diagnosis.name = entry["name"_L1].toString();
        const QString nature = entry["nature"_L1].toString();
        if (diagnosis.key.isEmpty() || diagnosis.name.isEmpty())
            return failure(u"%1: \"key\" and \"name\" are needed."_s.arg(where));
        if (keys.contains(diagnosis.key))
            return failure(u"%1: the key %2 is used twice."_s.arg(where, diagnosis.key));
        keys.insert(diagnosis.key);
        if (nature == u"benign")
            diagnosis.nature = Nature::Benign;
        else if (nature == u"malignant")
            diagnosis.nature = Nature::Malignant;
        else if (nature != u"uncertain")
            return failure(u"%1: \"nature\" must be benign, malignant or uncertain."_s.arg(where));
        const QJsonArray aliases = entry["aliases"_L1].toArray();
        for (const QJsonValue &alias : aliases)
            diagnosis.aliases.append(alias.toString());
        taxonomy.diagnoses.push_back(std::move(diagnosis));
    }
    if (taxonomy.diagnoses.empty())
        return failure(u"%1: \"diagnoses\" is empty."_s.arg(file));
    return taxonomy;
}

Result<Taxonomy> Taxonomy::builtIn(const QString &key)
{
    const QString path = u":/taxonomies/%1.json"_s.arg(key);
    if (!QFileInfo::exists(path))
        return failure(u"There is no taxonomy called %1: choose one of %2."_s.arg(
            key, builtInKeys().join(u", "_s)));
    LD_TRY_ASSIGN(const QByteArray json, readFile(path));
    return fromJson(json, path);
}

QStringList Taxonomy::builtInKeys()
{
    QStringList keys;
    for (const QFileInfo &file : QDir(u":/taxonomies"_s).entryInfoList({u"*.json"_s}))
        keys.append(file.completeBaseName());
    return keys;
}

} // namespace lesiondesk
