// SPDX-License-Identifier: GPL-3.0-or-later
// The tables have the columns, values and traps of the published ones; the pictures are drawn.
#include "tests/core/import/ImportBench.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray kMeta =
    "case_num,diagnosis,seven_point_score,pigment_network,streaks,pigmentation,"
    "regression_structures,dots_and_globules,blue_whitish_veil,vascular_structures,"
    "level_of_diagnostic_difficulty,elevation,location,sex,management,clinic,derm,case_id,notes\n"
    "1,clark nevus,2,typical,absent,diffuse regular,absent,irregular,absent,absent,low,flat,back,"
    "female,clinical follow up,NEL/NEL025.JPG,NEL/Nel026.jpg,,\n"
    "4,melanoma (less than 0.76 mm),7,atypical,irregular,absent,blue areas,irregular,present,"
    "dotted,high,palpable,lower limbs,male,excision,nhl/nhl001.jpg,NHL/NHL002.jpg,,\n"
    "7,lentigo,0,absent,absent,absent,absent,absent,absent,absent,medium,nodular,head neck,female,"
    "no further examination,Aal/Aal010.jpg,Aal/Aal011.jpg,x7,checked twice\n";

/// release_v0 with three cases; letter case of folders, names and endings is mixed.
void layOut(const test::ImportBench &bench)
{
    bench.file(u"meta/meta.csv"_s, kMeta);
    bench.file(u"meta/train_indexes.csv"_s, "indexes\n0\n");
    bench.file(u"meta/valid_indexes.csv"_s, "indexes\n2\n");
    bench.file(u"meta/test_indexes.csv"_s, "indexes\n1\n");
    const QStringList files{u"NEL/NEL025.jpg"_s, u"NEL/Nel026.JPG"_s, u"NHL/nhl001.JPG"_s,
                            u"NHL/NHL002.jpg"_s, u"AAL/aal010.jpg"_s, u"AAL/aal011.jpg"_s};
    for (int i = 0; i < 6; ++i)
        bench.picture(u"images/"_s + files[i], i);
}

} // namespace

class TestEdraAtlas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derm7ptGivesTwoImagesPerCase();
    void derm7ptKeepsThePublishedSplit();
    void derm7ptIsFoundFromWhereverOnePoints();
    void derm7ptReportsWhatIsMissing();
    void theOlderTableHasDecimalCommas();
    void theOlderTableReportsUnknownDiagnoses();
};

void TestEdraAtlas::derm7ptGivesTwoImagesPerCase()
{
    test::ImportBench bench(ImportFormat::Derm7pt, u"EDRA"_s);
    layOut(bench);
    QCOMPARE(bench.plan()->imported(), 6);
    const auto outcome = bench.import();
    QVERIFY(outcome);
    QCOMPARE(outcome->imported(), 6);
    QVERIFY(outcome->rejected.empty());
    QVERIFY(outcome->notes.empty());
    QCOMPARE(outcome->taxonomy, u"edra-20"_s);
    const ImageDetails clinic = bench.details(u"4_clinic"_s);
    const ImageDetails derm = bench.details(u"4_derm"_s);
    QCOMPARE(clinic.file, bench.path(u"images/NHL/nhl001.JPG"_s));
    QCOMPARE(derm.file, bench.path(u"images/NHL/NHL002.jpg"_s));
    QCOMPARE(clinic.row.modality, Modality::Macroscopic);
    QCOMPARE(derm.row.modality, Modality::Dermoscopic);
    QCOMPARE(clinic.row.lesionCase, derm.row.lesionCase);
    QCOMPARE(clinic.row.caseKey, u"4"_s);
    QVERIFY(clinic.row.patient != bench.details(u"1_clinic"_s).row.patient);
    QCOMPARE(clinic.sex, Sex::Male);
    QVERIFY(!clinic.age); // derm7pt says none
    QCOMPARE(clinic.site, u"lower limbs"_s);
    QCOMPARE(clinic.labels.front().source, LabelSource::Histopathology); // excised
    QCOMPARE(bench.details(u"1_derm"_s).labels.front().source, LabelSource::Recorded);
    const std::vector<std::pair<QString, QString>> attributes{
        {u"blue_whitish_veil"_s, u"present"_s},
        {u"dots_and_globules"_s, u"irregular"_s},
        {u"elevation"_s, u"palpable"_s},
        {u"level_of_diagnostic_difficulty"_s, u"high"_s},
        {u"management"_s, u"excision"_s},
        {u"pigment_network"_s, u"atypical"_s},
        {u"pigmentation"_s, u"absent"_s},
        {u"published_partition"_s, u"test"_s},
        {u"regression_structures"_s, u"blue areas"_s},
        {u"seven_point_score"_s, u"7"_s},
        {u"streaks"_s, u"irregular"_s},
        {u"vascular_structures"_s, u"dotted"_s}};
    QCOMPARE(derm.attributes, attributes);
    QCOMPARE(bench.attribute(u"7_clinic"_s, u"notes"_s), u"checked twice"_s);
    const auto again = bench.import();
    QCOMPARE(again->unchanged(), 6);
}

