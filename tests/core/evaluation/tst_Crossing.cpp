// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/EvalResult.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RoundStore.h"
#include "core/store/RunStore.h"
#include "core/store/SetPredictionStore.h"
#include "tests/support/MadeDataset.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using test::must;

/// Twelve images of three classes (image k is of class k % 3, even ones are macroscopic); 0 to 8
/// are the test part of a frozen set, 9 to 11 were trained on.
class TestCrossing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void labelsAndRunAreTheEvaluation();
    void imagesWithoutAPredictionStayInSight();
    void runAgainstLabelsIsTurnedRound();
    void runsAreComparedOnTheColumnsPart();
    void runsOfOtherTaxonomiesMeetByKey();
    void aSetThatARunWasGivenLater();
    void recordedAgainstValidated();
    void readersOverClosedRounds();
    void readerAgainstReader();
    void readerAgainstRun();
    void openBlindRoundsStayShut();
    void sourcesThatCanBeChosen();
    void modalityNarrows();
    void whatDoesNotExistIsExplained();

private:
    Database &db() { return m_project->project().database(); }
    ImageId image(int k) const { return m_project->images()[static_cast<size_t>(k)]; }
    DiagnosisId diagnosis(int k) const
    {
        return m_project->taxonomy().diagnoses[static_cast<size_t>(k)].id;
    }
    /// A run of the set that says `predicted` of image k where it is a class.
    RunId addRun(const QString &name, FrozenSetId set, const std::vector<int> &predicted,
                 int classes = 3);
    RoundId addRound(const QString &name, RoundMode mode, const std::vector<int> &images);
    Reading reading(RoundId round, int image, const QString &reader, int diagnosis) const;
    void closeRound(RoundId round, const std::vector<RoundStore::Verdict> &verdicts = {})
    {
        must(RoundStore(db()).close(round, verdicts, m_project->clock()));
    }
    /// "0:1 2:-1": truth and prediction by image number, ascending; images that are not in it are
    /// not among the items.
    QString shown(const EvalResult &result) const;

    std::unique_ptr<test::TestProject> m_project;
    FrozenSetId m_set;
};

void TestCrossing::init()
{
    m_project = std::make_unique<test::TestProject>(12, 3);
    FrozenSet set;
    set.name = u"set"_s;
    set.classes = {diagnosis(0), diagnosis(1), diagnosis(2)};
    for (int k = 0; k < 12; ++k)
        set.items.push_back({image(k), k % 3, k < 9 ? Partition::Test : Partition::Train});
    m_set = must(FrozenSetStore(db()).freeze(set, m_project->clock())).id;
}

RunId TestCrossing::addRun(const QString &name, FrozenSetId set, const std::vector<int> &predicted,
                           int classes)
{
    TrainPlan plan;
    plan.stages.front().set = set;
    const RunId run = must(RunStore(db()).create(plan, name, m_project->clock()));
    std::vector<Prediction> predictions;
    for (size_t k = 0; k < predicted.size(); ++k) {
        if (predicted[k] < 0)
            continue;
        std::vector<float> p(static_cast<size_t>(classes), 0.1F);
        p[static_cast<size_t>(predicted[k])] = 0.5F + 0.01F * static_cast<float>(k);
        predictions.push_back({image(static_cast<int>(k)),
                               k < 9 ? Partition::Test : Partition::Train, static_cast<int>(k) % 3,
                               p});
    }
    must(RunStore(db()).setPredictions(run, 1, predictions));
    return run;
}

RoundId TestCrossing::addRound(const QString &name, RoundMode mode, const std::vector<int> &images)
{
    Round round;
    round.name = name;
    round.mode = mode;
    round.taxonomy = m_project->taxonomy().id;
    std::vector<ImageId> ids;
    for (const int k : images)
        ids.push_back(image(k));
    return must(RoundStore(db()).create(round, ids, m_project->clock()));
}

