// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <array>

namespace lesiondesk
{

/// ImageNet's mean and standard deviation of red, green and blue, of values from 0 to 1
/// (torchvision's transforms of its weights).
inline constexpr std::array<float, 3> kImageNetMean = {0.485F, 0.456F, 0.406F};
inline constexpr std::array<float, 3> kImageNetDeviation = {0.229F, 0.224F, 0.225F};

/// 8-bit RGB → 3 × rows × columns floats of x − 255 · mean: what a FoldedGraph reads.
void normalise(const cv::Mat &rgb, float *planes);

} // namespace lesiondesk
