// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/TrainPlan.h"
#include "core/learning/inference/FoldedGraph.h"

#include <memory>

namespace lesiondesk
{

/// A FoldedGraph on the CPU with oneDNN, for one batch size and one picture size. Weights, buffers
/// and oneDNN's plans are made once: run() allocates nothing. Buffers are shared between steps
/// that do not need them at the same time. Uses the calling thread's OpenMP threads; one object is
/// for one thread at a time. Objects made with `like` share the reordered weights; those of the
/// first are reordered by `packing` threads, whatever number it is made for.
class OneDnnForward
{
public:
    /// An error where the processor or the library cannot do it (bfloat16 needs AVX-512).
    static Result<std::shared_ptr<OneDnnForward>> make(const FoldedGraph &graph, int batch,
                                                       int size, Precision precision,
                                                       const OneDnnForward *like = nullptr,
                                                       int packing = 1);
    ~OneDnnForward();

    int batch() const;
    /// The place for the pictures: batch × 3 × size × size floats, see FoldedGraph.
    float *input();
    /// Valid until the next call: batch × height × width × channels floats (channels last).
    const float *run();
    int outputChannels() const;
    int outputSide() const; ///< rows, and columns, of the result
    /// Of buffers and weights, in bytes.
    qint64 bytes() const;

    struct Plan; ///< how it is done; private to the .cpp

private:
    explicit OneDnnForward(std::unique_ptr<Plan> plan);
    std::unique_ptr<Plan> m_plan;
};

/// Can this machine compute in bfloat16 fast (AVX-512 or better)?
bool hasFastBFloat16();

} // namespace lesiondesk
