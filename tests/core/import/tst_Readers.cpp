// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportSource.h"
#include "core/import/ImportTaxonomy.h"
#include "tests/support/BadPictures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// A folder with files of any content: readers look at names alone.
class Folder
{
public:
    QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_dir.path() : m_dir.filePath(name);
    }
    void file(const QString &name, const QByteArray &bytes = "x") const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        test::writeBytes(path(name), bytes);
    }

private:
    QTemporaryDir m_dir;
};

const QByteArray kPadHeader =
    "patient_id,lesion_id,age,gender,region,diagnostic,itch,img_id,biopsed\n";

} // namespace

class TestReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPad();
    void readsHam();
    void readsClassFolders();
    void readsClassFoldersBelowParts();
    void readsAnyCsv();
    void findsFilesWhateverTheirCase();
    void keepsEveryUnreadableRow();
    void saysWhatIsWrongWithTheTable_data();
    void saysWhatIsWrongWithTheTable();
    void guessesTheFormat();
    void choosesTheTaxonomy();
};

void TestReaders::readsPad()
{
    Folder folder;
    folder.file(u"images/imgs_part_2/PAT_8_15_820.jpg"_s); // the table says .png
    folder.file(u"metadata.csv"_s, kPadHeader +
                                       "PAT_8,15,61.0,FEMALE,ARM,BCC,True,PAT_8_15_820.png,True\n"
                                       "PAT_9,16,,,FACE,NEV,UNK,PAT_9_16_1.png,False\n");
    const auto source = readImportSource(ImportFormat::PadUfes20, folder.path());
    QVERIFY2(source, source ? "" : qPrintable(source.error().message));
    QCOMPARE(source->taxonomy, u"pad-6"_s);
    QCOMPARE(source->rows.size(), size_t{2});
    const SourceRow &first = source->rows[0];
    QCOMPARE(first.line, 2);
    QCOMPARE(first.key, u"PAT_8_15_820"_s);
    QCOMPARE(first.file, folder.path(u"images/imgs_part_2/PAT_8_15_820.jpg"_s));
    QCOMPARE(first.diagnosis, u"BCC"_s);
    QCOMPARE(first.patient, u"PAT_8"_s);
    QCOMPARE(first.lesionCase, u"PAT_8_15"_s);
    QCOMPARE(first.modality, Modality::Macroscopic);
    QCOMPARE(first.labelSource, LabelSource::Histopathology);
    QCOMPARE(first.age, std::optional<double>(61));
    QCOMPARE(first.sex, Sex::Female);
    QCOMPARE(first.site, u"arm"_s);
    const std::vector<std::pair<QString, QString>> attributes{{u"itch"_s, u"True"_s},
                                                              {u"biopsed"_s, u"True"_s}};
    QCOMPARE(first.attributes, attributes);
    const SourceRow &second = source->rows[1];
    QCOMPARE(second.labelSource, LabelSource::Recorded);
    QVERIFY(second.file.isEmpty()); // the import reports it
    QVERIFY(!second.age);
    QCOMPARE(second.sex, Sex::Unknown);
}

void TestReaders::readsHam()
{
    Folder folder;
    folder.file(u"HAM10000_images_part_1/ISIC_1.jpg"_s);
    folder.file(u"HAM10000_images_part_1/ISIC_1_segmentation.png"_s);
    folder.file(u"HAM10000_metadata.csv"_s, "lesion_id,image_id,dx,dx_type,age,sex,localization\n"
                                            "HAM_1,ISIC_1,nv,follow_up,45.0,male,back\n"
                                            "HAM_1,ISIC_2,nv,histo,,unknown,unknown\n");
    const auto source = readImportSource(ImportFormat::Ham10000, folder.path());
    QVERIFY(source);
    QCOMPARE(source->rows.size(), size_t{2});
    QCOMPARE(source->rows[0].file, folder.path(u"HAM10000_images_part_1/ISIC_1.jpg"_s));
    QCOMPARE(source->rows[0].patient, u"HAM_1"_s);
    QCOMPARE(source->rows[0].lesionCase, u"HAM_1"_s);
    QCOMPARE(source->rows[0].modality, Modality::Dermoscopic);
    QCOMPARE(source->rows[0].labelSource, LabelSource::FollowUp);
    QCOMPARE(source->rows[1].labelSource, LabelSource::Histopathology);
}

void TestReaders::readsClassFolders()
{
    Folder folder;
    folder.file(u"bcc/a.jpg"_s);
    folder.file(u"bcc/deep/b.png"_s);
    folder.file(u"bcc/deep/bmask.png"_s);
    folder.file(u"nev/a.jpg"_s); // the same name in another class
    folder.file(u"nev/notes.txt"_s);
    folder.file(u"loose.jpg"_s);
    const auto source = readImportSource(ImportFormat::ClassFolders, folder.path());
    QVERIFY(source);
    QStringList rows;
    for (const SourceRow &row : source->rows)
        rows.append(row.key + u'=' + row.diagnosis);
    QCOMPARE(rows, (QStringList{u"bcc/a.jpg=bcc"_s, u"bcc/deep/b.png=bcc"_s, u"nev/a.jpg=nev"_s}));
    QCOMPARE(source->rows[0].modality, Modality::Untagged);
    QCOMPARE(source->rejected.size(), size_t{1});
    QCOMPARE(source->rejected[0].file, u"loose.jpg"_s);
}

