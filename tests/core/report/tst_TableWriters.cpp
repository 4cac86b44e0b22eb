// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Pictures.h"
#include "core/report/SvgCanvas.h"
#include "core/report/TableWriters.h"
#include "tests/core/report/RecordFixture.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestTableWriters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latexEscapes_data();
    void latexEscapes();
    void textIsLinedUp();
    void csvKeepsItsShape();
    void artificialIsSaidEverywhere();
    void confusionPicture();
    void curvesPicture();
    void textOnEveryFillIsReadable();

private:
    struct Drawn {
        QString error;
        QStringList texts;
        int polylines = 0;
        int dashed = 0;
    };
    static Drawn read(const QByteArray &svg)
    {
        Drawn drawn;
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            drawn.polylines += xml.name() == u"polyline" ? 1 : 0;
            drawn.dashed += xml.attributes().hasAttribute(u"stroke-dasharray"_s) ? 1 : 0;
            if (xml.name() == u"text" || xml.name() == u"title")
                drawn.texts.append(xml.readElementText());
        }
        drawn.error = xml.errorString();
        return drawn;
    }
    static ReportTable small()
    {
        ReportTable table;
        table.title = u"A & B"_s;
        table.notes = {u"50 % of it"_s};
        table.columns = {{u"name"_s, u"Name"_s, ColumnKind::Text, {}},
                         {u"share_percent"_s, u"Share (%)"_s, ColumnKind::Percent, u"Test"_s},
                         {u"n"_s, u"n"_s, ColumnKind::Count, u"Test"_s}};
        table.rows.resize(2);
        table.rows[0].cells = {u"=long, name_1"_s, ReportCell::mean(0.12345, 0.01),
                               ReportCell::count(7)};
        table.rows[1].cells = {u"b"_s, std::optional<double>(), ReportCell::count(12)};
        table.rows[1].total = true;
        return table;
    }
};

void TestTableWriters::latexEscapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tex");
    QTest::newRow("plain") << u"BCC 12.5"_s << u"BCC 12.5"_s;
    QTest::newRow("specials") << u"a&b %c $d #e f_g {h}"_s
                              << u"a\\&b \\%c \\$d \\#e f\\_g \\{h\\}"_s;
    QTest::newRow("commands")
        << u"\\input{x}~^"_s
        << u"\\textbackslash{}input\\{x\\}\\textasciitilde{}\\textasciicircum{}"_s;
    QTest::newRow("signs") << u"1 ± 2 – b → c ≠ Σ"_s
                           << u"1 $\\pm$ 2 -- b $\\rightarrow$ c $\\neq$ $\\Sigma$"_s;
    QTest::newRow("brackets") << u"[2pt] <a>|"_s
                              << u"{[}2pt] \\textless{}a\\textgreater{}\\textbar{}"_s;
    QTest::newRow("accents") << u"Lesões à Á"_s << u"Lesões à Á"_s;
    QTest::newRow("other scripts") << u"Ж😀"_s << u"{[}U+0416]{[}U+1F600]"_s;
    QTest::newRow("line breaks") << u"a\nb\tc"_s << u"a b c"_s;
}

void TestTableWriters::latexEscapes()
{
    QFETCH(QString, text);
    QFETCH(QString, tex);
    QCOMPARE(latexEscaped(text), tex);
}

void TestTableWriters::textIsLinedUp()
{
    const QStringList lines = QString::fromUtf8(tableText(small())).split(u'\n');
    QCOMPARE(lines[2], u"               ------Test------"_s);
    QCOMPARE(lines[3], u"Name              Share (%)   n"_s);
    QCOMPARE(lines[5], u"=long, name_1  12.35 ± 1.00   7"_s);
    QCOMPARE(lines[7], u"b                         –  12"_s);
    QCOMPARE(lines[9], u"50 % of it"_s);
}

void TestTableWriters::csvKeepsItsShape()
{
    // A spreadsheet must not take a name for a formula; undefined is empty.
    QCOMPARE(tableCsv(small()), QByteArray("name,share_percent,share_percent_sd,n\n"
                                           "\"'=long, name_1\",12.3450,1.0000,7\n"
                                           "b,,,12\n"));
}

