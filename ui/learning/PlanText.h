// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/PlanReview.h"

#include <QString>

namespace lesiondesk
{

// What a plan's review says, in words for the form.

/// "ImageNet → one set before → target": what a strategy's stages are.
QString strategyText(const QString &strategy);
/// "5 classes, 809 training and 202 test images. Batches of 5: 162 steps an epoch, 15 epochs,
/// about 4 min."
QString stageFactsText(const StageFacts &facts);
/// The lines of a stage in the list: its number and set, what it sees, what speaks against it.
/// `facts` is null where the review has not come yet.
QString stageRowText(int stage, const QString &setName, const StageFacts *facts, int problems,
                     int warnings);
/// "15 epochs in 1 stage, about 4 min on CPU, 2 threads, up to 1.4 GB of memory"
QString planOutlookText(const PlanReview &review);

} // namespace lesiondesk
