// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Rng.h"
#include "core/evaluation/CrossTable.h"

#include <QElapsedTimer>
#include <QTest>

#include <numeric>
#include <set>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

std::vector<int> allOf(const EvalResult &result)
{
    std::vector<int> all(result.items.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

void addClasses(EvalResult &result)
{
    result.classes = {{DiagnosisId(1), u"MEL"_s, u"Melanoma"_s, Nature::Malignant},
                      {DiagnosisId(2), u"NEV"_s, u"Nevus"_s, Nature::Benign},
                      {DiagnosisId(3), u"BCC"_s, u"Basal cell carcinoma"_s, Nature::Malignant}};
}

void add(EvalResult &result, int truth, int predicted, const std::vector<float> &probabilities)
{
    EvalItem item;
    item.image = ImageId(static_cast<qint64>(result.items.size()) + 1);
    item.truth = truth;
    item.predicted = predicted;
    item.probabilities = probabilities;
    result.items.push_back(item);
}

/// Twelve images by hand:
///          MEL NEV BCC | no prediction
///   MEL     3   2   1  |  0
///   NEV     1   1   0  |  1
///   BCC     0   0   0  |  0
///   cannot  1   0   0  |  0         and two NEV that were read as BCC
EvalResult byHand()
{
    EvalResult result;
    addClasses(result);
    result.rows = AnswerSource::ofReader(u"AL"_s);
    result.columns = AnswerSource::ofRun(RunId(1));
    for (const float p : {0.5F, 0.75F, 1.0F})
        add(result, 0, 0, {p, 1 - p, 0});
    add(result, 0, 1, {0.25F, 0.5F, 0.25F});
    add(result, 0, 1, {0.25F, 0.75F, 0});
    add(result, 0, 2, {0.25F, 0.25F, 0.5F});
    add(result, 1, 0, {0.5F, 0.25F, 0.25F});
    add(result, 1, 1, {0, 1, 0});
    add(result, 1, kNoAnswer, {});
    add(result, kCannotJudge, 0, {0.5F, 0.5F, 0});
    add(result, 1, 2, {0.25F, 0.25F, 0.5F});
    add(result, 1, 2, {0, 0, 1});
    return result;
}

/// Every kind of answer in 3,000 images of nine classes, three of each nature.
EvalResult drawn()
{
    EvalResult result;
    for (int k = 0; k < 9; ++k)
        result.classes.push_back({DiagnosisId(k + 1), u"K%1"_s.arg(k), u"Class %1"_s.arg(k),
                                  static_cast<Nature>(k % 3)});
    Rng rng(5);
    const auto answer = [&] { return static_cast<int>(rng.below(11)) - 2; };
    for (int i = 0; i < 3000; ++i)
        add(result, answer(), answer(), std::vector<float>(9, 1.0F / 9));
    return result;
}

std::set<qint64> idsOf(const std::vector<ImageId> &images)
{
    std::set<qint64> ids;
    for (const ImageId id : images)
        ids.insert(id.value);
    return ids;
}

} // namespace

class TestCrossTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndSums();
    void valuesOfEveryMode();
    void extraLinesOnlyWhereTheyAre();
    void orderMovesLines();
    void collapsedCellsAreUnions();
    void everyCountOpensItsImages_data();
    void everyCountOpensItsImages();
    void selectionIsSeenThroughCollapse();
    void undefinedIsEmpty();
    void copies();
    void hundredThousandAreQuick();
};

void TestCrossTable::countsAndSums()
{
    const EvalResult result = byHand();
    const CrossTable table = CrossTable::of(result, allOf(result));
    QCOMPARE(table.classes(), 3);
    QCOMPARE(table.rows().size(), size_t(4));    // and "cannot be judged"
    QCOMPARE(table.columns().size(), size_t(4)); // and "no prediction"
    QCOMPARE(table.rows().back().answers, std::vector<int>{kCannotJudge});
    QCOMPARE(table.columns().back().answers, std::vector<int>{kNoAnswer});
    QCOMPARE(table.count(0, 0), 3);
    QCOMPARE(table.count(1, 2), 2);
    QCOMPARE(table.count(1, 3), 1);
    QCOMPARE(table.count(3, 0), 1);
    QCOMPARE(table.rowTotal(0), 6);
    QCOMPARE(table.rowTotal(1), 4);    // without the one that the run says nothing of
    QCOMPARE(table.columnTotal(0), 4); // without the one that could not be judged
    QCOMPARE(table.columnTotal(3), 1);
    QCOMPARE(table.total(), 10);
    QCOMPARE(table.extraTotal(), 2);
    // The same as the matrix that the figures come from.
    QCOMPARE(table.confusion(), confusionOf(result));
    QCOMPARE(table.confusion(), confusionOf(result, allOf(result)));
}

