// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/models/Network.h"
#include "core/learning/weights/WeightsFile.h"

#include <opencv2/core/mat.hpp>

// Internal to core/learning: between plain memory and torch. Only .cpp files include it.
namespace lesiondesk::nets
{

/// Names and shapes of all parameters and buffers, in torchvision's words.
std::vector<WantedTensor> wantedTensors(const torch::nn::Module &network);
/// Copies what fitWeights() found into the network.
void loadInto(torch::nn::Module &network, const TensorFile &file, const WeightsFit &fit);
/// All parameters and buffers as plain memory, contiguous.
TensorFile stateOf(const torch::nn::Module &network);

/// A tensor as plain memory, contiguous, and back: an error where type or shape differ.
HostTensor hostTensor(const at::Tensor &tensor);
Result<void> copyInto(at::Tensor tensor, const TensorFile &file, const QString &name);
/// Copies the tensors of stateOf(), under `prefix`, back into the network; all must be there.
Result<void> restoreState(torch::nn::Module &network, const TensorFile &file,
                          const QString &prefix);

/// 8-bit RGB images of one size → float N × 3 × H × W in channels-last order on the device,
/// (x / 255 − mean) / standard deviation of ImageNet.
at::Tensor normalisedBatch(const std::vector<cv::Mat> &images, const at::Device &device);
/// Moves to the device, convolution weights in channels-last order.
void place(torch::nn::Module &network, const at::Device &device);

} // namespace lesiondesk::nets
