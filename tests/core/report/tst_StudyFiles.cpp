// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/report/StudyFiles.h"
#include "core/report/StudyTables.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <tuple>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestStudyFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsAreReadFromTheProject();
    void sameTestImagesInAnotherSet();
    void everyFileIsWrittenAndListed();
    void filesArePrivateAndNameNoPatient();
    void writingAgainGivesTheSameBytes();
    void badPlacesAndRunsAreExplained();
    void cancelledLeavesNothingBehind();
    void latexCompiles();
    void commandLine();

private:
    RunId addRun(FrozenSetId set, quint64 seed, int wrong);
    FrozenSetId freeze(const QString &name, int trainFrom, int trainTo);
    Database &db() { return m_project->project().database(); }
    QString folder() const { return m_dir->filePath(u"tables"_s); }
    Result<QStringList> write(const std::vector<RunId> &runs)
    {
        return writeStudyTables(db(), m_project->project().paths(), runs, folder());
    }

    std::unique_ptr<test::TestProject> m_project;
    std::unique_ptr<QTemporaryDir> m_dir;
    FrozenSetId m_set;
    RunId m_first;
    RunId m_second;
};

void TestStudyFiles::init()
{
    // Eighteen images of three classes (k % 3): 0 to 8 are the test part, 9 to 17 are trained on.
    m_dir = std::make_unique<QTemporaryDir>();
    m_project = std::make_unique<test::TestProject>(18, 3);
    m_set = freeze(u"Drawn 50:50, \"a_b\" & Лес"_s, 9, 18);
    m_first = addRun(m_set, 1, 3);
    m_second = addRun(m_set, 2, 5);
}

FrozenSetId TestStudyFiles::freeze(const QString &name, int trainFrom, int trainTo)
{
    FrozenSet set;
    set.name = name;
    for (size_t k = 0; k < 3; ++k)
        set.classes.push_back(m_project->taxonomy().diagnoses[k].id);
    for (int k = 0; k < 18; ++k) {
        if (k < 9 || (k >= trainFrom && k < trainTo))
            set.items.push_back({m_project->images()[static_cast<size_t>(k)], k % 3,
                                 k < 9 ? Partition::Test : Partition::Train});
    }
    return test::must(FrozenSetStore(db()).freeze(set, m_project->clock())).id;
}

/// The first `wrong` test images are taken for the next class; the training images are right.
RunId TestStudyFiles::addRun(FrozenSetId set, quint64 seed, int wrong)
{
    RunStore runs(db());
    TrainPlan plan;
    plan.strategy = u"a"_s;
    plan.weights = u"/home/somebody/imagenet.safetensors"_s;
    plan.seed = seed;
    plan.stages.front().set = set;
    const RunId run = test::must(runs.create(plan, u"run"_s, m_project->clock()));
    std::vector<Prediction> predictions;
    for (const FrozenSet::Item &item : test::must(FrozenSetStore(db()).get(set)).items) {
        const auto place =
            std::find(m_project->images().begin(), m_project->images().end(), item.image) -
            m_project->images().begin();
        const int predicted = place < wrong ? (item.classIndex + 1) % 3 : item.classIndex;
        std::vector<float> p(3, 0.25F);
        p[static_cast<size_t>(predicted)] = 0.5F;
        predictions.push_back({item.image, item.partition, item.classIndex, p});
    }
    test::must(runs.setPredictions(run, 1, predictions));
    for (int epoch = 1; epoch <= 4; ++epoch)
        test::must(runs.addMetricPoint(run, {epoch,
                                             1,
                                             (epoch + 1) / 2,
                                             1.0 / epoch,
                                             0.2 * epoch,
                                             1.2 / epoch,
                                             0.1 * epoch,
                                             90,
                                             0.2 * epoch,
                                             {}}));
    test::must(runs.setEnded(run, RunState::Done, {}, 10, 90, m_project->clock()));
    return run;
}

