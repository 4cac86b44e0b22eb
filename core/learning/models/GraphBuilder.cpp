// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/GraphBuilder.h"

#include "core/learning/inference/Normalise.h"

#include <torch/utils.h>

#include <algorithm>
#include <cmath>

namespace lesiondesk::nets
{

namespace
{

std::shared_ptr<const std::vector<float>> valuesOf(const at::Tensor &tensor)
{
    const at::Tensor plain = tensor.detach().to(at::kCPU).to(at::kFloat).contiguous();
    const float *first = plain.data_ptr<float>();
    return std::make_shared<const std::vector<float>>(first, first + plain.numel());
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
    at::Tensor weight = wide(convolution.weight);
    at::Tensor bias = convolution.bias.defined()
                          ? wide(convolution.bias)
                          : at::zeros({weight.size(0)}, at::TensorOptions(at::kDouble));
    if (norm) {
        const at::Tensor factor =
            wide(norm->weight) / (wide(norm->running_var) + norm->options.eps()).sqrt();
        weight = weight * factor.view({-1, 1, 1, 1});
        bias = (bias - wide(norm->running_mean)) * factor + wide(norm->bias);
    }
    if (input == FoldedOp::kPicture) {
        // The picture is x − 255 · mean; what is missing of the normalisation is a factor.
        std::vector<double> factors;
        for (const float deviation : kImageNetDeviation)
            factors.push_back(1 / (255.0 * static_cast<double>(deviation)));
        weight = weight * at::tensor(factors, at::TensorOptions(at::kDouble)).view({1, 3, 1, 1});
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
    op.weight = valuesOf(weight);
    op.bias = valuesOf(bias);
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
    op.weight = valuesOf(linear.weight);
    op.bias = valuesOf(linear.bias);
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
