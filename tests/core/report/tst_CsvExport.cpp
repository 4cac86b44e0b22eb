// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"
#include "core/base/Files.h"
#include "core/report/CsvExport.h"
#include "core/report/ExportJob.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RoundStore.h"
#include "core/store/RunStore.h"
#include "tests/support/TestData.h"
#include "tests/support/TestProject.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestCsvExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void predictionsHaveTheAgreedForm();
    void labelsAndPatients();
    void readingsOfOpenBlindRoundsStayHidden();
    void fileIsPrivate();
    void unwritablePlaceIsExplained();
    void commandLine();
    void commandLineRefusals();

private:
    QString out() const { return m_dir->filePath(u"out.csv"_s); }
    QByteArray written(const ExportRequest &request);
    struct Ran {
        int code = -1;
        QByteArray output;
        QByteArray errors;
    };
    static Ran cli(const QStringList &arguments);

    std::unique_ptr<test::TestProject> m_project;
    std::unique_ptr<QTemporaryDir> m_dir;
    RunId m_run;
};

void TestCsvExport::init()
{
    // Six images of two classes (k % 2), all in the test part, predicted class 0 throughout.
    m_dir = std::make_unique<QTemporaryDir>();
    m_project = std::make_unique<test::TestProject>(6, 2);
    Database &db = m_project->project().database();
    FrozenSet set;
    set.name = u"set"_s;
    std::vector<Prediction> predictions;
    for (size_t k = 0; k < 2; ++k)
        set.classes.push_back(m_project->taxonomy().diagnoses[k].id);
    for (int k = 0; k < 6; ++k) {
        const ImageId image = m_project->images()[static_cast<size_t>(k)];
        set.items.push_back({image, k % 2, Partition::Test});
        predictions.push_back({image, Partition::Test, k % 2, {0.75F, 0.25F}});
    }
    const auto frozen = FrozenSetStore(db).freeze(set, m_project->clock());
    QVERIFY(frozen);
    TrainPlan plan;
    plan.stages.front().set = frozen->id;
    const auto run = RunStore(db).create(plan, u"run"_s, m_project->clock());
    QVERIFY(run);
    m_run = *run;
    QVERIFY(RunStore(db).setPredictions(m_run, 1, predictions));
}

QByteArray TestCsvExport::written(const ExportRequest &request)
{
    const auto outcome = exportCsv(m_project->project().database(), request);
    if (!outcome)
        return outcome.error().message.toUtf8();
    return readFile(request.file).value();
}

void TestCsvExport::predictionsHaveTheAgreedForm()
{
    const QString a = m_project->taxonomy().diagnoses[0].key;
    const QString b = m_project->taxonomy().diagnoses[1].key;
    // The drawn dataset says that it is artificial, so its column is there; without it the form is
    // image,partition,truth,predicted,p_<class>…
    const QByteArray csv = written({ExportWhat::Predictions, m_run, out(), false});
    QCOMPARE(csv.split('\n').value(0),
             u"image,partition,truth,predicted,p_%1,p_%2,artificial"_s.arg(a, b).toUtf8());
    QCOMPARE(csv.split('\n').value(2), u"img_001,test,%2,%1,0.75,0.25,yes"_s.arg(a, b).toUtf8());
    QCOMPARE(csv.count('\n'), 7);

    const std::vector<PredictionLine> real{
        {u"x"_s, u"P"_s, Partition::Train, 1, 0, {0.1F, 0.2F}, false}};
    QCOMPARE(predictionsCsv(real, {u"A"_s, u"B"_s}, false),
             QByteArray("image,partition,truth,predicted,p_A,p_B\n"
                        "x,train,B,A,0.100000001,0.200000003\n"));
    QVERIFY(u"0.100000001"_s.toFloat() == 0.1F);
}

void TestCsvExport::labelsAndPatients()
{
    Database &db = m_project->project().database();
    QVERIFY(db.run(u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
                   {m_project->taxonomy().diagnoses[3].id.value, m_project->images()[0].value}));
    const QByteArray without = written({ExportWhat::Labels, {}, out(), false});
    QCOMPARE(without.split('\n').value(0),
             QByteArray("image,dataset,case,modality,recorded,validated,artificial"));
    QCOMPARE(without.split('\n').value(1), u"img_000,Drawn,C0,macroscopic,%1,%2,yes"_s
                                               .arg(m_project->taxonomy().diagnoses[0].key,
                                                    m_project->taxonomy().diagnoses[3].key)
                                               .toUtf8());
    QVERIFY(!without.contains("P0"));
    const QByteArray with = written({ExportWhat::Labels, {}, out(), true});
    QVERIFY(with.split('\n').value(0).contains(",patient,"));
    QVERIFY(with.split('\n').value(1).contains(",P0,"));
}

