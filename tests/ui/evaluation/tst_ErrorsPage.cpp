// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"
#include "core/base/Rng.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "tests/support/TestProject.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/evaluation/ErrorsPage.h"
#include "ui/evaluation/EvalPanel.h"
#include "ui/evaluation/FilterButton.h"
#include "ui/plots/ClassBars.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/shell/UndoLine.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ImageViewer.h"
#include "ui/widgets/ThumbnailProvider.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <cmath>
#include <set>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kImages = 48;
constexpr int kClasses = 4;

/// What the test knows of one image, apart from the program.
struct Known {
    ImageId image;
    int recorded = 0;
    int validated = 0;
    int predicted = 0;
    bool macroscopic = false;
};

} // namespace

class TestErrorsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyClickShowsExactlyItsImages_data();
    void everyClickShowsExactlyItsImages();
    void controlClickAddsAndTakesAway();
    void keyboardPath();
    void barsByKeyboard();
    void selectionSurvivesAnotherRun();
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
    void narrowing();
    void waysFromHere();
    void exportWritesPredictions();
    void tagsMoveImages();
    void emptyStatesTeach();
    void unscoredRunIsExplained();

private:
    RunId addRun(quint64 seed, bool isFirst);
    void open();
    template <typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    ConfusionMatrixView *matrix() const { return m_page->findChild<ConfusionMatrixView *>(); }
    ClassBars *bars() const { return m_page->findChild<ClassBars *>(); }
    ImageGrid *grid() const { return m_page->findChild<ImageGrid *>(); }
    QString caption() const { return part<QLabel>("galleryCaption")->text(); }
    void chooseRows(int index);
    void tick(const QString &value);
    void clickMatrix(int row, int column, Qt::KeyboardModifiers modifiers = {});
    void clickBar(int classIndex, ClassPart which, Qt::KeyboardModifiers modifiers = {});
    std::set<qint64> shown() const;
    template <typename Rule>
    std::set<qint64> expected(Rule rule) const;
    template <typename Rule>
    bool isShown(Rule rule) const;

    std::unique_ptr<test::TestProject> m_project;
    std::vector<Known> m_known;
    FrozenSetId m_set;
    RunId m_run;
    Navigator m_navigator;
    test::FakePrompts m_prompts;
    std::unique_ptr<JobQueue> m_jobs;
    std::unique_ptr<UndoLine> m_undoLine;
    std::unique_ptr<ThumbnailProvider> m_thumbnails;
    std::unique_ptr<ImageLoader> m_loader;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<ErrorsPage> m_page;
    bool m_onlyMacroscopic = false;
    bool m_byValidated = false;
};

void TestErrorsPage::init()
{
    m_project = std::make_unique<test::TestProject>(kImages, kClasses);
    m_known.clear();
    m_onlyMacroscopic = m_byValidated = false;
    Database &db = m_project->project().database();
    FrozenSet set;
    set.name = u"set"_s;
    for (size_t k = 0; k < kClasses; ++k)
        set.classes.push_back(m_project->taxonomy().diagnoses[k].id);
    for (int k = 0; k < kImages; ++k) {
        const ImageId image = m_project->images()[static_cast<size_t>(k)];
        set.items.push_back({image, k % kClasses, Partition::Test});
        Known known{image, k % kClasses, k % kClasses, 0, k % 2 == 0};
        if (k % 5 == 0) { // a closed round moved every fifth to the next class
            known.validated = (k + 1) % kClasses;
            QVERIFY(db.run(u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
                           {set.classes[static_cast<size_t>(known.validated)].value, image.value}));
        }
        m_known.push_back(known);
    }
    m_set = FrozenSetStore(db).freeze(set, m_project->clock()).value().id;
    m_run = addRun(3, true);
    m_jobs = std::make_unique<JobQueue>();
    m_undoLine = std::make_unique<UndoLine>();
    m_thumbnails = std::make_unique<ThumbnailProvider>(m_project->project().paths());
    m_loader = std::make_unique<ImageLoader>(m_project->project().paths());
    m_context = std::make_unique<PageContext>(PageContext{m_project->project(), *m_jobs,
                                                          m_navigator, m_prompts, *m_undoLine,
                                                          *m_thumbnails, *m_loader, u"AL"_s});
}

void TestErrorsPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_loader.reset();
    m_thumbnails.reset();
    m_undoLine.reset();
    m_project.reset();
}

