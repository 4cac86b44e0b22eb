// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts in which the collection is delivered and passed on; the pictures are drawn.
#include "core/import/ProjectCheck.h"
#include "core/store/TaxonomyStore.h"
#include "tests/core/import/ImportBench.h"
#include "tests/support/ZipFile.h"

#include <QDirIterator>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

struct Lesion {
    QString folder; ///< as written
    QString id;
};
const std::vector<Lesion> kLesions{{u"ml"_s, u"B1"_s},   {u"MEL"_s, u"D7"_s}, {u"bcc"_s, u"P3"_s},
                                   {u"vasc"_s, u"A9"_s}, {u"pyo"_s, u"X2"_s}, {u"Iec"_s, u"Q4"_s}};

/// Class of every image in the project, "B1=ML".
QStringList classes(const test::ImportBench &bench)
{
    const auto taxonomies = TaxonomyStore(bench.project->database()).all();
    QStringList all;
    for (const ImageRow &row : bench.images()) {
        for (const Diagnosis &diagnosis : taxonomies->front().diagnoses) {
            if (diagnosis.id == row.recorded)
                all.append(row.key + u'=' + diagnosis.key);
        }
    }
    all.sort();
    return all;
}

const QStringList kClasses{u"A9=VASC"_s, u"B1=ML"_s,  u"D7=MEL"_s,
                           u"P3=BCC"_s,  u"Q4=IEC"_s, u"X2=PYO"_s};

void layOutNested(const test::ImportBench &bench)
{
    int seed = 0;
    for (const Lesion &lesion : kLesions) {
        const QString stem = u"%1/%2/%2"_s.arg(lesion.folder, lesion.id);
        bench.picture(stem + u".png"_s, ++seed);
        bench.picture(stem + u"mask.png"_s, 100 + seed);
    }
}

/// One zip per class in one zip, as the collection is delivered.
QByteArray delivered(const test::ImportBench &bench)
{
    test::ZipFile outer;
    int seed = 0;
    for (const Lesion &lesion : kLesions) {
        test::ZipFile inner;
        const QString stem = u"%1/%2/%2"_s.arg(lesion.folder, lesion.id);
        inner.add(stem + u".png"_s, bench.pictureBytes(++seed));
        inner.add(stem + u"mask.png"_s, bench.pictureBytes(100 + seed));
        outer.add(u"Dermofit/%1.zip"_s.arg(lesion.folder.toUpper()), inner.bytes());
    }
    return outer.bytes();
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    return files;
}

} // namespace

class TestDermofit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNestedFolders();
    void readsAFlatListOfLesions();
    void readsZipsInZips();
    void readsAFolderOfZips();
    void dryRunLeavesNothing();
    void goesOnWithTheHonestEntries();
    void reportsWhatContradictsItself();
    void reportsMasks();
    void saysWhenThereIsNothing();
};

void TestDermofit::readsNestedFolders()
{
    test::ImportBench bench(ImportFormat::Dermofit);
    layOutNested(bench);
    QCOMPARE(guessImportFormat(bench.path()), std::optional(ImportFormat::Dermofit));
    const auto outcome = bench.import();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->imported(), 6);
    QVERIFY(outcome->rejected.empty() && outcome->notes.empty());
    QCOMPARE(classes(bench), kClasses); // MEL is the melanoma, ML the mole
    const ImageDetails image = bench.details(u"D7"_s);
    QCOMPARE(image.file, bench.path(u"MEL/D7/D7.png"_s)); // folders are not copied
    QCOMPARE(image.maskFile, bench.path(u"MEL/D7/D7mask.png"_s));
    QCOMPARE(image.row.modality, Modality::Macroscopic);
    QCOMPARE(bench.import()->unchanged(), 6);
}

void TestDermofit::readsAFlatListOfLesions()
{
    test::ImportBench bench(ImportFormat::Dermofit);
    QByteArray list;
    int seed = 0;
    for (const Lesion &lesion : kLesions) {
        bench.picture(u"originalImages/%1.png"_s.arg(lesion.id), ++seed);
        bench.picture(u"originalMasks/%1mask.png"_s.arg(lesion.id.toLower()), 100 + seed);
        list += u"%1\t%2  %3\n"_s.arg(seed).arg(lesion.id, lesion.folder.toUpper()).toUtf8();
    }
    bench.file(u"originalImages/lesionlist.txt"_s,
               list + "7 Z1 SK\n8 Z2\n9 B1 MEL\n10 P3 WART\n\n");
    QCOMPARE(guessImportFormat(bench.path()), std::optional(ImportFormat::Dermofit));
    const auto outcome = bench.import();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->imported(), 6);
    QCOMPARE(classes(bench), kClasses);
    QCOMPARE(bench.details(u"B1"_s).maskFile, bench.path(u"originalMasks/b1mask.png"_s));
    QStringList rejected;
    for (const ImportNote &note : outcome->rejected)
        rejected.append(u"%1 %2 %3"_s.arg(note.file).arg(note.row).arg(note.field));
    QCOMPARE(rejected, (QStringList{u"lesionlist.txt 7 ID"_s, u"lesionlist.txt 8 line"_s,
                                    u"lesionlist.txt 9 ID"_s, u"lesionlist.txt 10 ID"_s}));
    QVERIFY(outcome->rejected[2].reason.contains(u"stands there before as ML, and here as MEL"));
}