Reading TestCrossing::reading(RoundId round, int k, const QString &reader, int given) const
{
    Reading one;
    one.round = round;
    one.image = image(k);
    one.reader = reader;
    one.modality = Modality::Macroscopic;
    if (given >= 0)
        one.diagnosis = diagnosis(given);
    else
        one.cannotJudge = u"blurred"_s;
    one.time = m_project->clock().now();
    return one;
}

QString TestCrossing::shown(const EvalResult &result) const
{
    QStringList words;
    for (int k = 0; k < 12; ++k) {
        for (const EvalItem &item : result.items) {
            if (item.image == image(k))
                words.append(u"%1:%2/%3"_s.arg(k).arg(item.truth).arg(item.predicted));
        }
    }
    return words.size() == static_cast<qsizetype>(result.items.size()) ? words.join(u' ')
                                                                       : u"other images"_s;
}

void TestCrossing::labelsAndRunAreTheEvaluation()
{
    const RunId run = addRun(u"run"_s, m_set, {0, 1, 2, 0, 1, 1, 1, 1, 1, 1, 1, 1});
    must(db().run(u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
                  {diagnosis(1).value, image(5).value}));
    must(db().run(u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
                  {diagnosis(5).value, image(6).value})); // a class that the run does not have
    for (const LabelBasis labels : {LabelBasis::Recorded, LabelBasis::Validated}) {
        const bool validated = labels == LabelBasis::Validated;
        const EvalResult plain = must(loadEvalResult(db(), run, labels));
        const EvalResult crossed = must(
            loadCrossing(db(), validated ? AnswerSource::validated() : AnswerSource::recorded(),
                         AnswerSource::ofRun(run)));
        QCOMPARE(shown(crossed), shown(plain));
        QCOMPARE(crossed.items.size(), validated ? size_t(8) : size_t(9));
        for (size_t k = 0; k < plain.items.size(); ++k) {
            QCOMPARE(crossed.items[k].image, plain.items[k].image); // the same order
            QCOMPARE(crossed.items[k].probabilities, plain.items[k].probabilities);
            QCOMPARE(crossed.items[k].key, plain.items[k].key);
            QCOMPARE(crossed.items[k].patient, plain.items[k].patient);
        }
        QCOMPARE(crossed.classKeys(), plain.classKeys());
        QCOMPARE(crossed.outsideClasses, validated ? 1 : 0);
        QCOMPARE(plain.outsideClasses, crossed.outsideClasses);
        QCOMPARE(crossed.validatedLabels, 2);
        QCOMPARE(crossed.set, m_set);
        QCOMPARE(crossed.run, run);
        QCOMPARE(crossed.labels, labels);
        QVERIFY(crossed.rows == plain.rows && crossed.columns == plain.columns);
        QVERIFY(crossed.hasProbabilities);
    }
}

void TestCrossing::imagesWithoutAPredictionStayInSight()
{
    // A run made elsewhere that knows nothing of images 1 and 4.
    const RunId run = addRun(u"elsewhere"_s, m_set, {0, -1, 2, 0, -1, 1, 1, 1, 1});
    const EvalResult crossed =
        must(loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofRun(run)));
    QCOMPARE(shown(crossed), u"0:0/0 1:1/-1 2:2/2 3:0/0 4:1/-1 5:2/1 6:0/1 7:1/1 8:2/1"_s);
    QCOMPARE(metricsOf(crossed).n, 7);
    QVERIFY(crossed.items.back().probabilities.empty()); // nothing said comes last
    QCOMPARE(must(loadEvalResult(db(), run, LabelBasis::Recorded)).items.size(), size_t(7));
}

void TestCrossing::runAgainstLabelsIsTurnedRound()
{
    const RunId run = addRun(u"run"_s, m_set, {0, 1, 2, 0, 1, 1, 1, 1, -1});
    const EvalResult crossed =
        must(loadCrossing(db(), AnswerSource::ofRun(run), AnswerSource::recorded()));
    QCOMPARE(shown(crossed), u"0:0/0 1:1/1 2:2/2 3:0/0 4:1/1 5:1/2 6:1/0 7:1/1 8:-1/2"_s);
    QCOMPARE(crossed.run, run);
    QVERIFY(!crossed.hasProbabilities); // they are the rows'
    QVERIFY(crossed.items.front().probabilities.empty());
}

