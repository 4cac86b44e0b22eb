// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Taxonomy.h"

#include "core/base/Files.h"
#include "core/base/StrictJson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <optional>

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

namespace
{

Result<Diagnosis> diagnosisFromJson(const QJsonValue &value, const QString &where)
{
    const QJsonObject entry = value.toObject();
    LD_TRY(refuseUnknownFields(entry, {u"key"_s, u"name"_s, u"nature"_s, u"aliases"_s}, where));
    Diagnosis diagnosis;
    LD_TRY_ASSIGN(diagnosis.key, requiredText(entry, u"key"_s, where));
    LD_TRY_ASSIGN(diagnosis.name, requiredText(entry, u"name"_s, where));
    const QString nature = entry.value("nature"_L1).toString();
    if (nature == u"benign")
        diagnosis.nature = Nature::Benign;
    else if (nature == u"malignant")
        diagnosis.nature = Nature::Malignant;
    else if (nature != u"uncertain")
        return failure(u"%1: \"nature\" must be benign, malignant or uncertain."_s.arg(where));
    const QJsonValue aliases = entry.value("aliases"_L1);
    if (!aliases.isUndefined() && !aliases.isArray())
        return failure(u"%1: \"aliases\" must be a list of texts."_s.arg(where));
    const QJsonArray list = aliases.toArray();
    for (const QJsonValue &alias : list) {
        if (!alias.isString())
            return failure(u"%1: \"aliases\" must be a list of texts."_s.arg(where));
        diagnosis.aliases.append(alias.toString());
    }
    return diagnosis;
}

} // namespace

Result<Taxonomy> Taxonomy::fromJson(const QByteArray &json, const QString &file)
{
    LD_TRY_ASSIGN(const QJsonObject root, parseJsonObject(json, file));
    LD_TRY(refuseUnknownFields(root, {u"key"_s, u"name"_s, u"diagnoses"_s}, file));
    Taxonomy taxonomy;
    LD_TRY_ASSIGN(taxonomy.key, requiredText(root, u"key"_s, file));
    LD_TRY_ASSIGN(taxonomy.name, requiredText(root, u"name"_s, file));
    QSet<QString> keys;
    const QJsonArray entries = root.value("diagnoses"_L1).toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString where = u"%1: diagnoses[%2]"_s.arg(file).arg(i);
        LD_TRY_ASSIGN(Diagnosis diagnosis, diagnosisFromJson(entries[i], where));
        if (keys.contains(diagnosis.key))
            return failure(u"%1: the key %2 is used twice."_s.arg(where, diagnosis.key));
        keys.insert(diagnosis.key);
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

namespace
{

Result<Taxonomy> ownTaxonomy(const QString &path)
{
    LD_TRY_ASSIGN(const QByteArray json, readFile(path));
    LD_TRY_ASSIGN(Taxonomy taxonomy, Taxonomy::fromJson(json, path));
    if (Taxonomy::builtInKeys().contains(taxonomy.key))
        return failure(u"%1: the key %2 is that of a built-in taxonomy: choose another."_s.arg(
            path, taxonomy.key));
    return taxonomy;
}

QFileInfoList ownFiles(const QString &folder)
{
    return folder.isEmpty() ? QFileInfoList()
                            : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files);
}

} // namespace

Result<Taxonomy> Taxonomy::load(const QString &keyOrFile, const QString &folder)
{
    if (keyOrFile.endsWith(u".json", Qt::CaseInsensitive))
        return ownTaxonomy(keyOrFile);
    if (builtInKeys().contains(keyOrFile) || folder.isEmpty())
        return builtIn(keyOrFile);
    QStringList own;
    std::optional<Error> broken;
    for (const QFileInfo &file : ownFiles(folder)) {
        Result<Taxonomy> taxonomy = ownTaxonomy(file.absoluteFilePath());
        if (taxonomy && taxonomy->key == keyOrFile)
            return taxonomy;
        if (taxonomy)
            own.append(taxonomy->key);
        else if (!broken)
            broken = taxonomy.error();
    }
    // A file that cannot be read may be the one that is meant.
    if (broken)
        return *broken;
    return failure(u"There is no taxonomy called %1: choose one of %2, or write it as a file in "
                   "%3."_s.arg(keyOrFile, (builtInKeys() + own).join(u", "_s), folder));
}

std::vector<Taxonomy> Taxonomy::available(const QString &folder)
{
    std::vector<Taxonomy> taxonomies;
    for (const QString &key : builtInKeys()) {
        if (auto taxonomy = builtIn(key))
            taxonomies.push_back(*std::move(taxonomy));
    }
    for (const QFileInfo &file : ownFiles(folder)) {
        if (auto taxonomy = ownTaxonomy(file.absoluteFilePath()))
            taxonomies.push_back(*std::move(taxonomy));
    }
    return taxonomies;
}

} // namespace lesiondesk
