// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/StageLoop.h"

#include <memory>

namespace lesiondesk
{

/// Carries the network through the stages of a plan. The first one begins with the weights file, or
/// from scratch; every later one with the backbone of the one before and a new head, drawn from its
/// own seed. One thread.
class Trainer
{
public:
    Trainer(Feedback &feedback, TrainerHooks hooks)
        : m_feedback(feedback), m_hooks(std::move(hooks))
    {
    }

    /// Trains the next stage, or goes on with the one that `from` was saved in; the cache must be
    /// loaded. See lesiondesk::trainStage() for how it ends.
    Result<StageSummary> trainStage(const StageInput &input, const ImageCache &images,
                                    const TrainerState *from = nullptr);
    /// What the weights file had too much or too little; empty if it fitted.
    const QString &weightsNote() const { return m_weightsNote; }

private:
    Result<void> loadWeights(nets::Network &network, const TrainPlan &plan);

    Feedback &m_feedback;
    TrainerHooks m_hooks;
    std::shared_ptr<nets::Network> m_network; ///< of the stage before
    QString m_weightsNote;
};

} // namespace lesiondesk