RunId TestErrorsPage::addRun(quint64 seed, bool isFirst)
{
    RunStore runs(m_project->project().database());
    TrainPlan plan;
    plan.stages.front().set = m_set;
    const RunId run = runs.create(plan, u"run %1"_s.arg(seed), m_project->clock()).value();
    Rng rng(seed);
    std::vector<Prediction> predictions;
    for (Known &known : m_known) {
        const int predicted =
            rng.coin(0.5) ? known.recorded : static_cast<int>(rng.below(kClasses - 1));
        if (isFirst)
            known.predicted = predicted;
        std::vector<float> p(kClasses, 0.1F);
        p[static_cast<size_t>(predicted)] = static_cast<float>(rng.real(0.5, 0.9));
        predictions.push_back({known.image, Partition::Test, known.recorded, p});
    }
    const bool stored = runs.setPredictions(run, 1, predictions).hasValue() &&
                        runs.setEnded(run, RunState::Done, {}, 1, 1, m_project->clock()).hasValue();
    return stored ? run : RunId();
}

void TestErrorsPage::open()
{
    m_page = std::make_unique<ErrorsPage>(*m_context);
    m_page->resize(1500, 850);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->showRun(m_run);
    QTRY_COMPARE(m_page->shownRun(), m_run);
    QTRY_VERIFY(!m_page->isLoading());
    QVERIFY(matrix()->isVisible());
}

void TestErrorsPage::chooseRows(int index)
{
    auto *rows = part<QComboBox>("rowChoice");
    QTest::keyClick(rows, Qt::Key_Home);
    for (int k = 0; k < index; ++k)
        QTest::keyClick(rows, Qt::Key_Down);
    QCOMPARE(rows->currentIndex(), index);
    QTRY_VERIFY(!m_page->isLoading());
}

/// As a user does: opens the list, goes to the value, Space, Escape.
void TestErrorsPage::tick(const QString &value)
{
    QTest::mouseClick(part<QToolButton>("filterButton"), Qt::LeftButton);
    auto *tree = part<QTreeWidget>("filterTree");
    QTRY_VERIFY(tree->isVisible());
    const auto found = tree->findItems(value, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree->setCurrentItem(found.front());
    QTest::keyClick(tree, Qt::Key_Space);
    QTest::keyClick(tree, Qt::Key_Escape);
    QTRY_VERIFY(!tree->isVisible());
}

void TestErrorsPage::clickMatrix(int row, int column, Qt::KeyboardModifiers modifiers)
{
    matrix()->scrollTo({row, column});
    QTest::mouseClick(matrix()->viewport(), Qt::LeftButton, modifiers,
                      matrix()->partRect({row, column}).center());
}

void TestErrorsPage::clickBar(int classIndex, ClassPart which, Qt::KeyboardModifiers modifiers)
{
    bars()->scrollToClass(classIndex);
    QTest::mouseClick(bars()->viewport(), Qt::LeftButton, modifiers,
                      bars()->partRect(classIndex, which).center());
}

std::set<qint64> TestErrorsPage::shown() const
{
    std::set<qint64> ids;
    for (const ImageId id : grid()->images())
        ids.insert(id.value);
    return ids;
}

template <typename Rule>
std::set<qint64> TestErrorsPage::expected(Rule rule) const
{
    std::set<qint64> ids;
    for (const Known &known : m_known) {
        if (m_onlyMacroscopic && !known.macroscopic)
            continue;
        if (rule(m_byValidated ? known.validated : known.recorded, known.predicted))
            ids.insert(known.image.value);
    }
    return ids;
}

/// The gallery holds exactly the images of the rule, each once, and its caption says how many.
template <typename Rule>
bool TestErrorsPage::isShown(Rule rule) const
{
    const auto wanted = expected(rule);
    const QString count = wanted.size() == 1 ? u"· 1 image"_s : u"· %1 image"_s.arg(wanted.size());
    return shown() == wanted && grid()->images().size() == wanted.size() &&
           caption().contains(count);
}

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

void TestErrorsPage::filterIsSaid()
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

void TestErrorsPage::collapsedCellsOpenTheirImages()
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

void TestErrorsPage::orderAndModesLeaveTheSelection()
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

void TestErrorsPage::selectMenu()
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

void TestErrorsPage::copyAndSave()
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

void TestErrorsPage::anyTwoAnswers()
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

void TestErrorsPage::overallFigures()
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

void TestErrorsPage::twoGroupsSideBySide()
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

void TestErrorsPage::reportAndCompare()
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

void TestErrorsPage::fitsInANarrowWindow()
{
    open();
    // The window at 1050 less its rail.
    QVERIFY2(m_page->minimumSizeHint().width() <= 960,
             qPrintable(QString::number(m_page->minimumSizeHint().width())));
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
