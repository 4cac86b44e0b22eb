// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/Peers.h"
#include "core/learning/StageData.h"

namespace lesiondesk
{

/// A training as the first process tells the others of it.
struct PeerTraining {
    RunId run;
    QString folder; ///< of the project, where the saved state lies
    TrainPlan plan;
    bool goesOn = false; ///< from the saved state, which is this one:
    int stage = 0;
    int epoch = 0;
    int step = 0;
};

/// What the first process says at the start of a training and of each of its stages.
Result<void> tellTraining(Peers &peers, const PeerTraining &training);
Result<void> tellStage(Peers &peers, int stage, const StageData &data);

/// The device of this process: GPUs are dealt out by the rank on the machine.
Result<Device> peerDevice(const Peers &peers, const QString &planned);
/// All processes must have the same kind.
Result<void> agreeOnDevices(Peers &peers, const Device &device);

/// After the images were read: does everybody go on? Cancelled where one is to stop.
Result<void> allHaveRead(Peers &peers, const Result<void> &read);

/// What every process but the first does, until the first says that it is over: it trains its share
/// of what it is told. Reads images, the weights file and the saved state from the places that the
/// first one names, opens no project and writes nothing. An error of its own, or that a process has
/// gone, is one sentence; what the first process reports itself is an error without a text.
Result<void> followTraining(Peers &peers, Feedback &feedback);

} // namespace lesiondesk
