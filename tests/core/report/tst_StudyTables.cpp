// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/DatasetTables.h"
#include "core/report/StudyTables.h"
#include "core/report/TableWriters.h"
#include "tests/core/report/RecordFixture.h"

#include <QTest>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestStudyTables final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableVOfThePaper();
    void lineXOfTableFour();
    void parametersOfTableThree();
    void seedsBecomeMeanAndDeviation();
    void theSameSeedTwiceIsNoSecondSample();
    void otherTestImagesAreMarked();
    void unscoredRunsSaySo();
    void linesAreInThePapersOrder();
    void confusionIsNumbered();
    void plansSideBySide();
    void tableOneOfThePaper();

private:
    static int column(const ReportTable &table, const QString &key)
    {
        for (size_t c = 0; c < table.columns.size(); ++c) {
            if (table.columns[c].key == key)
                return static_cast<int>(c);
        }
        return -1;
    }
    static QString text(const ReportTable &table, int row, const QString &key)
    {
        const int c = column(table, key);
        return c < 0 ? u"no column"_s
                     : cellText(table.columns[static_cast<size_t>(c)],
                                table.rows[static_cast<size_t>(row)].cells[static_cast<size_t>(c)]);
    }
    /// A run of `right` correct of 100 test images, two classes of 50.
    static RunRecord simple(qint64 id, quint64 seed, int right, double loss)
    {
        RunRecord record;
        record.run.id = RunId(id);
        record.run.state = RunState::Done;
        record.run.plan.seed = seed;
        record.sets = {{FrozenSetId(1), u"PAD"_s, u"aabbccddeeff"_s, false}};
        record.classes = {{DiagnosisId(1), u"A"_s, u"Alpha"_s},
                          {DiagnosisId(2), u"B"_s, u"Beta"_s}};
        record.epochs = 15;
        ConfusionMatrix matrix(2);
        for (int k = 0; k < 2; ++k) {
            matrix.add(k, k, right / 2);
            matrix.add(k, 1 - k, 50 - right / 2);
        }
        record.test.metrics = computeMetrics(matrix, {u"A"_s, u"B"_s});
        record.test.loss = loss;
        record.test.hash = u"hash"_s;
        return record;
    }
};

void TestStudyTables::tableVOfThePaper()
{
    const ReportTable table = classFiguresTable(test::paperRecord());
    const CsvTable paper =
        test::must(CsvTable::read(test::testData(u"evaluation/paper-table-v-metrics.csv"_s)));
    QCOMPARE(table.rows.size(), size_t(13));
    for (int k = 0; k < 13; ++k) {
        const CsvTable::Row &row = paper.rows()[static_cast<size_t>(k)];
        QCOMPARE(text(table, k, u"class"_s), u"%1 %2"_s.arg(k + 1).arg(row.fields[0]));
        QCOMPARE(text(table, k, u"sensitivity_percent"_s), row.fields[1]);
        QCOMPARE(text(table, k, u"precision_percent"_s), row.fields[2]);
        QCOMPARE(text(table, k, u"f1_percent"_s), row.fields[3]);
    }
    // The whole way: the line of the file.
    const QByteArray csv = tableCsv(table);
    QVERIFY2(csv.contains("\n1 SebKer,Name of SebKer,53.5865,66.8421,59.4848,237\n"),
             csv.constData());
    const QString line = QString::fromUtf8(tableText(table)).split(u'\n')[6];
    QVERIFY2(line.simplified() == u"3 Nev Name of Nev 18.55 56.10 27.88 124", qPrintable(line));
}

void TestStudyTables::lineXOfTableFour()
{
    const ReportTable table = overviewTable({test::paperRecord()});
    QCOMPARE(table.rows.size(), size_t(1));
    QCOMPARE(text(table, 0, u"strategy"_s), u"x) ImageNet, merged set"_s);
    QCOMPARE(text(table, 0, u"network"_s), u"EfficientNet-B3"_s);
    // The paper has 42.56, 43.34 and 28.60: it cuts 42.5656 and 28.6061, we round.
    QCOMPARE(text(table, 0, u"test_accuracy_percent"_s), u"42.57"_s);
    QCOMPARE(text(table, 0, u"test_weighted_f1_percent"_s), u"43.34"_s);
    QCOMPARE(text(table, 0, u"test_macro_f1_percent"_s), u"28.61"_s);
    QVERIFY(tableCsv(table).contains(",42.5656,43.34"));
    QVERIFY(tableCsv(table).contains(",28.6061,686,"));
    QCOMPARE(text(table, 0, u"test_loss"_s), u"1.7500"_s);
    QCOMPARE(text(table, 0, u"train_accuracy_percent"_s), u"–"_s); // nothing is known of it
    QCOMPARE(text(table, 0, u"set"_s), u"DermAI merged (01234567)"_s);
    QCOMPARE(text(table, 0, u"seeds"_s), u"5"_s);
    QCOMPARE(text(table, 0, u"epochs"_s), u"21"_s);
    QCOMPARE(text(table, 0, u"runs"_s), u"7"_s);
}

