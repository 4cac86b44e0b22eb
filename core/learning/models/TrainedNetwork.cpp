// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/TrainedNetwork.h"

#include "core/learning/models/Tensors.h"

using namespace Qt::StringLiterals;

namespace lesiondesk::nets
{

Result<std::shared_ptr<Network>> trainedNetwork(const RunCheckpoint &trained)
{
    const Architecture architecture = trained.run.plan.architecture;
    const auto network = makeNetwork(
        architecture, {.classes = static_cast<int>(trained.classes.size()), .initialise = false});
    const TensorFile &state = trained.checkpoint.state;
    LD_TRY_ASSIGN(const auto fit,
                  fitWeights(state, u"The checkpoint of run %1"_s.arg(trained.run.id.value),
                             architecture, wantedTensors(*network), HeadPolicy::Required));
    loadInto(*network, state, fit);
    network->evalMode();
    return network;
}

} // namespace lesiondesk::nets
