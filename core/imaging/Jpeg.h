// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <opencv2/core/mat.hpp>

#include <vector>

namespace lesiondesk
{

/// JPEGs with libjpeg itself, straight to RGB: OpenCV decodes a whole photograph and then turns its
/// bytes round, which takes more than twice as long. Both give the same pixels, 8-bit RGB as they
/// are stored (EXIF orientation not applied). An empty matrix for what is not for these functions:
/// broken or cut-off files, CMYK, missing tables; OpenCV then has the last word. Any thread.

/// At 1/scale of the size, scale being 1, 2, 4 or 8.
cv::Mat decodeJpeg(QByteArrayView bytes, int scale = 1);

/// Only the pixels where `rows` and `columns` cross, both in ascending order and inside the
/// picture: those of decodeJpeg(bytes). What lies between is neither brought to RGB nor kept,
/// and damage below the last of the rows is not found.
cv::Mat sampleJpeg(QByteArrayView bytes, const std::vector<int> &rows,
                   const std::vector<int> &columns);

} // namespace lesiondesk
