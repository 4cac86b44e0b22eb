// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/Feedback.h"
#include "core/learning/PictureStream.h"
#include "core/learning/inference/OneDnnForward.h"

#include <span>
#include <vector>

namespace lesiondesk
{

/// A network in inference form on all cores: every thread takes one picture after the other, from
/// reading it to its result, and computes it alone. So nothing waits for the slowest at every
/// layer, and what reads files and what computes keep each other busy.
class ForwardPool
{
public:
    /// Weights that a pool `like` it has laid out already, of the same steps, are shared with it.
    static Result<std::unique_ptr<ForwardPool>> make(const FoldedGraph &graph, int size,
                                                     Precision precision, int threads,
                                                     const ForwardPool *like = nullptr);

    /// Floats of one picture's result: rows × columns × channels (channels last).
    int valuesPerPicture() const { return m_side * m_side * m_channels; }
    int channels() const { return m_channels; }
    int side() const { return m_side; }

    /// The results of pictures 0 … count − 1, one after the other, into `results`
    /// (count × valuesPerPicture()). `progress` gets the number of pictures done, in the calling
    /// thread. Ends with the error of the first picture that cannot be had, or cancelled.
    Result<void> run(int count, const Pictures &pictures, std::span<float> results,
                     const Feedback &feedback, const std::function<void(int)> &progress = {});

private:
    ForwardPool() = default;

    std::vector<std::shared_ptr<OneDnnForward>> m_workers;
    bool m_isFinite = true; ///< else every result is no number
    int m_channels = 0;
    int m_side = 0;
};

} // namespace lesiondesk
