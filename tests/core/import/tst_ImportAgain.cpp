// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ProjectCheck.h"
#include "tests/core/import/ImportBench.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray kHeader = "image,diagnosis,patient,case,modality,age,sex,site,camera\n";

/// Two images of one case, and one of another patient.
class Bench : public test::ImportBench
{
public:
    Bench() : ImportBench(ImportFormat::Csv)
    {
        options.taxonomy = u"pad-6"_s;
        for (int i = 0; i < 3; ++i)
            picture(u"%1.png"_s.arg(QChar(u'a' + i)), i);
        table("a.png,BCC,P1,L1,,50,female,back,X\nb.png,BCC,P1,L1,,50,female,back,X\n"
              "c.png,NEV,P2,L2,macroscopic,30,male,face,Y\n");
    }
    void table(const QByteArray &rows) const { file(u"list.csv"_s, kHeader + rows); }
    void mustImport()
    {
        const auto outcome = import();
        if (!outcome || outcome->imported() != 3)
            qFatal("the first import failed");
    }
};

} // namespace

class TestImportAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updatesTheFactsOfACase();
    void keepsWhatTheSourceLeavesOut();
    void takesTheModalityUnlessAUserTagged();
    void noticesAnotherLabelSource();
    void movesImagesToAnotherCase();
    void isQuietWhenRowsOfACaseDisagree();
    void takesTheMasksOfHam();
};

void TestImportAgain::updatesTheFactsOfACase()
{
    Bench bench;
    bench.mustImport();
    bench.table("a.png,BCC,P1,L1,,51,female,chest,Z\nb.png,BCC,P1,L1,,51,female,chest,Z\n"
                "c.png,NEV,P2,L2,macroscopic,30,male,face,Y\n");
    const auto plan = bench.plan();
    QCOMPARE(plan->count(RowState::Updated), 2); // both images of the case
    QCOMPARE(plan->unchanged(), 1);
    QCOMPARE(bench.details(u"a.png"_s).age, std::optional<double>(50));
    const auto outcome = bench.import();
    QCOMPARE(outcome->counts, plan->counts);
    QCOMPARE(outcome->updated(), 2);
    for (const QString &key : {u"a.png"_s, u"b.png"_s}) {
        QCOMPARE(bench.details(key).age, std::optional<double>(51));
        QCOMPARE(bench.details(key).site, u"chest"_s);
        QCOMPARE(bench.attribute(key, u"camera"_s), u"Z"_s);
    }
    QCOMPARE(bench.images().size(), size_t{3});
    QCOMPARE(bench.details(u"a.png"_s).labels.size(), size_t{1});
    QCOMPARE(bench.import()->unchanged(), 3);
    // The sex belongs to the patient.
    bench.table("a.png,BCC,P1,L1,,51,male,chest,Z\n");
    QCOMPARE(bench.import()->updated(), 1);
    QCOMPARE(bench.details(u"b.png"_s).sex, Sex::Male);
}

void TestImportAgain::keepsWhatTheSourceLeavesOut()
{
    Bench bench;
    bench.mustImport();
    bench.table("c.png,,P2,L2,,,,,Y\n");
    QCOMPARE(bench.import()->unchanged(), 1);
    const ImageDetails image = bench.details(u"c.png"_s);
    QCOMPARE(image.age, std::optional<double>(30));
    QCOMPARE(image.sex, Sex::Male);
    QCOMPARE(image.site, u"face"_s);
    QCOMPARE(image.row.modality, Modality::Macroscopic);
    QVERIFY(image.row.recorded.isValid());
}

void TestImportAgain::takesTheModalityUnlessAUserTagged()
{
    Bench bench;
    bench.mustImport();
    const ImageId a = bench.details(u"a.png"_s).row.id;
    const ImageId b = bench.details(u"b.png"_s).row.id;
    auto store = bench.store();
    QVERIFY(store.setModality({a}, Modality::Macroscopic, u"tagged by AL"_s, bench.clock));
    const auto changes =
        store.setModality({b}, Modality::Macroscopic, u"tagged by AL"_s, bench.clock);
    QVERIFY(store.revertModality(*changes, u"undone, tagged by AL"_s, bench.clock));
    bench.table("a.png,BCC,P1,L1,anatomical,50,female,back,X\n"
                "b.png,BCC,P1,L1,anatomical,50,female,back,X\n"
                "c.png,NEV,P2,L2,anatomical,30,male,face,Y\n");
    QCOMPARE(bench.import()->updated(), 2);
    QCOMPARE(bench.details(u"a.png"_s).row.modality, Modality::Macroscopic); // the user's word
    QCOMPARE(bench.details(u"b.png"_s).row.modality, Modality::Anatomical);  // it was undone
    QCOMPARE(bench.details(u"c.png"_s).row.modality, Modality::Anatomical);
    QCOMPARE(bench.import()->unchanged(), 3);
    // What an import set is no tag: the next one may change it again.
    bench.table("c.png,NEV,P2,L2,dermoscopic,30,male,face,Y\n");
    QCOMPARE(bench.import()->updated(), 1);
    QCOMPARE(bench.details(u"c.png"_s).row.modality, Modality::Dermoscopic);
}

