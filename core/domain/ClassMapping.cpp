// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ClassMapping.h"

#include "core/base/Files.h"
#include "core/base/StrictJson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString keysOf(const Taxonomy &taxonomy)
{
    QStringList keys;
    for (const Diagnosis &diagnosis : taxonomy.diagnoses)
        keys.append(diagnosis.key);
    return keys.join(u", "_s);
}

/// By its exact key: a mapping is a table of keys, never of other spellings.
bool has(const Taxonomy &taxonomy, const QString &key)
{
    return std::any_of(taxonomy.diagnoses.begin(), taxonomy.diagnoses.end(),
                       [&key](const Diagnosis &diagnosis) { return diagnosis.key == key; });
}

} // namespace

QString ClassMapping::target(const QString &source) const
{
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&source](const Entry &entry) { return entry.from == source; });
    return found == classes.end() ? QString() : found->to;
}

void ClassMapping::setTarget(const QString &source, const QString &target)
{
    for (Entry &entry : classes) {
        if (entry.from == source)
            entry.to = target;
    }
}

ClassMapping ClassMapping::edited() const
{
    ClassMapping mapping = *this;
    mapping.key = u"%1-to-%2-edited"_s.arg(from, to);
    mapping.name = u"%1 onto %2, edited"_s.arg(from, to);
    mapping.note.clear();
    mapping.origin = mapping.key;
    return mapping;
}

bool ClassMapping::mapsLike(const ClassMapping &other) const
{
    return from == other.from && to == other.to && classes.size() == other.classes.size() &&
           std::all_of(classes.begin(), classes.end(), [&other](const Entry &entry) {
               return other.target(entry.from) == entry.to;
           });
}

Result<void> ClassMapping::check(const Taxonomy &source, const Taxonomy &target) const
{
    for (const Entry &entry : classes) {
        const QString where = u"%1: classes.%2"_s.arg(origin, entry.from);
        if (!has(source, entry.from))
            return failure(u"%1: the taxonomy %2 has no class %3; it has %4."_s.arg(
                where, source.key, entry.from, keysOf(source)));
        if (!entry.to.isEmpty() && !has(target, entry.to))
            return failure(u"%1: it is mapped onto %2, a class that is not in the taxonomy %3; "
                           "that has %4."_s.arg(where, entry.to, target.key, keysOf(target)));
    }
    for (const Diagnosis &diagnosis : source.diagnoses) {
        const bool isNamed =
            std::any_of(classes.begin(), classes.end(),
                        [&diagnosis](const Entry &entry) { return entry.from == diagnosis.key; });
        if (!isNamed)
            return failure(
                u"%1: classes.%2 is missing: every class of %3 must be named, with null to "
                "drop it."_s.arg(origin, diagnosis.key, source.key));
    }
    return {};
}

QJsonObject ClassMapping::toJson() const
{
    QJsonObject targets;
    for (const Entry &entry : classes)
        targets.insert(entry.from, entry.to.isEmpty() ? QJsonValue() : QJsonValue(entry.to));
    QJsonObject json{{u"key"_s, key},
                     {u"name"_s, name},
                     {u"from"_s, from},
                     {u"to"_s, to},
                     {u"classes"_s, targets}};
    if (!note.isEmpty())
        json.insert(u"note"_s, note);
    return json;
}

Result<ClassMapping> ClassMapping::fromJson(const QJsonObject &json, const QString &file)
{
    LD_TRY(refuseUnknownFields(
        json, {u"key"_s, u"name"_s, u"note"_s, u"from"_s, u"to"_s, u"classes"_s}, file));
    ClassMapping mapping;
    mapping.origin = file;
    LD_TRY_ASSIGN(mapping.key, requiredText(json, u"key"_s, file));
    LD_TRY_ASSIGN(mapping.name, requiredText(json, u"name"_s, file));
    LD_TRY_ASSIGN(mapping.from, requiredText(json, u"from"_s, file));
    LD_TRY_ASSIGN(mapping.to, requiredText(json, u"to"_s, file));
    const QJsonValue note = json.value(u"note");
    if (!note.isUndefined() && !note.isString())
        return failure(u"%1: \"note\" must be a text."_s.arg(file));
    mapping.note = note.toString();
    if (!json.value(u"classes").isObject())
        return failure(u"%1: \"classes\" is needed: {\"source class\": \"target class\" or "
                       "null, …}."_s.arg(file));
    const QJsonObject classes = json.value(u"classes").toObject();
    for (auto it = classes.begin(); it != classes.end(); ++it) {
        const bool isText = it.value().isString() && !it.value().toString().isEmpty();
        if (!isText && !it.value().isNull())
            return failure(u"%1: classes.%2 must be a target class or null, which drops it."_s.arg(
                file, it.key()));
        mapping.classes.push_back({it.key(), it.value().toString()});
    }
    return mapping;
}

Result<ClassMapping> ClassMapping::read(const QString &file)
{
    LD_TRY_ASSIGN(const QByteArray bytes, readFile(file));
    LD_TRY_ASSIGN(const QJsonObject json, parseJsonObject(bytes, file));
    return fromJson(json, file);
}

