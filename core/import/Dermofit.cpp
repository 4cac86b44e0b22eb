// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/import/Archive.h"
#include "core/import/FileIndex.h"
#include "core/import/Readers.h"
#include "core/jobs/Feedback.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

#include <map>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kList = u"lesionlist.txt"_s;

/// The codes of the collection. MEL is melanoma, ML is a mole.
bool isClass(const QString &name)
{
    static const QStringList kClasses{u"ak"_s, u"bcc"_s, u"df"_s,  u"iec"_s, u"mel"_s,
                                      u"ml"_s, u"pyo"_s, u"scc"_s, u"sk"_s,  u"vasc"_s};
    return kClasses.contains(name.toLower());
}

bool isList(const QString &file)
{
    return QFileInfo(file).fileName().compare(kList, Qt::CaseInsensitive) == 0;
}

/// "B1mask.png" → "b1"; empty for what is no mask.
QString maskedId(const QString &file)
{
    QString stem = QFileInfo(file).completeBaseName().toLower();
    if (!stem.endsWith(u"mask"))
        return {};
    stem.chop(4);
    while (stem.endsWith(u'_') || stem.endsWith(u'-') || stem.endsWith(u' '))
        stem.chop(1);
    return stem;
}

struct Picture {
    QString root;
    QString path; ///< relative to the root
    bool used = false;

    QString file() const { return root + u'/' + path; }
    QString id() const { return QFileInfo(path).completeBaseName(); }
    /// The innermost folder that bears the name of a class, in upper case.
    QString classFolder() const
    {
        const QStringList steps = path.split(u'/').mid(0, path.count(u'/'));
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            if (isClass(*step))
                return step->toUpper();
        }
        return {};
    }
};

class DermofitReader
{
public:
    DermofitReader(const QString &path, const Unpacking &unpacking)
        : m_path(isList(path) ? QFileInfo(path).path() : path), m_unpacking(unpacking)
    {
        m_source.format = ImportFormat::Dermofit;
        m_source.taxonomy = u"dermofit-10"_s;
        m_source.root = m_path;
        m_source.table = QFileInfo(m_path).fileName();
    }

