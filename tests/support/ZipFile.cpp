// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ZipFile.h"

#include "tests/support/BadPictures.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace lesiondesk::test
{

namespace
{

la_ssize_t append(archive *, void *target, const void *data, size_t size)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(data),
                                              static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

void check(archive *writer, la_ssize_t status)
{
    if (status < ARCHIVE_WARN)
        qFatal("the zip cannot be made: %s", archive_error_string(writer));
}

} // namespace

void ZipFile::add(const QString &name, const QByteArray &bytes)
{
    m_entries.push_back({name, bytes, {}, 0});
}

void ZipFile::addLink(const QString &name, const QString &target)
{
    m_entries.push_back({name, {}, target, 0});
}

void ZipFile::addZeros(const QString &name, qint64 count)
{
    m_entries.push_back({name, {}, {}, count});
}

QByteArray ZipFile::bytes() const
{
    QByteArray result;
    archive *writer = archive_write_new();
    check(writer, archive_write_set_format_zip(writer));
    archive_write_set_bytes_per_block(writer, 0);
    if (m_encrypted) {
        check(writer, archive_write_set_options(writer, "zip:encryption=traditional"));
        check(writer, archive_write_set_passphrase(writer, "secret"));
    }
    check(writer, archive_write_open(writer, &result, nullptr, append, nullptr));
    for (const Entry &entry : m_entries) {
        archive_entry *header = archive_entry_new();
        archive_entry_set_pathname_utf8(header, entry.name.toUtf8().constData());
        archive_entry_set_perm(header, 0644);
        if (entry.link.isEmpty()) {
            archive_entry_set_filetype(header, AE_IFREG);
            archive_entry_set_size(header, entry.zeros > 0 ? entry.zeros : entry.content.size());
        } else {
            archive_entry_set_filetype(header, AE_IFLNK);
            archive_entry_set_symlink_utf8(header, entry.link.toUtf8().constData());
        }
        check(writer, archive_write_header(writer, header));
        const QByteArray zeros(static_cast<qsizetype>(std::min<qint64>(entry.zeros, 1 << 20)),
                               '\0');
        for (qint64 left = entry.zeros; left > 0; left -= zeros.size())
            check(writer,
                  archive_write_data(writer, zeros.constData(),
                                     static_cast<size_t>(std::min<qint64>(left, zeros.size()))));
        if (!entry.content.isEmpty())
            check(writer, archive_write_data(writer, entry.content.constData(),
                                             static_cast<size_t>(entry.content.size())));
        archive_entry_free(header);
    }
    check(writer, archive_write_close(writer));
    archive_write_free(writer);
    return result;
}

void ZipFile::write(const QString &path) const
{
    writeBytes(path, bytes());
}

} // namespace lesiondesk::test
