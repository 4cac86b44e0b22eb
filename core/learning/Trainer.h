// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/Devices.h"
#include "core/learning/ImageCache.h"
#include "core/learning/TrainJob.h"
#include "core/learning/weights/HostTensor.h"

#include <vector>

namespace lesiondesk
{

/// A picture of the cache and its class.
struct TrainSample {
    int image = 0;
    int label = 0;
};

struct TrainerInput {
    TrainPlan plan;
    Device device;
    int classes = 0;
    std::vector<TrainSample> train;
    std::vector<TrainSample> test;
};

/// What one epoch gave. `state` copies the network's tensors; valid during the call only.
struct EpochResult {
    MetricPoint point;
    std::vector<std::vector<float>> testProbabilities; ///< one row a test sample
    std::function<TensorFile()> state;
};

/// Called in the thread that trains; an error from epochEnded ends the training with it.
struct TrainerHooks {
    std::function<Result<void>(const EpochResult &)> epochEnded;
    std::function<void(const TrainStatus &)> status;
};

struct TrainerSummary {
    double imagesPerSecond = 0; ///< of all training steps
    QString weightsNote;
    std::vector<std::vector<float>> trainProbabilities; ///< of the finished network
};

/// The loop itself (design: "The paper's training, pinned down"): head first, then one block deeper
/// every epochsPerBlock epochs; Adam with headRate for the head and blockRate for the rest;
/// balanced batches, augmentation, cross-entropy; frozen BatchNorm in evaluation mode. Without
/// weights everything is trainable from the start, for as many epochs. Seeded: on the CPU the same
/// input gives the same numbers to the last bit, with the same number of threads. The cache must be
/// loaded. A loss that is no number ends it with a sentence that says where.
Result<TrainerSummary> trainNetwork(const TrainerInput &input, const ImageCache &images,
                                    Feedback &feedback, const TrainerHooks &hooks);

} // namespace lesiondesk
