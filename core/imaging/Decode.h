// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <opencv2/core/mat.hpp>

namespace lesiondesk
{

/// What a file's header says, without decoding the pixels.
struct ImageHeader {
    int width = 0; ///< pixels after EXIF orientation
    int height = 0;
    QString format; ///< jpeg, png, bmp, tiff, webp
};

/// Pictures larger than this are refused before any memory is taken for them.
inline constexpr qint64 kMaxPixels = 250'000'000;

/// The bytes of a picture file, for those who need more than its pixels (a hash). Refuses what is
/// not there, no file, or larger than 1 GiB.
Result<QByteArray> readPicture(const QString &path);

/// Width, height and format. Fails with one sentence: not there, empty, no picture, too large, cut
/// off before its end.
Result<ImageHeader> probeImage(const QString &path);
/// The same of bytes that were read already; `name` is for the sentence.
Result<ImageHeader> probeImage(const QByteArray &bytes, const QString &name);

/// The picture as 8-bit RGB (CV_8UC3, rows × columns), upright (EXIF orientation applied), alpha
/// laid on white, 16 bit brought to 8. A truncated or broken file is an error, never half a
/// picture. May be called from any thread; cv::Exception and bad_alloc stop here.
Result<cv::Mat> decodeImage(const QString &path);
Result<cv::Mat> decodeImage(const QByteArray &bytes, const QString &name);

/// As decodeImage, but JPEGs may be decoded at 1/2, 1/4 or 1/8 as long as the longer side keeps at
/// least `longestSide` pixels: for thumbnails and for the first view of large photographs.
Result<cv::Mat> decodeImageReduced(const QString &path, int longestSide);
Result<cv::Mat> decodeImageReduced(const QByteArray &bytes, const QString &name, int longestSide);

} // namespace lesiondesk
