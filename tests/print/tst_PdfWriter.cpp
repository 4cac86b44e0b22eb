// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PdfWriter.h"

#include "core/base/Files.h"
#include "core/report/SvgCanvas.h"
#include "core/report/document/ReportJob.h"
#include "tests/core/report/ReportProject.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestPdfWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAndFonts();
    void longTableKeepsRowsWhole();
    void wideTableStaysOnThePage();
    void reportOfAProject();

private:
    static ReportDocument document()
    {
        ReportDocument document;
        document.title = u"Report on run 7"_s;
        document.subtitle = u"Project Lesions"_s;
        document.language = u"en"_s;
        document.program = u"LesionDesk 9.8.7"_s;
        document.made = QDateTime(QDate(2026, 3, 5), QTime(14, 7), Qt::UTC);
        return document;
    }
    /// The text of the pages, one string a page; skips the test where pdftotext is missing.
    QStringList pagesOf(const QByteArray &pdf)
    {
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        const QString file = m_dir.filePath(u"report.pdf"_s);
        test::must(writeFileAtomically(file, pdf));
        QProcess process;
        process.start(tool, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            qFatal("pdftotext: %s", process.readAllStandardError().constData());
        QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
        pages.removeLast(); // what comes after the last page
        return pages;
    }
    static bool hasTool() { return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(); }

    QTemporaryDir m_dir;
};

