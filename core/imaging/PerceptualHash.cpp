// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/PerceptualHash.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace lesiondesk
{

quint64 perceptualHash(const cv::Mat &rgb)
{
    if (rgb.empty())
        return 0;
    cv::Mat grey;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    cv::resize(grey, grey, {32, 32}, 0, 0, cv::INTER_AREA);
    grey.convertTo(grey, CV_32F);
    cv::Mat waves;
    cv::dct(grey, waves);

    // Row and column 0 hold the mean and the gradients of the light: left out.
    std::array<float, 64> low{};
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x)
            low[static_cast<size_t>(8 * y + x)] = waves.at<float>(y + 1, x + 1);
    }
    std::array<float, 64> sorted = low;
    std::nth_element(sorted.begin(), sorted.begin() + 32, sorted.end());
    quint64 hash = 0;
    for (size_t i = 0; i < low.size(); ++i) {
        if (low[i] >= sorted[32])
            hash |= quint64{1} << i;
    }
    return hash;
}

} // namespace lesiondesk
