// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/RunCheckpoint.h"
#include "core/learning/models/Network.h"

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// The run's network with its trained weights, on the CPU, in evaluation mode. An error when the
/// checkpoint's tensors do not fit or are damaged.
Result<std::shared_ptr<Network>> trainedNetwork(const RunCheckpoint &trained);

} // namespace lesiondesk::nets
