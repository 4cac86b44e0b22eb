// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

namespace lesiondesk
{

enum class FoldedActivation { None, ReLU, ReLU6, SiLU, Sigmoid };

/// One step of a network in inference form. Its inputs are results of earlier steps by their
/// position, or the picture (kPicture).
struct FoldedOp {
    enum class Kind {
        Conv,    ///< activation(convolution + bias [+ the other input]); BatchNorm is folded in
        MaxPool, ///< kernel, stride, padding
        Mean,    ///< over rows and columns: N × C × 1 × 1
        Scale    ///< every channel by the other input, N × C × 1 × 1
    };
    static constexpr int kPicture = -1;
    static constexpr int kNone = -2;

    Kind kind = Kind::Conv;
    int input = kPicture;
    int other = kNone;
    int channels = 0; ///< of the result
    int kernel = 1;
    int stride = 1;
    int padding = 0;
    int groups = 1;
    FoldedActivation activation = FoldedActivation::None;
    /// channels × (input channels / groups) × kernel × kernel; shared by all copies of the step
    std::shared_ptr<const std::vector<float>> weight = {};
    std::shared_ptr<const std::vector<float>> bias = {}; ///< channels
};

/// A network, or its units below some unit, in inference form: BatchNorm folded into the
/// convolutions before it, no dropout. Its picture is what the network wants with ImageNet's mean
/// taken off and the division by 255 and the standard deviation folded into the first convolution:
/// N × 3 × H × W of x − 255 · mean, so that padding with zeros stays what it was. The result is
/// the last step's. A plain value; steps are shared between copies.
struct FoldedGraph {
    std::shared_ptr<const std::vector<FoldedOp>> ops;
    std::vector<int> unitEnds; ///< how many steps there are after every unit
    /// Are all weights numbers? A ReLU of oneDNN makes 0 of what is none, where LibTorch's lets it
    /// through: who runs the graph must say so itself.
    bool isFinite = true;

    int channels() const { return ops->empty() ? 3 : ops->back().channels; }
};

} // namespace lesiondesk
