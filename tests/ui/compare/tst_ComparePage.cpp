// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/ui/support/PageBench.h"
#include "ui/compare/ComparePage.h"
#include "ui/compare/CompareTable.h"
#include "ui/widgets/ImageGrid.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <set>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// Twelve images of three classes, image k truly of class k % 3. A is right on the images 0 to 7,
/// B on 4 to 10: both right 4, only A 4, only B 3, both wrong 1. Wrong is always the next class.
class TestComparePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void countsAndTheirImages();
    void keysOpenTheImages();
    void classesSayWhoIsRight();
    void differenceMatrixOpensWhatDiffers();
    void swapTurnsAroundWhatIsSaid();
    void commonImagesOnly();
    void reviewedLabelsAreAComparison();
    void seedsAreOneLine();
    void exportSaysWhatBothSay();
    void sameSidesAreRefused();
    void emptyPageTeaches();

private:
    static constexpr int kImages = 12;
    static constexpr int kClasses = 3;

    static bool rightA(int k) { return k < 8; }
    static bool rightB(int k) { return k >= 4 && k < 11; }

    FrozenSetId freeze(const std::vector<int> &images);
    template <typename Right>
    RunId addRun(FrozenSetId set, const std::vector<int> &images, Right right, quint64 seed = 1,
                 double learningRate = 1e-4);
    void open(const std::vector<RunId> &runs);
    std::set<int> shown() const;
    template <typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QString textOf(const char *label) const { return part<QLabel>(label)->text(); }
    QString cell(const char *table, int row, int column) const
    {
        return part<CompareTable>(table)->item(row, column)->text();
    }
    void openCell(const char *table, int row, int column);

    std::unique_ptr<test::PageBench> m_bench;
    std::vector<int> m_all;
    FrozenSetId m_set;
    RunId m_a;
    RunId m_b;
    std::unique_ptr<ComparePage> m_page;
};

FrozenSetId TestComparePage::freeze(const std::vector<int> &images)
{
    FrozenSet set;
    set.name = u"set"_s;
    for (size_t k = 0; k < kClasses; ++k)
        set.classes.push_back(m_bench->project.taxonomy().diagnoses[k].id);
    for (const int k : images)
        set.items.push_back(
            {m_bench->project.images()[static_cast<size_t>(k)], k % kClasses, Partition::Test});
    return FrozenSetStore(m_bench->project.project().database())
        .freeze(set, m_bench->project.clock())
        .value()
        .id;
}

template <typename Right>
RunId TestComparePage::addRun(FrozenSetId set, const std::vector<int> &images, Right right,
                              quint64 seed, double learningRate)
{
    RunStore runs(m_bench->project.project().database());
    TrainPlan plan;
    plan.seed = seed;
    plan.stages.front().set = set;
    plan.stages.front().headRate = learningRate;
    const RunId run = runs.create(plan, u"run"_s, m_bench->project.clock()).value();
    std::vector<Prediction> predictions;
    for (const int k : images) {
        std::vector<float> p(kClasses, 0.1F);
        p[static_cast<size_t>(right(k) ? k % kClasses : (k + 1) % kClasses)] = 0.8F;
        predictions.push_back(
            {m_bench->project.images()[static_cast<size_t>(k)], Partition::Test, k % kClasses, p});
    }
    if (!runs.setPredictions(run, 1, predictions) || !runs.setScores(run, 0.5, 0.5) ||
        !runs.setEnded(run, RunState::Done, {}, 1, 1, m_bench->project.clock()))
        return {};
    return run;
}

void TestComparePage::init()
{
    m_bench = std::make_unique<test::PageBench>(kImages, kClasses);
    m_all.resize(kImages);
    for (int k = 0; k < kImages; ++k)
        m_all[static_cast<size_t>(k)] = k;
    m_set = freeze(m_all);
    m_a = addRun(m_set, m_all, rightA);
    m_b = addRun(m_set, m_all, rightB, 1, 3e-4);
    QVERIFY(m_a.isValid() && m_b.isValid());
}

void TestComparePage::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void TestComparePage::open(const std::vector<RunId> &runs)
{
    m_page = std::make_unique<ComparePage>(m_bench->context);
    m_page->resize(1400, 850);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->compareRuns(runs);
    QTRY_VERIFY(!m_page->isLoading());
}

