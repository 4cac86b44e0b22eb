// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <exception>

/// What LibTorch's exceptions mean for a user. LibTorch tells most of its troubles apart by their
/// texts alone, so the texts are what is looked at. Pure functions, any thread; the header is
/// torch-free.
namespace lesiondesk::nets
{

enum class TorchFailure {
    Other,
    OutOfMemory,     ///< of the computer
    OutOfGpuMemory,  ///< of the GPU
    GpuLost,         ///< it is not there any more, or its memory is faulty
    GpuStopped,      ///< a kernel failed: this process cannot use the GPU again
    DriverTooOld,    ///< for this LibTorch's CUDA
    GpuNotSupported, ///< this LibTorch holds no code for such a GPU
    CuDnn,           ///< NVIDIA's convolutions failed, for want of memory more often than not
};

/// Which of these a text of LibTorch is.
TorchFailure torchFailure(const QString &text);
TorchFailure torchFailure(const std::exception &exception);

/// Did LibTorch not get the memory that it wanted, on the CPU or on a GPU?
bool isOutOfMemory(const std::exception &exception);

/// The sentence for an exception that LibTorch let out while `doing` ("training", "prediction"):
/// what happened and what to do.
Error errorFrom(const std::exception &exception, const QString &doing);

} // namespace lesiondesk::nets
