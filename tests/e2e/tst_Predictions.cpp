// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "tests/e2e/CommandLine.h"
#include "tests/support/TestData.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using namespace lesiondesk::test;

/// Predictions of a network that this program never saw: in, scored, and out again.
class TestPredictions : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_project = m_dir.filePath(u"P.lesion"_s);
    QStringList m_classes;
    QStringList m_images; ///< of the test part
    QStringList m_truths;
    qint64 m_run = 0;

    QString path(const QString &name) { return m_dir.filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(writeFileAtomically(path(name), bytes));
    }
    CommandResult import(const QString &file, const QStringList &more = {})
    {
        return runCommand(
            QStringList{u"import"_s, m_project, path(file), u"--format"_s, u"predictions"_s,
                        u"--json"_s} +
            (more.isEmpty() ? QStringList{u"--set"_s, u"1"_s, u"--name"_s, u"keras"_s} : more));
    }
    /// A line that is 0.7 sure of one class.
    QByteArray line(const QString &image, qsizetype of) const
    {
        QByteArray text = image.toUtf8();
        const double rest = 0.3 / static_cast<double>(m_classes.size() - 1);
        for (qsizetype k = 0; k < m_classes.size(); ++k)
            text += ',' + QByteArray::number(k == of ? 0.7 : rest, 'g', 9);
        return text + '\n';
    }
    QByteArray header() const { return "image,p_" + m_classes.join(u",p_"_s).toUtf8() + '\n'; }
    qsizetype runs()
    {
        return runCommand({u"runs"_s, m_project, u"--json"_s}).json().array().size();
    }
    void verifyOneSentence(const CommandResult &result, const QStringList &saying)
    {
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.trimmed().count(u'\n') == 0, qPrintable(result.err));
        for (const QString &word : saying)
            QVERIFY2(result.err.contains(word), qPrintable(result.err));
    }

