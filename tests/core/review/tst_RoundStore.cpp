// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/RoundMaker.h"
#include "core/store/ImageStore.h"
#include "core/store/RecordStore.h"
#include "core/store/RoundStore.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using test::TestProject;

namespace
{

Round made(TestProject &p, RoundMode mode = RoundMode::Validating)
{
    Project &project = p.project();
    auto round = makeRound(project.database(), project.paths(), u"Test set, October"_s, mode,
                           p.images(), project.clock());
    if (!round)
        qFatal("%s", qPrintable(round.error().message));
    return *round;
}

Reading reading(TestProject &p, const Round &round, size_t image, size_t diagnosis,
                const QString &reader = u"AL"_s)
{
    Reading given;
    given.round = round.id;
    given.image = p.images()[image];
    given.reader = reader;
    given.diagnosis = p.taxonomy().diagnoses[diagnosis].id;
    given.modality = Modality::Macroscopic;
    given.time = p.clock().now();
    return given;
}

ImageRow row(TestProject &p, size_t image)
{
    const auto rows =
        ImageStore(p.project().database(), p.project().paths()).rows({p.images()[image]});
    return rows && rows->size() == 1 ? rows->front() : ImageRow();
}

} // namespace

class TestRoundStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundSurvivesReopening()
    {
        TestProject p(4);
        const Round round = made(p, RoundMode::Blind);
        QVERIFY(round.id.isValid());
        p.reopen();
        RoundStore store(p.project().database());
        const auto all = store.all();
        QVERIFY(all && all->size() == 1);
        QCOMPARE(all->front().name, u"Test set, October"_s);
        QCOMPARE(all->front().mode, RoundMode::Blind);
        QCOMPARE(all->front().state, RoundState::Open);
        QCOMPARE(all->front().seed, round.seed);
        QVERIFY(round.seed != 0);
        QCOMPARE(all->front().images, 4);
        QCOMPARE(all->front().created, p.clock().now());
        QCOMPARE(all->front().taxonomy, p.taxonomy().id);
        QCOMPARE(*store.images(round.id), p.images());
    }

    void refusesBadRounds()
    {
        TestProject p(2);
        Project &project = p.project();
        made(p);
        const auto make = [&](const QString &name, const std::vector<ImageId> &images) {
            const auto round = makeRound(project.database(), project.paths(), name,
                                         RoundMode::Validating, images, project.clock());
            return round ? QString() : round.error().message;
        };
        QVERIFY(make(u"  "_s, p.images()).contains(u"name"_s));
        QVERIFY(make(u"Empty"_s, {}).contains(u"no image"_s));
        QVERIFY(make(u"Test set, October"_s, p.images()).contains(u"already"_s));
        QCOMPARE(RoundStore(project.database()).all()->size(), size_t{1});
    }

    void readingIsOnDiskWhenAppendReturns()
    {
        TestProject p(2);
        const Round round = made(p);
        Reading given = reading(p, round, 1, 2);
        given.confidence = Confidence::High;
        given.comment = u"pearly border"_s;
        given.agreed = true;
        given.seconds = 3.25;
        QVERIFY(RoundStore(p.project().database()).append(given));
        // A second connection, as another program would open it, sees it without any closing.
        auto other = Database::open(p.project().paths().databaseFile(), Database::Mode::ReadOnly);
        QVERIFY(other);
        const auto current = RoundStore(**other).current(round.id, u"AL"_s);
        QVERIFY(current && current->size() == 1);
        const Reading &stored = current->front();
        QCOMPARE(stored.image, given.image);
        QCOMPARE(stored.diagnosis, given.diagnosis);
        QCOMPARE(stored.modality, given.modality);
        QCOMPARE(stored.confidence, Confidence::High);
        QCOMPARE(stored.comment, given.comment);
        QCOMPARE(stored.agreed, true);
        QCOMPARE(stored.seconds, 3.25);
        QCOMPARE(stored.time, given.time);
    }

    void correctionAndRetractionAreFurtherRows()
    {
        TestProject p(2);
        const Round round = made(p);
        RoundStore store(p.project().database());
        QVERIFY(store.append(reading(p, round, 0, 0)));
        QVERIFY(store.append(reading(p, round, 1, 0)));
        QVERIFY(store.append(reading(p, round, 0, 2)));
        Reading retraction = reading(p, round, 1, 0);
        retraction.retracted = true;
        QVERIFY(store.append(retraction));
        QVERIFY(store.append(reading(p, round, 0, 1, u"MK"_s)));

        const auto current = store.current(round.id, u"AL"_s);
        QCOMPARE(current->size(), size_t{1});
        QCOMPARE(current->front().diagnosis, p.taxonomy().diagnoses[2].id);
        QCOMPARE(store.history(round.id)->size(), size_t{5});
        QCOMPARE(*store.readers(round.id), (std::vector<QString>{u"AL"_s, u"MK"_s}));
        const auto progress = store.progress(round.id);
        QCOMPARE(progress->size(), size_t{2});
        QCOMPARE((*progress)[0].read, 1);
        QCOMPARE((*progress)[1].read, 1);
        // The table itself refuses changes.
        QVERIFY(!p.project().database().run(u"UPDATE reading SET comment = 'x'"_s));
        QVERIFY(!p.project().database().run(u"DELETE FROM reading"_s));
    }

    void refusesIncompleteAndForeignReadings()
    {
        TestProject p(2);
        const Round round = made(p);
        RoundStore store(p.project().database());
        Reading noModality = reading(p, round, 0, 0);
        noModality.modality.reset();
        QVERIFY(!store.append(noModality));
        Reading noDiagnosis = reading(p, round, 0, 0);
        noDiagnosis.diagnosis = {};
        QVERIFY(!store.append(noDiagnosis));
        noDiagnosis.cannotJudge = u"blurred"_s;
        QVERIFY(store.append(noDiagnosis));
        Reading nobody = reading(p, round, 0, 0, u" "_s);
        QVERIFY(!store.append(nobody));
        Reading foreign = reading(p, round, 0, 0);
        foreign.image = ImageId(4711);
        QVERIFY(!store.append(foreign));
        QCOMPARE(store.history(round.id)->size(), size_t{1});
    }

    void closingWritesLabelsTagsAndRecord()
    {
        TestProject p(4); // classes 0 1 2 0, tags M ? M ?
        const Round round = made(p);
        RoundStore store(p.project().database());
        QVERIFY(store.append(reading(p, round, 0, 0))); // agrees
        QVERIFY(store.append(reading(p, round, 1, 2))); // corrects, and tags
        Reading cannot = reading(p, round, 2, 0);
        cannot.diagnosis = {};
        cannot.modality.reset();
        cannot.cannotJudge = u"blurred"_s;
        QVERIFY(store.append(cannot));
        QVERIFY(store.ofImage(p.images()[0])->empty()); // hidden while the round is open

        p.clock().advance(3600);
        const auto changes =
            closeRound(p.project().database(), p.project().paths(), round.id, p.project().clock());
        QVERIFY(changes);
        const RoundSummary summary = summaryOf(*changes);
        QCOMPARE(summary.confirmed, 1);
        QCOMPARE(summary.changed, 1);
        QCOMPARE(summary.undecided, 1);
        QCOMPARE(summary.unread, 1);
        QCOMPARE(summary.retagged, 1);
        QCOMPARE((*changes)[1].before, Modality::Untagged);
        QCOMPARE((*changes)[1].after, Modality::Macroscopic);

        p.reopen();
        const auto &classes = p.taxonomy().diagnoses;
        QCOMPARE(row(p, 0).validated, classes[0].id);
        QCOMPARE(row(p, 1).validated, classes[2].id);
        QCOMPARE(row(p, 1).recorded, classes[1].id);
        QCOMPARE(row(p, 1).modality, Modality::Macroscopic);
        QVERIFY(!row(p, 2).validated.isValid());
        QVERIFY(!row(p, 3).validated.isValid());
        QVERIFY(row(p, 0).read && row(p, 1).read && row(p, 2).read && !row(p, 3).read);
        const auto details =
            ImageStore(p.project().database(), p.project().paths()).details(p.images()[1]);
        QCOMPARE(details->labels.size(), size_t{2});
        QCOMPARE(details->labels.back().source, LabelSource::Expert);
        QCOMPARE(details->labels.back().origin, u"round Test set, October"_s);
        QCOMPARE(RoundStore(p.project().database()).ofImage(p.images()[0])->size(), size_t{1});
        const auto closed = RoundStore(p.project().database()).get(round.id);
        QCOMPARE(closed->state, RoundState::Closed);
        QCOMPARE(closed->closed, p.clock().now());
        const auto records = RecordStore(p.project().database()).all();
        QCOMPARE(records->size(), size_t{2});
        QCOMPARE(records->front().kind, u"round closed"_s);
        QCOMPARE(records->front().result[u"changed"_s].toInt(), 1);
        QCOMPARE(records->back().kind, u"round made"_s);
        // The changes can be looked at again, with the tags as they were.
        const auto again = roundChanges(p.project().database(), p.project().paths(), round.id);
        QCOMPARE((*again)[1].before, Modality::Untagged);
        QCOMPARE(summaryOf(*again).retagged, 1);
    }

    void closedRoundStaysClosed()
    {
        TestProject p(2);
        const Round round = made(p);
        RoundStore store(p.project().database());
        QVERIFY(store.append(reading(p, round, 0, 1)));
        QVERIFY(store.close(round.id, {}, p.clock()));
        const auto again = store.close(round.id, {}, p.clock());
        QVERIFY(!again && again.error().message.contains(u"closed already"_s));
        const auto late = store.append(reading(p, round, 1, 1));
        QVERIFY(!late && late.error().message.contains(u"closed"_s));
        QCOMPARE(store.history(round.id)->size(), size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestRoundStore)
#include "tst_RoundStore.moc"
