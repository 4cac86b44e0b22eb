// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace lesiondesk
{

/// The picture files below a folder, found without regard to letter case: by relative path, by file
/// name, and by stem where the ending differs. A name that several files bear finds nothing, rather
/// than the wrong picture.
class FileIndex
{
public:
    /// Walks the folder and what lies below it; symbolic links to folders are not followed.
    explicit FileIndex(const QString &folder);

    /// The absolute path, or an empty string. `ambiguous` says that several files fit.
    QString find(const QString &name, bool *ambiguous = nullptr) const;
    const QStringList &files() const { return m_files; } ///< relative to the folder, sorted

    static bool isPicture(const QString &fileName);

private:
    void add(QHash<QString, int> &index, const QString &key, int file);

    QString m_folder;
    QStringList m_files;
    QHash<QString, int> m_byPath; ///< position in m_files, or -1 for several
    QHash<QString, int> m_byPathStem;
    QHash<QString, int> m_byName;
    QHash<QString, int> m_byStem;
};

/// Finds the pictures that a table names: a path that fits as it stands is taken at once, so that
/// the table's folder, which may be large, is only walked when it must be.
class PictureFinder
{
public:
    explicit PictureFinder(QString folder) : m_folder(std::move(folder)) {}

    /// The absolute path, or an empty string. `ambiguous` says that several files fit.
    QString find(QString name, bool *ambiguous);

private:
    QString m_folder;
    std::unique_ptr<FileIndex> m_index;
};

} // namespace lesiondesk
