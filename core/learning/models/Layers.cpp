// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/Layers.h"

#include "core/learning/models/PeerSums.h"

#include <torch/nn/init.h>

namespace lesiondesk::nets
{

thread_local bool WithoutInitialValues::s_without = false;

torch::nn::Conv2d conv2d(int in, int out, int kernel, int stride, int groups, bool bias)
{
    const auto options = [&](int channelsIn, int channelsOut, int side, int inGroups) {
        return torch::nn::Conv2dOptions(channelsIn, channelsOut, side)
            .stride(stride)
            .padding((kernel - 1) / 2)
            .groups(inGroups)
            .bias(bias);
    };
    if (!WithoutInitialValues::isSo())
        return torch::nn::Conv2d(options(in, out, kernel, groups));
    // LibTorch's constructor draws the values: of a single weight, which gives way to the others.
    torch::nn::Conv2d convolution(options(1, 1, 1, 1));
    convolution->options.in_channels(in).out_channels(out).kernel_size(kernel).groups(groups);
    convolution->weight.set_data(at::zeros({out, in / groups, kernel, kernel}));
    if (bias)
        convolution->bias.set_data(at::zeros({out}));
    return convolution;
}

torch::nn::BatchNorm2d batchNorm(int channels)
{
    return torch::nn::BatchNorm2d(
        torch::nn::BatchNorm2dOptions(channels)); // eps 1e-5, momentum 0.1
}

Chain convNormActivation(int in, int out, int kernel, int stride, int groups, Activation activation)
{
    Chain chain;
    chain->add(conv2d(in, out, kernel, stride, groups));
    chain->add(batchNorm(out));
    // In place, as torchvision does it: the input is BatchNorm's result, which nobody else reads.
    if (activation == Activation::ReLU6)
        chain->addStep([](const at::Tensor &x) {
            at::Tensor y = x;
            return at::hardtanh_(y, 0, 6);
        });
    else if (activation == Activation::SiLU)
        chain->addStep([](const at::Tensor &x) {
            at::Tensor y = x;
            return at::silu_(y);
        });
    return chain;
}

namespace
{

/// x with some of its parts at 0 and the others scaled up to make up for them. Of a batch that
/// several processes share each draws for all of it and takes its part.
at::Tensor withSomeLeftOut(const at::Tensor &x, at::IntArrayRef parts, double probability,
                           const at::Generator &generator)
{
    const double survival = 1 - probability;
    const ShareScope *scope = ShareScope::current();
    std::vector<std::int64_t> drawn = parts.vec();
    if (scope)
        drawn[0] = scope->share().all;
    at::Tensor noise =
        at::empty(drawn, x.options().device(at::kCPU)).bernoulli_(survival, generator);
    if (scope)
        noise = noise.narrow(0, scope->share().first, scope->share().count());
    if (survival > 0)
        noise.div_(survival);
    return x * noise.to(x.device());
}

} // namespace

at::Tensor stochasticDepth(const at::Tensor &x, double probability, bool training,
                           const at::Generator &generator)
{
    if (!training || probability == 0)
        return x;
    return withSomeLeftOut(x, {x.size(0), 1, 1, 1}, probability, generator);
}

at::Tensor dropout(const at::Tensor &x, double probability, bool training,
                   const at::Generator &generator)
{
    if (!training || probability == 0)
        return x;
    return withSomeLeftOut(x, x.sizes(), probability, generator);
}

void initialiseConvolutions(torch::nn::Module &module)
{
    if (WithoutInitialValues::isSo())
        return; // BatchNorm is 1 and 0 from the start
    for (const auto &child : module.modules(false)) {
        if (auto *convolution = child->as<torch::nn::Conv2d>()) {
            torch::nn::init::kaiming_normal_(convolution->weight, 0, torch::kFanOut, torch::kReLU);
            if (convolution->bias.defined())
                torch::nn::init::zeros_(convolution->bias);
        } else if (auto *norm = child->as<torch::nn::BatchNorm2d>()) {
            torch::nn::init::ones_(norm->weight);
            torch::nn::init::zeros_(norm->bias);
        }
    }
}

} // namespace lesiondesk::nets
