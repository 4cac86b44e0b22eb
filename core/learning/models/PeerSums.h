// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <stdexcept>
#include <vector>

namespace torch::nn
{
class Module;
}

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// What PeerSums throws when a process can no longer be reached: one sentence.
struct PeerGone : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Sums over the processes that train together. All of them must make the same calls in the same
/// order; every one gets the same bits. Throws PeerGone; from then on isBroken().
class PeerSums
{
public:
    PeerSums(int rank, int size) : m_rank(rank), m_size(size) {}
    PeerSums(const PeerSums &) = delete;
    PeerSums &operator=(const PeerSums &) = delete;
    virtual ~PeerSums() = default;

    int rank() const { return m_rank; } ///< from 0
    int size() const { return m_size; }
    /// A contiguous tensor becomes the sum of all processes' tensors of that shape.
    virtual void add(at::Tensor values) = 0;
    /// It becomes that of the process of rank 0.
    virtual void takeFromFirst(at::Tensor values) = 0;
    virtual bool isBroken() const = 0;

    /// The training ends with an error that every process comes to: nobody has gone.
    void setCommonFailure(bool common) { m_commonFailure = common; }
    bool hasCommonFailure() const { return m_commonFailure; }

private:
    int m_rank;
    int m_size;
    bool m_commonFailure = false;
};

/// A process' contiguous part of a batch of `all` images, or of any list of that length.
struct BatchShare {
    std::int64_t first = 0;
    std::int64_t end = 0;
    std::int64_t all = 0;

    std::int64_t count() const { return end - first; }
};

/// The share [all · rank / size, all · (rank + 1) / size).
BatchShare shareOf(std::int64_t all, int rank, int size);
/// This process' share; all of it without peers.
BatchShare shareOf(std::int64_t all, const PeerSums *peers);

/// While it lives, the layers that run in this thread know that their batch is a share: BatchNorm
/// takes the statistics of the whole batch, dropout and stochastic depth draw for all of it. They
/// nest no deeper than one.
class ShareScope
{
public:
    ShareScope(PeerSums &peers, BatchShare share);
    ~ShareScope();
    ShareScope(const ShareScope &) = delete;
    ShareScope &operator=(const ShareScope &) = delete;

    static const ShareScope *current(); ///< null: the batch is whole
    PeerSums &peers() const { return m_peers; }
    BatchShare share() const { return m_share; }

private:
    PeerSums &m_peers;
    BatchShare m_share;
};

/// Many tensors in one flat buffer of the widest type, which is kept for the next time.
class FlatBuffer
{
public:
    /// Each becomes the sum over the processes.
    void addAll(PeerSums &peers, const std::vector<at::Tensor> &tensors);
    /// Each becomes that of rank 0.
    void takeAllFromFirst(PeerSums &peers, const std::vector<at::Tensor> &tensors);

private:
    void pack(const std::vector<at::Tensor> &tensors);
    void unpack(const std::vector<at::Tensor> &tensors);

    at::Tensor m_flat;
};

/// The rows of all processes, in order: `own` has those of this process' share of `all`. On the
/// CPU. An empty matrix, where there are other rows, has their number of columns.
at::Tensor gatherRows(PeerSums &peers, const at::Tensor &own, std::int64_t all);

/// Parameters and buffers become those of rank 0: whatever files the others read, and however
/// their processors round.
void shareNetwork(torch::nn::Module &network, PeerSums &peers);

/// Did any process say yes?
bool anyOf(PeerSums &peers, bool own);

} // namespace lesiondesk::nets