void TestCrossTable::valuesOfEveryMode()
{
    const EvalResult result = byHand();
    const CrossTable table = CrossTable::of(result, allOf(result));
    QCOMPARE(table.value(CellMode::Counts, 0, 1), std::optional(2.0));
    QCOMPARE(table.value(CellMode::RowShare, 0, 1), std::optional(2.0 / 6));
    QCOMPARE(table.value(CellMode::ColumnShare, 0, 1), std::optional(2.0 / 3));
    // What the run gave to NEV: 0.5 and 0.75.
    QCOMPARE(table.value(CellMode::MeanProbability, 0, 1), std::optional(0.625));
    QCOMPARE(table.value(CellMode::MeanProbability, 3, 0), std::optional(0.5));
    // Two melanomas called benign at 10 each; one nevus called malignant at 2, two at 2 each; a
    // melanoma called another malignant class is any other mistake.
    QCOMPARE(table.value(CellMode::Harm, 0, 1), std::optional(20.0));
    QCOMPARE(table.value(CellMode::Harm, 1, 0), std::optional(2.0));
    QCOMPARE(table.value(CellMode::Harm, 1, 2), std::optional(4.0));
    QCOMPARE(table.value(CellMode::Harm, 0, 2), std::optional(1.0));
    QCOMPARE(table.value(CellMode::Harm, 0, 0), std::optional(0.0));
    QCOMPARE(table.largest(CellMode::Counts, true), 3.0);
    QCOMPARE(table.largest(CellMode::Counts, false), 2.0);
    QCOMPARE(table.largest(CellMode::Harm, false), 20.0);
    QCOMPARE(table.largest(CellMode::Harm, true), 0.0);
    // Lines that are no class have counts, and no share of a class.
    QCOMPARE(table.value(CellMode::Counts, 1, 3), std::optional(1.0));
    QCOMPARE(table.value(CellMode::RowShare, 1, 3), std::nullopt);
    QCOMPARE(table.value(CellMode::Harm, 3, 0), std::nullopt);
    QCOMPARE(table.value(CellMode::MeanProbability, 1, 3), std::nullopt);
}

void TestCrossTable::extraLinesOnlyWhereTheyAre()
{
    const EvalResult result = byHand();
    const CrossTable judged = CrossTable::of(result, {0, 1, 2, 3});
    QCOMPARE(judged.rows().size(), size_t(3));
    QCOMPARE(judged.columns().size(), size_t(3));
    QCOMPARE(judged.extraTotal(), 0);
    QCOMPARE(judged.rowOf(kCannotJudge), -1);
    const CrossTable missing = CrossTable::of(result, {0, 8});
    QCOMPARE(missing.columnOf(kNoAnswer), 3);
    QCOMPARE(missing.rows().size(), size_t(3));
}

void TestCrossTable::orderMovesLines()
{
    const EvalResult result = byHand();
    const CrossTable table = CrossTable::of(result, allOf(result), {{2, 0, 1}, false});
    QCOMPARE(table.rows()[0].key, u"BCC"_s);
    QCOMPARE(table.columns()[1].name, u"Melanoma"_s);
    QCOMPARE(table.rowOf(0), 1);
    QCOMPARE(table.count(1, 2), 2); // MEL, NEV
    QCOMPARE(table.rowTotal(1), 6);
    QCOMPARE(table.cell(1, 2), CellSelection::cell(3, 0, 1));
    QCOMPARE(table.row(1), CellSelection::row(3, 0));
    QCOMPARE(table.diagonal(), CellSelection::allCorrect(3));
    QCOMPARE(table.errors(), CellSelection::allErrors(3));
}

