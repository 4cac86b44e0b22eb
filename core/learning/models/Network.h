// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"
#include "core/learning/models/GraphBuilder.h"
#include "core/learning/models/Layers.h"

#include <torch/nn/modules/dropout.h>
#include <torch/nn/modules/linear.h>

#include <memory>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

struct NetworkOptions {
    int classes = 1000;
    std::uint64_t seed = 0;       ///< of the initial weights
    bool regularise = true;       ///< false: no dropout and no stochastic depth (tests)
    bool initialise = true;       ///< false: see WithoutInitialValues
    at::Generator generator = {}; ///< makeNetwork() sets it
};

/// One of torchvision's classifiers, with torchvision's names in parameters and buffers. It is a
/// row of units (torchvision's features.k, ResNet's stem and layers) and a head: mean over the
/// last feature map, dropout, linear. The linear layer on the mean is the 1 × 1 convolution with
/// global mean of the paper, with the same numbers. Input: N × 3 × H × W, normalised; output:
/// logits N × classes.
class Network : public torch::nn::Module
{
public:
    at::Tensor forward(const at::Tensor &images);
    /// What the units below firstTrainable() make of images, without a graph.
    at::Tensor prefix(const at::Tensor &images);
    /// The logits from the result of the units below `unit`; from unitCount() on the mean over rows
    /// and columns may have been taken already.
    at::Tensor forwardFrom(int unit, const at::Tensor &features);
    /// The units below `units` in inference form, as they are now; with all of them the mean over
    /// rows and columns, too.
    /// Units that `known`, an earlier result, has already are taken from there: they must not have
    /// changed since.
    FoldedGraph folded(int units, const FoldedGraph &known = {}) const;
    /// All of it, logits included.
    FoldedGraph folded(const FoldedGraph &known = {}) const;

    int unitCount() const { return static_cast<int>(m_units.size()); }
    /// The first unit that is trainable; unitCount() where only the head is.
    int firstTrainable() const { return m_firstTrainable; }
    /// Unfreezes the head and the `blocks - 1` deepest blocks, freezes the rest: frozen parameters
    /// get no gradient, frozen units run in evaluation mode and without a graph.
    void setTrainableBlocks(int blocks);
    void setAllTrainable();
    /// Training mode for what is trainable, evaluation mode for the rest.
    void trainMode();
    void evalMode();
    /// The parameters that unfreezing block `block` (from 0, the head) adds.
    std::vector<at::Tensor> parametersOfBlock(int block) const;
    /// Everything but the head.
    std::vector<at::Tensor> parametersBelowHead() const;
    int blockCount() const { return static_cast<int>(m_firstUnits.size()) + 1; }
    /// Takes over everything but the head from a network of the same architecture.
    void takeBackboneOf(const Network &other);
    /// Where dropout and stochastic depth draw from: the network's own, on the CPU, so that what
    /// else runs in the process does not move them. Its state belongs to a run that goes on.
    at::Generator &generator() { return m_generator; }

protected:
    /// Adds the steps of a unit to a graph in inference form and gives the last one's number.
    using Fold = std::function<int(GraphBuilder &, int)>;
    /// A unit has one or more modules (ResNet's stem has two), a forward function and the same in
    /// inference form.
    void addUnit(std::vector<std::shared_ptr<torch::nn::Module>> modules, ChainImpl::Step forward,
                 Fold fold);
    /// The first unit of every block below the head, top to bottom: {17, 14, 11, 7}.
    void setBlocks(std::vector<int> firstUnits) { m_firstUnits = std::move(firstUnits); }
    void setHead(double dropout, torch::nn::Linear linear);
    void setGenerator(at::Generator generator) { m_generator = std::move(generator); }

private:
    struct Unit {
        std::vector<std::shared_ptr<torch::nn::Module>> modules;
        ChainImpl::Step forward;
        Fold fold;
    };
    int foldUnits(GraphBuilder &graph, int units, const FoldedGraph &known) const;
    std::vector<Unit> m_units;
    std::vector<int> m_firstUnits;
    int m_firstTrainable = 0;
    double m_dropout = 0;
    torch::nn::Linear m_linear{nullptr};
    at::Generator m_generator;
};

/// Builds the network with torchvision's initial weights: the same as Python's torchvision gives
/// after torch.manual_seed(seed); the network's own generator goes on from there. Any thread.
std::shared_ptr<Network> makeNetwork(Architecture architecture, const NetworkOptions &options);

std::shared_ptr<Network> makeMobileNetV2(const NetworkOptions &options);
std::shared_ptr<Network> makeResNet50(const NetworkOptions &options);
std::shared_ptr<Network> makeEfficientNetB3(const NetworkOptions &options);

} // namespace lesiondesk::nets