void TestCrossing::runsAreComparedOnTheColumnsPart()
{
    const RunId a = addRun(u"a"_s, m_set, {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2});
    // Another set, in which 8 to 11 are the test part, and 0 was trained on.
    FrozenSet other;
    other.name = u"other"_s;
    other.classes = {diagnosis(0), diagnosis(1), diagnosis(2)};
    other.items.push_back({image(0), 0, Partition::Train});
    for (int k = 8; k < 12; ++k)
        other.items.push_back({image(k), k % 3, Partition::Test});
    const FrozenSetId otherSet = must(FrozenSetStore(db()).freeze(other, m_project->clock())).id;
    const RunId b = addRun(u"b"_s, otherSet, {});
    std::vector<Prediction> predictions;
    for (int k = 8; k < 12; ++k)
        predictions.push_back({image(k), Partition::Test, k % 3, {0.1F, 0.8F, 0.1F}});
    must(RunStore(db()).setPredictions(b, 1, predictions));

    const EvalResult crossed =
        must(loadCrossing(db(), AnswerSource::ofRun(a), AnswerSource::ofRun(b)));
    QCOMPARE(crossed.run, b);
    QCOMPARE(crossed.set, otherSet);
    // 8 is in both test parts; of 9 to 11 run a was trained on, which is no answer.
    QCOMPARE(shown(crossed), u"8:2/1 9:-1/1 10:-1/1 11:-1/1"_s);
    QVERIFY(crossed.hasProbabilities);
    const EvalResult turned =
        must(loadCrossing(db(), AnswerSource::ofRun(b), AnswerSource::ofRun(a)));
    QCOMPARE(turned.set, m_set);
    QCOMPARE(shown(turned), u"0:-1/0 1:-1/1 2:-1/2 3:-1/0 4:-1/1 5:-1/2 6:-1/0 7:-1/1 8:1/2"_s);
}

void TestCrossing::runsOfOtherTaxonomiesMeetByKey()
{
    const RunId a = addRun(u"a"_s, m_set, {0, 1, 2, 0, 1, 2, 0, 1, 2});
    // Classes of another taxonomy: MM, which run a does not have, and BCC.
    test::addMadeDataset(m_project->project(), u"more"_s, u"dermai-13"_s, {});
    const auto other = [&](const QString &key) {
        return DiagnosisId(must(db().value(u"SELECT d.id FROM diagnosis d JOIN taxonomy t "
                                           "ON t.id = d.taxonomy_id WHERE t.key = 'dermai-13' "
                                           "AND d.key = ?"_s,
                                           {key}))
                               .toLongLong());
    };
    FrozenSet set;
    set.name = u"other"_s;
    set.classes = {other(u"MM"_s), other(u"BCC"_s)};
    QVERIFY(set.classes[0].isValid() && set.classes[1].isValid());
    set.items = {{image(0), 0, Partition::Test}, {image(1), 1, Partition::Test}};
    const FrozenSetId otherSet = must(FrozenSetStore(db()).freeze(set, m_project->clock())).id;
    const RunId b = addRun(u"b"_s, otherSet, {1, 0}, 2);
    const EvalResult crossed =
        must(loadCrossing(db(), AnswerSource::ofRun(a), AnswerSource::ofRun(b)));
    // b's classes first, then those of a alone; a's BCC is b's by its key.
    QCOMPARE(m_project->taxonomy().diagnoses[1].key, u"BCC"_s);
    QCOMPARE(crossed.classKeys(), (QStringList{u"MM"_s, u"BCC"_s, u"ACK"_s, u"MEL"_s}));
    QCOMPARE(shown(crossed), u"0:2/1 1:1/0"_s); // a: ACK, BCC
    QCOMPARE(crossed.items.front().probabilities.size(), size_t(4));
    QCOMPARE(crossed.items.front().probabilities[3], 0.0F);
}

