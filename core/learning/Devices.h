// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/learning/GpuProbe.h"

#include <QString>

#include <vector>

namespace lesiondesk
{

/// Something that can train. `key` is what a plan holds: cpu, cuda:0 …
struct Device {
    QString key;
    QString name;           ///< for people: "CPU, 2 threads", "NVIDIA H100, 79 GB"
    qint64 memoryBytes = 0; ///< of the GPU; 0 for the CPU
    bool isGpu = false;
};

/// The CPU and each CUDA GPU that this build of LibTorch can use. Any thread.
std::vector<Device> listDevices();

/// The device that "auto" (the first GPU, else the CPU), "cpu" or "cuda:N" stands for; an error
/// that lists what there is.
Result<Device> resolveDevice(const QString &key);

/// What this build of LibTorch says of GPUs.
struct TorchFacts {
    QString version;     ///< "1.13.1"
    int cudaVersion = 0; ///< that it was built for: 13020 is CUDA 13.2; 0: for the CPU alone
    int gpus = 0;        ///< that it can use
};
TorchFacts torchFacts();

/// A device of this machine, and why it is used or not.
struct DeviceLine {
    QString key; ///< cpu, cuda:0 …; empty where no plan can name it
    QString name;
    qint64 memoryBytes = 0; ///< 0: not known
    qint64 freeBytes = -1;  ///< -1: not known
    bool isUsable = false;
    bool isAuto = false; ///< what "auto" stands for
    QString note;        ///< one sentence
};

struct DeviceReport {
    std::vector<DeviceLine> lines; ///< the CPU first
    QString driver;                ///< "550.54.14, CUDA 12.4"; empty: none
    QString libTorch;              ///< "2.15.0, CUDA 13.2", "1.13.1, CPU only"
    QString note; ///< one sentence where no GPU can be used: why, and what would change it
};

/// All devices of this machine, those that this build cannot use with them. Any thread; may take a
/// second where a driver sleeps.
DeviceReport describeDevices();
/// The same of given facts: pure. `memory` and `free` are the computer's.
DeviceReport describeDevices(const GpuFacts &gpus, const TorchFacts &torch, qint64 memory,
                             qint64 free);

/// Threads that training and prediction use on the CPU: at least two, as Debian's LibTorch leaves
/// its fast convolutions aside with one.
int computeThreads();

} // namespace lesiondesk
