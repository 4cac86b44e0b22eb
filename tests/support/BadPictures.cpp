// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BadPictures.h"

#include <QFile>
#include <QtEndian>

namespace lesiondesk::test
{

namespace
{

/// CRC-32 as PNG wants it (RFC 2083, appendix 15).
quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? 0xedb88320U ^ (crc >> 1) : crc >> 1;
    }
    return crc ^ 0xffffffffU;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const char *type, const QByteArray &data)
{
    const QByteArray body = QByteArray(type) + data;
    return bigEndian(static_cast<quint32>(data.size())) + body + bigEndian(crc32(body));
}

} // namespace

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray readBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

QByteArray withExifOrientation(const QByteArray &jpeg, int orientation)
{
    // Exif 2.3: marker, length, "Exif", a little-endian TIFF header, one directory with one entry.
    QByteArray block("Exif\0\0II\x2a\0\x08\0\0\0", 14);
    block += QByteArray("\x01\0\x12\x01\x03\0\x01\0\0\0", 10);
    block += static_cast<char>(orientation);
    block += QByteArray("\0\0\0\0\0\0\0", 7);
    const auto length = static_cast<int>(block.size()) + 2;
    QByteArray segment("\xff\xe1", 2);
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return jpeg.left(2) + segment + block + jpeg.mid(2);
}

QByteArray blackPng(int width, int height)
{
    const QByteArray rows((static_cast<qsizetype>(width) + 7) / 8 * height + height, '\0');
    QByteArray header =
        bigEndian(static_cast<quint32>(width)) + bigEndian(static_cast<quint32>(height));
    header += QByteArray("\x01\0\0\0\0", 5);
    return QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", header) +
           chunk("IDAT", qCompress(rows, 1).mid(4)) + chunk("IEND", {});
}

} // namespace lesiondesk::test
