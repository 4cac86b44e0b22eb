// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <opencv2/core/mat.hpp>

#include <bit>

namespace lesiondesk
{

/// 64 bits that stay nearly the same when a picture is scaled, re-encoded or made a little lighter:
/// the signs, against their median, of the 8 × 8 lowest cosine coefficients of the picture at
/// 32 × 32 grey pixels (Zauner, "Implementation and Benchmarking of Perceptual Image Hash
/// Functions", 2010). 0 for an empty picture.
quint64 perceptualHash(const cv::Mat &rgb);

/// How many bits differ, 0 to 64; up to about 8 is nearly the same picture.
inline int hashDistance(quint64 a, quint64 b)
{
    return std::popcount(a ^ b);
}

} // namespace lesiondesk
