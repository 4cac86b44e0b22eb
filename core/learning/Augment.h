// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Rng.h"
#include "core/domain/TrainPlan.h"

#include <opencv2/core/mat.hpp>

namespace lesiondesk
{

/// What was drawn for one image.
struct AugmentDraw {
    double rotation = 0; ///< degrees, as Keras' theta
    double shift = 0;    ///< fraction of the width, as Keras' ty
    double zoomRows = 1; ///< source pixels per target pixel: above 1 the picture shrinks
    double zoomColumns = 1;
    bool flip = false;
    double brightness = 1; ///< factor
};

/// Draws within the plan's ranges; always the same number of draws, so that one range does not
/// move the others.
AugmentDraw drawAugmentation(const Augmentation &ranges, Rng &rng);
/// The generator for one image of one batch: what is drawn does not depend on threads.
Rng augmentationRng(std::uint64_t seed, int epoch, int step, int position);

/// Keras' ImageDataGenerator on 8-bit RGB: rotation · shift · zoom about the centre
/// (h/2 − ½, w/2 − ½), linear interpolation, edges repeated (fill_mode "nearest"), then the flip,
/// then brightness as a factor (rounded down, cut at 255).
cv::Mat applyAugmentation(const cv::Mat &image, const AugmentDraw &draw);

} // namespace lesiondesk
