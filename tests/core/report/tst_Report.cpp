// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"
#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/report/document/CsvBundle.h"
#include "core/report/document/HtmlWriter.h"
#include "core/report/document/ReportJob.h"
#include "core/report/sections/Sections.h"
#include "tests/core/report/ReportProject.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void headlineFigures();
    void sectionsAndTheirNumbers();
    void htmlIsWellFormedAndSelfContained();
    void nothingPersonalLeaks();
    void picturesCanBeLeftOut();
    void portuguese();
    void undefinedIsSaid();
    void runWithoutPredictions();
    void csvBundle();
    void csvIsTheSameInEveryLanguage();
    void bundleReplacesOnlyABundle();
    void placesAndRunsAreExplained();
    void cancelledWritesNothing();

private:
    Result<ReportFacts> load(const std::vector<RunId> &runs)
    {
        Feedback feedback;
        ReportRequest request = m_request;
        request.runs = runs;
        return loadReportFacts(m_project->database(), m_project->paths(), request,
                               m_project->project.clock(), feedback);
    }
    Result<QStringList> write(const std::vector<RunId> &runs, ReportFormat format,
                              const QString &path)
    {
        Feedback feedback;
        ReportRequest request = m_request;
        request.runs = runs;
        return writeReport(m_project->database(), m_project->paths(), request, format, path, {},
                           m_project->project.clock(), feedback);
    }
    QString html(const std::vector<RunId> &runs)
    {
        const Phrasebook book(m_request.language);
        return QString::fromUtf8(reportHtml(makeReport(test::must(load(runs)), book), book));
    }
    QString path(const QString &name) const { return m_dir->filePath(name); }
    /// The table of this file name.
    static ReportTable tableOf(const ReportDocument &document, const QString &file)
    {
        for (const ReportBlock &block : document.blocks) {
            const auto *table = std::get_if<TableBlock>(&block);
            if (table && table->file == file)
                return table->table;
        }
        qFatal("no table %s", qPrintable(file));
        return {};
    }

    std::unique_ptr<test::ReportProject> m_project;
    std::unique_ptr<QTemporaryDir> m_dir;
    ReportRequest m_request;
    RunId m_first;
    RunId m_second;
};

void TestReport::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_project = std::make_unique<test::ReportProject>();
    m_first = m_project->addRun(1, 3);  // 6 of 9 right
    m_second = m_project->addRun(2, 5); // 4 of 9 right
    m_request = {};
    m_request.bootstrap.resamples = 200;
    m_request.versions = {u"9.8.7"_s, u"1.2.3"_s};
}

void TestReport::headlineFigures()
{
    const ReportDocument document = makeReport(test::must(load({m_first, m_second})), Phrasebook());
    QCOMPARE(document.title, u"Report on 2 runs"_s);
    const ReportTable table = tableOf(document, u"headline"_s);
    QCOMPARE(table.rows.size(), size_t(2));
    // Wilson's interval of 6 of 9, by hand: 0.6168 ± 0.2626.
    QCOMPARE(Phrasebook().cell(table.columns[2], table.rows[0].cells[2]), u"0.67 [0.35–0.88]"_s);
    QCOMPARE(*table.rows[1].cells[2].number, 4.0 / 9);
    QCOMPARE(*table.rows[0].cells[1].number, 9.0);
    QCOMPARE(table.rows[0].cells[0].text, u"Run 1 · a) ImageNet · MobileNet-V2 · seed 1"_s);
    QCOMPARE(table.rows[0].cells[0].code, u"1"_s);
}

