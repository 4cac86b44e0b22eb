// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/PictureFile.h"

#include <QIODevice>

#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The bytes of a picture: all of them, or those that are asked for, read in small pieces.
class Source
{
public:
    explicit Source(QByteArrayView bytes) : m_window(bytes), m_size(bytes.size()) {}
    explicit Source(QIODevice &file) : m_file(&file), m_size(static_cast<qsizetype>(file.size())) {}
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;

    qsizetype size() const { return m_size; }
    /// Bytes inside the picture; nothing where the file does not give them.
    const char *at(qsizetype position, qsizetype count)
    {
        if (position < m_start || position + count > m_start + m_window.size())
            read(position, count);
        return position < m_start || position + count > m_start + m_window.size()
                   ? nullptr
                   : m_window.data() + (position - m_start);
    }
    /// Whether the bytes lie here as a whole.
    bool isWhole() const { return !m_file; }
    /// Where the whole lies here: from `position` to the end.
    QByteArrayView from(qsizetype position) const { return m_window.sliced(position); }

private:
    void read(qsizetype position, qsizetype count)
    {
        constexpr qsizetype kPiece = 4096;
        if (!m_file || !m_file->seek(position))
            return;
        m_buffer = m_file->read(qMin(qMax(count, kPiece), m_size - position));
        m_window = m_buffer;
        m_start = position;
    }

    QIODevice *m_file = nullptr;
    QByteArray m_buffer;
    QByteArrayView m_window;
    qsizetype m_start = 0;
    qsizetype m_size;
};

/// Numbers at positions of a picture or of a part of it; a position outside gives 0 and clears
/// ok().
class Bytes
{
public:
    explicit Bytes(Source &source, bool bigEndian = true)
        : m_source(&source), m_size(source.size()), m_big(bigEndian)
    {
    }

    qsizetype size() const { return m_size; }
    bool ok() const { return m_ok; }
    bool has(qsizetype at, qsizetype count) const
    {
        return at >= 0 && count >= 0 && at <= m_size - count;
    }
    bool is(qsizetype at, const char *text) const
    {
        const auto length = static_cast<qsizetype>(std::strlen(text));
        const char *found = has(at, length) ? m_source->at(m_base + at, length) : nullptr;
        return found && std::memcmp(found, text, static_cast<size_t>(length)) == 0;
    }
    quint32 u8(qsizetype at) { return number(at, 1); }
    quint32 u16(qsizetype at) { return number(at, 2); }
    quint32 u24(qsizetype at) { return number(at, 3); }
    quint32 u32(qsizetype at) { return number(at, 4); }
    /// Positions of the part begin at 0; empty where it does not lie inside.
    Bytes part(qsizetype at, qsizetype count) const
    {
        Bytes part = *this;
        part.m_base += at;
        part.m_size = has(at, count) ? count : 0;
        part.m_ok = true;
        return part;
    }
    Bytes withOrder(bool bigEndian) const
    {
        Bytes other = *this;
        other.m_big = bigEndian;
        return other;
    }
    Source &source() const { return *m_source; }

private:
    quint32 number(qsizetype at, int count)
    {
        const char *bytes = has(at, count) ? m_source->at(m_base + at, count) : nullptr;
        if (!bytes) {
            m_ok = false;
            return 0;
        }
        quint32 value = 0;
        for (int i = 0; i < count; ++i)
            value = value << 8 | static_cast<quint8>(bytes[m_big ? i : count - 1 - i]);
        return value;
    }

    Source *m_source;
    qsizetype m_base = 0;
    qsizetype m_size;
    bool m_big;
    bool m_ok = true;
};

struct Ifd {
    qint64 width = 0;
    qint64 height = 0;
    int orientation = 1;
    bool complete = true;
};

