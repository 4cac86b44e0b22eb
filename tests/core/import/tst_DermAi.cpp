// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"
#include "core/import/ImportJob.h"
#include "tests/core/import/ImportBench.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestDermAi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesWhatTheExportSays();
    void readsOtherColumnNames();
    void namesTheFieldOfEveryRejectedRow();
    void theTemplateAndTheExampleAreRead();
};

void TestDermAi::storesWhatTheExportSays()
{
    test::ImportBench bench(ImportFormat::DermAi);
    bench.picture(u"images/R1_a.JPG"_s, 1);
    bench.picture(u"images/R1_b.jpg"_s, 2);
    bench.file(
        u"export.csv"_s,
        "case,patient,image,diagnosis,modality,age,sex,body_site,referral_date,priority,unit\n"
        "R1,P1,images/r1_A.jpg,SebKer,macroscopic,63,F,back,2019-05-28,Very urgent,North\n"
        "R1,P1,images/R1_b.jpg,Viral wart,anatomical,63,F,back,2019-05-28T10:15:00,,North\n");
    QCOMPARE(guessImportFormat(bench.path()), std::optional(ImportFormat::DermAi));
    const auto plan = bench.plan();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->imported(), 2);
    QVERIFY(bench.images().empty());
    const auto outcome = bench.import();
    QCOMPARE(outcome->imported(), 2);
    QCOMPARE(outcome->taxonomy, u"dermai-13"_s);
    const ImageDetails image = bench.details(u"images/r1_A.jpg"_s);
    QCOMPARE(image.file, bench.path(u"images/R1_a.JPG"_s));
    QCOMPARE(image.row.caseKey, u"R1"_s);
    QCOMPARE(image.row.patientKey, u"P1"_s);
    QCOMPARE(image.row.modality, Modality::Macroscopic);
    QCOMPARE(image.age, std::optional<double>(63));
    QCOMPARE(image.sex, Sex::Female);
    QCOMPARE(image.site, u"back"_s);
    QCOMPARE(bench.attribute(u"images/r1_A.jpg"_s, u"referral_date"_s), u"2019-05-28"_s);
    QCOMPARE(bench.attribute(u"images/r1_A.jpg"_s, u"priority"_s), u"urgent"_s);
    QCOMPARE(bench.attribute(u"images/r1_A.jpg"_s, u"unit"_s), u"North"_s);
    QCOMPARE(bench.images().size(), size_t{2});
    QCOMPARE(bench.images()[0].lesionCase, bench.images()[1].lesionCase);
}

void TestDermAi::readsOtherColumnNames()
{
    test::ImportBench bench(ImportFormat::DermAi);
    bench.picture(u"a.jpg"_s, 1);
    bench.file(u"export.csv"_s, "Priority;Referral date;Body site;Gender;Age;Image type;Class;File;"
                                "Patient ID;Case ID\n"
                                "normal;2015-01-02;face;male;41,5;close-up;MM;a.jpg;P9;C9\n");
    QCOMPARE(bench.import()->imported(), 1);
    const ImageDetails image = bench.details(u"a.jpg"_s);
    QCOMPARE(image.row.caseKey, u"C9"_s);
    QCOMPARE(image.row.patientKey, u"P9"_s);
    QCOMPARE(image.row.modality, Modality::Macroscopic);
    QCOMPARE(image.age, std::optional<double>(41.5));
    QCOMPARE(image.sex, Sex::Male);
    QCOMPARE(image.site, u"face"_s);
    QCOMPARE(bench.attribute(u"a.jpg"_s, u"priority"_s), u"routine"_s);
    QCOMPARE(bench.attribute(u"a.jpg"_s, u"referral_date"_s), u"2015-01-02"_s);
}

void TestDermAi::namesTheFieldOfEveryRejectedRow()
{
    test::ImportBench bench(ImportFormat::DermAi);
    bench.picture(u"a.jpg"_s, 1);
    bench.file(u"export.csv"_s,
               "case,patient,image,diagnosis,modality,age,sex,site,referral_date,priority\n"
               "C1,P1,a.jpg,BCC,,,,,28/05/2019,\n"
               "C1,P1,a.jpg,BCC,,,,,2019-02-30,\n"
               "C1,P1,a.jpg,BCC,,,,,2019-05-28,whenever\n"
               "C1,P1,a.jpg,BCC,x-ray,,,,,\n"
               "C1,P1,a.jpg,BCC,,1985,,,,\n"
               "C1,P1,a.jpg,BCC,,,woman,,,\n"
               ",P1,a.jpg,BCC,,,,,,\n"
               "C1,P1,,BCC,,,,,,\n"
               "C1,P1,absent.jpg,BCC,,,,,,\n"
               "C1,P1,a.jpg,Gout,,,,,,\n"
               "C1,P2,a.jpg,BCC,,,,,,\n"
               "C2,P1,a.jpg,BCC,,,,,,\n");
    const auto outcome = bench.import();
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 12);
    QCOMPARE(outcome->imported(), 0);
    const QStringList expected{u"2 referral_date"_s, u"3 referral_date"_s, u"4 priority"_s,
                               u"5 modality"_s,      u"6 age"_s,           u"7 sex"_s,
                               u"8 case"_s,          u"9 image"_s,         u"10 image"_s,
                               u"11 diagnosis"_s,    u"12 patient"_s,      u"13 image"_s};
    QStringList found;
    for (const ImportNote &note : outcome->rejected)
        found.append(u"%1 %2"_s.arg(note.row).arg(note.field));
    QCOMPARE(found, expected);
    QVERIFY(outcome->rejected[0].reason.contains(u"\"28/05/2019\" is no date"));
    // The report puts both dates into one group.
    const auto groups = groupNotes(outcome->rejected);
    const auto dates = std::find_if(groups.begin(), groups.end(), [](const ImportNoteGroup &g) {
        return g.field == u"referral_date";
    });
    QVERIFY(dates != groups.end());
    QCOMPARE(dates->notes.size(), size_t{2});
    QCOMPARE(firstPlaces(dates->notes), u"export.csv row 2, 3"_s);
}

void TestDermAi::theTemplateAndTheExampleAreRead()
{
    const auto sheet = importTemplate(ImportFormat::DermAi);
    QVERIFY(sheet);
    const auto table = CsvTable::parse(*sheet, u"template"_s);
    QCOMPARE(table->rows().size(), size_t{1});
    QVERIFY(!importTemplate(ImportFormat::Ham10000));

    const QByteArray example =
        test::readBytes(QStringLiteral(LESIONDESK_SOURCE_DIR "/docs/formats/dermai-example.csv"));
    const auto rows = CsvTable::parse(example, u"example"_s);
    QVERIFY(rows);
    QCOMPARE(rows->header(), table->header());
    for (const QByteArray &bytes : {*sheet, example}) {
        test::ImportBench bench(ImportFormat::DermAi);
        bench.file(u"export.csv"_s, bytes);
        const auto given = CsvTable::parse(bytes, u"export.csv"_s);
        for (size_t i = 0; i < given->rows().size(); ++i)
            bench.picture(given->field(given->rows()[i], given->column(u"image")),
                          static_cast<int>(i));
        const auto outcome = bench.import();
        QVERIFY(outcome);
        QVERIFY2(outcome->rejected.empty(),
                 outcome->rejected.empty() ? "" : qPrintable(outcome->rejected[0].reason));
        QCOMPARE(outcome->imported(), static_cast<int>(given->rows().size()));
    }
}

QTEST_GUILESS_MAIN(TestDermAi)
#include "tst_DermAi.moc"
