// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/modules/batchnorm.h>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// torch.nn.BatchNorm2d, and the same numbers where several processes have a share of the batch
/// each (see ShareScope): in training mode mean and variance are those of the whole batch, forward
/// and backward, and so are the running statistics.
class BatchNormImpl : public torch::nn::BatchNorm2dImpl
{
public:
    using torch::nn::BatchNorm2dImpl::BatchNorm2dImpl;
    at::Tensor forward(const at::Tensor &x);
};
TORCH_MODULE(BatchNorm);

} // namespace lesiondesk::nets
