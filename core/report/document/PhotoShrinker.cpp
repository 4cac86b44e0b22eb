// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document/PhotoShrinker.h"

#include "core/imaging/Decode.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<ReportPhoto> shrunkPhoto(const QString &path, int longestSide)
{
    constexpr int kQuality = 88;
    LD_TRY_ASSIGN(cv::Mat picture, decodeImageReduced(path, longestSide));
    try {
        const int longer = std::max(picture.cols, picture.rows);
        if (longer > longestSide) {
            const double factor = static_cast<double>(longestSide) / longer;
            const auto side = [&](int pixels) {
                return std::max(1, static_cast<int>(std::lround(pixels * factor)));
            };
            cv::Mat small;
            cv::resize(picture, small, {side(picture.cols), side(picture.rows)}, 0, 0,
                       cv::INTER_AREA);
            picture = small;
        }
        cv::Mat bgr;
        cv::cvtColor(picture, bgr, cv::COLOR_RGB2BGR);
        std::vector<uchar> jpeg;
        if (!cv::imencode(".jpg", bgr, jpeg, {cv::IMWRITE_JPEG_QUALITY, kQuality}))
            return failure(u"A photograph could not be written into the report."_s);
        return ReportPhoto{QByteArray(reinterpret_cast<const char *>(jpeg.data()),
                                      static_cast<qsizetype>(jpeg.size())),
                           picture.cols, picture.rows, QString()};
    } catch (const cv::Exception &exception) {
        return failure(u"A photograph could not be made smaller for the report: %1."_s.arg(
            QString::fromStdString(exception.err)));
    }
}

} // namespace lesiondesk