void TestReport::sectionsAndTheirNumbers()
{
    const ReportDocument document = makeReport(test::must(load({m_first, m_second})), Phrasebook());
    QStringList headings;
    for (const ReportBlock &block : document.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block); heading && heading->level == 1)
            headings.append(heading->text);
    }
    QCOMPARE(headings,
             (QStringList{u"Summary"_s, u"Data"_s, u"Training plan"_s, u"Learning curves"_s,
                          u"Figures with 95 % intervals"_s, u"Confusion matrix"_s,
                          u"Probabilities: curves and calibration"_s, u"Worst errors"_s,
                          u"Slices"_s, u"Findings"_s, u"Comparison of the runs"_s, u"Model card"_s,
                          u"Versions and hashes"_s}));
    // The second run makes the first run's three mistakes and two more.
    const ReportTable comparison = tableOf(document, u"comparison"_s);
    const auto &row = comparison.rows.at(0).cells;
    QCOMPARE(*row[2].number, 9.0);
    QCOMPARE(*row[3].number, 4.0); // both right
    QCOMPARE(*row[4].number, 2.0); // only A
    QCOMPARE(*row[5].number, 0.0); // only B
    QCOMPARE(*row[6].number, 3.0); // both wrong
    QCOMPARE(*row[7].number, 0.5); // 2 · ½²
    // Three images of each class: one of each is taken for the next.
    const ReportTable counts = tableOf(document, u"run-1-confusion"_s);
    for (int t = 0; t < 3; ++t) {
        QCOMPARE(*counts.rows[static_cast<size_t>(t)].cells[static_cast<size_t>(t) + 1].number,
                 2.0);
        QCOMPARE(
            *counts.rows[static_cast<size_t>(t)].cells[static_cast<size_t>((t + 1) % 3) + 1].number,
            1.0);
    }
    const ReportTable classes = tableOf(document, u"run-1-classes"_s);
    QCOMPARE(classes.rows.size(), size_t(3));
    QCOMPARE(classes.rows[0].cells.back().text, u"too few to rank"_s);
    QCOMPARE(*classes.rows[0].cells[2].number, 3.0);
    // F1 is 4 / 6; with the missed image found it would be 6 / 7.
    QCOMPARE(*classes.rows[0].cells[9].number, 6.0 / 7 - 4.0 / 6);
    QCOMPARE(tableOf(document, u"run-1-errors"_s).rows.size(), size_t(3));
    QCOMPARE(*tableOf(document, u"run-1-errors"_s).rows[0].cells[3].number, 0.5);
    QCOMPARE(tableOf(document, u"plan-differences"_s).rows.size(), size_t(1)); // the seed
    // Set, plan and weights by their hashes.
    const ReportTable hashes = tableOf(document, u"hashes"_s);
    QCOMPARE(hashes.rows[0].cells[1].text, m_project->set.hash);
    QCOMPARE(hashes.rows[1].cells[1].text.size(), 64);
    QCOMPARE(hashes.rows[2].cells[1].text, u"n/a"_s); // the file is not there
    const ReportTable versions = tableOf(document, u"versions"_s);
    QCOMPARE(versions.rows[0].cells[1].text, u"9.8.7"_s);
    QCOMPARE(versions.rows[1].cells[1].text, u"1.2.3"_s);
}

