// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/RunFiles.h"

#include "core/base/Files.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestRunFiles : public QObject
{
    Q_OBJECT

private:
    static void write(const QString &file, int bytes)
    {
        QDir().mkpath(QFileInfo(file).path());
        test::must(writeFileAtomically(file, QByteArray(bytes, 'x')));
    }
    /// A run with a score and with two files of 1000 and 24 bytes.
    static RunId makeRun(test::TestProject &t)
    {
        Database &db = t.project().database();
        if (!test::must(db.value(u"SELECT count(*) FROM frozen_set"_s)).toInt())
            (void)test::must(db.run(u"INSERT INTO frozen_set (id, name, hash, parameters, "
                                    "created) VALUES (1, 's', 'h', '{}', '')"_s));
        RunStore store(db);
        TrainPlan plan;
        plan.stages.front().set = FrozenSetId(1);
        const RunId run = test::must(store.create(plan, u"a"_s, t.clock()));
        test::must(store.addMetricPoint(run, {1, 1, 1, 1.5, 0.25, 1.4, 0.5, 30}));
        test::must(store.setStage(run, {1, FrozenSetId(1), 1, 10, 30}));
        test::must(
            store.setPredictions(run, 1, {{t.images()[0], Partition::Test, 1, {0.25F, 0.75F}}}));
        test::must(store.setEnded(run, RunState::Done, {}, 10, 30, t.clock()));
        write(t.project().paths().runFolder(run) + u"/last.safetensors"_s, 1000);
        write(t.project().paths().runFolder(run) + u"/stage1/log"_s, 24);
        return run;
    }
    static int rows(Database &db, const QString &table)
    {
        return test::must(db.value(u"SELECT count(*) FROM "_s + table)).toInt();
    }

private Q_SLOTS:
    void diskUsedIsTheSumOfTheFiles()
    {
        test::TestProject t(2);
        const RunId run = makeRun(t);
        const auto used = diskUsed(t.project().paths(), {run, RunId(77)});
        QCOMPARE(used.value(run), qint64(1024));
        QCOMPARE(used.value(RunId(77), -1), qint64(0));
    }

    void aFileWithTwoNamesCountsOnce()
    {
        test::TestProject t(2);
        const RunId run = makeRun(t);
        const QString folder = t.project().paths().runFolder(run);
        QVERIFY(giveSecondName(folder + u"/last.safetensors"_s, folder + u"/best.safetensors"_s));
        QCOMPARE(diskUsed(t.project().paths(), {run}).value(run), qint64(1024));
    }

    void onlyDeletedRunsGo()
    {
        test::TestProject t(2);
        const RunId kept = makeRun(t);
        const RunId archived = makeRun(t);
        const RunId deleted = makeRun(t);
        RunStore store(t.project().database());
        test::must(store.setShelf(archived, RunShelf::Archived));
        test::must(store.setShelf(deleted, RunShelf::Deleted));
        const auto freed = purgeDeletedRuns(t.project().database(), t.project().paths());
        QVERIFY(freed);
        QCOMPARE(*freed, qint64(1024));
        QVERIFY(!QFileInfo::exists(t.project().paths().runFolder(deleted)));
        QVERIFY(!store.get(deleted));
        for (const RunId run : {kept, archived}) {
            QVERIFY(store.get(run));
            QVERIFY(QFileInfo::exists(t.project().paths().runFolder(run) + u"/last.safetensors"_s));
        }
        for (const QString &table : {u"run"_s, u"metric_point"_s, u"run_stage"_s, u"prediction"_s})
            QCOMPARE(rows(t.project().database(), table), 2);
        QCOMPARE(purgeDeletedRuns(t.project().database(), t.project().paths()).value(), qint64(0));
    }

    void theyGoWhenTheProjectIsClosed()
    {
        test::TestProject t(2);
        const RunId run = makeRun(t);
        const QString folder = t.project().paths().runFolder(run);
        test::must(RunStore(t.project().database()).setShelf(run, RunShelf::Deleted));
        QVERIFY(QFileInfo::exists(folder)); // it can still come back
        t.close();
        QVERIFY(!QFileInfo::exists(folder));
        const auto reader = Project::open(t.folder(), Database::Mode::ReadOnly, t.clock());
        QVERIFY(reader);
        QCOMPARE(rows((*reader)->database(), u"run"_s), 0);
    }

    void whatACrashLeftGoesWhenItIsOpened()
    {
        test::TestProject t(2);
        const RunId run = makeRun(t);
        const ProjectPaths paths = t.project().paths();
        t.close();
        {
            // Marked by a program that never came to its end.
            const auto db = Database::open(paths.databaseFile(), Database::Mode::ReadWrite);
            QVERIFY(db);
            test::must(RunStore(**db).setShelf(run, RunShelf::Deleted));
        }
        QVERIFY(Project::open(t.folder(), Database::Mode::ReadOnly, t.clock()));
        QVERIFY(QFileInfo::exists(paths.runFolder(run))); // a reader removes nothing
        QVERIFY(Project::open(t.folder(), Database::Mode::ReadWrite, t.clock()));
        QVERIFY(!QFileInfo::exists(paths.runFolder(run)));
    }

    void aLinkedFolderLosesItsLinkOnly()
    {
        test::TestProject t(2);
        const RunId run = makeRun(t);
        const QString folder = t.project().paths().runFolder(run);
        const QString elsewhere = t.folder() + u"/elsewhere"_s;
        QVERIFY(QDir().rename(folder, elsewhere));
        QVERIFY(QFile::link(elsewhere, folder));
        test::must(RunStore(t.project().database()).setShelf(run, RunShelf::Deleted));
        QCOMPARE(purgeDeletedRuns(t.project().database(), t.project().paths()).value(), qint64(0));
        QVERIFY(!QFileInfo(folder).isSymLink());
        QVERIFY(QFileInfo::exists(elsewhere + u"/last.safetensors"_s));
    }
};

QTEST_GUILESS_MAIN(TestRunFiles)
#include "tst_RunFiles.moc"
