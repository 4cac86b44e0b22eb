// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/PlanForm.h"

#include "core/base/Files.h"
#include "core/domain/PlanFile.h"
#include "tests/support/Must.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/learning/WeightsDialog.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

template <typename T>
T *child(QWidget &parent, const QString &name)
{
    auto *found = parent.findChild<T *>(name);
    if (!found)
        qFatal("there is no %s", qPrintable(name));
    return found;
}

std::vector<FrozenSetSummary> threeSets()
{
    std::vector<FrozenSetSummary> sets(4);
    const QStringList names{u"DermAI"_s, u"EDRA"_s, u"Dermofit"_s, u"DermAI and EDRA"_s};
    for (size_t k = 0; k < sets.size(); ++k) {
        sets[k].id = FrozenSetId(static_cast<qint64>(k) + 11);
        sets[k].name = names[static_cast<qsizetype>(k)];
    }
    return sets;
}

/// A form that is shown and active, with its prompts.
struct Desk {
    Desk()
    {
        form.setSets(threeSets());
        form.resize(420, 800);
        form.show();
        if (!QTest::qWaitForWindowActive(&form))
            qFatal("the form does not become active");
    }
    QListWidget *list() { return child<QListWidget>(form, u"stageList"_s); }
    void choose(const QString &box, const QString &text)
    {
        auto *combo = child<QComboBox>(form, box);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        while (combo->currentText() != text && combo->currentIndex() + 1 < combo->count())
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentText(), text);
    }
    void type(const QString &box, const QString &text)
    {
        auto *spin = child<QAbstractSpinBox>(form, box);
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, text);
    }
    QList<qint64> sets()
    {
        QList<qint64> ids;
        for (const TrainStage &stage : form.plan().stages)
            ids.append(stage.set.value);
        return ids;
    }

    test::FakePrompts prompts;
    PlanForm form{prompts};
};

} // namespace

class TestPlanForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LesionDesk tests"_s);
        QCoreApplication::setApplicationName(u"PlanForm"_s);
        QSettings().clear();
    }

    void aChainOfThreeStagesByKeys()
    {
        Desk desk;
        QCOMPARE(desk.sets(), QList<qint64>{11}); // the newest set is chosen
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Insert);
        desk.choose(u"stageSet"_s, u"EDRA"_s);
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Insert);
        desk.choose(u"stageSet"_s, u"Dermofit"_s);
        desk.type(u"stageEpochs"_s, u"5"_s);
        desk.type(u"stageBlocks"_s, u"4"_s);
        QCOMPARE(desk.sets(), (QList<qint64>{11, 12, 13}));

        // DermAI, the target, belongs at the end.
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Home);
        QTest::keyClick(desk.list(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(desk.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.sets(), (QList<qint64>{12, 13, 11}));
        QCOMPARE(desk.list()->currentRow(), 2); // the choice went with it
        QCOMPARE(desk.form.plan().stages[1].epochsPerBlock, 5);
        QCOMPARE(desk.form.plan().stages[1].blocks, 4);
        QCOMPARE(desk.form.plan().stages[0].epochsPerBlock, 3);

        // Twice the same, and away again.
        QTest::keyClick(desk.list(), Qt::Key_Up);
        QTest::keyClick(desk.list(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.sets(), (QList<qint64>{12, 13, 13, 11}));
        QCOMPARE(desk.form.plan().stages[2].epochsPerBlock, 5);
        QTest::keyClick(desk.list(), Qt::Key_Delete);
        QCOMPARE(desk.sets(), (QList<qint64>{12, 13, 11}));
        // The last stage cannot be removed.
        for (int k = 0; k < 4; ++k)
            QTest::keyClick(desk.list(), Qt::Key_Delete);
        QCOMPARE(desk.sets().size(), 1);
        QVERIFY(!child<QToolButton>(desk.form, u"removeStage"_s)->isEnabled());
    }

    void everyFieldComesBackFromItsFile()
    {
        QTemporaryDir dir;
        TrainPlan plan;
        plan.strategy = u"b"_s;
        plan.architecture = Architecture::EfficientNetB3;
        plan.weights = dir.filePath(u"w.safetensors"_s);
        plan.inputSize = 128;
        plan.seed = 77;
        plan.device = u"cuda:1"_s; // not on this machine, yet the plan's
        plan.precision = Precision::BFloat16;
        plan.stages.resize(2);
        plan.stages[0].set = FrozenSetId(12);
        plan.stages[0].blocks = 7;
        plan.stages[0].headRate = 0.000123456789;
        plan.stages[0].batchRule = BatchRule::Shuffled;
        plan.stages[0].batchSize = 32;
        plan.stages[0].resize = ResizePolicy::FitPad;
        plan.stages[0].seed = 5;
        plan.stages[0].augmentation.rotationMax = 12.5;
        plan.stages[0].augmentation.zoom = 0.125;
        plan.stages[0].augmentation.brightnessMax = 1.25;
        plan.stages[0].augmentation.horizontalFlip = false;
        plan.stages[1].set = FrozenSetId(11);
        plan.stages[1].augmentation.enabled = false;
        Desk desk;
        desk.form.setPlan(plan);
        QCOMPARE(desk.form.plan().toJson(), plan.toJson());
        // Looking at the stages changes nothing.
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Down);
        QTest::keyClick(desk.list(), Qt::Key_Up);
        QCOMPARE(desk.form.plan().toJson(), plan.toJson());

        desk.prompts.fileAnswer = dir.filePath(u"plan"_s);
        QTest::keyClick(&desk.form, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(dir.filePath(u"plan.json"_s)));
        QCOMPARE(test::must(readPlanFile(dir.filePath(u"plan.json"_s))).plan.toJson(),
                 plan.toJson());
        desk.form.setPlan(TrainPlan());
        desk.prompts.fileAnswer = dir.filePath(u"plan.json"_s);
        QTest::keyClick(&desk.form, Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(desk.form.plan().toJson(), plan.toJson());
        QVERIFY(desk.prompts.errors.isEmpty());
    }

    void aBadFileIsRefusedWithThePathOfTheField()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"plan.json"_s);
        test::must(writeFileAtomically(
            file, R"({"architecture":"resnet50","stages":[{"set":11},{"set":12,"epochs":3}]})"));
        Desk desk;
        const TrainPlan before = desk.form.plan();
        desk.prompts.fileAnswer = file;
        QTest::mouseClick(child<QPushButton>(desk.form, u"loadPlan"_s), Qt::LeftButton);
        QCOMPARE(desk.prompts.errors.size(), 1);
        QVERIFY2(desk.prompts.errors[0].contains(u"stages[1].epochs"_s),
                 qPrintable(desk.prompts.errors[0]));
        QCOMPARE(desk.form.plan().toJson(), before.toJson());
    }

    void aTemplateAsksForItsSetsAndFillsTheForm()
    {
        Desk desk;
        auto *weights = child<QLineEdit>(desk.form, u"planWeights"_s);
        weights->setFocus();
        QTest::keyClicks(weights, u"/w.safetensors"_s);
        auto *menu = child<QPushButton>(desk.form, u"planTemplate"_s)->menu();
        menu->popup(desk.form.mapToGlobal(QPoint()));
        QTest::keyClick(menu, Qt::Key_C);
        auto *dialog = child<QDialog>(desk.form, u"templateDialog"_s);
        QVERIFY(dialog->isVisible());
        auto *use = child<QPushButton>(*dialog, u"useTemplate"_s);
        QVERIFY(!use->isEnabled()); // first and second are not chosen
        QVERIFY(!dialog->findChild<QComboBox *>(u"templateMerged"_s));
        for (const auto &[name, downs] :
             {std::pair{u"templateFirst"_s, 2}, {u"templateSecond"_s, 3}}) {
            auto *box = child<QComboBox>(*dialog, name);
            box->setFocus();
            for (int k = 0; k < downs; ++k)
                QTest::keyClick(box, Qt::Key_Down);
        }
        QCOMPARE(child<QComboBox>(*dialog, u"templateTarget"_s)->currentText(), u"DermAI"_s);
        QVERIFY(use->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(desk.sets(), (QList<qint64>{12, 13, 11}));
        QCOMPARE(desk.form.plan().strategy, u"c"_s);
        QCOMPARE(desk.form.plan().weights, u"/w.safetensors"_s);
        QCOMPARE(child<QComboBox>(desk.form, u"planStrategy"_s)->currentText(), u"c"_s);
    }

    void aStrategyOfTheTargetAloneAsksNothing()
    {
        Desk desk;
        child<QLineEdit>(desk.form, u"planWeights"_s)->clear();
        child<QAction>(desk.form, u"template_o"_s)->trigger();
        QVERIFY(!desk.form.findChild<QDialog *>(u"templateDialog"_s) ||
                !desk.form.findChild<QDialog *>(u"templateDialog"_s)->isVisible());
        QCOMPARE(desk.form.plan().strategy, u"o"_s);
        QCOMPARE(child<QComboBox>(desk.form, u"planStart"_s)->currentIndex(), 1);
        // From weights, which are still to be chosen.
        child<QAction>(desk.form, u"template_a"_s)->trigger();
        QCOMPARE(desk.form.plan().strategy, u"a"_s);
        QCOMPARE(child<QComboBox>(desk.form, u"planStart"_s)->currentIndex(), 0);
        desk.form.setReview({}, {});
        QVERIFY(child<QLabel>(desk.form, u"planWeightsWarning"_s)->text().contains(u"Choose"_s));
        QVERIFY(!child<QPushButton>(desk.form, u"trainButton"_s)->isEnabled());
    }

    void notesStandBesideTheirStageAndField()
    {
        Desk desk;
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Insert);
        desk.choose(u"stageSet"_s, u"EDRA"_s);
        PlanReview review;
        review.stages.resize(2);
        review.stages[0].set = FrozenSetId(11);
        review.stages[1] = {FrozenSetId(12), u"EDRA"_s, u"h"_s, 5, 809, 202, 5, 162, 15, 240};
        review.warnings = {{u"stages[1].set"_s, u"MISC has no training image."_s},
                           {u"stages[1].augmentation.zoom"_s, u"That is much."_s}};
        desk.form.setReview(review, {});
        QVERIFY(!desk.list()->item(0)->text().contains(u"⚠"_s));
        const QString row = desk.list()->item(1)->text();
        QVERIFY2(row.contains(u"2 · EDRA"_s) && row.contains(u"2 warning"_s), qPrintable(row));
        QVERIFY2(row.contains(u"5 classes · 809 images · 162 steps × 15 epochs · 4 min"_s),
                 qPrintable(row));
        auto *setWarning = child<QLabel>(desk.form, u"stageSetWarning"_s);
        QVERIFY(setWarning->isVisible() && setWarning->text().contains(u"MISC"_s));
        QVERIFY(
            child<QLabel>(desk.form, u"stageAugmentationWarning"_s)->text().contains(u"much"_s));
        QVERIFY(child<QLabel>(desk.form, u"stageFacts"_s)->text().contains(u"202 test images"_s));
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Up);
        QVERIFY(!setWarning->isVisible());
        // Another set stands there now: what was said about the old one goes at once.
        QTest::keyClick(desk.list(), Qt::Key_Down);
        QVERIFY(setWarning->isVisible());
        desk.choose(u"stageSet"_s, u"Dermofit"_s);
        QVERIFY(!setWarning->isVisible());
        QVERIFY(!child<QPushButton>(desk.form, u"trainButton"_s)->isEnabled());
    }

    void onlyAPlanWithoutProblemsCanBeTrained()
    {
        Desk desk;
        desk.choose(u"planStart"_s, u"nothing: from scratch"_s);
        auto *train = child<QPushButton>(desk.form, u"trainButton"_s);
        PlanReview review;
        review.stages.resize(1);
        review.stages[0].set = FrozenSetId(11);
        review.problems = {{u"stages[0].headRate"_s, u"The learning rates must lie between."_s}};
        desk.form.setReview(review, {});
        QVERIFY(!train->isEnabled());
        QVERIFY(child<QLabel>(desk.form, u"stageRateWarning"_s)->isVisible());
        review.problems.clear();
        review.warnings = {{u"stages[0].set"_s, u"Few images."_s}};
        desk.form.setReview(review, {});
        QVERIFY(train->isEnabled());
        desk.type(u"stageEpochs"_s, u"7"_s);
        QVERIFY(!train->isEnabled()); // until the new plan was looked at
    }

    void aKnownWeightsFileGoesIntoTheForm()
    {
        Desk desk;
        desk.choose(u"planStart"_s, u"nothing: from scratch"_s);
        QTest::mouseClick(child<QPushButton>(desk.form, u"knownWeights"_s), Qt::LeftButton);
        auto *dialog = desk.form.findChild<WeightsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        Q_EMIT dialog->useRequested(u"/w/mobilenet_v2.pth"_s);
        QCOMPARE(desk.form.plan().weights, u"/w/mobilenet_v2.pth"_s);
    }

    void theAugmentationFoldsAway()
    {
        Desk desk;
        auto *zoom = child<QDoubleSpinBox>(desk.form, u"stageZoom"_s);
        QVERIFY(!zoom->isVisible());
        auto *fold = child<QToolButton>(desk.form, u"stageRanges"_s);
        fold->setFocus();
        QTest::keyClick(fold, Qt::Key_Space);
        QVERIFY(zoom->isVisible());
        desk.type(u"stageZoom"_s, QLocale().toString(0.35));
        QCOMPARE(desk.form.plan().stages[0].augmentation.zoom, 0.35);
    }
};

QTEST_MAIN(TestPlanForm)
#include "tst_PlanForm.moc"
