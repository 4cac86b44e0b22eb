// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/e2e/CommandLine.h"
#include "tests/support/TestProject.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <functional>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// `lesiondesk-cli compare` as a user types it, on twelve images of three classes (k % 3).
class TestCompareCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twoRunsAreOneDocument();
    void saysTheSameInWords();
    void furtherRunsAreComparedWithTheFirst();
    void onlyCommonImagesCount();
    void recordedAgainstValidatedLabels();
    void refusesWhatCannotBeCompared();

private:
    /// Images from `first` to `last` are the test part.
    FrozenSetId freeze(int first, int last)
    {
        FrozenSet set;
        set.name = u"%1 to %2"_s.arg(first).arg(last);
        for (size_t k = 0; k < 3; ++k)
            set.classes.push_back(m_project->taxonomy().diagnoses[k].id);
        for (int k = 0; k < 12; ++k)
            set.items.push_back({m_project->images()[static_cast<size_t>(k)], k % 3,
                                 k >= first && k <= last ? Partition::Test : Partition::Train});
        const auto frozen =
            FrozenSetStore(m_project->project().database()).freeze(set, m_project->clock());
        return frozen ? frozen->id : FrozenSetId();
    }
    QString addRun(FrozenSetId id, int seed, Architecture network,
                   const std::function<int(int)> &says)
    {
        Database &database = m_project->project().database();
        TrainPlan plan;
        plan.stages.front().set = id;
        plan.seed = static_cast<decltype(plan.seed)>(seed);
        plan.architecture = network;
        RunStore store(database);
        const auto run = store.create(plan, u"seed %1"_s.arg(seed), m_project->clock());
        const auto set = FrozenSetStore(database).get(id);
        if (!run || !set)
            return {};
        std::vector<Prediction> predictions;
        for (int k = 0; k < 12; ++k) {
            std::vector<float> p(3, 0.125F);
            p[static_cast<size_t>(says(k))] = 0.75F;
            const FrozenSet::Item &item = set->items[static_cast<size_t>(k)];
            predictions.push_back({item.image, item.partition, item.classIndex, p});
        }
        return store.setPredictions(*run, 1, predictions) ? QString::number(run->value) : QString();
    }
    QString key(size_t index) const { return m_project->taxonomy().diagnoses[index].key; }
    static bool near(const QJsonValue &value, double wanted)
    {
        return value.isDouble() && std::abs(value.toDouble() - wanted) < 1e-12;
    }

    std::unique_ptr<test::TestProject> m_project;
    QString m_folder;
    QString m_first;  ///< right on 0 to 4 and 7, else class 1
    QString m_second; ///< right on even images and on 3 and 9, else class 0
    QString m_third;  ///< the plan of the second with another seed; always right
    QString m_later;  ///< always right; its test part is 8 to 11
    QString m_apart;  ///< its test part is 10 and 11
};

void TestCompareCommand::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("LESIONDESK_CLI"))
        QSKIP("LESIONDESK_CLI does not say where the program is");
    m_project = std::make_unique<test::TestProject>(12, 3);
    m_folder = m_project->folder();
    const FrozenSetId set = freeze(0, 9);
    const auto right = [](int k) { return k % 3; };
    m_first = addRun(set, 1, Architecture::MobileNetV2, [](int k) { return k < 5 ? k % 3 : 1; });
    m_second = addRun(set, 1, Architecture::ResNet50, [](int k) { return k % 2 == 0 ? k % 3 : 0; });
    m_third = addRun(set, 2, Architecture::ResNet50, right);
    m_later = addRun(freeze(8, 11), 1, Architecture::MobileNetV2, right);
    m_apart = addRun(freeze(10, 11), 1, Architecture::MobileNetV2, right);
    for (const QString &run : {m_first, m_second, m_third, m_later, m_apart})
        QVERIFY(!run.isEmpty());
    m_project->close();
}

