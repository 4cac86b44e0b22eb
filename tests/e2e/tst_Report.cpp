// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/ReportProject.h"
#include "tests/e2e/CommandLine.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// `lesiondesk-cli report` as a user calls it.
class TestReportCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_project.addRun(1, 3);
        m_project.addRun(2, 5);
    }
    void allFormats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("out");
        QTest::newRow("html, en") << u"html"_s << u"en"_s << u"a.html"_s;
        QTest::newRow("pdf, pt") << u"pdf"_s << u"pt"_s << u"a.pdf"_s;
        QTest::newRow("csv, en") << u"csv"_s << u"en"_s << u"a"_s;
    }
    void allFormats()
    {
        QFETCH(QString, format);
        QFETCH(QString, language);
        QFETCH(QString, out);
        const QString path = m_dir.filePath(out);
        LD_MUST_RUN(done, u"report"_s, m_project.project.folder(), u"1"_s, u"2"_s, u"--format"_s,
                    format, u"--language"_s, language, u"--out"_s, path, u"--resamples"_s, u"200"_s,
                    u"--json"_s);
        const QJsonObject json = done.json().object();
        QCOMPARE(json[u"path"_s].toString(), path);
        QCOMPARE(json[u"format"_s].toString(), format);
        QVERIFY(!json[u"files"_s].toArray().isEmpty());
        for (const auto &file : json[u"files"_s].toArray())
            QVERIFY2(QFile::exists(file.toString()), qPrintable(file.toString()));
    }
    void mistakes()
    {
        const auto run = [&](const QStringList &arguments) {
            return test::runCommand(QStringList{u"report"_s, m_project.project.folder()} +
                                    arguments);
        };
        const QString path = m_dir.filePath(u"mistake.html"_s);
        const auto unknown = run({u"99"_s, u"--format"_s, u"html"_s, u"--out"_s, path});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.err.contains(u"99"_s), qPrintable(unknown.err));
        const auto nowhere =
            run({u"1"_s, u"--format"_s, u"html"_s, u"--out"_s, u"/proc/nowhere/a.html"_s});
        QCOMPARE(nowhere.exitCode, 1);
        QVERIFY2(nowhere.err.contains(u"/proc/nowhere"_s), qPrintable(nowhere.err));
        QCOMPARE(run({u"1"_s, u"--format"_s, u"html"_s, u"--language"_s, u"de"_s, u"--out"_s, path})
                     .exitCode,
                 2);
        QCOMPARE(run({u"1"_s, u"--format"_s, u"docx"_s, u"--out"_s, path}).exitCode, 2);
        QCOMPARE(run({u"1"_s, u"--format"_s, u"html"_s}).exitCode, 2);
        QCOMPARE(run({u"--format"_s, u"html"_s, u"--out"_s, path}).exitCode, 2);
        QVERIFY(!QFile::exists(path));
    }

private:
    test::ReportProject m_project;
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_Report.moc"
