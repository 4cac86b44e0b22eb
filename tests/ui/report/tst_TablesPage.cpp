// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/ui/support/PageBench.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/report/CurvesOverlay.h"
#include "ui/report/ReportTableModel.h"
#include "ui/report/ReportTableView.h"
#include "ui/report/RunChoices.h"
#include "ui/report/RunList.h"
#include "ui/report/TablesPage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestTablesPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void overviewHoldsTheDoneRuns();
    void spaceLeavesARunOut();
    void enterOpensTheRunsErrors();
    void classFiguresAndMatrix();
    void plansMarkWhatDiffers();
    void curvesOfTheCheckedRuns();
    void datasetCounts();
    void copiesWhatIsOnTheScreen();
    void savesIntoAFolder();
    void newRunsAppear();
    void emptyStatesTeach();
    void modelsKeepTheirPromises();

private:
    FrozenSetId freeze();
    RunId addRun(quint64 seed, int wrong, int inputSize = 300);
    void open();
    template <typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QString overview(int row, const QString &title) const
    {
        const auto *model = part<ReportTableView>("overviewTable")->model();
        for (int c = 0; c < model->columnCount(); ++c) {
            if (model->headerData(c, Qt::Horizontal, Qt::DisplayRole)
                    .toString()
                    .replace(u'\n', u' ') == title)
                return model->index(row, c).data().toString();
        }
        return u"no column "_s + title;
    }
    int lines() const { return part<ReportTableView>("overviewTable")->model()->rowCount(); }
    Database &db() { return m_bench->project.project().database(); }

    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<TablesPage> m_page;
    FrozenSetId m_set;
};

void TestTablesPage::init()
{
    QSettings().clear();
    QLocale::setDefault(QLocale::c());
    m_bench = std::make_unique<test::PageBench>(18, 3);
    m_set = freeze();
}

void TestTablesPage::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

/// Images 0 to 8 are the test part, 9 to 17 are trained on; classes k % 3.
FrozenSetId TestTablesPage::freeze()
{
    FrozenSet set;
    set.name = u"Drawn"_s;
    for (size_t k = 0; k < 3; ++k)
        set.classes.push_back(m_bench->project.taxonomy().diagnoses[k].id);
    for (int k = 0; k < 18; ++k)
        set.items.push_back({m_bench->project.images()[static_cast<size_t>(k)], k % 3,
                             k < 9 ? Partition::Test : Partition::Train});
    return test::must(FrozenSetStore(db()).freeze(set, m_bench->project.clock())).id;
}

/// The first `wrong` of the nine test images are taken for the next class.
RunId TestTablesPage::addRun(quint64 seed, int wrong, int inputSize)
{
    RunStore runs(db());
    TrainPlan plan;
    plan.strategy = u"a"_s;
    plan.weights = u"w.safetensors"_s;
    plan.seed = seed;
    plan.inputSize = inputSize;
    plan.stages.front().set = m_set;
    const RunId run = test::must(runs.create(plan, u"run"_s, m_bench->project.clock()));
    std::vector<Prediction> predictions;
    for (int k = 0; k < 9; ++k) {
        std::vector<float> p(3, 0.25F);
        p[static_cast<size_t>(k < wrong ? (k + 1) % 3 : k % 3)] = 0.5F;
        predictions.push_back(
            {m_bench->project.images()[static_cast<size_t>(k)], Partition::Test, k % 3, p});
    }
    test::must(runs.setPredictions(run, 1, predictions));
    for (int epoch = 1; epoch <= 3; ++epoch)
        test::must(runs.addMetricPoint(run, {epoch, 1, epoch, 1, 0.5, 1, 0.5, 90, 0.4, 0.3}));
    test::must(runs.setEnded(run, RunState::Done, {}, 1, 1, m_bench->project.clock()));
    test::must(runs.setScores(run, 1 - wrong / 9.0, 0.5));
    return run;
}

void TestTablesPage::open()
{
    m_page = std::make_unique<TablesPage>(m_bench->context);
    m_page->resize(1400, 800);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activated();
    QTRY_VERIFY(!m_page->isLoading());
}

