// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/Thumbnail.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<QByteArray> makeThumbnail(const cv::Mat &rgb)
{
    constexpr int kQuality = 85;
    try {
        cv::Mat small = rgb;
        const int longer = std::max(rgb.cols, rgb.rows);
        if (longer > kThumbnailSide) {
            const double factor = static_cast<double>(kThumbnailSide) / longer;
            const auto side = [&](int pixels) {
                return std::max(1, static_cast<int>(std::lround(pixels * factor)));
            };
            cv::resize(rgb, small, {side(rgb.cols), side(rgb.rows)}, 0, 0, cv::INTER_AREA);
        }
        cv::Mat bgr;
        cv::cvtColor(small, bgr, cv::COLOR_RGB2BGR);
        std::vector<uchar> jpeg;
        if (!cv::imencode(".jpg", bgr, jpeg, {cv::IMWRITE_JPEG_QUALITY, kQuality}))
            return failure(u"A thumbnail could not be written."_s);
        return QByteArray(reinterpret_cast<const char *>(jpeg.data()),
                          static_cast<qsizetype>(jpeg.size()));
    } catch (const cv::Exception &exception) {
        return failure(
            u"A thumbnail could not be made: %1."_s.arg(QString::fromStdString(exception.err)));
    }
}

} // namespace lesiondesk
