// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/GpuProbe.h"

#include <QDir>
#include <QFile>
#include <QLibrary>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isNvidiaOnBus()
{
    const QDir bus(u"/sys/bus/pci/devices"_s);
    for (const QString &slot : bus.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        // Class 03 is displays and 3D controllers: the GPU's own sound card is of another.
        if (contentOf(bus.filePath(slot + u"/vendor"_s)).startsWith("0x10de") &&
            contentOf(bus.filePath(slot + u"/class"_s)).startsWith("0x03"))
            return true;
    }
    return false;
}

/// NVIDIA's management library (NVML): free memory without a context on the GPU.
class Management
{
public:
    Management() : m_library(u"libnvidia-ml.so.1"_s)
    {
        const auto init = resolve<int (*)()>("nvmlInit_v2");
        m_ready = init && init() == 0;
    }
    ~Management()
    {
        if (!m_ready)
            return;
        if (const auto end = resolve<int (*)()>("nvmlShutdown"))
            end();
    }
    Q_DISABLE_COPY_MOVE(Management)

    QString driverVersion()
    {
        std::array<char, 96> text{};
        const auto get = resolve<int (*)(char *, unsigned)>("nvmlSystemGetDriverVersion");
        return m_ready && get && get(text.data(), static_cast<unsigned>(text.size())) == 0
                   ? QString::fromUtf8(text.data())
                   : QString();
    }

    /// All GPUs, in the order of the bus, whether CUDA can use them or not.
    std::vector<ProbedGpu> gpus()
    {
        std::vector<ProbedGpu> found;
        const auto count = resolve<int (*)(unsigned *)>("nvmlDeviceGetCount_v2");
        const auto handleOf = resolve<int (*)(unsigned, void **)>("nvmlDeviceGetHandleByIndex_v2");
        const auto nameOf = resolve<int (*)(void *, char *, unsigned)>("nvmlDeviceGetName");
        unsigned all = 0;
        if (!m_ready || !count || !handleOf || !nameOf || count(&all) != 0)
            return found;
        for (unsigned i = 0; i < all; ++i) {
            void *handle = nullptr;
            std::array<char, 96> name{};
            if (handleOf(i, &handle) != 0 ||
                nameOf(handle, name.data(), static_cast<unsigned>(name.size())) != 0)
                continue;
            ProbedGpu gpu{QString::fromUtf8(name.data())};
            readMemory(handle, gpu);
            found.push_back(gpu);
        }
        return found;
    }

    void readMemory(const char *busId, ProbedGpu &gpu)
    {
        const auto handleOf =
            resolve<int (*)(const char *, void **)>("nvmlDeviceGetHandleByPciBusId_v2");
        void *handle = nullptr;
        if (m_ready && handleOf && handleOf(busId, &handle) == 0)
            readMemory(handle, gpu);
    }

private:
    template <typename Function>
    Function resolve(const char *name)
    {
        return reinterpret_cast<Function>(m_library.resolve(name));
    }

    void readMemory(void *handle, ProbedGpu &gpu)
    {
        struct Memory {
            unsigned long long total, free, used;
        } memory{};
        const auto get = resolve<int (*)(void *, Memory *)>("nvmlDeviceGetMemoryInfo");
        if (!get || get(handle, &memory) != 0)
            return;
        if (gpu.memoryBytes == 0)
            gpu.memoryBytes = static_cast<qint64>(memory.total);
        gpu.freeBytes = static_cast<qint64>(memory.free);
    }

    QLibrary m_library;
    bool m_ready = false;
};

/// CUDA's driver interface: its GPUs in its own order, which CUDA_VISIBLE_DEVICES may change.
void askCuda(GpuFacts &facts, Management &management)
{
    QLibrary cuda(u"libcuda.so.1"_s);
    facts.hasLibrary = cuda.load();
    const auto resolve = [&cuda]<typename Function>(Function &function, const char *name) {
        function = reinterpret_cast<Function>(cuda.resolve(name));
        return function != nullptr;
    };
    int (*init)(unsigned) = nullptr;
    int (*version)(int *) = nullptr;
    int (*count)(int *) = nullptr;
    int (*get)(int *, int) = nullptr;
    int (*name)(char *, int, int) = nullptr;
    int (*memory)(size_t *, int) = nullptr;
    int (*busId)(char *, int, int) = nullptr;
    if (!facts.hasLibrary || !resolve(init, "cuInit") || !resolve(version, "cuDriverGetVersion") ||
        !resolve(count, "cuDeviceGetCount") || !resolve(get, "cuDeviceGet") ||
        !resolve(name, "cuDeviceGetName") || !resolve(memory, "cuDeviceTotalMem_v2") ||
        !resolve(busId, "cuDeviceGetPCIBusId"))
        return;
    version(&facts.cudaVersion);
    facts.initError = init(0);
    int all = 0;
    if (facts.initError != 0 || count(&all) != 0)
        return;
    for (int i = 0; i < all; ++i) {
        int handle = 0;
        std::array<char, 256> text{};
        size_t bytes = 0;
        ProbedGpu gpu{u"CUDA GPU %1"_s.arg(i)};
        if (get(&handle, i) == 0) {
            if (name(text.data(), static_cast<int>(text.size()) - 1, handle) == 0)
                gpu.name = QString::fromUtf8(text.data());
            if (memory(&bytes, handle) == 0)
                gpu.memoryBytes = static_cast<qint64>(bytes);
            if (busId(text.data(), static_cast<int>(text.size()) - 1, handle) == 0)
                management.readMemory(text.data(), gpu);
        }
        facts.gpus.push_back(gpu);
    }
}

} // namespace

QString driverVersionIn(const QByteArray &text)
{
    static const QRegularExpression version(u"\\s(\\d+\\.\\d+(?:\\.\\d+)?)\\s"_s);
    return version.match(QString::fromUtf8(text).section(u'\n', 0, 0) + u' ').captured(1);
}

GpuFacts probeGpus()
{
    GpuFacts facts;
    facts.hasHardware = isNvidiaOnBus();
    facts.driverVersion = driverVersionIn(contentOf(u"/proc/driver/nvidia/version"_s));
    Management management;
    askCuda(facts, management);
    if (facts.gpus.empty())
        facts.gpus = management.gpus();
    if (facts.driverVersion.isEmpty())
        facts.driverVersion = management.driverVersion();
    return facts;
}

} // namespace lesiondesk
