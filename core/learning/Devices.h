// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <vector>

namespace lesiondesk
{

/// Something that can train. `key` is what a plan holds: cpu, cuda:0 …
struct Device {
    QString key;
    QString name;           ///< for people: "CPU, 2 threads", "NVIDIA H100, 79 GiB"
    qint64 memoryBytes = 0; ///< of the GPU; 0 for the CPU
    bool isGpu = false;
};

/// The CPU and each CUDA GPU that this build of LibTorch can use. Any thread.
std::vector<Device> listDevices();

/// The device that "auto" (the first GPU, else the CPU), "cpu" or "cuda:N" stands for; an error
/// that lists what there is.
Result<Device> resolveDevice(const QString &key);

/// Threads that training and prediction use on the CPU: at least two, as Debian's LibTorch leaves
/// its fast convolutions aside with one.
int computeThreads();

} // namespace lesiondesk