void TestEdraAtlas::derm7ptKeepsThePublishedSplit()
{
    test::ImportBench bench(ImportFormat::Derm7pt);
    layOut(bench);
    // The lists count rows from zero; a row that is rejected counts all the same, and case numbers
    // do not matter.
    bench.file(u"meta/meta.csv"_s, QByteArray(kMeta).replace("1,clark nevus", ",clark nevus"));
    bench.file(u"meta/valid_indexes.csv"_s, "indexes\n2\n3\n-1\nx\n1\n");
    const auto outcome = bench.import();
    QCOMPARE(outcome->imported(), 4);
    QCOMPARE(outcome->rejected.size(), size_t{2});
    QCOMPARE(outcome->rejected[0].field, u"case_num"_s);
    QCOMPARE(bench.attribute(u"4_derm"_s, u"published_partition"_s), u"valid"_s); // listed first
    QCOMPARE(bench.attribute(u"7_derm"_s, u"published_partition"_s), u"valid"_s);
    QStringList notes;
    for (const ImportNote &note : outcome->notes)
        notes.append(u"%1 %2 %3"_s.arg(note.file).arg(note.row).arg(note.reason));
    QCOMPARE(notes.size(), 4); // 3, -1 and x are no rows; 1 stands in two lists
    QVERIFY2(notes[0].startsWith(u"valid_indexes.csv 3 3 is no row of meta.csv"),
             qPrintable(notes[0]));
    QVERIFY2(notes[3].startsWith(u"test_indexes.csv 2 1 stands in the published lists twice"),
             qPrintable(notes[3]));
}

void TestEdraAtlas::derm7ptIsFoundFromWhereverOnePoints()
{
    test::ImportBench bench(ImportFormat::Derm7pt);
    layOut(bench);
    const QString parent = bench.dir.filePath(u"parent"_s);
    QVERIFY(QDir().mkpath(parent));
    QVERIFY(QDir().rename(bench.path(), parent + u"/release_v0"_s));
    for (const QString &path : {parent, parent + u"/release_v0"_s, parent + u"/release_v0/meta"_s,
                                parent + u"/release_v0/meta/meta.csv"_s}) {
        QCOMPARE(guessImportFormat(path), std::optional(ImportFormat::Derm7pt));
        const auto source = readImportSource(ImportFormat::Derm7pt, path);
        QVERIFY2(source, source ? "" : qPrintable(source.error().message));
        QCOMPARE(source->rows.size(), size_t{6});
        QCOMPARE(source->root, parent + u"/release_v0/images"_s);
        QVERIFY(!source->rows[2].file.isEmpty());
    }
    const auto nothing = readImportSource(ImportFormat::Derm7pt, bench.dir.path());
    QVERIFY(!nothing);
    QVERIFY(nothing.error().message.contains(u"choose the folder release_v0"));
}

void TestEdraAtlas::derm7ptReportsWhatIsMissing()
{
    test::ImportBench bench(ImportFormat::Derm7pt);
    layOut(bench);
    QVERIFY(QFile::remove(bench.path(u"images/NHL/NHL002.jpg"_s)));
    QVERIFY(QFile::remove(bench.path(u"meta/test_indexes.csv"_s)));
    bench.file(u"meta/meta.csv"_s, QByteArray(kMeta).replace("lentigo", "gout"));
    const auto outcome = bench.import();
    QCOMPARE(outcome->imported(), 3);
    QStringList rejected;
    for (const ImportNote &note : outcome->rejected)
        rejected.append(u"%1 %2 %3"_s.arg(note.file).arg(note.row).arg(note.field));
    QCOMPARE(rejected, (QStringList{u"meta.csv 3 derm"_s, u"meta.csv 4 diagnosis"_s,
                                    u"meta.csv 4 diagnosis"_s}));
    QVERIFY(std::any_of(outcome->notes.begin(), outcome->notes.end(), [](const ImportNote &note) {
        return note.reason.contains(u"test_indexes.csv is not beside meta.csv");
    }));
    QVERIFY(std::any_of(outcome->notes.begin(), outcome->notes.end(), [](const ImportNote &note) {
        return note.reason.contains(u"1 of 3 cases stand in none of the published lists");
    }));
}

