// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Devices.h"

#include <torch/cuda.h>

#include <QLibrary>
#include <QStringList>

#include <algorithm>
#include <array>
#include <exception>
#include <thread>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// LibTorch's own interface tells no names. The driver's library does, and it is there wherever a
/// GPU can be used; CUDA's headers are not needed for these four functions.
Device describeGpu(int index)
{
    Device device{u"cuda:%1"_s.arg(index), u"CUDA GPU %1"_s.arg(index), 0, true};
    QLibrary driver(u"libcuda.so.1"_s);
    using Init = int (*)(unsigned);
    using Get = int (*)(int *, int);
    using Name = int (*)(char *, int, int);
    using Memory = int (*)(size_t *, int);
    const auto init = reinterpret_cast<Init>(driver.resolve("cuInit"));
    const auto get = reinterpret_cast<Get>(driver.resolve("cuDeviceGet"));
    const auto name = reinterpret_cast<Name>(driver.resolve("cuDeviceGetName"));
    const auto memory = reinterpret_cast<Memory>(driver.resolve("cuDeviceTotalMem_v2"));
    int handle = 0;
    if (!init || !get || !name || !memory || init(0) != 0 || get(&handle, index) != 0)
        return device;
    std::array<char, 256> text{};
    size_t bytes = 0;
    if (name(text.data(), static_cast<int>(text.size()) - 1, handle) != 0 ||
        memory(&bytes, handle) != 0)
        return device;
    device.memoryBytes = static_cast<qint64>(bytes);
    device.name = u"%1, %2 GB"_s.arg(QString::fromUtf8(text.data()))
                      .arg(static_cast<double>(bytes) / (1 << 30), 0, 'f', 0);
    return device;
}

} // namespace

int computeThreads()
{
    return std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
}

std::vector<Device> listDevices()
{
    std::vector<Device> devices;
    devices.push_back({u"cpu"_s, u"CPU, %1 threads"_s.arg(computeThreads()), 0, false});
    try {
        const auto count = torch::cuda::is_available() ? torch::cuda::device_count() : 0;
        for (size_t i = 0; i < count; ++i)
            devices.push_back(describeGpu(static_cast<int>(i)));
    } catch (const std::exception &) {
        // A broken driver: the CPU is still there.
    }
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
        u"The device %1 is not there: choose one of auto, %2."_s.arg(key, keys.join(u", "_s)));
}

} // namespace lesiondesk
