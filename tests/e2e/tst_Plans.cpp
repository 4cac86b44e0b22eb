// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "tests/e2e/CommandLine.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using namespace lesiondesk::test;

/// From a strategy's template to the tables of a study, through the real program on artificial
/// pictures of 32 × 32.
class TestPlans : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_project = m_dir.filePath(u"P.lesion"_s);
    QString m_weights = m_dir.filePath(u"start.safetensors"_s);
    QString m_target;
    QString m_first;
    int m_train = 0;
    int m_test = 0;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString freeze(const QString &seed, int *train = nullptr, int *test = nullptr)
    {
        const auto split = runCommand({u"split"_s, m_project, u"--dataset"_s,
                                       u"Sample (artificial)"_s, u"--test-fraction"_s, u"0.3"_s,
                                       u"--group"_s, u"none"_s, u"--seed"_s, seed, u"--json"_s});
        if (train)
            *train = split.json()["train"_L1].toInt();
        if (test)
            *test = split.json()["test"_L1].toInt();
        return QString::number(split.json()["set"_L1].toInteger());
    }
    CommandResult makeTemplate(const QString &strategy, const QStringList &more)
    {
        return runCommand(QStringList{u"plan"_s, u"template"_s, strategy, u"--architecture"_s,
                                      u"mobilenet_v2"_s, u"--target"_s, m_target, u"--input-size"_s,
                                      u"32"_s, u"--epochs-per-block"_s, u"1"_s, u"--seed"_s, u"7"_s,
                                      u"--out"_s, path(strategy + u".json"_s)} +
                          more);
    }
    void change(const QString &from, const QString &to,
                const std::function<void(QJsonObject &)> &edit)
    {
        const auto bytes = readFile(path(from));
        QVERIFY(bytes);
        QJsonObject json = QJsonDocument::fromJson(*bytes).object();
        edit(json);
        QVERIFY(writeFileAtomically(path(to), QJsonDocument(json).toJson()));
    }
    QJsonObject check(const QString &name)
    {
        const auto checked =
            runCommand({u"plan"_s, u"check"_s, m_project, path(name), u"--json"_s});
        return checked.exitCode == 0 ? checked.json().object() : QJsonObject();
    }
    static QStringList paths(const QJsonValue &problems)
    {
        QStringList found;
        const QJsonArray array = problems.toArray();
        for (const QJsonValue &problem : array)
            found.append(problem["path"_L1].toString());
        return found;
    }
    static QString lastLine(const CommandResult &result)
    {
        return result.err.trimmed().section(u'\n', -1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        LD_MUST_RUN(made, u"sample"_s, m_project, u"--images"_s, u"60"_s, u"--seed"_s, u"1"_s);
        m_target = freeze(u"1"_s, &m_train, &m_test);
        m_first = freeze(u"2"_s);
        QVERIFY(m_test > 0 && m_first != m_target);
    }

    void templatesNameWhatTheyLack()
    {
        const auto scratch = makeTemplate(u"o"_s, {});
        QVERIFY2(scratch.exitCode == 0, qPrintable(scratch.err));
        QCOMPARE(makeTemplate(u"z"_s, {}).exitCode, 2);
        const auto unweighted = makeTemplate(u"a"_s, {});
        QCOMPARE(unweighted.exitCode, 1);
        QVERIFY2(lastLine(unweighted).contains(u"--weights"_s), qPrintable(unweighted.err));
        QVERIFY(!QFileInfo::exists(path(u"a.json"_s)));
    }

    void aCheckedPlanSaysWhatItWillSee()
    {
        const QJsonObject json = check(u"o.json"_s);
        QVERIFY(json["ok"_L1].toBool());
        QVERIFY(json["problems"_L1].toArray().isEmpty());
        QVERIFY(json["estimatedSeconds"_L1].toDouble() > 0);
        QCOMPARE(json["stages"_L1].toArray().size(), 1);
        const QJsonObject stage = json["stages"_L1][0].toObject();
        QCOMPARE(stage["set"_L1].toInteger(), m_target.toLongLong());
        QCOMPARE(stage["classes"_L1].toInt(), 13);
        QCOMPARE(stage["trainImages"_L1].toInt(), m_train);
        QCOMPARE(stage["stepsPerEpoch"_L1].toInt(), (m_train + 12) / 13);
        QCOMPARE(stage["epochs"_L1].toInt(), 5);
    }

    void wrongPlansAreRefusedWithThePath()
    {
        change(u"o.json"_s, u"wrong.json"_s, [](QJsonObject &json) {
            QJsonArray stages = json["stages"_L1].toArray();
            QJsonObject stage = stages[0].toObject();
            stage["learningRate"_L1] = 0.1;
            stages[0] = stage;
            stage.remove("learningRate"_L1);
            stage["set"_L1] = 4711;
            stages.append(stage);
            json["stages"_L1] = stages;
            json["device"_L1] = u"cuda:7"_s;
            json["weights"_L1] = u"nowhere.pth"_s;
        });
        const QJsonObject json = check(u"wrong.json"_s);
        QVERIFY(!json["ok"_L1].toBool(true));
        const QStringList found = paths(json["problems"_L1]);
        for (const QString &where :
             {u"stages[0].learningRate"_s, u"stages[1].set"_s, u"device"_s, u"weights"_s})
            QVERIFY2(found.contains(where), qPrintable(found.join(u' ')));
        const auto refused =
            runCommand({u"train"_s, m_project, u"--plan"_s, path(u"wrong.json"_s)});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(lastLine(refused).contains(u"stages[0].learningRate"_s), qPrintable(refused.err));
        LD_MUST_RUN(runs, u"runs"_s, m_project, u"--json"_s);
        QVERIFY(runs.json().array().isEmpty()); // nothing was begun
        QCOMPARE(runCommand({u"plan"_s, u"check"_s, m_project, path(u"none.json"_s)}).exitCode, 1);
    }

    void aPlanTrainsAndItsOptionsWin()
    {
        LD_MUST_RUN(train, u"train"_s, m_project, u"--plan"_s, path(u"o.json"_s), u"--seed"_s,
                    u"8"_s, u"--device"_s, u"cpu"_s, u"--json"_s);
        QCOMPARE(train.json()["state"_L1].toString(), u"done"_s);
        QCOMPARE(train.json()["test"_L1]["n"_L1].toInt(), m_test);
        QCOMPARE(train.json()["stages"_L1].toArray().size(), 1);
        LD_MUST_RUN(runs, u"runs"_s, m_project, u"--json"_s);
        const QJsonObject run = runs.json()[0].toObject();
        QCOMPARE(run["seed"_L1].toString(), u"8"_s);
        QCOMPARE(run["strategy"_L1].toString(), u"o"_s);
        QCOMPARE(run["name"_L1].toString(), u"o"_s);
        QCOMPARE(run["shelf"_L1].toString(), u"active"_s);
        // Its network is where the other strategies start from.
        QVERIFY(QFile::copy(m_project + u'/' + run["checkpoint"_L1].toString(), m_weights));
        QCOMPARE(
            runCommand({u"train"_s, m_project, u"--plan"_s, path(u"o.json"_s), u"--set"_s, u"1"_s})
                .exitCode,
            2);
        QCOMPARE(runCommand({u"train"_s, m_project}).exitCode, 2);
    }

    void everyStageHasItsFigures()
    {
        const auto made = makeTemplate(u"b"_s, {u"--first"_s, m_first, u"--weights"_s, m_weights});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        // A plan that travels with its weights names them from its own folder.
        change(u"b.json"_s, u"b.json"_s,
               [](QJsonObject &json) { json["weights"_L1] = u"start.safetensors"_s; });
        LD_MUST_RUN(train, u"train"_s, m_project, u"--plan"_s, path(u"b.json"_s), u"--json"_s);
        // How long a stage takes was not measured, so nothing is said of it.
        QVERIFY2(train.err.contains(u"Stage 2, set "_s), qPrintable(train.err));
        QVERIFY2(!train.err.contains(u", about "_s), qPrintable(train.err));
        const QJsonArray stages = train.json()["stages"_L1].toArray();
        QCOMPARE(stages.size(), 2);
        QCOMPARE(stages[0]["set"_L1].toInteger(), m_first.toLongLong());
        QCOMPARE(stages[1]["set"_L1].toInteger(), m_target.toLongLong());
        for (const QJsonValue &stage : stages) {
            QVERIFY(stage["seconds"_L1].toDouble() > 0);
            QVERIFY(stage["trainImagesPerSecond"_L1].toDouble() > 0);
            QCOMPARE(stage["metrics"_L1]["n"_L1].toInt(), m_test); // both sets are of one size
        }
        QCOMPARE(stages[1]["metrics"_L1], train.json()["test"_L1]);
    }

    void weightsThatAreNoNumbersAreRefusedBeforeARunIsMade()
    {
        auto bytes = readFile(m_weights);
        QVERIFY(bytes);
        // .safetensors: u64 length of the header, the header, the data.
        const auto length = qFromLittleEndian<quint64>(bytes->constData());
        const QJsonObject header =
            QJsonDocument::fromJson(bytes->sliced(8, static_cast<qsizetype>(length))).object();
        const QJsonArray place = header["features.0.0.weight"_L1]["data_offsets"_L1].toArray();
        QVERIFY(place.size() == 2);
        const qsizetype first = 8 + static_cast<qsizetype>(length) + place[0].toInteger();
        for (qsizetype i = 0; i < place[1].toInteger() - place[0].toInteger(); ++i)
            (*bytes)[first + i] = '\xff'; // a quiet NaN in every place
        QVERIFY(writeFileAtomically(path(u"nan.safetensors"_s), *bytes));
        const auto made = makeTemplate(u"a"_s, {u"--weights"_s, path(u"nan.safetensors"_s)});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        LD_MUST_RUN(before, u"runs"_s, m_project, u"--json"_s);
        const auto failed = runCommand({u"train"_s, m_project, u"--plan"_s, path(u"a.json"_s)});
        QCOMPARE(failed.exitCode, 1);
        QVERIFY2(failed.err.contains(u"nan.safetensors"_s) &&
                     failed.err.contains(u"features.0.0.weight"_s),
                 qPrintable(failed.err));
        LD_MUST_RUN(after, u"runs"_s, m_project, u"--json"_s);
        QCOMPARE(after.json().array().size(), before.json().array().size());
    }

    void aStudyGoesOnWhereItWasLeftAndReportsWhatFailed()
    {
        const auto made = makeTemplate(u"a"_s, {u"--weights"_s, m_weights});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        QVERIFY(writeFileAtomically(path(u"torn.json"_s), "{\"stages\": ["));
        change(u"a.json"_s, u"long.json"_s, [](QJsonObject &json) {
            QJsonArray stages = json["stages"_L1].toArray();
            QJsonObject stage = stages[0].toObject();
            stage["epochsPerBlock"_L1] = 8;
            stages[0] = stage;
            json["stages"_L1] = stages;
        });
        const QStringList study{
            u"study"_s,           m_project,         path(u"b.json"_s), path(u"torn.json"_s),
            path(u"long.json"_s), path(u"a.json"_s), u"--out"_s,        path(u"out"_s),
            u"--json"_s};
        QProcess first;
        first.start(qEnvironmentVariable("LESIONDESK_CLI"), study);
        QByteArray said;
        // In the middle of the long plan, and as Ctrl+C does.
        QTRY_VERIFY_WITH_TIMEOUT(
            (said += first.readAllStandardError(), said.contains("Epoch 3: loss")) ||
                first.state() == QProcess::NotRunning,
            120'000);
        ::kill(static_cast<pid_t>(first.processId()), SIGINT);
        QVERIFY(first.waitForFinished(60'000));
        said += first.readAllStandardError();
        QCOMPARE(first.exitCode(), 1);
        QVERIFY2(said.contains("stopped, 1 of its 4 plans"), said.constData());
        QVERIFY(!QFileInfo::exists(path(u"out/study.json"_s)));

        const auto second = runCommand(study);
        QCOMPARE(second.exitCode, 1); // as one plan is no plan
        QVERIFY2(lastLine(second).contains(u"1 of 4"_s) && lastLine(second).contains(u"torn"_s),
                 qPrintable(second.err));
        const QJsonArray plans = second.json()["plans"_L1].toArray();
        QStringList steps;
        for (const QJsonValue &plan : plans)
            steps.append(plan["step"_L1].toString());
        QCOMPARE(steps, (QStringList{u"reused"_s, u"failed"_s, u"resumed"_s, u"trained"_s}));
        QVERIFY(plans[1]["run"_L1].isNull());
        QCOMPARE(plans[0]["sets"_L1][0]["hash"_L1].toString().size(), 64);
        QCOMPARE(plans[2]["test"_L1]["n"_L1].toInt(), m_test);
        const QStringList files{u"study.json"_s, u"overview.txt"_s, u"overview.csv"_s,
                                u"overview.tex"_s};
        for (const QString &file : files)
            QVERIFY2(QFileInfo(path(u"out/"_s + file)).size() > 0, qPrintable(file));

        QStringList whole = study;
        whole.removeAt(3);
        const auto third = runCommand(whole);
        QVERIFY2(third.exitCode == 0, qPrintable(third.err));
        const QJsonArray again = third.json()["plans"_L1].toArray();
        QCOMPARE(again.size(), 3);
        for (const QJsonValue &plan : again)
            QCOMPARE(plan["step"_L1].toString(), u"reused"_s);
        QCOMPARE(again[1]["run"_L1], plans[2]["run"_L1]);
        LD_MUST_RUN(runs, u"runs"_s, m_project, u"--json"_s);
        QCOMPARE(runs.json().array().size(), 4); // o, b, and two of the study
    }
};

QTEST_GUILESS_MAIN(TestPlans)
#include "tst_Plans.moc"
