// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/RunScores.h"
#include "core/learning/BatchFeed.h"
#include "core/learning/Devices.h"
#include "core/learning/TrainJob.h"
#include "core/learning/weights/HostTensor.h"

#include <vector>

namespace lesiondesk
{

namespace nets
{
class Network;
class PeerSums;
} // namespace nets

/// One stage of a plan with what it is trained on.
struct StageInput {
    TrainPlan plan;
    int stage = 0; ///< from 0
    Device device;
    int classes = 0;
    std::vector<TrainSample> train;
    std::vector<TrainSample> test;
    qint64 keptBytes = 0;                  ///< for results of frozen units that are kept
    double laterWork = 0;                  ///< stageWork() of the stages that follow
    std::function<QString(int)> imageName; ///< of a picture of the cache, for messages
    nets::PeerSums *peers = nullptr; ///< the processes that train together; null: this one alone
    int threads = 0;                 ///< of LibTorch; 0: computeThreads()

    const TrainStage &recipe() const { return plan.stages[static_cast<size_t>(stage)]; }
};

/// Where a stage stands, to the batch, with everything that its next batch depends on.
struct TrainerState {
    int stage = 0; ///< from 0
    int epoch = 0; ///< of the stage, from 0; as many as it has: only the stage's end is missing
    int step = 0;  ///< batches trained of that epoch; all of them: its test is missing
    double lossSum = 0; ///< of the epoch so far, times images
    ClassCounts counts; ///< of the epoch so far
    double epochSeconds = 0;
    double trainSeconds = 0; ///< of the stage's earlier epochs
    qint64 trainImages = 0;  ///< of the stage's earlier epochs
    int parts = 1;           ///< that a batch is cut into (see GradientStep)
    TensorFile tensors;      ///< network, Adam, generator
};

/// What one epoch gave. `state` copies the network's tensors; valid during the call only.
struct EpochResult {
    MetricPoint point;
    std::vector<std::vector<float>> testProbabilities = {}; ///< one row a test sample
    int stageEpochs = 0;                                    ///< of the stage, this one included
    double trainSeconds = 0;                                ///< of these
    qint64 trainImages = 0;
    std::function<TensorFile()> state = {};
};

/// Called in the thread that trains; an error ends the training with it.
struct TrainerHooks {
    std::function<Result<void>(const EpochResult &)> epochEnded;
    /// After every epoch, in the middle of a long one, and when it pauses or is cancelled.
    std::function<Result<void>(TrainerState)> save;
    std::function<void(const TrainStatus &)> status;
    std::function<void(const QString &)> note; ///< something for the log
    std::function<bool()> pauseWanted;
    double saveSeconds = 180; ///< between two states in the middle of an epoch
};

struct StageSummary {
    double trainSeconds = 0;
    qint64 trainImages = 0;
    std::vector<std::vector<float>> trainProbabilities; ///< of the finished network
};

/// The loop of one stage (design: "The paper's training, pinned down"): head first, then one block
/// deeper every epochsPerBlock epochs; batches by the stage's rule, augmentation, cross-entropy;
/// frozen BatchNorm in evaluation mode. Begins with the network as it is, or goes on from `from`.
/// Seeded: on the CPU the same input gives the same numbers to the last bit, with the same number
/// of threads, however often it was broken off. A cancelled or paused stage ends with an error of
/// kind Cancelled after its state was saved. A loss that is no number ends it with a sentence that
/// says where. Throws what LibTorch throws.
/// With peers each process gets the same input and trains on its share of every batch: the numbers
/// are those of one process to about six digits, and the same in each. Pausing and cancelling are
/// common decisions. Where a process has gone, the others save the state before that batch and end
/// with an error.
Result<StageSummary> trainStage(nets::Network &network, const StageInput &input,
                                const ImageCache &images, Feedback &feedback,
                                const TrainerHooks &hooks, const TrainerState *from);

/// Relative time that a stage takes from its epoch `fromEpoch` (from 0) on.
double stageWork(const TrainPlan &plan, int stage, qint64 trainImages, qint64 testImages,
                 int fromEpoch = 0);

} // namespace lesiondesk
