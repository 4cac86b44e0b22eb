// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QIODevice;

namespace lesiondesk
{

/// What the bytes of a picture file say without being decoded. Reads JPEG, PNG, BMP, TIFF and WebP
/// as far as needed here: sizes, orientation, and whether the file reaches its end. Sources: ITU
/// T.81 (JPEG), Exif 2.3, RFC 2083 (PNG), TIFF 6.0, the WebP container specification.
struct PictureFile {
    enum class Format { Jpeg, Png, Bmp, Tiff, WebP };
    Format format = Format::Jpeg;
    qint64 width = 0; ///< as stored, before orientation
    qint64 height = 0;
    int orientation = 1;  ///< EXIF's 1 to 8
    bool complete = true; ///< the end of the picture is there

    bool turnsSides() const { return orientation >= 5; }

    /// Nothing where the bytes are no picture of these formats or where the header is cut off.
    static std::optional<PictureFile> parse(QByteArrayView bytes);
    /// The same of a file that is open for reading, of which only the pieces that the header needs
    /// are read. `complete` then stands for the file's last bytes alone: where it is false of a
    /// JPEG or a PNG, there may be something behind the picture's end, which parse() finds. The
    /// orientation of a PNG is missed where it stands behind the pixels.
    static std::optional<PictureFile> parseHead(QIODevice &file);
};

QString pictureFormatKey(PictureFile::Format format); ///< jpeg, png, bmp, tiff, webp

} // namespace lesiondesk
