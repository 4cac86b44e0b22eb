// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <opencv2/core/mat.hpp>

namespace lesiondesk
{

/// The longer side of a thumbnail in pixels; smaller pictures are not enlarged.
inline constexpr int kThumbnailSide = 256;

/// An 8-bit RGB picture as a small JPEG. Any thread; cv::Exception stops here.
Result<QByteArray> makeThumbnail(const cv::Mat &rgb);

} // namespace lesiondesk
