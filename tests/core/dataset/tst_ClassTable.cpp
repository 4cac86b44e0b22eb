// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/ClassTable.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

Taxonomy threeClasses()
{
    Taxonomy taxonomy;
    taxonomy.diagnoses = {
        {DiagnosisId(11), u"ACK"_s, u"Actinic keratosis"_s, Nature::Uncertain, {}},
        {DiagnosisId(12), u"BCC"_s, u"Basal cell carcinoma"_s, Nature::Malignant, {}},
        {DiagnosisId(13), u"NEV"_s, u"Nevus"_s, Nature::Benign, {}}};
    return taxonomy;
}

ImageRow image(qint64 id, qint64 recorded, Modality modality, qint64 validated = 0)
{
    ImageRow row;
    row.id = ImageId(id);
    row.recorded = DiagnosisId(recorded);
    row.validated = DiagnosisId(validated);
    row.modality = modality;
    return row;
}

// Two ACK close-ups, one ACK region, one untagged BCC, one NEV close-up that a round made BCC,
// and one image without a label.
const std::vector<ImageRow> kImages{
    image(1, 11, Modality::Macroscopic),     image(2, 12, Modality::Untagged),
    image(3, 11, Modality::Anatomical),      image(4, 11, Modality::Macroscopic),
    image(5, 13, Modality::Macroscopic, 12), image(6, 0, Modality::Dermoscopic)};

} // namespace

class TestClassTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByClassAndModality()
    {
        const ClassTable table(kImages, threeClasses());
        QCOMPARE(table.rows().size(), size_t{4}); // three classes and "no label"
        QCOMPARE(table.rows()[0].key, u"ACK"_s);
        QVERIFY(!table.rows()[3].diagnosis.isValid());
        const int macroscopic = columnOf(Modality::Macroscopic);
        QCOMPARE(table.count(0, macroscopic), 2);
        QCOMPARE(table.count(0, columnOf(Modality::Anatomical)), 1);
        QCOMPARE(table.count(1, columnOf(Modality::Untagged)), 1);
        QCOMPARE(table.count(2, columnOf(Modality::Dermoscopic)), 0);
        QCOMPARE(table.count(0, ClassTable::kAll), 3);
        QCOMPARE(table.count(ClassTable::kAll, macroscopic), 3);
        QCOMPARE(table.count(ClassTable::kAll, ClassTable::kAll), 6);
        QCOMPARE(table.largestRow(), 3);
    }

    void validatedLabelsMoveImages()
    {
        const ClassTable table(kImages, threeClasses(), LabelBasis::Validated);
        QCOMPARE(table.count(1, ClassTable::kAll), 2);
        QCOMPARE(table.count(2, ClassTable::kAll), 0);
        QCOMPARE(table.images(1, columnOf(Modality::Macroscopic)),
                 std::vector<ImageId>{ImageId(5)});
    }

    void everyCellHoldsWhatItCounts()
    {
        const ClassTable table(kImages, threeClasses());
        for (int row = ClassTable::kAll; row < static_cast<int>(table.rows().size()); ++row) {
            for (int column = ClassTable::kAll; column < ClassTable::kColumns; ++column)
                QCOMPARE(static_cast<int>(table.images(row, column).size()),
                         table.count(row, column));
        }
        const std::vector<ImageId> wanted{ImageId(1), ImageId(4), ImageId(3)};
        QCOMPARE(table.images(0, ClassTable::kAll), wanted);
    }

    void aRowWithoutLabelIsThereOnlyWhenNeeded()
    {
        const ClassTable table({kImages[0]}, threeClasses());
        QCOMPARE(table.rows().size(), size_t{3});
        QCOMPARE(ClassTable().count(ClassTable::kAll, ClassTable::kAll), 0);
    }
};

QTEST_GUILESS_MAIN(TestClassTable)
#include "tst_ClassTable.moc"
