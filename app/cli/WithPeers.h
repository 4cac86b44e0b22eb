// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Console.h"
#include "core/base/Result.h"
#include "core/learning/Peers.h"

#include <functional>

namespace lesiondesk::cli
{

/// Runs a training command as one of the processes that torchrun, mpirun or srun started: `lead` in
/// the first, with the others at hand; the others follow it and print nothing but an error of their
/// own. Where there is one process, `lead` with null.
Result<void> withPeers(Console &console, const std::function<Result<void>(Peers *)> &lead);

} // namespace lesiondesk::cli
