// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <oneapi/dnnl/dnnl.hpp>

#include <optional>

// Internal to core/learning: includes oneDNN, so only .cpp files include it.
namespace lesiondesk::onednn
{

/// One engine for the process: it holds no state of its own on the CPU.
const dnnl::engine &cpu();

/// Has oneDNN Winograd's algorithm (Lavin and Gray, "Fast Algorithms for Convolutional Neural
/// Networks", 2016) on this processor? Dense 3 × 3 convolutions take a half to a third of the time
/// by it. It is there on AVX-512 for float, and for channels in blocks of sixteen only (nChw16c).
bool hasWinograd();

/// A convolution (forward, or backward with the hint that it takes) by Winograd's algorithm;
/// nothing where oneDNN has it not, on this processor or in these sizes.
template <typename Convolution, typename... Hint>
std::optional<typename Convolution::primitive_desc>
winogradPlan(typename Convolution::desc desc, const dnnl::primitive_attr &attr, const Hint &...hint)
{
    desc.data.alg_kind = dnnl_convolution_winograd;
    try {
        return typename Convolution::primitive_desc(desc, attr, cpu(), hint...);
    } catch (const dnnl::error &) {
        return std::nullopt;
    }
}

/// As `desc` says, or by Winograd's algorithm where that is wanted and to be had.
template <typename Convolution, typename... Hint>
typename Convolution::primitive_desc planned(const typename Convolution::desc &desc,
                                             const dnnl::primitive_attr &attr, bool winograd,
                                             const Hint &...hint)
{
    if (winograd) {
        if (const auto plan = winogradPlan<Convolution>(desc, attr, hint...))
            return *plan;
    }
    return {desc, attr, cpu(), hint...};
}

} // namespace lesiondesk::onednn
