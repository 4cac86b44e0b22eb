// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/RoundStore.h"

#include <vector>

namespace lesiondesk
{

/// The readings that count: of each reader and image the newest, unless it is a retraction; in the
/// order of their ids.
std::vector<Reading> currentReadings(const std::vector<Reading> &history);

/// What the readings of a round settle, one verdict an image that somebody has read, by image id.
/// The diagnosis is the one that more than half of the image's readers gave; "cannot be judged"
/// counts as a reader who gave none. So one reader decides alone, and ties and cannot-judge leave
/// the recorded label. The tag is what more than half of those who gave one agree on.
std::vector<RoundStore::Verdict> verdicts(const std::vector<Reading> &current);

} // namespace lesiondesk
