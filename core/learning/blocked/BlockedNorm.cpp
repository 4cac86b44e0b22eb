// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/blocked/BlockedNorm.h"

#include "core/base/Vectorised.h"

#include <array>

namespace lesiondesk::blockednorm
{

namespace
{

/// Sixteen channels of a pixel: one register of AVX-512, two of AVX2, four of SSE.
typedef float Pixel __attribute__((vector_size(kChannels * sizeof(float)), may_alias));

const Pixel *pixels(const float *values)
{
    return reinterpret_cast<const Pixel *>(values);
}

Pixel *pixels(float *values)
{
    return reinterpret_cast<Pixel *>(values);
}

using Sums = std::array<double, kChannels>;

} // namespace

/// The images' means and sums of squares around them, put together exactly (Chan, Golub and
/// LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances", 1979).
LESIONDESK_VECTORISED
void statistics(const Extent &extent, std::int64_t block, const float *x, float *mean,
                float *variance)
{
    Sums all{};
    Sums squares{};
    const auto own = static_cast<double>(extent.pixels);
    for (std::int64_t image = 0; image < extent.images; ++image) {
        const Pixel *from = pixels(x + extent.offset(image, block));
        Pixel sum[4]{};
        std::int64_t i = 0;
        for (; i + 4 <= extent.pixels; i += 4) {
            sum[0] += from[i];
            sum[1] += from[i + 1];
            sum[2] += from[i + 2];
            sum[3] += from[i + 3];
        }
        for (; i < extent.pixels; ++i)
            sum[0] += from[i];
        const Pixel total = (sum[0] + sum[1]) + (sum[2] + sum[3]);
        const Pixel middle = total / static_cast<float>(extent.pixels);
        Pixel square[4]{};
        for (i = 0; i + 4 <= extent.pixels; i += 4) {
            square[0] += (from[i] - middle) * (from[i] - middle);
            square[1] += (from[i + 1] - middle) * (from[i + 1] - middle);
            square[2] += (from[i + 2] - middle) * (from[i + 2] - middle);
            square[3] += (from[i + 3] - middle) * (from[i + 3] - middle);
        }
        for (; i < extent.pixels; ++i)
            square[0] += (from[i] - middle) * (from[i] - middle);
        const Pixel around = (square[0] + square[1]) + (square[2] + square[3]);
        for (int c = 0; c < kChannels; ++c) {
            squares[c] += static_cast<double>(around[c]);
            if (image > 0) { // how far this image's mean is from that of those before
                const double before = own * static_cast<double>(image);
                const double step = static_cast<double>(middle[c]) - all[c] / before;
                squares[c] += step * step * before * own / (before + own);
            }
            all[c] += static_cast<double>(total[c]);
        }
    }
    const auto count = static_cast<double>(extent.values());
    for (int c = 0; c < kChannels; ++c) {
        mean[c] = static_cast<float>(all[c] / count);
        variance[c] = static_cast<float>(squares[c] / count);
    }
}

LESIONDESK_VECTORISED
void apply(const Extent &extent, std::int64_t block, const float *x, const float *other, bool relu,
           const float *mean, const float *scale, const float *shift, float *y)
{
    const Pixel middle = *pixels(mean);
    const Pixel factor = *pixels(scale);
    const Pixel summand = *pixels(shift);
    for (std::int64_t image = 0; image < extent.images; ++image) {
        const std::int64_t offset = extent.offset(image, block);
        const Pixel *from = pixels(x + offset);
        const Pixel *more = other ? pixels(other + offset) : nullptr;
        Pixel *to = pixels(y + offset);
        for (std::int64_t i = 0; i < extent.pixels; ++i) {
            Pixel value = (from[i] - middle) * factor + summand;
            if (more)
                value += more[i];
            if (relu)
                value = value < 0 ? Pixel{} : value; // what is no number stays so
            to[i] = value;
        }
    }
}

LESIONDESK_VECTORISED
void gradientSums(const Extent &extent, std::int64_t block, const float *x, const float *y,
                  const float *dy, const float *mean, float *sum, float *product)
{
    const Pixel middle = *pixels(mean);
    Sums sums{};
    Sums products{};
    for (std::int64_t image = 0; image < extent.images; ++image) {
        const std::int64_t offset = extent.offset(image, block);
        const Pixel *from = pixels(x + offset);
        const Pixel *result = y ? pixels(y + offset) : nullptr;
        const Pixel *slope = pixels(dy + offset);
        Pixel own[2]{};
        Pixel with[2]{};
        for (std::int64_t i = 0; i < extent.pixels; ++i) {
            Pixel dz = slope[i];
            if (result)
                dz = result[i] > 0 ? dz : Pixel{};
            own[i & 1] += dz;
            with[i & 1] += dz * (from[i] - middle);
        }
        const Pixel imageSum = own[0] + own[1];
        const Pixel imageProduct = with[0] + with[1];
        for (int c = 0; c < kChannels; ++c) {
            sums[c] += static_cast<double>(imageSum[c]);
            products[c] += static_cast<double>(imageProduct[c]);
        }
    }
    for (int c = 0; c < kChannels; ++c) {
        sum[c] = static_cast<float>(sums[c]);
        product[c] = static_cast<float>(products[c]);
    }
}

LESIONDESK_VECTORISED
void gradient(const Extent &extent, std::int64_t block, const float *x, const float *y,
              const float *dy, const float *mean, const float *scale, const float *offset,
              const float *slope, float *dx, float *dother)
{
    const Pixel middle = *pixels(mean);
    const Pixel factor = *pixels(scale);
    const Pixel constant = *pixels(offset);
    const Pixel linear = *pixels(slope);
    for (std::int64_t image = 0; image < extent.images; ++image) {
        const std::int64_t place = extent.offset(image, block);
        const Pixel *from = pixels(x + place);
        const Pixel *result = y ? pixels(y + place) : nullptr;
        const Pixel *above = pixels(dy + place);
        Pixel *to = pixels(dx + place);
        Pixel *beside = dother ? pixels(dother + place) : nullptr;
        for (std::int64_t i = 0; i < extent.pixels; ++i) {
            Pixel dz = above[i];
            if (result)
                dz = result[i] > 0 ? dz : Pixel{};
            if (beside)
                beside[i] = dz;
            to[i] = factor * (dz - constant - linear * (from[i] - middle));
        }
    }
}

} // namespace lesiondesk::blockednorm
