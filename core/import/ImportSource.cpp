// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportSource.h"

#include "core/base/Csv.h"
#include "core/import/Readers.h"

#include <QDir>
#include <QFile>
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
    case ImportFormat::ClassFolders:
        return u"class-folders"_s;
    case ImportFormat::Csv:
        break;
    }
    return u"csv"_s;
}

Result<ImportFormat> importFormatFromKey(const QString &key)
{
    QStringList keys;
    for (const ImportFormat format : kImportFormats) {
        if (importFormatKey(format).compare(key.trimmed(), Qt::CaseInsensitive) == 0)
            return format;
        keys.append(importFormatKey(format));
    }
    return failure(
        u"There is no import format called %1: choose one of %2."_s.arg(key, keys.join(u", "_s)));
}

Result<ImportSource> readImportSource(ImportFormat format, const QString &path)
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
        const QDir folder(path);
        for (const QString &name : folder.entryList({u"*.csv"_s, u"*.tsv"_s}, QDir::Files))
            tables.append(folder.filePath(name));
    } else {
        return std::nullopt;
    }
    for (const QString &name : tables) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto table = CsvTable::parse(file.readLine(64 * 1024), name);
        if (!table)
            continue;
        const auto has = [&](const char16_t *column) { return table->column(column) >= 0; };
        if (has(u"img_id") && has(u"diagnostic"))
            return ImportFormat::PadUfes20;
        if (has(u"image_id") && has(u"dx") && has(u"lesion_id"))
            return ImportFormat::Ham10000;
        if (looksLikeGenericCsv(*table))
            return ImportFormat::Csv;
    }
    if (info.isDir() && !QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty())
        return ImportFormat::ClassFolders;
    return std::nullopt;
}

} // namespace lesiondesk
