// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DrawnImages.h"

#include "core/base/Rng.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace lesiondesk::test
{

void drawImage(const QString &path, int seed, int width, int height)
{
    Rng rng(static_cast<std::uint64_t>(seed));
    const auto level = [&](int low, int high) {
        return static_cast<double>(
            low + static_cast<int>(rng.below(static_cast<std::uint64_t>(high - low))));
    };
    cv::Mat image(height, width, CV_8UC3,
                  cv::Scalar(level(130, 170), level(150, 190), level(200, 240)));
    cv::circle(image, {width / 2 + seed % 7, height / 2}, height / 4,
               cv::Scalar(level(0, 120), level(0, 120), level(0, 200)), cv::FILLED);
    cv::imwrite(path.toStdString(), image);
}

} // namespace lesiondesk::test
