// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Migrator.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_count = 0;
    std::unique_ptr<Database> database()
    {
        auto opened = Database::open(m_dir.filePath(u"%1.sqlite"_s.arg(m_count++)),
                                     Database::Mode::ReadWrite);
        return opened ? *std::move(opened) : nullptr;
    }
    const Migration m_one{1, u"0001_a.sql"_s,
                          u"CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);"_s};
    const Migration m_two{2, u"0002_b.sql"_s, u"ALTER TABLE a ADD COLUMN y TEXT DEFAULT 'new';"_s};
    const Migration m_broken{2, u"0002_b.sql"_s, u"INSERT INTO a VALUES (2); SELEKT 1;"_s};

private Q_SLOTS:
    void aNewDatabaseGetsEveryStepAndNoCopy()
    {
        const auto db = database();
        QCOMPARE(Migrator({m_one, m_two}).migrate(*db), MigrationOutcome::Upgraded);
        QCOMPARE(db->value(u"SELECT y FROM a"_s)->toString(), u"new"_s);
        QVERIFY(!QFile::exists(db->file() + u".before-2"_s));
        QCOMPARE(Migrator({m_one, m_two}).migrate(*db), MigrationOutcome::UpToDate);
    }

    void anUpgradeLeavesACopyOfTheOldFile()
    {
        const auto db = database();
        Migrator({m_one}).migrate(*db);
        QCOMPARE(Migrator({m_one, m_two}).migrate(*db), MigrationOutcome::Upgraded);
        const auto copy = Database::open(db->file() + u".before-2"_s, Database::Mode::ReadOnly);
        QVERIFY(copy);
        QCOMPARE((*copy)->value(u"PRAGMA user_version"_s)->toInt(), 1);
        QCOMPARE((*copy)->value(u"SELECT count(*) FROM a"_s)->toInt(), 1);
    }

    void aNewerDatabaseIsRefusedAndUnchanged()
    {
        const auto db = database();
        Migrator({m_one, m_two}).migrate(*db);
        Migrator old({m_one});
        QCOMPARE(old.migrate(*db), MigrationOutcome::Newer);
        QVERIFY(old.error().contains(u"newer"));
        QCOMPARE(db->value(u"PRAGMA user_version"_s)->toInt(), 2);
    }

    void aFailedStepLeavesTheDatabaseBeforeIt()
    {
        const auto db = database();
        Migrator({m_one}).migrate(*db);
        Migrator broken({m_one, m_broken});
        QCOMPARE(broken.migrate(*db), MigrationOutcome::Failed);
        QVERIFY(broken.error().contains(u"0002_b.sql"));
        QCOMPARE(db->value(u"PRAGMA user_version"_s)->toInt(), 1);
        QCOMPARE(db->value(u"SELECT count(*) FROM a"_s)->toInt(), 1);
    }

    void readingAnOlderOneAsksToOpenItForWriting()
    {
        const auto db = database();
        Migrator({m_one}).migrate(*db);
        Migrator reader({m_one, m_two});
        QCOMPARE(reader.check(*db), MigrationOutcome::Failed);
        QVERIFY(reader.error().contains(u"older"));
    }

    void statementsAreCutWhereTheyEnd()
    {
        const QStringList cut =
            Migrator::statements(u"-- a; comment\nINSERT INTO t VALUES ('a;b'); /* ; */\n"
                                 "CREATE TRIGGER g BEFORE UPDATE ON t BEGIN SELECT CASE WHEN 1 "
                                 "THEN 2 END; SELECT 3; END;\n"
                                 "CREATE TABLE z (\"odd;name\" INTEGER)"_s);
        QCOMPARE(cut.size(), 3);
        QCOMPARE(cut[0], u"INSERT INTO t VALUES ('a;b')"_s);
        QVERIFY(cut[1].startsWith(u"CREATE TRIGGER") && cut[1].endsWith(u"SELECT 3; END"));
        QCOMPARE(cut[2], u"CREATE TABLE z (\"odd;name\" INTEGER)"_s);
    }

    void theRealSchemaStandsAndGuardsReadings()
    {
        const auto db = database();
        Migrator migrator;
        QCOMPARE(migrator.migrate(*db), MigrationOutcome::Upgraded);
        QCOMPARE(db->value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
        QVERIFY(db->run(u"PRAGMA foreign_keys = OFF"_s));
        QVERIFY(db->run(
            u"INSERT INTO reading (round_id, image_id, reader, confidence, seconds, created) "
            "VALUES (1, 1, 'AL', 1, 2.5, '2026-11-24T09:00:00.000Z')"_s));
        QVERIFY(!db->run(u"UPDATE reading SET reader = 'XX'"_s));
        QVERIFY(!db->run(u"DELETE FROM reading"_s));
        QCOMPARE(db->value(u"SELECT reader FROM reading"_s)->toString(), u"AL"_s);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_Migrator.moc"
