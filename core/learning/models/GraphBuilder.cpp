// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/GraphBuilder.h"

#include "core/learning/inference/Normalise.h"

#include <ATen/Parallel.h>
#include <torch/utils.h>

#include <algorithm>
#include <cmath>

namespace lesiondesk::nets
{

namespace
{

std::vector<float> valuesOf(const at::Tensor &tensor)
{
    std::vector<float> values(static_cast<size_t>(tensor.numel()));
    at::from_blob(values.data(), tensor.sizes(), at::TensorOptions(at::kFloat))
        .copy_(tensor.detach());
    return values;
}

std::shared_ptr<const std::vector<float>> shared(std::vector<float> values)
{
    return std::make_shared<const std::vector<float>>(std::move(values));
}

std::vector<double> factorsOf(const at::Tensor &factors)
{
    const double *first = factors.data_ptr<double>();
    return {first, first + factors.numel()};
}

/// The products in double, rounded once. No factors of the inputs: they are all 1.
void scaleWeights(std::vector<float> &weights, const std::vector<double> &ofOutput,
                  const std::vector<double> &ofInput)
{
    const size_t row = weights.size() / ofOutput.size();
    const size_t place = ofInput.empty() ? 1 : row / ofInput.size();
    const auto outputs = static_cast<std::int64_t>(ofOutput.size());
    at::parallel_for(0, outputs, 16, [&](std::int64_t from, std::int64_t end) {
        for (auto o = static_cast<size_t>(from); o < static_cast<size_t>(end); ++o) {
            float *values = weights.data() + o * row;
            if (ofInput.empty()) {
                for (size_t i = 0; i < row; ++i)
                    values[i] = static_cast<float>(static_cast<double>(values[i]) * ofOutput[o]);
                continue;
            }
            for (size_t i = 0; i < row; ++i)
                values[i] = static_cast<float>(static_cast<double>(values[i]) * ofOutput[o] *
                                               ofInput[i / place]);
        }
    });
}

at::Tensor wide(const at::Tensor &tensor)
{
    return tensor.detach().to(at::kCPU).to(at::kDouble).contiguous();
}

} // namespace

void GraphBuilder::take(const FoldedGraph &known, int units)
{
    if (units == 0)
        return;
    m_unitEnds.assign(known.unitEnds.begin(), known.unitEnds.begin() + units);
    m_ops.assign(known.ops->begin(), known.ops->begin() + m_unitEnds.back());
}

int GraphBuilder::add(FoldedOp op)
{
    m_ops.push_back(std::move(op));
    return static_cast<int>(m_ops.size()) - 1;
}

int GraphBuilder::channelsOf(int input) const
{
    return input == FoldedOp::kPicture ? 3 : m_ops[static_cast<size_t>(input)].channels;
}

int GraphBuilder::conv(int input, const torch::nn::Conv2dImpl &convolution,
                       const torch::nn::BatchNorm2dImpl *norm, FoldedActivation activation,
                       int other)
{
    const torch::NoGradGuard noGraph;
    const at::Tensor &weight = convolution.weight;
    at::Tensor bias = convolution.bias.defined()
                          ? wide(convolution.bias)
                          : at::zeros({weight.size(0)}, at::TensorOptions(at::kDouble));
    std::vector<double> ofOutput(static_cast<size_t>(weight.size(0)), 1);
    if (norm) {
        const at::Tensor factor =
            wide(norm->weight) / (wide(norm->running_var) + norm->options.eps()).sqrt();
        ofOutput = factorsOf(factor);
        bias = (bias - wide(norm->running_mean)) * factor + wide(norm->bias);
    }
    std::vector<double> ofInput;
    if (input == FoldedOp::kPicture) {
        // The picture is x − 255 · mean; what is missing of the normalisation is a factor.
        for (const float deviation : kImageNetDeviation)
            ofInput.push_back(1 / (255.0 * static_cast<double>(deviation)));
    }
    FoldedOp op;
    op.kind = FoldedOp::Kind::Conv;
    op.input = input;
    op.other = other;
    op.channels = static_cast<int>(weight.size(0));
    op.kernel = static_cast<int>(weight.size(2));
    op.stride = static_cast<int>(convolution.options.stride()->front());
    op.padding = (op.kernel - 1) / 2;
    op.groups = static_cast<int>(convolution.options.groups());
    op.activation = activation;
    std::vector<float> values = valuesOf(weight);
    scaleWeights(values, ofOutput, ofInput);
    op.weight = shared(std::move(values));
    op.bias = shared(valuesOf(bias));
    return add(std::move(op));
}

int GraphBuilder::conv(int input, const ChainImpl &chain, FoldedActivation activation, int other)
{
    const auto children = chain.named_children();
    return conv(input, *children["0"]->as<torch::nn::Conv2d>(),
                children["1"]->as<torch::nn::BatchNorm2d>(), activation, other);
}

int GraphBuilder::maxPool(int input, int kernel, int stride, int padding)
{
    FoldedOp op;
    op.kind = FoldedOp::Kind::MaxPool;
    op.input = input;
    op.channels = channelsOf(input);
    op.kernel = kernel;
    op.stride = stride;
    op.padding = padding;
    return add(std::move(op));
}

int GraphBuilder::mean(int input)
{
    FoldedOp op;
    op.kind = FoldedOp::Kind::Mean;
    op.input = input;
    op.channels = channelsOf(input);
    return add(std::move(op));
}

int GraphBuilder::scale(int input, int gate)
{
    FoldedOp op;
    op.kind = FoldedOp::Kind::Scale;
    op.input = input;
    op.other = gate;
    op.channels = channelsOf(input);
    return add(std::move(op));
}

int GraphBuilder::linear(int input, const torch::nn::LinearImpl &linear)
{
    FoldedOp op;
    op.kind = FoldedOp::Kind::Conv;
    op.input = input;
    op.channels = static_cast<int>(linear.weight.size(0));
    op.weight = shared(valuesOf(linear.weight));
    op.bias = shared(valuesOf(linear.bias));
    return add(std::move(op));
}

FoldedGraph GraphBuilder::finish()
{
    const auto finite = [](const std::shared_ptr<const std::vector<float>> &values) {
        return !values ||
               std::ranges::all_of(*values, [](float value) { return std::isfinite(value); });
    };
    const bool isFinite = std::ranges::all_of(
        m_ops, [&](const FoldedOp &op) { return finite(op.weight) && finite(op.bias); });
    return {std::make_shared<const std::vector<FoldedOp>>(std::move(m_ops)), std::move(m_unitEnds),
            isFinite};
}

} // namespace lesiondesk::nets
