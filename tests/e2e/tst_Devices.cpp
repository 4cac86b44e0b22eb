// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/CommandLine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDevices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thisComputer()
    {
        LD_MUST_RUN(devices, u"devices"_s, u"--json"_s);
        const QJsonArray lines = devices.json()["devices"_L1].toArray();
        QVERIFY(!lines.isEmpty());
        QCOMPARE(lines[0]["key"_L1].toString(), u"cpu"_s);
        QVERIFY(lines[0]["usable"_L1].toBool());
        QVERIFY(lines[0]["memoryBytes"_L1].toDouble() > lines[0]["freeBytes"_L1].toDouble());
        LD_MUST_RUN(words, u"devices"_s);
        QVERIFY2(words.out.startsWith("LibTorch "), words.out.constData());
    }

    /// A GPU that the driver knows and this LibTorch cannot use.
    void aGpuThatDebiansLibTorchCannotUse()
    {
        if (QLatin1StringView(LESIONDESK_TEST_LIBTORCH) != "system"_L1)
            QSKIP("The wheel would ask the pretended driver for more than it knows.");
        qputenv("LD_LIBRARY_PATH", LESIONDESK_FAKE_DRIVER);
        LD_MUST_RUN(devices, u"devices"_s, u"--json"_s);
        const QJsonObject gpu = devices.json()["devices"_L1].toArray().at(1).toObject();
        QCOMPARE(gpu["name"_L1].toString(), u"NVIDIA Pretended 4000"_s);
        QVERIFY(gpu["key"_L1].isNull() && !gpu["usable"_L1].toBool());
        QCOMPARE(gpu["memoryBytes"_L1].toDouble(), 16.0 * (1 << 30));
        QCOMPARE(gpu["freeBytes"_L1].toDouble(), 12.0 * (1 << 30));
        QVERIFY2(gpu["note"_L1].toString().contains(u"./start --gpu"_s), devices.out.constData());
        QVERIFY2(devices.json()["driver"_L1].toString().contains(u"CUDA 12.2"_s),
                 devices.out.constData());

        // An update of the driver without a restart: NVML still names the GPU.
        qputenv("LESIONDESK_FAKE_CUINIT", "803");
        LD_MUST_RUN(updated, u"devices"_s);
        qunsetenv("LESIONDESK_FAKE_CUINIT");
        qunsetenv("LD_LIBRARY_PATH");
        QVERIFY2(updated.out.contains("NVIDIA Pretended 4000"), updated.out.constData());
        QVERIFY2(updated.out.contains("restart the computer"), updated.out.constData());
    }

    void aDeviceThatIsNotThereIsNamed()
    {
        const auto resumed = lesiondesk::test::runCommand({u"resume"_s, u"--help"_s});
        QVERIFY2(resumed.out.contains("--device"), resumed.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_Devices.moc"
