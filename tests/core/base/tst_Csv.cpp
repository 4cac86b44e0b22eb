// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsQuotesLineBreaksAndByteOrderMark()
    {
        const auto table =
            CsvTable::parse("\xEF\xBB\xBFimage, Diagnosis ,note\r\na.jpg,BCC,\"two\nlines, "
                            "\"\"quoted\"\"\"\r\n\r\nb.jpg,NEV,\n",
                            u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(table->header(), (QStringList{u"image"_s, u"Diagnosis"_s, u"note"_s}));
        QCOMPARE(table->rows().size(), size_t(2));
        QCOMPARE(table->rows()[0].fields[2], u"two\nlines, \"quoted\""_s);
        QCOMPARE(table->rows()[1].line, 5); // the quoted line break and the empty line count
        QCOMPARE(table->column(u"DIAGNOSIS"), 1);
        QCOMPARE(table->column(u"absent"), -1);
        QCOMPARE(table->field(table->rows()[1], table->column(u"absent")), QString());
    }

    void findsTheSeparator_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("comma") << QByteArray("a,b\n1;5,2\n");
        QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2\n");
        QTest::newRow("tab") << QByteArray("a\tb\n1,5\t2\n");
    }
    void findsTheSeparator()
    {
        QFETCH(QByteArray, text);
        const auto table = CsvTable::parse(text, u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(table->field(table->rows()[0], table->column(u"b")), u"2"_s);
    }

    void refusesWithOneSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("not UTF-8")
            << QByteArray("image,diagnosis\nl\xE9sion.jpg,BCC\n") << u"UTF-8"_s;
        QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3\n") << u"line 2"_s;
        QTest::newRow("empty") << QByteArray("\n\n") << u"header"_s;
    }
    void refusesWithOneSentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto table = CsvTable::parse(text, u"x.csv"_s);
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(u"x.csv"), qPrintable(table.error().message));
        QVERIFY2(table.error().message.contains(says), qPrintable(table.error().message));
    }

    void writtenLinesAreReadBack()
    {
        const QStringList fields{u"plain"_s, u"with, comma"_s, u"say \"hi\""_s, u"two\nlines"_s,
                                 u""_s};
        const auto table = CsvTable::parse("a,b,c,d,e\n" + csvLine(fields) + '\n', u"x.csv"_s);
        QVERIFY(table);
        QCOMPARE(table->rows()[0].fields, fields);
    }

    void noFieldBecomesAFormula()
    {
        QCOMPARE(csvLine({u"=HYPERLINK(1)"_s, u"-0.5"_s, u"-x"_s}),
                 QByteArray("'=HYPERLINK(1),-0.5,'-x"));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_Csv.moc"
