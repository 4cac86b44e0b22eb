// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/Orientation.h"

#include <opencv2/core.hpp>

namespace lesiondesk
{

cv::Mat upright(const cv::Mat &image, int orientation)
{
    cv::Mat turned = image;
    if (orientation >= 5)
        cv::transpose(image, turned); // rows become columns: EXIF's 5
    switch (orientation) {
    case 2:
    case 6:
        cv::flip(turned, turned, 1);
        break;
    case 3:
    case 7:
        cv::flip(turned, turned, -1);
        break;
    case 4:
    case 8:
        cv::flip(turned, turned, 0);
        break;
    default:
        break;
    }
    return turned;
}

} // namespace lesiondesk
