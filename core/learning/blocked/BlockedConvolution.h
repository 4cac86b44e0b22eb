// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>

namespace lesiondesk
{

/// A dense convolution without bias, forward and backward, with oneDNN on the CPU. Pictures are
/// float, with their channels in blocks of sixteen: images × channels/16 × rows × columns × 16
/// (oneDNN's nChw16c), the layout in which its convolutions are fastest and in which alone it has
/// Winograd's algorithm; 3 × 3 convolutions go by it where it wins. Padding is (kernel − 1) / 2.
/// What oneDNN plans for a size of pictures is kept. Uses the calling thread's OpenMP threads; one
/// object is for one thread at a time. Throws dnnl::error (a std::exception) where oneDNN does.
class BlockedConvolution
{
public:
    struct Form {
        int in = 0;  ///< channels, a multiple of 16
        int out = 0; ///< the same
        int kernel = 1;
        int stride = 1;
    };
    /// Of the pictures that go in.
    struct Size {
        std::int64_t images = 0;
        std::int64_t rows = 0;
        std::int64_t columns = 0;
        auto operator<=>(const Size &) const = default;
    };
    /// Dimensions out × in × kernel × kernel, steps from one value to the next in floats.
    using Strides = std::array<std::int64_t, 4>;

    explicit BlockedConvolution(Form form);
    ~BlockedConvolution();

    /// Is this layout worth while on this processor (AVX-512)?
    static bool isFast();

    const Form &form() const { return m_form; }
    /// Rows or columns of the result.
    std::int64_t outputSide(std::int64_t side) const
    {
        return (side + 2 * padding() - m_form.kernel) / m_form.stride + 1;
    }
    void forward(const Size &size, const float *x, const float *weight, const Strides &strides,
                 float *y);
    /// dx from dy.
    void backwardData(const Size &size, const float *dy, const float *weight,
                      const Strides &strides, float *dx);
    /// dweight, with the strides given, from x and dy.
    void backwardWeights(const Size &size, const float *x, const float *dy, float *dweight,
                         const Strides &strides);

private:
    struct Plans;
    int padding() const { return (m_form.kernel - 1) / 2; }
    Plans &plansFor(const Size &size);

    Form m_form;
    std::unique_ptr<Plans> m_plans; ///< of the size seen last
};

} // namespace lesiondesk
