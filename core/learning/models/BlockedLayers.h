// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/blocked/BlockedConvolution.h"

#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// Does what is trained with x go faster in blocks of sixteen channels? So it is for float on a CPU
/// where BlockedConvolution is fast, with a graph and without autocast. True of x in blocks.
bool trainsInBlocks(const at::Tensor &x);

/// N × C × H × W in any layout → N × C/16 × H × W × 16, contiguous; as it is if it is so already.
at::Tensor inBlocks(const at::Tensor &x);
/// The mean over rows and columns: N × C × 1 × 1.
at::Tensor meanOfBlocks(const at::Tensor &x);

/// A convolution and the BatchNorm behind it, in training mode, on pictures in blocks; the same
/// numbers as LibTorch's, forward and backward, but for rounding. BatchNorm, a sum and ReLU are one
/// pass. Where several processes have a share of the batch, the statistics are the whole batch's.
class BlockedConvNorm
{
public:
    BlockedConvNorm(torch::nn::Conv2d conv, torch::nn::BatchNorm2d norm);

    /// ReLU where `relu`, of the sum with `other` where that is defined.
    at::Tensor forward(const at::Tensor &x, bool relu, const at::Tensor &other = {}) const;

private:
    torch::nn::Conv2d m_conv;
    torch::nn::BatchNorm2d m_norm;
    std::shared_ptr<BlockedConvolution> m_convolution;
    bool m_skips; ///< a 1 × 1 convolution with a stride: most pixels are not read
};

} // namespace lesiondesk::nets
