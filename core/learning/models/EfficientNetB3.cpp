// SPDX-License-Identifier: GPL-3.0-or-later
// Tan and Le, "EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks", ICML
// 2019, in the form and with the names of torchvision's efficientnet_b3 (width 1.2, depth 1.4).
#include "core/learning/models/Network.h"

#include <torch/nn/init.h>

#include <cmath>

namespace lesiondesk::nets
{

namespace
{

class SqueezeExcitationImpl : public torch::nn::Module
{
public:
    SqueezeExcitationImpl(int channels, int squeezed)
        : m_fc1(conv2d(channels, squeezed, 1, 1, 1, true)),
          m_fc2(conv2d(squeezed, channels, 1, 1, 1, true))
    {
        register_module("fc1", m_fc1);
        register_module("fc2", m_fc2);
    }
    at::Tensor forward(const at::Tensor &x)
    {
        at::Tensor scale = m_fc1->forward(at::adaptive_avg_pool2d(x, {1, 1}));
        return at::sigmoid(m_fc2->forward(at::silu_(scale))) * x;
    }

    int fold(GraphBuilder &graph, int x) const
    {
        const int squeezed = graph.conv(graph.mean(x), *m_fc1, nullptr, FoldedActivation::SiLU);
        return graph.scale(x, graph.conv(squeezed, *m_fc2, nullptr, FoldedActivation::Sigmoid));
    }

private:
    torch::nn::Conv2d m_fc1;
    torch::nn::Conv2d m_fc2;
};
TORCH_MODULE(SqueezeExcitation);

class MBConvImpl : public torch::nn::Module
{
public:
    MBConvImpl(int in, int out, int kernel, int stride, int expansion, double depthProbability,
               at::Generator generator)
        : m_residual(stride == 1 && in == out), m_depthProbability(depthProbability),
          m_generator(std::move(generator))
    {
        const int hidden = in * expansion;
        if (hidden != in)
            m_block->add(convNormActivation(in, hidden, 1, 1, 1, Activation::SiLU));
        m_block->add(convNormActivation(hidden, hidden, kernel, stride, hidden, Activation::SiLU));
        m_block->add(SqueezeExcitation(hidden, std::max(1, in / 4)));
        m_block->add(convNormActivation(hidden, out, 1, 1, 1, Activation::None));
        register_module("block", m_block);
    }
    at::Tensor forward(const at::Tensor &x)
    {
        at::Tensor y = m_block->forward(x);
        if (m_residual)
            y = stochasticDepth(y, m_depthProbability, is_training(), m_generator) + x;
        return y;
    }

    int fold(GraphBuilder &graph, int x) const
    {
        // [expansion,] depthwise convolution, squeeze and excitation, projection
        const auto parts = m_block->children();
        int y = x;
        size_t next = 0;
        for (; next + 2 < parts.size(); ++next)
            y = graph.conv(y, *parts[next]->as<Chain>(), FoldedActivation::SiLU);
        y = parts[next]->as<SqueezeExcitation>()->fold(graph, y);
        return graph.conv(y, *parts[next + 1]->as<Chain>(), FoldedActivation::None,
                          m_residual ? x : FoldedOp::kNone);
    }

private:
    bool m_residual;
    double m_depthProbability;
    at::Generator m_generator;
    Chain m_block;
};
TORCH_MODULE(MBConv);

class EfficientNetB3 final : public Network
{
public:
    explicit EfficientNetB3(const NetworkOptions &options)
    {
        struct Stage {
            int expansion, kernel, stride, channels, blocks;
        };
        // B0's stages with width × 1.2 (rounded to 8) and depth × 1.4 (rounded up).
        constexpr Stage kStages[] = {{1, 3, 1, 24, 2}, {6, 3, 2, 32, 3},  {6, 5, 2, 48, 3},
                                     {6, 3, 2, 96, 5}, {6, 5, 1, 136, 5}, {6, 5, 2, 232, 6},
                                     {6, 3, 1, 384, 2}};
        constexpr double kAllBlocks = 26;
        addFeature(convNormActivation(3, 40, 3, 2, 1, Activation::SiLU));
        int channels = 40;
        int block = 0;
        for (const Stage &stage : kStages) {
            Chain feature;
            for (int i = 0; i < stage.blocks; ++i, ++block) {
                const double probability = options.regularise ? 0.2 * block / kAllBlocks : 0.0;
                feature->add(MBConv(channels, stage.channels, stage.kernel,
                                    i == 0 ? stage.stride : 1, stage.expansion, probability,
                                    options.generator));
                channels = stage.channels;
            }
            addFeature(feature);
        }
        addFeature(convNormActivation(channels, 4 * channels, 1, 1, 1, Activation::SiLU));
        register_module("features", m_features);

        torch::nn::Linear linear(4 * channels, options.classes);
        m_classifier->addStep({}); // "0" is the dropout, which forward() applies
        m_classifier->add(linear);
        register_module("classifier", m_classifier);
        setGenerator(options.generator);
        setHead(options.regularise ? 0.3 : 0.0, linear);
        setBlocks({7, 6, 5, 4, 3, 2});

        initialiseConvolutions(*this);
        const double range = 1 / std::sqrt(static_cast<double>(options.classes));
        torch::nn::init::uniform_(linear->weight, -range, range);
        torch::nn::init::zeros_(linear->bias);
    }

private:
    /// A row of MBConv blocks, or (the stem and the last one) a convolution with its BatchNorm.
    static int foldFeature(GraphBuilder &graph, int x, const ChainImpl &feature)
    {
        const auto parts = feature.children();
        if (!parts.front()->as<MBConv>())
            return graph.conv(x, feature, FoldedActivation::SiLU);
        for (const auto &part : parts)
            x = part->as<MBConv>()->fold(graph, x);
        return x;
    }
    void addFeature(Chain module)
    {
        m_features->add(module);
        addUnit(
            {module.ptr()}, [module](const at::Tensor &x) mutable { return module->forward(x); },
            [module](GraphBuilder &graph, int x) { return foldFeature(graph, x, *module); });
    }
    Chain m_features;
    Chain m_classifier;
};

} // namespace

std::shared_ptr<Network> makeEfficientNetB3(const NetworkOptions &options)
{
    return std::make_shared<EfficientNetB3>(options);
}

} // namespace lesiondesk::nets
