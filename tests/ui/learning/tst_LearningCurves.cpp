// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/LearningCurves.h"

#include "ui/learning/RunText.h"
#include "ui/learning/RunsModel.h"

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
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
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
        curves.setPoints(points(7, 3), 15);
        QCOMPARE(curves.pointCount(), 7);
        // Three epochs a block: the second block begins with epoch 4, the third with 7.
        const std::vector<int> wanted{4, 7};
        QCOMPARE(curves.blockChanges(), wanted);
        QTRY_VERIFY(difference(curves.grab().toImage(), empty) > 200);
        QVERIFY(curves.toolTip().contains(u"Epoch 7"_s));
        curves.setPoints({}, 0);
        QVERIFY(curves.blockChanges().empty());
    }

    void followsADarkPalette()
    {
        LearningCurves curves;
        curves.resize(640, 240);
        curves.setPoints(points(3, 3), 15);
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
        model.setRuns({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestLearningCurves)
#include "tst_LearningCurves.moc"
