// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Archive.h"

#include "core/jobs/Feedback.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

struct Free {
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Free>;

QString nameOf(archive_entry *entry)
{
    if (const char *name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    const char *name = archive_entry_pathname(entry);
    return name ? QString::fromLocal8Bit(name) : QString();
}

bool isSideFile(const QString &path)
{
    const QString name = path.mid(path.lastIndexOf(u'/') + 1);
    return path.startsWith(u"__MACOSX/") || path.contains(u"/__MACOSX/") || name.startsWith(u"._");
}

/// Why an entry must not be unpacked under this name; empty where it may.
QString troubleWithPath(const QString &path)
{
    if (path.isEmpty())
        return u"has no name"_s;
    if (path.startsWith(u'/') || (path.size() > 1 && path[1] == u':'))
        return u"has an absolute path"_s;
    for (const QStringView step : QStringView(path).split(u'/')) {
        if (step == u"..")
            return u"climbs out of its folder"_s;
    }
    return {};
}

class Unpacker
{
public:
    Unpacker(const QString &folder, const std::function<bool(const QString &)> &wanted,
             Feedback &feedback, const ArchiveLimits &limits)
        : m_folder(folder), m_wanted(wanted), m_feedback(feedback), m_limits(limits)
    {
    }

    /// `shown` names the archive for people, `prefix` is where its entries go (empty or "a/").
    Result<void> unpack(const QString &file, const QString &shown, const QString &prefix, int depth)
    {
        const Reader reader(archive_read_new());
        archive_read_support_format_zip(reader.get());
        constexpr size_t kBlock = 1 << 16;
        if (archive_read_open_filename(reader.get(), QFile::encodeName(file).constData(), kBlock) !=
            ARCHIVE_OK)
            return brokenArchive(reader.get(), shown, depth);
        const qint64 size = QFileInfo(file).size();
        for (;;) {
            if (m_feedback.isCancelled())
                return Error::cancelled();
            archive_entry *entry = nullptr;
            const int status = archive_read_next_header(reader.get(), &entry);
            if (status == ARCHIVE_EOF)
                return {};
            if (status < ARCHIVE_WARN)
                return brokenArchive(reader.get(), shown, depth);
            if (++m_entries > m_limits.entries) {
                refuse(shown, u"holds more than %1 entries"_s.arg(m_limits.entries));
                return {};
            }
            m_feedback.progress(archive_filter_bytes(reader.get(), -1), size,
                                u"Unpacking %1"_s.arg(shown));
            LD_TRY_ASSIGN(const bool goOn, take(reader.get(), entry, shown, prefix, depth));
            if (!goOn)
                return {};
        }
    }

    std::vector<ImportNote> notes() { return std::move(m_notes); }

private:
    void refuse(const QString &entry, const QString &trouble)
    {
        m_notes.push_back({entry, 0, u"entry"_s,
                           u"%1 %2: it is not unpacked."_s.arg(entry, trouble),
                           u"The entry %1: it is not unpacked."_s.arg(trouble)});
    }

    /// The outermost archive stops the import, an inner one is a note.
    Result<void> brokenArchive(archive *reader, const QString &shown, int depth)
    {
        const char *text = archive_error_string(reader);
        const QString why = text ? QString::fromLocal8Bit(text) : u"unknown"_s;
        if (depth == 0 && m_entries == 0)
            return failure(
                u"%1 cannot be read as a zip (%2): copy it again from where it came from."_s.arg(
                    shown, why));
        m_notes.push_back(
            {shown, 0, u"entry"_s,
             u"%1 is damaged (%2): nothing after the damage is read."_s.arg(shown, why),
             u"An archive is damaged: nothing after the damage is read."_s});
        return {};
    }

    /// One entry; false where nothing more of this archive is to be read.
    Result<bool> take(archive *reader, archive_entry *entry, const QString &shown,
                      const QString &prefix, int depth)
    {
        QString path = nameOf(entry);
        path.replace(u'\\', u'/');
        const QString name = shown + u'/' + path;
        if (const QString trouble = troubleWithPath(path); !trouble.isEmpty()) {
            refuse(name, trouble);
            return true;
        }
        if (archive_entry_hardlink(entry) || archive_entry_symlink(entry) ||
            archive_entry_filetype(entry) == AE_IFLNK) {
            refuse(name, u"is a link"_s);
            return true;
        }
        path = QDir::cleanPath(path);
        if (archive_entry_filetype(entry) == AE_IFDIR || isSideFile(path))
            return true;
        if (archive_entry_filetype(entry) != AE_IFREG) {
            refuse(name, u"is no file"_s);
            return true;
        }
        const bool nested = path.endsWith(u".zip", Qt::CaseInsensitive);
        if (!nested && !m_wanted(path))
            return true;
        if (archive_entry_is_encrypted(entry)) {
            refuse(name, u"is encrypted (unpack it with its password first)"_s);
            return true;
        }
        if (nested && depth + 1 >= m_limits.depth) {
            refuse(name, u"is an archive too deep inside archives"_s);
            return true;
        }
        if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > m_limits.entryBytes) {
            refuse(name, tooLarge());
            return true;
        }
        const QString target =
            m_folder + u'/' + (nested ? u".archive-%1.zip"_s.arg(m_nested++) : prefix + path);
        if (!nested && m_taken.contains(target.toLower())) {
            refuse(name, u"stands in the archive twice"_s);
            return true;
        }
        m_taken.insert(target.toLower());
        LD_TRY_ASSIGN(const bool goOn, write(reader, target, name));
        if (!nested || !QFileInfo::exists(target))
            return goOn;
        const auto inner = unpack(target, name, prefix + path.chopped(4) + u'/', depth + 1);
        QFile::remove(target);
        if (!inner)
            return inner.error();
        return goOn;
    }

    QString tooLarge() const { return u"is larger than %1 MiB"_s.arg(m_limits.entryBytes >> 20); }

    /// Writes the entry's bytes; what turns out to be bad is refused and leaves no file.
    Result<bool> write(archive *reader, const QString &target, const QString &name)
    {
        QFile file(target);
        if (!QDir().mkpath(QFileInfo(target).path()) ||
            !file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            refuse(name, u"has a name that cannot be a file's"_s);
            return true;
        }
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const qint64 packedBefore = archive_filter_bytes(reader, -1);
        qint64 unpacked = 0;
        std::array<char, 1 << 16> buffer{};
        const auto giveUp = [&](const QString &trouble, bool goOn) {
            file.remove();
            refuse(name, trouble);
            return goOn;
        };
        for (;;) {
            if (m_feedback.isCancelled())
                return Error::cancelled();
            const la_ssize_t got = archive_read_data(reader, buffer.data(), buffer.size());
            if (got == 0)
                break;
            if (got < 0)
                return giveUp(u"is damaged"_s, got > ARCHIVE_FATAL);
            unpacked += got;
            m_total += got;
            const qint64 packed = archive_filter_bytes(reader, -1) - packedBefore;
            if (unpacked > m_limits.entryBytes)
                return giveUp(tooLarge(), false);
            if (unpacked > m_limits.freeBytes && unpacked / m_limits.ratio > packed)
                return giveUp(u"unpacks to more than %1 times its size, as only bombs do (nothing "
                              u"after it is "
                              "read)"_s.arg(m_limits.ratio),
                              false);
            if (m_total > m_limits.totalBytes)
                return giveUp(u"brings the archive above %1 MiB (nothing after it is read)"_s.arg(
                                  m_limits.totalBytes >> 20),
                              false);
            if (file.write(buffer.data(), got) != got)
                return failure(u"%1 cannot be unpacked into %2: %3. Make room there."_s.arg(
                    name, m_folder, file.errorString()));
        }
        if (!file.flush())
            return failure(u"%1 cannot be unpacked into %2: %3. Make room there."_s.arg(
                name, m_folder, file.errorString()));
        return true;
    }

    QString m_folder;
    const std::function<bool(const QString &)> &m_wanted;
    Feedback &m_feedback;
    ArchiveLimits m_limits;
    std::vector<ImportNote> m_notes;
    QSet<QString> m_taken; ///< paths that were written, in lower case
    qint64 m_total = 0;
    int m_entries = 0;
    int m_nested = 0;
};

} // namespace

Result<std::vector<ImportNote>> unpackZip(const QString &archive, const QString &folder,
                                          const std::function<bool(const QString &)> &wanted,
                                          Feedback &feedback, const ArchiveLimits &limits)
{
    Unpacker unpacker(QDir::cleanPath(folder), wanted, feedback, limits);
    LD_TRY(unpacker.unpack(archive, QFileInfo(archive).fileName(), {}, 0));
    return unpacker.notes();
}

} // namespace lesiondesk
