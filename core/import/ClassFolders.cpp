// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/FileIndex.h"
#include "core/import/Readers.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

bool isMask(const QString &file)
{
    const QString stem = QFileInfo(file).completeBaseName().toLower();
    return stem.endsWith(u"mask") || stem.endsWith(u"segmentation");
}

} // namespace

Result<ImportSource> readClassFolders(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return failure(
            u"%1 is a file: choose the folder that holds one folder per class."_s.arg(path));
    const QStringList folders = QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (folders.isEmpty())
        return failure(u"%1 holds no folders: one folder per class is needed."_s.arg(path));
    static const QStringList kParts{u"train"_s, u"test"_s, u"val"_s, u"valid"_s, u"validation"_s};
    const bool hasParts = std::all_of(folders.begin(), folders.end(), [](const QString &name) {
        return kParts.contains(name.toLower());
    });
    const int level = hasParts ? 1 : 0;

    ImportSource source;
    source.format = ImportFormat::ClassFolders;
    source.root = path;
    source.table = QFileInfo(path).fileName();
    const FileIndex files(path);
    for (const QString &file : files.files()) {
        const QStringList steps = file.split(u'/');
        if (isMask(file))
            continue;
        if (steps.size() < level + 2) {
            source.rejected.push_back({file, 0, u"class"_s,
                                       u"%1 lies in no class folder."_s.arg(file),
                                       u"The picture lies in no class folder."_s});
            continue;
        }
        SourceRow row;
        row.key = file;
        row.wanted = file;
        row.file = path + u'/' + file;
        row.diagnosis = steps[level];
        row.lesionCase = file;
        row.patient = file;
        if (hasParts)
            row.attributes.emplace_back(u"part"_s, steps.front());
        source.rows.push_back(std::move(row));
    }
    if (source.rows.empty())
        return failure(
            u"%1 holds no pictures in its folders (JPEG, PNG, BMP, TIFF or WebP)."_s.arg(path));
    return source;
}

} // namespace lesiondesk
