// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/TrainPlan.h"

#include <QString>

#include <opencv2/core/mat.hpp>

namespace lesiondesk
{

/// A picture file as a network takes it: size × size pixels, 8-bit RGB, by the plan's policy. The
/// same as resizeForNetwork() of decodeImage(), but of a JPEG that is stretched only those pixels
/// are made that are kept. Fails with decodeImage()'s sentences; any thread.
Result<cv::Mat> networkPicture(const QString &path, int size, ResizePolicy policy);

} // namespace lesiondesk
