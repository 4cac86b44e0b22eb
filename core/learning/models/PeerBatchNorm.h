// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/modules/batchnorm.h>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

class ShareScope;

/// Of every channel, over all images, rows and columns of a batch.
struct BatchStatistics {
    at::Tensor mean;
    at::Tensor variance; ///< biased: over the count
    double count = 0;    ///< values of one channel
};

/// Means and variances of the processes' shares, put together.
BatchStatistics ofWholeBatch(const BatchStatistics &own, const ShareScope &scope);
/// What a batch in training mode does to the layer's buffers.
void moveRunningStatistics(torch::nn::BatchNorm2dImpl &norm, const BatchStatistics &batch);

/// The layer's forward, and the same numbers where several processes have a share of the batch each
/// (see ShareScope): in training mode mean and variance are those of the whole batch, forward and
/// backward, and so are the running statistics.
at::Tensor normalise(torch::nn::BatchNorm2d norm, const at::Tensor &x);

} // namespace lesiondesk::nets
