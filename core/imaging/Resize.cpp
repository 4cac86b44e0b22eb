// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/Resize.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace lesiondesk
{

namespace
{

cv::Mat resizeArea(const cv::Mat &image, int width, int height)
{
    cv::Mat resized;
    const bool shrinks = width < image.cols || height < image.rows;
    cv::resize(image, resized, {width, height}, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return resized;
}

int scaled(int length, double factor)
{
    return std::max(1, static_cast<int>(std::lround(length * factor)));
}

} // namespace

/// PIL walks the source in steps of in/out from half a step on and takes the integer part. Adding
/// up (instead of multiplying) is part of the rule: where (i + ½)·in/out is a whole number the
/// rounding of the sum decides, and PIL's picture is what the networks of the field were fed with.
std::vector<int> nearestIndices(int in, int out)
{
    std::vector<int> indices(static_cast<size_t>(out));
    const double step = static_cast<double>(in) / out;
    double position = step * 0.5;
    for (int &index : indices) {
        index = std::min(static_cast<int>(position), in - 1);
        position += step;
    }
    return indices;
}

cv::Mat resizeNearest(const cv::Mat &image, int width, int height)
{
    CV_Assert(!image.empty() && width > 0 && height > 0);
    const std::vector<int> columns = nearestIndices(image.cols, width);
    const std::vector<int> rows = nearestIndices(image.rows, height);
    cv::Mat resized(height, width, image.type());
    const size_t pixel = image.elemSize();
    for (int y = 0; y < height; ++y) {
        const uchar *source = image.ptr(rows[static_cast<size_t>(y)]);
        uchar *target = resized.ptr(y);
        for (const int x : columns) {
            std::memcpy(target, source + static_cast<size_t>(x) * pixel, pixel);
            target += pixel;
        }
    }
    return resized;
}

cv::Mat resizeForNetwork(const cv::Mat &image, int size, ResizePolicy policy)
{
    if (policy == ResizePolicy::Nearest)
        return resizeNearest(image, size, size);

    const double toWidth = static_cast<double>(size) / image.cols;
    const double toHeight = static_cast<double>(size) / image.rows;
    if (policy == ResizePolicy::FitPad) {
        const double factor = std::min(toWidth, toHeight);
        const int width = std::min(size, scaled(image.cols, factor));
        const int height = std::min(size, scaled(image.rows, factor));
        cv::Mat padded = cv::Mat::zeros(size, size, image.type());
        resizeArea(image, width, height)
            .copyTo(padded(cv::Rect((size - width) / 2, (size - height) / 2, width, height)));
        return padded;
    }
    const double factor = std::max(toWidth, toHeight);
    const cv::Mat covered = resizeArea(image, std::max(size, scaled(image.cols, factor)),
                                       std::max(size, scaled(image.rows, factor)));
    return covered(cv::Rect((covered.cols - size) / 2, (covered.rows - size) / 2, size, size))
        .clone();
}

} // namespace lesiondesk
