// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/ModalityMismatch.h"
#include "core/base/Rng.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/TaxonomyStore.h"
#include "tests/support/MadeDataset.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using test::must;

class TestModalityMismatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedMismatchComesFirst();
    void countsSharesAndDistance();
    void pIsFishersWhereThereAreTwoModalities();
    void classesOfOnePartComeLast();
    void equallyClearOnesByWeight();
    void sameSeedSameNumbers();
    void hundredThousandImages();
    void missingSetIsExplained();

private:
    static void add(ClassModalities &to, Modality modality, int train, int test)
    {
        for (int k = 0; k < train + test; ++k)
            to.images.push_back({ImageId(static_cast<qint64>(to.images.size()) + 1),
                                 k < train ? Partition::Train : Partition::Test, modality});
    }
    static ClassModalities made(const QString &key, int macroTrain, int macroTest, int anatTrain,
                                int anatTest)
    {
        ClassModalities one;
        one.key = key;
        add(one, Modality::Macroscopic, macroTrain, macroTest);
        add(one, Modality::Anatomical, anatTrain, anatTest);
        return one;
    }
};

void TestModalityMismatch::plantedMismatchComesFirst()
{
    // Thirteen classes in a project: basal cell carcinomas close up in training and on faces in
    // the test part; of the others chance decides, and the smallest differ a lot by it.
    test::TestProject project;
    const Taxonomy taxonomy = must(Taxonomy::builtIn(u"dermai-13"_s));
    const std::vector<int> sizes{300, 120, 200, 20, 15, 5, 30, 60, 10, 70, 3, 90, 40};
    QCOMPARE(taxonomy.diagnoses.size(), sizes.size());
    Rng rng(3);
    std::vector<test::MadeImage> images;
    std::vector<FrozenSet::Item> items;
    for (size_t k = 0; k < sizes.size(); ++k) {
        for (int i = 0; i < sizes[k]; ++i) {
            const Partition part = i % 5 == 0 ? Partition::Test : Partition::Train;
            test::MadeImage image{taxonomy.diagnoses[k].key};
            const bool isPlanted = image.diagnosis == u"BCC"_s;
            const bool isAnatomical =
                isPlanted ? rng.coin(part == Partition::Test ? 0.8 : 0.15) : rng.coin(0.4);
            image.modality = isAnatomical ? Modality::Anatomical : Modality::Macroscopic;
            // The three of the smallest class: the one of the test part is another than the two.
            if (sizes[k] == 3)
                image.modality =
                    part == Partition::Test ? Modality::Anatomical : Modality::Macroscopic;
            images.push_back(image);
            items.push_back({{}, static_cast<int>(k), part});
        }
    }
    const auto ids = test::addMadeDataset(project.project(), u"made"_s, u"dermai-13"_s, images);
    FrozenSet set;
    set.name = u"set"_s;
    Database &db = project.project().database();
    for (const Diagnosis &diagnosis : must(TaxonomyStore(db).ensure(taxonomy)).diagnoses)
        set.classes.push_back(diagnosis.id);
    for (size_t k = 0; k < ids.size(); ++k)
        items[k].image = ids[k];
    set.items = items;
    const FrozenSetId id = must(FrozenSetStore(db).freeze(set, project.clock())).id;

    const auto found = must(modalityMismatches(db, id));
    QCOMPARE(found.size(), size_t(13));
    const ModalityMismatch &first = found.front();
    QCOMPARE(first.key, u"BCC"_s);
    QCOMPARE(first.name, u"Basal cell carcinoma"_s);
    QCOMPARE(first.classIndex, taxonomy.find(u"BCC"_s));
    QCOMPARE(first.modality, Modality::Anatomical);
    QCOMPARE(first.test.size(), size_t(18));
    QCOMPARE(first.train.size(), size_t(72));
    QVERIFY(first.testShare > 0.6 && first.trainShare < 0.3);
    QVERIFY(first.pHolm < 0.01);
    for (size_t k = 1; k < found.size(); ++k) {
        QVERIFY2(found[k].pHolm > 0.05, qPrintable(found[k].key));
        QVERIFY(found[k].p > first.p);
    }
    // The smallest class differs wholly, and is no finding.
    const auto smallest = std::find_if(found.begin(), found.end(), [](const auto &one) {
        return one.train.size() + one.test.size() == 3;
    });
    QVERIFY(smallest != found.end());
    QCOMPARE(smallest->distance, std::optional(1.0));
    QCOMPARE(smallest->pHolm, 1.0);
}