    Result<ImportSource> read()
    {
        if (QFileInfo(m_path).isDir())
            LD_TRY(readFolder());
        else
            LD_TRY(readArchive(m_path));
        if (m_pictures.empty() && m_source.rejected.empty())
            return failure(u"%1 holds no pictures as Dermofit has them (class/ID/ID.png with ID"
                           "mask.png), not in its zips either."_s.arg(m_path));
        for (const QString &list : m_lists)
            LD_TRY(readList(list));
        takePictures();
        takeMasks();
        return std::move(m_source);
    }

private:
    Result<void> readFolder()
    {
        index(m_path);
        QStringList archives;
        QDirIterator walk(m_path, {u"*.zip"_s}, QDir::Files | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            archives.append(walk.next());
        archives.sort();
        for (const QString &archive : archives)
            LD_TRY(readArchive(archive));
        return {};
    }

    /// Unpacks into a folder of its own, below which the archive's name may be a class: ak.zip.
    Result<void> readArchive(const QString &archive)
    {
        if (!m_source.unpacked) {
            const QString parent =
                m_unpacking.folder.isEmpty() ? QDir::tempPath() : m_unpacking.folder;
            m_source.unpacked =
                std::make_shared<QTemporaryDir>(parent + u'/' + kUnpackingFolder + u"XXXXXX"_s);
            if (!m_source.unpacked->isValid())
                return failure(u"%1 cannot be unpacked in %2: %3."_s.arg(
                    archive, parent, m_source.unpacked->errorString()));
        }
        Feedback alone;
        Feedback &feedback = m_unpacking.feedback ? *m_unpacking.feedback : alone;
        QString name = QFileInfo(archive).completeBaseName();
        while (m_archives.contains(name))
            name += u'_';
        m_archives.append(name);
        LD_TRY_ASSIGN(auto refused, unpackZip(
                                        archive, m_source.unpacked->path() + u'/' + name,
                                        [](const QString &entry) {
                                            return FileIndex::isPicture(entry) || isList(entry);
                                        },
                                        feedback));
        m_source.rejected.insert(m_source.rejected.end(), refused.begin(), refused.end());
        index(m_source.unpacked->path(), name);
        return {};
    }

    /// Takes down what lies in a folder below the root.
    void index(const QString &root, const QString &below = {})
    {
        const QString folder = below.isEmpty() ? root : root + u'/' + below;
        const FileIndex files(folder);
        for (const QString &file : files.files()) {
            const Picture picture{root, below.isEmpty() ? file : below + u'/' + file};
            const QString id = maskedId(file);
            if (id.isEmpty())
                m_pictures.push_back(picture);
            else
                m_masks[id].push_back(picture);
        }
        QDirIterator walk(folder, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            if (const QString file = walk.next(); isList(file))
                m_lists.append(file);
        }
    }

    /// Lines of number, ID and class; what they name is looked for among the pictures.
    Result<void> readList(const QString &file)
    {
        m_source.table = QFileInfo(file).fileName();
        LD_TRY_ASSIGN(const QByteArray bytes, readFile(file));
        int number = 0;
        for (const QByteArray &bytesOfLine : bytes.split('\n')) {
            ++number;
            const QString line = QString::fromUtf8(bytesOfLine).simplified();
            if (line.isEmpty())
                continue;
            const QStringList words = line.split(u' ');
            bool counts = false;
            words.front().toInt(&counts);
            if (number == 1 && !counts)
                continue; // a header
            if (words.size() != 3 || !counts) {
                m_source.rejected.push_back(
                    {m_source.table, number, u"line"_s,
                     u"\"%1\" is not a number, an ID and a class."_s.arg(line),
                     u"The line is not a number, an ID and a class."_s});
                continue;
            }
            takeListed(words[1], words[2].toUpper(), number);
        }
        return {};
    }

    void takeListed(const QString &id, const QString &diagnosis, int number)
    {
        const QString key = id.toLower();
        if (const auto known = m_listed.find(key); known != m_listed.end()) {
            if (known->second != diagnosis)
                m_source.rejected.push_back({m_source.table, number, u"ID"_s,
                                             u"%1 stands there before as %2, and here as %3."_s.arg(
                                                 id, known->second, diagnosis),
                                             u"The ID stands there before with another class."_s});
            return;
        }
        m_listed.emplace(key, diagnosis);
        SourceRow row = rowOf(id, diagnosis);
        row.line = number;
        row.wanted = id + u".png"_s;
        row.imageField = u"ID"_s;
        m_rows.emplace(key, m_source.rows.size());
        m_source.rows.push_back(std::move(row));
    }

    static SourceRow rowOf(const QString &id, const QString &diagnosis)
    {
        SourceRow row;
        row.key = id;
        row.diagnosis = diagnosis;
        row.patient = id; // nothing is known of patients
        row.lesionCase = id;
        row.labelSource = LabelSource::Consensus; // two dermatologists and a pathologist
        row.modality = Modality::Macroscopic;
        return row;
    }

    void reject(const Picture &picture, const QString &field, const QString &reason,
                const QString &message)
    {
        m_source.rejected.push_back({picture.path, 0, field, reason, message});
    }

    void takePictures()
    {
        for (const Picture &picture : m_pictures) {
            const QString key = picture.id().toLower();
            const QString folder = picture.classFolder();
            const auto known = m_rows.find(key);
            if (known == m_rows.end() && folder.isEmpty()) {
                reject(
                    picture, u"class"_s,
                    u"%1 lies in no folder of a class (ak, bcc, df, iec, mel, ml, pyo, scc, sk, "
                    "vasc) and stands in no lesionlist.txt."_s.arg(picture.path),
                    u"The picture lies in no folder of a class and stands in no lesionlist.txt."_s);
                continue;
            }
            if (known == m_rows.end()) {
                SourceRow row = rowOf(picture.id(), folder);
                row.wanted = picture.path;
                row.file = picture.file();
                m_rows.emplace(key, m_source.rows.size());
                m_source.rows.push_back(std::move(row));
                continue;
            }
            SourceRow &row = m_source.rows[known->second];
            if (!folder.isEmpty() && folder != row.diagnosis)
                reject(picture, u"class"_s,
                       u"%1 lies in the folder of %2, but the collection also has it as %3."_s.arg(
                           picture.path, folder, row.diagnosis),
                       u"The picture stands in the collection with two classes."_s);
            else if (row.file.isEmpty())
                row.file = picture.file();
            else if (!sameFile(row.file, picture.file()))
                reject(picture, u"image"_s,
                       u"%1 is another picture with the ID of %2."_s.arg(picture.path, row.wanted),
                       u"Another picture has the same ID."_s);
        }
    }

    /// The collection may lie there twice: packed and unpacked.
    static bool sameFile(const QString &a, const QString &b)
    {
        if (QFileInfo(a).size() != QFileInfo(b).size())
            return false;
        const auto first = sha256OfFile(a);
        const auto second = sha256OfFile(b);
        return first && second && *first == *second;
    }

    void takeMasks()
    {
        if (m_masks.empty())
            return;
        for (SourceRow &row : m_source.rows) {
            const auto found = m_masks.find(row.key.toLower());
            if (row.file.isEmpty())
                continue;
            if (found == m_masks.end()) {
                m_source.notes.push_back({row.wanted, 0, u"mask"_s,
                                          u"%1 has no mask."_s.arg(row.wanted),
                                          u"The image has no mask."_s});
                continue;
            }
            // The one beside the picture, where there are several.
            const QString folder = QFileInfo(row.file).path();
            Picture *mask = &found->second.front();
            for (Picture &other : found->second) {
                other.used = true;
                if (QFileInfo(other.file()).path() == folder)
                    mask = &other;
            }
            row.mask = mask->file();
        }
        for (const auto &[id, masks] : m_masks) {
            for (const Picture &mask : masks) {
                if (!mask.used)
                    m_source.notes.push_back({mask.path, 0, u"mask"_s,
                                              u"%1 is the mask of no image."_s.arg(mask.path),
                                              u"A mask belongs to no image."_s});
            }
        }
    }

    QString m_path;
    const Unpacking &m_unpacking;
    ImportSource m_source;
    QStringList m_archives; ///< where they were unpacked
    QStringList m_lists;
    std::vector<Picture> m_pictures;
    std::map<QString, std::vector<Picture>> m_masks; ///< by the ID that they belong to
    std::map<QString, QString> m_listed;             ///< the class of every listed ID
    std::map<QString, size_t> m_rows;                ///< where an ID stands among the rows
};

} // namespace

bool looksLikeDermofit(const QString &path)
{
    const QFileInfo info(path);
    if (info.isFile())
        return info.suffix().compare(u"zip", Qt::CaseInsensitive) == 0 || isList(path);
    const QDir folder(path);
    QStringList places{path};
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        places.append(folder.filePath(name));
    for (const QString &place : places) {
        for (const QString &file : QDir(place).entryList(QDir::Files)) {
            if (isList(file))
                return true;
        }
    }
    // Class folders hold a folder per lesion, or zips are called as the classes are.
    for (const QFileInfo &entry : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (!isClass(entry.isDir() ? entry.fileName() : entry.completeBaseName()))
            continue;
        if (entry.suffix().compare(u"zip", Qt::CaseInsensitive) == 0)
            return true;
        const QDir lesions(entry.filePath());
        for (const QString &lesion : lesions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFileInfo(lesions.filePath(lesion + u'/' + lesion + u".png"_s)).isFile())
                return true;
            break;
        }
    }
    return false;
}

Result<ImportSource> readDermofit(const QString &path, const Unpacking &unpacking)
{
    return DermofitReader(path, unpacking).read();
}

} // namespace lesiondesk
