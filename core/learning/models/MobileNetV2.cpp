// SPDX-License-Identifier: GPL-3.0-or-later
// Sandler et al., "MobileNetV2: Inverted Residuals and Linear Bottlenecks", CVPR 2018, in the form
// and with the names of torchvision's mobilenet_v2.
#include "core/learning/models/Network.h"

#include <torch/nn/init.h>

namespace lesiondesk::nets
{

namespace
{

class InvertedResidualImpl : public torch::nn::Module
{
public:
    InvertedResidualImpl(int in, int out, int stride, int expansion)
        : m_residual(stride == 1 && in == out)
    {
        const int hidden = in * expansion;
        if (expansion != 1)
            m_conv->add(convNormActivation(in, hidden, 1, 1, 1, Activation::ReLU6));
        m_conv->add(convNormActivation(hidden, hidden, 3, stride, hidden, Activation::ReLU6));
        m_conv->add(conv2d(hidden, out, 1, 1));
        m_conv->add(batchNorm(out));
        register_module("conv", m_conv);
    }
    at::Tensor forward(const at::Tensor &x)
    {
        return m_residual ? x + m_conv->forward(x) : m_conv->forward(x);
    }

    int fold(GraphBuilder &graph, int x) const
    {
        const auto parts = m_conv->children();
        int y = x;
        size_t next = 0;
        for (; next + 2 < parts.size(); ++next)
            y = graph.conv(y, *parts[next]->as<Chain>(), FoldedActivation::ReLU6);
        return graph.conv(y, *parts[next]->as<torch::nn::Conv2d>(),
                          parts[next + 1]->as<torch::nn::BatchNorm2d>(), FoldedActivation::None,
                          m_residual ? x : FoldedOp::kNone);
    }

private:
    bool m_residual;
    Chain m_conv;
};
TORCH_MODULE(InvertedResidual);

class MobileNetV2 final : public Network
{
public:
    explicit MobileNetV2(const NetworkOptions &options)
    {
        struct Stage {
            int expansion, channels, blocks, stride;
        };
        constexpr Stage kStages[] = {{1, 16, 1, 1}, {6, 24, 2, 2},  {6, 32, 3, 2}, {6, 64, 4, 2},
                                     {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}};
        addFeature(convNormActivation(3, 32, 3, 2, 1, Activation::ReLU6));
        int channels = 32;
        for (const Stage &stage : kStages) {
            for (int i = 0; i < stage.blocks; ++i) {
                addFeature(InvertedResidual(channels, stage.channels, i == 0 ? stage.stride : 1,
                                            stage.expansion));
                channels = stage.channels;
            }
        }
        addFeature(convNormActivation(channels, 1280, 1, 1, 1, Activation::ReLU6));
        register_module("features", m_features);

        torch::nn::Linear linear(1280, options.classes);
        m_classifier->addStep({}); // "0" is the dropout, which forward() applies
        m_classifier->add(linear);
        register_module("classifier", m_classifier);
        setGenerator(options.generator);
        setHead(options.regularise ? 0.2 : 0.0, linear);
        setBlocks({17, 14, 11, 7});

        initialiseConvolutions(*this);
        torch::nn::init::normal_(linear->weight, 0, 0.01);
        torch::nn::init::zeros_(linear->bias);
    }

private:
    template <typename Holder>
    void addFeature(Holder module)
    {
        m_features->add(module);
        addUnit(
            {module.ptr()}, [module](const at::Tensor &x) mutable { return module->forward(x); },
            [module](GraphBuilder &graph, int x) {
                if constexpr (std::is_same_v<Holder, Chain>)
                    return graph.conv(x, *module, FoldedActivation::ReLU6);
                else
                    return module->fold(graph, x);
            });
    }
    Chain m_features;
    Chain m_classifier;
};

} // namespace

std::shared_ptr<Network> makeMobileNetV2(const NetworkOptions &options)
{
    return std::make_shared<MobileNetV2>(options);
}

} // namespace lesiondesk::nets