void TestDermofit::readsZipsInZips()
{
    test::ImportBench bench(ImportFormat::Dermofit, u"Derm/fit"_s);
    bench.file(u"delivery.zip"_s, delivered(bench));
    bench.options.path = bench.path(u"delivery.zip"_s);
    QCOMPARE(guessImportFormat(bench.options.path), std::optional(ImportFormat::Dermofit));
    const auto outcome = bench.import();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->imported(), 6);
    QCOMPARE(classes(bench), kClasses);
    // The pictures are files of the project, which needs the zip no more.
    QVERIFY(QFile::remove(bench.options.path));
    const ImageDetails image = bench.details(u"P3"_s);
    QVERIFY(image.file.startsWith(bench.project->paths().imagesFolder()));
    QVERIFY(image.maskFile.startsWith(bench.project->paths().imagesFolder()));
    QCOMPARE(test::readBytes(image.file), bench.pictureBytes(3));
    QCOMPARE(test::readBytes(image.maskFile), bench.pictureBytes(103));
    QCOMPARE(filesBelow(bench.project->paths().imagesFolder()).size(), 12);
    const auto check = checkProject(bench.project->paths(), false, bench.feedback);
    QVERIFY2(check->findings.empty(),
             check->findings.empty() ? "" : qPrintable(check->findings.front().text));
    // Importing again brings nothing twice.
    bench.file(u"delivery.zip"_s, delivered(bench));
    QCOMPARE(bench.import()->unchanged(), 6);
    QCOMPARE(filesBelow(bench.project->paths().imagesFolder()).size(), 12);
    // What was lost from the project comes back out of the zip.
    QVERIFY(QFile::remove(image.file));
    QVERIFY(QFile::remove(image.maskFile));
    const auto mended = bench.import();
    QCOMPARE(mended->count(RowState::Moved), 1);
    QCOMPARE(test::readBytes(bench.details(u"P3"_s).file), bench.pictureBytes(3));
    QCOMPARE(test::readBytes(bench.details(u"P3"_s).maskFile), bench.pictureBytes(103));
}

void TestDermofit::readsAFolderOfZips()
{
    test::ImportBench bench(ImportFormat::Dermofit);
    // The zips bear the classes' names, and one lesion lies there unpacked as well.
    test::ZipFile moles;
    moles.add(u"B1/B1.png"_s, bench.pictureBytes(1));
    moles.add(u"B2/B2.png"_s, bench.pictureBytes(2));
    bench.file(u"ml.zip"_s, moles.bytes());
    test::ZipFile melanomas;
    melanomas.add(u"D1/D1.png"_s, bench.pictureBytes(3));
    bench.file(u"mel.zip"_s, melanomas.bytes());
    bench.picture(u"ml/B1/B1.png"_s, 1);
    QCOMPARE(guessImportFormat(bench.path()), std::optional(ImportFormat::Dermofit));
    const auto outcome = bench.import();
    QCOMPARE(outcome->imported(), 3);
    QVERIFY(outcome->rejected.empty());
    QCOMPARE(classes(bench), (QStringList{u"B1=ML"_s, u"B2=ML"_s, u"D1=MEL"_s}));
    QCOMPARE(bench.details(u"B1"_s).file, bench.path(u"ml/B1/B1.png"_s));
}

void TestDermofit::dryRunLeavesNothing()
{
    test::ImportBench bench(ImportFormat::Dermofit);
    bench.file(u"delivery.zip"_s, delivered(bench));
    const QStringList before = filesBelow(bench.dir.path());
    const auto plan = bench.plan();
    QVERIFY(plan);
    QCOMPARE(plan->imported(), 6);
    QCOMPARE(filesBelow(bench.dir.path()), before);
    QVERIFY(bench.images().empty());
    // A killed import had left this behind.
    QVERIFY(QDir().mkpath(bench.project->paths().folder + u"/.unpacking-old/ml"_s));
    const auto done = bench.import();
    QCOMPARE(done->counts, plan->counts);
    // Nothing but the pictures is left of the unpacking.
    QCOMPARE(filesBelow(bench.project->paths().imagesFolder()).size(), 12);
    QVERIFY(QDir(bench.project->paths().folder)
                .entryList({u".unpacking*"_s}, QDir::Dirs | QDir::Hidden)
                .isEmpty());
}

