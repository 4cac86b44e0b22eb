// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/Inference.h"

#include "core/learning/models/Autocast.h"
#include "core/learning/models/Tensors.h"
#include "core/learning/models/TorchErrors.h"

#include <torch/utils.h>
#include <torch/version.h>

using namespace Qt::StringLiterals;

namespace lesiondesk::nets
{

namespace
{

Result<at::Tensor> logitsOnCpu(Network &network, const InferenceSetup &setup, int count,
                               const Pictures &pictures, const Feedback &feedback,
                               const std::function<void(int)> &progress, const KnownUnits &known)
{
    LD_TRY_ASSIGN(const auto pool,
                  ForwardPool::make(network.folded(known.graph), setup.size, setup.precision,
                                    std::min(setup.threadCount(), count), known.pool));
    at::Tensor logits = at::empty({count, pool->valuesPerPicture()}, at::TensorOptions(at::kFloat));
    LD_TRY(pool->run(count, pictures,
                     {logits.data_ptr<float>(), static_cast<size_t>(logits.numel())}, feedback,
                     progress));
    return logits;
}

Result<at::Tensor> logitsOnGpu(Network &network, const InferenceSetup &setup, int count,
                               const Pictures &pictures, const Feedback &feedback,
                               const std::function<void(int)> &progress)
{
    size_t size = 32; // halved where the memory is not enough: images do not see each other here
    const torch::NoGradGuard noGraph;
    const AutocastScope autocast(setup.device, setup.precision);
    PictureStream stream(count, pictures);
    std::vector<at::Tensor> parts;
    std::vector<cv::Mat> waiting;
    at::Tensor computing; ///< of the batch before, while the next one is got ready and sent
    const auto fetch = [&] {
        if (computing.defined())
            parts.push_back(computing.to(at::kCPU).to(at::kFloat));
        computing = at::Tensor();
    };
    for (int done = 0; done < count;) {
        if (feedback.isCancelled())
            return Error::cancelled();
        while (waiting.size() < size && done + static_cast<int>(waiting.size()) < count) {
            LD_TRY_ASSIGN(cv::Mat image, stream.next());
            waiting.push_back(std::move(image));
        }
        const auto end =
            waiting.begin() + static_cast<std::ptrdiff_t>(std::min(size, waiting.size()));
        const std::vector<cv::Mat> batch(waiting.begin(), end);
        try {
            const at::Tensor logits = network.forward(normalisedBatch(batch, setup.device));
            fetch();
            computing = logits;
        } catch (const std::exception &exception) {
            if (!isOutOfMemory(exception) || batch.size() < 2)
                throw;
            size = batch.size() / 2;
            fetch(); // its memory may be what lacks
            continue;
        }
        waiting.erase(waiting.begin(), end);
        done += static_cast<int>(batch.size());
        if (progress)
            progress(done);
    }
    fetch();
    return at::cat(parts);
}

} // namespace

Result<void> checkPrecision(const at::Device &device, Precision precision)
{
    if (precision == Precision::BFloat16 && device.is_cpu() && !hasFastBFloat16())
        return failure(u"This processor cannot compute in bfloat16 (it needs AVX-512): choose the "
                       "precision fp32."_s);
    return {};
}

Result<void> checkTrainingPrecision(const at::Device &device, Architecture architecture,
                                    Precision precision)
{
    LD_TRY(checkPrecision(device, precision));
    if (TORCH_VERSION_MAJOR < 2 && precision == Precision::BFloat16 && device.is_cpu() &&
        architecture == Architecture::MobileNetV2)
        return failure(
            u"LibTorch %1 cannot train MobileNet-V2 in bfloat16 on the processor: choose "
            "the precision fp32, or a build with a newer LibTorch."_s.arg(
                QLatin1StringView(TORCH_VERSION)));
    return {};
}

Result<at::Tensor> logitsOf(Network &network, const InferenceSetup &setup, int count,
                            const Pictures &pictures, const Feedback &feedback,
                            const std::function<void(int)> &progress, const KnownUnits &known)
{
    if (count == 0)
        return at::empty({0, 0});
    LD_TRY(checkPrecision(setup.device, setup.precision));
    network.evalMode();
    return setup.device.is_cpu()
               ? logitsOnCpu(network, setup, count, pictures, feedback, progress, known)
               : logitsOnGpu(network, setup, count, pictures, feedback, progress);
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
