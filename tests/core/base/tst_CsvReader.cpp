// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CsvReader.h"
#include "core/base/Files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestCsvReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

private Q_SLOTS:
    /// Wherever a piece ends (in a character, a quote, a line end), the rows are the same.
    void piecesOfAnySizeGiveTheSameRows()
    {
        const QByteArray text = "\xEF\xBB\xBF"
                                "image; name\r\na;\"two\r\nlines, \"\"quoted\"\"\"\r\n"
                                "\n\xC3\xA9;1\"2\n\"\";\n c ;\"d\" e";
        CsvParser whole(u"x.csv"_s);
        QVERIFY(whole.feed(text) && whole.finish());
        const auto expected = whole.takeRows();
        QCOMPARE(whole.header(), (QStringList{u"image"_s, u"name"_s}));
        QCOMPARE(expected.size(), size_t(4));
        QCOMPARE(expected[0].fields[1], u"two\r\nlines, \"quoted\""_s);
        QCOMPARE(expected[1].fields, (QStringList{u"é"_s, u"1\"2"_s}));
        QCOMPARE(expected[1].line, 5);
        QCOMPARE(expected[2].fields, (QStringList{u""_s, u""_s}));
        QCOMPARE(expected[3].fields, (QStringList{u" c "_s, u"d e"_s}));
        for (qsizetype size = 1; size < 9; ++size) {
            CsvParser parser(u"x.csv"_s);
            for (qsizetype at = 0; at < text.size(); at += size)
                QVERIFY(parser.feed(text.mid(at, size)));
            QVERIFY(parser.finish());
            const auto rows = parser.takeRows();
            QCOMPARE(parser.header(), whole.header());
            QCOMPARE(rows.size(), expected.size());
            for (size_t k = 0; k < rows.size(); ++k) {
                QCOMPARE(rows[k].fields, expected[k].fields);
                QCOMPARE(rows[k].line, expected[k].line);
            }
        }
    }

    void readsAFileLargerThanItsPieces()
    {
        constexpr int kRows = 40'000;
        QByteArray text = "image,p\n";
        for (int k = 0; k < kRows; ++k)
            text += "img_" + QByteArray::number(k) + ",0." + QByteArray::number(k) + '\n';
        QVERIFY(text.size() > 600'000);
        const QString path = m_dir.filePath(u"large.csv"_s);
        QVERIFY(writeFileAtomically(path, text));
        auto reader = CsvReader::open(path);
        QVERIFY(reader);
        QCOMPARE(reader->header(), (QStringList{u"image"_s, u"p"_s}));
        CsvTable::Row row;
        int count = 0;
        for (;; ++count) {
            const auto any = reader->next(row);
            QVERIFY(any);
            if (!*any)
                break;
            QCOMPARE(row.fields[0], u"img_%1"_s.arg(count));
            QCOMPARE(row.line, count + 2);
        }
        QCOMPARE(count, kRows);
        QCOMPARE(reader->bytesRead(), reader->size());
    }

    void refusesWithOneSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("a character cut off at the end")
            << QByteArray("image,p\na,\xC3") << u"UTF-8"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << u"UTF-8"_s;
        QTest::newRow("nothing") << QByteArray() << u"header"_s;
        QTest::newRow("open quote") << QByteArray("a,b\n1,2\n\"3,4\n5,6\n") << u"line 3"_s;
        QTest::newRow("a row without an end")
            << "a,b\n1,\"" + QByteArray(CsvParser::kLongestRow + 1, 'x') << u"line 2"_s;
    }
    void refusesWithOneSentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const QString path = m_dir.filePath(u"bad.csv"_s);
        QVERIFY(writeFileAtomically(path, text));
        QString error;
        auto reader = CsvReader::open(path);
        if (!reader) {
            error = reader.error().message;
        } else {
            CsvTable::Row row;
            auto any = reader->next(row);
            while (any && *any)
                any = reader->next(row);
            QVERIFY(!any);
            error = any.error().message;
        }
        QVERIFY2(error.startsWith(u"bad.csv"_s) && error.contains(says), qPrintable(error));
    }

    void aMissingFileIsNamed()
    {
        const auto reader = CsvReader::open(m_dir.filePath(u"none.csv"_s));
        QVERIFY(!reader && reader.error().message.contains(u"none.csv"));
        QVERIFY(!CsvReader::open(m_dir.path()));
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_CsvReader.moc"
