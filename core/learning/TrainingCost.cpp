// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/TrainingCost.h"

#include <algorithm>
#include <vector>

namespace lesiondesk
{

namespace
{

struct Cost {
    double forward;           ///< seconds per image
    std::vector<double> step; ///< one a number of unfrozen blocks
    double everything;
};

// Seconds per image, batch of 13, 300 × 300, two cores; ResNet50's with AVX-512, where it trains in
// blocks of channels.
Cost costOf(Architecture architecture)
{
    switch (architecture) {
    case Architecture::MobileNetV2:
        return {0.018, {0.018, 0.022, 0.028, 0.035, 0.050}, 0.103};
    case Architecture::ResNet50:
        return {0.061, {0.061, 0.100, 0.139, 0.179, 0.217}, 0.230};
    case Architecture::EfficientNetB3:
        break;
    }
    return {0.063, {0.063, 0.072, 0.100, 0.135, 0.165, 0.205, 0.275}, 0.322};
}

constexpr double kProgramMegabytes = 350;

struct Footprint {
    double parameters;
    double megabytesPerImage; ///< everything trainable, 300 × 300
};

Footprint footprintOf(Architecture architecture)
{
    switch (architecture) {
    case Architecture::MobileNetV2:
        return {2.24e6, 140};
    case Architecture::ResNet50:
        return {23.5e6, 245};
    case Architecture::EfficientNetB3:
        break;
    }
    return {10.7e6, 330};
}

} // namespace

double forwardSecondsPerImage(Architecture architecture)
{
    return costOf(architecture).forward;
}

double trainSecondsPerImage(Architecture architecture, int blocks, bool everything)
{
    const Cost cost = costOf(architecture);
    if (everything)
        return cost.everything;
    const auto last = static_cast<int>(cost.step.size()) - 1;
    return cost.step[static_cast<size_t>(std::clamp(blocks - 1, 0, last))];
}

TrainingMemory trainingMemory(Architecture architecture, int blocks, bool everything)
{
    constexpr double kMega = 1 << 20;
    const Footprint footprint = footprintOf(architecture);
    const double share =
        everything ? 1
                   : std::clamp(static_cast<double>(blocks) / blockCount(architecture), 0.0, 1.0);
    // Float32: the weights, and for what is unfrozen a gradient and Adam's two means.
    const double network = footprint.parameters * 4 * (1 + 3 * share);
    return {kProgramMegabytes * kMega + network, footprint.megabytesPerImage * kMega * share};
}

} // namespace lesiondesk
