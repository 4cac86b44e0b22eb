// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/FileIndex.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString withoutEnding(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > path.lastIndexOf(u'/') + 1 ? path.left(dot) : path;
}

} // namespace

bool FileIndex::isPicture(const QString &fileName)
{
    static const QStringList kEndings{u"jpg"_s, u"jpeg"_s, u"png"_s, u"bmp"_s,
                                      u"tif"_s, u"tiff"_s, u"webp"_s};
    return kEndings.contains(QFileInfo(fileName).suffix().toLower());
}

FileIndex::FileIndex(const QString &folder) : m_folder(folder)
{
    QDirIterator walk(folder, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString file = walk.next();
        if (isPicture(file))
            m_files.append(file.mid(folder.size() + 1));
    }
    m_files.sort();
    for (int i = 0; i < static_cast<int>(m_files.size()); ++i) {
        const QString path = m_files[i].toLower();
        const QString name = path.mid(path.lastIndexOf(u'/') + 1);
        add(m_byPath, path, i);
        add(m_byPathStem, withoutEnding(path), i);
        add(m_byName, name, i);
        add(m_byStem, withoutEnding(name), i);
    }
}

void FileIndex::add(QHash<QString, int> &index, const QString &key, int file)
{
    const auto found = index.find(key);
    if (found == index.end())
        index.insert(key, file);
    else
        *found = -1;
}

QString FileIndex::find(const QString &name, bool *ambiguous) const
{
    QString path = name.toLower();
    path.replace(u'\\', u'/');
    const QString last = path.mid(path.lastIndexOf(u'/') + 1);
    // Picture endings only: "PAT_1.2" has no ending.
    const QString pathStem = isPicture(path) ? withoutEnding(path) : path;
    const QString stem = isPicture(last) ? withoutEnding(last) : last;
    if (ambiguous)
        *ambiguous = false;
    const std::pair<const QHash<QString, int> *, QString> tries[] = {
        {&m_byPath, path}, {&m_byPathStem, pathStem}, {&m_byName, last}, {&m_byStem, stem}};
    for (const auto &[index, key] : tries) {
        const auto found = index->constFind(key);
        if (found == index->constEnd())
            continue;
        if (*found >= 0)
            return m_folder + u'/' + m_files[*found];
        if (ambiguous)
            *ambiguous = true;
        return {};
    }
    return {};
}

QString PictureFinder::find(QString name, bool *ambiguous)
{
    *ambiguous = false;
    name.replace(u'\\', u'/');
    const QString direct =
        QDir::cleanPath(QDir::isAbsolutePath(name) ? name : m_folder + u'/' + name);
    if (QFileInfo(direct).isFile())
        return direct;
    if (!m_index)
        m_index = std::make_unique<FileIndex>(m_folder);
    return m_index->find(name, ambiguous);
}

} // namespace lesiondesk
