// SPDX-License-Identifier: GPL-3.0-or-later
// He et al., "Deep Residual Learning for Image Recognition", CVPR 2016, in the form (stride in the
// 3 × 3 convolution) and with the names of torchvision's resnet50.
#include "core/learning/models/BlockedLayers.h"
#include "core/learning/models/Network.h"

#include <optional>

namespace lesiondesk::nets
{

namespace
{

class BottleneckImpl : public torch::nn::Module
{
public:
    BottleneckImpl(int in, int width, int stride, bool downsample)
        : m_conv1(conv2d(in, width, 1, 1)), m_bn1(batchNorm(width)),
          m_conv2(conv2d(width, width, 3, stride)), m_bn2(batchNorm(width)),
          m_conv3(conv2d(width, width * 4, 1, 1)), m_bn3(batchNorm(width * 4)),
          m_blocked1(m_conv1, m_bn1), m_blocked2(m_conv2, m_bn2), m_blocked3(m_conv3, m_bn3)
    {
        register_module("conv1", m_conv1);
        register_module("bn1", m_bn1);
        register_module("conv2", m_conv2);
        register_module("bn2", m_bn2);
        register_module("conv3", m_conv3);
        register_module("bn3", m_bn3);
        if (!downsample)
            return;
        const auto conv = conv2d(in, width * 4, 1, stride);
        const auto norm = batchNorm(width * 4);
        m_downsample = Chain();
        m_downsample->add(conv);
        m_downsample->add(norm);
        register_module("downsample", m_downsample);
        m_blockedDownsample.emplace(conv, norm);
    }
    at::Tensor forward(const at::Tensor &x)
    {
        if (x.dim() == 5)
            return forwardInBlocks(x);
        // First, as in blocks: processes with different processors meet at the same BatchNorms.
        const at::Tensor shortcut = m_downsample ? m_downsample->forward(x) : x;
        at::Tensor y = normalise(m_bn1, m_conv1->forward(x)).relu_();
        y = normalise(m_bn2, m_conv2->forward(y)).relu_();
        y = normalise(m_bn3, m_conv3->forward(y));
        y += shortcut;
        return y.relu_();
    }

    int fold(GraphBuilder &graph, int x) const
    {
        int y = graph.conv(x, *m_conv1, m_bn1.get(), FoldedActivation::ReLU);
        y = graph.conv(y, *m_conv2, m_bn2.get(), FoldedActivation::ReLU);
        const int shortcut =
            m_downsample ? graph.conv(x, *m_downsample, FoldedActivation::None) : x;
        return graph.conv(y, *m_conv3, m_bn3.get(), FoldedActivation::ReLU, shortcut);
    }

private:
    at::Tensor forwardInBlocks(const at::Tensor &x) const
    {
        const at::Tensor shortcut =
            m_blockedDownsample ? m_blockedDownsample->forward(x, false) : x;
        at::Tensor y = m_blocked1.forward(x, true);
        y = m_blocked2.forward(y, true);
        return m_blocked3.forward(y, true, shortcut);
    }

    torch::nn::Conv2d m_conv1;
    torch::nn::BatchNorm2d m_bn1;
    torch::nn::Conv2d m_conv2;
    torch::nn::BatchNorm2d m_bn2;
    torch::nn::Conv2d m_conv3;
    torch::nn::BatchNorm2d m_bn3;
    Chain m_downsample{nullptr};
    // The same layers once more, for training on pictures in blocks.
    BlockedConvNorm m_blocked1;
    BlockedConvNorm m_blocked2;
    BlockedConvNorm m_blocked3;
    std::optional<BlockedConvNorm> m_blockedDownsample;
};
TORCH_MODULE(Bottleneck);

class ResNet50 final : public Network
{
public:
    explicit ResNet50(const NetworkOptions &options)
        : m_conv1(conv2d(3, 64, 7, 2)), m_bn1(batchNorm(64))
    {
        register_module("conv1", m_conv1);
        register_module("bn1", m_bn1);
        addUnit(
            {m_conv1.ptr(), m_bn1.ptr()},
            [this](const at::Tensor &x) {
                const at::Tensor y = normalise(m_bn1, m_conv1->forward(x)).relu_();
                return at::max_pool2d(y, {3, 3}, {2, 2}, {1, 1});
            },
            [this](GraphBuilder &graph, int x) {
                return graph.maxPool(graph.conv(x, *m_conv1, m_bn1.get(), FoldedActivation::ReLU),
                                     3, 2, 1);
            });
        constexpr int kBlocks[] = {3, 4, 6, 3};
        int channels = 64;
        for (int stage = 0; stage < 4; ++stage) {
            const int width = 64 << stage;
            Chain layer;
            for (int i = 0; i < kBlocks[stage]; ++i) {
                layer->add(Bottleneck(channels, width, i == 0 && stage > 0 ? 2 : 1, i == 0));
                channels = width * 4;
            }
            register_module("layer" + std::to_string(stage + 1), layer);
            addUnit(
                {layer.ptr()},
                [layer, last = stage == 3](const at::Tensor &x) mutable {
                    if (!layer->is_training() || !trainsInBlocks(x))
                        return layer->forward(x);
                    const at::Tensor y = layer->forward(inBlocks(x));
                    return last ? meanOfBlocks(y) : y;
                },
                [layer](GraphBuilder &graph, int x) {
                    for (const auto &part : layer->children())
                        x = part->as<Bottleneck>()->fold(graph, x);
                    return x;
                });
        }
        // torchvision leaves the linear layer as PyTorch initialises it.
        torch::nn::Linear linear(2048, options.classes);
        register_module("fc", linear);
        setGenerator(options.generator);
        setHead(0, linear);
        setBlocks({4, 3, 2, 1});
        initialiseConvolutions(*this);
    }

private:
    torch::nn::Conv2d m_conv1;
    torch::nn::BatchNorm2d m_bn1;
};

} // namespace

std::shared_ptr<Network> makeResNet50(const NetworkOptions &options)
{
    return std::make_shared<ResNet50>(options);
}

} // namespace lesiondesk::nets