Result<void> ClassMapping::write(const QString &folder) const
{
    LD_TRY(makePrivateFolder(folder));
    return writeFileAtomically(folder + u'/' + key + u".json"_s, QJsonDocument(toJson()).toJson());
}

QString ClassMapping::keyFor(const QString &name)
{
    QString key;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            key += c;
        else if (!key.isEmpty() && !key.endsWith(u'-'))
            key += u'-';
    }
    while (key.endsWith(u'-'))
        key.chop(1);
    return key;
}

ClassMapping ClassMapping::identity(const Taxonomy &taxonomy)
{
    ClassMapping mapping = empty(taxonomy, taxonomy);
    mapping.name = u"%1 as it is"_s.arg(taxonomy.name);
    for (Entry &entry : mapping.classes)
        entry.to = entry.from;
    return mapping;
}

ClassMapping ClassMapping::empty(const Taxonomy &source, const Taxonomy &target)
{
    ClassMapping mapping;
    mapping.key = u"%1-to-%2"_s.arg(source.key, target.key);
    mapping.name = u"%1 onto %2"_s.arg(source.name, target.name);
    mapping.from = source.key;
    mapping.to = target.key;
    mapping.origin = mapping.key;
    for (const Diagnosis &diagnosis : source.diagnoses)
        mapping.classes.push_back({diagnosis.key, {}});
    return mapping;
}

MappingLibrary MappingLibrary::read(const QString &folder)
{
    MappingLibrary library;
    for (const QFileInfo &file : QDir(u":/mappings"_s).entryInfoList({u"*.json"_s})) {
        Result<ClassMapping> mapping = ClassMapping::read(file.filePath());
        Q_ASSERT(mapping); // our own file
        library.builtIn.push_back(*std::move(mapping));
    }
    if (folder.isEmpty())
        return library;
    QStringList keys;
    for (const ClassMapping &mapping : library.builtIn)
        keys.append(mapping.key);
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        Result<ClassMapping> mapping = ClassMapping::read(file.absoluteFilePath());
        if (!mapping) {
            library.problems.append(mapping.error().message);
        } else if (keys.contains(mapping->key)) {
            library.problems.append(
                u"%1: the key %2 is that of another mapping: choose another."_s.arg(
                    file.absoluteFilePath(), mapping->key));
        } else {
            keys.append(mapping->key);
            library.own.push_back(*std::move(mapping));
        }
    }
    return library;
}

Result<ClassMapping> MappingLibrary::load(const QString &keyOrFile) const
{
    if (keyOrFile.endsWith(u".json", Qt::CaseInsensitive))
        return ClassMapping::read(keyOrFile);
    QStringList keys;
    for (const auto *mappings : {&builtIn, &own}) {
        for (const ClassMapping &mapping : *mappings) {
            if (mapping.key == keyOrFile)
                return mapping;
            keys.append(mapping.key);
        }
    }
    QString sentence =
        u"There is no mapping called %1: give a file that ends in .json, or one of %2."_s.arg(
            keyOrFile, keys.join(u", "_s));
    if (!problems.isEmpty())
        sentence += u" Not usable: "_s + problems.join(u' ');
    return failure(sentence);
}

std::vector<ClassMapping> MappingLibrary::from(const QString &taxonomy) const
{
    std::vector<ClassMapping> found;
    for (const auto *mappings : {&builtIn, &own}) {
        for (const ClassMapping &mapping : *mappings) {
            if (mapping.from == taxonomy)
                found.push_back(mapping);
        }
    }
    return found;
}

std::vector<ClassMapping> MappingLibrary::fitting(const QString &source, const QString &to) const
{
    std::vector<ClassMapping> found = from(source);
    std::erase_if(found, [&to](const ClassMapping &mapping) { return mapping.to != to; });
    return found;
}

Result<ClassMapping> MappingLibrary::choose(const Taxonomy &source, const Taxonomy &target) const
{
    if (source.key == target.key)
        return ClassMapping::identity(source);
    const auto known = fitting(source.key, target.key);
    const bool isBuiltIn =
        !known.empty() && known.front().origin.startsWith(u":/"); // they come first
    if (isBuiltIn || known.size() == 1)
        return known.front();
    if (known.empty())
        return failure(
            u"No mapping is known from the taxonomy %1 onto %2: write one as a JSON file "
            "{\"key\", \"name\", \"from\": \"%1\", \"to\": \"%2\", \"classes\": {…}} that names %3 "
            "with a class of %2 or null each, and give it with --mapping, or put it into the "
            "project's mappings folder."_s.arg(source.key, target.key, keysOf(source)));
    QStringList keys;
    for (const ClassMapping &mapping : known)
        keys.append(mapping.key);
    return failure(
        u"Several mappings are there from the taxonomy %1 onto %2: say with --mapping which of "
        "%3."_s.arg(source.key, target.key, keys.join(u", "_s)));
}

} // namespace lesiondesk
