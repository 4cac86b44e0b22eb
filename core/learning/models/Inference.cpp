// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/Inference.h"

#include "core/learning/models/Tensors.h"
#include "core/learning/models/TorchErrors.h"

#include <torch/utils.h>

namespace lesiondesk::nets
{

Result<at::Tensor> logitsOf(Network &network, int count, const NextPicture &next,
                            const at::Device &device, const Feedback &feedback,
                            const std::function<void(int)> &progress)
{
    size_t size = 32; // halved where the memory is not enough: images do not see each other here
    torch::NoGradGuard noGraph;
    network.evalMode();
    std::vector<at::Tensor> parts;
    std::vector<cv::Mat> waiting;
    for (int done = 0; done < count;) {
        if (feedback.isCancelled())
            return Error::cancelled();
        while (waiting.size() < size && done + static_cast<int>(waiting.size()) < count) {
            LD_TRY_ASSIGN(cv::Mat image, next());
            waiting.push_back(std::move(image));
        }
        const auto end =
            waiting.begin() + static_cast<std::ptrdiff_t>(std::min(size, waiting.size()));
        const std::vector<cv::Mat> batch(waiting.begin(), end);
        try {
            parts.push_back(network.forward(normalisedBatch(batch, device)).to(at::kCPU));
        } catch (const std::exception &exception) {
            if (!isOutOfMemory(exception) || batch.size() < 2)
                throw;
            size = batch.size() / 2;
            continue;
        }
        waiting.erase(waiting.begin(), end);
        done += static_cast<int>(batch.size());
        if (progress)
            progress(done);
    }
    return parts.empty() ? at::empty({0, 0}) : at::cat(parts);
}

Result<at::Tensor> logitsOf(Network &network, const ImageCache &images,
                            const std::vector<int> &indices, const at::Device &device,
                            const Feedback &feedback, const std::function<void(int)> &progress)
{
    auto index = indices.begin();
    return logitsOf(
        network, static_cast<int>(indices.size()), [&] { return images.image(*index++); }, device,
        feedback, progress);
}

std::vector<std::vector<float>> rowsOf(const at::Tensor &matrix)
{
    const at::Tensor plain = matrix.contiguous();
    const auto columns = static_cast<size_t>(plain.size(1));
    std::vector<std::vector<float>> rows;
    const float *values = plain.data_ptr<float>();
    for (std::int64_t i = 0; i < plain.size(0); ++i, values += columns)
        rows.emplace_back(values, values + columns);
    return rows;
}

} // namespace lesiondesk::nets
