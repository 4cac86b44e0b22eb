// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QString>

#include <vector>

namespace lesiondesk
{

/// The only currency between pages: some images in an order, and what they are in words
/// ("true BCC, predicted SEK: 7 images" - the caption leaves the count to whoever shows it).
struct ImageSet {
    std::vector<ImageId> ids;
    QString caption;

    bool operator==(const ImageSet &) const = default;
};

} // namespace lesiondesk
