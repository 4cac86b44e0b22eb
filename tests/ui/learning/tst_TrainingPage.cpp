// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/TrainingPage.h"

#include "core/dataset/SplitJob.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/ui/support/PageBench.h"
#include "ui/plots/LearningCurves.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
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
    type(child<QSpinBox>(page, u"planEpochs"_s), epochs);
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
        auto *warning = child<QLabel>(page, u"planSetWarning"_s);
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
        QVERIFY2(text.contains(u"3 classes"_s) && text.contains(u"5 epochs"_s), qPrintable(text));
        // Twelve images of three classes: every class has few.
        const QString warning = child<QLabel>(page, u"planSetWarning"_s)->text();
        QVERIFY2(warning.contains(u"Few training images: ACK "_s), qPrintable(warning));
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

        auto *rate = child<QLineEdit>(page, u"planHeadRate"_s);
        rate->setFocus();
        rate->selectAll();
        QTest::keyClicks(rate, u"fast"_s);
        auto *rateWarning = child<QLabel>(page, u"planRateWarning"_s);
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
        QCOMPARE(child<QComboBox>(page, u"planSet"_s)->currentData().toLongLong(), first.value);
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
        QCOMPARE(child<LearningCurves>(page, u"learningCurves"_s)->blockChanges().size(),
                 size_t{4});
        QVERIFY(child<QLabel>(page, u"runState"_s)->text().contains(u"macro-F1"_s));
        QVERIFY(child<QPlainTextEdit>(page, u"runLog"_s)->toPlainText().contains(u"epoch 5"_s));
        QVERIFY(!child<QPushButton>(page, u"cancelRun"_s)->isVisible());

        QSignalSpy errors(&bench.navigator, &Navigator::errorsRequested);
        QTest::mouseClick(child<QPushButton>(page, u"seeErrors"_s), Qt::LeftButton);
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors[0][0].value<RunId>(), run);

        // Clone brings the plan back after the form was changed.
        type(child<QSpinBox>(page, u"planEpochs"_s), u"9"_s);
        QTest::mouseClick(child<QPushButton>(page, u"cloneRun"_s), Qt::LeftButton);
        QCOMPARE(child<QSpinBox>(page, u"planEpochs"_s)->value(), 1);
        QCOMPARE(child<QComboBox>(page, u"planStart"_s)->currentIndex(), 1);
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

    void aFailedRunShowsItsReasonAndWeightsAreRemembered()
    {
        test::PageBench bench(12, 3);
        freeze(bench);
        const QString file = bench.project.folder() + u"/not-weights.pth"_s;
        QFile garbage(file);
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write("this is no weights file");
        garbage.close();
        {
            TrainingPage page(bench.context);
            open(page);
            bench.prompts.fileAnswer = file;
            QTest::mouseClick(child<QPushButton>(page, u"planBrowse"_s), Qt::LeftButton);
            QCOMPARE(child<QLineEdit>(page, u"planWeights"_s)->text(), file);
            auto *train = child<QPushButton>(page, u"trainButton"_s);
            QTRY_VERIFY(train->isEnabled());
            QTest::mouseClick(train, Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(!bench.jobs.isBusy(), 60000);
            const auto run = RunStore(bench.project.project().database()).all()->front();
            QCOMPARE(run.state, RunState::Failed);
            QVERIFY(run.reason.contains(u"not-weights.pth"_s));
            const QString state = child<QLabel>(page, u"runState"_s)->text();
            QVERIFY2(state.contains(run.reason), qPrintable(state));
            QVERIFY(!child<QPushButton>(page, u"seeErrors"_s)->isEnabled());
        }
        TrainingPage next(bench.context);
        QCOMPARE(child<QLineEdit>(next, u"planWeights"_s)->text(), file);
    }
};

QTEST_MAIN(TestTrainingPage)
#include "tst_TrainingPage.moc"
