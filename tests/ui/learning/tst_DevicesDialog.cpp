// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/DevicesDialog.h"
#include "ui/learning/MachineSettings.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSettings>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

#include <memory>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestDevicesDialog final : public QObject
{
    Q_OBJECT

    static DeviceReport gpuBeside(bool usable)
    {
        GpuFacts gpus;
        gpus.hasHardware = gpus.hasLibrary = true;
        gpus.driverVersion = u"580.65.06"_s;
        gpus.cudaVersion = 13000;
        gpus.gpus = {{u"NVIDIA RTX A4000"_s, qint64(16) << 30, qint64(12) << 30}};
        const TorchFacts torch =
            usable ? TorchFacts{u"2.15.0"_s, 13020, 1} : TorchFacts{u"1.13.1"_s, 0, 0};
        return describeDevices(gpus, torch, qint64(32) << 30, qint64(20) << 30);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LesionDesk tests"_s);
        QCoreApplication::setApplicationName(u"DevicesDialog"_s);
    }

    void itSaysWhatIsUsedAndWhyTheRestIsNot()
    {
        DevicesDialog dialog(nullptr, [] { return gpuBeside(false); });
        dialog.show();
        auto *table = dialog.findChild<QTableWidget *>(u"devicesTable"_s);
        QTRY_COMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 0)->text(), u"cpu"_s);
        QCOMPARE(table->item(1, 0)->text(), u"–"_s); // no plan can name it
        QCOMPARE(table->item(1, 1)->text(), u"NVIDIA RTX A4000"_s);
        QCOMPARE(
            table->item(1, 2)->text(),
            QLocale().formattedDataSize(qint64(16) << 30, 1, QLocale::DataSizeTraditionalFormat));
        QVERIFY(table->item(1, 4)->text().contains(u"./start --gpu"_s));
        QVERIFY(table->item(0, 1)->font().bold() && !table->item(1, 1)->font().bold());
        const QString versions = dialog.findChild<QLabel *>(u"deviceVersions"_s)->text();
        QVERIFY2(versions.contains(u"1.13.1, CPU only"_s) && versions.contains(u"580.65.06"_s),
                 qPrintable(versions));
        QVERIFY(dialog.findChild<QLabel *>(u"deviceNote"_s)->isVisible());
        if (const QString shots = qEnvironmentVariable("LESIONDESK_TEST_SHOTS"); !shots.isEmpty())
            dialog.grab().save(shots + u"/devices.png"_s);
    }

    void aGpuIsWhatAutoTakes()
    {
        DevicesDialog dialog(nullptr, [] { return gpuBeside(true); });
        dialog.show();
        auto *table = dialog.findChild<QTableWidget *>(u"devicesTable"_s);
        QTRY_COMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(1, 0)->text(), u"cuda:0"_s);
        QVERIFY(table->item(1, 1)->font().bold());
        QVERIFY(!dialog.findChild<QLabel *>(u"deviceNote"_s)->isVisible());
        // The keyboard walks the rows and closes.
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentRow(), 1);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void aDriverThatSleepsDoesNotBlockTheWindow()
    {
        const auto awake = std::make_shared<QSemaphore>();
        DevicesDialog dialog(nullptr, [awake] {
            awake->acquire();
            return gpuBeside(true);
        });
        dialog.show();
        auto *progress = dialog.findChild<QProgressBar *>(u"devicesProgress"_s);
        QVERIFY(progress->isVisible());
        QCOMPARE(dialog.findChild<QTableWidget *>(u"devicesTable"_s)->rowCount(), 0);
        awake->release();
        QTRY_VERIFY(!progress->isVisible());
        dialog.findChild<QPushButton *>(u"readDevices"_s)->click();
        QVERIFY(progress->isVisible());
        awake->release();
        QTRY_VERIFY(!progress->isVisible());
    }

    void theMemoryForPicturesIsKept()
    {
        QSettings().clear();
        {
            DevicesDialog dialog(nullptr, [] { return gpuBeside(false); });
            dialog.show();
            auto *cache = dialog.findChild<QSpinBox *>(u"cacheMebibytes"_s);
            QCOMPARE(cache->value(), 2048);
            cache->setFocus();
            cache->selectAll();
            QTest::keyClicks(cache, u"512"_s);
        }
        DevicesDialog dialog(nullptr, [] { return gpuBeside(false); });
        QCOMPARE(dialog.findChild<QSpinBox *>(u"cacheMebibytes"_s)->value(), 512);
        QCOMPARE(storedCacheBytes(), qint64{512} << 20);
    }
};

QTEST_MAIN(TestDevicesDialog)
#include "tst_DevicesDialog.moc"
