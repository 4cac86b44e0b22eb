// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/ui/support/PageBench.h"
#include "ui/learning/TrainingPage.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

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

/// Runs as they are stored, none of them trained here, and the page in a window of its own.
struct Desk {
    explicit Desk(int runs)
    {
        Database &db = bench.project.project().database();
        (void)test::must(db.run(u"INSERT INTO frozen_set (id, name, hash, parameters, created) "
                                "VALUES (1, 'first split', 'h', '{}', '')"_s));
        for (int k = 0; k < runs; ++k) {
            TrainPlan plan;
            plan.stages.front().set = FrozenSetId(1);
            plan.stages.front().epochsPerBlock = k + 1;
            const RunId run =
                test::must(store.create(plan, u"run %1"_s.arg(k + 1), bench.project.clock()));
            test::must(store.setEnded(run, RunState::Done, {}, 10, 30, bench.project.clock()));
            ids.append(run);
            QDir().mkpath(folder(run));
            test::must(writeFileAtomically(folder(run) + u"/last.safetensors"_s,
                                           QByteArray(2000000, 'x')));
        }
    }
    void open()
    {
        page = std::make_unique<TrainingPage>(bench.context);
        page->resize(1300, 800);
        page->show();
        page->activated();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page does not become active");
        list()->setFocus();
    }
    QTableView *list() { return child<QTableView>(*page, u"runList"_s); }
    QString folder(RunId run) { return bench.project.project().paths().runFolder(run); }
    RunShelf shelf(RunId run) { return test::must(store.get(run)).shelf; }

    test::PageBench bench{2, 2};
    RunStore store{bench.project.project().database()};
    QList<RunId> ids; ///< oldest first; the list has them newest first
    std::unique_ptr<TrainingPage> page;
};

} // namespace

class TestRunsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LesionDesk tests"_s);
        QCoreApplication::setApplicationName(u"RunsPanel"_s);
    }
    void init() { QSettings().clear(); }

    void teachesWhenThereIsNoRun()
    {
        Desk desk(0);
        desk.open();
        QVERIFY(child<QLabel>(*desk.page, u"runsEmpty"_s)->isVisible());
        for (const QString &button : {u"cloneRun"_s, u"comparePlans"_s})
            QVERIFY(!child<QPushButton>(*desk.page, button)->isEnabled());
    }

    void deleteIsUndoneAndGoesForGoodWithTheProject()
    {
        Desk desk(3);
        desk.open();
        const RunId newest = desk.ids[2];
        // The disk is read in the background.
        auto *summary = child<QLabel>(*desk.page, u"runsSummary"_s);
        QTRY_COMPARE(summary->text(), u"3 run(s) · 6 MB on the disk"_s);
        QTest::keyClick(desk.list(), Qt::Key_Delete);
        QCOMPARE(desk.shelf(newest), RunShelf::Deleted);
        QCOMPARE(desk.list()->model()->rowCount(), 2);
        QVERIFY2(desk.bench.undoLine.text().contains(u"2 MB"_s),
                 qPrintable(desk.bench.undoLine.text()));
        desk.bench.undoLine.undo();
        QCOMPARE(desk.shelf(newest), RunShelf::Active);
        QCOMPARE(desk.list()->model()->rowCount(), 3);
        QVERIFY(QFileInfo::exists(desk.folder(newest)));

        // Two at once this time.
        QTest::keyClick(desk.list(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(desk.list(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(desk.list(), Qt::Key_Delete);
        QCOMPARE(desk.list()->model()->rowCount(), 1);
        const QStringList folders{desk.folder(desk.ids[0]), desk.folder(desk.ids[1]),
                                  desk.folder(desk.ids[2])};
        desk.page.reset();
        desk.bench.project.close();
        QVERIFY(QFileInfo::exists(folders[0]));
        QVERIFY(!QFileInfo::exists(folders[1]));
        QVERIFY(!QFileInfo::exists(folders[2]));
    }

    void theArchiveKeepsAndGivesBack()
    {
        Desk desk(2);
        desk.open();
        QTest::keyClick(desk.list(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.shelf(desk.ids[1]), RunShelf::Archived);
        QCOMPARE(desk.list()->model()->rowCount(), 1);
        QVERIFY(child<QLabel>(*desk.page, u"runsSummary"_s)->text().contains(u"archived"_s));
        auto *show = child<QAction>(*desk.page, u"showArchived"_s);
        show->trigger();
        QCOMPARE(desk.list()->model()->rowCount(), 2);
        QTest::keyClick(desk.list(), Qt::Key_Up);
        QTest::keyClick(desk.list(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.shelf(desk.ids[1]), RunShelf::Active);
        desk.bench.undoLine.undo(); // that, too
        QCOMPARE(desk.shelf(desk.ids[1]), RunShelf::Archived);
    }

    void plansSideBySideMarkWhatDiffers()
    {
        Desk desk(2);
        desk.open();
        auto *compare = child<QPushButton>(*desk.page, u"comparePlans"_s);
        QVERIFY(!compare->isEnabled()); // one is chosen
        QTest::keyClick(desk.list(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(compare->isEnabled());
        QTest::keyClick(desk.page.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.page->findChild<QDialog *>(u"comparePlansDialog"_s));
        auto *dialog = child<QDialog>(*desk.page, u"comparePlansDialog"_s);
        auto *table = child<QTableWidget>(*dialog, u"planTable"_s);
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), u"≠"_s);
        QCOMPARE(table->item(0, 1)->text(), u"stages[0].epochsPerBlock"_s);
        QCOMPARE(table->item(0, 2)->text(), u"2"_s);
        QCOMPARE(table->item(0, 3)->text(), u"1"_s);
        QVERIFY(table->item(0, 2)->font().bold());
        child<QCheckBox>(*dialog, u"onlyDifferent"_s)->click();
        QVERIFY(table->rowCount() > 10);
        const auto sets = table->findItems(u"1 · first split"_s, Qt::MatchExactly);
        QCOMPARE(sets.size(), 2);
        QVERIFY(!sets[0]->font().bold());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void cloneBringsThePlanBack()
    {
        Desk desk(2);
        desk.open();
        QTest::keyClick(desk.list(), Qt::Key_Down);
        QTest::keyClick(desk.page.get(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(child<QSpinBox>(*desk.page, u"stageEpochs"_s)->value(), 1);
    }

    void aNarrowListLeavesOutWhatItCan()
    {
        Desk desk(1);
        desk.open();
        auto *list = desk.list();
        const auto hidden = [list] {
            int count = 0;
            for (int column = 0; column < list->model()->columnCount(); ++column)
                count += list->isColumnHidden(column) ? 1 : 0;
            return count;
        };
        list->window()->resize(2400, 800);
        list->setMinimumWidth(900);
        QTRY_COMPARE(hidden(), 0);
        list->setMinimumWidth(0);
        list->setMaximumWidth(260);
        QTRY_VERIFY(hidden() > 0);
        QVERIFY(!list->isColumnHidden(0) && !list->isColumnHidden(1));
        QVERIFY(list->horizontalHeader()->length() <= list->viewport()->width());
    }
};

QTEST_MAIN(TestRunsPanel)
#include "tst_RunsPanel.moc"
