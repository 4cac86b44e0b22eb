// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Devices.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestDevices final : public QObject
{
    Q_OBJECT

    static constexpr qint64 kGigabyte = qint64(1) << 30;

    static GpuFacts oneGpu()
    {
        GpuFacts facts;
        facts.hasHardware = facts.hasLibrary = true;
        facts.driverVersion = u"535.183.01"_s;
        facts.cudaVersion = 12020;
        facts.gpus = {{u"NVIDIA RTX A4000"_s, 16 * kGigabyte, 12 * kGigabyte}};
        return facts;
    }
    static DeviceReport report(const GpuFacts &gpus, const TorchFacts &torch)
    {
        return describeDevices(gpus, torch, 32 * kGigabyte, 20 * kGigabyte);
    }
    static inline const TorchFacts kCpuOnly{u"1.13.1"_s, 0, 0};
    static inline const TorchFacts kCuda13{u"2.15.0"_s, 13020, 0};

private Q_SLOTS:
    void theKernelSaysTheDriversVersion()
    {
        QCOMPARE(driverVersionIn("NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.183.01  Sun "
                                 "May 12 19:39:15 UTC 2024\nGCC version:  gcc version 12.2.0\n"),
                 u"535.183.01"_s);
        QCOMPARE(driverVersionIn("NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  "
                                 "580.65.06  Release Build  (dvs-builder@x)\n"),
                 u"580.65.06"_s);
        QVERIFY(driverVersionIn("").isEmpty());
    }

    void aGpuThatThisBuildCannotUseIsNamed()
    {
        const DeviceReport found = report(oneGpu(), kCpuOnly);
        QCOMPARE(found.libTorch, u"1.13.1, CPU only"_s);
        QCOMPARE(found.driver, u"535.183.01, CUDA 12.2"_s);
        QCOMPARE(found.lines.size(), size_t(2));
        QVERIFY(found.lines[0].isAuto && found.lines[0].key == u"cpu");
        QCOMPARE(found.lines[0].freeBytes, 20 * kGigabyte);
        const DeviceLine &gpu = found.lines[1];
        QVERIFY(!gpu.isUsable && !gpu.isAuto && gpu.key.isEmpty());
        QCOMPARE(gpu.name, u"NVIDIA RTX A4000"_s);
        QCOMPARE(gpu.freeBytes, 12 * kGigabyte);
        QVERIFY2(gpu.note.contains(u"./start --gpu"_s), qPrintable(gpu.note));
    }

    void aGpuThatCanBeUsedIsUsed()
    {
        GpuFacts gpus = oneGpu();
        gpus.cudaVersion = 13000;
        gpus.gpus.push_back({u"NVIDIA T4"_s, 15 * kGigabyte});
        const DeviceReport found = report(gpus, {u"2.15.0"_s, 13020, 2});
        QVERIFY(found.note.isEmpty());
        QVERIFY(!found.lines[0].isAuto);
        QVERIFY(found.lines[1].isAuto && found.lines[1].key == u"cuda:0");
        QVERIFY(found.lines[2].isUsable && !found.lines[2].isAuto);
        QCOMPARE(found.lines[2].key, u"cuda:1"_s);
    }

    void everyReasonSaysWhatToDo()
    {
        QVERIFY(report(oneGpu(), kCuda13).note.contains(u"(CUDA 12.2) is too old"_s));
        GpuFacts facts = oneGpu();
        facts.cudaVersion = 13000; // CUDA promises this: same major version
        QVERIFY(report(facts, kCuda13).note.contains(u"LibTorch does not see the GPU"_s));
        facts.gpus.clear();
        facts.initError = 803;
        QVERIFY(report(facts, kCuda13).note.contains(u"different versions: restart"_s));
        facts.initError = 999;
        QVERIFY(report(facts, kCuda13).note.contains(u"does not answer (error 999)"_s));
        facts.initError = 100;
        QVERIFY(report(facts, kCuda13).note.contains(u"sees no GPU"_s));
        facts = GpuFacts();
        QVERIFY(report(facts, kCuda13).note.startsWith(u"No NVIDIA GPU was found"_s));
        facts.hasHardware = true;
        QVERIFY(report(facts, kCpuOnly).note.contains(u"but no driver for it"_s));
        facts.driverVersion = u"535.183.01"_s;
        QVERIFY(report(facts, kCpuOnly).note.contains(u"libcuda.so.1 is missing"_s));
    }

    void thisComputerHasACpu()
    {
        const DeviceReport found = describeDevices();
        QVERIFY(!found.lines.empty());
        QCOMPARE(found.lines[0].key, u"cpu"_s);
        QVERIFY(found.lines[0].memoryBytes > found.lines[0].freeBytes);
        QVERIFY(found.lines[0].freeBytes > 0);
        const auto devices = listDevices();
        QCOMPARE(devices[0].key, u"cpu"_s);
        const auto none = resolveDevice(u"cuda:63"_s);
        QVERIFY(!none);
        QVERIFY(none.error().message.contains(u"choose one of auto, cpu"_s));
    }
};

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_Devices.moc"
