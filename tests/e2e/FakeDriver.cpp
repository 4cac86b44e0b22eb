// SPDX-License-Identifier: GPL-3.0-or-later
// The few functions of NVIDIA's libcuda and NVML that core/learning/GpuProbe asks, of a machine
// with one GPU. LESIONDESK_FAKE_CUINIT is what cuInit() answers.
#include <cstdlib>
#include <cstring>

extern "C" {

int cuInit(unsigned)
{
    const char *answer = std::getenv("LESIONDESK_FAKE_CUINIT");
    return answer ? std::atoi(answer) : 0;
}
int cuDriverGetVersion(int *version)
{
    *version = 12020;
    return 0;
}
int cuDeviceGetCount(int *count)
{
    *count = 1;
    return 0;
}
int cuDeviceGet(int *device, int index)
{
    *device = index;
    return 0;
}
int cuDeviceGetName(char *name, int length, int)
{
    std::strncpy(name, "NVIDIA Pretended 4000", static_cast<std::size_t>(length));
    return 0;
}
int cuDeviceTotalMem_v2(std::size_t *bytes, int)
{
    *bytes = std::size_t(16) << 30;
    return 0;
}
int cuDeviceGetPCIBusId(char *id, int length, int)
{
    std::strncpy(id, "0000:01:00.0", static_cast<std::size_t>(length));
    return 0;
}

struct FakeMemory {
    unsigned long long total, free, used;
};
int nvmlInit_v2()
{
    return 0;
}
int nvmlShutdown()
{
    return 0;
}
int nvmlSystemGetDriverVersion(char *text, unsigned length)
{
    std::strncpy(text, "535.183.01", length);
    return 0;
}
int nvmlDeviceGetCount_v2(unsigned *count)
{
    *count = 1;
    return 0;
}
int nvmlDeviceGetHandleByIndex_v2(unsigned, void **handle)
{
    *handle = nullptr;
    return 0;
}
int nvmlDeviceGetHandleByPciBusId_v2(const char *id, void **handle)
{
    *handle = nullptr;
    return std::strcmp(id, "0000:01:00.0") == 0 ? 0 : 6;
}
int nvmlDeviceGetName(void *, char *name, unsigned length)
{
    std::strncpy(name, "NVIDIA Pretended 4000", length);
    return 0;
}
int nvmlDeviceGetMemoryInfo(void *, FakeMemory *memory)
{
    const unsigned long long gigabyte = 1ULL << 30;
    *memory = {16 * gigabyte, 12 * gigabyte, 4 * gigabyte};
    return 0;
}
}