void TestStudyFiles::recordsAreReadFromTheProject()
{
    const auto records = test::must(loadRunRecords(db(), {m_second, m_first, m_second}));
    QCOMPARE(records.size(), size_t(2)); // each once, in the order given
    const RunRecord &record = records[1];
    QCOMPARE(record.run.id, m_first);
    QCOMPARE(record.epochs, 4);
    QCOMPARE(record.test.metrics.n, 9);
    QCOMPARE(record.test.metrics.correct, 6);
    QCOMPARE(record.train.metrics.correct, 9);
    // 6 of 9 were given 0.5, 3 of 9 were given 0.25.
    QVERIFY(std::abs(*record.test.loss - (6 * std::log(2.0) + 3 * std::log(4.0)) / 9) < 1e-7);
    QVERIFY(std::abs(*record.train.loss - std::log(2.0)) < 1e-7);
    QVERIFY(record.isArtificial());
    QCOMPARE(record.datasets, std::vector<DatasetId>{m_project->dataset()});
    QCOMPARE(record.strategyText(), u"a) ImageNet"_s);
    QCOMPARE(record.test.hash, records[0].test.hash);
}

void TestStudyFiles::sameTestImagesInAnotherSet()
{
    // Fewer training images, the same test part: comparable. Another test part: not.
    const RunId fewer = addRun(freeze(u"fewer"_s, 12, 18), 1, 3);
    QVERIFY(db().run(u"UPDATE prediction SET truth = 1 WHERE run_id = ? AND image_id = ?"_s,
                     {m_second.value, m_project->images()[0].value}));
    const auto records = test::must(loadRunRecords(db(), {m_first, fewer, m_second}));
    QVERIFY(records[0].target().hash != records[1].target().hash);
    QCOMPARE(records[0].test.hash, records[1].test.hash);
    QVERIFY(records[0].test.hash != records[2].test.hash);
}

void TestStudyFiles::everyFileIsWrittenAndListed()
{
    const QStringList files = test::must(write({m_first, m_second}));
    const QString index = QString::fromUtf8(test::must(readFile(folder() + u"/index.txt"_s)));
    QVERIFY(index.contains(u"Artificial images"_s));
    for (const QString &file : files) {
        QVERIFY2(QFile::exists(file), qPrintable(file));
        const QString name = QFileInfo(file).fileName();
        QVERIFY2(name == u"index.txt" || index.contains(name), qPrintable(name));
    }
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), files.size());
    for (const QString &name :
         {u"overview.txt"_s, u"overview.csv"_s, u"overview.tex"_s, u"run-1-classes.csv"_s,
          u"run-2-confusion.svg"_s, u"run-2-confusion.tex"_s, u"run-1-curves.csv"_s,
          u"run-1-curves.svg"_s, u"dataset-1-modalities.svg"_s, u"dataset-1-classes.txt"_s,
          u"tables.tex"_s})
        QVERIFY2(files.contains(folder() + u'/' + name), qPrintable(name));
    const QByteArray overview = test::must(readFile(folder() + u"/overview.csv"_s));
    // 6 and 4 of 9 right: 55.5556 ± 15.7135 %.
    QVERIFY2(overview.contains(",55.5556,15.7135,"), overview.constData());
    QVERIFY(overview.contains(",yes\n"));
}

void TestStudyFiles::filesArePrivateAndNameNoPatient()
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
    for (const QString &file : test::must(write({m_first}))) {
        QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
        const QByteArray bytes = test::must(readFile(file));
        for (const char *secret : {"img_0", "P0", "C0", "somebody", "/home", "/tmp"})
            QVERIFY2(!bytes.contains(secret),
                     qPrintable(file + u": "_s + QString::fromUtf8(secret)));
    }
    QCOMPARE(QFile::permissions(folder()) & others, QFile::Permissions());
}

void TestStudyFiles::writingAgainGivesTheSameBytes()
{
    const QStringList files = test::must(write({m_first, m_second}));
    std::vector<QByteArray> before;
    for (const QString &file : files)
        before.push_back(test::must(readFile(file)));
    QCOMPARE(test::must(write({m_second, m_first})).size(), files.size());
    for (qsizetype k = 0; k < files.size(); ++k) {
        const QString name = QFileInfo(files[k]).fileName();
        if (name != u"index.txt" && name != u"tables.tex") // their order is that of the runs
            QVERIFY2(test::must(readFile(files[k])) == before[static_cast<size_t>(k)],
                     qPrintable(name));
    }
}

