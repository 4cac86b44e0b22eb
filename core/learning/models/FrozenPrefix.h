// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/models/Inference.h"

#include <unordered_map>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk::nets
{

/// What the trainable part of a network reads: on the CPU the result of its frozen units, which run
/// in inference form on all cores; on a GPU (and where nothing is frozen) the normalised pictures,
/// from which GradientStep goes on. Of pictures that always look the same the result is kept, as
/// long as the memory lasts, until another block opens. One thread; the network must outlive it.
class FrozenPrefix
{
public:
    /// `keptBytes`: for results that are kept.
    FrozenPrefix(Network &network, const InferenceSetup &setup, qint64 keptBytes)
        : m_network(network), m_setup(setup), m_keptBytes(keptBytes)
    {
    }

    /// Fewer units are frozen now than at the last call; those that still are have not changed.
    Result<void> refresh();
    /// The frozen units in inference form, where they run here.
    KnownUnits known() const { return {m_graph, m_pool.get()}; }
    /// Do the frozen units run here, so that results may be kept?
    bool runsHere() const { return m_pool != nullptr; }
    /// N × C × H × W of pictures 0 … count − 1.
    Result<at::Tensor> of(int count, const Pictures &pictures);
    /// Where they run here, of some images; `pictures` gives an image by its number and always the
    /// same. What is kept is not asked for again.
    Result<at::Tensor> ofImages(const std::vector<int> &images, const Pictures &pictures);
    qint64 keptImages() const { return static_cast<qint64>(m_kept.size()); }

private:
    at::Tensor emptyFor(size_t count) const;

    Network &m_network;
    InferenceSetup m_setup;
    qint64 m_keptBytes;
    FoldedGraph m_graph;
    std::unique_ptr<ForwardPool> m_pool;
    std::unordered_map<int, std::vector<float>> m_kept; ///< by image
};

} // namespace lesiondesk::nets