void TestTablesPage::overviewHoldsTheDoneRuns()
{
    addRun(1, 3);
    addRun(2, 5);
    addRun(1, 0, 128);
    TrainPlan queued;
    queued.stages.front().set = m_set;
    test::must(RunStore(db()).create(queued, u"waits"_s, m_bench->project.clock()));
    open();
    QCOMPARE(part<RunList>("tableRuns")->model()->rowCount(), 3);
    // Seeds 1 and 2 of one plan: 6 and 4 of 9 right, mean 55.56, deviation 15.71; the third alone.
    QCOMPARE(lines(), 2);
    QCOMPARE(overview(0, u"Strategy"_s), u"a) ImageNet"_s);
    QCOMPARE(overview(0, u"Test Accuracy (%)"_s), u"55.56 ± 15.71"_s);
    QCOMPARE(overview(0, u"Run"_s), u"1, 2"_s);
    QCOMPARE(overview(1, u"Test Accuracy (%)"_s), u"100.00"_s);
    QCOMPARE(overview(1, u"Training Accuracy (%)"_s), u"–"_s);
    QVERIFY(part<QLabel>("overviewNotes")->text().contains(u"Artificial images"_s));
}

void TestTablesPage::spaceLeavesARunOut()
{
    addRun(1, 3);
    addRun(2, 5);
    open();
    auto *list = part<RunList>("tableRuns");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Space); // the newest is the first: run 2
    QTRY_VERIFY(!m_page->isLoading());
    QCOMPARE(overview(0, u"Run"_s), u"1"_s);
    QCOMPARE(overview(0, u"Test Accuracy (%)"_s), u"66.67"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(lines(), 0);
    QVERIFY(part<QLabel>("overviewNotes")->text().contains(u"No run is checked"_s));
    QVERIFY(!part<QPushButton>("saveTables")->isEnabled());
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_COMPARE(lines(), 1);
    QVERIFY(part<QPushButton>("saveTables")->isEnabled());
    part<QPushButton>("checkAll")->setFocus();
    QTest::keyClick(part<QPushButton>("checkAll"), Qt::Key_Space);
    QTRY_COMPARE(overview(0, u"Run"_s), u"1, 2"_s);
}

void TestTablesPage::enterOpensTheRunsErrors()
{
    addRun(1, 3);
    const RunId other = addRun(1, 1, 128);
    open();
    QSignalSpy asked(&m_bench->navigator, &Navigator::errorsRequested);
    auto *table = part<ReportTableView>("overviewTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<RunId>(), other);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[1][0].value<RunId>(), RunId(1));
}

void TestTablesPage::classFiguresAndMatrix()
{
    addRun(1, 3);
    open();
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::AltModifier);
    QCOMPARE(part<QTabWidget>("tablesTabs")->currentIndex(), 1);
    const auto *model = part<ReportTableView>("classTable")->model();
    QCOMPARE(model->rowCount(), 3);
    // Each class: 3 images, one of them missed, one false alarm: 66.67 throughout.
    for (int column = 2; column <= 4; ++column)
        QCOMPARE(model->index(1, column).data().toString(), u"66.67"_s);
    QVERIFY(part<QLabel>("classFigures")->text().contains(u"accuracy 66.67 %"_s));
    const auto *matrix = m_page->findChild<ConfusionMatrixView *>();
    QVERIFY(matrix->isVisible());
    QCOMPARE(matrix->matrix().at(0, 1), 1);
    QCOMPARE(matrix->matrix().total(), 9);
}

void TestTablesPage::plansMarkWhatDiffers()
{
    addRun(1, 3);
    addRun(1, 3, 128);
    open();
    QTest::keyClick(m_page.get(), Qt::Key_P, Qt::AltModifier);
    auto *table = part<ReportTableView>("plansTable");
    QVERIFY(table->isVisible());
    QCOMPARE(part<QLabel>("plansCount")->text().left(1), u"1"_s);
    QVERIFY(table->model()->rowCount() > 10);
    QTest::keyClick(m_page.get(), Qt::Key_W, Qt::AltModifier);
    QTRY_VERIFY(part<QCheckBox>("onlyDifferences")->isChecked());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"≠"_s);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"inputSize"_s);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"128"_s); // the newest first
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"300"_s);
}

void TestTablesPage::curvesOfTheCheckedRuns()
{
    addRun(1, 3);
    addRun(2, 4);
    open();
    QTest::keyClick(m_page.get(), Qt::Key_U, Qt::AltModifier);
    auto *curves = part<CurvesOverlay>("curvesOverlay");
    QVERIFY(curves->isVisible());
    QCOMPARE(curves->graphCount(), 2 * 2 * 3); // training and test, in three charts
    QVERIFY(curves->accessibleDescription().contains(u"seed 2"_s));
    auto *list = part<RunList>("tableRuns");
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(curves->graphCount(), 2 * 3);
}

