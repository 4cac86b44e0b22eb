// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/RunLog.h"
#include "core/project/Project.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/e2e/CommandLine.h"
#include "tests/support/FreePort.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using namespace lesiondesk::test;

namespace
{

/// lesiondesk-cli as one of several processes that torchrun would start.
class OneOfSeveral
{
public:
    OneOfSeveral(int rank, int size, int port, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"RANK"_s, QString::number(rank));
        environment.insert(u"WORLD_SIZE"_s, QString::number(size));
        environment.insert(u"LOCAL_RANK"_s, QString::number(rank));
        environment.insert(u"MASTER_ADDR"_s, u"127.0.0.1"_s);
        environment.insert(u"MASTER_PORT"_s, QString::number(port));
        m_process.setProcessEnvironment(environment);
        m_process.setReadChannel(QProcess::StandardError);
        m_process.start(qEnvironmentVariable("LESIONDESK_CLI"), arguments);
    }

    QProcess &process() { return m_process; }
    /// Waits until it has said this on stderr, or has ended.
    bool says(const QByteArray &text)
    {
        while (!m_err.contains(text) && m_process.state() != QProcess::NotRunning) {
            m_process.waitForReadyRead(100);
            m_err += m_process.readAllStandardError();
        }
        return m_err.contains(text);
    }
    CommandResult ended()
    {
        CommandResult result;
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(120'000)) {
            result.err = u"timed out"_s;
            return result;
        }
        result.exitCode =
            m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
        result.out = m_process.readAllStandardOutput();
        result.err = QString::fromUtf8(m_err + m_process.readAllStandardError());
        return result;
    }

private:
    QProcess m_process;
    QByteArray m_err;
};

struct Traces {
    std::vector<double> figures;
    std::vector<double> probabilities;
};

double largestDifference(const std::vector<double> &a, const std::vector<double> &b)
{
    double largest = a.size() == b.size() ? 0 : 1;
    for (size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

} // namespace

/// Two processes on the loopback train as one, and end as they should where one of them does not.
class TestSeveralProcesses : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_project = m_dir.filePath(u"P.lesion"_s);
    SystemClock m_clock;
    FrozenSetId m_set;

    /// A stage of two blocks on balanced batches and one on shuffled batches that do not divide
    /// evenly, `epochs` to a block.
    RunId queue(int epochs)
    {
        TrainPlan plan;
        plan.inputSize = 64;
        plan.seed = 5;
        plan.device = u"cpu"_s;
        TrainStage &stage = plan.stages.front();
        stage.set = m_set;
        stage.blocks = 1;
        stage.epochsPerBlock = epochs;
        plan.stages.push_back(stage);
        plan.stages.back().blocks = 2;
        plan.stages.back().batchRule = BatchRule::Shuffled;
        plan.stages.back().batchSize = 15;
        const auto project = Project::open(m_project, Database::Mode::ReadWrite, m_clock);
        return *RunStore((*project)->database()).create(plan, u"Shared"_s, m_clock);
    }
    QStringList resume(RunId run) const
    {
        return {u"resume"_s, m_project, QString::number(run.value), u"--json"_s};
    }
    Run row(RunId run)
    {
        const auto project = Project::open(m_project, Database::Mode::ReadOnly, m_clock);
        return *RunStore((*project)->database()).get(run);
    }
    Traces tracesOf(RunId run)
    {
        Traces traces;
        const auto project = Project::open(m_project, Database::Mode::ReadOnly, m_clock);
        RunStore runs((*project)->database());
        for (const MetricPoint &point : *runs.metricPoints(run))
            traces.figures.insert(traces.figures.end(),
                                  {point.trainLoss, point.trainAccuracy, *point.trainMacroF1,
                                   point.testLoss, point.testAccuracy, *point.testMacroF1});
        for (const int stage : {1, 2}) {
            for (const Prediction &prediction : *runs.predictions(run, stage))
                traces.probabilities.insert(traces.probabilities.end(),
                                            prediction.probabilities.begin(),
                                            prediction.probabilities.end());
        }
        return traces;
    }
    QString logOf(RunId run)
    {
        const auto project = Project::open(m_project, Database::Mode::ReadOnly, m_clock);
        return readRunLog((*project)->paths(), run)->join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        LD_MUST_RUN(made, u"sample"_s, m_project, u"--images"_s, u"60"_s, u"--seed"_s, u"1"_s);
        LD_MUST_RUN(split, u"split"_s, m_project, u"--dataset"_s, u"Sample (artificial)"_s,
                    u"--test-fraction"_s, u"0.2"_s, u"--group"_s, u"none"_s, u"--seed"_s, u"1"_s,
                    u"--json"_s);
        m_set = FrozenSetId(split.json()["set"_L1].toInteger());
    }

    void twoProcessesTrainAsOne()
    {
        const RunId alone = queue(1);
        const auto whole = runCommand(resume(alone));
        QVERIFY2(whole.exitCode == 0, qPrintable(whole.err));
        const RunId shared = queue(1);
        const int port = freePort();
        OneOfSeveral first(0, 2, port, resume(shared));
        OneOfSeveral second(1, 2, port, resume(shared));
        const CommandResult led = first.ended();
        const CommandResult followed = second.ended();
        QVERIFY2(led.exitCode == 0, qPrintable(led.err));
        QVERIFY2(followed.exitCode == 0, qPrintable(followed.err));
        QCOMPARE(led.json()["stages"_L1].toArray().size(), 2);
        QCOMPARE(followed.out, QByteArray());
        QCOMPARE(followed.err, QString());
        const QString log = logOf(shared);
        QVERIFY2(log.contains(u"process 1 of 2, Gloo, "_s), qPrintable(log));

        const Traces wanted = tracesOf(alone);
        const Traces found = tracesOf(shared);
        QCOMPARE(wanted.figures.size(), size_t{18}); // three epochs
        const double figures = largestDifference(found.figures, wanted.figures);
        const double probabilities = largestDifference(found.probabilities, wanted.probabilities);
        qInfo("largest differences: %g in loss, accuracy and F1, %g in probabilities", figures,
              probabilities);
        // Of the test part; those of the training part depend on the sums' order in its first steps
        // from random weights.
        for (size_t i = 0; i < wanted.figures.size(); ++i)
            QVERIFY2(i % 6 < 3 || std::abs(found.figures[i] - wanted.figures[i]) < 1e-4,
                     qPrintable(u"epoch %1, figure %2"_s.arg(i / 6 + 1).arg(i % 6 + 1)));
        for (size_t i = 0; i < wanted.figures.size(); i += 6)
            QVERIFY(std::abs(found.figures[i] - wanted.figures[i]) < 1e-3);
        QVERIFY(probabilities < 1e-4);
    }

    void whatTheFirstCannotDoTheOthersLeaveToIt()
    {
        const int port = freePort();
        OneOfSeveral first(0, 2, port, resume(RunId(999)));
        OneOfSeveral second(1, 2, port, resume(RunId(999)));
        const CommandResult led = first.ended();
        const CommandResult followed = second.ended();
        QCOMPARE(led.exitCode, 1);
        QVERIFY2(led.err.contains(u"999"_s), qPrintable(led.err));
        QCOMPARE(followed.exitCode, 1);
        QCOMPARE(followed.err, QString());
    }
};

QTEST_GUILESS_MAIN(TestSeveralProcesses)
#include "tst_SeveralProcesses.moc"
