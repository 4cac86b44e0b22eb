// SPDX-License-Identifier: GPL-3.0-or-later
// After PKWARE's APPNOTE 6.3.9: 4.3.7 local header, 4.3.12 central directory, 4.3.14 zip64.
#include "core/learning/weights/ZipFile.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Reads little-endian numbers at any place; outside the file it says so instead of reading.
class Window
{
public:
    explicit Window(QByteArrayView bytes) : m_bytes(bytes) {}

    bool holds(quint64 offset, quint64 length) const
    {
        const auto size = static_cast<quint64>(m_bytes.size());
        return offset <= size && length <= size - offset;
    }
    template <typename T>
    T at(quint64 offset)
    {
        if (!holds(offset, sizeof(T))) {
            m_good = false;
            return 0;
        }
        return qFromLittleEndian<T>(m_bytes.data() + offset);
    }
    QByteArrayView view(quint64 offset, quint64 length)
    {
        if (!holds(offset, length)) {
            m_good = false;
            return {};
        }
        return m_bytes.sliced(static_cast<qsizetype>(offset), static_cast<qsizetype>(length));
    }
    bool good() const { return m_good; }

private:
    QByteArrayView m_bytes;
    bool m_good = true;
};

constexpr quint32 kLocal = 0x04034b50;
constexpr quint32 kCentral = 0x02014b50;
constexpr quint32 kEnd = 0x06054b50;
constexpr quint32 kEnd64 = 0x06064b50;
constexpr quint32 kLocator64 = 0x07064b50;
constexpr quint64 kFull = 0xffffffff;

struct Entry {
    quint64 packed = 0;
    quint64 size = 0;
    quint64 local = 0;
};

/// The zip64 extra field holds, in this order, those of the three that overflowed.
void readExtra(Window &zip, quint64 from, quint64 length, Entry &entry)
{
    const quint64 end = from + length;
    while (from + 4 <= end && zip.good()) {
        const auto id = zip.at<quint16>(from);
        const auto size = zip.at<quint16>(from + 2);
        from += 4;
        if (id == 1) {
            quint64 place = from;
            for (quint64 *value : {&entry.size, &entry.packed, &entry.local}) {
                if (*value == kFull && place + 8 <= end) {
                    *value = zip.at<quint64>(place);
                    place += 8;
                }
            }
            return;
        }
        from += size;
    }
}

} // namespace

Result<std::map<QByteArray, QByteArrayView>> readStoredZip(const QByteArray &bytes,
                                                           const QString &file)
{
    const auto cutOff = [&] {
        return failure(u"%1 is cut off or broken: the directory at its end is missing or points "
                       u"outside the file."_s.arg(file));
    };
    // The end record is the last 22 bytes, or earlier where a comment follows.
    const qsizetype from = std::max<qsizetype>(0, bytes.size() - 22 - 0xffff);
    const qsizetype found = bytes.size() < 22 ? -1 : bytes.lastIndexOf("PK\x05\x06");
    if (found < from || found + 22 > bytes.size())
        return cutOff();
    Window zip(bytes);
    const auto end = static_cast<quint64>(found);
    quint64 count = zip.at<quint16>(end + 10);
    quint64 directory = zip.at<quint32>(end + 16);
    if (end >= 20 && zip.at<quint32>(end - 20) == kLocator64) {
        const auto record = zip.at<quint64>(end - 20 + 8);
        if (zip.at<quint32>(record) != kEnd64)
            return cutOff();
        count = zip.at<quint64>(record + 32);
        directory = zip.at<quint64>(record + 48);
    }
    if (zip.at<quint32>(end) != kEnd || !zip.good())
        return cutOff();

    std::map<QByteArray, QByteArrayView> entries;
    for (quint64 i = 0; i < count; ++i) {
        if (zip.at<quint32>(directory) != kCentral)
            return cutOff();
        const auto flags = zip.at<quint16>(directory + 8);
        const auto method = zip.at<quint16>(directory + 10);
        Entry entry{zip.at<quint32>(directory + 20), zip.at<quint32>(directory + 24),
                    zip.at<quint32>(directory + 42)};
        const auto nameLength = zip.at<quint16>(directory + 28);
        const auto extraLength = zip.at<quint16>(directory + 30);
        const auto commentLength = zip.at<quint16>(directory + 32);
        const QByteArray name = zip.view(directory + 46, nameLength).toByteArray();
        readExtra(zip, directory + 46 + nameLength, extraLength, entry);
        directory += 46ULL + nameLength + extraLength + commentLength;

        if (zip.at<quint32>(entry.local) != kLocal || !zip.good())
            return cutOff();
        if (method != 0 || (flags & 1) != 0 || entry.packed != entry.size)
            return failure(u"%1 holds compressed or encrypted entries (%2): it was not written by "
                           u"torch.save."_s.arg(file, QString::fromUtf8(name)));
        const quint64 data = entry.local + 30 + zip.at<quint16>(entry.local + 26) +
                             zip.at<quint16>(entry.local + 28);
        const QByteArrayView view = zip.view(data, entry.size);
        if (!zip.good())
            return cutOff();
        entries.insert_or_assign(name, view);
    }
    return entries;
}

} // namespace lesiondesk
