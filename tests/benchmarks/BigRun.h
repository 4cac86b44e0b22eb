// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"

namespace lesiondesk::bench
{

inline constexpr int kBigRunClasses = 13;

/// A run that is done and has an answer to every image of the dataset that generateCatalogue()
/// made, right six times out of ten.
RunId addBigRun(Project &project);

} // namespace lesiondesk::bench
