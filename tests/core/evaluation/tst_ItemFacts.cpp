// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ItemFacts.h"
#include "core/store/RoundStore.h"
#include "tests/support/MadeDataset.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestItemFacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsOfDrawnImages();
    void skinTypesAreNumerals_data();
    void skinTypesAreNumerals();
    void provenanceIsOfTheRecordedLabel();
    void filterNeedsEveryPart();
    void keysComeBack();

private:
    static EvalResult resultOf(const std::vector<ImageId> &images)
    {
        EvalResult result;
        for (const ImageId image : images) {
            EvalItem item;
            item.image = image;
            result.items.push_back(item);
        }
        return result;
    }
    /// The value of every item, as text.
    static QStringList valuesOf(const FactColumn &column)
    {
        QStringList values;
        for (const int value : column.valueOf)
            values.append(column.values[value]);
        return values;
    }
};

void TestItemFacts::factsOfDrawnImages()
{
    // Image k: age 40 + k, site back, patients 0, 2, … female, 1, 3, … male, two images each.
    test::TestProject made(45, 3);
    Database &db = made.project().database();
    test::must(db.run(u"UPDATE lesion_case SET age = NULL, site = '' WHERE key = 'C1'"_s));
    test::must(db.run(u"UPDATE lesion_case SET age = 7, site = ' arm ' WHERE key = 'C2'"_s));
    test::must(db.run(u"UPDATE patient SET sex = 0 WHERE key = 'P0'"_s));
    // In an order of its own, and with a tag of its own: the result's items decide.
    EvalResult result = resultOf({made.images()[2], made.images()[0], made.images()[1],
                                  made.images()[44], made.images()[39]});
    result.items[0].modality = Modality::Dermoscopic;
    result.items[1].modality = Modality::Macroscopic;
    const auto facts = loadItemFacts(db, result);
    QVERIFY(facts);
    QCOMPARE(valuesOf(facts->of(SliceBy::Modality)),
             (QStringList{u"dermoscopic"_s, u"macroscopic"_s, u"untagged"_s, u"untagged"_s,
                          u"untagged"_s}));
    QCOMPARE(facts->of(SliceBy::Modality).values,
             (QStringList{u"macroscopic"_s, u"dermoscopic"_s, u"untagged"_s}));
    QCOMPARE(facts->of(SliceBy::Dataset).values, QStringList{u"Drawn"_s});
    QCOMPARE(valuesOf(facts->of(SliceBy::Site)),
             (QStringList{u"arm"_s, u"back"_s, u"unknown"_s, u"back"_s, u"back"_s}));
    QCOMPARE(facts->of(SliceBy::Site).values, (QStringList{u"arm"_s, u"back"_s, u"unknown"_s}));
    // 7, 40, none, 84, 79: the bands' edges.
    QCOMPARE(valuesOf(facts->of(SliceBy::Age)),
             (QStringList{u"0-9"_s, u"40-49"_s, u"unknown"_s, u"80+"_s, u"70-79"_s}));
    QCOMPARE(facts->of(SliceBy::Age).values,
             (QStringList{u"0-9"_s, u"40-49"_s, u"70-79"_s, u"80+"_s, u"unknown"_s}));
    QCOMPARE(valuesOf(facts->of(SliceBy::Sex)),
             (QStringList{u"male"_s, u"unknown"_s, u"unknown"_s, u"female"_s, u"male"_s}));
    QCOMPARE(facts->of(SliceBy::SkinType).values, QStringList{u"unknown"_s});
    QCOMPARE(facts->of(SliceBy::Provenance).values, QStringList{u"recorded"_s});
}

void TestItemFacts::skinTypesAreNumerals_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QString>("type");
    QTest::newRow("PAD-UFES-20") << QByteArray(R"({"fitspatrick":"3.0"})") << u"III"_s;
    QTest::newRow("number") << QByteArray(R"({"Fitzpatrick":2})") << u"II"_s;
    QTest::newRow("ISIC") << QByteArray(R"({"fitzpatrick_skin_type":"IV"})") << u"IV"_s;
    QTest::newRow("SCIN") << QByteArray(R"({"fitzpatrick_skin_type":"FST6"})") << u"VI"_s;
    QTest::newRow("words") << QByteArray(R"({"Skin_Type":"Type V"})") << u"V"_s;
    QTest::newRow("Fitzpatrick17k, unknown")
        << QByteArray(R"({"fitzpatrick_scale":"-1"})") << u"unknown"_s;
    QTest::newRow("two types at once") << QByteArray(R"({"skin_type":"34"})") << u"unknown"_s;
    QTest::newRow("not said") << QByteArray(R"({"fitspatrick":"","itch":"3"})") << u"unknown"_s;
    QTest::newRow("another word") << QByteArray(R"({"skin_type":"naevi"})") << u"unknown"_s;
}

