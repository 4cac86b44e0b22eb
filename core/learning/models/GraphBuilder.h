// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/inference/FoldedGraph.h"
#include "core/learning/models/Layers.h"

#include <torch/nn/modules/linear.h>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// Writes a network down in inference form (FoldedGraph), with copies of its weights. A step is
/// named by the number that adding it gave; the first one reads FoldedOp::kPicture. BatchNorm is
/// folded in as in evaluation mode: w · γ / √(σ² + ε), β − μ · γ / √(σ² + ε), in double.
class GraphBuilder
{
public:
    /// Begins with the first units of a graph, as they stand there.
    void take(const FoldedGraph &known, int units);
    /// The unit that was being added is whole.
    void endUnit() { m_unitEnds.push_back(static_cast<int>(m_ops.size())); }
    int unitCount() const { return static_cast<int>(m_unitEnds.size()); }
    /// The step that was added last; kPicture before the first.
    int last() const { return static_cast<int>(m_ops.size()) - 1; }

    int conv(int input, const torch::nn::Conv2dImpl &convolution,
             const torch::nn::BatchNorm2dImpl *norm, FoldedActivation activation,
             int other = FoldedOp::kNone);
    /// convNormActivation()'s chain.
    int conv(int input, const ChainImpl &chain, FoldedActivation activation,
             int other = FoldedOp::kNone);
    int maxPool(int input, int kernel, int stride, int padding);
    int mean(int input);
    /// Every channel of `input` by `gate`, N × C × 1 × 1. Nobody else may read `input`.
    int scale(int input, int gate);
    /// Of N × C × 1 × 1.
    int linear(int input, const torch::nn::LinearImpl &linear);
    FoldedGraph finish();

private:
    int add(FoldedOp op);
    int channelsOf(int input) const;
    std::vector<FoldedOp> m_ops;
    std::vector<int> m_unitEnds;
};

} // namespace lesiondesk::nets