void TestCrossTable::collapsedCellsAreUnions()
{
    const EvalResult result = byHand();
    const CrossTable table = CrossTable::of(result, allOf(result), {{}, true});
    // No class is uncertain: two lines, and those that are no class.
    QCOMPARE(table.classes(), 2);
    QCOMPARE(table.rows()[0].key, u"benign"_s);
    QCOMPARE(table.rows()[1].answers, (std::vector<int>{0, 2}));
    QCOMPARE(table.count(0, 0), 1);
    QCOMPARE(table.count(0, 1), 3); // 1 as MEL, 2 as BCC
    QCOMPARE(table.count(1, 0), 2);
    QCOMPARE(table.count(1, 1), 4); // found or taken for the other malignant class
    QCOMPARE(table.count(0, 2), 1);
    QCOMPARE(table.total(), 10);
    QCOMPARE(table.value(CellMode::RowShare, 1, 1), std::optional(4.0 / 6));
    QCOMPARE(table.value(CellMode::Harm, 0, 1), std::optional(6.0));
    QCOMPARE(table.value(CellMode::Harm, 1, 1), std::optional(1.0));
    // NEV called malignant: 0.5 + 0.25, 0.25 + 0.5, 1 for MEL and BCC together.
    QCOMPARE(table.value(CellMode::MeanProbability, 0, 1), std::optional(2.5 / 3));
    QCOMPARE(table.cell(1, 1), CellSelection::block(3, {0, 2}, {0, 2}));
}

void TestCrossTable::everyCountOpensItsImages_data()
{
    QTest::addColumn<bool>("collapsed");
    QTest::addColumn<bool>("filtered");
    QTest::newRow("classes, all") << false << false;
    QTest::newRow("classes, every third") << false << true;
    QTest::newRow("collapsed, all") << true << false;
    QTest::newRow("collapsed, every third") << true << true;
}

void TestCrossTable::everyCountOpensItsImages()
{
    QFETCH(bool, collapsed);
    QFETCH(bool, filtered);
    const EvalResult result = drawn();
    std::vector<int> items = allOf(result);
    if (filtered)
        std::erase_if(items, [](int k) { return k % 3 != 0; });
    const CrossTable table =
        CrossTable::of(result, items, {{8, 6, 4, 2, 0, 1, 3, 5, 7}, collapsed});
    QCOMPARE(table.classes(), collapsed ? 3 : 9);
    const auto opened = [&](const CellSelection &selection) {
        return imagesOf(result, items, selection);
    };
    // By the plainest rule: the answer of an image lies among those of the line.
    const auto matching = [&](const CrossTable::Line *row, const CrossTable::Line *column) {
        const auto holds = [](const CrossTable::Line *line, int answer) {
            return line ? std::count(line->answers.begin(), line->answers.end(), answer) > 0
                        : answer >= 0;
        };
        std::set<qint64> ids;
        for (const int k : items) {
            const EvalItem &item = result.items[static_cast<size_t>(k)];
            if (holds(row, item.truth) && holds(column, item.predicted))
                ids.insert(item.image.value);
        }
        return ids;
    };
    const int rows = static_cast<int>(table.rows().size());
    const int columns = static_cast<int>(table.columns().size());
    QCOMPARE(rows, table.classes() + 2);
    int sum = 0;
    for (int r = 0; r < rows; ++r) {
        const CrossTable::Line *row = &table.rows()[static_cast<size_t>(r)];
        for (int c = 0; c < columns; ++c) {
            const auto images = opened(table.cell(r, c));
            QCOMPARE(static_cast<int>(images.size()), table.count(r, c));
            QCOMPARE(idsOf(images), matching(row, &table.columns()[static_cast<size_t>(c)]));
            sum += table.count(r, c);
        }
        QCOMPARE(static_cast<int>(opened(table.row(r)).size()), table.rowTotal(r));
        QCOMPARE(idsOf(opened(table.row(r))), matching(row, nullptr));
    }
    for (int c = 0; c < columns; ++c) {
        QCOMPARE(static_cast<int>(opened(table.column(c)).size()), table.columnTotal(c));
        QCOMPARE(idsOf(opened(table.column(c))),
                 matching(nullptr, &table.columns()[static_cast<size_t>(c)]));
    }
    QCOMPARE(sum, static_cast<int>(items.size()));
    QCOMPARE(table.total() + table.extraTotal(), sum);
    QCOMPARE(static_cast<int>(opened(table.everything()).size()), table.total());
    QCOMPARE(opened(table.diagonal()).size() + opened(table.errors()).size(),
             static_cast<size_t>(table.total()));
}

