// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

namespace lesiondesk
{

/// Trainable numbers of a network with a head for so many classes (a weight per feature and a bias
/// each). Those below the head are torchvision's: 2,223,872, 23,508,032 and 10,696,232.
qint64 parameterCount(Architecture architecture, int classes);

} // namespace lesiondesk
