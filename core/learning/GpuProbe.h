// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace lesiondesk
{

/// A GPU as NVIDIA's driver describes it.
struct ProbedGpu {
    QString name;
    qint64 memoryBytes = 0; ///< 0: not known
    qint64 freeBytes = -1;  ///< -1: not known
};

/// What this machine knows of NVIDIA GPUs, whatever LibTorch was built for.
struct GpuFacts {
    bool hasHardware = false;    ///< there is one on the PCI bus
    QString driverVersion;       ///< "550.54.14"; empty: no driver is loaded
    bool hasLibrary = false;     ///< the driver's libcuda.so.1
    int initError = 0;           ///< what its cuInit() answered, CUresult
    int cudaVersion = 0;         ///< the newest that the driver speaks: 12040 is CUDA 12.4
    std::vector<ProbedGpu> gpus; ///< in CUDA's order: the first is cuda:0
};

/// Asks the PCI bus, the kernel and the driver's own libraries, which are opened while the program
/// runs: nothing of CUDA is needed to build this. No GPU memory is taken. Any thread; may take a
/// second where a driver sleeps.
GpuFacts probeGpus();

/// The version in /proc/driver/nvidia/version; empty where there is none.
QString driverVersionIn(const QByteArray &text);

} // namespace lesiondesk