/// The first directory of a TIFF structure (a TIFF file, or the block inside EXIF).
std::optional<Ifd> firstDirectory(const Bytes &tiff)
{
    const bool big = tiff.is(0, "MM");
    if (!big && !tiff.is(0, "II"))
        return std::nullopt;
    Bytes bytes = tiff.withOrder(big);
    if (bytes.u16(2) != 42)
        return std::nullopt;
    const auto directory = static_cast<qsizetype>(bytes.u32(4));
    const auto entries = static_cast<int>(bytes.u16(directory));
    if (!bytes.ok())
        return std::nullopt;

    Ifd ifd;
    struct Column {
        int type = 0;
        qsizetype count = 0;
        qsizetype at = 0;
    };
    Column offsets;
    Column lengths;
    bool complete = bytes.has(directory + 2 + 12 * entries, 4); // the pointer to the next directory
    for (int i = 0; i < entries; ++i) {
        const qsizetype at = directory + 2 + 12 * i;
        const quint32 tag = bytes.u16(at);
        const auto type = static_cast<int>(bytes.u16(at + 2));
        const auto count = static_cast<qsizetype>(bytes.u32(at + 4));
        const quint32 value = type == 3 ? bytes.u16(at + 8) : bytes.u32(at + 8);
        if (!bytes.ok())
            return std::nullopt;
        const qsizetype width = type == 3 ? 2 : 4;
        const Column column{
            type, count, count * width <= 4 ? at + 8 : static_cast<qsizetype>(bytes.u32(at + 8))};
        // Sizes of TIFF's types 1 to 12.
        constexpr int kSizes[] = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
        const qsizetype length = type <= 12 ? count * kSizes[type] : 0;
        if (length > 4 && !bytes.has(static_cast<qsizetype>(bytes.u32(at + 8)), length))
            complete = false;
        if (tag == 256)
            ifd.width = value;
        else if (tag == 257)
            ifd.height = value;
        else if (tag == 274 && value >= 1 && value <= 8)
            ifd.orientation = static_cast<int>(value);
        else if (tag == 273 || tag == 324)
            offsets = column;
        else if (tag == 279 || tag == 325)
            lengths = column;
    }
    // Every strip or tile must lie inside the file.
    ifd.complete = complete;
    for (qsizetype i = 0; i < qMin(offsets.count, lengths.count) && ifd.complete; ++i) {
        const auto entry = [&](const Column &column) {
            return static_cast<qint64>(column.type == 3 ? bytes.u16(column.at + 2 * i)
                                                        : bytes.u32(column.at + 4 * i));
        };
        const qint64 end = entry(offsets) + entry(lengths);
        ifd.complete = bytes.ok() && end <= bytes.size();
    }
    return ifd;
}

int exifOrientation(const Bytes &block)
{
    const auto ifd = firstDirectory(block);
    return ifd ? ifd->orientation : 1;
}

/// From the first scan on: does the chain of scans and segments reach the end marker? Zeros that a
/// broken copy leaves in place of the tail hold no marker, so they are found as well.
bool jpegReachesEnd(Bytes bytes, qsizetype at)
{
    if (!bytes.source().isWhole()) // nobody reads it all: the last bytes have to do
        return bytes.u16(bytes.size() - 2) == 0xffd9;
    if (!bytes.has(at, 2))
        return false;
    const char *data = bytes.source().from(0).data();
    while (bytes.has(at, 2)) {
        const void *found = std::memchr(data + at, 0xff, static_cast<size_t>(bytes.size() - at));
        if (!found)
            return false;
        at = static_cast<const char *>(found) - data;
        if (!bytes.has(at, 2))
            return false;
        const quint32 marker = bytes.u8(at + 1);
        if (marker == 0xd9)
            return true;
        if (marker == 0xff) {
            at += 1;
        } else if (marker == 0x00 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
            at += 2;
        } else {
            if (!bytes.has(at + 2, 2))
                return false;
            at += 2 + static_cast<qsizetype>(bytes.u16(at + 2));
        }
    }
    return false;
}

std::optional<PictureFile> parseJpeg(Bytes bytes)
{
    PictureFile file;
    file.format = PictureFile::Format::Jpeg;
    qsizetype at = 2;
    while (bytes.has(at, 4)) {
        if (bytes.u8(at) != 0xff) {
            ++at; // some writers leave stray bytes between segments; libjpeg skips them too
            continue;
        }
        const quint32 marker = bytes.u8(at + 1);
        if (marker == 0xff || marker == 0x00 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += marker == 0xff ? 1 : 2;
            continue;
        }
        if (marker == 0xd9)
            break;
        const auto length = static_cast<qsizetype>(bytes.u16(at + 2));
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            file.height = bytes.u16(at + 5);
            file.width = bytes.u16(at + 7);
        } else if (marker == 0xe1 && file.orientation == 1 && bytes.is(at + 4, "Exif") &&
                   length > 8) {
            file.orientation =
                exifOrientation(bytes.part(at + 10, qMin(length - 8, bytes.size() - at - 10)));
        } else if (marker == 0xda) {
            file.complete = jpegReachesEnd(bytes, at + 2 + length);
            break;
        }
        at += 2 + length;
        file.complete = false; // until a scan shows otherwise
    }
    if (!bytes.ok() || file.width == 0 || file.height == 0)
        return std::nullopt;
    return file;
}

