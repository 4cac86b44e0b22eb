// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Rng.h"
#include "core/learning/Checkpoint.h"
#include "core/project/Project.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RoundStore.h"
#include "core/store/RunStore.h"
#include "core/store/TaxonomyStore.h"
#include "tests/e2e/CommandLine.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <map>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using namespace lesiondesk::test;

namespace
{

/// The victim: reads image after image and says each reading's id on stdout once the store said
/// that it is on disk. Runs in a process of its own until it is killed.
int readForEver(const QString &folder)
{
    const SystemClock clock;
    const auto project = Project::open(folder, Database::Mode::ReadWrite, clock);
    if (!project)
        return 1;
    Database &db = (*project)->database();
    RoundStore rounds(db);
    const auto round = rounds.all();
    if (!round || round->empty())
        return 1;
    const auto images = rounds.images(round->front().id);
    const auto taxonomy = TaxonomyStore(db).get(round->front().taxonomy);
    if (!images || !taxonomy)
        return 1;
    for (size_t i = 0;; ++i) {
        Reading reading;
        reading.round = round->front().id;
        reading.image = (*images)[i % images->size()];
        reading.reader = u"AL"_s;
        reading.diagnosis = taxonomy->diagnoses[i % taxonomy->diagnoses.size()].id;
        reading.modality = Modality::Macroscopic;
        reading.time = clock.now();
        const auto id = rounds.append(reading);
        if (!id)
            return 1;
        std::printf("%lld\n", static_cast<long long>(id->value));
        std::fflush(stdout);
    }
}

/// What a finished run leaves behind, which must be the same to the last bit.
struct Traces {
    std::map<QString, QByteArray> tensors;
    std::vector<float> probabilities;
    std::vector<double> losses;
    bool operator==(const Traces &) const = default;
};

} // namespace

/// A process killed at any moment loses nothing that was said to be stored.
class TestKilled : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_project = m_dir.filePath(u"P.lesion"_s);
    SystemClock m_clock;

    FrozenSetId firstSet()
    {
        const auto project = Project::open(m_project, Database::Mode::ReadOnly, m_clock);
        return FrozenSetStore((*project)->database()).all()->front().id;
    }
    /// Two stages of two epochs: everything from scratch, then a new head on what came of it.
    RunId queueTwoStages(FrozenSetId set)
    {
        TrainPlan plan;
        plan.inputSize = 32;
        plan.seed = 5;
        plan.device = u"cpu"_s;
        TrainStage &stage = plan.stages.front();
        stage.set = set;
        stage.blocks = 2;
        stage.epochsPerBlock = 1;
        plan.stages.push_back(stage);
        plan.stages.back().batchRule = BatchRule::Shuffled;
        plan.stages.back().batchSize = 8;
        const auto project = Project::open(m_project, Database::Mode::ReadWrite, m_clock);
        return *RunStore((*project)->database()).create(plan, u"Two stages"_s, m_clock);
    }
    Traces tracesOf(RunId run)
    {
        Traces traces;
        const auto project = Project::open(m_project, Database::Mode::ReadOnly, m_clock);
        RunStore runs((*project)->database());
        for (const MetricPoint &point : *runs.metricPoints(run))
            traces.losses.insert(traces.losses.end(), {point.trainLoss, point.testLoss});
        for (const int stage : {1, 2}) {
            for (const Prediction &prediction : *runs.predictions(run, stage))
                traces.probabilities.insert(traces.probabilities.end(),
                                            prediction.probabilities.begin(),
                                            prediction.probabilities.end());
        }
        const auto checkpoint =
            readCheckpoint((*project)->paths().runFolder(run) + u"/last.safetensors"_s);
        if (checkpoint) {
            for (const auto &[name, tensor] : checkpoint->state.tensors)
                traces.tensors.emplace(name, tensor.bytes);
        }
        return traces;
    }
    bool isDone(RunId run)
    {
        const auto project = Project::open(m_project, Database::Mode::ReadOnly, m_clock);
        return RunStore((*project)->database()).get(run)->state == RunState::Done;
    }
    static QStringList resume(const QString &project, RunId run)
    {
        // States in the middle of epochs as well, which last a second here.
        return {u"resume"_s,       project,  QString::number(run.value),
                u"--save-every"_s, u"0.2"_s, u"--json"_s};
    }