std::set<int> TestComparePage::shown() const
{
    std::set<int> positions;
    const auto &all = m_bench->project.images();
    for (const ImageId id : part<ImageGrid>("compareGrid")->images())
        positions.insert(static_cast<int>(std::find(all.begin(), all.end(), id) - all.begin()));
    return positions;
}

void TestComparePage::openCell(const char *table, int row, int column)
{
    auto *view = part<CompareTable>(table);
    view->setFocus();
    view->setCurrentCell(row, column);
    QTest::keyClick(view, Qt::Key_Return);
}

void TestComparePage::countsAndTheirImages()
{
    open({m_a, m_b});
    const std::array<std::set<int>, 4> expected{std::set{4, 5, 6, 7}, std::set{0, 1, 2, 3},
                                                std::set{8, 9, 10}, std::set{11}};
    for (int k = 0; k < 4; ++k) {
        auto *button = part<QToolButton>(qPrintable(u"outcome%1"_s.arg(k)));
        QCOMPARE(button->text().section(u'\n', 0, 0).toInt(),
                 static_cast<int>(expected[static_cast<size_t>(k)].size()));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(shown(), expected[static_cast<size_t>(k)]);
        QVERIFY(button->isChecked());
    }
    // 3 against 4: every split of seven is at least as uneven, so p = 1.
    QVERIFY(textOf("verdict").contains(u"7 of 12"_s));
    QVERIFY(textOf("verdict").contains(u"p = 1.00"_s));
    QVERIFY(textOf("verdict").contains(u"Chance alone"_s));
    QCOMPARE(cell("planComparison", 0, 0), u"stages[0].headRate"_s);
}