void TestStudyTables::parametersOfTableThree()
{
    RunRecord record = test::paperRecord();
    const auto printed = [&](Architecture architecture) {
        record.run.plan.architecture = architecture;
        const ReportTable table = overviewTable({record});
        return text(table, 0, u"parameters"_s) + u' ' +
               QString::fromUtf8(tableCsv(table).split('\n')[1].split(',')[2 + 1]);
    };
    // "x) ImageNet, merged set" is quoted and holds a comma, hence the one further field.
    QCOMPARE(printed(Architecture::MobileNetV2), u"2.24M 2240525"_s);
    QCOMPARE(printed(Architecture::ResNet50), u"23.5M 23534669"_s);
    QCOMPARE(printed(Architecture::EfficientNetB3), u"10.7M 10716213"_s);
}

void TestStudyTables::seedsBecomeMeanAndDeviation()
{
    // Accuracies 40, 50 and 60 %: mean 50, deviation 10; losses 1, 2 and 4: 2.3333 ± 1.5275.
    const ReportTable table =
        overviewTable({simple(3, 1, 40, 1), simple(5, 2, 50, 2), simple(4, 9, 60, 4)});
    QCOMPARE(table.rows.size(), size_t(1));
    QCOMPARE(text(table, 0, u"test_accuracy_percent"_s), u"50.00 ± 10.00"_s);
    QCOMPARE(text(table, 0, u"test_loss"_s), u"2.3333 ± 1.5275"_s);
    QCOMPARE(text(table, 0, u"runs"_s), u"3, 4, 5"_s);
    QCOMPARE(text(table, 0, u"seeds"_s), u"1, 9, 2"_s);
    QCOMPARE(text(table, 0, u"n"_s), u"3"_s);
    QCOMPARE(table.rows[0].runs, (std::vector<RunId>{RunId(3), RunId(4), RunId(5)}));
    const QByteArray csv = tableCsv(table);
    QVERIFY(csv.contains("test_accuracy_percent,test_accuracy_percent_sd"));
    QVERIFY2(csv.contains(",50.0000,10.0000,"), csv.constData());
    // One run has no deviation.
    QCOMPARE(text(overviewTable({simple(3, 1, 40, 1)}), 0, u"test_accuracy_percent"_s), u"40.00"_s);
    // Another plan is another line.
    RunRecord other = simple(6, 3, 40, 1);
    other.run.plan.inputSize = 128;
    QCOMPARE(overviewTable({simple(3, 1, 40, 1), other}).rows.size(), size_t(2));
}

void TestStudyTables::theSameSeedTwiceIsNoSecondSample()
{
    const ReportTable table =
        overviewTable({simple(1, 1, 40, 1), simple(2, 1, 40, 1), simple(3, 2, 50, 1)});
    QCOMPARE(table.rows.size(), size_t(2));
    QCOMPARE(text(table, 0, u"runs"_s), u"1, 3"_s);
    QCOMPARE(text(table, 1, u"runs"_s), u"2"_s);
}

void TestStudyTables::otherTestImagesAreMarked()
{
    RunRecord other = simple(2, 2, 60, 1);
    other.test.hash = u"another"_s;
    const ReportTable apart = overviewTable({simple(1, 1, 40, 1), other});
    QCOMPARE(apart.rows.size(), size_t(2)); // never one mean over both
    QCOMPARE(text(apart, 0, u"test_set"_s), u"A"_s);
    QCOMPARE(text(apart, 1, u"test_set"_s), u"B"_s);
    QVERIFY(apart.notes.join(u' ').contains(u"different test images"_s));
    const ReportTable same = overviewTable({simple(1, 1, 40, 1), simple(2, 2, 60, 1)});
    QCOMPARE(column(same, u"test_set"_s), -1);
    QVERIFY(!same.notes.join(u' ').contains(u"different test images"_s));
}

void TestStudyTables::unscoredRunsSaySo()
{
    RunRecord failed = simple(2, 2, 60, 1);
    failed.run.state = RunState::Failed;
    failed.test = PartFigures();
    const ReportTable table = overviewTable({simple(1, 1, 40, 1), failed});
    QCOMPARE(table.rows.size(), size_t(2));
    QCOMPARE(text(table, 1, u"test_macro_f1_percent"_s), u"–"_s);
    QCOMPARE(text(table, 1, u"test_images"_s), u"–"_s);
    QVERIFY(table.notes.join(u' ').contains(u"run 2 (failed)"_s));
}

