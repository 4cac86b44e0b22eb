// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Rng.h"
#include "core/evaluation/CellSelection.h"

#include <QHash>
#include <QTest>

#include <set>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// 400 images of 5 classes, right six times out of ten.
EvalResult drawnResult()
{
    EvalResult result;
    Rng rng(11);
    for (int k = 0; k < 5; ++k)
        result.classes.push_back({DiagnosisId(k + 1), u"K%1"_s.arg(k), u"Class %1"_s.arg(k)});
    for (int i = 0; i < 400; ++i) {
        EvalItem item;
        item.image = ImageId(i + 1);
        item.modality = rng.coin() ? Modality::Macroscopic : Modality::Anatomical;
        item.truth = static_cast<int>(rng.below(5));
        item.predicted = rng.coin(0.6) ? item.truth : static_cast<int>(rng.below(5));
        item.probabilities.assign(5, 0.0F);
        item.probabilities[static_cast<size_t>(item.predicted)] =
            static_cast<float>(rng.real(0.3, 1.0));
        result.items.push_back(std::move(item));
    }
    return result;
}

/// The images of a selection by the plainest possible rule.
template <typename Rule>
std::set<qint64> byHand(const EvalResult &result, Rule rule, std::optional<Modality> only)
{
    std::set<qint64> ids;
    for (const EvalItem &item : result.items) {
        if ((!only || item.modality == *only) && rule(item.truth, item.predicted))
            ids.insert(item.image.value);
    }
    return ids;
}

std::set<qint64> idsOf(const std::vector<ImageId> &images)
{
    std::set<qint64> ids;
    for (const ImageId id : images)
        ids.insert(id.value);
    return ids;
}

} // namespace

class TestCellSelection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCountEqualsItsImages_data();
    void everyCountEqualsItsImages();
    void surestFirst();
    void shapesAreRecognised();
    void survivesAnotherRun();
    void answersThatAreNoClass();
};

void TestCellSelection::everyCountEqualsItsImages_data()
{
    QTest::addColumn<int>("modality");
    QTest::newRow("all") << -1;
    QTest::newRow("macroscopic") << static_cast<int>(Modality::Macroscopic);
    QTest::newRow("anatomical") << static_cast<int>(Modality::Anatomical);
    QTest::newRow("dermoscopic, none there") << static_cast<int>(Modality::Dermoscopic);
}

void TestCellSelection::everyCountEqualsItsImages()
{
    QFETCH(int, modality);
    const EvalResult result = drawnResult();
    const auto only =
        modality < 0 ? std::nullopt : std::optional<Modality>(static_cast<Modality>(modality));
    const Metrics metrics = metricsOf(result, only);
    const ConfusionMatrix &matrix = metrics.confusion;
    const auto check = [&](const CellSelection &selection, int expected, auto rule) {
        const auto images = imagesOf(result, selection, only);
        return static_cast<int>(images.size()) == expected &&
               countOf(matrix, selection) == expected &&
               idsOf(images) == byHand(result, rule, only);
    };
    for (int t = 0; t < 5; ++t) {
        for (int p = 0; p < 5; ++p)
            QVERIFY(check(CellSelection::cell(5, t, p), matrix.at(t, p),
                          [&](int a, int b) { return a == t && b == p; }));
        const ClassMetrics &one = metrics.classes[static_cast<size_t>(t)];
        QVERIFY(check(CellSelection::row(5, t), one.support, [&](int a, int) { return a == t; }));
        QVERIFY(
            check(CellSelection::column(5, t), one.predicted, [&](int, int b) { return b == t; }));
        QVERIFY(check(CellSelection::found(5, t), one.found,
                      [&](int a, int b) { return a == t && b == t; }));
        QVERIFY(check(CellSelection::missed(5, t), one.support - one.found,
                      [&](int a, int b) { return a == t && b != t; }));
        QVERIFY(check(CellSelection::falseAlarms(5, t), one.predicted - one.found,
                      [&](int a, int b) { return a != t && b == t; }));
    }
    QVERIFY(check(CellSelection::everything(5), metrics.n, [](int, int) { return true; }));
    QVERIFY(
        check(CellSelection::allCorrect(5), metrics.correct, [](int a, int b) { return a == b; }));
    QVERIFY(check(CellSelection::allErrors(5), metrics.n - metrics.correct,
                  [](int a, int b) { return a != b; }));
}