void TestTableWriters::artificialIsSaidEverywhere()
{
    ReportTable table = small();
    QVERIFY(!tableText(table).contains("rtificial"));
    QVERIFY(!tableCsv(table).contains("rtificial"));
    QVERIFY(!tableLatex(table).contains("rtificial"));
    table.rows[1].artificial = true;
    QVERIFY(tableText(table).contains("Artificial images"));
    QVERIFY(tableLatex(table).contains("Artificial images"));
    const auto csv = tableCsv(table).split('\n');
    QVERIFY(csv[0].endsWith(",artificial"));
    QVERIFY(csv[1].endsWith(",no"));
    QVERIFY(csv[2].endsWith(",yes"));
    RunRecord record = test::paperRecord();
    record.sets.front().artificial = true;
    QVERIFY(confusionSvg(record).contains("Artificial images"));
    QVERIFY(curvesSvg(record).contains("Artificial images"));
}

void TestTableWriters::confusionPicture()
{
    RunRecord record = test::paperRecord();
    record.sets.front().name = u"<a> & \"b\""_s;
    const Drawn drawn = read(confusionSvg(record));
    QCOMPARE(drawn.error, QString());
    QVERIFY(drawn.texts.join(u'\n').contains(u"<a> & \"b\""_s));
    // Every count is printed: 169 cells, 13 + 13 sums and the total.
    QStringList numbers = drawn.texts.filter(QRegularExpression(u"^[0-9]+$"_s));
    QCOMPARE(numbers.size(), 169 + 26 + 1 + 13); // and the numbers of the columns
    QVERIFY(numbers.contains(u"127"_s) && numbers.contains(u"237"_s) && numbers.contains(u"686"_s));
    QVERIFY(drawn.texts.contains(u"11 OtMalNeop"_s));
}

void TestTableWriters::curvesPicture()
{
    RunRecord record = test::paperRecord();
    record.points.clear();
    const Drawn empty = read(curvesSvg(record));
    QCOMPARE(empty.error, QString());
    QCOMPARE(empty.polylines, 0);
    // Two stages of two blocks with two epochs each; macro F1 is not known in the first stage.
    for (int epoch = 1; epoch <= 8; ++epoch) {
        MetricPoint point;
        point.epoch = epoch;
        point.stage = epoch <= 4 ? 1 : 2;
        point.block = 1 + (epoch - 1) % 4 / 2;
        point.trainLoss = point.testLoss = 2.0 / epoch;
        point.trainAccuracy = point.testAccuracy = 0.1 * epoch;
        if (point.stage == 2)
            point.trainMacroF1 = point.testMacroF1 = 0.5;
        record.points.push_back(point);
    }
    const Drawn drawn = read(curvesSvg(record));
    QCOMPARE(drawn.error, QString());
    // Loss and accuracy: training and test in either stage; macro F1: the second stage alone.
    QCOMPARE(drawn.polylines, 2 * 2 * 2 + 2);
    QCOMPARE(drawn.dashed, 2 * 3 + 1); // a further block, in three charts; and the legend
    QCOMPARE(drawn.texts.count(u"stage 2"_s), 3);
    QVERIFY(drawn.texts.contains(u"Macro F1"_s));
    QVERIFY(!curvesSvg(record).contains("nan"));
}

void TestTableWriters::textOnEveryFillIsReadable()
{
    // WCAG AA: a contrast of 4.5 for small text, whatever the share.
    const auto luminance = [](SvgColour c) {
        const auto linear = [](int channel) {
            const double v = channel / 255.0;
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
    };
    for (const SvgColour colour : {SvgColour{0x00, 0x72, 0xB2}, SvgColour{0xD5, 0x5E, 0x00}}) {
        for (int share = 0; share <= 100; ++share) {
            const SvgColour fill = colour.overWhite(share / 100.0);
            const double a = luminance(fill) + 0.05;
            const double b = luminance(fill.readable()) + 0.05;
            QVERIFY(std::max(a, b) / std::min(a, b) >= 4.5);
        }
    }
}

QTEST_GUILESS_MAIN(TestTableWriters)
#include "tst_TableWriters.moc"