void TestModalityMismatch::countsSharesAndDistance()
{
    // Training 8 macroscopic, 2 anatomical; test 1 macroscopic, 2 anatomical, 1 without a tag.
    ClassModalities one = made(u"X"_s, 8, 1, 2, 2);
    add(one, Modality::Untagged, 0, 1);
    const auto found = modalityMismatches({one});
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].count(Modality::Macroscopic, Partition::Train), 8);
    QCOMPARE(found[0].count(Modality::Macroscopic, Partition::Test), 1);
    QCOMPARE(found[0].count(Modality::Anatomical, Partition::Test), 2);
    QCOMPARE(found[0].count(Modality::Untagged, Partition::Test), 1);
    QCOMPARE(found[0].count(Modality::Dermoscopic, Partition::Train), 0);
    // Shares 0.8 0.2 0 against 0.25 0.5 0.25: half of 0.55 + 0.3 + 0.25.
    QVERIFY(std::abs(*found[0].distance - 0.55) < 1e-12);
    QCOMPARE(found[0].modality, Modality::Macroscopic);
    QCOMPARE(found[0].trainShare, 0.8);
    QCOMPARE(found[0].testShare, 0.25);
    // Two modalities differ as much: the one that the test part has more of.
    const auto two = modalityMismatches({made(u"Y"_s, 8, 1, 2, 3)});
    QCOMPARE(two[0].modality, Modality::Anatomical);
    QCOMPARE(two[0].trainShare, 0.2);
    QCOMPARE(two[0].testShare, 0.75);
    const auto turned = modalityMismatches({made(u"Y"_s, 2, 3, 8, 1)});
    QCOMPARE(turned[0].modality, Modality::Macroscopic);
    QCOMPARE(turned[0].testShare, 0.75);
}

void TestModalityMismatch::pIsFishersWhereThereAreTwoModalities()
{
    // Of all ways to deal 4 of 14 images to the test part (1001), those that are as uneven:
    // 9 macroscopic and 5 anatomical, expected 18/7 macroscopic in the test part. Observed 1, off
    // by 11/7: 0 (5 ways) and 1 (90) are at least as far off, 4 (126, off by 10/7) is not.
    const double exact = 95.0 / 1001;
    const auto found = modalityMismatches({made(u"X"_s, 8, 1, 2, 3)});
    // Four standard errors of 10,000 permutations.
    QVERIFY2(std::abs(found[0].p - exact) < 4 * std::sqrt(exact * (1 - exact) / 10'000),
             qPrintable(QString::number(found[0].p)));
    QCOMPARE(found[0].pHolm, found[0].p);
    // Nothing differs: every way is as uneven.
    QCOMPARE(modalityMismatches({made(u"Y"_s, 8, 4, 2, 1)})[0].p, 1.0);
    QCOMPARE(modalityMismatches({made(u"Z"_s, 8, 4, 0, 0)})[0].p, 1.0);
}

void TestModalityMismatch::classesOfOnePartComeLast()
{
    const auto found =
        modalityMismatches({made(u"train only"_s, 8, 0, 2, 0), made(u"none"_s, 0, 0, 0, 0),
                            made(u"same"_s, 4, 2, 4, 2), made(u"apart"_s, 40, 0, 0, 10)});
    QStringList keys;
    for (const ModalityMismatch &one : found)
        keys.append(one.key);
    QCOMPARE(keys, (QStringList{u"apart"_s, u"same"_s, u"train only"_s, u"none"_s}));
    QVERIFY(!found[2].distance && !found[3].distance);
    QCOMPARE(found[2].p, 1.0);
    // Two classes are tested, not four.
    QVERIFY(std::abs(found[0].pHolm - 2 * found[0].p) < 1e-15);
    QVERIFY(std::abs(found[0].p - 1.0 / 10'001) < 1e-15);
}

void TestModalityMismatch::equallyClearOnesByWeight()
{
    // Both as clear as 10,000 permutations can say; the larger test part weighs more.
    const auto found =
        modalityMismatches({made(u"small"_s, 60, 0, 0, 15), made(u"large"_s, 60, 4, 0, 40)});
    QCOMPARE(found[0].pHolm, found[1].pHolm);
    QCOMPARE(found[0].key, u"large"_s);
}

void TestModalityMismatch::sameSeedSameNumbers()
{
    const std::vector<ClassModalities> classes{made(u"X"_s, 8, 1, 2, 3)};
    QCOMPARE(modalityMismatches(classes, 4)[0].p, modalityMismatches(classes, 4)[0].p);
    QVERIFY(modalityMismatches(classes, 4)[0].p != modalityMismatches(classes, 5)[0].p);
}

void TestModalityMismatch::hundredThousandImages()
{
    std::vector<ClassModalities> classes;
    for (int k = 0; k < 13; ++k) {
        ClassModalities one = made(QString::number(k), 3000, 750, 2200 + 10 * k, 550);
        add(one, Modality::Dermoscopic, 500, 125);
        add(one, Modality::Untagged, 400, 100);
        classes.push_back(one);
    }
    classes[7] = made(u"planted"_s, 4000, 800, 2000, 560); // 33 % against 41 % anatomical
    QElapsedTimer timer;
    timer.start();
    const auto found = modalityMismatches(classes);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    qInfo("%lld ms", timer.elapsed());
    QCOMPARE(found[0].key, u"planted"_s);
    QVERIFY(found[0].pHolm < 0.01 && found[1].pHolm > 0.05);
}

void TestModalityMismatch::missingSetIsExplained()
{
    test::TestProject project;
    const auto found = modalityMismatches(project.project().database(), FrozenSetId(9));
    QVERIFY(!found && found.error().message.contains(u"no frozen set 9"_s));
}

QTEST_GUILESS_MAIN(TestModalityMismatch)
#include "tst_ModalityMismatch.moc"
