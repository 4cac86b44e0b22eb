// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Internal to core/learning. Any thread.
namespace lesiondesk::nets
{

/// While one lives, the memory of LibTorch's tensors on the CPU is kept for the next tensor of the
/// same size instead of going back to the system: every step of a training asks for the same
/// pieces, and fresh ones cost a page fault every 4 KiB. With the last one the memory goes back.
/// An allocator that somebody else has set in LibTorch stays, and is asked for the pieces.
class TensorPool
{
public:
    TensorPool();
    ~TensorPool();
    TensorPool(const TensorPool &) = delete;
    TensorPool &operator=(const TensorPool &) = delete;

    /// Bytes that wait for a tensor now.
    static qint64 kept();
};

} // namespace lesiondesk::nets