void TestPdfWriter::pagesAndFonts()
{
    ReportDocument one = document();
    one.heading(1, u"Summary"_s);
    one.paragraph(u"Macro F1 0.67 [0.35–0.88]"_s);
    one.note(u"Not for diagnosis"_s);
    one.list({u"first"_s, u"second"_s});
    SvgCanvas canvas(200, 100, u"drawing"_s);
    canvas.text(20, 50, u"Drawn words"_s);
    one.picture(canvas.finished(), u"What it shows"_s);
    const QByteArray pdf = test::must(reportPdf(one, Phrasebook()));
    QVERIFY(pdf.startsWith("%PDF-1.6"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    QVERIFY(pdf.contains("/FontFile")); // embedded
    if (!hasTool())
        QSKIP("pdftotext is not installed: the text of the pages is not read here.");
    const QString text = pagesOf(pdf).value(0);
    for (const QString &words :
         {u"Report on run 7"_s, u"Macro F1 0.67 [0.35–0.88]"_s, u"Not for diagnosis"_s, u"second"_s,
          u"What it shows"_s, u"Page 1 of 1"_s, u"5 March 2026"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u" is not in: "_s + text));
}

void TestPdfWriter::longTableKeepsRowsWhole()
{
    if (!hasTool())
        QSKIP("pdftotext is not installed: the text of the pages is not read here.");
    ReportDocument one = document();
    ReportTable table;
    table.title = u"Many rows"_s;
    table.columns = {{u"head"_s, u"TheHead"_s, ColumnKind::Text, {}},
                     {u"words"_s, u"Words"_s, ColumnKind::Text, {}}};
    constexpr int kRows = 150;
    for (int k = 0; k < kRows; ++k) {
        ReportRow row;
        // The second cell takes three lines.
        row.cells = {
            u"row%1"_s.arg(k),
            u"begin%1 %2 end%1"_s.arg(QString::number(k), u"words and words "_s.repeated(16))};
        table.rows.push_back(row);
    }
    one.table(table, u"many"_s);
    const QStringList pages = pagesOf(test::must(reportPdf(one, Phrasebook())));
    QVERIFY(pages.size() > 3);
    int found = 0;
    for (qsizetype p = 0; p < pages.size(); ++p) {
        QVERIFY2(pages[p].count(u"TheHead"_s) == 1, qPrintable(pages[p]));
        QVERIFY(pages[p].contains(u"Page %1 of %2"_s.arg(p + 1).arg(pages.size())));
        for (int k = 0; k < kRows; ++k) {
            const auto has = [&](const QString &word) {
                return pages[p].contains(QRegularExpression(u"\\b%1%2\\b"_s.arg(word).arg(k)));
            };
            // A row's first and last words stand on one page.
            QCOMPARE(has(u"begin"_s), has(u"row"_s));
            QCOMPARE(has(u"end"_s), has(u"row"_s));
            found += has(u"row"_s);
        }
    }
    QCOMPARE(found, kRows);
}

void TestPdfWriter::wideTableStaysOnThePage()
{
    if (!hasTool())
        QSKIP("pdftotext is not installed: the text of the pages is not read here.");
    ReportDocument one = document();
    ReportTable table;
    table.title = u"Many columns"_s;
    table.columns = {{u"head"_s, u"Class"_s, ColumnKind::Text, {}}};
    ReportRow row;
    row.cells = {u"TheClass"_s};
    constexpr int kColumns = 40;
    for (int k = 0; k < kColumns; ++k) {
        table.columns.push_back({u"c%1"_s.arg(k), u"Column%1"_s.arg(k), ColumnKind::Text, {}});
        row.cells.push_back(u"value%1"_s.arg(k));
    }
    table.rows.push_back(row);
    one.table(table, u"wide"_s);
    const QByteArray pdf = test::must(reportPdf(one, Phrasebook()));
    const QStringList pages = pagesOf(pdf);
    const QString text = pages.join(u'\n');
    for (int k = 0; k < kColumns; ++k)
        QVERIFY2(text.contains(QRegularExpression(u"\\bvalue%1\\b"_s.arg(k))),
                 qPrintable(QString::number(k)));
    QVERIFY(text.count(u"TheClass"_s) > 1); // each piece begins with it

    // Every word lies within the margins: none is right of 595 - 45 points.
    QProcess process;
    process.start(u"pdftotext"_s, {u"-bbox"_s, m_dir.filePath(u"report.pdf"_s), u"-"_s});
    QVERIFY(process.waitForFinished(60000));
    const QString boxes = QString::fromUtf8(process.readAllStandardOutput());
    static const QRegularExpression right(u"xMax=\"([0-9.]+)\""_s);
    int words = 0;
    for (const auto &match : right.globalMatch(boxes)) {
        QVERIFY2(match.captured(1).toDouble() < 551, qPrintable(match.captured(0)));
        ++words;
    }
    QVERIFY(words > kColumns);
}

void TestPdfWriter::reportOfAProject()
{
    test::ReportProject project;
    const RunId first = project.addRun(1, 3);
    const RunId second = project.addRun(2, 5);
    for (const ReportLanguage language : {ReportLanguage::English, ReportLanguage::Portuguese}) {
        ReportRequest request;
        request.runs = {first, second};
        request.language = language;
        request.bootstrap.resamples = 200;
        request.versions = {u"9.8.7"_s, u"1.2.3"_s};
        const QString file = m_dir.filePath(reportLanguageKey(language) + u".pdf"_s);
        Feedback feedback;
        test::must(writeReport(project.database(), project.paths(), request, ReportFormat::Pdf,
                               file, reportPdf, project.project.clock(), feedback));
        const QByteArray pdf = test::must(readFile(file));
        QVERIFY(pdf.count("/Type /Page\n") > 3);
        if (!hasTool())
            continue;
        const QString text = pagesOf(pdf).join(u'\n');
        const bool english = language == ReportLanguage::English;
        QVERIFY2(text.contains(english ? u"0.67 [0.35–0.88]"_s : u"0,67 [0,35–0,88]"_s),
                 qPrintable(text));
        QVERIFY(text.contains(english ? u"Model card"_s : u"Ficha do modelo"_s));
        QVERIFY(text.contains(english ? u"Sensitivity"_s : u"Sensibilidade"_s));
        for (const QString &secret : {u"img_"_s, u"somebody"_s})
            QVERIFY(!text.contains(secret));
    }
}

QTEST_MAIN(TestPdfWriter)
#include "tst_PdfWriter.moc"
