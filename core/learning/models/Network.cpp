// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/Network.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/utils.h>

#include <mutex>

namespace lesiondesk::nets
{

at::Tensor Network::forward(const at::Tensor &images)
{
    return forwardFrom(m_firstTrainable, prefix(images));
}

at::Tensor Network::prefix(const at::Tensor &images)
{
    // Below the first trainable unit nothing wants a gradient: no graph, less memory and time.
    const torch::NoGradGuard noGraph;
    at::Tensor x = images;
    for (int i = 0; i < m_firstTrainable; ++i)
        x = m_units[static_cast<size_t>(i)].forward(x);
    return x;
}

at::Tensor Network::forwardFrom(int unit, const at::Tensor &features)
{
    at::Tensor x = features;
    for (size_t i = static_cast<size_t>(unit); i < m_units.size(); ++i)
        x = m_units[i].forward(x);
    x = at::flatten(at::adaptive_avg_pool2d(x, {1, 1}), 1);
    return m_linear->forward(dropout(x, m_dropout, is_training(), m_generator));
}

void Network::addUnit(std::vector<std::shared_ptr<torch::nn::Module>> modules,
                      ChainImpl::Step forward, Fold fold)
{
    m_units.push_back({std::move(modules), std::move(forward), std::move(fold)});
}

int Network::foldUnits(GraphBuilder &graph, int units, const FoldedGraph &known) const
{
    graph.take(known, std::min(units, static_cast<int>(known.unitEnds.size())));
    int last = graph.last();
    for (int i = graph.unitCount(); i < units; ++i) {
        last = m_units[static_cast<size_t>(i)].fold(graph, last);
        graph.endUnit();
    }
    return units == unitCount() ? graph.mean(last) : last;
}

FoldedGraph Network::folded(int units, const FoldedGraph &known) const
{
    GraphBuilder graph;
    foldUnits(graph, units, known);
    return graph.finish();
}

FoldedGraph Network::folded(const FoldedGraph &known) const
{
    GraphBuilder graph;
    graph.linear(foldUnits(graph, unitCount(), known), *m_linear);
    return graph.finish();
}

void Network::setHead(double dropout, torch::nn::Linear linear)
{
    m_dropout = dropout;
    m_linear = std::move(linear);
}

void Network::setTrainableBlocks(int blocks)
{
    const int below = std::clamp(blocks - 1, 0, static_cast<int>(m_firstUnits.size()));
    m_firstTrainable = below == 0 ? unitCount() : m_firstUnits[static_cast<size_t>(below - 1)];
    for (int i = 0; i < unitCount(); ++i) {
        for (const auto &module : m_units[static_cast<size_t>(i)].modules) {
            for (at::Tensor &parameter : module->parameters())
                parameter.set_requires_grad(i >= m_firstTrainable);
        }
    }
}

void Network::setAllTrainable()
{
    m_firstTrainable = 0;
    for (at::Tensor &parameter : parameters())
        parameter.set_requires_grad(true);
}

void Network::trainMode()
{
    train(true);
    for (int i = 0; i < m_firstTrainable; ++i) {
        for (const auto &module : m_units[static_cast<size_t>(i)].modules)
            module->eval();
    }
}

void Network::evalMode()
{
    eval();
}

std::vector<at::Tensor> Network::parametersOfBlock(int block) const
{
    std::vector<at::Tensor> found;
    if (block == 0)
        return m_linear->parameters();
    const int first = m_firstUnits[static_cast<size_t>(block - 1)];
    const int end = block == 1 ? unitCount() : m_firstUnits[static_cast<size_t>(block - 2)];
    for (int i = first; i < end; ++i) {
        for (const auto &module : m_units[static_cast<size_t>(i)].modules) {
            for (const at::Tensor &parameter : module->parameters())
                found.push_back(parameter);
        }
    }
    return found;
}

std::vector<at::Tensor> Network::parametersBelowHead() const
{
    std::vector<at::Tensor> found;
    for (const Unit &unit : m_units) {
        for (const auto &module : unit.modules) {
            for (const at::Tensor &parameter : module->parameters())
                found.push_back(parameter);
        }
    }
    return found;
}

void Network::takeBackboneOf(const Network &other)
{
    torch::NoGradGuard noGraph;
    const auto copy = [](std::vector<at::Tensor> to, const std::vector<at::Tensor> &from) {
        for (size_t i = 0; i < to.size(); ++i)
            to[i].copy_(from[i]);
    };
    for (size_t i = 0; i < m_units.size(); ++i) {
        for (size_t k = 0; k < m_units[i].modules.size(); ++k) {
            const auto &module = m_units[i].modules[k];
            const auto &source = other.m_units[i].modules[k];
            copy(module->parameters(), source->parameters());
            copy(module->buffers(), source->buffers());
        }
    }
}

namespace
{

std::shared_ptr<Network> built(Architecture architecture, const NetworkOptions &options)
{
    switch (architecture) {
    case Architecture::MobileNetV2:
        return makeMobileNetV2(options);
    case Architecture::ResNet50:
        return makeResNet50(options);
    case Architecture::EfficientNetB3:
        break;
    }
    return makeEfficientNetB3(options);
}

} // namespace

std::shared_ptr<Network> makeNetwork(Architecture architecture, const NetworkOptions &options)
{
    // The initial weights come from LibTorch's own generator, of which a process has one.
    static std::mutex mutex;
    const std::lock_guard guard(mutex);
    torch::manual_seed(options.seed);
    const WithoutInitialValues without(!options.initialise);
    NetworkOptions own = options;
    own.generator = at::detail::createCPUGenerator(options.seed);
    auto network = built(architecture, own);
    own.generator.set_state(at::detail::getDefaultCPUGenerator().get_state());
    return network;
}

} // namespace lesiondesk::nets