void TestCsvExport::readingsOfOpenBlindRoundsStayHidden()
{
    Database &db = m_project->project().database();
    RoundStore rounds(db);
    const auto make = [&](const QString &name, RoundMode mode) {
        Round round;
        round.name = name;
        round.mode = mode;
        round.taxonomy = m_project->taxonomy().id;
        return rounds.create(round, {m_project->images()[0]}, m_project->clock()).value();
    };
    for (const RoundId id :
         {make(u"open"_s, RoundMode::Validating), make(u"blind"_s, RoundMode::Blind)}) {
        Reading reading;
        reading.round = id;
        reading.image = m_project->images()[0];
        reading.reader = u"AL"_s;
        reading.diagnosis = m_project->taxonomy().diagnoses[1].id;
        reading.modality = Modality::Anatomical;
        reading.comment = u"=looks, like"_s;
        reading.seconds = 4.5;
        reading.time = m_project->clock().now();
        QVERIFY(rounds.append(reading));
    }
    const ExportRequest request{ExportWhat::Readings, {}, out(), false};
    const auto outcome = exportCsv(db, request);
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 1);
    QCOMPARE(outcome->heldBack, 1);
    const QByteArray csv = readFile(out()).value();
    QVERIFY(!csv.contains("blind,"));
    QCOMPARE(csv.split('\n').value(1),
             u"open,validating,img_000,AL,%1,anatomical,middle,no,,\"'=looks, like\",no,4.5,"
             "2026-11-24T09:00:00Z,yes"_s.arg(m_project->taxonomy().diagnoses[1].key)
                 .toUtf8());
    const auto blind = rounds.all().value();
    const auto round = std::find_if(blind.begin(), blind.end(),
                                    [](const Round &r) { return r.mode == RoundMode::Blind; });
    QVERIFY(rounds.close(round->id, {}, m_project->clock()));
    QCOMPARE(exportCsv(db, request).value().rows, 2);
}

void TestCsvExport::fileIsPrivate()
{
    written({ExportWhat::Labels, {}, out(), false});
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFile::exists(out()));
    QCOMPARE(QFile::permissions(out()) & others, QFile::Permissions());
}

void TestCsvExport::unwritablePlaceIsExplained()
{
    const auto outcome = exportCsv(m_project->project().database(),
                                   {ExportWhat::Labels, {}, u"/nowhere/out.csv"_s, false});
    QVERIFY(!outcome);
    QVERIFY(outcome.error().message.contains(u"/nowhere"_s));
}

TestCsvExport::Ran TestCsvExport::cli(const QStringList &arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("LESIONDESK_CLI"), arguments);
    process.waitForFinished(30000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestCsvExport::commandLine()
{
    // What export writes, metrics reads, and evaluate says the same.
    const QString project = m_project->folder();
    const QString run = QString::number(m_run.value);
    const Ran exported = cli(
        {u"export"_s, project, u"--what"_s, u"predictions"_s, u"--run"_s, run, u"--out"_s, out()});
    QVERIFY2(exported.code == 0, exported.errors.constData());
    const Ran metrics = cli({u"metrics"_s, out(), u"--json"_s, u"--taxonomy"_s, u"pad-6"_s});
    QVERIFY2(metrics.code == 0, metrics.errors.constData());
    const Ran evaluated = cli({u"evaluate"_s, project, run, u"--json"_s});
    QVERIFY2(evaluated.code == 0, evaluated.errors.constData());
    const QJsonObject a = QJsonDocument::fromJson(metrics.output).object();
    const QJsonObject b = QJsonDocument::fromJson(evaluated.output).object();
    QCOMPARE(a[u"n"_s].toInt(), 6);
    QCOMPARE(a[u"accuracy"_s].toDouble(), 0.5);
    QVERIFY(a[u"classes"_s][1][u"precision"_s].isNull()); // the second class was never predicted
    for (const QString &key : a.keys())
        QCOMPARE(b[key], a[key]);
    // Even images are macroscopic and of class 0: all right.
    const Ran macroscopic = cli({u"evaluate"_s, project, run, u"--modality"_s, u"macroscopic"_s,
                                 u"--labels"_s, u"validated"_s, u"--json"_s});
    const QJsonObject c = QJsonDocument::fromJson(macroscopic.output).object();
    QCOMPARE(c[u"n"_s].toInt(), 3);
    QCOMPARE(c[u"accuracy"_s].toDouble(), 1.0);
    const Ran forPeople = cli({u"metrics"_s, out()});
    QVERIFY(forPeople.output.contains("accuracy 50.00"));
}

void TestCsvExport::commandLineRefusals()
{
    const QString project = m_project->folder();
    const auto refused = [](const Ran &ran, const QByteArray &part) {
        return ran.code != 0 && ran.output.isEmpty() && ran.errors.contains(part);
    };
    QVERIFY(refused(cli({u"evaluate"_s, project, u"99"_s, u"--json"_s}), "99"));
    QVERIFY(refused(cli({u"export"_s, project, u"--what"_s, u"predictions"_s, u"--out"_s, out()}),
                    "--run"));
    QVERIFY(refused(cli({u"metrics"_s, u"/nowhere.csv"_s}), "/nowhere.csv"));
    QCOMPARE(cli({u"evaluate"_s, project, u"1"_s, u"--labels"_s, u"best"_s}).code, 2);
}

QTEST_GUILESS_MAIN(TestCsvExport)
#include "tst_CsvExport.moc"
