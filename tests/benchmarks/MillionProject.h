// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"

namespace lesiondesk::bench
{

inline constexpr int kMillion = 1'000'000;

/// A project of a million image rows in three datasets, without pictures, made
/// once for all benchmarks.
Project &millionProject();

} // namespace lesiondesk::bench