void TestImportAgain::noticesAnotherLabelSource()
{
    test::ImportBench bench(ImportFormat::PadUfes20);
    bench.picture(u"images/PAT_8_15_820.png"_s, 1);
    const QByteArray header = "patient_id,lesion_id,diagnostic,img_id,biopsed\n";
    bench.file(u"metadata.csv"_s, header + "PAT_8,15,BCC,PAT_8_15_820.png,False\n");
    QCOMPARE(bench.import()->imported(), 1);
    bench.file(u"metadata.csv"_s, header + "PAT_8,15,BCC,PAT_8_15_820.png,True\n");
    QCOMPARE(bench.import()->updated(), 1);
    const ImageDetails image = bench.details(u"PAT_8_15_820"_s);
    QCOMPARE(image.labels.size(), size_t{2});
    QCOMPARE(image.labels[1].source, LabelSource::Histopathology);
    QCOMPARE(image.labels[1].diagnosis, image.labels[0].diagnosis);
    QCOMPARE(bench.import()->unchanged(), 1);
}

void TestImportAgain::movesImagesToAnotherCase()
{
    Bench bench;
    bench.mustImport();
    bench.table("a.png,BCC,P1,L1,,50,female,back,X\nb.png,BCC,P1,L9,,50,female,back,X\n"
                "c.png,NEV,P7,L2,macroscopic,30,male,face,Y\n");
    QCOMPARE(bench.import()->updated(), 2);
    QCOMPARE(bench.details(u"b.png"_s).row.caseKey, u"P1_L9"_s);
    QCOMPARE(bench.details(u"c.png"_s).row.patientKey, u"P7"_s);
    // No case or patient is left empty.
    const auto check = checkProject(bench.project->paths(), true, bench.feedback);
    QVERIFY2(check->findings.empty(),
             check->findings.empty() ? "" : qPrintable(check->findings.front().text));
    QCOMPARE(bench.import()->unchanged(), 3);
}

void TestImportAgain::isQuietWhenRowsOfACaseDisagree()
{
    Bench bench;
    bench.table("a.png,BCC,P1,L1,,50,female,back,X\nb.png,BCC,P1,L1,,52,female,chest,Y\n"
                "c.png,NEV,P2,L2,macroscopic,30,male,face,Y\n");
    bench.mustImport();
    QCOMPARE(bench.details(u"b.png"_s).age, std::optional<double>(50)); // the first row's word
    QCOMPARE(bench.details(u"b.png"_s).site, u"back"_s);
    QCOMPARE(bench.import()->unchanged(), 3);
}

void TestImportAgain::takesTheMasksOfHam()
{
    test::ImportBench bench(ImportFormat::Ham10000);
    bench.picture(u"HAM10000_images_part_1/ISIC_1.jpg"_s, 1);
    bench.picture(u"HAM10000_images_part_2/ISIC_2.jpg"_s, 2);
    const QByteArray table = "lesion_id,image_id,dx,dx_type,age,sex,localization\n"
                             "HAM_1,ISIC_1,nv,confocal,45.0,male,back\n"
                             "HAM_1,ISIC_2,nv,histo,,unknown,unknown\n";
    bench.file(u"HAM10000_metadata.csv"_s, table);
    QCOMPARE(bench.import()->imported(), 2);
    QVERIFY(bench.details(u"ISIC_1"_s).maskFile.isEmpty());
    QCOMPARE(bench.details(u"ISIC_1"_s).labels.front().source, LabelSource::Expert);
    bench.picture(u"HAM10000_segmentations/ISIC_1_Segmentation.PNG"_s, 3);
    const auto again = bench.import();
    QCOMPARE(again->updated(), 1);
    QCOMPARE(again->unchanged(), 1);
    QCOMPARE(bench.details(u"ISIC_1"_s).maskFile,
             bench.path(u"HAM10000_segmentations/ISIC_1_Segmentation.PNG"_s));
    QCOMPARE(bench.import()->unchanged(), 2);
    // A mask that is gone is said by the check.
    QVERIFY(QFile::remove(bench.details(u"ISIC_1"_s).maskFile));
    const auto check = checkProject(bench.project->paths(), true, bench.feedback);
    QCOMPARE(check->findings.size(), size_t{1});
    QVERIFY(check->findings.front().text.contains(u"The mask"));
}

QTEST_GUILESS_MAIN(TestImportAgain)
#include "tst_ImportAgain.moc"