void TestCrossing::aSetThatARunWasGivenLater()
{
    const RunId run = addRun(u"run"_s, m_set, {0, 1, 2, 0, 1, 2, 0, 1, 2});
    FrozenSet later;
    later.name = u"later"_s;
    later.classes = {diagnosis(2), diagnosis(4)};
    later.items = {{image(9), 0, Partition::Test},
                   {image(10), 1, Partition::Test},
                   {image(11), 0, Partition::Test}};
    const FrozenSetId set = must(FrozenSetStore(db()).freeze(later, m_project->clock())).id;
    must(SetPredictionStore(db()).replace(run, set,
                                          {{image(9), Partition::Test, 2, {0.1F, 0.2F, 0.7F}},
                                           {image(10), Partition::Test, -1, {0.8F, 0.1F, 0.1F}}}));
    EvalScope scope;
    scope.set = set;
    const EvalResult crossed =
        must(loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofRun(run), scope));
    QCOMPARE(shown(crossed), u"9:2/2 11:2/-1"_s);
    QCOMPARE(crossed.outsideClasses, 1); // image 10 is of a class that the run does not have
    QCOMPARE(crossed.set, set);
    // Its own set is no other one.
    scope.set = m_set;
    QCOMPARE(
        shown(must(loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofRun(run), scope))),
        u"0:0/0 1:1/1 2:2/2 3:0/0 4:1/1 5:2/2 6:0/0 7:1/1 8:2/2"_s);
}

void TestCrossing::recordedAgainstValidated()
{
    must(db().run(u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
                  {diagnosis(4).value, image(3).value}));
    const EvalResult crossed =
        must(loadCrossing(db(), AnswerSource::recorded(), AnswerSource::validated()));
    QCOMPARE(crossed.items.size(), size_t(12)); // the whole project
    const QString fourth = m_project->taxonomy().diagnoses[4].key;
    QCOMPARE(crossed.classKeys(), (QStringList{m_project->taxonomy().diagnoses[0].key,
                                               m_project->taxonomy().diagnoses[1].key,
                                               m_project->taxonomy().diagnoses[2].key, fourth}));
    const Metrics metrics = metricsOf(crossed);
    QCOMPARE(metrics.correct, 11);
    QCOMPARE(metrics.confusion.at(0, 3), 1);
    QVERIFY(!crossed.run.isValid());
    QVERIFY(!crossed.hasProbabilities);
    QCOMPARE(crossed.validatedLabels, 1);
    EvalScope scope;
    scope.set = m_set;
    scope.partition = Partition::Train;
    QCOMPARE(
        shown(must(loadCrossing(db(), AnswerSource::recorded(), AnswerSource::validated(), scope))),
        u"9:0/0 10:1/1 11:2/2"_s);
}

void TestCrossing::readersOverClosedRounds()
{
    RoundStore rounds(db());
    const RoundId first = addRound(u"first"_s, RoundMode::Blind, {0, 1, 2, 3});
    must(rounds.append(reading(first, 0, u"AL"_s, 0)));
    must(rounds.append(reading(first, 1, u"AL"_s, 0)));
    must(rounds.append(reading(first, 1, u"AL"_s, 1))); // corrected
    must(rounds.append(reading(first, 2, u"AL"_s, -1)));
    must(rounds.append(reading(first, 3, u"AL"_s, 2)));
    Reading undone = reading(first, 3, u"AL"_s, 2);
    undone.retracted = true;
    must(rounds.append(undone));
    closeRound(first);
    const RoundId second = addRound(u"second"_s, RoundMode::Validating, {0, 4, 5});
    must(rounds.append(reading(second, 0, u"AL"_s, 2)));
    must(rounds.append(reading(second, 4, u"AL"_s, 1)));
    must(rounds.append(reading(second, 5, u"MB"_s, 1)));
    const auto crossed = [&](RoundId round) {
        return shown(must(
            loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofReader(u"AL"_s, round))));
    };
    // While the second round is open it counts where it is asked for by name alone.
    EvalScope scope;
    scope.set = m_set;
    QCOMPARE(shown(must(loadCrossing(db(), AnswerSource::recorded(),
                                     AnswerSource::ofReader(u"AL"_s), scope))),
             u"0:0/0 1:1/1 2:2/-2 3:0/-1 4:1/-1 5:2/-1 6:0/-1 7:1/-1 8:2/-1"_s);
    QVERIFY(crossed(second).startsWith(u"0:0/2 1:1/-1"_s));
    closeRound(second);
    QVERIFY(crossed({}).startsWith(u"0:0/2 1:1/1 2:2/-2 3:0/-1 4:1/1 5:2/-1"_s));
    QVERIFY(crossed(first).startsWith(u"0:0/0 1:1/1 2:2/-2 3:0/-1 4:1/-1"_s));
    QVERIFY(crossed(second).startsWith(u"0:0/2 1:1/-1 2:2/-1 3:0/-1 4:1/1"_s));
}