void TestReport::htmlIsWellFormedAndSelfContained()
{
    const QString page = html({m_first, m_second});
    QXmlStreamReader xml(page);
    int tables = 0;
    int drawings = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        tables += xml.name() == u"table";
        drawings += xml.name() == u"svg";
        QVERIFY(xml.name() != u"script" && xml.name() != u"link" && xml.name() != u"iframe");
        for (const auto &attribute : xml.attributes()) {
            const QStringView value = attribute.value();
            if (attribute.name() == u"href")
                QVERIFY2(value.startsWith(u'#'), qPrintable(value.toString()));
            if (attribute.name() == u"src")
                QVERIFY(value.startsWith(u"data:image/jpeg;base64,"));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(tables > 8);
    QCOMPARE(drawings, 10); // two runs: curves, matrix, ROC, precision-recall, reliability
    QVERIFY(!page.contains(u"url("_s) && !page.contains(u"@import"_s));
    QVERIFY(page.contains(u"0.67 <span>[0.35–0.88]</span>"_s));
    QVERIFY(page.contains(u"prefers-color-scheme: dark"_s));
    // A set's name is text, whatever it holds.
    QVERIFY(page.contains(u"Drawn &lt;50:50&gt; &quot;a_b&quot; &amp; Лес"_s));
    QVERIFY(page.contains(u"Artificial images"_s));
}

void TestReport::nothingPersonalLeaks()
{
    for (const QString &secret : {u"img_"_s, u"somebody"_s, u"/home"_s, QDir::tempPath() + u'/'})
        QVERIFY2(!html({m_first, m_second}).contains(secret), qPrintable(secret));
    static const QRegularExpression personKey(u"\\b[PC][0-9]{1,2}\\b"_s);
    m_request.pictures = false; // in a picture's code anything may stand
    const QString page = html({m_first, m_second});
    QVERIFY2(!page.contains(personKey), qPrintable(personKey.match(page).captured()));
    m_request.pictures = true;
    // Of the weights the file's name stays.
    QVERIFY(page.contains(u"imagenet.safetensors"_s));
    for (const auto &run : test::must(load({m_first})).runs) {
        for (const WorstError &error : run.worst) {
            QVERIFY(error.photo);
            QVERIFY(!error.photo->jpeg.contains("Exif"));
            QVERIFY(error.photo->width <= kReportPhotoSide);
        }
    }
}

void TestReport::picturesCanBeLeftOut()
{
    QCOMPARE(html({m_first}).count(u"data:image/jpeg"_s), 3); // its three mistakes
    m_request.pictures = false;
    const QString page = html({m_first});
    QCOMPARE(page.count(u"data:image"_s), 0);
    QVERIFY(page.contains(u"Surest mistakes"_s));
}

void TestReport::portuguese()
{
    m_request.language = ReportLanguage::Portuguese;
    const QString page = html({m_first, m_second});
    QVERIFY(page.contains(u"lang=\"pt-PT\""_s));
    QVERIFY(page.contains(u"0,67 <span>[0,35–0,88]</span>"_s));
    for (const QString &word :
         {u"Relatório de 2 execuções"_s, u"Sensibilidade"_s, u"Especificidade"_s, u"Precisão"_s,
          u"Matriz de confusão"_s, u"Ficha do modelo"_s, u"semente"_s, u"macroscópica"_s,
          u"Imagens artificiais"_s})
        QVERIFY2(page.contains(word), qPrintable(word));
    for (const QString &word : {u"Accuracy"_s, u"Images"_s, u"Class<"_s, u"Training"_s, u"Epoch"_s,
                                u"Page "_s, u"untagged"_s})
        QVERIFY2(!page.contains(word), qPrintable(word));
}

void TestReport::undefinedIsSaid()
{
    // Three classes: "among the first three" says nothing, and is n/a rather than 1.
    const ReportTable figures =
        tableOf(makeReport(test::must(load({m_first})), Phrasebook()), u"figures"_s);
    bool found = false;
    for (const ReportRow &row : figures.rows) {
        if (row.cells[0].code != u"top3")
            continue;
        found = true;
        QVERIFY(!row.cells[1].number);
        QCOMPARE(Phrasebook().cell(figures.columns[1], row.cells[1]), u"n/a"_s);
    }
    QVERIFY(found);
}

void TestReport::runWithoutPredictions()
{
    RunStore runs(m_project->database());
    TrainPlan plan;
    plan.stages.front().set = m_project->set.id;
    const RunId empty = test::must(runs.create(plan, u"queued"_s, m_project->project.clock()));
    const QString page = html({m_first, empty});
    QVERIFY(page.contains(u"Without predictions of a test part"_s));
    QVERIFY(page.contains(u"n/a"_s));
    QVERIFY(!page.contains(u"Comparison of the runs"_s));
    QVERIFY(!html({empty}).contains(u"Confusion matrix"_s));
}

void TestReport::csvBundle()
{
    const QString folder = path(u"bundle"_s);
    const QStringList files = test::must(write({m_first}, ReportFormat::Csv, folder));
    const QJsonObject manifest =
        QJsonDocument::fromJson(test::must(readFile(folder + u"/manifest.json"_s))).object();
    QCOMPARE(manifest[u"program"_s].toString(), u"LesionDesk 9.8.7"_s);
    const QJsonArray listed = manifest[u"files"_s].toArray();
    QCOMPARE(listed.size() + 1, files.size());
    for (const auto &entry : listed) {
        const QString file = folder + u'/' + entry[u"file"_s].toString();
        QCOMPARE(test::must(sha256OfFile(file)), entry[u"sha256"_s].toString());
    }
    const CsvTable figures = test::must(CsvTable::read(folder + u"/figures.csv"_s));
    QCOMPARE(figures.header(), (QStringList{u"figure"_s, u"run_1"_s, u"run_1_low"_s,
                                            u"run_1_high"_s, u"artificial"_s}));
    QCOMPARE(figures.rows()[0].fields[0], u"accuracy"_s);
    QCOMPARE(figures.rows()[0].fields[1], u"0.666667"_s);
    QVERIFY(std::abs(figures.rows()[0].fields[2].toDouble() - 0.354199) < 2e-4);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    for (const QString &file : files + QStringList{folder})
        QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"bundle"_s}); // nothing is left beside it
}