void TestStudyTables::linesAreInThePapersOrder()
{
    std::vector<RunRecord> records;
    for (const QString &letter : {u"c"_s, u""_s, u"a"_s, u"o"_s, u"b"_s, u"x"_s}) {
        RunRecord record = simple(static_cast<qint64>(records.size()) + 1, 1, 40, 1);
        record.run.plan.strategy = letter;
        if (letter == u"b") {
            record.run.plan.weights = u"w"_s;
            record.sets.insert(record.sets.begin(), {FrozenSetId(9), u"HAM"_s, u"ff"_s, false});
        }
        records.push_back(record);
    }
    const ReportTable table = overviewTable(records);
    QStringList lines;
    for (int k = 0; k < 6; ++k)
        lines.append(text(table, k, u"strategy"_s));
    QCOMPARE(lines, QStringList({u"o) from scratch"_s, u"x) from scratch, merged set"_s,
                                 u"a) from scratch"_s, u"b) ImageNet → HAM"_s, u"c) from scratch"_s,
                                 u"from scratch"_s}));
}

void TestStudyTables::confusionIsNumbered()
{
    const QByteArray csv = tableCsv(confusionTable(test::paperRecord()));
    const auto lines = csv.split('\n');
    QCOMPARE(lines[0], QByteArray("true,SebKer,ActKer,Nev,MolCont,Haem,UncNeop,Drmfib,SLent,PenFib,"
                                  "VWart,OtMalNeop,BCC,MM,total"));
    QCOMPARE(lines[1], QByteArray("1 SebKer,127,25,10,2,3,24,11,1,6,7,13,4,4,237"));
    QVERIFY(lines[14].startsWith("Σ,190,114,"));
    QVERIFY(lines[14].endsWith(",686"));
}

void TestStudyTables::plansSideBySide()
{
    RunRecord second = simple(2, 1, 50, 1);
    RunRecord first = simple(1, 1, 40, 1);
    first.run.plan.weights = second.run.plan.weights = u"/home/me/imagenet.safetensors"_s;
    second.run.plan.inputSize = 128;
    second.run.plan.stages.push_back(second.run.plan.stages.front());
    const ReportTable table = plansTable({first, second});
    int marked = 0;
    for (const ReportRow &row : table.rows) {
        const QString path = row.cells[1].text;
        QCOMPARE(row.marked, path == u"inputSize" || path.startsWith(u"stages[1]"_s));
        QCOMPARE(row.cells[0].text == u"≠", row.marked);
        if (path == u"inputSize") {
            QCOMPARE(row.cells[2].text, u"300"_s);
            QCOMPARE(row.cells[3].text, u"128"_s);
        }
        if (path == u"stages[0].set")
            QVERIFY(row.cells[2].text.endsWith(u": PAD (aabbccdd)"_s));
        if (path == u"weights") // no folder of this machine
            QCOMPARE(row.cells[3].text, u"imagenet.safetensors"_s);
        if (path.startsWith(u"stages[1]"_s))
            QCOMPARE(row.cells[2].text, u"–"_s);
        marked += row.marked ? 1 : 0;
    }
    QVERIFY(marked > 2);
}

void TestStudyTables::tableOneOfThePaper()
{
    // The published counts: macroscopic and anatomical, class by class.
    const std::vector<std::pair<int, int>> counts{
        {1125, 61}, {442, 77}, {561, 57}, {50, 21}, {66, 4}, {233, 13}, {135, 6},
        {45, 3},    {99, 16},  {167, 25}, {108, 8}, {53, 3}, {50, 2}};
    Taxonomy taxonomy = test::must(Taxonomy::builtIn(u"dermai-13"_s));
    std::vector<ImageRow> rows;
    for (size_t k = 0; k < counts.size(); ++k) {
        taxonomy.diagnoses[k].id = DiagnosisId(static_cast<qint64>(k) + 1);
        for (int i = 0; i < counts[k].first + counts[k].second; ++i) {
            ImageRow row;
            row.id = ImageId(static_cast<qint64>(rows.size()) + 1);
            row.recorded = taxonomy.diagnoses[k].id;
            row.modality = i < counts[k].first ? Modality::Macroscopic : Modality::Anatomical;
            rows.push_back(row);
        }
    }
    DatasetRecord record;
    record.dataset.name = u"DermAI"_s;
    record.counts = ClassTable(rows, taxonomy);
    const auto one = tableCsv(modalityTable(record)).split('\n');
    QCOMPARE(one[0], QByteArray("class,diagnosis,macroscopic,anatomical,total"));
    QVERIFY2(one[1].startsWith("1 SebKer,") && one[1].endsWith(",1125,61,1186"),
             one[1].constData());
    QVERIFY2(one[10].startsWith("10 VWart,") && one[10].endsWith(",167,25,192"),
             one[10].constData());
    QVERIFY2(one[14].endsWith("Total,3134,296,3430"), one[14].constData());
    const auto two = tableCsv(classTotalsTable(record)).split('\n');
    QCOMPARE(two[0], QByteArray("class,diagnosis,total"));
    QVERIFY2(two[13].startsWith("13 MM,") && two[13].endsWith(",52"), two[13].constData());
    QVERIFY(!two[0].contains("artificial"));
    record.dataset.artificial = true;
    QVERIFY(tableCsv(classTotalsTable(record)).split('\n')[1].endsWith(",yes"));
}

QTEST_GUILESS_MAIN(TestStudyTables)
#include "tst_StudyTables.moc"