void TestItemFacts::skinTypesAreNumerals()
{
    QFETCH(const QByteArray, attributes);
    QFETCH(const QString, type);
    test::TestProject made;
    test::MadeImage image{u"MEL"_s};
    image.caseAttributes = attributes;
    const auto ids = test::addMadeDataset(made.project(), u"made"_s, u"pad-6"_s, {image});
    const auto facts = loadItemFacts(made.project().database(), resultOf(ids));
    QVERIFY(facts);
    QCOMPARE(facts->of(SliceBy::SkinType).values, QStringList{type});
}

void TestItemFacts::provenanceIsOfTheRecordedLabel()
{
    test::TestProject made(4, 2);
    Database &db = made.project().database();
    test::must(
        db.run(u"UPDATE label SET source = 4 WHERE image_id = ?"_s, {made.images()[1].value}));
    test::must(db.run(u"DELETE FROM label WHERE image_id = ?"_s, {made.images()[3].value}));
    // A round that confirms what was recorded says nothing about where the record came from.
    RoundStore rounds(db);
    Round round;
    round.name = u"October"_s;
    round.taxonomy = made.taxonomy().id;
    const RoundId id =
        test::must(rounds.create(round, {made.images()[0], made.images()[2]}, made.clock()));
    test::must(rounds.close(id,
                            {{made.images()[0], made.taxonomy().diagnoses[0].id, {}},
                             {made.images()[2], made.taxonomy().diagnoses[0].id, {}}},
                            made.clock()));
    // A file may be called like a round's label and is none.
    test::must(db.run(u"UPDATE label SET origin = 'round table.csv', source = 2 WHERE image_id = ? "
                      "AND origin = 'drawn'"_s,
                      {made.images()[2].value}));
    const auto facts = loadItemFacts(db, resultOf(made.images()));
    QVERIFY(facts);
    QCOMPARE(valuesOf(facts->of(SliceBy::Provenance)),
             (QStringList{u"recorded"_s, u"histopathology"_s, u"consensus"_s, u"unknown"_s}));
    QCOMPARE(facts->of(SliceBy::Provenance).values,
             (QStringList{u"histopathology"_s, u"consensus"_s, u"recorded"_s, u"unknown"_s}));
}

void TestItemFacts::filterNeedsEveryPart()
{
    ItemFacts facts;
    for (const SliceBy by : kSliceBys) {
        FactColumn &column = facts.columns[static_cast<size_t>(by)];
        column.by = by;
        column.values = {u"a"_s, u"b"_s, u"c"_s};
        column.valueOf = {0, 1, 2, 0, 1, 2};
    }
    facts.columns[static_cast<size_t>(SliceBy::Sex)].valueOf = {0, 0, 0, 1, 1, 1};
    QCOMPARE(itemsPassing(facts, {}), (std::vector<int>{0, 1, 2, 3, 4, 5}));
    QCOMPARE(itemsPassing(facts, {{{SliceBy::Site, {u"a"_s, u"c"_s}}}}),
             (std::vector<int>{0, 2, 3, 5}));
    QCOMPARE(itemsPassing(facts, {{{SliceBy::Site, {u"a"_s, u"c"_s}}, {SliceBy::Sex, {u"b"_s}}}}),
             (std::vector<int>{3, 5}));
    QCOMPARE(itemsPassing(facts, {{{SliceBy::Site, {u"nowhere"_s}}}}), std::vector<int>{});
}

void TestItemFacts::keysComeBack()
{
    for (const SliceBy by : kSliceBys)
        QCOMPARE(sliceByFromKey(sliceByKey(by)), std::optional(by));
    QCOMPARE(sliceByFromKey(u"skin"_s), std::optional(SliceBy::SkinType));
    QVERIFY(!sliceByFromKey(u"hair"_s));
}

QTEST_GUILESS_MAIN(TestItemFacts)
#include "tst_ItemFacts.moc"