void TestCrossing::readerAgainstReader()
{
    RoundStore rounds(db());
    const RoundId round = addRound(u"round"_s, RoundMode::Blind, {0, 1, 2, 3});
    must(rounds.append(reading(round, 0, u"AL"_s, 0)));
    must(rounds.append(reading(round, 1, u"AL"_s, -1)));
    must(rounds.append(reading(round, 0, u"MB"_s, 5)));
    must(rounds.append(reading(round, 1, u"MB"_s, 5)));
    must(rounds.append(reading(round, 3, u"MB"_s, 0)));
    closeRound(round);
    const EvalResult crossed = must(loadCrossing(db(), AnswerSource::ofReader(u"AL"_s),
                                                 AnswerSource::ofReader(u"MB"_s, round)));
    // Only images that one of them read, and only classes that one of them gave.
    QCOMPARE(crossed.classKeys(), (QStringList{m_project->taxonomy().diagnoses[0].key,
                                               m_project->taxonomy().diagnoses[5].key}));
    QCOMPARE(shown(crossed), u"0:0/1 1:-2/1 3:-1/0"_s);
    QVERIFY(!crossed.set.isValid());
}

void TestCrossing::readerAgainstRun()
{
    const RunId run = addRun(u"run"_s, m_set, {0, 1, 2, 0, 1, 1, 1, 1, 1});
    RoundStore rounds(db());
    const RoundId round = addRound(u"round"_s, RoundMode::Blind, {0, 1, 2, 9});
    must(rounds.append(reading(round, 0, u"AL"_s, 1)));
    must(rounds.append(reading(round, 1, u"AL"_s, 5))); // not a class of the run
    must(rounds.append(reading(round, 9, u"AL"_s, 0))); // not of the test part
    closeRound(round);
    const EvalResult crossed =
        must(loadCrossing(db(), AnswerSource::ofReader(u"AL"_s), AnswerSource::ofRun(run)));
    QCOMPARE(shown(crossed), u"0:1/0 2:-1/2 3:-1/0 4:-1/1 5:-1/1 6:-1/1 7:-1/1 8:-1/1"_s);
    QCOMPARE(crossed.outsideClasses, 1);
    QCOMPARE(metricsOf(crossed).n, 1);
}

void TestCrossing::openBlindRoundsStayShut()
{
    RoundStore rounds(db());
    const RoundId round = addRound(u"Blind, October"_s, RoundMode::Blind, {0, 1});
    must(rounds.append(reading(round, 0, u"AL"_s, 1)));
    QCOMPARE(must(answerSources(db())).size(), size_t(2));
    const auto byRound =
        loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofReader(u"AL"_s, round));
    QVERIFY(!byRound);
    QVERIFY2(byRound.error().message.contains(u"Blind, October"_s),
             qPrintable(byRound.error().message));
    const auto overall =
        loadCrossing(db(), AnswerSource::ofReader(u"AL"_s), AnswerSource::recorded());
    QVERIFY(!overall);
    // Nor do they shine through where the reader has a closed round as well.
    const RoundId closed = addRound(u"closed"_s, RoundMode::Blind, {0, 1});
    must(rounds.append(reading(closed, 1, u"AL"_s, 2)));
    closeRound(closed);
    must(rounds.append(reading(round, 1, u"AL"_s, 0)));
    EvalScope scope;
    scope.set = m_set;
    QVERIFY(shown(must(loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofReader(u"AL"_s),
                                    scope)))
                .startsWith(u"0:0/-1 1:1/2 2:2/-1"_s));
    closeRound(round);
    QVERIFY(shown(must(loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofReader(u"AL"_s),
                                    scope)))
                .startsWith(u"0:0/1 1:1/0 2:2/-1"_s));
}

