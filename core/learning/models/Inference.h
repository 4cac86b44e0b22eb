// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/Feedback.h"
#include "core/learning/Devices.h"
#include "core/learning/PictureStream.h"
#include "core/learning/inference/ForwardPool.h"
#include "core/learning/models/Network.h"

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// Where and how pictures of one size go through a network.
struct InferenceSetup {
    at::Device device = at::kCPU;
    int size = 300; ///< pixels, square
    Precision precision = Precision::Float32;
    int threads = 0; ///< on the CPU; 0: computeThreads()

    int threadCount() const { return threads > 0 ? threads : computeThreads(); }
};

/// Can the device compute so? If not, one sentence.
Result<void> checkPrecision(const at::Device &device, Precision precision);

/// Can it be trained so? LibTorch 1.13 has no gradient of MobileNet-V2's ReLU6 in bfloat16 on the
/// CPU.
Result<void> checkTrainingPrecision(const at::Device &device, Architecture architecture,
                                    Precision precision);

/// Units of a network that are known in inference form already and have not changed since.
struct KnownUnits {
    FoldedGraph graph = {};
    const ForwardPool *pool = nullptr; ///< with their weights laid out
};

/// Logits (images × classes, on the CPU) of pictures 0 … count − 1, in evaluation mode and without
/// a graph. On the CPU the network runs in inference form on all cores (ForwardPool), one picture a
/// thread, so that a picture's logits do not depend on its neighbours or the number of threads; on
/// a GPU a few at a time, fewer where the memory is not enough. `progress` gets the number of
/// images done. Cancelled between pictures. count 0 gives an empty matrix. `known` saves the CPU
/// work that was done before.
Result<at::Tensor> logitsOf(Network &network, const InferenceSetup &setup, int count,
                            const Pictures &pictures, const Feedback &feedback,
                            const std::function<void(int)> &progress = {},
                            const KnownUnits &known = {});

/// Rows of a float matrix as vectors.
std::vector<std::vector<float>> rowsOf(const at::Tensor &matrix);

} // namespace lesiondesk::nets
