// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/Devices.h"
#include "core/learning/PlanEstimate.h"

#include <QStringList>

namespace lesiondesk
{

/// How fast this machine is, by doing a little of the work in the way that training does it: some
/// pictures of a plan through its network and its frozen units at its input size, one or two steps
/// with the first and with all of the plan's blocks open (those between follow by the ratios of
/// TrainingCost.h), and some of the set's files decoded. Takes half a second for the smallest
/// network and about two for the largest; the network's part is measured once in a program for
/// every device, network, size, precision and depth. Any worker thread. What cannot be measured (a
/// device that fails, files that are gone) is taken from the table of TrainingCost.h.
ImageCost measureImageCost(const Device &device, const TrainPlan &plan, const QStringList &files);

} // namespace lesiondesk