void TestStudyFiles::badPlacesAndRunsAreExplained()
{
    const ProjectPaths paths = m_project->project().paths();
    QVERIFY(!write({}));
    const auto unknown = write({RunId(99)});
    QVERIFY(!unknown && unknown.error().message.contains(u"99"_s));
    const auto inside = writeStudyTables(db(), paths, {m_first}, m_project->folder());
    QVERIFY(!inside && inside.error().message.contains(u"choose another"_s));
    const auto nowhere = writeStudyTables(db(), paths, {m_first}, u"/proc/tables"_s);
    QVERIFY(!nowhere && nowhere.error().message.contains(u"/proc/tables"_s));
    const auto dataset = writeDatasetTables(db(), u"No such"_s, folder());
    QVERIFY(!dataset && dataset.error().message.contains(u"No such"_s));
    QCOMPARE(test::must(writeDatasetTables(db(), u"Drawn"_s, folder())).size(), 7);
}

void TestStudyFiles::cancelledLeavesNothingBehind()
{
    Feedback feedback;
    feedback.cancel();
    const auto result =
        writeStudyTables(db(), m_project->project().paths(), {m_first}, folder(), feedback);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QDir(folder()).exists());
}

void TestStudyFiles::latexCompiles()
{
    const QString latex = QStandardPaths::findExecutable(u"pdflatex"_s);
    if (latex.isEmpty())
        QSKIP("pdflatex is not installed: the LaTeX files are not compiled here.");
    test::must(write({m_first, m_second}));
    QProcess process;
    process.setWorkingDirectory(folder());
    process.start(latex, {u"-interaction=nonstopmode"_s, u"-halt-on-error"_s, u"tables.tex"_s});
    QVERIFY(process.waitForFinished(120000));
    const QByteArray log = process.readAllStandardOutput();
    QVERIFY2(process.exitCode() == 0, log.right(1500).constData());
    QVERIFY(QFileInfo(folder() + u"/tables.pdf"_s).size() > 1000);
    QVERIFY2(!log.contains("Overfull \\hbox"), log.constData());
}

void TestStudyFiles::commandLine()
{
    const auto cli = [&](const QStringList &arguments) {
        QProcess process;
        process.start(qEnvironmentVariable("LESIONDESK_CLI"),
                      QStringList{u"tables"_s, m_project->folder()} + arguments);
        process.waitForFinished(30000);
        return std::tuple(process.exitCode(), process.readAllStandardOutput(),
                          process.readAllStandardError());
    };
    const auto [code, output, errors] =
        cli({u"--runs"_s, u"1,2"_s, u"--out"_s, folder(), u"--json"_s});
    QVERIFY2(code == 0, errors.constData());
    const QJsonObject json = QJsonDocument::fromJson(output).object();
    QCOMPARE(json[u"files"_s].toArray().size(), QDir(folder()).entryList(QDir::Files).size());
    const auto [printed, text, none] = cli({u"--runs"_s, u"1,2"_s});
    QCOMPARE(printed, 0);
    QVERIFY2(text.contains("55.56 ± 15.71"), text.constData());
    const auto [rows, document, silent] = cli({u"--dataset"_s, u"Drawn"_s, u"--json"_s});
    QCOMPARE(rows, 0);
    const QJsonArray lines = QJsonDocument::fromJson(document).object()[u"rows"_s].toArray();
    QCOMPARE(lines.last()[u"total"_s].toInt(), 18);
    QCOMPARE(std::get<0>(cli({u"--runs"_s, u"1"_s, u"--dataset"_s, u"Drawn"_s})), 2);
    const auto [failed, nothing, why] = cli({u"--runs"_s, u"99"_s});
    QCOMPARE(failed, 1);
    QVERIFY(nothing.isEmpty() && why.contains("99"));
}

QTEST_GUILESS_MAIN(TestStudyFiles)
#include "tst_StudyFiles.moc"
