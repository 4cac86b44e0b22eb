// SPDX-License-Identifier: GPL-3.0-or-later
// After keras.preprocessing.image (apply_affine_transform, apply_brightness_shift): Keras works in
// (row, column) coordinates and maps each target pixel to its source.
#include "core/learning/Augment.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lesiondesk
{

AugmentDraw drawAugmentation(const Augmentation &ranges, Rng &rng)
{
    const double angle = rng.real(ranges.rotationMin, ranges.rotationMax);
    const bool left = rng.coin();
    AugmentDraw draw;
    draw.rotation = left ? -angle : angle;
    draw.shift = rng.real(-ranges.widthShift, ranges.widthShift);
    draw.zoomRows = rng.real(1 - ranges.zoom, 1 + ranges.zoom);
    draw.zoomColumns = rng.real(1 - ranges.zoom, 1 + ranges.zoom);
    draw.flip = rng.coin() && ranges.horizontalFlip;
    draw.brightness = rng.real(ranges.brightnessMin, ranges.brightnessMax);
    return draw;
}

Rng augmentationRng(std::uint64_t seed, int epoch, int step, int position)
{
    return Rng::forStream(seed, (static_cast<std::uint64_t>(epoch) << 44) |
                                    (static_cast<std::uint64_t>(step) << 12) |
                                    static_cast<std::uint64_t>(position));
}

cv::Mat applyAugmentation(const cv::Mat &image, const AugmentDraw &draw)
{
    const double theta = draw.rotation * std::numbers::pi / 180;
    const double c = std::cos(theta);
    const double s = std::sin(theta);
    const double shift = draw.shift * image.cols;
    // [c −s; s c] · translation by (0, shift) · diag(zoomRows, zoomColumns), about the centre.
    const double rowByRow = c * draw.zoomRows;
    const double rowByColumn = -s * draw.zoomColumns;
    const double columnByRow = s * draw.zoomRows;
    const double columnByColumn = c * draw.zoomColumns;
    const double centreRow = image.rows / 2.0 - 0.5;
    const double centreColumn = image.cols / 2.0 - 0.5;
    const double rowOffset =
        centreRow - s * shift - rowByRow * centreRow - rowByColumn * centreColumn;
    const double columnOffset =
        centreColumn + c * shift - columnByRow * centreRow - columnByColumn * centreColumn;
    // OpenCV wants x (column) first.
    const cv::Matx23d map(columnByColumn, columnByRow, columnOffset, rowByColumn, rowByRow,
                          rowOffset);
    cv::Mat moved;
    cv::warpAffine(image, moved, map, image.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    if (draw.flip)
        cv::flip(moved, moved, 1);
    if (draw.brightness != 1) {
        cv::Mat table(1, 256, CV_8U);
        for (int i = 0; i < 256; ++i)
            table.at<uchar>(0, i) = static_cast<uchar>(std::clamp(i * draw.brightness, 0.0, 255.0));
        cv::LUT(moved, table, moved);
    }
    return moved;
}

} // namespace lesiondesk
