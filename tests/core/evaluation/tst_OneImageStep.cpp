// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/OneImageStep.h"

#include <QTest>

#include <cmath>

using namespace lesiondesk;

class TestOneImageStep final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneMoreIsFound();
    void whereAllAreFoundOneIsMissed();
    void aClassNeverPredictedMovesToo();
    void withoutImagesThereIsNone();
};

namespace
{

ClassMetrics counts(int support, int predicted, int found)
{
    ClassMetrics one;
    one.support = support;
    one.predicted = predicted;
    one.found = found;
    return one;
}

} // namespace

void TestOneImageStep::oneMoreIsFound()
{
    // 9 images, 4 predictions, 1 right: F1 2/13; with one more 4/14.
    const auto step = oneImageStep(counts(9, 4, 1));
    QVERIFY(std::abs(step->sensitivity - 1.0 / 9) < 1e-12);
    QVERIFY(std::abs(step->f1 - (4.0 / 14 - 2.0 / 13)) < 1e-12);
}

void TestOneImageStep::whereAllAreFoundOneIsMissed()
{
    // 4 of 4 with one false alarm: F1 8/9; with one missed 6/8.
    const auto step = oneImageStep(counts(4, 5, 4));
    QCOMPARE(step->sensitivity, 0.25);
    QVERIFY(std::abs(step->f1 - (8.0 / 9 - 6.0 / 8)) < 1e-12);
    // The only image: from 1 to 0.
    QCOMPARE(oneImageStep(counts(1, 1, 1))->f1, 1.0);
}

void TestOneImageStep::aClassNeverPredictedMovesToo()
{
    // 10 images, none predicted: F1 0; with one found 2/11.
    QVERIFY(std::abs(oneImageStep(counts(10, 0, 0))->f1 - 2.0 / 11) < 1e-12);
}

void TestOneImageStep::withoutImagesThereIsNone()
{
    QVERIFY(!oneImageStep(counts(0, 0, 0)));
    QVERIFY(!oneImageStep(counts(0, 3, 0)));
}

QTEST_GUILESS_MAIN(TestOneImageStep)
#include "tst_OneImageStep.moc"
