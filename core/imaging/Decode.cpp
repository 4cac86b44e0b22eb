// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/Decode.h"

#include "core/imaging/Jpeg.h"
#include "core/imaging/Orientation.h"
#include "core/imaging/PictureHead.h"

#include <QFile>
#include <QFileInfo>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <new>
#include <optional>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// No photograph comes near this; a file that does is refused before it is read.
constexpr qint64 kMaxFileBytes = 1LL << 30;

Result<PictureFile> parsePicture(const QByteArray &bytes, const QString &name)
{
    return acceptPicture(PictureFile::parse(bytes), bytes.size(), name);
}

Error broken(const QString &name)
{
    return failure(
        u"%1 is broken, its pixels cannot be decoded: copy it again from where it came from."_s.arg(
            name));
}

/// 8-bit, RGB, alpha laid on white. An empty matrix for kinds of pixels that no photograph has.
cv::Mat toRgb(cv::Mat image)
{
    if (image.depth() == CV_16U)
        image.convertTo(image, CV_8U, 1.0 / 257.0); // 65535 becomes 255
    if (image.depth() != CV_8U)
        return {};
    cv::Mat rgb;
    switch (image.channels()) {
    case 1:
        cv::cvtColor(image, rgb, cv::COLOR_GRAY2RGB);
        return rgb;
    case 3:
        cv::cvtColor(image, rgb, cv::COLOR_BGR2RGB);
        return rgb;
    case 4:
        break;
    default:
        return {};
    }
    rgb.create(image.size(), CV_8UC3);
    for (int y = 0; y < image.rows; ++y) {
        const auto *from = image.ptr<cv::Vec4b>(y);
        auto *to = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < image.cols; ++x) {
            const int alpha = from[x][3];
            for (int c = 0; c < 3; ++c)
                to[x][c] =
                    static_cast<uchar>((from[x][2 - c] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return rgb;
}

/// The JPEG decoder's own division by 1, 2, 4 or 8 that keeps at least `longestSide` pixels.
int jpegScale(const PictureFile &file, int longestSide)
{
    const qint64 longer = qMax(file.width, file.height);
    for (const int scale : {8, 4, 2})
        if (longestSide > 0 && longer / scale >= longestSide)
            return scale;
    return 1;
}

int reductionFlag(int scale)
{
    switch (scale) {
    case 8:
        return cv::IMREAD_REDUCED_COLOR_8;
    case 4:
        return cv::IMREAD_REDUCED_COLOR_4;
    case 2:
        return cv::IMREAD_REDUCED_COLOR_2;
    default:
        return cv::IMREAD_COLOR;
    }
}

/// RGB as it is stored: nothing where it cannot be decoded, empty where it has pixels of a kind
/// that no photograph has.
std::optional<cv::Mat> decodeStored(const QByteArray &bytes, const PictureFile &file, int scale)
{
    const bool jpeg = file.format == PictureFile::Format::Jpeg;
    if (jpeg)
        if (cv::Mat rgb = decodeJpeg(bytes, scale); !rgb.empty())
            return rgb;
    const cv::Mat buffer(1, static_cast<int>(bytes.size()), CV_8UC1,
                         const_cast<char *>(bytes.constData()));
    const cv::Mat decoded =
        cv::imdecode(buffer, jpeg ? reductionFlag(scale) | cv::IMREAD_IGNORE_ORIENTATION
                                  : static_cast<int>(cv::IMREAD_UNCHANGED));
    if (decoded.empty())
        return std::nullopt;
    return toRgb(decoded);
}

Result<cv::Mat> decode(const QByteArray &bytes, const QString &name, int longestSide)
{
    LD_TRY_ASSIGN(const PictureFile file, parsePicture(bytes, name));
    try {
        const auto rgb = decodeStored(bytes, file, jpegScale(file, longestSide));
        if (!rgb)
            return broken(name);
        if (rgb->empty())
            return failure(
                u"%1 has pixels of a kind that is not supported: save it as 8-bit PNG or JPEG."_s
                    .arg(name));
        // OpenCV turns TIFFs by itself, whatever the flags say.
        return file.format == PictureFile::Format::Tiff ? *rgb : upright(*rgb, file.orientation);
    } catch (const cv::Exception &) {
        return broken(name);
    } catch (const std::bad_alloc &) {
        return failure(u"There is not enough memory to decode %1."_s.arg(name));
    }
}

} // namespace

Result<QByteArray> readPicture(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(
            u"%1 is not there: check the path, or import from where it is now."_s.arg(path));
    if (!info.isFile())
        return failure(u"%1 is not a file."_s.arg(path));
    if (info.size() > kMaxFileBytes)
        return failure(u"%1 is larger than 1 GiB, which is no photograph."_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    try {
        QByteArray bytes = file.readAll();
        if (file.error() != QFileDevice::NoError)
            return failure(u"%1 cannot be read to its end: %2."_s.arg(path, file.errorString()));
        return bytes;
    } catch (const std::bad_alloc &) {
        return failure(u"There is not enough memory to read %1."_s.arg(path));
    }
}

Result<ImageHeader> probeImage(const QByteArray &bytes, const QString &name)
{
    LD_TRY_ASSIGN(const PictureFile file, parsePicture(bytes, name));
    return headerOf(file);
}

Result<ImageHeader> probeImage(const QString &path)
{
    LD_TRY_ASSIGN(const QByteArray bytes, readPicture(path));
    return probeImage(bytes, path);
}

Result<cv::Mat> decodeImage(const QByteArray &bytes, const QString &name)
{
    return decode(bytes, name, 0);
}

Result<cv::Mat> decodeImage(const QString &path)
{
    LD_TRY_ASSIGN(const QByteArray bytes, readPicture(path));
    return decode(bytes, path, 0);
}

Result<cv::Mat> decodeImageReduced(const QByteArray &bytes, const QString &name, int longestSide)
{
    return decode(bytes, name, longestSide);
}

Result<cv::Mat> decodeImageReduced(const QString &path, int longestSide)
{
    LD_TRY_ASSIGN(const QByteArray bytes, readPicture(path));
    return decode(bytes, path, longestSide);
}

} // namespace lesiondesk
