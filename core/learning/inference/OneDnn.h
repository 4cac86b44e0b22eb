// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <oneapi/dnnl/dnnl.hpp>

// Internal to core/learning: includes oneDNN, so only .cpp files include it.
namespace lesiondesk::onednn
{

/// One engine for the process: it holds no state of its own on the CPU.
const dnnl::engine &cpu();

/// Has oneDNN Winograd's algorithm (Lavin and Gray, "Fast Algorithms for Convolutional Neural
/// Networks", 2016) on this processor? Dense 3 × 3 convolutions take a half to a third of the time
/// by it. It is there on AVX-512 for float, and for channels in blocks of sixteen only (nChw16c).
bool hasWinograd();

} // namespace lesiondesk::onednn
