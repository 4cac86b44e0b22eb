// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of the published sizes, drawn here in their published layouts, go through the import and
// come out as the paper's Table I and Table II. Pictures are 8 × 8 bitmaps that bear their number.
#include "core/dataset/ClassTable.h"
#include "core/store/DatasetStore.h"
#include "core/store/TaxonomyStore.h"
#include "tests/core/import/ImportBench.h"

#include <QTest>

#include <map>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// A bitmap of 8 × 8 grey pixels; its first pixels are the number's bytes.
QByteArray bitmap(int number)
{
    QByteArray bytes("BM");
    const auto put = [&](qint32 value, int size) {
        for (int i = 0; i < size; ++i)
            bytes.append(static_cast<char>(value >> (8 * i)));
    };
    const qint32 start = 54;
    const qint32 pixels = 8 * 8 * 3;
    for (const auto &[value, size] :
         std::initializer_list<std::pair<qint32, int>>{{start + pixels, 4},
                                                       {0, 4},
                                                       {start, 4},
                                                       {40, 4},
                                                       {8, 4},
                                                       {8, 4},
                                                       {1, 2},
                                                       {24, 2},
                                                       {0, 4},
                                                       {pixels, 4},
                                                       {2835, 4},
                                                       {2835, 4},
                                                       {0, 4},
                                                       {0, 4}})
        put(value, size);
    QByteArray body(pixels, '\x80');
    for (int i = 0; i < 4; ++i)
        body[i] = static_cast<char>(number >> (8 * i));
    return bytes + body;
}

ClassTable tableOf(const test::ImportBench &bench)
{
    const auto datasets = DatasetStore(bench.project->database()).all();
    const auto taxonomy = TaxonomyStore(bench.project->database()).get(datasets->front().taxonomy);
    return ClassTable(bench.images(), *taxonomy);
}

int rowOf(const ClassTable &table, const QString &key)
{
    for (size_t i = 0; i < table.rows().size(); ++i) {
        if (table.rows()[i].key == key)
            return static_cast<int>(i);
    }
    qFatal("the table has no class %s", qPrintable(key));
}

} // namespace

class TestStudyTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableOneOfDermAi();
    void tableTwoOfEdra();
    void tableTwoOfDermofit();
};

void TestStudyTables::tableOneOfDermAi()
{
    struct Row {
        QString key;
        int macroscopic;
        int anatomical;
        int total;
    };
    const std::vector<Row> published{
        {u"SebKer"_s, 1125, 61, 1186}, {u"ActKer"_s, 442, 77, 519},   {u"Nev"_s, 561, 57, 618},
        {u"MolCont"_s, 50, 21, 71},    {u"Haem"_s, 66, 4, 70},        {u"UncNeop"_s, 233, 13, 246},
        {u"Drmfib"_s, 135, 6, 141},    {u"SLent"_s, 45, 3, 48},       {u"PenFib"_s, 99, 16, 115},
        {u"VWart"_s, 167, 25, 192},    {u"OtMalNeop"_s, 108, 8, 116}, {u"BCC"_s, 53, 3, 56},
        {u"MM"_s, 50, 2, 52}};
    test::ImportBench bench(ImportFormat::DermAi, u"DermAI"_s);
    QByteArray table = "case,patient,image,diagnosis,modality,age,sex,body_site,referral_date,"
                       "priority\n";
    int number = 0;
    for (const Row &row : published) {
        for (int i = 0; i < row.total; ++i) {
            ++number;
            bench.file(u"images/%1.bmp"_s.arg(number), bitmap(number));
            table +=
                u"C%1,P%1,images/%1.bmp,%2,%3,55,female,back,2019-05-28,routine\n"_s.arg(number)
                    .arg(row.key, i < row.macroscopic ? u"macroscopic"_s : u"anatomical"_s)
                    .toUtf8();
        }
    }
    bench.file(u"export.csv"_s, table);
    const auto outcome = bench.import();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->imported(), 3430);
    QVERIFY(outcome->rejected.empty());
    const ClassTable result = tableOf(bench);
    QCOMPARE(result.rows().size(), published.size());
    const int macroscopic = columnOf(Modality::Macroscopic);
    const int anatomical = columnOf(Modality::Anatomical);
    for (size_t i = 0; i < published.size(); ++i) {
        const int row = static_cast<int>(i);
        QCOMPARE(result.rows()[i].key, published[i].key); // in the paper's order
        QCOMPARE(result.count(row, macroscopic), published[i].macroscopic);
        QCOMPARE(result.count(row, anatomical), published[i].anatomical);
        QCOMPARE(result.count(row, ClassTable::kAll), published[i].total);
    }
    QCOMPARE(result.count(ClassTable::kAll, macroscopic), 3134);
    QCOMPARE(result.count(ClassTable::kAll, anatomical), 296);
    QCOMPARE(result.count(ClassTable::kAll, ClassTable::kAll), 3430);
}

