// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <sstream>
#include <type_traits>

// Internal to core/learning: what differs between LibTorch 1.13 and 2.x, and nothing else.
namespace lesiondesk::nets
{

/// The key of a tensor in an optimiser's table of states: its address, as text in 1.13, as a
/// pointer in 2.x.
template <typename Table>
typename Table::key_type stateKey(const Table &, const at::Tensor &tensor)
{
    if constexpr (std::is_pointer_v<typename Table::key_type>) {
        return tensor.unsafeGetTensorImpl();
    } else {
        std::ostringstream text;
        text << tensor.unsafeGetTensorImpl();
        return text.str();
    }
}

} // namespace lesiondesk::nets
