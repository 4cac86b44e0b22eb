// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Devices.h"

#include "core/learning/TorchVersion.h"

#include <ATen/Context.h>
#include <torch/cuda.h>

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <exception>
#include <thread>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// 12040 → "12.4"
QString cudaText(int version)
{
    return u"CUDA %1.%2"_s.arg(version / 1000).arg(version % 1000 / 10);
}

Device deviceOf(int index, const GpuFacts &facts)
{
    Device device{u"cuda:%1"_s.arg(index), u"CUDA GPU %1"_s.arg(index), 0, true};
    if (static_cast<size_t>(index) >= facts.gpus.size())
        return device;
    const ProbedGpu &gpu = facts.gpus[static_cast<size_t>(index)];
    device.memoryBytes = gpu.memoryBytes;
    device.name = u"%1, %2 GB"_s.arg(gpu.name).arg(static_cast<double>(gpu.memoryBytes) / (1 << 30),
                                                   0, 'f', 0);
    return device;
}

/// Bytes after a name of /proc/meminfo; -1 where it is not there.
qint64 memoryFigure(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name + ':'))
            return line.sliced(name.size() + 1).simplified().split(' ').value(0).toLongLong() *
                   1024;
    }
    return -1;
}

/// CUDA promises to run on any driver of the same major version or a newer one.
bool isDriverTooOld(const GpuFacts &gpus, const TorchFacts &torch)
{
    return gpus.cudaVersion > 0 && gpus.cudaVersion / 1000 < torch.cudaVersion / 1000;
}

QString whyNoGpu(const GpuFacts &gpus, const TorchFacts &torch)
{
    const bool hasDriver = gpus.hasLibrary || !gpus.driverVersion.isEmpty();
    if (!hasDriver)
        return gpus.hasHardware
                   ? u"An NVIDIA GPU is in this machine, but no driver for it: install the package "
                     "nvidia-driver and restart the computer."_s
                   : u"No NVIDIA GPU was found, and no NVIDIA driver: training runs on the CPU."_s;
    if (!gpus.hasLibrary)
        return u"The NVIDIA driver %1 is loaded, but its library libcuda.so.1 is missing: install "
               "the package libcuda1."_s.arg(gpus.driverVersion);
    if (gpus.initError == 803)
        return u"The NVIDIA driver in memory and its libraries are of different versions: restart "
               "the computer."_s;
    if (gpus.initError != 0 && gpus.initError != 100)
        return u"The NVIDIA driver does not answer (error %1): look at it with nvidia-smi, and "
               "restart the computer after an update of the driver."_s.arg(gpus.initError);
    if (gpus.gpus.empty())
        return u"The NVIDIA driver is installed but sees no GPU: look at it with nvidia-smi; "
               "CUDA_VISIBLE_DEVICES may hide it."_s;
    if (torch.cudaVersion == 0)
        return u"This build of LibTorch (%1) is for the CPU only: ./start --gpu builds for the "
               "GPU."_s.arg(torch.version);
    if (isDriverTooOld(gpus, torch))
        return u"The NVIDIA driver (%1) is too old for this LibTorch (%2): install a driver that "
               "speaks CUDA %3 or newer."_s
                   .arg(cudaText(gpus.cudaVersion), cudaText(torch.cudaVersion))
                   .arg(torch.cudaVersion / 1000);
    return u"LibTorch does not see the GPU: look at it with nvidia-smi; CUDA_VISIBLE_DEVICES may "
           "hide it."_s;
}

} // namespace

int computeThreads()
{
    return std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
}

TorchFacts torchFacts()
{
    TorchFacts facts{libTorchVersion()};
    try {
        if (at::Context::hasCUDART())
            facts.cudaVersion = static_cast<int>(at::Context::versionCUDART());
        if (torch::cuda::is_available())
            facts.gpus = static_cast<int>(torch::cuda::device_count());
    } catch (const std::exception &) {
        // A broken driver: the CPU is still there.
    }
    return facts;
}

std::vector<Device> listDevices()
{
    std::vector<Device> devices;
    devices.push_back({u"cpu"_s, u"CPU, %1 threads"_s.arg(computeThreads()), 0, false});
    const TorchFacts torch = torchFacts();
    if (torch.gpus == 0)
        return devices;
    const GpuFacts gpus = probeGpus();
    for (int i = 0; i < torch.gpus; ++i)
        devices.push_back(deviceOf(i, gpus));
    return devices;
}

Result<Device> resolveDevice(const QString &key)
{
    const std::vector<Device> devices = listDevices();
    if (key.isEmpty() || key == "auto"_L1)
        return devices.size() > 1 ? devices[1] : devices[0];
    QStringList keys;
    for (const Device &device : devices) {
        if (device.key == key || (key == "cuda"_L1 && device.isGpu))
            return device;
        keys.append(device.key);
    }
    return failure(
        u"The device %1 is not there: choose one of auto, %2. lesiondesk-cli devices says "
        "why."_s.arg(key, keys.join(u", "_s)));
}

DeviceReport describeDevices(const GpuFacts &gpus, const TorchFacts &torch, qint64 memory,
                             qint64 free)
{
    DeviceReport report;
    report.libTorch = torch.version + u", "_s +
                      (torch.cudaVersion > 0 ? cudaText(torch.cudaVersion) : u"CPU only"_s);
    report.driver = gpus.driverVersion;
    if (gpus.cudaVersion > 0)
        report.driver +=
            (report.driver.isEmpty() ? QString() : u", "_s) + cudaText(gpus.cudaVersion);
    const bool onGpu = torch.gpus > 0;
    report.lines.push_back({u"cpu"_s, u"CPU, %1 threads"_s.arg(computeThreads()), memory, free,
                            true, !onGpu,
                            onGpu ? u"Used where a plan says cpu."_s : u"Used: no GPU can be."_s});
    const QString why = onGpu ? QString() : whyNoGpu(gpus, torch);
    const size_t count = std::max(gpus.gpus.size(), static_cast<size_t>(torch.gpus));
    for (size_t i = 0; i < count; ++i) {
        DeviceLine line;
        const bool usable = i < static_cast<size_t>(torch.gpus);
        line.name = u"CUDA GPU %1"_s.arg(i);
        if (i < gpus.gpus.size()) {
            line.name = gpus.gpus[i].name;
            line.memoryBytes = gpus.gpus[i].memoryBytes;
            line.freeBytes = gpus.gpus[i].freeBytes;
        }
        line.isUsable = usable;
        line.isAuto = usable && i == 0;
        if (usable)
            line.key = u"cuda:%1"_s.arg(i);
        line.note = line.isAuto     ? u"Used: the first GPU is what auto takes."_s
                    : usable        ? u"Used where a plan says %1."_s.arg(line.key)
                    : why.isEmpty() ? u"LibTorch does not see it."_s
                                    : why;
        report.lines.push_back(line);
    }
    report.note = why;
    return report;
}

DeviceReport describeDevices()
{
    QByteArray text;
    QFile file(u"/proc/meminfo"_s);
    if (file.open(QIODevice::ReadOnly))
        text = file.readAll();
    return describeDevices(probeGpus(), torchFacts(),
                           std::max<qint64>(0, memoryFigure(text, "MemTotal")),
                           memoryFigure(text, "MemAvailable"));
}

} // namespace lesiondesk
