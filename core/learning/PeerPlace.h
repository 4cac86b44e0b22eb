// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace lesiondesk
{

/// One process' place among those that train together, and where they meet.
struct PeerPlace {
    int rank = 0; ///< from 0, which is the one that writes
    int size = 1;
    int localRank = 0; ///< among those of its machine: its GPU
    QString address;   ///< of the machine of rank 0
    int port = 0;      ///< where rank 0 listens
    int timeout = 300; ///< seconds without an answer after which a process counts as gone
};

/// The place that torchrun (RANK, WORLD_SIZE, LOCAL_RANK), mpirun (OMPI_COMM_WORLD_RANK, …_SIZE,
/// …_LOCAL_RANK) or srun (SLURM_PROCID, SLURM_NTASKS, SLURM_LOCALID) gave this process, in this
/// order, with MASTER_ADDR and MASTER_PORT; LESIONDESK_PEER_TIMEOUT changes the timeout. Nothing
/// where there is one process. One sentence where the values make no sense. Any thread.
Result<std::optional<PeerPlace>> peersFromEnvironment(const QProcessEnvironment &environment);

} // namespace lesiondesk
