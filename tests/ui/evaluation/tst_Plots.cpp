// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Rng.h"
#include "core/evaluation/CellSelection.h"
#include "ui/plots/ClassBars.h"
#include "ui/plots/ConfusionMatrixView.h"

#include <QSignalSpy>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

struct Drawn {
    ConfusionMatrix matrix;
    QStringList keys;
    QStringList names;

    Metrics metrics() const { return computeMetrics(matrix, keys); }
};

Drawn drawn(int classes)
{
    Drawn result{ConfusionMatrix(classes), {}, {}};
    Rng rng(static_cast<std::uint64_t>(classes));
    for (int t = 0; t < classes; ++t) {
        result.keys.append(u"Class%1"_s.arg(t));
        result.names.append(u"The class number %1"_s.arg(t));
        for (int p = 0; p < classes; ++p)
            result.matrix.add(t, p, static_cast<int>(rng.below(t == p ? 60 : 9)));
    }
    return result;
}

} // namespace

class TestPlots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartCanBeReached_data();
    void everyPartCanBeReached();
    void partsDoNotOverlap();
    void wordsOfACell();
    void hoverTells();
    void barsKeepTheirOrder();
    void fewImagesAreNotRanked();
    void pictures();
};

void TestPlots::everyPartCanBeReached_data()
{
    QTest::addColumn<int>("classes");
    for (const int classes : {2, 6, 13, 30, 45})
        QTest::addRow("%d classes", classes) << classes;
}

void TestPlots::everyPartCanBeReached()
{
    QFETCH(int, classes);
    const Drawn one = drawn(classes);
    ConfusionMatrixView view;
    view.resize(640, 520);
    view.setMatrix(one.matrix, one.keys, one.names);
    view.show();
    QSignalSpy selected(&view, &ConfusionMatrixView::selected);
    for (int r = 0; r <= classes; ++r) {
        for (int c = 0; c <= classes; ++c) {
            view.scrollTo({r, c});
            const QPoint point = view.partRect({r, c}).center();
            QVERIFY(view.viewport()->rect().contains(point));
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
            QCOMPARE(countOf(one.matrix, view.selection()),
                     r < classes && c < classes ? one.matrix.at(r, c)
                     : r < classes              ? one.matrix.rowTotal(r)
                     : c < classes              ? one.matrix.columnTotal(c)
                                                : one.matrix.total());
        }
    }
    QCOMPARE(selected.count(), (classes + 1) * (classes + 1));
    // By keys from corner to corner: the cursor's cell is always to be seen.
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.cursor().column, classes);
    QVERIFY(view.viewport()->rect().contains(view.partRect(view.cursor()).center()));

    ClassBars bars;
    bars.resize(380, 400);
    bars.setMetrics(one.metrics(), one.names, orderedClasses(one.metrics(), ClassOrder::Support));
    bars.show();
    QSignalSpy chosen(&bars, &ClassBars::partChosen);
    for (int k = 0; k < classes; ++k) {
        for (int part = 0; part < 4; ++part) {
            bars.scrollToClass(k);
            const QRect rect = bars.partRect(k, static_cast<ClassPart>(part));
            QVERIFY(rect.width() >= 10 && bars.viewport()->rect().contains(rect.center()));
            QTest::mouseClick(bars.viewport(), Qt::LeftButton, {}, rect.center());
            QCOMPARE(chosen.last().at(0).toInt(), k);
            QCOMPARE(static_cast<int>(chosen.last().at(1).value<ClassPart>()), part);
        }
    }
}

void TestPlots::partsDoNotOverlap()
{
    // Widest against empty parts: every part keeps its room.
    ConfusionMatrix matrix(2);
    matrix.add(0, 0, 99999);
    ClassBars bars;
    bars.resize(360, 300);
    const Metrics metrics = computeMetrics(matrix, {u"A"_s, u"B"_s});
    bars.setMetrics(metrics, {u"A"_s, u"B"_s}, {0, 1});
    bars.show();
    for (int k = 0; k < 2; ++k) {
        const QRect found = bars.partRect(k, ClassPart::Found);
        const QRect missed = bars.partRect(k, ClassPart::Missed);
        const QRect alarms = bars.partRect(k, ClassPart::FalseAlarms);
        QVERIFY(found.right() < missed.left() && missed.right() < alarms.left());
        QVERIFY(alarms.right() <= bars.viewport()->width());
        QVERIFY(missed.width() >= 10 && alarms.width() >= 10);
    }
}