void TestCellSelection::surestFirst()
{
    EvalResult result = drawnResult();
    QHash<ImageId, float> sureness;
    for (const EvalItem &item : result.items)
        sureness.insert(item.image, item.probabilities[static_cast<size_t>(item.predicted)]);
    sortBySureness(result);
    const auto images = imagesOf(result, CellSelection::everything(5));
    QCOMPARE(images.size(), size_t(400));
    for (size_t k = 1; k < images.size(); ++k)
        QVERIFY(sureness[images[k]] <= sureness[images[k - 1]]);
}

void TestCellSelection::shapesAreRecognised()
{
    using Kind = CellSelection::Kind;
    using Shape = CellSelection::Shape;
    QCOMPARE(CellSelection(4).shape(), Shape());
    QCOMPARE(CellSelection::cell(4, 1, 3).shape(), (Shape{Kind::Cell, 1, 3}));
    QCOMPARE(CellSelection::row(4, 2).shape(), (Shape{Kind::Row, 2, -1}));
    QCOMPARE(CellSelection::column(4, 0).shape(), (Shape{Kind::Column, 0, -1}));
    QCOMPARE(CellSelection::missed(4, 3).shape(), (Shape{Kind::Missed, 3, -1}));
    QCOMPARE(CellSelection::falseAlarms(4, 3).shape(), (Shape{Kind::FalseAlarms, 3, -1}));
    QCOMPARE(CellSelection::everything(4).shape().kind, Kind::All);
    QCOMPARE(CellSelection::allErrors(4).shape().kind, Kind::Errors);
    QCOMPARE(CellSelection::allCorrect(4).shape().kind, Kind::Correct);
    QCOMPARE(CellSelection::cell(4, 0, 1).united(CellSelection::cell(4, 2, 1)).shape().kind,
             Kind::Several);
    // A row and the rest of its errors put together again are the row.
    QCOMPARE(CellSelection::missed(4, 1).united(CellSelection::found(4, 1)),
             CellSelection::row(4, 1));
    QCOMPARE(CellSelection::row(4, 1).intersected(CellSelection::allErrors(4)),
             CellSelection::missed(4, 1));
}

void TestCellSelection::survivesAnotherRun()
{
    const QStringList from{u"A"_s, u"B"_s, u"C"_s};
    const QStringList to{u"C"_s, u"X"_s, u"A"_s, u"Y"_s};
    QCOMPARE(CellSelection::cell(3, 0, 2).remapped(from, to), CellSelection::cell(4, 2, 0));
    QCOMPARE(CellSelection::row(3, 0).remapped(from, to), CellSelection::row(4, 2));
    QCOMPARE(CellSelection::falseAlarms(3, 2).remapped(from, to), CellSelection::falseAlarms(4, 0));
    QCOMPARE(CellSelection::allErrors(3).remapped(from, to), CellSelection::allErrors(4));
    QCOMPARE(CellSelection::everything(3).remapped(from, to), CellSelection::everything(4));
    QVERIFY(CellSelection::row(3, 1).remapped(from, to).isEmpty());
}

void TestCellSelection::answersThatAreNoClass()
{
    using Kind = CellSelection::Kind;
    using Shape = CellSelection::Shape;
    // Rows, columns and everything are of classes, as the figures are.
    QVERIFY(!CellSelection::row(3, 1).contains(1, kNoAnswer));
    QVERIFY(!CellSelection::everything(3).contains(kCannotJudge, 0));
    const CellSelection missing = CellSelection::cell(3, 2, kNoAnswer);
    QCOMPARE(missing.shape(), (Shape{Kind::Cell, 2, kNoAnswer}));
    QCOMPARE(CellSelection::row(3, kCannotJudge).shape(), (Shape{Kind::Row, kCannotJudge, -1}));
    QCOMPARE(CellSelection::column(3, kNoAnswer).shape(), (Shape{Kind::Column, kNoAnswer, -1}));
    QCOMPARE(CellSelection::everything(3).united(missing).shape().kind, Kind::Several);
    // They stay in a matrix with other classes.
    const QStringList from{u"A"_s, u"B"_s, u"C"_s};
    const QStringList to{u"C"_s, u"A"_s};
    QCOMPARE(missing.remapped(from, to), CellSelection::cell(2, 0, kNoAnswer));
    QCOMPARE(CellSelection::row(3, kNoAnswer).remapped(from, to), CellSelection::row(2, kNoAnswer));
    QCOMPARE(CellSelection::cell(3, kCannotJudge, 1).remapped(from, to), CellSelection(2));
}

QTEST_GUILESS_MAIN(TestCellSelection)
#include "tst_CellSelection.moc"
