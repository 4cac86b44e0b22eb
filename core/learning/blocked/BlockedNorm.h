// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// BatchNorm with what stands behind it in a residual network (a sum, ReLU) on pictures with their
/// channels in blocks of sixteen, see BlockedConvolution. Every function is for one block, so that
/// the threads share the blocks and a block's values are still in the cache for the second look.
/// Formulas: Ioffe and Szegedy, "Batch Normalization", 2015, section 3.
namespace lesiondesk::blockednorm
{

inline constexpr int kChannels = 16;

/// Where the values of a block lie: images × blocks × pixels × 16 floats, aligned to 64 bytes.
struct Extent {
    std::int64_t images = 0;
    std::int64_t blocks = 0;
    std::int64_t pixels = 0; ///< of one image

    std::int64_t offset(std::int64_t image, std::int64_t block) const
    {
        return (image * blocks + block) * pixels * kChannels;
    }
    std::int64_t values() const { return images * pixels; } ///< of one channel
};

/// Mean and biased variance of the block's sixteen channels.
void statistics(const Extent &extent, std::int64_t block, const float *x, float *mean,
                float *variance);

/// y = scale · (x − mean) + shift, plus `other` unless null, and where `relu` 0 for what is below
/// it. The figures are those of the block's sixteen channels.
void apply(const Extent &extent, std::int64_t block, const float *x, const float *other, bool relu,
           const float *mean, const float *scale, const float *shift, float *y);

/// Σ dz and Σ dz · (x − mean) of every channel, where dz is dy, and 0 where `y` is not null and not
/// above 0.
void gradientSums(const Extent &extent, std::int64_t block, const float *x, const float *y,
                  const float *dy, const float *mean, float *sum, float *product);

/// dx = scale · (dz − offset − slope · (x − mean)), and dz itself to `dother` unless null.
void gradient(const Extent &extent, std::int64_t block, const float *x, const float *y,
              const float *dy, const float *mean, const float *scale, const float *offset,
              const float *slope, float *dx, float *dother);

} // namespace lesiondesk::blockednorm
