// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FrozenSetStore.h"
#include "core/store/RunNoteStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestRunNoteStore : public QObject
{
    Q_OBJECT

private:
    static RunId someRun(test::TestProject &t)
    {
        FrozenSet set;
        set.name = u"s"_s;
        set.classes = {t.taxonomy().diagnoses[0].id};
        for (const ImageId image : t.images())
            set.items.push_back({image, 0, Partition::Test});
        Database &db = t.project().database();
        set = test::must(FrozenSetStore(db).freeze(set, t.clock()));
        return test::must(
            RunStore(db).createMadeElsewhere(set.id, u"a"_s, u"a.csv"_s, true, t.clock()));
    }

private Q_SLOTS:
    void aNoteIsWrittenChangedAndRemoved()
    {
        test::TestProject t(2);
        const RunId run = someRun(t);
        RunNoteStore store(t.project().database());
        const QDateTime first = t.clock().now();
        const RunNoteId whole = test::must(
            store.add({{}, run, {}, u"AL"_s, u"  Faces in the test part. "_s, {}, {}}, t.clock()));
        t.clock().advance(60);
        const RunNoteId one = test::must(
            store.add({{}, run, t.images()[1], {}, u"Looks like a mole."_s, {}, {}}, t.clock()));

        auto notes = test::must(store.ofRun(run));
        QCOMPARE(notes.size(), size_t(2));
        QCOMPARE(notes[0].id, whole);
        QCOMPARE(notes[0].author, u"AL"_s);
        QCOMPARE(notes[0].text, u"Faces in the test part."_s);
        QVERIFY(!notes[0].image.isValid());
        QCOMPARE(notes[0].created, first);
        QVERIFY(notes[0].edited.isNull());
        QCOMPARE(test::must(store.ofImage(run, t.images()[1])).front().id, one);
        QVERIFY(test::must(store.ofImage(run, t.images()[0])).empty());

        t.clock().advance(60);
        QVERIFY(store.edit(one, u"It is a mole."_s, t.clock()));
        const RunNote changed = test::must(store.ofImage(run, t.images()[1])).front();
        QCOMPARE(changed.text, u"It is a mole."_s);
        QCOMPARE(changed.created.secsTo(changed.edited), 60);

        QVERIFY(store.remove(whole));
        QCOMPARE(test::must(store.ofRun(run)).size(), size_t(1));
        QVERIFY(!store.remove(whole));
        QVERIFY(!store.edit(whole, u"x"_s, t.clock()));
    }

    void whatCannotBeANoteIsRefused()
    {
        test::TestProject t(1);
        const RunId run = someRun(t);
        RunNoteStore store(t.project().database());
        QVERIFY(!store.add({{}, run, {}, u"AL"_s, u" \n "_s, {}, {}}, t.clock()));
        const auto noRun = store.add({{}, RunId(99), {}, {}, u"x"_s, {}, {}}, t.clock());
        QVERIFY(!noRun && noRun.error().message.contains(u"run 99"));
        const auto noImage = store.add({{}, run, ImageId(99), {}, u"x"_s, {}, {}}, t.clock());
        QVERIFY(!noImage && noImage.error().message.contains(u"image 99"));
        QVERIFY(test::must(store.ofRun(run)).empty());
    }

    void notesGoWithTheirRun()
    {
        test::TestProject t(1);
        const RunId run = someRun(t);
        Database &db = t.project().database();
        RunNoteStore store(db);
        test::must(store.add({{}, run, t.images()[0], {}, u"x"_s, {}, {}}, t.clock()));
        QVERIFY(RunStore(db).purge(run));
        QCOMPARE(test::must(db.value(u"SELECT COUNT(*) FROM run_note"_s)).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRunNoteStore)
#include "tst_RunNoteStore.moc"