private Q_SLOTS:
    void initTestCase()
    {
        LD_MUST_RUN(made, u"sample"_s, m_project, u"--images"_s, u"130"_s, u"--seed"_s, u"1"_s);
        LD_MUST_RUN(split, u"split"_s, m_project, u"--dataset"_s, u"Sample (artificial)"_s,
                    u"--test-fraction"_s, u"0.3"_s, u"--group"_s, u"patient"_s, u"--seed"_s, u"1"_s,
                    u"--json"_s);
        QCOMPARE(split.json().object()[u"set"_s].toInt(), 1);
        // What is in the set is asked of the program: every image with its recorded class, and
        // which are the test part by what is rejected.
        LD_MUST_RUN(labels, u"export"_s, m_project, u"--what"_s, u"labels"_s, u"--out"_s,
                    path(u"labels.csv"_s));
        const auto lines = readFile(path(u"labels.csv"_s))->trimmed().split('\n');
        QHash<QString, QString> recorded;
        for (qsizetype k = 1; k < lines.size(); ++k) {
            const auto fields = lines[k].split(',');
            recorded.insert(QString::fromUtf8(fields[0]), QString::fromUtf8(fields[4]));
        }
        QByteArray all = "image,predicted\n";
        for (auto one = recorded.begin(); one != recorded.end(); ++one)
            all += one.key().toUtf8() + ',' + one.value().toUtf8() + '\n';
        write(u"all.csv"_s, all);
        const auto right = import(u"all.csv"_s);
        QVERIFY2(right.exitCode == 0, qPrintable(right.err));
        QCOMPARE(right.json().object()[u"missing"_s].toInt(), 0);
        QCOMPARE(right.json().object()[u"accuracy"_s].toDouble(), 1.0);
        const QString run = QString::number(right.json().object()[u"run"_s].toInt());
        LD_MUST_RUN(json, u"export"_s, m_project, u"--what"_s, u"predictions"_s, u"--run"_s, run,
                    u"--format"_s, u"json"_s, u"--out"_s, path(u"all.json"_s));
        for (const QJsonValue &one :
             QJsonDocument::fromJson(*readFile(path(u"all.json"_s))).array()) {
            const QJsonObject record = one.toObject();
            if (!m_classes.contains(record[u"truth"_s].toString()))
                m_classes.append(record[u"truth"_s].toString());
            if (record[u"partition"_s].toString() != u"test"_s)
                continue;
            m_images.append(record[u"image"_s].toString());
            m_truths.append(record[u"truth"_s].toString());
        }
        QVERIFY(m_images.size() > 20 && m_classes.size() > 5);
    }

    /// Every third image is called its neighbour class; the figures follow by hand.
    void predictionsAreScoredAsIfTheyWereOurs()
    {
        QByteArray table = header();
        qsizetype right = 0;
        for (qsizetype k = 0; k < m_images.size(); ++k) {
            const qsizetype truth = m_classes.indexOf(m_truths[k]);
            const qsizetype said = k % 3 == 0 ? (truth + 1) % m_classes.size() : truth;
            right += said == truth ? 1 : 0;
            table += line(m_images[k], said);
        }
        write(u"predictions.csv"_s, table);
        const auto dry = import(u"predictions.csv"_s, {u"--set"_s, u"1"_s, u"--dry-run"_s});
        QVERIFY2(dry.exitCode == 0, qPrintable(dry.err));
        QVERIFY(dry.json().object()[u"run"_s].isNull());
        const qsizetype before = runs();

        const auto result = import(u"predictions.csv"_s);
        QVERIFY2(result.exitCode == 0, qPrintable(result.err));
        const QJsonObject outcome = result.json().object();
        QCOMPARE(outcome[u"rows"_s].toInt(), static_cast<int>(m_images.size()));
        QCOMPARE(outcome[u"matched"_s].toInt(), static_cast<int>(m_images.size()));
        QCOMPARE(outcome[u"missing"_s].toInt(), 0);
        QVERIFY(outcome[u"rejected"_s].isArray() && outcome[u"rejected"_s].toArray().isEmpty());
        m_run = outcome[u"run"_s].toInteger();
        QCOMPARE(runs(), before + 1);

        LD_MUST_RUN(evaluated, u"evaluate"_s, m_project, QString::number(m_run), u"--json"_s);
        const double accuracy = static_cast<double>(right) / static_cast<double>(m_images.size());
        QVERIFY(std::abs(evaluated.json().object()[u"accuracy"_s].toDouble() - accuracy) < 1e-12);
    }

    /// The exported files, read in Python, give the figures that evaluate gives.
    void pythonReadsWhatIsExported()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s});
        if (python.isEmpty())
            QSKIP("Python is not there to read the exports.");
        const QString run = QString::number(m_run);
        const auto exported = [&](const QString &format, const QString &out) {
            return runCommand({u"export"_s, m_project, u"--what"_s, u"predictions"_s, u"--run"_s,
                               run, u"--format"_s, format, u"--out"_s, path(out)});
        };
        for (const auto &[format, out] : {std::pair(u"csv"_s, u"out.csv"_s),
                                          {u"json"_s, u"out.json"_s},
                                          {u"fiftyone"_s, u"out.51"_s}}) {
            const auto done = exported(format, out);
            QVERIFY2(done.exitCode == 0, qPrintable(done.err));
        }
        QProcess process;
        process.start(python, {testData(u"evaluation/read_predictions.py"_s), path(u"out.csv"_s),
                               path(u"out.json"_s), path(u"out.51"_s)});
        QVERIFY(process.waitForFinished(120'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        const QJsonObject read = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        LD_MUST_RUN(evaluated, u"evaluate"_s, m_project, run, u"--json"_s);
        const QJsonObject metrics = evaluated.json().object();
        const double accuracy = metrics[u"accuracy"_s].toDouble();
        for (const QString &form : {u"csv"_s, u"json"_s, u"fiftyone"_s})
            QVERIFY2(std::abs(read[form].toObject()[u"accuracy"_s].toDouble() - accuracy) < 1e-12,
                     qPrintable(form));
        // In CSV the classes stand in the order of the set, as in the matrix of evaluate.
        QCOMPARE(read[u"csv"_s].toObject()[u"confusion"_s].toArray(),
                 metrics[u"confusion"_s].toArray());
        QCOMPARE(read[u"json"_s].toObject()[u"confusion"_s],
                 read[u"fiftyone"_s].toObject()[u"confusion"_s]);
    }

    void anExportComesBackIn()
    {
        const auto back = import(u"out.csv"_s);
        if (!QFileInfo::exists(path(u"out.csv"_s)))
            QSKIP("Nothing was exported before.");
        QVERIFY2(back.exitCode == 0, qPrintable(back.err));
        QCOMPARE(back.json().object()[u"matched"_s].toInt(), static_cast<int>(m_images.size()));
        QVERIFY2(back.err.contains(u"partition, truth, artificial, predicted"),
                 qPrintable(back.err));
    }

    void rejectedLinesAreNamedWithTheirRow()
    {
        const QByteArray good = line(m_images[0], 0);
        QByteArray nan = line(m_images[1], 0);
        nan.replace("0.7", "nan");
        QByteArray sum = line(m_images[2], 0);
        sum.replace("0.7", "0.9");
        write(u"bad.csv"_s, header() + good + good + nan + sum + line(u"nobody"_s, 0) + "short\n");
        const auto result = import(u"bad.csv"_s);
        QVERIFY2(result.exitCode == 0, qPrintable(result.err));
        const QJsonObject outcome = result.json().object();
        QCOMPARE(outcome[u"matched"_s].toInt(), 1);
        QCOMPARE(outcome[u"missing"_s].toInt(), static_cast<int>(m_images.size()) - 1);
        QStringList rejected;
        for (const QJsonValue &one : outcome[u"rejected"_s].toArray())
            rejected.append(u"%1 %2"_s.arg(one[u"row"_s].toInt()).arg(one[u"reason"_s].toString()));
        QCOMPARE(rejected.size(), 5);
        const QStringList words{u"3 Image"_s, u"4 p_"_s, u"5 The probabilities add up"_s,
                                u"6 The project has no image nobody"_s, u"7 The line has"_s};
        for (qsizetype k = 0; k < words.size(); ++k)
            QVERIFY2(rejected[k].startsWith(words[k]), qPrintable(rejected[k]));
        // The same for people.
        LD_MUST_RUN(text, u"import"_s, m_project, path(u"bad.csv"_s), u"--format"_s,
                    u"predictions"_s, u"--set"_s, u"1"_s);
        QVERIFY2(text.out.contains("6 rows, 1 taken in, 5 rejected"), text.out.constData());
        QVERIFY2(text.out.contains("bad.csv row 6"), text.out.constData());
    }

    void whatCannotBeImportedIsOneSentenceAndNoRun()
    {
        const qsizetype before = runs();
        write(u"none.csv"_s, "image,predicted\nnobody," + m_classes[0].toUtf8() + '\n');
        verifyOneSentence(import(u"none.csv"_s), {u"no run was made"_s, u"nobody"_s});
        write(u"classes.csv"_s, "image,p_XYZ\n");
        verifyOneSentence(import(u"classes.csv"_s), {u"p_XYZ"_s});
        verifyOneSentence(import(u"none.csv"_s, {u"--set"_s, u"99"_s}), {u"99"_s});
        verifyOneSentence(import(u"none.csv"_s, {u"--name"_s, u"a"_s}), {u"--set"_s});
        verifyOneSentence(import(u"none.csv"_s, {u"--set"_s, u"1"_s, u"--copy"_s}), {u"--copy"_s});
        verifyOneSentence(import(u"absent.csv"_s), {u"absent.csv"_s});
        verifyOneSentence(runCommand({u"import"_s, m_project, path(u"none.csv"_s), u"--format"_s,
                                      u"csv"_s, u"--set"_s, u"1"_s}),
                          {u"--format predictions"_s});
        QCOMPARE(runs(), before);
    }

    void whereANetworkIsNeededTheRunSaysThatItHasNone()
    {
        const QString run = QString::number(m_run);
        verifyOneSentence(runCommand({u"resume"_s, m_project, run}), {u"made elsewhere"_s});
        verifyOneSentence(runCommand({u"predict"_s, m_project, run, u"--set"_s, u"1"_s}),
                          {u"made elsewhere"_s});
        verifyOneSentence(runCommand({u"export"_s, m_project, u"--what"_s, u"model"_s, u"--run"_s,
                                      run, u"--out"_s, path(u"m.safetensors"_s)}),
                          {u"made elsewhere"_s});
        verifyOneSentence(runCommand({u"export"_s, m_project, u"--what"_s, u"labels"_s,
                                      u"--format"_s, u"json"_s, u"--out"_s, path(u"l.json"_s)}),
                          {u"labels cannot be written as json"_s});
        LD_MUST_RUN(listed, u"runs"_s, m_project, u"--json"_s);
        for (const QJsonValue &one : listed.json().array()) {
            QVERIFY(one[u"architecture"_s].isNull() && one[u"seed"_s].isNull());
            QVERIFY(one[u"origin"_s].toString().contains(u".csv, SHA-256 "));
            QCOMPARE(one[u"state"_s].toString(), u"done"_s);
            QCOMPARE(one[u"review"_s].toString(), u"to look at"_s);
        }
        LD_MUST_RUN(text, u"runs"_s, m_project);
        QVERIFY(text.out.contains("made elsewhere: predictions.csv"));
        LD_MUST_RUN(tables, u"tables"_s, m_project, u"--runs"_s, run, u"--out"_s,
                    path(u"tables"_s));
        const auto overview = readFile(path(u"tables/overview.csv"_s));
        QVERIFY(overview && overview->contains("made elsewhere") &&
                !overview->contains("MobileNet"));
    }
};

QTEST_GUILESS_MAIN(TestPredictions)
#include "tst_Predictions.moc"