void TestReport::csvIsTheSameInEveryLanguage()
{
    test::must(write({m_first, m_second}, ReportFormat::Csv, path(u"en"_s)));
    m_request.language = ReportLanguage::Portuguese;
    test::must(write({m_first, m_second}, ReportFormat::Csv, path(u"pt"_s)));
    const QStringList names = QDir(path(u"en"_s)).entryList({u"*.csv"_s}, QDir::Files);
    QVERIFY(names.size() > 12);
    QCOMPARE(QDir(path(u"pt"_s)).entryList({u"*.csv"_s}, QDir::Files), names);
    for (const QString &name : names)
        QCOMPARE(test::must(readFile(path(u"pt/"_s + name))),
                 test::must(readFile(path(u"en/"_s + name))));
}

void TestReport::bundleReplacesOnlyABundle()
{
    const QString folder = path(u"here"_s);
    QVERIFY(QDir().mkdir(folder));
    test::must(write({m_first, m_second}, ReportFormat::Csv, folder));
    QVERIFY(QFile::exists(folder + u"/comparison.csv"_s));
    test::must(write({m_first}, ReportFormat::Csv, folder));
    QVERIFY(!QFile::exists(folder + u"/comparison.csv"_s));
    const QString mine = path(u"mine"_s);
    QVERIFY(QDir().mkdir(mine));
    test::must(writeFileAtomically(mine + u"/notes.txt"_s, "mine"));
    const auto refused = write({m_first}, ReportFormat::Csv, mine);
    QVERIFY(!refused && refused.error().message.contains(u"holds other files"_s));
    QCOMPARE(test::must(readFile(mine + u"/notes.txt"_s)), QByteArray("mine"));
}

void TestReport::placesAndRunsAreExplained()
{
    const auto none = write({}, ReportFormat::Html, path(u"a.html"_s));
    QVERIFY(!none && none.error().message.contains(u"name at least one"_s));
    const auto unknown = write({RunId(99)}, ReportFormat::Html, path(u"a.html"_s));
    QVERIFY(!unknown && unknown.error().message.contains(u"99"_s));
    const auto nowhere = write({m_first}, ReportFormat::Html, path(u"no/such/a.html"_s));
    QVERIFY(!nowhere && nowhere.error().message.contains(u"is not there"_s));
    const auto inside =
        write({m_first}, ReportFormat::Html, m_project->paths().folder + u"/a.html"_s);
    QVERIFY(!inside && inside.error().message.contains(u"choose another"_s));
    const auto folder = write({m_first}, ReportFormat::Html, m_dir->path());
    QVERIFY(!folder && folder.error().message.contains(u"is a folder"_s));
    QVERIFY(QDir(m_dir->path()).isEmpty());
}

void TestReport::cancelledWritesNothing()
{
    Feedback feedback;
    feedback.cancel();
    m_request.runs = {m_first};
    const auto result =
        writeReport(m_project->database(), m_project->paths(), m_request, ReportFormat::Html,
                    path(u"a.html"_s), {}, m_project->project.clock(), feedback);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QVERIFY(QDir(m_dir->path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_Report.moc"
