// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace lesiondesk::test
{

/// A zip that is put together in memory, entry by entry, as good or as bad as a test needs it.
class ZipFile
{
public:
    void add(const QString &name, const QByteArray &bytes);
    void addLink(const QString &name, const QString &target);
    /// So many zero bytes, which pack to a thousandth.
    void addZeros(const QString &name, qint64 count);
    /// All entries are encrypted.
    void encrypt() { m_encrypted = true; }

    QByteArray bytes() const;
    void write(const QString &path) const;

private:
    struct Entry {
        QString name;
        QByteArray content;
        QString link;
        qint64 zeros = 0;
    };
    std::vector<Entry> m_entries;
    bool m_encrypted = false;
};

} // namespace lesiondesk::test