std::optional<PictureFile> parsePng(Bytes bytes)
{
    PictureFile file;
    file.format = PictureFile::Format::Png;
    file.width = bytes.u32(16);
    file.height = bytes.u32(20);
    if (!bytes.ok() || !bytes.is(12, "IHDR") || file.width == 0 || file.height == 0)
        return std::nullopt;
    file.complete = false;
    qsizetype at = 8;
    while (bytes.has(at, 12)) {
        const auto length = static_cast<qsizetype>(bytes.u32(at));
        if (bytes.is(at + 4, "IEND")) {
            file.complete = true;
            break;
        }
        if (bytes.is(at + 4, "eXIf"))
            file.orientation = exifOrientation(bytes.part(at + 8, length));
        if (bytes.is(at + 4, "IDAT") && !bytes.source().isWhole()) {
            file.complete = bytes.is(bytes.size() - 8, "IEND");
            break;
        }
        at += 12 + length;
    }
    return file;
}

std::optional<PictureFile> parseBmp(Bytes bytes)
{
    PictureFile file;
    file.format = PictureFile::Format::Bmp;
    const auto pixels = static_cast<qint64>(bytes.u32(10));
    if (bytes.u32(14) == 12) { // the header of OS/2
        file.width = bytes.u16(18);
        file.height = bytes.u16(20);
        return bytes.ok() && file.width > 0 && file.height > 0 ? std::optional(file) : std::nullopt;
    }
    file.width = std::llabs(static_cast<qint32>(bytes.u32(18)));
    file.height = std::llabs(static_cast<qint32>(bytes.u32(22)));
    const auto bits = static_cast<qint64>(bytes.u16(28));
    const quint32 compression = bytes.u32(30);
    if (!bytes.ok() || file.width == 0 || file.height == 0)
        return std::nullopt;
    if (compression == 0 || compression == 3)
        file.complete = pixels + (file.width * bits + 31) / 32 * 4 * file.height <= bytes.size();
    return file;
}

std::optional<PictureFile> parseWebP(Bytes bytes)
{
    PictureFile file;
    file.format = PictureFile::Format::WebP;
    file.complete = static_cast<qsizetype>(bytes.u32(4)) + 8 <= bytes.size();
    qsizetype at = 12;
    while (bytes.has(at, 8)) {
        const auto length = static_cast<qsizetype>(bytes.u32(at + 4));
        const qsizetype data = at + 8;
        if (bytes.is(at, "VP8X")) {
            file.width = bytes.u24(data + 4) + 1;
            file.height = bytes.u24(data + 7) + 1;
        } else if (bytes.is(at, "VP8 ") && file.width == 0) {
            file.width = bytes.u16(data + 6) & 0x3fff;
            file.height = bytes.u16(data + 8) & 0x3fff;
        } else if (bytes.is(at, "VP8L") && file.width == 0) {
            const quint32 packed = bytes.u32(data + 1);
            file.width = (packed & 0x3fff) + 1;
            file.height = (packed >> 14 & 0x3fff) + 1;
        } else if (bytes.is(at, "EXIF")) {
            const Bytes block = bytes.part(data, length);
            file.orientation =
                exifOrientation(block.is(0, "Exif") ? block.part(6, length - 6) : block);
        }
        at = data + length + (length & 1);
    }
    if (!bytes.ok() || file.width == 0 || file.height == 0)
        return std::nullopt;
    return file;
}

std::optional<PictureFile> parseTiff(const Bytes &bytes)
{
    const auto ifd = firstDirectory(bytes);
    if (!ifd || ifd->width == 0 || ifd->height == 0)
        return std::nullopt;
    PictureFile file;
    file.format = PictureFile::Format::Tiff;
    file.width = ifd->width;
    file.height = ifd->height;
    file.orientation = ifd->orientation;
    file.complete = ifd->complete;
    return file;
}

std::optional<PictureFile> parseAny(Source &source)
{
    const Bytes reader(source);
    if (reader.is(0, "\xff\xd8\xff"))
        return parseJpeg(reader);
    if (reader.is(0, "\x89PNG\r\n\x1a\n"))
        return parsePng(reader);
    if (reader.is(0, "RIFF") && reader.is(8, "WEBP"))
        return parseWebP(reader.withOrder(false));
    if (reader.is(0, "BM"))
        return parseBmp(reader.withOrder(false));
    if (reader.is(0, "II") || reader.is(0, "MM"))
        return parseTiff(reader);
    return std::nullopt;
}

} // namespace

std::optional<PictureFile> PictureFile::parse(QByteArrayView bytes)
{
    Source source(bytes);
    return parseAny(source);
}

std::optional<PictureFile> PictureFile::parseHead(QIODevice &file)
{
    Source source(file);
    return parseAny(source);
}

QString pictureFormatKey(PictureFile::Format format)
{
    switch (format) {
    case PictureFile::Format::Jpeg:
        return u"jpeg"_s;
    case PictureFile::Format::Png:
        return u"png"_s;
    case PictureFile::Format::Bmp:
        return u"bmp"_s;
    case PictureFile::Format::Tiff:
        return u"tiff"_s;
    case PictureFile::Format::WebP:
        break;
    }
    return u"webp"_s;
}

} // namespace lesiondesk
