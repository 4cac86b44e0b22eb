// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <torch/csrc/distributed/c10d/Store.hpp>

#include <functional>
#include <memory>

namespace lesiondesk
{

/// Sums of tensors that lie on the GPUs of the processes, from GPU to GPU by NCCL. Every process
/// has a GPU of its own. Includes torch: for Peers.cpp only.
class GpuSums
{
public:
    virtual ~GpuSums() = default;

    /// Null where LibTorch comes without NCCL. Does not meet the others yet. Throws what c10d
    /// throws.
    static std::unique_ptr<GpuSums> make(c10::intrusive_ptr<c10d::Store> store, int rank, int size,
                                         int timeoutSeconds);

    /// NCCL itself would wait for ever for a process that has gone: `watch` is called until the
    /// result is there, and what it throws ends the waiting, and this object.
    using Watch = std::function<void()>;
    virtual void add(at::Tensor values, const Watch &watch) = 0;
    virtual void takeFromFirst(at::Tensor values, const Watch &watch) = 0;
};

} // namespace lesiondesk
