// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/models/Network.h"

#include <QByteArray>

#include <string>
#include <unordered_map>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// The bytes of a TorchScript file, made without Python: a module with the network's parameters
/// and buffers under torchvision's names and a forward that was traced in evaluation mode. Takes
/// N × 3 × H × W, normalised, of any N and any size that the network takes; gives logits. The
/// network must be on the CPU. `extra` are further entries of the archive by name. Throws
/// c10::Error.
QByteArray scriptOf(Network &network, int inputSize,
                    const std::unordered_map<std::string, std::string> &extra);

/// The logits that such a file gives for a batch: what a program that loads it would see.
at::Tensor logitsOfScript(const QByteArray &script, const at::Tensor &images);

} // namespace lesiondesk::nets
