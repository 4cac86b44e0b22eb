// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"
#include "core/learning/weights/HostTensor.h"

#include <QStringList>

namespace lesiondesk
{

/// A network with what is needed to use it again: a .safetensors file with torchvision's names,
/// which torchvision itself can load, and these facts as JSON in its __metadata__ ("lesiondesk").
struct Checkpoint {
    TrainPlan plan;
    QStringList classes; ///< keys of the diagnoses, in the order of the outputs
    QString setHash;     ///< of the frozen set it was trained on
    int stage = 1;       ///< of the plan, from 1: the one that this set belongs to
    int epoch = 0;       ///< epochs that were trained
    TensorFile state;
};

/// Which epoch's network best.safetensors holds: one sentence for people.
QString bestCheckpointRule();

/// Writes to a temporary file and renames; readable by its owner only.
Result<void> writeCheckpoint(const QString &path, const Checkpoint &checkpoint);
Result<Checkpoint> readCheckpoint(const QString &path);

} // namespace lesiondesk
