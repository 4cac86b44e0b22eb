// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"
#include "core/learning/TrainJob.h"

#include <QString>

namespace lesiondesk
{

// Words for runs, shared by the list, the form and the live view.

QString runStateName(RunState state);
/// One sign per state, told apart by shape.
QString runStateSymbol(RunState state);
/// "40 s", "12 min", "3 h 10 min".
QString durationText(double seconds);
/// "24 MB", as the system's language writes it.
QString bytesText(qint64 bytes);
/// Share of the whole run that is trained, 0 to 1.
double trainedShare(const TrainStatus &status);
/// "stage 2/3 · block 1/5 · epoch 4/15 · step 12/264 · 92 images/s · 4 min left"
QString statusLine(const TrainStatus &status);
/// "mobilenet_v2, ImageNet" or "mobilenet_v2, from scratch": how a run is called.
QString runName(const TrainPlan &plan);

} // namespace lesiondesk