void TestCompareCommand::twoRunsAreOneDocument()
{
    const QStringList arguments{u"compare"_s, m_folder, m_first, m_second, u"--json"_s};
    LD_MUST_RUN(ran, arguments);
    QVERIFY2(ran.err.isEmpty(), qPrintable(ran.err));
    const QJsonObject json = ran.json().object();
    // Image   0 1 2 3 4 5 6 7 8 9
    // first   + + + + + - - + - -
    // second  + - + + + - + - + +
    QCOMPARE(json[u"n"_s].toInt(), 10);
    QCOMPARE(json[u"bothRight"_s].toInt(), 4);
    QCOMPARE(json[u"onlyA"_s].toInt(), 2);
    QCOMPARE(json[u"onlyB"_s].toInt(), 3);
    QCOMPARE(json[u"bothWrong"_s].toInt(), 1);
    QVERIFY(near(json[u"mcnemar"_s][u"p"_s], 1)); // 2 : 3 is as even as five images can be
    const QJsonArray classes = json[u"classes"_s].toArray();
    QCOMPARE(classes.size(), 3);
    QCOMPARE(classes[0][u"key"_s].toString(), key(0));
    QCOMPARE(classes[0][u"n"_s].toInt(), 4);
    QCOMPARE(classes[0][u"onlyA"_s].toInt(), 0);
    QCOMPARE(classes[0][u"onlyB"_s].toInt(), 2);
    QVERIFY(near(classes[0][u"p"_s], 0.5));
    QVERIFY(near(classes[0][u"pHolm"_s], 1));
    QCOMPARE(classes[1][u"onlyA"_s].toInt(), 2);
    const QJsonValue difference = json[u"macroF1Difference"_s];
    const double first = (2.0 * 2 / 6 + 2.0 * 3 / 10 + 2.0 * 1 / 4) / 3;
    const double second = (2.0 * 4 / 11 + 2.0 * 1 / 4 + 2.0 * 2 / 5) / 3;
    QVERIFY(near(difference[u"value"_s], second - first));
    QVERIFY(difference[u"low"_s].toDouble() < difference[u"value"_s].toDouble());
    QVERIFY(difference[u"high"_s].toDouble() > difference[u"value"_s].toDouble());
    QVERIFY(json[u"sameSet"_s].toBool());
    QCOMPARE(json[u"leftOut"_s][u"onlyInA"_s].toInt(-1), 0);
    const QJsonArray plans = json[u"plans"_s].toArray();
    QCOMPARE(plans.size(), 1);
    QCOMPARE(plans[0][u"field"_s].toString(), u"architecture"_s);
    QVERIFY(plans[0][u"a"_s] != plans[0][u"b"_s]);

    LD_MUST_RUN(again, arguments);
    QCOMPARE(again.out, ran.out);
    LD_MUST_RUN(turned, {u"compare"_s, m_folder, m_second, m_first, u"--json"_s});
    const QJsonValue back = turned.json()[u"macroF1Difference"_s];
    QVERIFY(near(back[u"low"_s], -difference[u"high"_s].toDouble()));
    LD_MUST_RUN(few, arguments + QStringList{u"--resamples"_s, u"1"_s, u"--seed"_s, u"3"_s});
    const QJsonValue point = few.json()[u"macroF1Difference"_s];
    QCOMPARE(point[u"low"_s], point[u"high"_s]);
}

void TestCompareCommand::saysTheSameInWords()
{
    LD_MUST_RUN(ran, {u"compare"_s, m_folder, m_first, m_second});
    const QString out = QString::fromUtf8(ran.out);
    QVERIFY2(out.contains(u"n 10   both right 4   only A 2   only B 3   both wrong 1"_s),
             qPrintable(out));
    QVERIFY2(out.contains(u"accuracy: A 60.00, B 70.00   McNemar's exact test: p 1"_s),
             qPrintable(out));
    QVERIFY2(out.contains(u"macro-F1: A 58.89, B 67.58, B - A 8.69 ["_s), qPrintable(out));
    QVERIFY2(out.contains(u"architecture: "_s), qPrintable(out));
}

void TestCompareCommand::furtherRunsAreComparedWithTheFirst()
{
    LD_MUST_RUN(ran, {u"compare"_s, m_folder, m_first, m_second, m_third, u"--json"_s});
    const QJsonArray pairs = ran.json()[u"pairs"_s].toArray();
    QCOMPARE(pairs.size(), 2);
    LD_MUST_RUN(alone, {u"compare"_s, m_folder, m_first, m_second, u"--json"_s});
    QCOMPARE(pairs[0].toObject(), alone.json().object());
    QCOMPARE(QString::number(pairs[1][u"a"_s].toInt()), m_first);
    QCOMPARE(QString::number(pairs[1][u"b"_s].toInt()), m_third);
    QCOMPARE(pairs[1][u"onlyB"_s].toInt(), 4);
    // The second and the third are one plan with two seeds: 7 and 10 of 10 are right.
    const QJsonArray groups = ran.json()[u"seedGroups"_s].toArray();
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups[0][u"accuracy"_s][u"sd"_s], QJsonValue());
    QCOMPARE(groups[1][u"runs"_s].toArray(), QJsonArray({m_second.toInt(), m_third.toInt()}));
    const QJsonValue accuracy = groups[1][u"accuracy"_s];
    QVERIFY(near(accuracy[u"mean"_s], 0.85));
    QVERIFY(near(accuracy[u"sd"_s], std::sqrt(2 * 0.15 * 0.15)));
    QVERIFY(near(accuracy[u"lowest"_s], 0.7));
    QVERIFY(near(accuracy[u"highest"_s], 1));
    LD_MUST_RUN(words, {u"compare"_s, m_folder, m_first, m_second, m_third});
    QVERIFY2(QString::fromUtf8(words.out).contains(
                 u"one plan with 2 seeds: accuracy 85.00 ± 21.21 (70.00 to 100.00)"_s),
             words.out.constData());
}

