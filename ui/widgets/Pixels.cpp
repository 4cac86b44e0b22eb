// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Pixels.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lesiondesk
{

QImage toQImage(const cv::Mat &rgb)
{
    if (rgb.empty() || rgb.type() != CV_8UC3)
        return {};
    const QImage view(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step[0]),
                      QImage::Format_RGB888);
    return view.convertToFormat(QImage::Format_RGB32); // copies: the matrix may go
}

cv::Mat shrunk(const cv::Mat &rgb, int longestSide)
{
    const int longer = std::max(rgb.cols, rgb.rows);
    if (longer <= longestSide)
        return rgb;
    const double scale = static_cast<double>(longestSide) / longer;
    const cv::Size size(std::max(1, static_cast<int>(std::lround(rgb.cols * scale))),
                        std::max(1, static_cast<int>(std::lround(rgb.rows * scale))));
    cv::Mat small;
    cv::resize(rgb, small, size, 0, 0, cv::INTER_AREA);
    return small;
}

} // namespace lesiondesk
