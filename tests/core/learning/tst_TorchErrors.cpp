// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/TorchErrors.h"

#include <QTest>

#include <new>
#include <stdexcept>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using nets::TorchFailure;

Q_DECLARE_METATYPE(TorchFailure)

/// The texts are PyTorch's own, of 1.13 to 2.x, as they appear in bug reports.
class TestTorchErrors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsTakenForWhatItMeans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<TorchFailure>("failure");
        const auto row = [](const char *name, const QString &text, TorchFailure failure) {
            QTest::newRow(name) << text << failure;
        };
        row("cpu",
            u"[enforce fail at alloc_cpu.cpp:66] . DefaultCPUAllocator: can't allocate memory: you "
            "tried to allocate 14745600000 bytes. Error code 12 (Cannot allocate memory)"_s,
            TorchFailure::OutOfMemory);
        row("cuda 1.13",
            u"CUDA out of memory. Tried to allocate 20.00 MiB (GPU 0; 7.79 GiB total capacity; "
            "6.52 GiB already allocated; 14.19 MiB free; 6.60 GiB reserved in total by PyTorch)"_s,
            TorchFailure::OutOfGpuMemory);
        row("cuda 2",
            u"CUDA out of memory. Tried to allocate 1.53 GiB. GPU 0 has a total capacity of 7.66 "
            "GiB of which 1.12 GiB is free."_s,
            TorchFailure::OutOfGpuMemory);
        row("context", u"CUDA error: out of memory"_s, TorchFailure::OutOfGpuMemory);
        row("cublas",
            u"CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"_s,
            TorchFailure::OutOfGpuMemory);
        row("ecc", u"CUDA error: uncorrectable ECC error encountered"_s, TorchFailure::GpuLost);
        row("none", u"CUDA error: no CUDA-capable device is detected"_s, TorchFailure::GpuLost);
        row("busy", u"CUDA error: CUDA-capable device(s) is/are busy or unavailable"_s,
            TorchFailure::GpuLost);
        row("ordinal", u"CUDA error: invalid device ordinal"_s, TorchFailure::GpuLost);
        row("unknown", u"CUDA error: unknown error"_s, TorchFailure::GpuLost);
        row("assert", u"CUDA error: device-side assert triggered"_s, TorchFailure::GpuStopped);
        row("launch", u"CUDA error: unspecified launch failure"_s, TorchFailure::GpuStopped);
        row("access", u"CUDA error: an illegal memory access was encountered"_s,
            TorchFailure::GpuStopped);
        row("timeout", u"CUDA error: the launch timed out and was terminated"_s,
            TorchFailure::GpuStopped);
        row("driver", u"CUDA driver version is insufficient for CUDA runtime version"_s,
            TorchFailure::DriverTooOld);
        row("driver 2",
            u"The NVIDIA driver on your system is too old (found version 11040). Please update "
            "your GPU driver by downloading and installing a new version"_s,
            TorchFailure::DriverTooOld);
        row("mismatch",
            u"Unexpected error from cudaGetDeviceCount(). Error 803: system has unsupported "
            "display driver / cuda driver combination"_s,
            TorchFailure::DriverTooOld);
        row("kernel", u"CUDA error: no kernel image is available for execution on the device"_s,
            TorchFailure::GpuNotSupported);
        row("cudnn", u"cuDNN error: CUDNN_STATUS_NOT_INITIALIZED"_s, TorchFailure::CuDnn);
        row("cudnn run", u"cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"_s, TorchFailure::CuDnn);
        row("engine", u"FIND was unable to find an engine to execute this computation"_s,
            TorchFailure::CuDnn);
        row("shape", u"mat1 and mat2 shapes cannot be multiplied (2x512 and 1280x4)"_s,
            TorchFailure::Other);
    }

    void aTextIsTakenForWhatItMeans()
    {
        QFETCH(const QString, text);
        QFETCH(const TorchFailure, failure);
        QCOMPARE(nets::torchFailure(text), failure);
        const std::runtime_error thrown(text.toStdString() +
                                        "\nCUDA kernel errors might be asynchronously reported at "
                                        "some other API call");
        QCOMPARE(nets::torchFailure(thrown), failure);
        QCOMPARE(nets::isOutOfMemory(thrown),
                 failure == TorchFailure::OutOfMemory || failure == TorchFailure::OutOfGpuMemory);
        // One line, which says what to do where something can be done.
        const QString message = nets::errorFrom(thrown, u"training"_s).message;
        QVERIFY(!message.contains(u'\n'));
        if (failure != TorchFailure::Other)
            QVERIFY2(message.contains(u": "_s) && message.endsWith(u'.'), qPrintable(message));
    }

    void noMemoryAtAllIsNoMemory()
    {
        QCOMPARE(nets::torchFailure(std::bad_alloc()), TorchFailure::OutOfMemory);
    }

    void aGpuThatFailedLeavesAWayOn()
    {
        const auto message = [](const char *text) {
            return nets::errorFrom(std::runtime_error(text), u"training"_s).message;
        };
        QCOMPARE(message("CUDA error: uncorrectable ECC error encountered\nCompile with "
                         "`TORCH_USE_CUDA_DSA` to enable device-side assertions."),
                 u"The GPU failed during training (CUDA error: uncorrectable ECC error "
                 "encountered): look at it with nvidia-smi, and restart the computer if it does "
                 "not come back. A run keeps its last saved state: go on with resume, on the CPU "
                 "with resume --device cpu."_s);
        QVERIFY(message("CUDA error: unspecified launch failure")
                    .contains(u"start the program anew before the GPU is used again"_s));
        QVERIFY(message("CUDA driver version is insufficient for CUDA runtime version")
                    .contains(u"install a newer driver"_s));
    }
};

QTEST_GUILESS_MAIN(TestTorchErrors)
#include "tst_TorchErrors.moc"
