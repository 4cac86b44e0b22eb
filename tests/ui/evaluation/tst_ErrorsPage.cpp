// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"
#include "core/store/ImageStore.h"
#include "tests/ui/evaluation/ErrorsFixture.h"
#include "ui/evaluation/FilterButton.h"
#include "ui/shell/UndoLine.h"
#include "ui/widgets/ImageViewer.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace lesiondesk;
using test::kClasses;
using test::kImages;
using namespace Qt::StringLiterals;

class TestErrorsPage final : public QObject, private test::ErrorsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void everyClickShowsExactlyItsImages_data();
    void everyClickShowsExactlyItsImages();
    void controlClickAddsAndTakesAway();
    void keyboardPath();
    void barsByKeyboard();
    void selectionSurvivesAnotherRun();
    void narrowing();
    void waysFromHere();
    void exportWritesPredictions();
    void tagsMoveImages();
    void emptyStatesTeach();
    void unscoredRunIsExplained();
};

void TestErrorsPage::everyClickShowsExactlyItsImages_data()
{
    QTest::addColumn<bool>("macroscopic");
    QTest::addColumn<bool>("validated");
    QTest::newRow("all, recorded") << false << false;
    QTest::newRow("macroscopic, recorded") << true << false;
    QTest::newRow("all, validated") << false << true;
    QTest::newRow("macroscopic, validated") << true << true;
}

void TestErrorsPage::everyClickShowsExactlyItsImages()
{
    QFETCH(bool, macroscopic);
    QFETCH(bool, validated);
    open();
    if (macroscopic)
        tick(u"macroscopic"_s);
    if (validated)
        chooseRows(1);
    m_onlyMacroscopic = macroscopic;
    m_byValidated = validated;

    for (int r = -1; r <= kClasses; ++r) {
        for (int c = -1; c <= kClasses; ++c) {
            clickMatrix(r, c);
            const bool anyRow = r < 0 || r == kClasses;
            const bool anyColumn = c < 0 || c == kClasses;
            QVERIFY2(
                isShown([&](int t, int p) { return (anyRow || t == r) && (anyColumn || p == c); }),
                qPrintable(u"row %1 column %2: %3"_s.arg(r).arg(c).arg(caption())));
            if (!anyRow && !anyColumn)
                QCOMPARE(static_cast<int>(shown().size()), matrix()->matrix().at(r, c));
        }
    }
    for (int k = 0; k < kClasses; ++k) {
        clickBar(k, ClassPart::Found);
        QVERIFY2(isShown([&](int t, int p) { return t == k && p == k; }), qPrintable(caption()));
        clickBar(k, ClassPart::Missed);
        QVERIFY2(isShown([&](int t, int p) { return t == k && p != k; }), qPrintable(caption()));
        clickBar(k, ClassPart::FalseAlarms);
        QVERIFY2(isShown([&](int t, int p) { return t != k && p == k; }), qPrintable(caption()));
        clickBar(k, ClassPart::Whole);
        QVERIFY2(isShown([&](int t, int) { return t == k; }), qPrintable(caption()));
    }
    const auto n = expected([](int, int) { return true; }).size();
    QVERIFY(part<QLabel>("figures")->text().contains(u"<b>%1</b>"_s.arg(n)));
}

void TestErrorsPage::controlClickAddsAndTakesAway()
{
    open();
    clickMatrix(0, 1);
    clickMatrix(2, 0, Qt::ControlModifier);
    QVERIFY(isShown([](int t, int p) { return (t == 0 && p == 1) || (t == 2 && p == 0); }));
    clickBar(3, ClassPart::Missed, Qt::ControlModifier);
    QVERIFY(isShown([](int t, int p) {
        return (t == 0 && p == 1) || (t == 2 && p == 0) || (t == 3 && p != 3);
    }));
    clickMatrix(0, 1, Qt::ControlModifier);
    QVERIFY(isShown([](int t, int p) { return (t == 2 && p == 0) || (t == 3 && p != 3); }));
}

