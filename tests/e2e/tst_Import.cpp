// SPDX-License-Identifier: GPL-3.0-or-later
// Import as a user of the command line meets it: the template, the report, an archive, bad sources.
#include "tests/e2e/CommandLine.h"
#include "tests/support/BadPictures.h"
#include "tests/support/DrawnImages.h"
#include "tests/support/ZipFile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace lesiondesk::test;
using namespace Qt::StringLiterals;

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        LD_MUST_RUN(made, u"init"_s, at(u"P.lesion"_s));
    }

    void fromTheTemplateToAnUpdate()
    {
        const QString table = at(u"referrals.csv"_s);
        LD_MUST_RUN(written, u"import"_s, u"--template"_s, u"dermai"_s, u"--out"_s, table);
        QCOMPARE(
            runCommand({u"import"_s, u"--template"_s, u"dermai"_s, u"--out"_s, table}).exitCode,
            1); // never over a table that somebody has filled in
        QDir().mkpath(at(u"images"_s));
        drawImage(at(u"images/C0001.jpg"_s), 1);
        drawImage(at(u"images/C0002.jpg"_s), 2);
        const QByteArray row = readBytes(table).split('\n')[1];
        writeBytes(table, readBytes(table) +
                              QByteArray(row).replace("C0001", "C0002").replace("routine", "asap") +
                              "\n");
        const QStringList import{u"import"_s, at(u"P.lesion"_s), table,       u"--format"_s,
                                 u"dermai"_s, u"--dataset"_s,    u"DermAI"_s, u"--json"_s};
        LD_MUST_RUN(dry, import + QStringList{u"--dry-run"_s});
        QCOMPARE(dry.json()["imported"_L1].toInt(), 1);
        LD_MUST_RUN(first, import);
        const QJsonObject report = first.json().object();
        QCOMPARE(report["rows"_L1].toInt(), 2);
        QCOMPARE(report["imported"_L1].toInt(), 1);
        QCOMPARE(report["updated"_L1].toInt(), 0);
        QCOMPARE(report["unchanged"_L1].toInt(), 0);
        const QJsonObject rejected = report["rejected"_L1].toArray().first().toObject();
        QCOMPARE(rejected.keys(), (QStringList{u"field"_s, u"file"_s, u"reason"_s, u"row"_s}));
        QCOMPARE(rejected["file"_L1].toString(), u"referrals.csv"_s);
        QCOMPARE(rejected["row"_L1].toInt(), 3);
        QCOMPARE(rejected["field"_L1].toString(), u"priority"_s);
        // The table is mended, and the first row's age as well.
        writeBytes(table, readBytes(table).replace("asap", "urgent").replace(",63,", ",64,"));
        LD_MUST_RUN(second, import);
        QCOMPARE(second.json()["imported"_L1].toInt(), 1);
        QCOMPARE(second.json()["updated"_L1].toInt(), 1);
        LD_MUST_RUN(third, import);
        QCOMPARE(third.json()["unchanged"_L1].toInt(), 2);
    }

    void groupsTheReport()
    {
        QByteArray table = "image,diagnosis,modality\n";
        for (int i = 0; i < 9; ++i)
            table += "absent" + QByteArray::number(i) + ".jpg,BCC,\n";
        table += "a.jpg,BCC,x-ray\n";
        writeBytes(at(u"list.csv"_s), table);
        LD_MUST_RUN(result, u"import"_s, at(u"P.lesion"_s), at(u"list.csv"_s), u"--dry-run"_s);
        const QString out = QString::fromUtf8(result.out);
        QVERIFY2(out.contains(u"  image, 9 times: There is no such picture"), qPrintable(out));
        QVERIFY2(out.contains(u"First: list.csv row 2, 3, 4, 5, 6 and 4 more"), qPrintable(out));
        QVERIFY2(out.contains(u"  modality: \"x-ray\" is no modality"), qPrintable(out));
        QVERIFY(!out.contains(u"absent5.jpg")); // the first ones stand for all
    }

    void anArchiveThatClimbsOut()
    {
        drawImage(at(u"p.png"_s), 1);
        const QByteArray picture = readBytes(at(u"p.png"_s));
        ZipFile inner;
        inner.add(u"mel/D1/D1.png"_s, picture);
        inner.add(u"../../../../mel/D2/D2.png"_s, picture);
        inner.addLink(u"mel/D3/D3.png"_s, u"/etc/passwd"_s);
        ZipFile outer;
        outer.add(u"mel.zip"_s, inner.bytes());
        outer.addZeros(u"ml/B1/B1.png"_s, 100LL << 20);
        outer.write(at(u"set.zip"_s));
        LD_MUST_RUN(result, u"import"_s, at(u"P.lesion"_s), at(u"set.zip"_s), u"--format"_s,
                    u"dermofit"_s, u"--dataset"_s, u"Dermofit"_s, u"--json"_s);
        QCOMPARE(result.json()["imported"_L1].toInt(), 1);
        QStringList reasons;
        for (const QJsonValue &note : result.json()["rejected"_L1].toArray())
            reasons.append(note["reason"_L1].toString());
        QCOMPARE(reasons.size(), 3);
        QVERIFY2(reasons[0].contains(u"climbs out of its folder"), qPrintable(reasons[0]));
        QVERIFY2(reasons[1].contains(u"is a link"), qPrintable(reasons[1]));
        QVERIFY2(reasons[2].contains(u"as only bombs do"), qPrintable(reasons[2]));
        // The project stands alone, and nothing lies beside it.
        QVERIFY(QFile::remove(at(u"set.zip"_s)));
        LD_MUST_RUN(checked, u"check"_s, at(u"P.lesion"_s));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 (QStringList{u"P.lesion"_s, u"p.png"_s}));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no source") << QStringList{u"P.lesion"_s} << 2 << u"source is required"_s;
        QTest::newRow("nothing") << QStringList{} << 2 << u"project is required"_s;
        QTest::newRow("template without a file")
            << QStringList{u"--template"_s, u"dermai"_s} << 2 << u"requires --out"_s;
        QTest::newRow("template of a published format")
            << QStringList{u"--template"_s, u"derm7pt"_s, u"--out"_s, u"t.csv"_s} << 1
            << u"There is no template for derm7pt"_s;
        QTest::newRow("no such format")
            << QStringList{u"P.lesion"_s, u"list.csv"_s, u"--format"_s, u"dicom"_s} << 1
            << u"choose one of dermai, derm7pt, edra, dermofit"_s;
        QTest::newRow("no zip") << QStringList{u"P.lesion"_s, u"list.csv"_s, u"--format"_s,
                                               u"dermofit"_s}
                                << 1 << u"list.csv cannot be read as a zip"_s;
        QTest::newRow("no EDRA") << QStringList{u"P.lesion"_s, u"list.csv"_s, u"--format"_s,
                                                u"derm7pt"_s}
                                 << 1 << u"list.csv has no column case_num"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, expected);
        writeBytes(at(u"list.csv"_s), "image,diagnosis\na.jpg,BCC\n");
        for (QString &argument : arguments) {
            if (argument.contains(u'.'))
                argument = at(argument);
        }
        const auto result = runCommand(QStringList{u"import"_s} + arguments);
        QCOMPARE(result.exitCode, code);
        QVERIFY2(result.err.contains(expected), qPrintable(result.err));
    }

private:
    QString at(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_Import.moc"