void TestEdraAtlas::theOlderTableHasDecimalCommas()
{
    test::ImportBench bench(ImportFormat::Edra);
    bench.file(u"edraAtlasCelebiMetadata.csv"_s,
               "Dermatoscopic;Clinical;Case_Number;Diagnosis;Location;Age;Sex;Diameter;Elevation;"
               "Diagnostic_Difficulty;Management;Global_feature;Pigment_net;Dots_and_globules;"
               "Streaks;BW_Veil;Pigmentation;Hypopigmentation;Regression_structures;"
               "Vascular_structures;Other_criteria\n"
               "NEL/Nel026.JPG;NEL/NEL025.JPG;12;Clark's naevus;Back;35,5;F;6,50;flat;low;Excision;"
               "reticular;typical;regular;absent;absent;diffuse;absent;absent;absent;\n"
               "AAL/Aal011.jpg;AAL/Aal010.jpg;13;Melanoma  (In situ);Acral;?;m;;flat;high;"
               "Clinical follow up;;;;;;;;;;\n");
    const QStringList files{u"nel026.jpg"_s, u"nel025.jpg"_s, u"aal011.jpg"_s, u"aal010.jpg"_s};
    for (int i = 0; i < 4; ++i)
        bench.picture(u"allimages/"_s + files[i], i);
    QCOMPARE(guessImportFormat(bench.path()), std::optional(ImportFormat::Edra));
    QCOMPARE(bench.plan()->imported(), 4);
    const auto outcome = bench.import();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->imported(), 4);
    const ImageDetails image = bench.details(u"12_derm"_s);
    QCOMPARE(image.file, bench.path(u"allimages/nel026.jpg"_s));
    QCOMPARE(image.row.modality, Modality::Dermoscopic);
    QCOMPARE(image.age, std::optional<double>(35.5));
    QCOMPARE(image.sex, Sex::Female);
    QCOMPARE(image.site, u"back"_s);
    QCOMPARE(image.labels.front().source, LabelSource::Histopathology);
    QCOMPARE(bench.attribute(u"12_derm"_s, u"Diameter"_s), u"6.5"_s);
    QCOMPARE(bench.attribute(u"12_derm"_s, u"Pigment_net"_s), u"typical"_s);
    QVERIFY(!bench.details(u"13_clinic"_s).age);
    QCOMPARE(outcome->notes.size(), size_t{1}); // the age "?"
    QCOMPARE(outcome->notes[0].field, u"Age"_s);
    QCOMPARE(outcome->notes[0].row, 3);
}

void TestEdraAtlas::theOlderTableReportsUnknownDiagnoses()
{
    test::ImportBench bench(ImportFormat::Edra);
    bench.file(u"edraAtlasCelebiMetadata.csv"_s, "Dermatoscopic;Clinical;Case_Number;Diagnosis\n"
                                                 "a.jpg;b.jpg;1;Blue nevus\n"
                                                 "c.jpg;d.jpg;2;Martian rash\n"
                                                 "e.jpg;;3;Melanoma (0.76 - 1.5 mm)\n"
                                                 ";;4;Blue nevus\n");
    for (int i = 0; i < 5; ++i)
        bench.picture(u"allimages/%1.jpg"_s.arg(QChar(u'a' + i)), i);
    const auto outcome = bench.import();
    QCOMPARE(outcome->imported(), 3);
    QCOMPARE(outcome->rejected.size(), size_t{4});
    QCOMPARE(outcome->rejected[0].field, u"Diagnosis"_s);
    QVERIFY(
        outcome->rejected[0].reason.contains(u"\"Martian rash\" is not in the taxonomy edra-20"));
    // A case with one of the two images comes in with it; one without any does not.
    QCOMPARE(outcome->notes.size(), size_t{1});
    QCOMPARE(outcome->notes[0].row, 4);
    QCOMPARE(outcome->notes[0].field, u"Clinical"_s);
    QVERIFY(bench.details(u"3_derm"_s).row.recorded.isValid());
    QCOMPARE(outcome->rejected[2].row, 5);
}

QTEST_GUILESS_MAIN(TestEdraAtlas)
#include "tst_EdraAtlas.moc"
