// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QPointF>
#include <QString>

#include <vector>

namespace lesiondesk
{

/// The edge of what a mask marks, in the image's pixels: closed lines that run through the middles
/// of the outermost marked pixels (the middle of the first pixel is 0.5, 0.5), holes too.
struct MaskOutline {
    int width = 0; ///< of the mask
    int height = 0;
    std::vector<std::vector<QPointF>> lines;
};

/// Reads a mask and follows its edges; a pixel is marked from half of full brightness on. Of
/// a mask in very many pieces only the thousand with the longest edges are kept. Any thread; fails
/// as decodeImage() does.
Result<MaskOutline> readMaskOutline(const QString &path);

} // namespace lesiondesk
