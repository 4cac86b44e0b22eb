// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/models/BlockAdam.h"
#include "core/learning/models/PeerSums.h"

#include <functional>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// One step of training: forward, mean cross-entropy, backward, Adam. Where the device has not
/// enough memory for the batch, the batch is cut into twice as many parts and begun anew; their
/// gradients add up to the whole batch's, so that only BatchNorm, which sees each part alone, tells
/// the difference. It stays with that number of parts. Where several processes train together, each
/// gets its share of the batch, and the gradients are summed before Adam sees them; no share is
/// cut into parts then, as all processes would have to do so alike.
class GradientStep
{
public:
    struct Figures {
        double loss = 0; ///< mean of the batch
        std::vector<int> predicted;
        bool stop = false; ///< a process wants to stop after this batch (see wantsToStop)
    };

    GradientStep(Network &network, BlockAdam &adam, at::Device device, Precision precision,
                 int parts, PeerSums *peers = nullptr)
        : m_network(network), m_adam(adam), m_device(device), m_precision(precision),
          m_parts(parts), m_peers(peers)
    {
    }
    /// Asked by each of several processes in every batch; if one says yes, all are told.
    std::function<bool()> wantsToStop;
    /// Called with one sentence when a batch is cut into more parts.
    std::function<void(const QString &)> noted;

    /// `input`: what FrozenPrefix makes of the batch's pictures. Throws what LibTorch throws, and
    /// what cannot be helped by smaller parts. A loss that is no number is returned before Adam has
    /// seen its gradients. With peers `input` is of this process' share, `labels` and the figures
    /// are those of the whole batch; throws PeerGone with the network as it was before the batch.
    Figures run(const at::Tensor &input, const std::vector<std::int64_t> &labels);
    int parts() const { return m_parts; }
    /// A block was opened: the next batch needs more memory than those before.
    void expectMore() { m_proven = false; }

private:
    Figures gradients(const at::Tensor &input, const std::vector<std::int64_t> &labels);
    Figures peerGradients(const at::Tensor &input, const std::vector<std::int64_t> &labels);
    Figures runWithPeers(const at::Tensor &input, const std::vector<std::int64_t> &labels);
    at::Tensor logits(const at::Tensor &input);
    void keepBuffers();
    void restoreBuffers();

    Network &m_network;
    BlockAdam &m_adam;
    at::Device m_device;
    Precision m_precision;
    int m_parts;
    PeerSums *m_peers;
    FlatBuffer m_flat;
    bool m_proven = false; ///< a batch went through since expectMore()
    std::vector<at::Tensor> m_kept;
    at::Tensor m_keptGenerator;
};

} // namespace lesiondesk::nets
