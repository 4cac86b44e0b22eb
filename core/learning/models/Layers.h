// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/models/PeerBatchNorm.h"

#include <ATen/core/Generator.h>
#include <torch/nn/module.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>

#include <functional>
#include <string>
#include <vector>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// torch.nn.Sequential with the names "0", "1", … that a state_dict shows. LibTorch's own cannot
/// hold another Sequential. Steps without weights (activations) take a number as well.
class ChainImpl : public torch::nn::Module
{
public:
    using Step = std::function<at::Tensor(const at::Tensor &)>;

    template <typename Holder>
    void add(Holder module)
    {
        register_module(std::to_string(m_steps.size()), module);
        m_steps.push_back([module](const at::Tensor &x) mutable { return module->forward(x); });
    }
    void add(torch::nn::BatchNorm2d norm)
    {
        register_module(std::to_string(m_steps.size()), norm);
        m_steps.push_back([norm](const at::Tensor &x) { return normalise(norm, x); });
    }
    void addStep(Step step) { m_steps.push_back(std::move(step)); }
    at::Tensor forward(const at::Tensor &x)
    {
        at::Tensor y = x;
        for (const Step &step : m_steps)
            y = step(y);
        return y;
    }

private:
    std::vector<Step> m_steps;
};
TORCH_MODULE(Chain);

enum class Activation { None, ReLU6, SiLU };

/// While one lives, conv2d() in this thread draws no initial values: convolutions are zeros, for a
/// network whose every value is loaded, or whose names and shapes are all that is wanted.
class WithoutInitialValues
{
public:
    explicit WithoutInitialValues(bool without) : m_before(s_without) { s_without = without; }
    ~WithoutInitialValues() { s_without = m_before; }
    WithoutInitialValues(const WithoutInitialValues &) = delete;
    WithoutInitialValues &operator=(const WithoutInitialValues &) = delete;
    static bool isSo() { return s_without; }

private:
    bool m_before;
    static thread_local bool s_without;
};

torch::nn::Conv2d conv2d(int in, int out, int kernel, int stride, int groups = 1,
                         bool bias = false);
torch::nn::BatchNorm2d batchNorm(int channels);
/// torchvision's Conv2dNormActivation: convolution "0", BatchNorm "1", activation "2".
Chain convNormActivation(int in, int out, int kernel, int stride, int groups,
                         Activation activation);

/// torchvision's StochasticDepth in mode "row": leaves the residual branch of some images of the
/// batch out while training. The generator is one of the CPU, wherever x lies.
at::Tensor stochasticDepth(const at::Tensor &x, double probability, bool training,
                           const at::Generator &generator);
/// torch.nn.functional.dropout, drawn in the same way.
at::Tensor dropout(const at::Tensor &x, double probability, bool training,
                   const at::Generator &generator);

/// torchvision's initialisation, in its order: convolutions Kaiming normal (fan out), BatchNorm 1
/// and 0. Linear layers are each family's own affair.
void initialiseConvolutions(torch::nn::Module &module);

} // namespace lesiondesk::nets
