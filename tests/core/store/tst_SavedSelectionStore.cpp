// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "core/store/SavedSelectionStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestSavedSelectionStore : public QObject
{
    Q_OBJECT

private:
    static RunId someRun(test::TestProject &t)
    {
        FrozenSet set;
        set.name = u"s"_s;
        set.classes = {t.taxonomy().diagnoses[0].id};
        set.items = {{t.images()[0], 0, Partition::Test}};
        Database &db = t.project().database();
        set = test::must(FrozenSetStore(db).freeze(set, t.clock()));
        return test::must(
            RunStore(db).createMadeElsewhere(set.id, u"a"_s, u"a.csv"_s, true, t.clock()));
    }

private Q_SLOTS:
    void aSelectionKeepsItsOrderItsCaptionAndItsRun()
    {
        test::TestProject t(3);
        const RunId run = someRun(t);
        const ImageSet images{{t.images()[2], t.images()[0]}, u"true BCC, predicted SEK"_s};
        SavedSelectionStore store(t.project().database());
        const auto first = test::must(store.create(u" Faces "_s, images, run, t.clock()));
        const auto second =
            test::must(store.create(u"Others"_s, {{t.images()[1]}, {}}, {}, t.clock()));
        t.reopen();

        SavedSelectionStore after(t.project().database());
        QCOMPARE(test::must(after.images(first)), images);
        const auto all = test::must(after.all());
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].id, second); // newest first
        QVERIFY(!all[0].run.isValid());
        QCOMPARE(all[1].name, u"Faces"_s);
        QCOMPARE(all[1].caption, images.caption);
        QCOMPARE(all[1].images, 2);
        QCOMPARE(all[1].created, t.clock().now());
        const auto ofRun = test::must(after.ofRun(run));
        QCOMPARE(ofRun.size(), size_t(1));
        QCOMPARE(ofRun.front().id, first);
    }

    void namesAreOneOfAKind()
    {
        test::TestProject t(1);
        SavedSelectionStore store(t.project().database());
        const ImageSet images{{t.images()[0]}, {}};
        const auto a = test::must(store.create(u"A"_s, images, {}, t.clock()));
        const auto taken = store.create(u"A "_s, images, {}, t.clock());
        QVERIFY(!taken && taken.error().message.contains(u"\"A\""));
        QVERIFY(!store.create(u"  "_s, images, {}, t.clock()));
        QVERIFY(!store.create(u"B"_s, {}, {}, t.clock()));
        const auto b = test::must(store.create(u"B"_s, images, {}, t.clock()));
        QVERIFY(!store.rename(b, u"A"_s));
        QVERIFY(store.rename(a, u"A"_s)); // its own name is free
        QVERIFY(store.rename(b, u"C"_s));
        QCOMPARE(test::must(store.all()).front().name, u"C"_s);
    }

    void aRemovedSelectionIsGoneWithItsImages()
    {
        test::TestProject t(1);
        Database &db = t.project().database();
        SavedSelectionStore store(db);
        const auto id = test::must(store.create(u"A"_s, {{t.images()[0]}, {}}, {}, t.clock()));
        QVERIFY(store.remove(id));
        QVERIFY(!store.images(id));
        QVERIFY(!store.rename(id, u"B"_s));
        QVERIFY(!store.remove(id));
        QCOMPARE(test::must(db.value(u"SELECT COUNT(*) FROM saved_selection_image"_s)).toInt(), 0);
    }

    void aSelectionOutlivesItsRun()
    {
        test::TestProject t(1);
        const RunId run = someRun(t);
        Database &db = t.project().database();
        SavedSelectionStore store(db);
        const auto id = test::must(store.create(u"A"_s, {{t.images()[0]}, {}}, run, t.clock()));
        QVERIFY(RunStore(db).purge(run));
        QVERIFY(!test::must(store.all()).front().run.isValid());
        QCOMPARE(test::must(store.images(id)).ids.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestSavedSelectionStore)
#include "tst_SavedSelectionStore.moc"
