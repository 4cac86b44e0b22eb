// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <opencv2/core/mat.hpp>

namespace lesiondesk
{

/// An 8-bit RGB matrix (CV_8UC3) as a picture of its own in Qt's fastest format. Any thread.
QImage toQImage(const cv::Mat &rgb);
/// The matrix made smaller so that its longer side has `longestSide` pixels (area interpolation);
/// unchanged when it is no larger. Any thread.
cv::Mat shrunk(const cv::Mat &rgb, int longestSide);

} // namespace lesiondesk