void TestCompareCommand::onlyCommonImagesCount()
{
    LD_MUST_RUN(ran, {u"compare"_s, m_folder, m_first, m_later, u"--json"_s});
    QVERIFY2(
        ran.err.contains(
            u"Runs %1 and %2 were scored on different test images: only the 2 that both have "
            "count; 8 of run %1 alone and 2 of run %2 alone are left out."_s.arg(m_first, m_later)),
        qPrintable(ran.err));
    const QJsonObject json = ran.json().object();
    QCOMPARE(json[u"n"_s].toInt(), 2);
    QCOMPARE(json[u"onlyB"_s].toInt(), 2);
    QVERIFY(!json[u"sameSet"_s].toBool(true));
    QCOMPARE(json[u"leftOut"_s][u"onlyInA"_s].toInt(), 8);
    QCOMPARE(json[u"leftOut"_s][u"onlyInB"_s].toInt(), 2);
    // Images 8 and 9 are of the third and the first class: the second has nothing to be tested by.
    const QJsonArray classes = json[u"classes"_s].toArray();
    QCOMPARE(classes[1][u"n"_s].toInt(-1), 0);
    QVERIFY(classes[1][u"p"_s].isNull() && classes[1][u"pHolm"_s].isNull());
    QVERIFY(near(classes[0][u"pHolm"_s], 1));
}

void TestCompareCommand::recordedAgainstValidatedLabels()
{
    m_project->reopen();
    // Image 5 was recorded as the third class; the review says the second, as the first run did.
    QVERIFY(m_project->project().database().run(
        u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
        {m_project->taxonomy().diagnoses[1].id.value, m_project->images()[5].value}));
    m_project->close();
    const QStringList both{u"--labels"_s, u"both"_s, u"--json"_s};
    LD_MUST_RUN(ran, QStringList({u"compare"_s, m_folder, m_first}) + both);
    const QJsonObject json = ran.json().object();
    QCOMPARE(json[u"n"_s].toInt(), 10);
    QCOMPARE(json[u"otherTruth"_s].toInt(), 1);
    QCOMPARE(json[u"onlyA"_s].toInt(-1), 0);
    QCOMPARE(json[u"onlyB"_s].toInt(), 1);
    QCOMPARE(json[u"labels"_s].toObject(),
             QJsonObject({{u"a"_s, u"recorded"_s}, {u"b"_s, u"validated"_s}}));
    // One image less of (third, second) and one more of (second, second).
    QCOMPARE(json[u"difference"_s].toArray(),
             QJsonArray({QJsonArray{0, 0, 0}, QJsonArray{0, 1, 0}, QJsonArray{0, -1, 0}}));
    QVERIFY(json[u"plans"_s].toArray().isEmpty());

    LD_MUST_RUN(every, QStringList({u"compare"_s, m_folder, m_first, m_second}) + both);
    QCOMPARE(every.json()[u"pairs"_s].toArray().size(), 2);
    QCOMPARE(every.json()[u"pairs"_s][0].toObject(), json);
    LD_MUST_RUN(validated, {u"compare"_s, m_folder, m_first, m_second, u"--labels"_s,
                            u"validated"_s, u"--json"_s});
    QCOMPARE(validated.json()[u"onlyA"_s].toInt(), 3);
}

void TestCompareCommand::refusesWhatCannotBeCompared()
{
    const auto fails = [&](const QStringList &arguments, const QString &words) {
        const auto ran = test::runCommand(QStringList{u"compare"_s, m_folder} + arguments);
        return ran.exitCode == 1 && ran.out.isEmpty() && ran.err.contains(words);
    };
    QVERIFY(fails({m_first}, u"One run alone is compared with nothing"_s));
    QVERIFY(fails({m_first, m_second, m_first}, u"named more than once"_s));
    QVERIFY(fails({m_first, u"99"_s}, u"99"_s));
    QVERIFY(fails({m_first, m_apart}, u"no test image in common"_s));
    QCOMPARE(test::runCommand({u"compare"_s, m_folder}).exitCode, 2);
    QCOMPARE(test::runCommand({u"compare"_s, m_folder, m_first, m_second, u"--labels"_s, u"new"_s})
                 .exitCode,
             2);
    QCOMPARE(test::runCommand({u"compare"_s, m_folder, m_first, m_second, u"--resamples"_s, u"0"_s})
                 .exitCode,
             2);
}

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_CompareCommand.moc"
