// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/TorchErrors.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <array>
#include <new>

using namespace Qt::StringLiterals;

namespace lesiondesk::nets
{

namespace
{

/// LibTorch's own text goes on with a stack and advice for programmers; its first line is what
/// helps.
QString firstLine(const std::exception &exception)
{
    const auto *torchError = dynamic_cast<const c10::Error *>(&exception);
    return QString::fromUtf8(torchError ? torchError->what_without_backtrace() : exception.what())
        .section(u'\n', 0, 0)
        .trimmed();
}

struct Sign {
    QLatin1StringView text; ///< a part of the message, in any case
    TorchFailure failure;
};

// The first that is found counts. CUDA's words are those of cudaGetErrorString().
constexpr auto kSigns = std::to_array<Sign>({
    {"CUDA out of memory"_L1, TorchFailure::OutOfGpuMemory},
    {"CUDA error: out of memory"_L1, TorchFailure::OutOfGpuMemory},
    {"CUDNN_STATUS_ALLOC_FAILED"_L1, TorchFailure::OutOfGpuMemory},
    {"CUBLAS_STATUS_ALLOC_FAILED"_L1, TorchFailure::OutOfGpuMemory},
    {"can't allocate memory"_L1, TorchFailure::OutOfMemory},
    {"not enough memory"_L1, TorchFailure::OutOfMemory},
    {"out of memory"_L1, TorchFailure::OutOfMemory},
    {"driver on your system is too old"_L1, TorchFailure::DriverTooOld},
    {"CUDA driver version is insufficient"_L1, TorchFailure::DriverTooOld},
    {"unsupported display driver / cuda driver combination"_L1, TorchFailure::DriverTooOld},
    {"not supported in the installed CUDA driver"_L1, TorchFailure::DriverTooOld},
    {"no kernel image is available"_L1, TorchFailure::GpuNotSupported},
    {"CUDNN_STATUS_ARCH_MISMATCH"_L1, TorchFailure::GpuNotSupported},
    {"no CUDA-capable device"_L1, TorchFailure::GpuLost},
    {"GPU is lost"_L1, TorchFailure::GpuLost},
    {"fallen off the bus"_L1, TorchFailure::GpuLost},
    {"uncorrectable ECC error"_L1, TorchFailure::GpuLost},
    {"uncorrectable NVLink error"_L1, TorchFailure::GpuLost},
    {"busy or unavailable"_L1, TorchFailure::GpuLost},
    {"No CUDA GPUs are available"_L1, TorchFailure::GpuLost},
    {"invalid device ordinal"_L1, TorchFailure::GpuLost},
    {"CUDA error: unknown error"_L1, TorchFailure::GpuLost},
    {"device-side assert"_L1, TorchFailure::GpuStopped},
    {"unspecified launch failure"_L1, TorchFailure::GpuStopped},
    {"illegal memory access"_L1, TorchFailure::GpuStopped},
    {"misaligned address"_L1, TorchFailure::GpuStopped},
    {"illegal instruction"_L1, TorchFailure::GpuStopped},
    {"launch timed out"_L1, TorchFailure::GpuStopped},
    {"hardware stack error"_L1, TorchFailure::GpuStopped},
    {"CUDNN_STATUS_"_L1, TorchFailure::CuDnn},
    {"cuDNN error"_L1, TorchFailure::CuDnn},
    {"unable to find an engine to execute this computation"_L1, TorchFailure::CuDnn},
});

} // namespace

TorchFailure torchFailure(const QString &text)
{
    const auto sign = std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign &one) {
        return text.contains(one.text, Qt::CaseInsensitive);
    });
    return sign == kSigns.end() ? TorchFailure::Other : sign->failure;
}

TorchFailure torchFailure(const std::exception &exception)
{
    // A GPU's allocator throws the class, the CPU's the text.
    if (dynamic_cast<const c10::OutOfMemoryError *>(&exception))
        return TorchFailure::OutOfGpuMemory;
    if (dynamic_cast<const std::bad_alloc *>(&exception))
        return TorchFailure::OutOfMemory;
    return torchFailure(firstLine(exception));
}

bool isOutOfMemory(const std::exception &exception)
{
    const TorchFailure failure = torchFailure(exception);
    return failure == TorchFailure::OutOfMemory || failure == TorchFailure::OutOfGpuMemory;
}

Error errorFrom(const std::exception &exception, const QString &doing)
{
    const QString text = firstLine(exception);
    const QString goOn = u"A run keeps its last saved state: go on with resume, on the CPU with "
                         "resume --device cpu."_s;
    switch (torchFailure(exception)) {
    case TorchFailure::OutOfMemory:
        return failure(
            u"There is not enough memory for %1: choose a smaller input size or a smaller "
            u"architecture."_s.arg(doing));
    case TorchFailure::OutOfGpuMemory:
        return failure(
            u"The GPU has not enough memory for %1: end what else uses it, choose a smaller input "
            u"size or a smaller architecture, or take the CPU as the device."_s.arg(doing));
    case TorchFailure::GpuLost:
        return failure(u"The GPU failed during %1 (%2): look at it with nvidia-smi, and restart "
                       "the computer if it does not come back. %3"_s.arg(doing, text, goOn));
    case TorchFailure::GpuStopped:
        return failure(u"The GPU stopped in the middle of %1 (%2): start the program anew before "
                       "the GPU is used again. %3"_s.arg(doing, text, goOn));
    case TorchFailure::DriverTooOld:
        return failure(u"The NVIDIA driver does not fit this LibTorch (%1): install a newer driver "
                       "and restart the computer, or take the CPU as the device."_s.arg(text));
    case TorchFailure::GpuNotSupported:
        return failure(u"This LibTorch has no code for this GPU (%1): take the CPU as the "
                       "device."_s.arg(text));
    case TorchFailure::CuDnn:
        return failure(
            u"NVIDIA's cuDNN failed during %1 (%2), most often because the GPU's memory "
            "is nearly full: end what else uses it, or choose a smaller input size. %3"_s.arg(
                doing, text, goOn));
    case TorchFailure::Other:
        break;
    }
    return failure(u"LibTorch stopped the %1: %2"_s.arg(doing, text));
}

} // namespace lesiondesk::nets
