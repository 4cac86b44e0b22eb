// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/PictureHead.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<PictureFile> acceptPicture(const std::optional<PictureFile> &file, qint64 bytes,
                                  const QString &name)
{
    if (bytes == 0)
        return failure(
            u"%1 is empty (0 bytes): copy it again from where it came from."_s.arg(name));
    if (!file)
        return failure(
            u"%1 is not a picture that can be read here (JPEG, PNG, BMP, TIFF or WebP)."_s.arg(
                name));
    if (file->width * file->height > kMaxPixels)
        return failure(
            u"%1 has %2 × %3 pixels, more than the limit of %4 million: make it smaller first."_s
                .arg(name)
                .arg(file->width)
                .arg(file->height)
                .arg(kMaxPixels / 1'000'000));
    if (!file->complete)
        return failure(
            u"%1 is cut off before its end: copy it again from where it came from."_s.arg(name));
    return *file;
}

ImageHeader headerOf(const PictureFile &file)
{
    ImageHeader header;
    header.width = static_cast<int>(file.turnsSides() ? file.height : file.width);
    header.height = static_cast<int>(file.turnsSides() ? file.width : file.height);
    header.format = pictureFormatKey(file.format);
    return header;
}

Result<PictureHead> readPictureHead(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const auto bytes = readPicture(path); // says why
        return bytes ? failure(u"%1 cannot be read: %2."_s.arg(path, file.errorString()))
                     : bytes.error();
    }
    PictureHead head;
    head.bytes = info.size();
    head.modified = info.lastModified();
    const auto parsed = PictureFile::parseHead(file);
    auto accepted = acceptPicture(parsed, head.bytes, info.fileName());
    if (!accepted && parsed && !parsed->complete) {
        // Something may have been written behind the picture's end.
        LD_TRY_ASSIGN(const QByteArray bytes, readPicture(path));
        accepted = acceptPicture(PictureFile::parse(bytes), bytes.size(), info.fileName());
    }
    if (!accepted)
        return accepted.error();
    head.header = headerOf(*accepted);
    return head;
}

} // namespace lesiondesk
