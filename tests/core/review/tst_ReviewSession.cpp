// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReviewSession.h"
#include "core/review/RoundMaker.h"
#include "core/store/ImageStore.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using test::TestProject;

namespace
{

Round made(TestProject &p, RoundMode mode)
{
    Project &project = p.project();
    auto round = makeRound(project.database(), project.paths(), u"October"_s, mode, p.images(),
                           project.clock());
    if (!round)
        qFatal("%s", qPrintable(round.error().message));
    return *round;
}

std::unique_ptr<ReviewSession> session(TestProject &p, const Round &round,
                                       const QString &reader = u"AL"_s)
{
    Project &project = p.project();
    auto opened =
        ReviewSession::open(project.database(), project.paths(), project.clock(), round.id, reader);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return *std::move(opened);
}

DiagnosisId diagnosis(TestProject &p, size_t index)
{
    return p.taxonomy().diagnoses[index].id;
}

std::vector<Reading> stored(TestProject &p, const Round &round)
{
    return *RoundStore(p.project().database()).current(round.id, u"AL"_s);
}

} // namespace

class TestReviewSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diagnosisCommitsWhenTheTagIsKnown()
    {
        TestProject p(3); // tags M ? M
        const Round round = made(p, RoundMode::Validating);
        const auto s = session(p, round);
        QCOMPARE(s->image(), p.images()[0]);
        QVERIFY(!s->lacksModality());
        p.clock().advance(5);
        s->appeared();
        p.clock().advance(4);
        s->setConfidence(Confidence::High);
        s->setComment(u" shiny "_s);
        QVERIFY(*s->chooseDiagnosis(diagnosis(p, 2)));
        const auto readings = stored(p, round);
        QCOMPARE(readings.size(), size_t{1});
        QCOMPARE(readings[0].diagnosis, diagnosis(p, 2));
        QCOMPARE(readings[0].modality, std::optional(Modality::Macroscopic));
        QCOMPARE(readings[0].confidence, Confidence::High);
        QCOMPARE(readings[0].comment, u"shiny"_s);
        QCOMPARE(readings[0].seconds, 4.0);
        QVERIFY(!readings[0].agreed);
        QCOMPARE(s->image(), p.images()[1]);
        QCOMPARE(s->draft().confidence, Confidence::Middle); // a new image begins anew
        QCOMPARE(s->draft().comment, QString());
    }

    void untaggedImageNeedsBothInAnyOrder()
    {
        TestProject p(4);
        const Round round = made(p, RoundMode::Validating);
        const auto s = session(p, round);
        QVERIFY(*s->agree());
        QVERIFY(s->lacksModality() && s->lacksDiagnosis());
        QVERIFY(!*s->chooseDiagnosis(diagnosis(p, 1)));
        QVERIFY(s->lacksModality() && !s->lacksDiagnosis());
        QCOMPARE(stored(p, round).size(), size_t{1});
        QVERIFY(*s->chooseModality(Modality::Anatomical));
        QVERIFY(*s->agree());
        QVERIFY(!*s->chooseModality(Modality::Dermoscopic));
        QVERIFY(!s->lacksModality() && s->lacksDiagnosis());
        QVERIFY(*s->chooseDiagnosis(diagnosis(p, 0)));
        QVERIFY(s->isFinished());
        const auto readings = stored(p, round);
        QCOMPARE(readings.size(), size_t{4});
        QCOMPARE(readings[1].modality, std::optional(Modality::Anatomical));
        QCOMPARE(readings[3].modality, std::optional(Modality::Dermoscopic));
        QVERIFY(!*s->chooseDiagnosis(diagnosis(p, 0))); // nothing is up any more
    }

    void agreeTakesTheRecordedLabel()
    {
        TestProject p(2);
        const Round round = made(p, RoundMode::Validating);
        const auto s = session(p, round);
        QVERIFY(s->canAgree());
        QCOMPARE(s->facts().recordedLabel, p.taxonomy().diagnoses[0].name);
        QVERIFY(*s->agree());
        QVERIFY(!*s->agree());                           // the tag of the second is missing …
        QVERIFY(*s->chooseModality(Modality::Untagged)); // … "unclear" is an answer
        const auto readings = stored(p, round);
        QCOMPARE(readings[1].diagnosis, diagnosis(p, 1));
        QVERIFY(readings[0].agreed && readings[1].agreed);
    }

    void cannotJudgeNeedsAReason()
    {
        TestProject p(2);
        const Round round = made(p, RoundMode::Validating);
        const auto s = session(p, round);
        QVERIFY(!*s->cannotJudge(u"  "_s));
        QVERIFY(*s->cannotJudge(u"out of focus"_s));
        QVERIFY(*s->cannotJudge(u"too dark"_s)); // untagged: no modality is asked for
        const auto readings = stored(p, round);
        QVERIFY(!readings[0].diagnosis.isValid());
        QCOMPARE(readings[0].cannotJudge, u"out of focus"_s);
        QVERIFY(!readings[1].modality);
    }

    void undoGoesBackAcrossImagesAndRestoresTheDraft()
    {
        TestProject p(5);
        const Round round = made(p, RoundMode::Validating);
        const auto s = session(p, round);
        s->setComment(u"first"_s);
        QVERIFY(*s->chooseDiagnosis(diagnosis(p, 2)));
        QVERIFY(*s->cannotJudge(u"too dark"_s));
        QVERIFY(*s->agree());
        QCOMPARE(s->queue().readCount(), 3);
        QVERIFY(*s->undo());
        QVERIFY(*s->undo());
        QCOMPARE(s->image(), p.images()[1]);
        QCOMPARE(s->draft().cannotJudge, u"too dark"_s);
        QVERIFY(*s->undo());
        QCOMPARE(s->image(), p.images()[0]);
        QCOMPARE(s->draft().diagnosis, diagnosis(p, 2));
        QCOMPARE(s->draft().comment, u"first"_s);
        QVERIFY(!*s->undo());
        QVERIFY(stored(p, round).empty());
        QCOMPARE(RoundStore(p.project().database()).history(round.id)->size(), size_t{6});
        // A tag alone corrects the tag and waits; the class stores both.
        QVERIFY(!*s->chooseModality(Modality::Dermoscopic));
        QVERIFY(*s->chooseDiagnosis(diagnosis(p, 1)));
        QCOMPARE(stored(p, round).size(), size_t{1});
        QCOMPARE(stored(p, round)[0].modality, std::optional(Modality::Dermoscopic));
        QCOMPARE(stored(p, round)[0].comment, u"first"_s);
        QCOMPARE(s->image(), p.images()[1]);
    }

    void goesOnDaysLaterAtTheSameImage_data()
    {
        QTest::addColumn<RoundMode>("mode");
        QTest::newRow("validating") << RoundMode::Validating;
        QTest::newRow("blind") << RoundMode::Blind;
    }
    void goesOnDaysLaterAtTheSameImage()
    {
        QFETCH(RoundMode, mode);
        TestProject p(8);
        const Round round = made(p, mode);
        auto s = session(p, round);
        QVERIFY(*s->skip());
        QVERIFY(*s->cannotJudge(u"too dark"_s));
        QVERIFY(*s->cannotJudge(u"too dark"_s));
        QVERIFY(*s->skip());
        const ImageId stoppedAt = s->image();
        const std::vector<ImageId> next = s->queue().upcoming(10);
        s.reset();
        p.clock().advance(5 * 24 * 3600);
        p.reopen();
        s = session(p, round, u" al "_s); // the same person
        QCOMPARE(s->reader(), u"AL"_s);
        QCOMPARE(s->image(), stoppedAt);
        QCOMPARE(s->queue().upcoming(10), next);
        QCOMPARE(s->queue().readCount(), 2);
        QVERIFY(*s->undo()); // across the days too
        QCOMPARE(s->draft().cannotJudge, u"too dark"_s);
    }

    void skipAndComeBackArePutOnDisk()
    {
        TestProject p(4);
        const Round round = made(p, RoundMode::Validating);
        auto s = session(p, round);
        QVERIFY(!*s->comeBack());
        QVERIFY(*s->skip());
        QVERIFY(*s->skip());
        QVERIFY(*s->comeBack());
        QCOMPARE(s->image(), p.images()[1]);
        s.reset();
        p.reopen();
        s = session(p, round);
        QCOMPARE(s->image(), p.images()[1]);
        QVERIFY(*s->cannotJudge(u"x"_s));
        QVERIFY(*s->cannotJudge(u"x"_s));
        QVERIFY(*s->cannotJudge(u"x"_s));
        QCOMPARE(s->image(), p.images()[0]); // the one that was put off comes at the end
        QVERIFY(!*s->skip());
    }

    void blindRoundKnowsNoLabelAndNoName()
    {
        TestProject p(4);
        const Round round = made(p, RoundMode::Blind);
        const auto s = session(p, round);
        QVERIFY(!s->canAgree());
        QVERIFY(!*s->agree());
        QCOMPARE(s->queue().readCount(), 0);
        const VisibleFacts &facts = s->facts();
        for (const QString &text : {facts.recordedLabel, facts.image, facts.lesionCase,
                                    facts.patient, facts.file, facts.site})
            QCOMPARE(text, QString());
        QVERIFY(!facts.age);
        QCOMPARE(facts.sex, Sex::Unknown);
    }

    void factsOpenWhenTheBlindRoundIsOver()
    {
        TestProject p(1);
        Round round = made(p, RoundMode::Blind);
        const auto details =
            ImageStore(p.project().database(), p.project().paths()).details(p.images()[0]);
        QVERIFY(visibleFacts(round, *details, p.taxonomy()).image.isEmpty());
        round.state = RoundState::Closed;
        const VisibleFacts facts = visibleFacts(round, *details, p.taxonomy());
        QCOMPARE(facts.image, u"img_000"_s);
        QCOMPARE(facts.file, u"img_000.png"_s);
        QCOMPARE(facts.recordedLabel, p.taxonomy().diagnoses[0].name);
    }

    void everyCommitIsThereAfterAReopen()
    {
        TestProject p(6);
        const Round round = made(p, RoundMode::Validating);
        for (int read = 1; read <= 6; ++read) {
            auto s = session(p, round);
            QVERIFY(*s->cannotJudge(u"too dark"_s));
            // No orderly end of the session: what counts is on disk already.
            auto other =
                Database::open(p.project().paths().databaseFile(), Database::Mode::ReadOnly);
            QCOMPARE(RoundStore(**other).current(round.id, u"AL"_s)->size(), size_t(read));
            s.reset();
            other->reset();
            p.reopen();
        }
    }

    void needsAReaderAndAnOpenRound()
    {
        TestProject p(2);
        Project &project = p.project();
        const Round round = made(p, RoundMode::Validating);
        QVERIFY(!ReviewSession::open(project.database(), project.paths(), project.clock(), round.id,
                                     u" "_s));
        QVERIFY(closeRound(project.database(), project.paths(), round.id, project.clock()));
        const auto closed = ReviewSession::open(project.database(), project.paths(),
                                                project.clock(), round.id, u"AL"_s);
        QVERIFY(!closed && closed.error().message.contains(u"closed"_s));
    }
};

QTEST_GUILESS_MAIN(TestReviewSession)
#include "tst_ReviewSession.moc"