void TestCrossTable::selectionIsSeenThroughCollapse()
{
    using Cover = CrossTable::Cover;
    const EvalResult result = byHand();
    const CrossTable table = CrossTable::of(result, allOf(result), {{}, true});
    const CellSelection one = CellSelection::cell(3, 0, 2); // MEL, BCC: both malignant
    QCOMPARE(table.cover(one, 1, 1), Cover::Part);
    QCOMPARE(table.cover(one, 0, 1), Cover::None);
    QCOMPARE(table.inLines(one), std::nullopt);
    QCOMPARE(table.cover(table.cell(1, 1), 1, 1), Cover::Whole);
    QCOMPARE(table.inLines(table.cell(1, 0)), std::optional(CellSelection::cell(2, 1, 0)));
    QCOMPARE(table.inLines(table.diagonal()), std::optional(CellSelection::allCorrect(2)));
    QCOMPARE(table.inLines(table.cell(0, 2)), std::nullopt); // no prediction
}

void TestCrossTable::undefinedIsEmpty()
{
    EvalResult result = byHand();
    result.hasProbabilities = false;
    const CrossTable table = CrossTable::of(result, allOf(result));
    for (const CellMode mode : {CellMode::Counts, CellMode::RowShare, CellMode::ColumnShare,
                                CellMode::MeanProbability, CellMode::Harm})
        QCOMPARE(table.value(mode, 2, 0), std::nullopt);
    QCOMPARE(table.value(CellMode::MeanProbability, 0, 0), std::nullopt);
    const CrossTable empty = CrossTable::of(result, {});
    QCOMPARE(empty.total(), 0);
    QCOMPARE(empty.classes(), 3);
    QCOMPARE(empty.largest(CellMode::RowShare, false), 0.0);
}

void TestCrossTable::copies()
{
    const EvalResult result = byHand();
    const CrossTable table = CrossTable::of(result, allOf(result));
    const CrossTableWords words{u"true \\ predicted"_s,
                                {u"MEL"_s, u"NEV"_s, u"BCC"_s, u"cannot <be>\tjudged"_s},
                                {u"MEL"_s, u"NEV"_s, u"BCC"_s, u"none"_s},
                                u"sum"_s};
    QCOMPARE(crossTableText(table, CellMode::Counts, words),
             u"true \\ predicted\tMEL\tNEV\tBCC\tsum\tnone\n"
             "MEL\t3\t2\t1\t6\t0\n"
             "NEV\t1\t1\t2\t4\t1\n"
             "BCC\t0\t0\t0\t0\t0\n"
             "sum\t4\t3\t3\t10\t1\n"
             "cannot <be> judged\t1\t0\t0\t1\t0\n"_s);
    QCOMPARE(crossTableText(table, CellMode::RowShare, words).section(u'\n', 1, 3),
             u"MEL\t50\t33.3333\t16.6667\t\n"
             "NEV\t25\t25\t50\t\n"
             "BCC\t\t\t\t"_s);
    const QString html = crossTableHtml(table, CellMode::Harm, words);
    QVERIFY(html.contains(u"<tr><th>MEL</th><td>0</td><td>20</td><td>1</td><td></td></tr>"_s));
    QVERIFY(html.contains(u"<th>cannot &lt;be&gt; judged</th>"_s));
    QCOMPARE(html.count(u"<tr>"_s), 5);
}

void TestCrossTable::hundredThousandAreQuick()
{
    EvalResult result;
    Rng rng(9);
    for (int k = 0; k < 200; ++k)
        result.classes.push_back({DiagnosisId(k + 1), u"K%1"_s.arg(k), {}, Nature::Benign});
    for (int i = 0; i < 100'000; ++i)
        add(result, static_cast<int>(rng.below(200)), static_cast<int>(rng.below(200)),
            std::vector<float>(200, 0.005F));
    const std::vector<int> items = allOf(result);
    QElapsedTimer timer;
    timer.start();
    const CrossTable table = CrossTable::of(result, items);
    const auto images = imagesOf(result, items, CellSelection::allErrors(200));
    const auto kind = CellSelection::allErrors(200).shape().kind;
    // A hundred times less than this on an idle machine; the bound finds what grows by squares.
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(table.total(), 100'000);
    QCOMPARE(static_cast<int>(images.size()), 100'000 - table.confusion().correct());
    QCOMPARE(kind, CellSelection::Kind::Errors);
}

QTEST_GUILESS_MAIN(TestCrossTable)
#include "tst_CrossTable.moc"
