// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document/CsvBundle.h"

#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/report/TableWriters.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const auto kManifest = u"manifest.json"_s;
const auto kFormat = u"lesiondesk report"_s;

/// May the bundle take the place of what is there?
Result<void> mayReplace(const QString &folder)
{
    const QFileInfo there(folder);
    if (!there.exists())
        return {};
    if (!there.isDir())
        return failure(u"%1 is a file: name a folder for the CSV files."_s.arg(folder));
    if (QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return {};
    if (const auto bytes = readFile(folder + u'/' + kManifest)) {
        const auto manifest = QJsonDocument::fromJson(*bytes).object();
        if (manifest[u"format"_s].toString() == kFormat)
            return {};
    }
    return failure(u"The folder %1 holds other files: name a new or an empty one."_s.arg(folder));
}

class BundleWriter
{
public:
    explicit BundleWriter(const QString &folder) : m_folder(folder) {}

    Result<void> operator()(const TableBlock &block)
    {
        // A file's name is given once; a second table of that name gets a number.
        QString stem = block.file;
        for (int k = 2; m_names.contains(stem + u".csv"_s); ++k)
            stem = u"%1-%2"_s.arg(block.file, QString::number(k));
        return add(stem + u".csv"_s, tableCsv(block.table), block.table.title, block.table.notes);
    }
    Result<void> operator()(const PictureBlock &block)
    {
        return add(u"picture-%1.svg"_s.arg(++m_pictures, 2, 10, QChar(u'0')), block.svg,
                   block.caption, {});
    }
    Result<void> operator()(const PhotosBlock &block)
    {
        for (const ReportPhoto &photo : block.photos)
            LD_TRY(add(u"photo-%1.jpg"_s.arg(++m_photos, 2, 10, QChar(u'0')), photo.jpeg,
                       photo.caption, {}));
        return {};
    }
    Result<void> operator()(const HeadingBlock &) { return {}; }
    Result<void> operator()(const ParagraphBlock &) { return {}; }
    Result<void> operator()(const NoteBlock &) { return {}; }
    Result<void> operator()(const ListBlock &) { return {}; }

    Result<QStringList> finish(const ReportDocument &document)
    {
        const QJsonObject manifest{{u"format"_s, kFormat},
                                   {u"program"_s, document.program},
                                   {u"made"_s, document.made.toUTC().toString(Qt::ISODate)},
                                   {u"title"_s, document.title},
                                   {u"language"_s, document.language},
                                   {u"artificial"_s, document.artificial},
                                   {u"files"_s, m_files}};
        LD_TRY(writeFileAtomically(m_folder + u'/' + kManifest, QJsonDocument(manifest).toJson()));
        return m_names + QStringList{kManifest};
    }

private:
    Result<void> add(const QString &name, const QByteArray &bytes, const QString &title,
                     const QStringList &notes)
    {
        LD_TRY(writeFileAtomically(m_folder + u'/' + name, bytes));
        m_names.append(name);
        QJsonObject entry{{u"file"_s, name}, {u"title"_s, title}, {u"sha256"_s, sha256(bytes)}};
        if (!notes.isEmpty())
            entry.insert(u"notes"_s, QJsonArray::fromStringList(notes));
        m_files.append(entry);
        return {};
    }

    QString m_folder;
    QStringList m_names;
    QJsonArray m_files;
    int m_pictures = 0;
    int m_photos = 0;
};

} // namespace

Result<QStringList> writeCsvBundle(const ReportDocument &document, const QString &folder)
{
    const QString target = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    LD_TRY(mayReplace(target));
    const QString parent = QFileInfo(target).absolutePath();
    if (!QDir(parent).exists())
        LD_TRY(makePrivateFolder(parent));
    // Made beside its place and moved there when it is whole.
    QTemporaryDir workshop(parent + u"/.report-XXXXXX"_s);
    if (!workshop.isValid())
        return failure(
            u"The folder %1 cannot be written to: %2."_s.arg(parent, workshop.errorString()));
    const QString made = workshop.filePath(u"new"_s);
    LD_TRY(makePrivateFolder(made));
    BundleWriter writer(made);
    for (const ReportBlock &block : document.blocks)
        LD_TRY(std::visit(writer, block));
    LD_TRY_ASSIGN(QStringList files, writer.finish(document));
    const QString before = workshop.filePath(u"before"_s);
    if (QFileInfo::exists(target) && !QDir().rename(target, before))
        return failure(u"The folder %1 cannot be replaced: is it in use?"_s.arg(target));
    if (!QDir().rename(made, target)) {
        if (QFileInfo::exists(before))
            QDir().rename(before, target);
        return failure(u"The folder %1 cannot be written."_s.arg(target));
    }
    for (QString &file : files)
        file.prepend(target + u'/');
    return files;
}

} // namespace lesiondesk
