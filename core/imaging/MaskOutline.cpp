// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/MaskOutline.h"

#include "core/imaging/Decode.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <new>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr size_t kMostLines = 1000; ///< a noisy mask: only its largest pieces are drawn

} // namespace

Result<MaskOutline> readMaskOutline(const QString &path)
{
    LD_TRY_ASSIGN(const cv::Mat rgb, decodeImage(path));
    try {
        cv::Mat marked;
        cv::cvtColor(rgb, marked, cv::COLOR_RGB2GRAY);
        cv::threshold(marked, marked, 127, 255, cv::THRESH_BINARY);
        std::vector<std::vector<cv::Point>> contours;
        cv::findContours(marked, contours, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
        if (contours.size() > kMostLines) {
            std::nth_element(contours.begin(), contours.begin() + kMostLines, contours.end(),
                             [](const auto &a, const auto &b) { return a.size() > b.size(); });
            contours.resize(kMostLines);
        }
        MaskOutline outline;
        outline.width = rgb.cols;
        outline.height = rgb.rows;
        for (const auto &contour : contours) {
            std::vector<QPointF> line;
            line.reserve(contour.size());
            for (const cv::Point &point : contour)
                line.emplace_back(point.x + 0.5, point.y + 0.5);
            outline.lines.push_back(std::move(line));
        }
        return outline;
    } catch (const cv::Exception &) {
        return failure(u"The edges of the mask %1 cannot be followed."_s.arg(path));
    } catch (const std::bad_alloc &) {
        return failure(u"There is not enough memory for the mask %1."_s.arg(path));
    }
}

} // namespace lesiondesk