void TestReaders::readsClassFoldersBelowParts()
{
    Folder folder;
    folder.file(u"Train/bcc/a.jpg"_s);
    folder.file(u"test/bcc/b.jpg"_s);
    const auto source = readImportSource(ImportFormat::ClassFolders, folder.path());
    QVERIFY(source);
    QCOMPARE(source->rows.size(), size_t{2});
    QCOMPARE(source->rows[0].diagnosis, u"bcc"_s);
    QCOMPARE(source->rows[1].attributes.front().second, u"test"_s);
}

void TestReaders::readsAnyCsv()
{
    Folder folder;
    folder.file(u"pictures/one.jpg"_s);
    folder.file(u"pictures/two.png"_s);
    folder.file(u"list.csv"_s, "\xef\xbb\xbf"
                               "Path;Label;Patient_ID;Lesion_ID;Image_Type;Sex;Camera\n"
                               "pictures/one.jpg;mole;7;2;clinical: close-up;F;\"A; B\"\n"
                               "pictures\\two.png;;;;;;\n");
    const auto source = readImportSource(ImportFormat::Csv, folder.path());
    QVERIFY2(source, source ? "" : qPrintable(source.error().message));
    QCOMPARE(source->rows.size(), size_t{2});
    const SourceRow &one = source->rows[0];
    QCOMPARE(one.file, folder.path(u"pictures/one.jpg"_s));
    QCOMPARE(one.diagnosis, u"mole"_s);
    QCOMPARE(one.patient, u"7"_s);
    QCOMPARE(one.lesionCase, u"7_2"_s); // lesions are counted per patient
    QCOMPARE(one.modality, Modality::Macroscopic);
    QCOMPARE(one.sex, Sex::Female);
    QCOMPARE(one.attributes.front().second, u"A; B"_s);
    const SourceRow &two = source->rows[1];
    QCOMPARE(two.file, folder.path(u"pictures/two.png"_s));
    QVERIFY(two.diagnosis.isEmpty());
    QCOMPARE(two.patient, two.key); // a patient of its own
    QCOMPARE(two.lesionCase, two.key);
}

void TestReaders::findsFilesWhateverTheirCase()
{
    Folder folder;
    folder.file(u"NEL/Nel026.JPG"_s);
    folder.file(u"a/same.jpg"_s);
    folder.file(u"b/same.jpg"_s);
    folder.file(u"list.csv"_s,
                "image,diagnosis\nnel/NEL026.jpg,x\nnel026,x\nsame.jpg,x\nA/SAME.png,x\n");
    const auto source = readImportSource(ImportFormat::Csv, folder.path(u"list.csv"_s));
    QVERIFY(source);
    QCOMPARE(source->rows.size(), size_t{3});
    QCOMPARE(source->rows[0].file, folder.path(u"NEL/Nel026.JPG"_s));
    QCOMPARE(source->rows[1].file, folder.path(u"NEL/Nel026.JPG"_s));
    QCOMPARE(source->rows[2].file, folder.path(u"a/same.jpg"_s)); // another ending
    QCOMPARE(source->rejected.size(), size_t{1});                 // never the wrong one of two
    QCOMPARE(source->rejected[0].row, 4);
    QVERIFY(source->rejected[0].reason.contains(u"Several files are called same.jpg"));
}

void TestReaders::keepsEveryUnreadableRow()
{
    Folder folder;
    folder.file(u"a.jpg"_s);
    folder.file(u"list.csv"_s, "image,diagnosis,modality\n,bcc,\na.jpg,bcc,x-ray\na.jpg\n");
    const auto source = readImportSource(ImportFormat::Csv, folder.path());
    QVERIFY(source);
    QCOMPARE(source->rejected.size(), size_t{2});
    QCOMPARE(source->rejected[0].row, 2);
    QCOMPARE(source->rejected[1].row, 3);
    QVERIFY(source->rejected[1].reason.contains(u"\"x-ray\" is no modality"));
    QCOMPARE(source->rows.size(), size_t{1}); // a short row has empty fields
    folder.file(u"pad/metadata.csv"_s,
                kPadHeader + "PAT_8,15,61,,ARM,,,PAT_8.png,\n,,,,,BCC,,x,\n");
    const auto pad = readImportSource(ImportFormat::PadUfes20, folder.path(u"pad"_s));
    QVERIFY(pad);
    QCOMPARE(pad->rows.size(), size_t{0});
    QCOMPARE(pad->rejected.size(), size_t{2});
}

