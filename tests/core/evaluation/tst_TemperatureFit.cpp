// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/TemperatureFit.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "core/store/SetPredictionStore.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// Sixteen images of two classes, two a patient: 0 to 3 are the run's test part, 4 to 7 its
/// training part, 8 to 15 another set of other patients.
class TestTemperatureFit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void partsThatCanBeChosen();
    void fitsOnAnotherSet();
    void saysWhatWasTrainedOn();
    void truthIsWhatTheRowsSay();
    void refusesThePartItIsJudgedBy();

private:
    std::unique_ptr<FrozenSet> freeze(const QString &name, int from, int to, int train);
    std::vector<Prediction> predictions(int from, int to, int train) const;
    EvalResult test() const;
    Database &database() const { return m_project->project().database(); }

    std::unique_ptr<test::TestProject> m_project;
    FrozenSetId m_own;
    FrozenSetId m_other;
    RunId m_run;
};

std::unique_ptr<FrozenSet> TestTemperatureFit::freeze(const QString &name, int from, int to,
                                                      int train)
{
    FrozenSet set;
    set.name = name;
    for (size_t k = 0; k < 2; ++k)
        set.classes.push_back(m_project->taxonomy().diagnoses[k].id);
    for (int k = from; k < to; ++k)
        set.items.push_back({m_project->images()[static_cast<size_t>(k)], k % 2,
                             k < train ? Partition::Test : Partition::Train});
    auto frozen = FrozenSetStore(database()).freeze(set, m_project->clock());
    return frozen ? std::make_unique<FrozenSet>(*frozen) : nullptr;
}

/// Always 0.9 sure; of every four images one is wrong. Then confidence 0.75 is right: ln 9 / T =
/// ln 3, T = 2.
std::vector<Prediction> TestTemperatureFit::predictions(int from, int to, int train) const
{
    std::vector<Prediction> said;
    for (int k = from; k < to; ++k) {
        const int predicted = k % 4 == 3 ? 1 - k % 2 : k % 2;
        std::vector<float> p(2, 0.1F);
        p[static_cast<size_t>(predicted)] = 0.9F;
        said.push_back({m_project->images()[static_cast<size_t>(k)],
                        k < train ? Partition::Test : Partition::Train, k % 2, p});
    }
    return said;
}

EvalResult TestTemperatureFit::test() const
{
    const auto result = loadEvalResult(database(), m_run, LabelBasis::Recorded);
    return result ? *result : EvalResult();
}

void TestTemperatureFit::init()
{
    m_project = std::make_unique<test::TestProject>(16, 2);
    const auto own = freeze(u"own"_s, 0, 8, 4);
    const auto other = freeze(u"validation"_s, 8, 16, 16);
    QVERIFY(own && other);
    m_own = own->id;
    m_other = other->id;
    TrainPlan plan;
    plan.stages.front().set = m_own;
    const auto run = RunStore(database()).create(plan, u"run"_s, m_project->clock());
    QVERIFY(run);
    m_run = *run;
    QVERIFY(RunStore(database()).setPredictions(m_run, 1, predictions(0, 8, 4)));
    QVERIFY(SetPredictionStore(database()).replace(m_run, m_other, predictions(8, 16, 16)));
    QCOMPARE(test().items.size(), size_t(4));
}

void TestTemperatureFit::partsThatCanBeChosen()
{
    // What it said of its own test part again is no validation part.
    QVERIFY(SetPredictionStore(database()).replace(m_run, m_own, predictions(0, 8, 4)));
    const auto parts = validationParts(database(), m_run);
    QVERIFY(parts);
    QCOMPARE(parts->size(), size_t(3));
    QCOMPARE((*parts)[0].scope.set, m_other);
    QCOMPARE((*parts)[0].scope.partition, Partition::Test);
    QCOMPARE((*parts)[0].set, u"validation"_s);
    QCOMPARE((*parts)[0].images, 8);
    QCOMPARE((*parts)[1].scope.set, m_own);
    QCOMPARE((*parts)[1].scope.partition, Partition::Train);
    QVERIFY(!(*parts)[2].scope.set.isValid());
    QCOMPARE((*parts)[2].scope.partition, Partition::Train);
    QCOMPARE((*parts)[2].images, 4);
    QVERIFY(!validationParts(database(), RunId(99)));
}

void TestTemperatureFit::fitsOnAnotherSet()
{
    EvalScope scope;
    scope.set = m_other;
    const auto fit = fitTemperature(database(), m_run, test(), scope);
    QVERIFY2(fit, fit ? "" : qPrintable(fit.error().message));
    QVERIFY(std::abs(fit->temperature - 2) < 1e-5);
    QCOMPARE(fit->images, 8);
    QCOMPARE(fit->trainedOn, 0);
}

void TestTemperatureFit::saysWhatWasTrainedOn()
{
    EvalScope scope;
    scope.partition = Partition::Train;
    const auto fit = fitTemperature(database(), m_run, test(), scope);
    QVERIFY2(fit, fit ? "" : qPrintable(fit.error().message));
    QCOMPARE(fit->images, 4);
    QCOMPARE(fit->trainedOn, 4);
}

void TestTemperatureFit::truthIsWhatTheRowsSay()
{
    // Another run says everywhere what this one says: by its word the run is always right, and
    // cannot be too sure.
    TrainPlan plan;
    plan.stages.front().set = m_own;
    const auto other = RunStore(database()).create(plan, u"other"_s, m_project->clock());
    QVERIFY(other);
    QVERIFY(RunStore(database()).setPredictions(*other, 1, predictions(0, 8, 4)));
    QVERIFY(SetPredictionStore(database()).replace(*other, m_other, predictions(8, 16, 16)));
    const auto crossing =
        loadCrossing(database(), AnswerSource::ofRun(*other), AnswerSource::ofRun(m_run));
    QVERIFY2(crossing, crossing ? "" : qPrintable(crossing.error().message));
    EvalScope scope;
    scope.set = m_other;
    const auto fit = fitTemperature(database(), m_run, *crossing, scope);
    QVERIFY2(fit, fit ? "" : qPrintable(fit.error().message));
    QCOMPARE(fit->images, 8);
    QVERIFY(std::abs(fit->temperature - 0.05) < 1e-6);
}

void TestTemperatureFit::refusesThePartItIsJudgedBy()
{
    const auto own = fitTemperature(database(), m_run, test(), {});
    QVERIFY(!own);
    QVERIFY(own.error().message.contains(u"shares images (4)"_s));
    // One patient of the test part (images 2 and 3) is enough, here with an image of its own.
    const auto shared = freeze(u"shared"_s, 3, 12, 12);
    QVERIFY(shared);
    QVERIFY(SetPredictionStore(database()).replace(m_run, shared->id, predictions(3, 12, 12)));
    EvalScope scope;
    scope.set = shared->id;
    const auto refused = fitTemperature(database(), m_run, test(), scope);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"patients (1)"_s));
}

QTEST_GUILESS_MAIN(TestTemperatureFit)
#include "tst_TemperatureFit.moc"
