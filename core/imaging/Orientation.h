// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace lesiondesk
{

/// A stored picture as it is to be seen, by EXIF's orientation 1 to 8 (Exif 2.3, tag 274).
cv::Mat upright(const cv::Mat &image, int orientation);

} // namespace lesiondesk