void TestTablesPage::datasetCounts()
{
    open();
    QTest::keyClick(m_page.get(), Qt::Key_D, Qt::AltModifier);
    const auto *model = part<ReportTableView>("datasetTable")->model();
    QCOMPARE(part<QComboBox>("datasetChoice")->currentText(), u"Drawn"_s);
    QCOMPARE(model->rowCount(), 7);    // six diagnoses and the total
    QCOMPARE(model->columnCount(), 6); // class, name, macroscopic, anatomical, untagged, total
    QCOMPARE(model->index(6, 2).data().toString(), u"9"_s);
    QCOMPARE(model->index(6, 5).data().toString(), u"18"_s);
    auto *kind = part<QComboBox>("datasetKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(model->columnCount(), 3);
    QCOMPARE(model->index(0, 2).data().toString(), u"6"_s);
}

void TestTablesPage::copiesWhatIsOnTheScreen()
{
    addRun(1, 3);
    open();
    const auto *clipboard = QGuiApplication::clipboard();
    auto *table = part<ReportTableView>("overviewTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(clipboard->text().startsWith(u"Overview"_s), qPrintable(clipboard->text()));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(clipboard->text().startsWith(u"strategy,network,"_s));
    QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(clipboard->text().contains(u"\\begin{tabular}"_s));
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::AltModifier);
    QTest::keyClick(part<ReportTableView>("classTable"), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(clipboard->text().contains(u"Per class"_s));
    QVERIFY(clipboard->text().contains(u"Confusion matrix"_s));
}

void TestTablesPage::savesIntoAFolder()
{
    addRun(1, 3);
    open();
    QTemporaryDir dir;
    m_bench->prompts.fileAnswer = dir.filePath(u"tables"_s);
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(m_bench->prompts.fileAnswer + u"/index.txt"_s));
    QVERIFY(QFile::exists(m_bench->prompts.fileAnswer + u"/run-1-confusion.svg"_s));
    QTRY_VERIFY(!m_bench->jobs.isBusy());
    QVERIFY(m_bench->prompts.errors.isEmpty());
    m_bench->prompts.fileAnswer = u"/proc/tables"_s;
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->prompts.errors.size(), 1);
    QVERIFY(m_bench->prompts.errors[0].contains(u"/proc/tables"_s));
}

void TestTablesPage::newRunsAppear()
{
    addRun(1, 3);
    open();
    part<QPushButton>("checkNone")->click();
    addRun(2, 4);
    Q_EMIT m_bench->project.project().changes().runsChanged();
    QTRY_COMPARE(part<RunList>("tableRuns")->model()->rowCount(), 2);
    QTRY_COMPARE(lines(), 1);
    QCOMPARE(overview(0, u"Run"_s), u"2"_s); // the new one is checked, the old one stays unchecked
}

void TestTablesPage::emptyStatesTeach()
{
    open();
    auto *text = part<QLabel>("tablesEmptyText");
    QVERIFY(text->isVisible());
    QVERIFY(text->text().contains(u"Train one"_s));
    QSignalSpy asked(&m_bench->navigator, &Navigator::pageRequested);
    auto *button = part<QPushButton>("tablesEmptyButton");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<PageId>(), PageId::Training);
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(part<QTabWidget>("tablesTabs")->currentIndex(), 0);
}

void TestTablesPage::modelsKeepTheirPromises()
{
    addRun(1, 3);
    addRun(2, 4);
    open();
    for (const auto *view : m_page->findChildren<QAbstractItemView *>()) {
        if (view->model())
            new QAbstractItemModelTester(
                view->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page.get());
    }
    part<QPushButton>("checkNone")->click();
    part<QPushButton>("checkAll")->click();
    Q_EMIT m_bench->project.project().changes().runsChanged();
    QTRY_VERIFY(!m_page->isLoading());
    QCOMPARE(lines(), 1);
    // Every widget that can be reached by Tab has a name to be found by.
    for (const auto *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus && !widget->parentWidget()->inherits("QComboBox"))
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestTablesPage)
#include "tst_TablesPage.moc"