void TestCrossing::sourcesThatCanBeChosen()
{
    RoundStore rounds(db());
    const RoundId first = addRound(u"first"_s, RoundMode::Blind, {0, 1});
    must(rounds.append(reading(first, 0, u"AL"_s, 1)));
    must(rounds.append(reading(first, 0, u"MB"_s, 1)));
    Reading undone = reading(first, 1, u"ZZ"_s, 1);
    must(rounds.append(undone));
    undone.retracted = true;
    must(rounds.append(undone)); // all that ZZ ever said
    closeRound(first);
    const RoundId second = addRound(u"second"_s, RoundMode::Validating, {0, 1});
    must(rounds.append(reading(second, 0, u"AL"_s, 2)));
    closeRound(second);
    const RunId old = addRun(u"old"_s, m_set, {0, 1, 2});
    const RunId deleted = addRun(u"deleted"_s, m_set, {0, 1, 2});
    must(RunStore(db()).setShelf(deleted, RunShelf::Deleted));
    addRun(u"not yet"_s, m_set, {});
    const RunId young = addRun(u"young"_s, m_set, {0, 1, 2});
    const std::vector<AnswerSourceChoice> wanted{
        {AnswerSource::recorded(), {}},
        {AnswerSource::validated(), {}},
        {AnswerSource::ofReader(u"AL"_s), {}},
        {AnswerSource::ofReader(u"AL"_s, second), u"second"_s},
        {AnswerSource::ofReader(u"AL"_s, first), u"first"_s},
        {AnswerSource::ofReader(u"MB"_s), u"first"_s},
        {AnswerSource::ofRun(young), u"young"_s},
        {AnswerSource::ofRun(old), u"old"_s},
    };
    const auto choices = must(answerSources(db()));
    QCOMPARE(choices.size(), wanted.size());
    for (size_t k = 0; k < wanted.size(); ++k) {
        QVERIFY2(choices[k].source == wanted[k].source, qPrintable(QString::number(k)));
        QCOMPARE(choices[k].name, wanted[k].name);
    }
}

void TestCrossing::modalityNarrows()
{
    const RunId run = addRun(u"run"_s, m_set, {0, 1, 2, 0, 1, 1, 1, 1, -1});
    EvalScope scope;
    scope.modality = Modality::Macroscopic;
    QCOMPARE(
        shown(must(loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofRun(run), scope))),
        u"0:0/0 2:2/2 4:1/1 6:0/1 8:2/-1"_s);
}

void TestCrossing::whatDoesNotExistIsExplained()
{
    const auto noRun = loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofRun(RunId(77)));
    QVERIFY(!noRun && noRun.error().message.contains(u"77"_s));
    const RunId run = addRun(u"run"_s, m_set, {});
    const auto empty = loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofRun(run));
    QVERIFY(!empty && empty.error().message.contains(u"no predictions"_s));
    const auto nobody =
        loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofReader(u"XY"_s));
    QVERIFY(!nobody && nobody.error().message.contains(u"XY"_s));
    const auto noRound =
        loadCrossing(db(), AnswerSource::recorded(), AnswerSource::ofReader(u"XY"_s, RoundId(5)));
    QVERIFY(!noRound && noRound.error().message.contains(u"no round 5"_s));
}

QTEST_GUILESS_MAIN(TestCrossing)
#include "tst_Crossing.moc"
