// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the matrix of the Errors page: sources, filter, tool bar, tabs, groups.
#include "tests/ui/evaluation/ErrorsFixture.h"
#include "ui/evaluation/EvalPanel.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableWidget>

#include <cmath>

using namespace lesiondesk;
using test::kClasses;
using test::kImages;
using namespace Qt::StringLiterals;

class TestErrorsTools final : public QObject, private test::ErrorsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void filterIsSaid();
    void collapsedCellsOpenTheirImages();
    void orderAndModesLeaveTheSelection();
    void selectMenu();
    void copyAndSave();
    void anyTwoAnswers();
    void overallFigures();
    void twoGroupsSideBySide();
    void reportAndCompare();
    void fitsInANarrowWindow();
};

void TestErrorsTools::filterIsSaid()
{
    open();
    QVERIFY(!part<QLabel>("filterWords")->isVisible());
    tick(u"macroscopic"_s);
    QVERIFY(part<QLabel>("filterWords")->isVisible());
    QCOMPARE(part<QLabel>("filterWords")->text(), u"only: macroscopic — 24 of 48"_s);
    QCOMPARE(matrix()->matrix().total(), 24);
    QVERIFY(part<QLabel>("figures")->text().contains(u"<b>24</b>"_s));
    tick(u"macroscopic"_s); // and away
    QVERIFY(!part<QLabel>("filterWords")->isVisible());
    QCOMPARE(matrix()->matrix().total(), 48);
    // It stays when the run changes.
    const RunId second = addRun(17, false);
    Q_EMIT m_project->project().changes().runsChanged();
    tick(u"macroscopic"_s);
    QTest::keyClick(part<QComboBox>("runChoice"), Qt::Key_Up);
    QTRY_COMPARE(m_page->shownRun(), second);
    QTRY_VERIFY(!m_page->isLoading());
    QCOMPARE(matrix()->matrix().total(), 24);
}

void TestErrorsTools::collapsedCellsOpenTheirImages()
{
    open();
    const auto nature = [&](int k) {
        return m_project->taxonomy().diagnoses[static_cast<size_t>(k)].nature;
    };
    clickMatrix(0, 1);
    const CellSelection before = matrix()->selection();
    QTest::keyClick(m_page.get(), Qt::Key_K);
    QVERIFY(matrix()->table().isCollapsed());
    QCOMPARE(matrix()->selection(), before); // not touched
    const auto &lines = matrix()->table().rows();
    for (int r = 0; r < static_cast<int>(lines.size()); ++r) {
        for (int c = 0; c < static_cast<int>(lines.size()); ++c) {
            clickMatrix(r, c);
            QVERIFY2(isShown([&](int t, int p) {
                         return nature(t) == lines[static_cast<size_t>(r)].nature &&
                                nature(p) == lines[static_cast<size_t>(c)].nature;
                     }),
                     qPrintable(caption()));
            QCOMPARE(static_cast<int>(shown().size()), matrix()->table().count(r, c));
        }
    }
    const CellSelection chosen = matrix()->selection();
    QTest::keyClick(m_page.get(), Qt::Key_K);
    QCOMPARE(matrix()->selection(), chosen);
}

void TestErrorsTools::orderAndModesLeaveTheSelection()
{
    open();
    clickMatrix(1, 0);
    const auto images = shown();
    const CellSelection chosen = matrix()->selection();
    QTest::keyClick(m_page.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *order = part<QComboBox>("classOrder");
    QTRY_VERIFY(order->hasFocus());
    QTest::keyClick(order, Qt::Key_End);
    QCOMPARE(order->currentIndex(), 2); // by F1
    QCOMPARE(matrix()->selection(), chosen);
    QCOMPARE(shown(), images);
    // Matrix and bars stand in the same order.
    const auto &rows = matrix()->table().rows();
    for (size_t k = 1; k < rows.size(); ++k)
        QVERIFY(bars()->partRect(rows[k - 1].answers.front(), ClassPart::Found).top() <
                bars()->partRect(rows[k].answers.front(), ClassPart::Found).top());
    auto *mode = part<QComboBox>("cellMode");
    for (int k = 1; k < kCellModes; ++k) {
        QTest::keyClick(mode, Qt::Key_Down);
        QCOMPARE(matrix()->mode(), static_cast<CellMode>(k));
        QCOMPARE(shown(), images);
    }
    const QImage linear = matrix()->grab().toImage();
    QTest::keyClick(m_page.get(), Qt::Key_L);
    QCOMPARE(part<QComboBox>("cellScale")->currentIndex(), 1);
    QVERIFY(matrix()->grab().toImage() != linear);
}

void TestErrorsTools::selectMenu()
{
    open();
    QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ShiftModifier);
    QVERIFY(isShown([](int t, int p) { return t != p; }));
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::ShiftModifier);
    QVERIFY(isShown([](int t, int p) { return t == p; }));
    QTest::keyClick(m_page.get(), Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(isShown([](int, int) { return true; }));
    QTest::keyClick(m_page.get(), Qt::Key_X, Qt::ShiftModifier);
    QVERIFY(shown().empty());
    tick(u"macroscopic"_s); // what was cleared stays cleared
    QVERIFY(shown().empty());
}