void TestDermofit::goesOnWithTheHonestEntries()
{
    test::ImportBench bench(ImportFormat::Dermofit);
    test::ZipFile zip;
    zip.add(u"ml/B1/B1.png"_s, bench.pictureBytes(1));
    zip.add(u"../../../ml/B2/B2.png"_s, bench.pictureBytes(2));
    zip.addLink(u"ml/B3/B3.png"_s, u"/etc/passwd"_s);
    zip.add(u"ml/B4/B4.png"_s, "no picture");
    bench.file(u"d.zip"_s, zip.bytes());
    const auto outcome = bench.import();
    QVERIFY(outcome);
    QCOMPARE(outcome->imported(), 1);
    QCOMPARE(outcome->rejected.size(), size_t{3});
    QCOMPARE(outcome->rejected[0].file, u"d.zip/../../../ml/B2/B2.png"_s);
    QCOMPARE(outcome->rejected[0].field, u"entry"_s);
    QVERIFY(outcome->rejected[1].reason.contains(u"is a link"));
    QVERIFY(outcome->rejected[2].reason.contains(u"is not a picture"));
    QVERIFY(!QFileInfo::exists(bench.dir.filePath(u"ml/B2/B2.png"_s)));
}

void TestDermofit::reportsWhatContradictsItself()
{
    test::ImportBench bench(ImportFormat::Dermofit);
    bench.picture(u"mel/B1/B1.png"_s, 1);   // the list says ML: nobody may guess
    bench.picture(u"ml/B2/B2.png"_s, 2);    // not in the list
    bench.picture(u"other/B3/B3.png"_s, 3); // no class at all
    bench.picture(u"ml/B4/B4.png"_s, 4);
    bench.picture(u"sk/B4/B4.png"_s, 5); // the ID of a mole
    bench.file(u"lesionlist.txt"_s, "1 B1 ML\n");
    const auto outcome = bench.import();
    QCOMPARE(classes(bench), (QStringList{u"B2=ML"_s, u"B4=ML"_s}));
    QStringList rejected;
    for (const ImportNote &note : outcome->rejected)
        rejected.append(note.field + u' ' + note.reason);
    QCOMPARE(rejected.size(), 4);
    QVERIFY(rejected[0].startsWith(u"class mel/B1/B1.png lies in the folder of MEL"));
    QVERIFY(rejected[1].startsWith(u"class other/B3/B3.png lies in no folder of a class"));
    QVERIFY(rejected[2].startsWith(u"class sk/B4/B4.png lies in the folder of SK"));
    QVERIFY(rejected[3].startsWith(u"ID There is no picture B1.png"));
}

void TestDermofit::reportsMasks()
{
    test::ImportBench bench(ImportFormat::Dermofit);
    bench.picture(u"ml/B1/B1.png"_s, 1);
    bench.picture(u"ml/B1/B1mask.png"_s, 2, 48, 36); // of another size
    bench.picture(u"ml/B2/B2.png"_s, 3);             // without a mask
    bench.picture(u"ml/B3/B3mask.png"_s, 4);         // of no image
    bench.picture(u"ml/B4/B4.png"_s, 5);
    bench.file(u"ml/B4/B4mask.png"_s, "broken");
    const auto plan = bench.plan();
    const auto outcome = bench.import();
    QCOMPARE(outcome->imported(), 3); // a mask never costs an image
    QCOMPARE(outcome->notes.size(), size_t{4});
    QCOMPARE(plan->notes.size(), size_t{4});
    for (const ImportNote &note : outcome->notes)
        QCOMPARE(note.field, u"mask"_s);
    QVERIFY(bench.details(u"B1"_s).maskFile.isEmpty());
    QVERIFY(std::any_of(outcome->notes.begin(), outcome->notes.end(), [](const ImportNote &note) {
        return note.reason == u"The mask B1mask.png has 48 × 36 pixels, its image 24 × 18. It is "
                              "left out."_s;
    }));
    // A mask that fits is taken at the next import.
    bench.picture(u"ml/B1/B1mask.png"_s, 2);
    const auto mended = bench.import();
    QCOMPARE(mended->count(RowState::Updated), 1);
    QCOMPARE(mended->unchanged(), 2);
    QCOMPARE(bench.details(u"B1"_s).maskFile, bench.path(u"ml/B1/B1mask.png"_s));
}

void TestDermofit::saysWhenThereIsNothing()
{
    test::ImportBench bench(ImportFormat::Dermofit);
    auto nothing = bench.import();
    QVERIFY(!nothing);
    QVERIFY(nothing.error().message.contains(u"holds no pictures as Dermofit has them"));
    bench.file(u"d.zip"_s, "this is no zip");
    nothing = bench.import();
    QVERIFY(!nothing);
    QVERIFY2(nothing.error().message.contains(u"d.zip cannot be read as a zip"),
             qPrintable(nothing.error().message));
}

QTEST_GUILESS_MAIN(TestDermofit)
#include "tst_Dermofit.moc"
