// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Modality.h"
#include "core/evaluation/EvalResult.h"

#include <array>
#include <vector>

namespace lesiondesk
{

/// How many images of a class a run was asked about, and how many it found: sensitivity as a count.
struct FoundCount {
    int found = 0;
    int of = 0;
};

/// By the number of the modality.
using FoundByModality = std::array<FoundCount, kModalities.size()>;

/// One entry per class, of the judged ones among these positions. Pure.
std::vector<FoundByModality> foundByModality(const EvalResult &result,
                                             const std::vector<int> &items);

} // namespace lesiondesk
