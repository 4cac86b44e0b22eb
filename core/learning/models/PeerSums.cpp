// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/PeerSums.h"

#include <ATen/ATen.h>
#include <torch/nn/module.h>
#include <torch/utils.h>

#include <cassert>

namespace lesiondesk::nets
{

namespace
{

thread_local const ShareScope *t_scope = nullptr;

} // namespace

BatchShare shareOf(std::int64_t all, int rank, int size)
{
    return {all * rank / size, all * (rank + 1) / size, all};
}

BatchShare shareOf(std::int64_t all, const PeerSums *peers)
{
    return peers ? shareOf(all, peers->rank(), peers->size()) : BatchShare{0, all, all};
}

ShareScope::ShareScope(PeerSums &peers, BatchShare share) : m_peers(peers), m_share(share)
{
    assert(!t_scope);
    t_scope = this;
}

ShareScope::~ShareScope()
{
    t_scope = nullptr;
}

const ShareScope *ShareScope::current()
{
    return t_scope;
}

void FlatBuffer::pack(const std::vector<at::Tensor> &tensors)
{
    std::int64_t count = 0;
    at::ScalarType type = at::kFloat;
    for (const at::Tensor &tensor : tensors) {
        count += tensor.numel();
        type = at::promote_types(type, tensor.scalar_type());
    }
    const at::TensorOptions options = tensors.front().options().dtype(type);
    if (!m_flat.defined() || m_flat.numel() != count ||
        m_flat.options().dtype() != options.dtype() || m_flat.device() != options.device())
        m_flat = at::empty({count}, options);
    std::int64_t at = 0;
    for (const at::Tensor &tensor : tensors) {
        m_flat.narrow(0, at, tensor.numel()).view(tensor.sizes()).copy_(tensor);
        at += tensor.numel();
    }
}

void FlatBuffer::unpack(const std::vector<at::Tensor> &tensors)
{
    std::int64_t at = 0;
    for (const at::Tensor &tensor : tensors) {
        tensor.copy_(m_flat.narrow(0, at, tensor.numel()).view(tensor.sizes()));
        at += tensor.numel();
    }
}

void FlatBuffer::addAll(PeerSums &peers, const std::vector<at::Tensor> &tensors)
{
    torch::NoGradGuard noGraph;
    pack(tensors);
    peers.add(m_flat);
    unpack(tensors);
}

void FlatBuffer::takeAllFromFirst(PeerSums &peers, const std::vector<at::Tensor> &tensors)
{
    torch::NoGradGuard noGraph;
    pack(tensors);
    peers.takeFromFirst(m_flat);
    unpack(tensors);
}

at::Tensor gatherRows(PeerSums &peers, const at::Tensor &own, std::int64_t all)
{
    const BatchShare share = shareOf(all, &peers);
    // A sum with zeros is exact: no other collective is needed.
    at::Tensor rows = at::zeros({all, own.size(1)}, own.options().device(at::kCPU));
    if (share.count() > 0)
        rows.narrow(0, share.first, share.count()).copy_(own);
    peers.add(rows);
    return rows;
}

void shareNetwork(torch::nn::Module &network, PeerSums &peers)
{
    std::vector<at::Tensor> tensors;
    for (const at::Tensor &parameter : network.parameters())
        tensors.push_back(parameter.detach());
    for (const at::Tensor &buffer : network.buffers()) {
        if (buffer.is_floating_point()) // the others count batches, which are the same for all
            tensors.push_back(buffer);
    }
    FlatBuffer().takeAllFromFirst(peers, tensors);
}

bool anyOf(PeerSums &peers, bool own)
{
    const at::Tensor flag = at::full({1}, own ? 1.0F : 0.0F, at::TensorOptions(at::kFloat));
    peers.add(flag);
    return flag.item<float>() > 0;
}

} // namespace lesiondesk::nets