private Q_SLOTS:
    void initTestCase()
    {
        LD_MUST_RUN(made, u"sample"_s, m_project, u"--images"_s, u"60"_s, u"--seed"_s, u"1"_s);
    }

    void killedDuringReviewEveryReadingIsThere()
    {
        {
            const auto project = Project::open(m_project, Database::Mode::ReadWrite, m_clock);
            QVERIFY(project);
            Database &db = (*project)->database();
            std::vector<ImageId> ids;
            const auto catalogue = ImageStore(db, (*project)->paths()).catalogue();
            for (const ImageRow &row : *catalogue)
                ids.push_back(row.id);
            Round round;
            round.name = u"Killed"_s;
            round.taxonomy = TaxonomyStore(db).all()->front().id;
            QVERIFY(RoundStore(db).create(round, ids, m_clock));
        }
        qint64 lastSaid = 0;
        for (const int wanted : {1, 7, 40}) {
            QProcess victim;
            victim.start(QCoreApplication::applicationFilePath(), {u"--read"_s, m_project});
            int said = 0;
            while (said < wanted) {
                QVERIFY2(victim.waitForReadyRead(20'000),
                         qPrintable(QString::fromUtf8(victim.readAllStandardError())));
                while (victim.canReadLine()) {
                    lastSaid = victim.readLine().trimmed().toLongLong();
                    ++said;
                }
            }
            victim.kill(); // SIGKILL
            victim.waitForFinished();
            while (victim.canReadLine())
                lastSaid = victim.readLine().trimmed().toLongLong();

            const auto project = Project::open(m_project, Database::Mode::ReadWrite, m_clock);
            QVERIFY2(project.hasValue(), "the dead process' lock must not hold the project");
            const auto history = RoundStore((*project)->database())
                                     .history(RoundStore((*project)->database()).all()->front().id);
            QVERIFY(history);
            QVERIFY(!history->empty());
            QVERIFY2(history->back().id.value >= lastSaid,
                     qPrintable(u"%1 was said, %2 is there"_s.arg(lastSaid).arg(
                         history->back().id.value)));
        }
        LD_MUST_RUN(checked, u"check"_s, m_project);
    }

    void killedDuringTrainingTheRunSaysSoAndKeepsWhatItHad()
    {
        LD_MUST_RUN(split, u"split"_s, m_project, u"--dataset"_s, u"Sample (artificial)"_s,
                    u"--test-fraction"_s, u"0.2"_s, u"--group"_s, u"none"_s, u"--seed"_s, u"1"_s,
                    u"--json"_s);
        QProcess victim;
        victim.start(qEnvironmentVariable("LESIONDESK_CLI"),
                     {u"train"_s, m_project, u"--set"_s,
                      QString::number(split.json()["set"_L1].toInteger()), u"--architecture"_s,
                      u"mobilenet_v2"_s, u"--weights"_s, u"none"_s, u"--input-size"_s, u"32"_s,
                      u"--epochs-per-block"_s, u"500"_s, u"--seed"_s, u"1"_s});
        const auto epochs = [&]() -> size_t {
            const auto reader = Project::open(m_project, Database::Mode::ReadOnly, m_clock);
            if (!reader)
                return 0;
            RunStore runs((*reader)->database());
            const auto all = runs.all();
            return all && !all->empty() ? runs.metricPoints(all->front().id)->size() : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(victim.state() == QProcess::NotRunning || epochs() >= 2, 120'000);
        QVERIFY2(victim.state() == QProcess::Running,
                 qPrintable(QString::fromUtf8(victim.readAllStandardError())));
        victim.kill();
        victim.waitForFinished();

        const auto project = Project::open(m_project, Database::Mode::ReadWrite, m_clock);
        QVERIFY(project);
        RunStore runs((*project)->database());
        const Run run = runs.all()->front();
        QCOMPARE(run.state, RunState::Interrupted);
        QVERIFY(!run.reason.isEmpty());
        QVERIFY(runs.metricPoints(run.id)->size() >= 2);
        QVERIFY(!run.checkpoint.isEmpty());
        QVERIFY(QFileInfo((*project)->paths().folder + u'/' + run.checkpoint).size() > 1'000'000);
    }

    void killedTwentyTimesTheRunsEndWithTheSameBits()
    {
        const FrozenSetId set = firstSet();
        const RunId undisturbed = queueTwoStages(set);
        const auto whole = runCommand(resume(m_project, undisturbed));
        QVERIFY2(whole.exitCode == 0, qPrintable(whole.err));
        QCOMPARE(whole.json()["stages"_L1].toArray().size(), 2);
        const Traces wanted = tracesOf(undisturbed);
        QVERIFY(wanted.tensors.size() > 300);
        QCOMPARE(wanted.losses.size(), size_t{8});

        Rng rng(20);
        int kills = 0;
        int finished = 0;
        int goneOn = 0;
        for (RunId run = queueTwoStages(set); kills < 20 || finished == 0;) {
            QProcess victim;
            victim.setReadChannel(QProcess::StandardError);
            victim.start(qEnvironmentVariable("LESIONDESK_CLI"), resume(m_project, run));
            QVERIFY(victim.waitForStarted());
            QByteArray said;
            // Most of them while it trains, some while it starts.
            while (kills < 20 && kills % 5 != 4 && victim.state() == QProcess::Running &&
                   !said.contains("Read ")) {
                victim.waitForReadyRead(60'000);
                said += victim.readAllStandardError();
            }
            if (kills == 20 || victim.waitForFinished(static_cast<int>(rng.below(1500)))) {
                QVERIFY(victim.state() == QProcess::NotRunning || victim.waitForFinished(120'000));
                said += victim.readAllStandardError();
                QVERIFY2(victim.exitCode() == 0, said.constData());
                QVERIFY(isDone(run));
            } else {
                victim.kill(); // SIGKILL
                victim.waitForFinished();
                said += victim.readAllStandardError();
                ++kills;
            }
            if (isDone(run)) { // also where the kill came after its last row
                QVERIFY2(tracesOf(run) == wanted, qPrintable(u"after %1 kills"_s.arg(kills)));
                ++finished;
                run = queueTwoStages(set);
            }
            goneOn += said.contains("Goes on") ? 1 : 0;
        }
        QVERIFY2(goneOn >= 10, qPrintable(u"only %1 went on from a state"_s.arg(goneOn)));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "--read")
        return readForEver(QString::fromLocal8Bit(argv[2]));
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Killed.moc"
