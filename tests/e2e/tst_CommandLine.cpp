// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/CommandLine.h"
#include "tests/support/TestData.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk::test;

/// The whole loop through the real program, on an artificial project: every form of the command
/// line as it is documented, with the shape and the sums of its JSON.
class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_project = m_dir.filePath(u"P.lesion"_s);
    QString m_dataset = u"Sample (artificial)"_s;
    qint64 m_set = 0;
    qint64 m_run = 0;
    int m_images = 0;
    int m_test = 0;
    bool m_failed = false;

    static void checkMetrics(const QJsonObject &metrics, int n, int classes)
    {
        QCOMPARE(metrics["n"_L1].toInt(), n);
        QCOMPARE(metrics["classes"_L1].toArray().size(), classes);
        const QJsonArray confusion = metrics["confusion"_L1].toArray();
        QCOMPARE(confusion.size(), classes);
        int sum = 0;
        int diagonal = 0;
        for (qsizetype t = 0; t < classes; ++t) {
            const QJsonArray row = confusion[t].toArray();
            QCOMPARE(row.size(), classes);
            int support = 0;
            for (const QJsonValue &cell : row)
                support += cell.toInt();
            QCOMPARE(metrics["classes"_L1][t]["support"_L1].toInt(), support);
            sum += support;
            diagonal += row[t].toInt();
        }
        QCOMPARE(sum, n);
        QVERIFY(qAbs(metrics["accuracy"_L1].toDouble() - double(diagonal) / n) < 1e-9);
    }

