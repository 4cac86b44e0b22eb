// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/FigureJson.h"
#include "tests/support/ScoreSample.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestFigureJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMetricsStayAsTheyWere();
    void everyFigureHasItsInterval();
    void undefinedIsNull();
    void slicesSayWhatTheyAre();

private:
    static QStringList keys() { return {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s}; }
};

void TestFigureJson::theMetricsStayAsTheyWere()
{
    const Figures figures = figuresOf(test::scoreSample(100, 5), keys());
    const QJsonObject before = metricsToJson(figures.metrics);
    const QJsonObject json = figuresToJson(figures);
    for (const QString &key : before.keys()) {
        if (key != u"classes"_s)
            QCOMPARE(json[key], before[key]);
    }
    QCOMPARE(json.size(), before.size() + 7);
    const QJsonObject one = json[u"classes"_s][0].toObject();
    const QJsonObject oneBefore = before[u"classes"_s][0].toObject();
    for (const QString &key : oneBefore.keys())
        QCOMPARE(one[key], oneBefore[key]);
    QCOMPARE(one.size(), oneBefore.size() + 3);
    QCOMPARE(one[u"auc"_s].toDouble(), *figures.of(0, ClassFigure::Auc));
    QCOMPARE(json[u"ece"_s].toDouble(), *figures.of(Figure::Ece));
}

void TestFigureJson::everyFigureHasItsInterval()
{
    const Scores scores = test::scoreSample(100, 5);
    const Figures figures = figuresOf(scores, keys());
    const FigureIntervals intervals = figureIntervals(scores, {.resamples = 50});
    const QJsonObject json = figuresToJson(figures, &intervals);
    QCOMPARE(json[u"n"_s].toInt(), 100);
    QCOMPARE(json[u"confusion"_s].toArray().size(), 5);
    for (const Figure figure : kAllFigures) {
        const QJsonObject one = json[figureKey(figure)].toObject();
        QCOMPARE(one.size(), 3);
        QCOMPARE(one[u"value"_s].toDouble(), *figures.of(figure));
        QCOMPARE(one[u"low"_s].toDouble(), intervals.of(figure)->low);
        QCOMPARE(one[u"high"_s].toDouble(), intervals.of(figure)->high);
    }
    const QJsonObject auc = json[u"classes"_s][1][u"auc"_s].toObject();
    QCOMPARE(auc[u"value"_s].toDouble(), *figures.of(1, ClassFigure::Auc));
    QCOMPARE(auc[u"high"_s].toDouble(), intervals.of(1, ClassFigure::Auc)->high);
    QCOMPARE(json[u"classes"_s][1][u"support"_s].toInt(), figures.metrics.classes[1].support);
}

void TestFigureJson::undefinedIsNull()
{
    Scores scores;
    scores.classes = 5;
    scores.truth = {0, 1};
    scores.predicted = {0, 1};
    scores.cluster = {0, 1};
    scores.clusters = 2;
    scores.item = {0, 1};
    const Figures figures = figuresOf(scores, keys());
    QVERIFY(figuresToJson(figures)[u"auc"_s].isNull());
    const FigureIntervals intervals = figureIntervals(scores, {.resamples = 20});
    const QJsonObject json = figuresToJson(figures, &intervals);
    for (const QString &end : {u"value"_s, u"low"_s, u"high"_s}) {
        QVERIFY(json[u"auc"_s].toObject().contains(end));
        QVERIFY(json[u"auc"_s][end].isNull());
        QVERIFY(json[u"classes"_s][4][u"sensitivity"_s][end].isNull());
        QVERIFY(json[u"accuracy"_s][end].isDouble());
    }
}

void TestFigureJson::slicesSayWhatTheyAre()
{
    Slice slice;
    slice.values = {u"macroscopic"_s, u"female"_s};
    slice.figures = figuresOf(test::scoreSample(40, 5), keys());
    slice.n = 40;
    slice.gap = -0.25;
    slice.gapInterval = Interval{-0.5, 0.125};
    slice.p = 0.5;
    Slice small = slice;
    small.tooSmall = true;
    small.gap = {};
    small.gapInterval = {};
    const std::vector<SliceBy> by{SliceBy::Modality, SliceBy::Sex};
    const QJsonArray plain = slicesToJson({slice, small}, by);
    QCOMPARE(plain.size(), 2);
    QCOMPARE(plain[0][u"by"_s].toString(), u"modality × sex"_s);
    QCOMPARE(plain[0][u"key"_s].toString(), u"macroscopic × female"_s);
    QCOMPARE(plain[0][u"n"_s].toInt(), 40);
    QCOMPARE(plain[0][u"gap"_s].toDouble(), -0.25);
    QCOMPARE(plain[0][u"p"_s].toDouble(), 0.5);
    QVERIFY(plain[0][u"pHolm"_s].isNull());
    QCOMPARE(plain[0][u"tooSmall"_s], QJsonValue(false));
    QVERIFY(!plain[0].toObject().contains(u"confusion"_s));
    QCOMPARE(plain[0][u"accuracy"_s].toDouble(), *slice.figures.of(Figure::Accuracy));
    QVERIFY(plain[1][u"gap"_s].isNull());
    QCOMPARE(plain[1][u"tooSmall"_s], QJsonValue(true));

    const QJsonArray wide = slicesToJson(
        {slice}, {SliceBy::Sex}, {FigureIntervals{{}, std::vector<ClassFigureIntervalValues>(5)}});
    QCOMPARE(wide[0][u"by"_s].toString(), u"sex"_s);
    QCOMPARE(wide[0][u"gap"_s][u"value"_s].toDouble(), -0.25);
    QCOMPARE(wide[0][u"gap"_s][u"high"_s].toDouble(), 0.125);
    QCOMPARE(wide[0][u"accuracy"_s][u"value"_s].toDouble(), *slice.figures.of(Figure::Accuracy));
}

QTEST_GUILESS_MAIN(TestFigureJson)
#include "tst_FigureJson.moc"
