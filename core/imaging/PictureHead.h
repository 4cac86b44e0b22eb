// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/imaging/Decode.h"
#include "core/imaging/PictureFile.h"

#include <QDateTime>
#include <QString>

namespace lesiondesk
{

/// What can be said of a picture file after its first kilobytes.
struct PictureHead {
    ImageHeader header;
    qint64 bytes = 0; ///< of the file
    QDateTime modified;
};

/// Reads of a file what its header needs, and its last bytes to see whether it was cut off; more
/// only where these leave a doubt. Fails with probeImage()'s sentences. A picture that is broken in
/// its middle shows when it is decoded. Any thread.
Result<PictureHead> readPictureHead(const QString &path);

/// A picture that may be decoded, or why not: empty, no picture, too large, cut off. `bytes` is the
/// file's size and `name` is for the sentence.
Result<PictureFile> acceptPicture(const std::optional<PictureFile> &file, qint64 bytes,
                                  const QString &name);

/// Sizes as they are seen, after EXIF orientation.
ImageHeader headerOf(const PictureFile &file);

} // namespace lesiondesk
