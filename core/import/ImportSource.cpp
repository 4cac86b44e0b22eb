// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportSource.h"

#include "core/import/Readers.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString importFormatKey(ImportFormat format)
{
    switch (format) {
    case ImportFormat::PadUfes20:
        return u"pad-ufes-20"_s;
    case ImportFormat::Ham10000:
        return u"ham10000"_s;
    case ImportFormat::Derm7pt:
        return u"derm7pt"_s;
    case ImportFormat::Edra:
        return u"edra"_s;
    case ImportFormat::Dermofit:
        return u"dermofit"_s;
    case ImportFormat::DermAi:
        return u"dermai"_s;
    case ImportFormat::ClassFolders:
        return u"class-folders"_s;
    case ImportFormat::Csv:
        break;
    }
    return u"csv"_s;
}

QStringList importFormatKeys()
{
    QStringList keys;
    for (const ImportFormat format : kImportFormats)
        keys.append(importFormatKey(format));
    return keys;
}

Result<ImportFormat> importFormatFromKey(const QString &key)
{
    for (const ImportFormat format : kImportFormats) {
        if (importFormatKey(format).compare(key.trimmed(), Qt::CaseInsensitive) == 0)
            return format;
    }
    return failure(u"There is no import format called %1: choose one of %2."_s.arg(
        key, importFormatKeys().join(u", "_s)));
}

Result<ImportSource> readImportSource(ImportFormat format, const QString &path,
                                      const Unpacking &unpacking)
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return failure(u"%1 is not there: check the path."_s.arg(path));
    if (!info.isReadable() || (info.isDir() && !info.isExecutable()))
        return failure(u"%1 may not be read by you: check its permissions."_s.arg(path));
    const QString absolute = QDir::cleanPath(info.absoluteFilePath());
    switch (format) {
    case ImportFormat::PadUfes20:
        return readPadUfes20(absolute);
    case ImportFormat::Ham10000:
        return readHam10000(absolute);
    case ImportFormat::Derm7pt:
        return readDerm7pt(absolute);
    case ImportFormat::Edra:
        return readEdra(absolute);
    case ImportFormat::Dermofit:
        return readDermofit(absolute, unpacking);
    case ImportFormat::DermAi:
        return readDermAi(absolute);
    case ImportFormat::ClassFolders:
        return readClassFolders(absolute);
    case ImportFormat::Csv:
        break;
    }
    return readGenericCsv(absolute);
}

std::optional<ImportFormat> guessImportFormat(const QString &path)
{
    const QFileInfo info(path);
    QStringList tables;
    if (info.isFile()) {
        tables = {path};
    } else if (info.isDir()) {
        for (const QString &name :
             QDir(path).entryList({u"*.csv"_s, u"*.tsv"_s}, QDir::Files, QDir::Name))
            tables.append(path + u'/' + name);
        if (const auto table = findDerm7ptTable(path))
            tables.append(*table);
        for (const QString &name :
             QDir(path + u"/edraAtlas"_s).entryList({u"*.csv"_s}, QDir::Files))
            tables.append(path + u"/edraAtlas/"_s + name);
    } else {
        return std::nullopt;
    }
    // A table of a known dataset goes before one of any kind.
    std::optional<ImportFormat> generic;
    for (const QString &name : tables) {
        const auto table = TableReader::header(name);
        if (!table)
            continue;
        const auto has = [&](const QString &column) { return table->column({column}) >= 0; };
        if (has(u"img_id"_s) && has(u"diagnostic"_s))
            return ImportFormat::PadUfes20;
        if (has(u"image_id"_s) && has(u"dx"_s) && has(u"lesion_id"_s))
            return ImportFormat::Ham10000;
        if (looksLikeDerm7pt(*table))
            return ImportFormat::Derm7pt;
        if (looksLikeEdra(*table))
            return ImportFormat::Edra;
        if (looksLikeDermAi(*table))
            return ImportFormat::DermAi;
        if (looksLikeGenericCsv(*table))
            generic = ImportFormat::Csv;
    }
    if (generic)
        return generic;
    if (looksLikeDermofit(path))
        return ImportFormat::Dermofit;
    if (info.isDir() && !QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty())
        return ImportFormat::ClassFolders;
    return std::nullopt;
}

Result<QByteArray> importTemplate(ImportFormat format)
{
    if (format == ImportFormat::DermAi)
        return dermAiTemplate();
    return failure(
        u"There is no template for %1: its tables come with the dataset. There is one for dermai."_s
            .arg(importFormatKey(format)));
}

} // namespace lesiondesk
