// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/TrainingPage.h"

#include "core/base/Files.h"
#include "core/dataset/SplitJob.h"
#include "core/learning/RunLog.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/ui/support/PageBench.h"
#include "ui/plots/LearningCurves.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

template <typename T>
T *child(QWidget &page, const QString &name)
{
    auto *found = page.findChild<T *>(name);
    if (!found)
        qFatal("there is no %s", qPrintable(name));
    return found;
}

FrozenSetId freeze(test::PageBench &bench, quint64 seed = 1)
{
    SplitRequest request;
    request.dataset = u"Drawn"_s;
    request.options.seed = seed;
    Feedback feedback;
    const auto frozen =
        freezeSplit(bench.project.project().paths(), request, bench.project.clock(), feedback);
    if (!frozen)
        qFatal("%s", qPrintable(frozen.error().message));
    return frozen->set.id;
}

void open(TrainingPage &page)
{
    page.resize(1300, 800);
    page.show();
    page.activated();
    if (!QTest::qWaitForWindowActive(&page))
        qFatal("the page does not become active");
}

void type(QSpinBox *box, const QString &text)
{
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
}

void chooseLast(QComboBox *box)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
}

/// From scratch, as small as it goes.
void fillTinyPlan(TrainingPage &page, const QString &epochs)
{
    chooseLast(child<QComboBox>(page, u"planStart"_s));
    type(child<QSpinBox>(page, u"planInputSize"_s), u"32"_s);
    type(child<QSpinBox>(page, u"stageEpochs"_s), epochs);
}

} // namespace

class TestTrainingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LesionDesk tests"_s);
        QCoreApplication::setApplicationName(u"TrainingPage"_s);
        QSettings().clear();
    }

    void teachesWhenThereIsNoSet()
    {
        test::PageBench bench(4, 2);
        TrainingPage page(bench.context);
        open(page);
        auto *warning = child<QLabel>(page, u"stageSetWarning"_s);
        QTRY_VERIFY(warning->isVisible());
        QVERIFY(warning->text().contains(u"Datasets"_s));
        QVERIFY(!child<QPushButton>(page, u"trainButton"_s)->isEnabled());
        QVERIFY(!child<QPushButton>(page, u"cloneRun"_s)->isEnabled());
    }

    void saysWhatThePlanWillSee()
    {
        test::PageBench bench(12, 3);
        freeze(bench);
        TrainingPage page(bench.context);
        open(page);
        fillTinyPlan(page, u"1"_s);
        auto *train = child<QPushButton>(page, u"trainButton"_s);
        QTRY_VERIFY(train->isEnabled());
        const QString text = child<QLabel>(page, u"planOutlook"_s)->text();
        QVERIFY2(text.contains(u"5 epochs"_s) && text.contains(u"of memory"_s), qPrintable(text));
        const QString facts = child<QLabel>(page, u"stageFacts"_s)->text();
        QVERIFY2(facts.contains(u"3 classes"_s) && facts.contains(u"5 epochs"_s),
                 qPrintable(facts));
        // Twelve images of three classes: every class has few.
        const QString warning = child<QLabel>(page, u"stageSetWarning"_s)->text();
        QVERIFY2(warning.contains(u"ACK has only"_s), qPrintable(warning));
    }

    void warnsBesideTheField()
    {
        test::PageBench bench(12, 3);
        freeze(bench);
        TrainingPage page(bench.context);
        open(page);
        auto *warning = child<QLabel>(page, u"planWeightsWarning"_s);
        auto *train = child<QPushButton>(page, u"trainButton"_s);
        auto *weights = child<QLineEdit>(page, u"planWeights"_s);
        QTRY_VERIFY(warning->text().contains(u"Choose a weights file"_s));
        weights->setFocus();
        QTest::keyClicks(weights, u"/nowhere/weights.pth"_s);
        QTRY_VERIFY(warning->text().contains(u"/nowhere/weights.pth"_s));
        QVERIFY(!train->isEnabled());

        auto *rate = child<QLineEdit>(page, u"stageHeadRate"_s);
        rate->setFocus();
        rate->selectAll();
        QTest::keyClicks(rate, u"fast"_s);
        auto *rateWarning = child<QLabel>(page, u"stageRateWarning"_s);
        QTRY_VERIFY(rateWarning->isVisible());
        QVERIFY(rateWarning->text().contains(u"rates"_s));
    }

    void takesTheSetThatAnotherPageChose()
    {
        test::PageBench bench(12, 3);
        const FrozenSetId first = freeze(bench, 1);
        freeze(bench, 2);
        TrainingPage page(bench.context);
        open(page);
        page.chooseSet(first);
        QCOMPARE(child<QComboBox>(page, u"stageSet"_s)->currentData().toLongLong(), first.value);
    }

    void trainsAndLeadsToTheErrors()
    {
        test::PageBench bench(12, 3);
        freeze(bench);
        TrainingPage page(bench.context);
        open(page);
        fillTinyPlan(page, u"1"_s);
        auto *train = child<QPushButton>(page, u"trainButton"_s);
        QTRY_VERIFY(train->isEnabled());
        QSignalSpy progressed(&bench.project.project().changes(), &ChangeBus::runProgressed);
        QTest::mouseClick(train, Qt::LeftButton);
        RunStore store(bench.project.project().database());
        QCOMPARE(store.all()->size(), size_t{1});
        const RunId run = store.all()->front().id;
        QVERIFY(child<QPushButton>(page, u"cancelRun"_s)->isVisible());

        QTRY_VERIFY_WITH_TIMEOUT(!bench.jobs.isBusy(), 240000);
        QVERIFY2(store.get(run)->state == RunState::Done, qPrintable(store.get(run)->reason));
        QCOMPARE(progressed.size(), 5);
        QCOMPARE(child<LearningCurves>(page, u"learningCurves"_s)->pointCount(), 5);
        QCOMPARE(child<LearningCurves>(page, u"learningCurves"_s)->marks().size(), size_t{5});
        QVERIFY(child<QLabel>(page, u"runState"_s)->text().contains(u"macro-F1"_s));
        QTRY_VERIFY(
            child<QPlainTextEdit>(page, u"runLog"_s)->toPlainText().contains(u"Epoch 5:"_s));
        QVERIFY(!child<QPushButton>(page, u"cancelRun"_s)->isVisible());

        QSignalSpy errors(&bench.navigator, &Navigator::errorsRequested);
        QTest::mouseClick(child<QPushButton>(page, u"seeErrors"_s), Qt::LeftButton);
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors[0][0].value<RunId>(), run);

        // Clone brings the plan back after the form was changed.
        type(child<QSpinBox>(page, u"stageEpochs"_s), u"9"_s);
        QTest::mouseClick(child<QPushButton>(page, u"cloneRun"_s), Qt::LeftButton);
        QCOMPARE(child<QSpinBox>(page, u"stageEpochs"_s)->value(), 1);
        QCOMPARE(child<QComboBox>(page, u"planStart"_s)->currentIndex(), 1);

        // The run's own weights are a file like any other; the next page remembers it.
        const QString weights =
            bench.project.project().paths().runFolder(run) + u"/last.safetensors"_s;
        child<QComboBox>(page, u"planStart"_s)->setCurrentIndex(0);
        child<QLineEdit>(page, u"planWeights"_s)->setText(weights);
        QTRY_VERIFY(train->isEnabled());
        QTest::mouseClick(train, Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>(page, u"cancelRun"_s), Qt::LeftButton);
        TrainingPage next(bench.context);
        QCOMPARE(child<QLineEdit>(next, u"planWeights"_s)->text(), weights);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.jobs.isBusy(), 60000);
    }

    void cancelsARunAndOneThatWaits()
    {
        test::PageBench bench(12, 3);
        freeze(bench);
        TrainingPage page(bench.context);
        open(page);
        fillTinyPlan(page, u"200"_s);
        auto *train = child<QPushButton>(page, u"trainButton"_s);
        QTRY_VERIFY(train->isEnabled());
        QTest::mouseClick(train, Qt::LeftButton);
        QTest::mouseClick(train, Qt::LeftButton);
        RunStore store(bench.project.project().database());
        QCOMPARE(store.all()->size(), size_t{2});
        const RunId waiting = store.all()->at(0).id;
        const RunId running = store.all()->at(1).id;
        auto *figures = child<QLabel>(page, u"runFigures"_s);
        auto *list = child<QTableView>(page, u"runList"_s);
        auto *cancel = child<QPushButton>(page, u"cancelRun"_s);

        // The newest run is the chosen one; it waits for the other.
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE(store.get(waiting)->state, RunState::Cancelled);

        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(figures->text().contains(u"epoch"_s), 60000);
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.jobs.isBusy(), 60000);
        QCOMPARE(store.get(running)->state, RunState::Cancelled);
        QVERIFY(child<QLabel>(page, u"runState"_s)->text().contains(u"cancelled"_s));
    }

    void pausesGoesOnAndComesToItsEnd()
    {
        test::PageBench bench(12, 3);
        const FrozenSetId set = freeze(bench);
        RunStore store(bench.project.project().database());
        // It waited when the program was closed.
        TrainPlan plan;
        plan.inputSize = 32;
        plan.device = u"cpu"_s;
        plan.stages.resize(2);
        for (TrainStage &stage : plan.stages) {
            stage.set = set;
            stage.epochsPerBlock = 4;
            stage.blocks = 2;
        }
        const RunId run = test::must(store.create(plan, u"chain"_s, bench.project.clock()));
        TrainingPage page(bench.context);
        open(page);
        auto *resume = child<QPushButton>(page, u"resumeRun"_s);
        auto *state = child<QLabel>(page, u"runState"_s);
        QVERIFY2(state->text().contains(u"Resume lets it start"_s), qPrintable(state->text()));
        QTest::keyClick(&page, Qt::Key_R, Qt::ControlModifier);
        auto *figures = child<QLabel>(page, u"runFigures"_s);
        QTRY_VERIFY_WITH_TIMEOUT(figures->text().contains(u"stage 1/2"_s) &&
                                     figures->text().contains(u"epoch"_s),
                                 60000);
        QTest::keyClick(&page, Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(store.get(run)->state, RunState::Paused, 60000);
        QTRY_VERIFY(resume->isVisible() && resume->isEnabled());
        QVERIFY(!child<QPushButton>(page, u"pauseRun"_s)->isVisible());
        QVERIFY2(state->text().contains(u"paused"_s), qPrintable(state->text()));

        QTest::keyClick(&page, Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(store.get(run)->state, RunState::Done, 120000);
        QTRY_VERIFY(!bench.jobs.isBusy());
        auto *curves = child<LearningCurves>(page, u"learningCurves"_s);
        QCOMPARE(curves->pointCount(), 16); // every epoch once
        const std::vector<CurveMark> marks{
            {1, 1, 1, true}, {5, 1, 2, false}, {9, 2, 1, true}, {13, 2, 2, false}};
        QCOMPARE(curves->marks(), marks);
        auto *stages = child<QTableWidget>(page, u"runStages"_s);
        QCOMPARE(stages->rowCount(), 2);
        QCOMPARE(stages->item(1, 2)->text(), u"8"_s); // epochs
        QVERIFY(child<QLabel>(page, u"runCheckpoints"_s)->text().contains(u"epoch 16"_s));
        auto *log = child<QPlainTextEdit>(page, u"runLog"_s);
        const QString file =
            test::must(readRunLog(bench.project.project().paths(), run)).join(u'\n');
        QVERIFY(file.size() > 100);
        QTRY_COMPARE(log->toPlainText(), file);
    }

    void aPausedRunThatWaitsLeavesTheQueue()
    {
        test::PageBench bench(12, 3);
        freeze(bench);
        TrainingPage page(bench.context);
        open(page);
        fillTinyPlan(page, u"200"_s);
        auto *train = child<QPushButton>(page, u"trainButton"_s);
        for (int k = 0; k < 3; ++k) {
            QTRY_VERIFY(train->isEnabled());
            QTest::mouseClick(train, Qt::LeftButton);
        }
        RunStore store(bench.project.project().database());
        const RunId last = store.all()->at(0).id;
        const RunId second = store.all()->at(1).id;
        const RunId first = store.all()->at(2).id;
        auto *list = child<QTableView>(page, u"runList"_s);
        auto *state = child<QLabel>(page, u"runState"_s);
        QVERIFY2(state->text().contains(u"2 runs before it"_s), qPrintable(state->text()));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // before the second one
        QVERIFY(!state->text().contains(u"runs before it"_s));
        // It is on its way: neither deleted nor put away.
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(store.get(last)->shelf, RunShelf::Active);

        QTest::mouseClick(child<QPushButton>(page, u"pauseRun"_s), Qt::LeftButton);
        QTRY_COMPARE(store.get(last)->state, RunState::Paused);
        QCOMPARE(store.get(second)->state, RunState::Queued);
        for (int k = 0; k < 2; ++k) {
            QTest::keyClick(list, Qt::Key_Down);
            QTest::mouseClick(child<QPushButton>(page, u"cancelRun"_s), Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!bench.jobs.isBusy(), 60000);
        QCOMPARE(store.get(first)->state, RunState::Cancelled);
        QCOMPARE(store.get(second)->state, RunState::Cancelled);
    }

    void theReviewWarnsAtTheRightStage()
    {
        test::PageBench bench(12, 3);
        const FrozenSetId set = freeze(bench);
        TrainingPage page(bench.context);
        open(page);
        fillTinyPlan(page, u"1"_s);
        auto *list = child<QListWidget>(page, u"stageList"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Insert);
        // The second stage has no set yet.
        QTRY_VERIFY(list->item(1)->text().contains(u"1 problem"_s));
        QVERIFY(!list->item(0)->text().contains(u"problem"_s));
        auto *warning = child<QLabel>(page, u"stageSetWarning"_s);
        QTRY_VERIFY(warning->text().contains(u"choose a frozen set"_s));
        auto *train = child<QPushButton>(page, u"trainButton"_s);
        QVERIFY(!train->isEnabled());
        auto *box = child<QComboBox>(page, u"stageSet"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentData().toLongLong(), set.value);
        QTRY_VERIFY(train->isEnabled());
        QVERIFY(child<QLabel>(page, u"planOutlook"_s)->text().contains(u"10 epochs"_s));
    }

    void aFailedRunShowsItsReason()
    {
        test::PageBench bench(12, 3);
        const FrozenSetId set = freeze(bench);
        const QString file = bench.project.folder() + u"/not-weights.pth"_s;
        test::must(writeFileAtomically(file, "this is no weights file"));
        TrainPlan plan;
        plan.weights = file;
        plan.stages.front().set = set;
        RunStore store(bench.project.project().database());
        const RunId run = test::must(store.create(plan, u"broken"_s, bench.project.clock()));
        TrainingPage page(bench.context);
        open(page);
        // The review sees it before the start …
        bench.prompts.fileAnswer = file;
        QTest::mouseClick(child<QPushButton>(page, u"planBrowse"_s), Qt::LeftButton);
        QCOMPARE(child<QLineEdit>(page, u"planWeights"_s)->text(), file);
        auto *warning = child<QLabel>(page, u"planWeightsWarning"_s);
        QTRY_VERIFY(warning->text().contains(u"not-weights.pth"_s));
        QVERIFY(!child<QPushButton>(page, u"trainButton"_s)->isEnabled());
        // … and a run that waited with it says so at its end.
        QTest::mouseClick(child<QPushButton>(page, u"resumeRun"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.jobs.isBusy(), 60000);
        const Run failed = test::must(store.get(run));
        QCOMPARE(failed.state, RunState::Failed);
        QVERIFY(failed.reason.contains(u"not-weights.pth"_s));
        const QString state = child<QLabel>(page, u"runState"_s)->text();
        QVERIFY2(state.contains(failed.reason), qPrintable(state));
        QVERIFY(!child<QPushButton>(page, u"seeErrors"_s)->isEnabled());
    }
};

QTEST_MAIN(TestTrainingPage)
#include "tst_TrainingPage.moc"
