// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <opencv2/core/mat.hpp>

#include <vector>

namespace lesiondesk
{

/// The source positions that PIL takes for `out` of `in` pixels in a row, ascending.
std::vector<int> nearestIndices(int in, int out);

/// Nearest neighbour by PIL's rule, equal to PIL to the last pixel: source = floor((i + ½)·in/out),
/// where the position is added up step by step as PIL does it. Any type of matrix.
cv::Mat resizeNearest(const cv::Mat &image, int width, int height);

/// To size × size pixels by the plan's policy. Nearest stretches; FitPad keeps the aspect and pads
/// with black, CoverCrop keeps the aspect and cuts the centre (both with area interpolation).
cv::Mat resizeForNetwork(const cv::Mat &image, int size, ResizePolicy policy);

} // namespace lesiondesk