void TestErrorsTools::copyAndSave()
{
    open();
    clickMatrix(0, 0);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(matrix(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), kClasses + 3); // header, classes, Σ, the end
    QCOMPARE(lines[1].section(u'\t', 1, 1).toInt(), matrix()->matrix().at(0, 0));
    QTemporaryDir dir;
    m_prompts.fileAnswer = dir.filePath(u"matrix.pdf"_s);
    QTest::mouseClick(part<QToolButton>("saveMatrix"), Qt::LeftButton);
    QVERIFY(QFileInfo::exists(m_prompts.fileAnswer));
    m_prompts.fileAnswer = dir.filePath(u"matrix.doc"_s);
    m_prompts.errors.clear();
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_prompts.errors.size(), 1);
}

void TestErrorsTools::anyTwoAnswers()
{
    const RunId second = addRun(17, false);
    open();
    // Rows: recorded, validated, then the runs, newest first. A run agrees with itself.
    chooseRows(3);
    QTRY_COMPARE(matrix()->table().rowKind(), AnswerSource::Kind::Run);
    QCOMPARE(m_page->shownRun(), m_run);
    QCOMPARE(matrix()->matrix().correct(), kImages);
    chooseRows(2); // the other one: every count opens its images still
    QTRY_VERIFY(matrix()->matrix().correct() < kImages);
    for (int r = 0; r < kClasses; ++r) {
        for (int c = 0; c < kClasses; ++c) {
            clickMatrix(r, c);
            QCOMPARE(static_cast<int>(grid()->images().size()), matrix()->matrix().at(r, c));
        }
    }
    QVERIFY(second.isValid());
}

void TestErrorsTools::overallFigures()
{
    open();
    auto *overall = part<QTableWidget>("overallFigures");
    QTest::keyClick(m_page.get(), Qt::Key_T);
    QTRY_VERIFY(overall->isVisible());
    const double accuracy = static_cast<double>(matrix()->matrix().correct()) / kImages;
    QTRY_COMPARE(overall->item(0, 1)->text(), QLocale().toString(accuracy, 'f', 2));
    QTRY_VERIFY(overall->item(2, 2)->text().startsWith(u'[')); // macro-F1, by bootstrap
    QVERIFY(part<QLabel>("figures")->text().contains(u"["_s));
    // The interval of a class in images, by Wilson: from about this to that of its twelve.
    auto *classes = part<QTableWidget>("classFigures");
    const int found = matrix()->matrix().at(1, 1);
    const auto wilson = wilson95(found, 12);
    QCOMPARE(classes->item(1, 4)->text(),
             u"%1–%2 of 12"_s.arg(std::ceil(wilson->low * 12)).arg(std::floor(wilson->high * 12)));
    // A class opens its images; a cell takes over again.
    classes->setFocus();
    classes->setCurrentCell(1, 0);
    QTest::keyClick(classes, Qt::Key_Return);
    QVERIFY(isShown([](int t, int) { return t == 1; }));
    QVERIFY(matrix()->selection().isEmpty());
    clickMatrix(2, 0);
    QVERIFY(isShown([](int t, int p) { return t == 2 && p == 0; }));
    QTest::keyClick(m_page.get(), Qt::Key_T, Qt::ShiftModifier);
    QVERIFY(bars()->isVisible());
}

void TestErrorsTools::twoGroupsSideBySide()
{
    open();
    const ImageSet left{{m_known[0].image, m_known[1].image}, u"in training"_s};
    const ImageSet right{{m_known[2].image}, u"in the test part"_s};
    auto *panel = m_page->findChild<EvalPanel *>();
    Q_EMIT panel->groupsChosen(left, right);
    auto *second = part<ImageGrid>("evalGridRight");
    QCOMPARE(grid()->images(), left.ids);
    QCOMPARE(second->images(), right.ids);
    QVERIFY(second->isVisible());
    QCOMPARE(caption(), u"in training · 2 image(s)"_s);
    QCOMPARE(part<QLabel>("secondCaption")->text(), u"in the test part · 1 image(s)"_s);
    QCOMPARE(part<QPushButton>("showInCases")->text(), u"Show 3 in Cases"_s);
    clickMatrix(0, 0);
    QVERIFY(!second->isVisible());
}

void TestErrorsTools::reportAndCompare()
{
    open();
    std::vector<RunId> compared;
    std::vector<RunId> reported;
    connect(&m_navigator, &Navigator::comparisonRequested, m_page.get(),
            [&](const std::vector<RunId> &runs) { compared = runs; });
    connect(&m_navigator, &Navigator::reportRequested, m_page.get(),
            [&](const std::vector<RunId> &runs) { reported = runs; });
    QTest::mouseClick(part<QToolButton>("compareRuns"), Qt::LeftButton);
    QTest::mouseClick(part<QToolButton>("reportRun"), Qt::LeftButton);
    QCOMPARE(compared, std::vector<RunId>{m_run});
    QCOMPARE(reported, std::vector<RunId>{m_run});
}

void TestErrorsTools::fitsInANarrowWindow()
{
    open();
    // The window at 1050 less its rail.
    QVERIFY2(m_page->minimumSizeHint().width() <= 960,
             qPrintable(QString::number(m_page->minimumSizeHint().width())));
}

QTEST_MAIN(TestErrorsTools)
#include "tst_ErrorsTools.moc"