void TestErrorsPage::keyboardPath()
{
    open();
    QTest::keyClick(m_page.get(), Qt::Key_X);
    QTRY_VERIFY(matrix()->hasFocus());
    QTest::keyClick(matrix(), Qt::Key_Home);
    for (int i = 0; i < kClasses + 1; ++i)
        QTest::keyClick(matrix(), Qt::Key_Up);
    QTest::keyClick(matrix(), Qt::Key_Down);
    QCOMPARE(matrix()->cursor(), (ConfusionMatrixView::Position{1, 0}));
    QVERIFY(isShown([](int t, int p) { return t == 1 && p == 0; }));
    // Ctrl+Right moves only, Ctrl+Space adds.
    QTest::keyClick(matrix(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(matrix(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(isShown([](int t, int p) { return t == 1 && p == 0; }));
    QTest::keyClick(matrix(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(isShown([](int t, int p) { return t == 1 && (p == 0 || p == 2); }));
    QVERIFY(!shown().empty());
    // Into the gallery, its first image is large; and back.
    QTest::keyClick(matrix(), Qt::Key_Return);
    QTRY_VERIFY(grid()->hasFocus());
    const ImageId first = grid()->images().front();
    QCOMPARE(grid()->currentImage(), first);
    auto *viewer = m_page->findChild<ImageViewer *>();
    QCOMPARE(viewer->image(), first);
    QTRY_VERIFY(viewer->isShowingPixels());
    QVERIFY(part<QLabel>("imageDetails")->text().contains(u"img_"_s));
    QTest::keyClick(grid(), Qt::Key_Escape);
    QTRY_VERIFY(matrix()->hasFocus());
    QTest::keyClick(matrix(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(isShown([](int, int) { return true; }));
}

void TestErrorsPage::barsByKeyboard()
{
    open();
    QTest::keyClick(m_page.get(), Qt::Key_B);
    QTRY_VERIFY(bars()->hasFocus());
    QTest::keyClick(bars(), Qt::Key_Down);
    QTest::keyClick(bars(), Qt::Key_Right);
    QTest::keyClick(bars(), Qt::Key_Right);
    QTest::keyClick(bars(), Qt::Key_Space);
    QVERIFY(isShown([](int t, int p) { return t == 1 && p != 1; }));
    QTest::keyClick(bars(), Qt::Key_Right);
    QTest::keyClick(bars(), Qt::Key_Return);
    QVERIFY(isShown([](int t, int p) { return t != 1 && p == 1; }));
    QTRY_VERIFY(grid()->hasFocus());
}

void TestErrorsPage::selectionSurvivesAnotherRun()
{
    const RunId second = addRun(17, false);
    open();
    clickBar(2, ClassPart::Missed);
    const CellSelection chosen = matrix()->selection();
    const auto before = shown();
    auto *runs = part<QComboBox>("runChoice");
    QCOMPARE(runs->count(), 4);        // two runs, and the labels
    QTest::keyClick(runs, Qt::Key_Up); // the newest is first
    QTRY_COMPARE(m_page->shownRun(), second);
    QTRY_VERIFY(!m_page->isLoading());
    QCOMPARE(matrix()->selection(), chosen);
    QVERIFY(shown() != before);
    chooseRows(1);
    QCOMPARE(matrix()->selection(), chosen);
    tick(u"macroscopic"_s);
    QCOMPARE(matrix()->selection(), chosen);
    QVERIFY(!shown().empty());
    // A tag that no image has.
    auto *filter = m_page->findChild<FilterButton *>();
    filter->setFilter({{{SliceBy::Modality, {u"dermoscopic"_s}}}});
    Q_EMIT filter->filterChosen();
    QCOMPARE(matrix()->selection(), chosen);
    QVERIFY(shown().empty());
    QVERIFY(part<QLabel>("notes")->text().contains(u"tag"_s));
    QTest::mouseClick(part<QToolButton>("clearFilter"), Qt::LeftButton);
    QVERIFY(!shown().empty());
}

void TestErrorsPage::narrowing()
{
    open();
    clickMatrix(1, -1);
    QTest::mouseClick(part<QPushButton>("errorsOnly"), Qt::LeftButton);
    QVERIFY(isShown([](int t, int p) { return t == 1 && p != 1; }));
    QTest::keyClick(m_page.get(), Qt::Key_C); // nothing correct is left in it: all that are
    QVERIFY(isShown([](int t, int p) { return t == p; }));
    QTest::keyClick(m_page.get(), Qt::Key_E);
    QVERIFY(isShown([](int t, int p) { return t != p; }));
    clickMatrix(-1, 2);
    QTest::mouseClick(part<QPushButton>("correctOnly"), Qt::LeftButton);
    QVERIFY(isShown([](int t, int p) { return t == 2 && p == 2; }));
}

void TestErrorsPage::waysFromHere()
{
    open();
    ImageSet toReview;
    ImageSet toCases;
    connect(&m_navigator, &Navigator::reviewRequested, m_page.get(),
            [&](const ImageSet &images) { toReview = images; });
    connect(&m_navigator, &Navigator::casesRequested, m_page.get(),
            [&](const ImageSet &images) { toCases = images; });
    clickMatrix(0, -1);
    QTest::mouseClick(part<QPushButton>("sendToReview"), Qt::LeftButton);
    QCOMPARE(toReview.ids, grid()->images());
    QCOMPARE(toReview.caption, u"all true %1"_s.arg(m_project->taxonomy().diagnoses[0].key));
    // Two picked in the grid: only these go.
    grid()->setFocus();
    grid()->setCurrentImage(grid()->images().front());
    QTest::keyClick(grid(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(part<QPushButton>("showInCases")->text(), u"Show 2 in Cases"_s);
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(toCases.ids, (std::vector<ImageId>{grid()->images()[0], grid()->images()[1]}));
}

void TestErrorsPage::exportWritesPredictions()
{
    open();
    QTemporaryDir dir;
    m_prompts.fileAnswer = dir.filePath(u"out.csv"_s);
    QSignalSpy ended(m_jobs.get(), &JobQueue::jobEnded);
    QTest::mouseClick(part<QPushButton>("exportCsv"), Qt::LeftButton);
    QTRY_COMPARE(ended.count(), 1);
    const auto table = CsvTable::read(m_prompts.fileAnswer);
    QVERIFY(table);
    QCOMPARE(table->rows().size(), size_t(kImages));
    m_prompts.fileAnswer = u"/nowhere/out.csv"_s;
    m_prompts.errors.clear();
    QTest::mouseClick(part<QPushButton>("exportCsv"), Qt::LeftButton);
    QTRY_COMPARE(m_prompts.errors.size(), 1);
    QVERIFY(m_prompts.errors.first().contains(u"/nowhere"_s));
}

void TestErrorsPage::tagsMoveImages()
{
    open();
    tick(u"macroscopic"_s);
    QCOMPARE(matrix()->matrix().total(), 24);
    Project &project = m_project->project();
    const ImageId tagged = m_known[1].image;
    QVERIFY(ImageStore(project.database(), project.paths())
                .setModality({tagged}, Modality::Macroscopic, u"AL"_s, m_project->clock()));
    Q_EMIT project.changes().imagesChanged({tagged});
    QTRY_COMPARE(matrix()->matrix().total(), 25);
    clickMatrix(-1, -1);
    QCOMPARE(grid()->images().size(), size_t(25));
    QVERIFY(shown().contains(tagged.value));
}

void TestErrorsPage::emptyStatesTeach()
{
    Database &db = m_project->project().database();
    QVERIFY(RunStore(db).setPredictions(m_run, 1, {}));
    QVERIFY(db.run(u"DELETE FROM run"_s));
    m_page = std::make_unique<ErrorsPage>(*m_context);
    m_page->resize(1200, 700);
    m_page->show();
    std::optional<PageId> asked;
    connect(&m_navigator, &Navigator::pageRequested, m_page.get(),
            [&](PageId page) { asked = page; });
    auto *button = part<QPushButton>("emptyButton");
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Train one"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked, std::optional(PageId::Training));
    // A run arrives: the page shows it by itself.
    m_run = addRun(5, true);
    Q_EMIT m_project->project().changes().runsChanged();
    QTRY_COMPARE(m_page->shownRun(), m_run);
    QVERIFY(matrix()->isVisible());
}

void TestErrorsPage::unscoredRunIsExplained()
{
    RunStore runs(m_project->project().database());
    QVERIFY(runs.setPredictions(m_run, 1, {}));
    m_page = std::make_unique<ErrorsPage>(*m_context);
    m_page->show();
    QTRY_VERIFY(part<QLabel>("emptyText")->text().contains(u"no predictions"_s));
    QVERIFY(part<QComboBox>("runChoice")->isVisible());
}

QTEST_MAIN(TestErrorsPage)
#include "tst_ErrorsPage.moc"