void TestReaders::saysWhatIsWrongWithTheTable_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("expected");
    QTest::newRow("latin-1") << QByteArray("image,diagnosis\na.jpg,n\xe6vus\n")
                             << u"is not UTF-8"_s;
    QTest::newRow("missing column")
        << QByteArray("picture,diagnosis\na.jpg,x\n") << u"list.csv has no column image"_s;
    QTest::newRow("names its columns")
        << QByteArray("image,what\na.jpg,x\n") << u"its columns are image, what"_s;
    QTest::newRow("empty") << QByteArray() << u"list.csv is empty"_s;
    QTest::newRow("open quote") << QByteArray("image,diagnosis\n\"a.jpg,x\n") << u"never closed"_s;
}

void TestReaders::saysWhatIsWrongWithTheTable()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, expected);
    Folder folder;
    folder.file(u"list.csv"_s, table);
    const auto source = readImportSource(ImportFormat::Csv, folder.path());
    QVERIFY(!source);
    QVERIFY2(source.error().message.contains(expected), qPrintable(source.error().message));
}

void TestReaders::guessesTheFormat()
{
    Folder folder;
    folder.file(u"pad/metadata.csv"_s, kPadHeader);
    folder.file(u"ham/HAM10000_metadata.csv"_s,
                "lesion_id,image_id,dx,dx_type,age,sex,localization\n");
    folder.file(u"csv/things.csv"_s, "filename,class\n");
    folder.file(u"classes/bcc/a.jpg"_s);
    QCOMPARE(guessImportFormat(folder.path(u"pad"_s)), std::optional(ImportFormat::PadUfes20));
    QCOMPARE(guessImportFormat(folder.path(u"ham"_s)), std::optional(ImportFormat::Ham10000));
    QCOMPARE(guessImportFormat(folder.path(u"csv"_s)), std::optional(ImportFormat::Csv));
    QCOMPARE(guessImportFormat(folder.path(u"csv/things.csv"_s)), std::optional(ImportFormat::Csv));
    QCOMPARE(guessImportFormat(folder.path(u"classes"_s)),
             std::optional(ImportFormat::ClassFolders));
    QCOMPARE(guessImportFormat(folder.path(u"classes/bcc"_s)), std::nullopt);
    QCOMPARE(guessImportFormat(folder.path(u"nowhere"_s)), std::nullopt);
    QVERIFY(!importFormatFromKey(u"dicom"_s));
    QVERIFY(importFormatFromKey(u"dicom"_s).error().message.contains(u"class-folders"));
}

void TestReaders::choosesTheTaxonomy()
{
    const auto sourceOf = [](ImportFormat format, const QStringList &names) {
        ImportSource source;
        source.format = format;
        source.table = u"t"_s;
        for (const QString &name : names) {
            SourceRow row;
            row.diagnosis = name;
            source.rows.push_back(row);
        }
        return source;
    };
    const auto folders =
        sourceOf(ImportFormat::ClassFolders, {u"nev"_s, u"MEL"_s, u"bcc"_s, u"ack"_s});
    QCOMPARE(taxonomyForImport(folders, {}, u"D"_s, {})->key,
             u"pad-6"_s); // knows all, fewest classes

    const auto csv =
        sourceOf(ImportFormat::Csv, {u"wart"_s, u"Bcc"_s, u"BCC"_s, u"my class"_s, {}});
    const auto made = taxonomyForImport(csv, {}, u"My set"_s, {});
    QVERIFY(made);
    QCOMPARE(made->key, u"dataset-my-set"_s);
    QCOMPARE(made->diagnoses.size(), size_t{3});
    QCOMPARE(made->diagnoses[0].key, u"Bcc"_s); // the first spelling, alphabetically
    QCOMPARE(made->diagnoses[0].name, u"Basal cell carcinoma"_s);
    QCOMPARE(made->diagnoses[0].nature, Nature::Malignant);
    QCOMPARE(made->diagnoses[1].key, u"my class"_s);

    // A dataset that is there goes on with its own taxonomy; a made one grows.
    const auto more =
        taxonomyForImport(sourceOf(ImportFormat::Csv, {u"other"_s}), {}, u"My set"_s, *made);
    QCOMPARE(more->diagnoses.size(), size_t{4});
    QCOMPARE(more->diagnoses[3].key, u"other"_s);
    const Taxonomy pad = *Taxonomy::builtIn(u"pad-6"_s);
    QCOMPARE(taxonomyForImport(csv, {}, u"D"_s, pad)->diagnoses.size(), size_t{6});
    QVERIFY(!taxonomyForImport(csv, u"ham-7"_s, u"D"_s, pad));
    QVERIFY(!taxonomyForImport(csv, u"nonsense"_s, u"D"_s, {}));
    QVERIFY(!taxonomyForImport(sourceOf(ImportFormat::Csv, {{}}), {}, u"D"_s, {}));
}

QTEST_GUILESS_MAIN(TestReaders)
#include "tst_Readers.moc"
