// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/Inference.h"

#include "core/learning/models/Tensors.h"

#include <torch/utils.h>

#include <new>

using namespace Qt::StringLiterals;

namespace lesiondesk::nets
{

Result<at::Tensor> logitsOf(Network &network, const ImageCache &images,
                            const std::vector<int> &indices, const at::Device &device,
                            const Feedback &feedback, const std::function<void(int)> &progress)
{
    constexpr size_t kBatch = 32;
    torch::NoGradGuard noGraph;
    network.evalMode();
    std::vector<at::Tensor> parts;
    for (size_t from = 0; from < indices.size(); from += kBatch) {
        if (feedback.isCancelled())
            return Error::cancelled();
        std::vector<cv::Mat> batch;
        for (size_t i = from; i < std::min(indices.size(), from + kBatch); ++i) {
            LD_TRY_ASSIGN(cv::Mat image, images.image(indices[i]));
            batch.push_back(std::move(image));
        }
        parts.push_back(network.forward(normalisedBatch(batch, device)).to(at::kCPU));
        if (progress)
            progress(static_cast<int>(from + batch.size()));
    }
    return at::cat(parts);
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

Error errorFrom(const std::exception &exception, const QString &doing)
{
    const auto *torchError = dynamic_cast<const c10::Error *>(&exception);
    // LibTorch's own text goes on with a stack; its first line is what helps.
    const QString text =
        QString::fromUtf8(torchError ? torchError->what_without_backtrace() : exception.what())
            .section(u'\n', 0, 0)
            .trimmed();
    if (dynamic_cast<const std::bad_alloc *>(&exception) ||
        text.contains(u"can't allocate memory"_s) || text.contains(u"out of memory"_s))
        return failure(
            u"There is not enough memory for %1: choose a smaller input size or a smaller "
            u"architecture."_s.arg(doing));
    return failure(u"LibTorch stopped the %1: %2"_s.arg(doing, text));
}

} // namespace lesiondesk::nets