void TestStudyTables::tableTwoOfEdra()
{
    // The release's 20 diagnoses and how often each stands in it.
    const std::vector<std::pair<QString, int>> published{{u"clark nevus"_s, 399},
                                                         {u"melanoma (less than 0.76 mm)"_s, 102},
                                                         {u"reed or spitz nevus"_s, 79},
                                                         {u"melanoma (in situ)"_s, 64},
                                                         {u"melanoma (0.76 to 1.5 mm)"_s, 53},
                                                         {u"seborrheic keratosis"_s, 45},
                                                         {u"basal cell carcinoma"_s, 42},
                                                         {u"dermal nevus"_s, 33},
                                                         {u"vascular lesion"_s, 29},
                                                         {u"blue nevus"_s, 28},
                                                         {u"melanoma (more than 1.5 mm)"_s, 28},
                                                         {u"lentigo"_s, 24},
                                                         {u"dermatofibroma"_s, 20},
                                                         {u"congenital nevus"_s, 17},
                                                         {u"melanosis"_s, 16},
                                                         {u"combined nevus"_s, 13},
                                                         {u"miscellaneous"_s, 8},
                                                         {u"recurrent nevus"_s, 6},
                                                         {u"melanoma metastasis"_s, 4},
                                                         {u"melanoma"_s, 1}};
    test::ImportBench bench(ImportFormat::Derm7pt, u"EDRA"_s);
    QByteArray table = "case_num,diagnosis,seven_point_score,management,clinic,derm\n";
    int number = 0;
    for (const auto &[diagnosis, count] : published) {
        for (int i = 0; i < count; ++i) {
            ++number;
            bench.file(u"images/A/a%1.bmp"_s.arg(number), bitmap(number));
            bench.file(u"images/D/d%1.bmp"_s.arg(number), bitmap(5000 + number));
            table +=
                u"%1,%2,1,excision,a/A%1.BMP,D/d%1.bmp\n"_s.arg(number).arg(diagnosis).toUtf8();
        }
    }
    bench.file(u"meta/meta.csv"_s, table);
    // 413 / 203 / 395 rows, as in the release; the lists count from zero.
    int position = 0;
    for (const auto &[part, count] :
         {std::pair(u"train"_s, 413), std::pair(u"valid"_s, 203), std::pair(u"test"_s, 395)}) {
        QByteArray list = "indexes\n";
        for (int i = 0; i < count; ++i)
            list += QByteArray::number(position++) + '\n';
        bench.file(u"meta/%1_indexes.csv"_s.arg(part), list);
    }
    const auto outcome = bench.import();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->imported(), 2 * 1011);
    QVERIFY(outcome->rejected.empty() && outcome->notes.empty());
    const ClassTable result = tableOf(bench);
    // The groups of the paper's section III-A.2.
    const std::map<QString, QStringList> groups{
        {u"SK"_s, {u"SK"_s}},
        {u"MISC"_s, {u"DF"_s, u"LT"_s, u"MLS"_s, u"VL"_s, u"MISC"_s}},
        {u"NEV"_s, {u"BLN"_s, u"CN"_s, u"CBN"_s, u"CGN"_s, u"DN"_s, u"RN"_s, u"RSN"_s}},
        {u"BCC"_s, {u"BCC"_s}},
        {u"MEL"_s, {u"MEL"_s, u"MELIS"_s, u"MEL076"_s, u"MEL150"_s, u"MELTHICK"_s, u"MELMET"_s}}};
    const std::map<QString, int> tableTwo{
        {u"SK"_s, 45}, {u"MISC"_s, 97}, {u"NEV"_s, 575}, {u"BCC"_s, 42}, {u"MEL"_s, 252}};
    for (const Modality modality : {Modality::Macroscopic, Modality::Dermoscopic}) {
        const int column = columnOf(modality);
        for (const auto &[group, keys] : groups) {
            int count = 0;
            for (const QString &key : keys)
                count += result.count(rowOf(result, key), column);
            QCOMPARE(count, tableTwo.at(group));
        }
        QCOMPARE(result.count(ClassTable::kAll, column), 1011);
    }
    QCOMPARE(bench.attribute(u"413_derm"_s, u"published_partition"_s), u"train"_s);
    QCOMPARE(bench.attribute(u"414_derm"_s, u"published_partition"_s), u"valid"_s);
    QCOMPARE(bench.attribute(u"616_derm"_s, u"published_partition"_s), u"valid"_s);
    QCOMPARE(bench.attribute(u"617_derm"_s, u"published_partition"_s), u"test"_s);
}

void TestStudyTables::tableTwoOfDermofit()
{
    const std::vector<std::pair<QString, int>> published{
        {u"SK"_s, 257}, {u"AK"_s, 45},  {u"ML"_s, 331}, {u"VASC"_s, 97}, {u"PYO"_s, 24},
        {u"DF"_s, 65},  {u"IEC"_s, 78}, {u"SCC"_s, 88}, {u"BCC"_s, 239}, {u"MEL"_s, 76}};
    test::ImportBench bench(ImportFormat::Dermofit, u"Dermofit"_s);
    int number = 0;
    for (const auto &[key, count] : published) {
        for (int i = 0; i < count; ++i) {
            ++number;
            bench.file(u"%1/L%2/L%2.bmp"_s.arg(key.toLower()).arg(number), bitmap(number));
        }
    }
    const auto outcome = bench.import();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->imported(), 1300);
    const ClassTable result = tableOf(bench);
    QCOMPARE(result.rows().size(), published.size());
    int benign = 0;
    for (size_t i = 0; i < published.size(); ++i) {
        QCOMPARE(result.rows()[i].key, published[i].first);
        QCOMPARE(result.count(static_cast<int>(i), ClassTable::kAll), published[i].second);
        if (i < 6)
            benign += result.count(static_cast<int>(i), ClassTable::kAll);
    }
    QCOMPARE(result.count(ClassTable::kAll, columnOf(Modality::Macroscopic)), 1300);
    QCOMPARE(benign, 819); // the paper: 819 benign and 481 carcinogenic
}

QTEST_GUILESS_MAIN(TestStudyTables)
#include "tst_StudyTables.moc"
