// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/LearningCurves.h"

#include "ui/learning/RunText.h"
#include "ui/learning/RunsModel.h"
#include "ui/learning/StageFigures.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

std::vector<MetricPoint> points(int epochs, int perBlock)
{
    std::vector<MetricPoint> points;
    for (int e = 1; e <= epochs; ++e)
        points.push_back(
            {e, 1, 1 + (e - 1) / perBlock, 2.0 / e, 0.5 + 0.03 * e, 2.5 / e, 0.4 + 0.03 * e, 20});
    return points;
}

/// Pixels in which the two pictures differ.
int difference(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        const auto *lineA = reinterpret_cast<const QRgb *>(a.constScanLine(y));
        const auto *lineB = reinterpret_cast<const QRgb *>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x)
            count += lineA[x] != lineB[x] ? 1 : 0;
    }
    return count;
}

} // namespace

class TestLearningCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsPointsAndBlockChanges()
    {
        LearningCurves curves;
        curves.resize(640, 240);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        const QImage empty = curves.grab().toImage();
        curves.setPoints(points(7, 3), 15, {u"EDRA"_s});
        QCOMPARE(curves.pointCount(), 7);
        // Three epochs a block: the second block begins with epoch 4, the third with 7.
        const std::vector<CurveMark> wanted{{1, 1, 1, true}, {4, 1, 2, false}, {7, 1, 3, false}};
        QCOMPARE(curves.marks(), wanted);
        QTRY_VERIFY(difference(curves.grab().toImage(), empty) > 200);
        QVERIFY(curves.toolTip().contains(u"Epoch 7"_s));
        curves.setPoints({}, 0, {});
        QVERIFY(curves.marks().empty());
    }

    void aStageBeginsWithItsFirstBlockAgain()
    {
        auto chain = points(4, 2);
        for (MetricPoint point : points(3, 2)) {
            point.epoch += 4;
            point.stage = 2;
            chain.push_back(point);
        }
        const std::vector<CurveMark> wanted{
            {1, 1, 1, true}, {3, 1, 2, false}, {5, 2, 1, true}, {7, 2, 2, false}};
        QCOMPARE(curveMarks(chain), wanted);

        // Two stages are drawn otherwise than one, and named.
        LearningCurves curves;
        curves.resize(640, 480);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        const QImage empty = curves.grab().toImage();
        curves.setPoints(chain, 8, {u"EDRA"_s, u"DermAI"_s});
        QTRY_VERIFY(difference(curves.grab().toImage(), empty) > 200);
        const QImage named = curves.grab().toImage();
        curves.setPoints(chain, 8, {});
        QTRY_VERIFY(difference(curves.grab().toImage(), named) > 20);

        // The figures of a stage are those of its last epoch.
        const auto figures = stageFigures(
            {{1, FrozenSetId(1), 4, 60, 20}, {2, FrozenSetId(2), 3, 30, 25}, {3, {}, 0, 0, 0}},
            chain);
        QCOMPARE(figures.size(), size_t(3));
        QCOMPARE(figures[0].last->epoch, 4);
        QCOMPARE(figures[1].last->epoch, 7);
        QVERIFY(!figures[2].last);
    }

    void oneChartOrAllOfThem()
    {
        auto some = points(6, 3);
        for (MetricPoint &point : some)
            point.testMacroF1 = 0.1 * point.epoch;
        LearningCurves curves;
        curves.resize(640, 480);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        const QImage empty = curves.grab().toImage();
        curves.setPoints(some, 15, {});
        QTRY_VERIFY(difference(curves.grab().toImage(), empty) > 200);
        const QImage all = curves.grab().toImage();
        curves.showChart(LearningCurves::MacroF1);
        QTRY_VERIFY(difference(curves.grab().toImage(), all) > 200);
        QCOMPARE(curves.shownChart(), int(LearningCurves::MacroF1));
        curves.showChart(LearningCurves::kAll);
        QTRY_COMPARE(difference(curves.grab().toImage(), all), 0);
        QVERIFY(curves.toolTip().contains(u"macro-F1 0"_s));
    }

    void followsADarkPalette()
    {
        LearningCurves curves;
        curves.resize(640, 240);
        curves.setPoints(points(3, 3), 15, {});
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(30, 30, 30));
        dark.setColor(QPalette::Text, Qt::white);
        curves.setPalette(dark);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        QTRY_COMPARE(curves.grab().toImage().pixelColor(2, 2), QColor(30, 30, 30));
    }

    void durationsReadWell_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << 42.4 << u"42 s"_s;
        QTest::newRow("minutes") << 12.0 * 60 + 20 << u"12 min"_s;
        QTest::newRow("nearly an hour") << 3590.0 << u"1 h 0 min"_s;
        QTest::newRow("hours") << 3.0 * 3600 + 10 * 60 << u"3 h 10 min"_s;
    }
    void durationsReadWell()
    {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(durationText(seconds), text);
    }

    void progressCountsAllStages()
    {
        TrainStatus status;
        status.phase = u"Training"_s;
        status.epochs = 20;
        QCOMPARE(trainedShare(status), 0.0); // reading images
        status.stage = 2;
        status.stages = 3;
        status.block = 1;
        status.blocks = 5;
        status.epoch = 11;
        status.step = 5;
        status.steps = 10;
        status.imagesPerSecond = 92;
        status.secondsLeft = 240;
        QCOMPARE(trainedShare(status), 10.5 / 20);
        QCOMPARE(statusLine(status),
                 u"Training · stage 2/3 · block 1/5 · epoch 11/20 · step 5/10 · 92.0 images/s · "
                 "4 min left"_s);
    }

    void theListOfRunsIsSound()
    {
        RunsModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        Run run;
        run.id = RunId(3);
        run.name = u"mobilenet_v2, ImageNet"_s;
        run.state = RunState::Failed;
        run.reason = u"The weights file is cut off."_s;
        model.setRuns({run}, {});
        QCOMPARE(model.index(0, RunsModel::State).data(Qt::ToolTipRole).toString(),
                 u"mobilenet_v2, ImageNet\nfailed: The weights file is cut off."_s);
        run.state = RunState::Done;
        run.reason.clear();
        run.macroF1 = 0.494;
        model.setRuns({run}, {});
        QCOMPARE(model.index(0, RunsModel::MacroF1).data().toString(), u"0.49"_s);
        QCOMPARE(model.rowOf(RunId(3)), 0);
        QVERIFY(!model.index(0, RunsModel::Disk).data().isValid() ||
                model.index(0, RunsModel::Disk).data().toString().isEmpty());
        model.setDiskUsed({{RunId(3), 24000000}});
        QCOMPARE(model.index(0, RunsModel::Disk).data().toString(), u"24 MB"_s);
        model.setProgress({{RunId(3), u"63 %"_s}});
        QVERIFY(model.index(0, RunsModel::State).data().toString().contains(u"63 %"_s));
        model.setRuns({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestLearningCurves)
#include "tst_LearningCurves.moc"
