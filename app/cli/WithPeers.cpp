// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/WithPeers.h"

#include "core/learning/PeerRun.h"

namespace lesiondesk::cli
{

Result<void> withPeers(Console &console, const std::function<Result<void>(Peers *)> &lead)
{
    LD_TRY_ASSIGN(const auto place, peersFromEnvironment(QProcessEnvironment::systemEnvironment()));
    if (!place)
        return lead(nullptr);
    LD_TRY_ASSIGN(const auto peers, Peers::join(*place, console.feedback()));
    if (!peers->isFirst())
        return followTraining(*peers, console.feedback());
    auto done = lead(peers.get());
    peers->end(done.hasValue());
    return done;
}

} // namespace lesiondesk::cli