void TestPlots::wordsOfACell()
{
    ConfusionMatrix matrix(2);
    matrix.add(0, 0, 36);
    matrix.add(0, 1, 7);
    matrix.add(1, 1, 5);
    ConfusionMatrixView view;
    view.setMatrix(matrix, {u"BCC"_s, u"SEK"_s},
                   {u"Basal cell carcinoma"_s, u"Seborrheic keratosis"_s});
    QCOMPARE(view.words({0, 1}),
             u"7 image(s) are truly BCC and were predicted SEK (16 % of BCC)"_s);
    QVERIFY(view.words({0, -1}).contains(u"Basal cell carcinoma"_s));
    QVERIFY(view.words({0, -1}).contains(u"43"_s));
    QVERIFY(view.words({2, 1}).contains(u"12"_s));
    QVERIFY(view.words({2, 2}).contains(u"48"_s));
    QVERIFY(view.words({-2, -2}).isEmpty());
}

void TestPlots::hoverTells()
{
    const Drawn one = drawn(4);
    ConfusionMatrixView view;
    view.resize(500, 500);
    view.setMatrix(one.matrix, one.keys, one.names);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy hovered(&view, &ConfusionMatrixView::hovered);
    QTest::mouseMove(view.viewport(), view.partRect({1, 3}).center());
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last(), (QVariantList{1, 3}));
    QTest::mouseMove(view.viewport(), view.partRect({2, -1}).center());
    QTRY_COMPARE(hovered.count(), 2);
    QCOMPARE(hovered.last(), (QVariantList{2, -1}));
}

void TestPlots::barsKeepTheirOrder()
{
    const Drawn one = drawn(6);
    ClassBars bars;
    bars.resize(400, 600);
    const auto order = orderedClasses(one.metrics(), ClassOrder::Support);
    bars.setMetrics(one.metrics(), one.names, order);
    bars.show();
    for (size_t k = 1; k < order.size(); ++k)
        QVERIFY(bars.partRect(order[k - 1], ClassPart::Found).top() <
                bars.partRect(order[k], ClassPart::Found).top());
}

void TestPlots::fewImagesAreNotRanked()
{
    ConfusionMatrix matrix(2);
    matrix.add(0, 0, 9);
    matrix.add(1, 1, 10);
    ClassBars bars;
    bars.setMetrics(computeMetrics(matrix, {u"A"_s, u"B"_s}), {u"A"_s, u"B"_s}, {0, 1});
    QVERIFY(bars.words(0, ClassPart::Whole).contains(u"Too few"_s));
    QVERIFY(!bars.words(1, ClassPart::Whole).contains(u"Too few"_s));
    // 9 of 9 by Wilson: 70 to 100 %.
    QVERIFY(bars.words(0, ClassPart::Whole).contains(u"70 to 100"_s));
}

void TestPlots::pictures()
{
    // A picture holds the whole matrix even where the widget would scroll.
    const Drawn one = drawn(30);
    ConfusionMatrixView view;
    view.resize(300, 300);
    view.setMatrix(one.matrix, one.keys, one.names);
    const QPixmap small = view.toPixmap({300, 300});
    QVERIFY(small.width() > 30 * 20 && small.height() > 30 * 15);
    QVERIFY(view.toPixmap({2000, 1600}).width() <= 2000);
    ClassBars bars;
    bars.setMetrics(one.metrics(), one.names, orderedClasses(one.metrics(), ClassOrder::Taxonomy));
    QVERIFY(bars.toPixmap({500, 100}, 2).height() > 2 * 30 * 30);
}

QTEST_MAIN(TestPlots)
#include "tst_Plots.moc"
