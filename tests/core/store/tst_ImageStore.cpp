// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ImageStore.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestImageStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCatalogueHoldsEveryImageWithItsCaseAndPatient()
    {
        test::TestProject t(6);
        ImageStore store(t.project().database(), t.project().paths());
        const auto rows = store.catalogue();
        QVERIFY(rows);
        QCOMPARE(rows->size(), size_t(6));
        const ImageRow &fourth = (*rows)[3];
        QCOMPARE(fourth.id, t.images()[3]);
        QCOMPARE(fourth.key, u"img_003"_s);
        QCOMPARE(fourth.caseKey, u"C3"_s);
        QCOMPARE(fourth.patientKey, u"P1"_s);
        QCOMPARE(fourth.recorded, t.taxonomy().diagnoses[0].id);
        QCOMPARE(fourth.modality, Modality::Untagged);
        QVERIFY(!fourth.read);
        const auto again = store.rows({t.images()[3]});
        QVERIFY(again);
        QCOMPARE(again->front().patientKey, u"P1"_s);
    }

    void detailsFindTheFileAndTheHistory()
    {
        test::TestProject t(2);
        ImageStore store(t.project().database(), t.project().paths());
        const auto details = store.details(t.images()[1]);
        QVERIFY(details);
        QVERIFY(QFile::exists(details->file));
        QCOMPARE(details->datasetName, u"Drawn"_s);
        QCOMPARE(details->age, std::optional<double>(41));
        QCOMPARE(details->labels.size(), size_t(1));
        QCOMPARE(details->labels[0].source, LabelSource::Recorded);
        const auto missing = store.details(ImageId(999));
        QVERIFY(!missing);
    }

    void taggingIsOneStepThatCanBeUndone()
    {
        test::TestProject t(4);
        ImageStore store(t.project().database(), t.project().paths());
        const auto changes =
            store.setModality(t.images(), Modality::Macroscopic, u"AL"_s, t.clock());
        QVERIFY(changes);
        QCOMPARE(changes->size(), size_t(2)); // images 1 and 3: the others were macroscopic already
        const auto tagged = store.catalogue();
        for (const ImageRow &row : *tagged)
            QCOMPARE(row.modality, Modality::Macroscopic);
        QVERIFY(store.revertModality(*changes, u"AL"_s, t.clock()));
        const auto reverted = store.catalogue();
        QCOMPARE((*reverted)[1].modality, Modality::Untagged);
        QCOMPARE((*reverted)[0].modality, Modality::Macroscopic);
        QCOMPARE(t.project().database().value(u"SELECT count(*) FROM modality_change"_s)->toInt(),
                 4);
    }

    void anUnknownImageLeavesAllTagsAsTheyWere()
    {
        test::TestProject t(2);
        ImageStore store(t.project().database(), t.project().paths());
        QVERIFY(!store.setModality({t.images()[1], ImageId(99)}, Modality::Anatomical, u"AL"_s,
                                   t.clock()));
        QCOMPARE((*store.catalogue())[1].modality, Modality::Untagged);
    }

    void aReadingMakesAnImageReadUntilItIsRetracted()
    {
        test::TestProject t(1);
        Database &db = t.project().database();
        ImageStore store(db, t.project().paths());
        QVERIFY(db.run(
            u"INSERT INTO round (id, name, mode, taxonomy_id, seed, created) VALUES (1, 'r', 0, ?, '0', '')"_s,
            {t.taxonomy().id.value}));
        const QString insert = u"INSERT INTO reading (round_id, image_id, reader, confidence, "
                               u"retracted, seconds, created) "
                               "VALUES (1, ?, 'AL', 1, ?, 1, '')"_s;
        QVERIFY(db.run(insert, {t.images()[0].value, 0}));
        QVERIFY((*store.catalogue())[0].read);
        QVERIFY((*store.rows(t.images()))[0].read);
        QVERIFY(db.run(insert, {t.images()[0].value, 1}));
        QVERIFY(!(*store.catalogue())[0].read);
        QVERIFY(!(*store.rows(t.images()))[0].read);
    }
};

QTEST_GUILESS_MAIN(TestImageStore)
#include "tst_ImageStore.moc"
