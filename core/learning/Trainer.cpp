// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Trainer.h"

#include "core/base/KeptMemory.h"
#include "core/learning/models/Inference.h"
#include "core/learning/models/Tensors.h"
#include "core/learning/models/TorchErrors.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<void> Trainer::loadWeights(nets::Network &network, const TrainPlan &plan)
{
    const QString name = QFileInfo(plan.weights).fileName();
    LD_TRY_ASSIGN(const auto file, readWeightsFile(plan.weights));
    LD_TRY_ASSIGN(const auto fit, fitWeights(file, name, plan.architecture,
                                             nets::wantedTensors(network), HeadPolicy::New));
    nets::loadInto(network, file, fit);
    m_weightsNote = fit.note();
    return {};
}

Result<StageSummary> Trainer::trainStage(const StageInput &input, const ImageCache &images,
                                         const TrainerState *from)
{
    try {
        const TrainPlan &plan = input.plan;
        const at::Device device(input.device.key.toStdString());
        LD_TRY(nets::checkTrainingPrecision(device, plan.architecture, plan.precision));
        const KeptMemory memory;
        auto network = nets::makeNetwork(
            plan.architecture, {.classes = input.classes, .seed = plan.seedOf(input.stage)});
        if (!from && input.stage > 0)
            network->takeBackboneOf(*m_network);
        else if (!from && !plan.weights.isEmpty())
            LD_TRY(loadWeights(*network, plan));
        nets::place(*network, device);
        m_network = std::move(network);
        return lesiondesk::trainStage(*m_network, input, images, m_feedback, m_hooks, from);
    } catch (const std::exception &exception) {
        return nets::errorFrom(exception, u"training"_s);
    }
}

} // namespace lesiondesk
