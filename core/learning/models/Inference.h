// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/ImageCache.h"
#include "core/learning/models/Network.h"

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// The next picture, brought to the network's size.
using NextPicture = std::function<Result<cv::Mat>()>;

/// Logits (images × classes, on the CPU) of `count` pictures in the order in which they come, in
/// evaluation mode and without a graph, a few at a time; fewer where the memory is not enough.
/// `progress` gets the number of images done. Cancelled between batches. count 0 gives an empty
/// matrix.
Result<at::Tensor> logitsOf(Network &network, int count, const NextPicture &next,
                            const at::Device &device, const Feedback &feedback,
                            const std::function<void(int)> &progress = {});
/// The same of some pictures of the cache.
Result<at::Tensor> logitsOf(Network &network, const ImageCache &images,
                            const std::vector<int> &indices, const at::Device &device,
                            const Feedback &feedback,
                            const std::function<void(int)> &progress = {});

/// Rows of a float matrix as vectors.
std::vector<std::vector<float>> rowsOf(const at::Tensor &matrix);

} // namespace lesiondesk::nets