private Q_SLOTS:
    void init()
    {
        if (m_failed)
            QFAIL("an earlier step of the loop failed");
    }
    void cleanup() { m_failed = m_failed || QTest::currentTestFailed(); }

    void sampleMakesAProject()
    {
        LD_MUST_RUN(made, u"sample"_s, m_project, u"--images"_s, u"104"_s, u"--seed"_s, u"5"_s,
                    u"--json"_s);
        QVERIFY(QFileInfo::exists(m_project + u"/project.sqlite"_s));
    }

    void statsCountEveryImageOnce()
    {
        LD_MUST_RUN(stats, u"stats"_s, m_project, u"--dataset"_s, m_dataset, u"--json"_s);
        const QJsonObject json = stats.json().object();
        for (const QString &key :
             {u"cases"_s, u"classes"_s, u"dataset"_s, u"images"_s, u"patients"_s})
            QVERIFY2(json.contains(key), qPrintable(key));
        m_images = json["images"_L1].toInt();
        QVERIFY(m_images >= 104);
        QCOMPARE(json["classes"_L1].toArray().size(), 13);
        int total = 0;
        const QJsonArray classes = json["classes"_L1].toArray();
        for (const QJsonValue &row : classes) {
            QCOMPARE(row["macroscopic"_L1].toInt() + row["anatomical"_L1].toInt() +
                         row["dermoscopic"_L1].toInt() + row["untagged"_L1].toInt(),
                     row["total"_L1].toInt());
            total += row["total"_L1].toInt();
        }
        QCOMPARE(total, m_images);
    }

    void splitIsRepeatable()
    {
        LD_MUST_RUN(split, u"split"_s, m_project, u"--dataset"_s, m_dataset, u"--test-fraction"_s,
                    u"0.25"_s, u"--group"_s, u"patient"_s, u"--seed"_s, u"7"_s, u"--json"_s);
        const QJsonObject json = split.json().object();
        m_set = json["set"_L1].toInteger();
        m_test = json["test"_L1].toInt();
        QVERIFY(m_set > 0);
        QCOMPARE(json["hash"_L1].toString().size(), 64);
        QCOMPARE(json["train"_L1].toInt() + m_test, m_images);
        const double share = double(m_test) / m_images;
        QVERIFY2(share > 0.15 && share < 0.35, qPrintable(QString::number(share)));
        LD_MUST_RUN(again, u"split"_s, m_project, u"--dataset"_s, m_dataset, u"--test-fraction"_s,
                    u"0.25"_s, u"--group"_s, u"patient"_s, u"--seed"_s, u"7"_s, u"--json"_s);
        QCOMPARE(again.json()["hash"_L1].toString(), json["hash"_L1].toString());
    }

    void trainEndsWithMetricsOfTheTestPart()
    {
        LD_MUST_RUN(train, u"train"_s, m_project, u"--set"_s, QString::number(m_set),
                    u"--architecture"_s, u"mobilenet_v2"_s, u"--weights"_s, u"none"_s,
                    u"--input-size"_s, u"48"_s, u"--epochs-per-block"_s, u"1"_s, u"--seed"_s,
                    u"7"_s, u"--device"_s, u"cpu"_s, u"--json"_s);
        const QJsonObject json = train.json().object();
        m_run = json["run"_L1].toInteger();
        QCOMPARE(json["state"_L1].toString(), u"done"_s);
        QVERIFY(json["seconds"_L1].toDouble() > 0);
        QVERIFY(json["trainImagesPerSecond"_L1].toDouble() > 0);
        checkMetrics(json["test"_L1].toObject(), m_test, 13);
    }

    void runsListsIt()
    {
        LD_MUST_RUN(runs, u"runs"_s, m_project, u"--json"_s);
        QCOMPARE(runs.json().array().size(), 1);
        const QJsonObject run = runs.json()[0].toObject();
        QCOMPARE(run["run"_L1].toInteger(), m_run);
        QCOMPARE(run["state"_L1].toString(), u"done"_s);
        QCOMPARE(run["architecture"_L1].toString(), u"mobilenet_v2"_s);
        QCOMPARE(run["set"_L1].toInteger(), m_set);
        for (const QString &key : {u"started"_s, u"seconds"_s, u"macroF1"_s})
            QVERIFY2(run.contains(key), qPrintable(key));
    }

    void evaluateSplitsByModality()
    {
        int sum = 0;
        for (const QString &modality :
             {u"macroscopic"_s, u"anatomical"_s, u"dermoscopic"_s, u"all"_s}) {
            LD_MUST_RUN(evaluated, u"evaluate"_s, m_project, QString::number(m_run), u"--labels"_s,
                        u"recorded"_s, u"--modality"_s, modality, u"--json"_s);
            const int n = evaluated.json()["n"_L1].toInt();
            if (modality == u"all")
                QVERIFY2(n == m_test && sum <= n, qPrintable(u"%1 %2"_s.arg(n).arg(sum)));
            else
                sum += n;
        }
        LD_MUST_RUN(validated, u"evaluate"_s, m_project, QString::number(m_run), u"--labels"_s,
                    u"validated"_s, u"--modality"_s, u"all"_s, u"--json"_s);
        QCOMPARE(validated.json()["n"_L1].toInt(),
                 m_test); // no round yet: validated is as recorded
    }

    void evaluateGivesIntervalsAndSlices()
    {
        LD_MUST_RUN(plain, u"evaluate"_s, m_project, QString::number(m_run), u"--json"_s);
        const QJsonObject before = plain.json().object();
        QVERIFY(!before.contains("mcc"_L1) && !before.contains("slices"_L1));

        LD_MUST_RUN(wide, u"evaluate"_s, m_project, QString::number(m_run), u"--intervals"_s,
                    u"--resamples"_s, u"200"_s, u"--seed"_s, u"3"_s, u"--by"_s, u"modality"_s,
                    u"--json"_s);
        const QJsonObject json = wide.json().object();
        QCOMPARE(json["n"_L1].toInt(), m_test);
        QCOMPARE(json["confusion"_L1], before["confusion"_L1]);
        QCOMPARE(json["set"_L1], before["set"_L1]);
        for (const auto &key : {"accuracy", "macroF1", "weightedF1"})
            QCOMPARE(json[QLatin1String(key)]["value"_L1], before[QLatin1String(key)]);
        for (const auto &key : {"accuracy", "balancedAccuracy", "macroF1", "weightedF1", "kappa",
                                "mcc", "auc", "averagePrecision", "ece", "top3"}) {
            const QJsonObject one = json[QLatin1String(key)].toObject();
            QCOMPARE(one.size(), 3);
            // MCC is undefined where a run that has learnt little says one class only, and kappa
            // is 0 then, whatever is drawn.
            if (QLatin1String(key) == "mcc"_L1 || QLatin1String(key) == "kappa"_L1) {
                QVERIFY2(one["low"_L1].toDouble() <= one["high"_L1].toDouble(), key);
                continue;
            }
            QVERIFY2(one["value"_L1].isDouble(), key);
            QVERIFY2(one["low"_L1].toDouble() < one["high"_L1].toDouble(), key);
        }
        for (qsizetype k = 0; k < 13; ++k) {
            const QJsonObject one = json["classes"_L1][k].toObject();
            for (const auto &key :
                 {"sensitivity", "specificity", "precision", "f1", "auc", "averagePrecision"}) {
                const QJsonObject figure = one[QLatin1String(key)].toObject();
                QCOMPARE(figure.size(), 3);
                // Undefined figures have no interval.
                QVERIFY2(!figure["value"_L1].isNull() || figure["low"_L1].isNull(), key);
            }
        }
        int n = 0;
        for (const QJsonValue &slice : json["slices"_L1].toArray()) {
            QCOMPARE(slice["by"_L1].toString(), u"modality"_s);
            LD_MUST_RUN(alone, u"evaluate"_s, m_project, QString::number(m_run), u"--modality"_s,
                        slice["key"_L1].toString(), u"--json"_s);
            QCOMPARE(slice["n"_L1], alone.json()["n"_L1]);
            QCOMPARE(slice["accuracy"_L1]["value"_L1], alone.json()["accuracy"_L1]);
            QCOMPARE(slice["classes"_L1].toArray().size(), 13);
            for (const auto &key : {"gap", "p", "pHolm", "tooSmall"})
                QVERIFY2(slice.toObject().contains(QLatin1String(key)), key);
            n += slice["n"_L1].toInt();
        }
        QCOMPARE(n, m_test);
        LD_MUST_RUN(again, u"evaluate"_s, m_project, QString::number(m_run), u"--intervals"_s,
                    u"--resamples"_s, u"200"_s, u"--seed"_s, u"3"_s, u"--by"_s, u"modality"_s,
                    u"--json"_s);
        QCOMPARE(again.json(), wide.json());
        LD_MUST_RUN(other, u"evaluate"_s, m_project, QString::number(m_run), u"--intervals"_s,
                    u"--resamples"_s, u"200"_s, u"--seed"_s, u"4"_s, u"--json"_s);
        QVERIFY(other.json()["macroF1"_L1] != wide.json()["macroF1"_L1]);
        QVERIFY(!other.json().object().contains("slices"_L1));
    }

    void evaluateCrossesTwoFacts()
    {
        LD_MUST_RUN(crossed, u"evaluate"_s, m_project, QString::number(m_run), u"--by"_s,
                    u"modality"_s, u"--by"_s, u"sex"_s, u"--json"_s);
        int n = 0;
        for (const QJsonValue &slice : crossed.json()["slices"_L1].toArray()) {
            QCOMPARE(slice["by"_L1].toString(), u"modality × sex"_s);
            QVERIFY(slice["key"_L1].toString().contains(u" × "_s));
            QVERIFY(slice["accuracy"_L1].isDouble()); // without --intervals plain numbers
            n += slice["n"_L1].toInt();
        }
        QCOMPARE(n, m_test);
        LD_MUST_RUN(text, u"evaluate"_s, m_project, QString::number(m_run), u"--intervals"_s,
                    u"--resamples"_s, u"100"_s, u"--by"_s, u"sex"_s);
        for (const auto &words : {"balanced accuracy", "MCC", "one image moves", "p Holm"})
            QVERIFY2(text.out.contains(words), words);
        QCOMPARE(runCommand({u"evaluate"_s, m_project, QString::number(m_run), u"--by"_s, u"sex"_s,
                             u"--by"_s, u"sex"_s})
                     .exitCode,
                 1);
        QCOMPARE(
            runCommand({u"evaluate"_s, m_project, QString::number(m_run), u"--by"_s, u"eyes"_s})
                .exitCode,
            2);
    }

    void exportedPredictionsGiveTheSameMetrics()
    {
        const QString file = m_dir.filePath(u"predictions.csv"_s);
        LD_MUST_RUN(exported, u"export"_s, m_project, u"--what"_s, u"predictions"_s, u"--run"_s,
                    QString::number(m_run), u"--out"_s, file);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
        QVERIFY(lines[0].startsWith("image,partition,truth,predicted,p_"));
        QByteArray testOnly = "truth,predicted\n";
        int test = 0;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QList<QByteArray> fields = lines[i].split(',');
            if (fields[1] != "test")
                continue;
            testOnly += fields[2] + ',' + fields[3] + '\n';
            ++test;
        }
        QCOMPARE(test, m_test);
        const QString small = m_dir.filePath(u"test.csv"_s);
        QFile smallFile(small);
        QVERIFY(smallFile.open(QIODevice::WriteOnly));
        smallFile.write(testOnly);
        smallFile.close();
        LD_MUST_RUN(metrics, u"metrics"_s, small, u"--json"_s);
        LD_MUST_RUN(evaluated, u"evaluate"_s, m_project, QString::number(m_run), u"--labels"_s,
                    u"recorded"_s, u"--modality"_s, u"all"_s, u"--json"_s);
        QCOMPARE(metrics.json()["n"_L1], evaluated.json()["n"_L1]);
        QCOMPARE(metrics.json()["accuracy"_L1], evaluated.json()["accuracy"_L1]);
        QVERIFY(qAbs(metrics.json()["macroF1"_L1].toDouble() -
                     evaluated.json()["macroF1"_L1].toDouble()) < 1e-9);
    }

    void predictGivesTheRunsOwnMetrics()
    {
        LD_MUST_RUN(predicted, u"predict"_s, m_project, QString::number(m_run), u"--set"_s,
                    QString::number(m_set), u"--json"_s);
        const QJsonObject json = predicted.json().object();
        QCOMPARE(json["images"_L1].toInt(), m_test);
        QVERIFY(json["seconds"_L1].toDouble() > 0);
        QVERIFY(qAbs(json["imagesPerSecond"_L1].toDouble() * json["seconds"_L1].toDouble() -
                     m_test) < 1e-6 * m_test);
        LD_MUST_RUN(own, u"evaluate"_s, m_project, QString::number(m_run), u"--json"_s);
        LD_MUST_RUN(later, u"evaluate"_s, m_project, QString::number(m_run), u"--set"_s,
                    QString::number(m_set), u"--json"_s);
        QCOMPARE(later.json()["confusion"_L1], own.json()["confusion"_L1]);
        QCOMPARE(later.json()["leftOut"_L1].toInt(), 0);
    }

    void modelsAreExportedWithTheirDescription()
    {
        for (const QString &format : {u"safetensors"_s, u"torchscript"_s}) {
            const QString file = m_dir.filePath(u"model."_s + format);
            LD_MUST_RUN(exported, u"export"_s, m_project, u"--what"_s, u"model"_s, u"--run"_s,
                        QString::number(m_run), u"--format"_s, format, u"--out"_s, file,
                        u"--json"_s);
            QCOMPARE(exported.json()["classes"_L1].toInt(), 13);
            QCOMPARE(QFileInfo(file).size(), exported.json()["bytes"_L1].toInteger());
            QVERIFY(QFileInfo(file + u".json"_s).size() > 0);
        }
        // What was exported is a weights file that the program itself takes.
        LD_MUST_RUN(weights, u"weights"_s, m_dir.filePath(u"model.safetensors"_s), u"--json"_s);
        QCOMPARE(weights.json()["verdict"_L1].toString(), u"fits"_s);
        QCOMPARE(weights.json()["classes"_L1].toInt(), 13);
        LD_MUST_RUN(known, u"weights"_s, u"--json"_s);
        QVERIFY(known.json()["files"_L1].toArray().size() >= 9);
    }

    void otherExportsAndCheck()
    {
        for (const QString &what : {u"labels"_s, u"readings"_s}) {
            const QString file = m_dir.filePath(what + u".csv"_s);
            LD_MUST_RUN(exported, u"export"_s, m_project, u"--what"_s, what, u"--out"_s, file);
            QVERIFY(QFileInfo(file).size() > 0);
        }
        LD_MUST_RUN(checked, u"check"_s, m_project);
        QVERIFY(QFile::remove(firstImage()));
        const auto broken = runCommand({u"check"_s, m_project});
        QCOMPARE(broken.exitCode, 1);
        QVERIFY(!broken.err.isEmpty());
    }

    void theSameSeedGivesTheSameNumbers()
    {
        // On a second project: the first one lacks a picture now.
        const QString project = m_dir.filePath(u"Q.lesion"_s);
        QStringList seen;
        LD_MUST_RUN(made, u"sample"_s, project, u"--images"_s, u"60"_s, u"--seed"_s, u"6"_s);
        LD_MUST_RUN(split, u"split"_s, project, u"--dataset"_s, m_dataset, u"--test-fraction"_s,
                    u"0.2"_s, u"--group"_s, u"patient"_s, u"--seed"_s, u"1"_s, u"--json"_s);
        for (int i = 0; i < 2; ++i) {
            LD_MUST_RUN(train, u"train"_s, project, u"--set"_s,
                        QString::number(split.json()["set"_L1].toInteger()), u"--architecture"_s,
                        u"mobilenet_v2"_s, u"--weights"_s, u"none"_s, u"--input-size"_s, u"32"_s,
                        u"--epochs-per-block"_s, u"1"_s, u"--seed"_s, u"3"_s, u"--json"_s);
            const QString file = m_dir.filePath(u"p%1.csv"_s.arg(i));
            LD_MUST_RUN(exported, u"export"_s, project, u"--what"_s, u"predictions"_s, u"--run"_s,
                        QString::number(train.json()["run"_L1].toInteger()), u"--out"_s, file);
            QFile csv(file);
            QVERIFY(csv.open(QIODevice::ReadOnly));
            seen.append(QString::fromUtf8(csv.readAll()));
        }
        QCOMPARE(seen[0], seen[1]);
    }

    void theSamplesClassesCanBeLearntFromTheirPixels()
    {
        const QString project = m_dir.filePath(u"Learn.lesion"_s);
        LD_MUST_RUN(made, u"sample"_s, project, u"--seed"_s, u"7"_s);
        LD_MUST_RUN(split, u"split"_s, project, u"--dataset"_s, m_dataset, u"--test-fraction"_s,
                    u"0.2"_s, u"--group"_s, u"patient"_s, u"--seed"_s, u"7"_s);
        LD_MUST_RUN(train, u"train"_s, project, u"--set"_s, u"1"_s, u"--architecture"_s,
                    u"mobilenet_v2"_s, u"--weights"_s, u"none"_s, u"--input-size"_s, u"48"_s,
                    u"--epochs-per-block"_s, u"3"_s, u"--head-rate"_s, u"1e-3"_s, u"--block-rate"_s,
                    u"1e-3"_s, u"--no-augmentation"_s, u"--seed"_s, u"7"_s, u"--json"_s);
        // Guessing among 13 classes finds 1/13 of each; a short run from scratch three times that.
        double sensitivities = 0;
        int classes = 0;
        const QJsonArray figures = train.json()["test"_L1]["classes"_L1].toArray();
        for (const QJsonValue &one : figures) {
            if (one["support"_L1].toInt() > 0) {
                sensitivities += one["sensitivity"_L1].toDouble();
                ++classes;
            }
        }
        const double balanced = sensitivities / classes;
        QVERIFY2(balanced > 3.0 / 13, qPrintable(QString::number(balanced)));
    }

    void wrongUsageIsExitCodeTwo()
    {
        QCOMPARE(runCommand({}).exitCode, 2);
        QCOMPARE(runCommand({u"nonsense"_s}).exitCode, 2);
        QCOMPARE(runCommand({u"train"_s, m_project}).exitCode, 2);
        QCOMPARE(runCommand({u"--help"_s}).exitCode, 0);
    }

    void realPhotographsImportAndCount()
    {
        const QString pad = sharedData(u"pad_ufes_20_subset"_s);
        if (pad.isEmpty())
            QSKIP("the PAD-UFES-20 subset is not here");
        const QString project = m_dir.filePath(u"Pad.lesion"_s);
        LD_MUST_RUN(init, u"init"_s, project);
        LD_MUST_RUN(dry, u"import"_s, project, pad, u"--format"_s, u"pad-ufes-20"_s, u"--dataset"_s,
                    u"PAD"_s, u"--dry-run"_s, u"--json"_s);
        QCOMPARE(dry.json()["rows"_L1].toInt(), 775);
        LD_MUST_RUN(imported, u"import"_s, project, pad, u"--format"_s, u"pad-ufes-20"_s,
                    u"--dataset"_s, u"PAD"_s, u"--json"_s);
        const QJsonObject json = imported.json().object();
        QCOMPARE(json["imported"_L1].toInt(), 775);
        QCOMPARE(json["rejected"_L1].toArray().size(), 0);
        LD_MUST_RUN(again, u"import"_s, project, pad, u"--format"_s, u"pad-ufes-20"_s,
                    u"--dataset"_s, u"PAD"_s, u"--json"_s);
        QCOMPARE(again.json()["imported"_L1].toInt(), 0);
        QCOMPARE(again.json()["unchanged"_L1].toInt(), 775);
        LD_MUST_RUN(stats, u"stats"_s, project, u"--dataset"_s, u"PAD"_s, u"--json"_s);
        QCOMPARE(stats.json()["patients"_L1].toInt(), 604); // SOURCE.md of the subset
        // 655 lesion ids, 40 of which two patients share: a case is one patient's lesion.
        QCOMPARE(stats.json()["cases"_L1].toInt(), 695);
        const QMap<QString, int> wanted{{u"ACK"_s, 137}, {u"BCC"_s, 219}, {u"MEL"_s, 43},
                                        {u"NEV"_s, 213}, {u"SCC"_s, 26},  {u"SEK"_s, 137}};
        const QJsonArray classes = stats.json()["classes"_L1].toArray();
        for (const QJsonValue &row : classes)
            QCOMPARE(row["total"_L1].toInt(), wanted.value(row["key"_L1].toString()));
    }

private:
    QString firstImage() const
    {
        QDirIterator files(m_project + u"/images"_s, {u"*.jpg"_s, u"*.png"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_CommandLine.moc"
