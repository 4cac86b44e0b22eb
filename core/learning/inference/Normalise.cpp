// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/inference/Normalise.h"

namespace lesiondesk
{

void normalise(const cv::Mat &rgb, float *planes)
{
    const size_t plane = rgb.total();
    float *red = planes;
    float *green = planes + plane;
    float *blue = planes + 2 * plane;
    for (int y = 0; y < rgb.rows; ++y) {
        const uchar *from = rgb.ptr(y);
        for (int x = 0; x < rgb.cols; ++x, from += 3) {
            *red++ = static_cast<float>(from[0]) - 255 * kImageNetMean[0];
            *green++ = static_cast<float>(from[1]) - 255 * kImageNetMean[1];
            *blue++ = static_cast<float>(from[2]) - 255 * kImageNetMean[2];
        }
    }
}

} // namespace lesiondesk