void TestComparePage::keysOpenTheImages()
{
    open({m_a, m_b});
    QTest::keyClick(m_page.get(), Qt::Key_4);
    QCOMPARE(shown(), (std::set{11}));
    QTest::keyClick(m_page.get(), Qt::Key_2);
    QCOMPARE(shown(), (std::set{0, 1, 2, 3}));
    QSignalSpy review(&m_bench->navigator, &Navigator::reviewRequested);
    QTest::keyClick(m_page.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(review.count(), 1);
    QCOMPARE(review.front().front().value<ImageSet>().ids.size(), size_t(4));
    QSignalSpy report(&m_bench->navigator, &Navigator::reportRequested);
    QTest::mouseClick(part<QPushButton>("reportComparison"), Qt::LeftButton);
    QCOMPARE(report.front().front().value<std::vector<RunId>>(), (std::vector{m_a, m_b}));
}

void TestComparePage::classesSayWhoIsRight()
{
    open({m_a, m_b});
    // Class 0 has the images 0 3 6 9: A is right on 0 3 6, B on 6 9.
    QCOMPARE(cell("classComparison", 0, 1), u"4"_s);
    QCOMPARE(cell("classComparison", 0, 4), u"2"_s);
    QCOMPARE(cell("classComparison", 0, 5), u"1"_s);
    // A calls 0, 3, 6 and, wrongly, 8 and 11 class 0: F1 = 2·3 / (4 + 5).
    QCOMPARE(cell("classComparison", 0, 2), u"0.67"_s);
    openCell("classComparison", 0, 4);
    QCOMPARE(shown(), (std::set{0, 3}));
    openCell("classComparison", 0, 5);
    QCOMPARE(shown(), (std::set{9}));
    QVERIFY(textOf("compareCaption").contains(u"only B right"_s));
}

void TestComparePage::differenceMatrixOpensWhatDiffers()
{
    open({m_a, m_b});
    part<QTabWidget>("compareTabs")->setCurrentIndex(1);
    // True and predicted class 0: A 0 3 6, B 6 9.
    QCOMPARE(cell("differenceMatrix", 0, 0), u"−1"_s);
    openCell("differenceMatrix", 0, 0);
    QCOMPARE(shown(), (std::set{0, 3, 9}));
    // True 0, predicted 1: A 9, B 0 3.
    QCOMPARE(cell("differenceMatrix", 0, 1), u"+1"_s);
    openCell("differenceMatrix", 0, 1);
    QCOMPARE(shown(), (std::set{0, 3, 9}));
}

void TestComparePage::swapTurnsAroundWhatIsSaid()
{
    open({m_a, m_b});
    QTest::keyClick(m_page.get(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!m_page->isLoading());
    QTest::keyClick(m_page.get(), Qt::Key_2);
    QCOMPARE(shown(), (std::set{8, 9, 10}));
    QCOMPARE(m_page->comparison()->a().run.id, m_b);
}

void TestComparePage::commonImagesOnly()
{
    const std::vector<int> some{0, 1, 2, 3, 4, 5};
    const RunId other = addRun(freeze(some), some, rightB);
    open({m_a, other});
    QCOMPARE(m_page->comparison()->comparison().n, 6);
    QVERIFY(textOf("compareNotes").contains(u"6 images"_s));
    QVERIFY(textOf("compareNotes").contains(u"6 of A alone"_s));
    QTest::keyClick(m_page.get(), Qt::Key_1);
    QCOMPARE(shown(), (std::set{4, 5}));
}

void TestComparePage::reviewedLabelsAreAComparison()
{
    // A round found that image 8, which A calls class 0, is of class 0.
    QVERIFY(m_bench->project.project().database().run(
        u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
        {m_bench->project.taxonomy().diagnoses[0].id.value, m_bench->project.images()[8].value}));
    open({m_a, m_b});
    auto *boxB = part<QComboBox>("sideB");
    boxB->setCurrentIndex(boxB->findText(u"validated labels"_s, Qt::MatchContains) + 1);
    QTRY_VERIFY(!m_page->isLoading());
    QCOMPARE(m_page->comparison()->b().side, (Side{m_a, LabelBasis::Validated}));
    QVERIFY(textOf("compareNotes").contains(u"1 image"_s));
    QTest::keyClick(m_page.get(), Qt::Key_3);
    QCOMPARE(shown(), (std::set{8}));
}

void TestComparePage::seedsAreOneLine()
{
    const RunId again = addRun(m_set, m_all, rightB, 2, 3e-4);
    open({m_a, m_b, again});
    auto *table = part<CompareTable>("figureComparison");
    QCOMPARE(table->rowCount(), 4);
    // Both seeds: 7 of 12 right.
    QCOMPARE(cell("figureComparison", 3, 2), u"0.58 ± 0.00"_s);
    QVERIFY(cell("figureComparison", 0, 2).startsWith(u"0.67 ["_s));
}

void TestComparePage::exportSaysWhatBothSay()
{
    open({m_a, m_b});
    QTemporaryDir folder;
    m_bench->prompts.fileAnswer = folder.filePath(u"pairs.csv"_s);
    QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!m_bench->jobs.isBusy());
    const auto table = CsvTable::read(m_bench->prompts.fileAnswer);
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QCOMPARE(table->rows().size(), size_t(kImages));
    int onlyB = 0;
    for (const CsvTable::Row &row : table->rows())
        onlyB += table->field(row, table->column(u"outcome")) == u"only_b";
    QCOMPARE(onlyB, 3);
    QCOMPARE(table->field(table->rows().front(), table->column(u"p_a")), u"0.8"_s);
}

void TestComparePage::sameSidesAreRefused()
{
    open({m_a, m_b});
    auto *boxB = part<QComboBox>("sideB");
    boxB->setCurrentIndex(part<QComboBox>("sideA")->currentIndex());
    QTRY_VERIFY(!m_page->isLoading());
    QVERIFY(textOf("verdict").contains(u"the same"_s));
    QVERIFY(shown().empty());
}

void TestComparePage::emptyPageTeaches()
{
    m_bench = std::make_unique<test::PageBench>(3, 3);
    m_page = std::make_unique<ComparePage>(m_bench->context);
    m_page->show();
    m_page->activated();
    QVERIFY(part<QWidget>("compareEmpty")->isVisible());
    QVERIFY(!textOf("compareEmptyText").isEmpty());
    QSignalSpy page(&m_bench->navigator, &Navigator::pageRequested);
    QTest::mouseClick(part<QPushButton>("compareEmptyButton"), Qt::LeftButton);
    QCOMPARE(page.front().front().value<PageId>(), PageId::Training);
}

QTEST_MAIN(TestComparePage)
#include "tst_ComparePage.moc"
