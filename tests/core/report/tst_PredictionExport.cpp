// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/report/PredictionExport.h"
#include "core/report/StudyTables.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// Forms that other programs read, and runs that were made elsewhere in the study's tables.
class TestPredictionExport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TestProject> m_project;
    FrozenSetId m_set;

    Database &db() { return m_project->project().database(); }
    QString key(size_t index) const { return m_project->taxonomy().diagnoses[index].key; }
    RunId madeElsewhere(const QString &name, bool hasProbabilities)
    {
        RunStore runs(db());
        const RunId run = test::must(runs.createMadeElsewhere(
            m_set, name, u"p.csv, SHA-256 ab"_s, hasProbabilities, m_project->clock()));
        const float sure = hasProbabilities ? 0.75F : 1.0F;
        test::must(
            runs.setPredictions(run, 1,
                                {{m_project->images()[0], Partition::Test, 0, {sure, 1 - sure}},
                                 {m_project->images()[1], Partition::Test, 1, {sure, 1 - sure}}}));
        return run;
    }
    static PredictionTable someTable()
    {
        return {
            {{u"a/1"_s,
              u"P7"_s,
              Partition::Test,
              1,
              0,
              {0.75F, 0.25F},
              false,
              u"D"_s,
              u"one.two.jpg"_s},
             {u"b"_s, u"P8"_s, Partition::Train, 0, 0, {}, false, u"D"_s, u"same.png"_s},
             {u"c"_s, u"P9"_s, Partition::Test, 0, 1, {0.1F, 0.9F}, false, u"E"_s, u"same.jpg"_s}},
            {u"BCC"_s, u"NEV"_s},
            false};
    }

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<test::TestProject>(2, 2);
        FrozenSet set;
        set.name = u"Faces"_s;
        for (size_t k = 0; k < 2; ++k) {
            set.classes.push_back(m_project->taxonomy().diagnoses[k].id);
            set.items.push_back({m_project->images()[k], static_cast<int>(k), Partition::Test});
        }
        m_set = test::must(FrozenSetStore(db()).freeze(set, m_project->clock())).id;
    }

    void jsonIsAListOfRecords()
    {
        const QByteArray json = predictionsJson(someTable(), false);
        const QJsonArray records = QJsonDocument::fromJson(json).array();
        QCOMPARE(records.size(), 3);
        QCOMPARE(json.count('\n'), 5); // one record a line
        const QJsonObject first = records[0].toObject();
        QCOMPARE(first, (QJsonObject{{u"image"_s, u"a/1"_s},
                                     {u"file"_s, u"one.two.jpg"_s},
                                     {u"partition"_s, u"test"_s},
                                     {u"truth"_s, u"NEV"_s},
                                     {u"predicted"_s, u"BCC"_s},
                                     {u"confidence"_s, 0.75},
                                     {u"probabilities"_s,
                                      QJsonObject{{u"BCC"_s, 0.75}, {u"NEV"_s, 0.25}}}}));
        QVERIFY(records[1].toObject()[u"confidence"_s].isNull());
        QVERIFY(records[1].toObject()[u"probabilities"_s].isNull());
        QCOMPARE(static_cast<float>(records[2].toObject()[u"confidence"_s].toDouble()), 0.9F);
        QVERIFY(!json.contains("P7"));
        QVERIFY(predictionsJson(someTable(), true).contains("\"patient\":\"P7\""));
    }

    void fiftyOneTellsImagesByTheirFileName()
    {
        const auto labels = [](const QByteArray &json) {
            const QJsonObject object = QJsonDocument::fromJson(json).object();
            if (object[u"classes"_s].toArray() != QJsonArray{u"BCC"_s, u"NEV"_s})
                return QJsonObject();
            return object[u"labels"_s].toObject();
        };
        QCOMPARE(labels(fiftyOneTruths(someTable())),
                 (QJsonObject{{u"one.two"_s, 1}, {u"D/same"_s, 0}, {u"E/same"_s, 0}}));
        const QJsonObject predictions = labels(fiftyOnePredictions(someTable()));
        QCOMPARE(predictions[u"one.two"_s].toObject(),
                 (QJsonObject{{u"label"_s, 0}, {u"confidence"_s, 0.75}}));
        QCOMPARE(predictions[u"D/same"_s].toObject(), (QJsonObject{{u"label"_s, 0}}));
    }

    void aProjectsRunIsWrittenInEveryForm()
    {
        const RunId run = madeElsewhere(u"keras"_s, true);
        const QString out = m_project->folder() + u"/../out"_s;
        QCOMPARE(test::must(exportFiftyOne(db(), {ExportWhat::Predictions, run, out, false})).rows,
                 2);
        QVERIFY(readFile(out + u"/ground_truth/labels.json"_s)->contains("\"img_001\":1"));
        QVERIFY(readFile(out + u"/predictions/labels.json"_s)->contains("img_001"));
        QVERIFY(
            exportPredictionsJson(db(), {ExportWhat::Predictions, run, out + u".json"_s, false}));
        const QJsonArray records =
            QJsonDocument::fromJson(test::must(readFile(out + u".json"_s))).array();
        QCOMPARE(records[0].toObject()[u"file"_s].toString(), u"img_000.png"_s);
        QCOMPARE(records[0].toObject()[u"artificial"_s].toBool(), true);
        const auto none =
            exportPredictionsJson(db(), {ExportWhat::Predictions,
                                         test::must(RunStore(db()).createMadeElsewhere(
                                             m_set, u"x"_s, u"x"_s, true, m_project->clock())),
                                         out + u"2.json"_s, false});
        QVERIFY(!none && none.error().message.contains(u"no predictions"));
    }

    void aRunOfClassesAloneHasNoProbabilitiesAnywhere()
    {
        const RunId run = madeElsewhere(u"classes"_s, false);
        const PredictionTable table = test::must(loadPredictionTable(db(), run));
        QVERIFY(table.lines[0].probabilities.empty());
        QCOMPARE(table.lines[1].predicted, 0);
        QCOMPARE(predictionsCsv(table.lines, table.classes, false).split('\n').value(0),
                 QByteArray("image,partition,truth,predicted,artificial"));
        const auto records = test::must(loadRunRecords(db(), {run}));
        QVERIFY(!records.front().test.loss);
        QCOMPARE(records.front().test.metrics.accuracy, std::optional(0.5));
    }

    void tablesSayWhatWasMadeElsewhere()
    {
        TrainPlan plan; // the same as what a run made elsewhere has for a plan
        plan.stages.front().set = m_set;
        RunStore runs(db());
        const RunId trained = test::must(runs.create(plan, u"t"_s, m_project->clock()));
        test::must(
            runs.setPredictions(trained, 1,
                                {{m_project->images()[0], Partition::Test, 0, {0.75F, 0.25F}},
                                 {m_project->images()[1], Partition::Test, 1, {0.25F, 0.75F}}}));
        const RunId other = madeElsewhere(u"keras"_s, true);
        const RunId third = madeElsewhere(u"torch"_s, true);
        const auto records = test::must(loadRunRecords(db(), {trained, other, third}));
        QCOMPARE(records[1].strategyText(), u"keras, made elsewhere"_s);
        QVERIFY(provenance(records[1]).startsWith(u"run 2, keras, made elsewhere, Faces ("_s));
        QVERIFY(!provenance(records[1]).contains(u"MobileNet"_s));

        const ReportTable overview = overviewTable(records);
        QCOMPARE(overview.rows.size(), size_t(3)); // never one line of several seeds
        const auto cell = [&](size_t row, const QString &column) {
            for (size_t k = 0; k < overview.columns.size(); ++k) {
                if (overview.columns[k].key == column)
                    return cellText(overview.columns[k], overview.rows[row].cells[k]);
            }
            return QString();
        };
        for (size_t row = 0; row < 3; ++row) {
            const bool here = overview.rows[row].runs.front() == trained;
            QCOMPARE(cell(row, u"network"_s), here ? u"MobileNet-V2"_s : u"–"_s);
            QCOMPARE(cell(row, u"parameters"_s) == u"–"_s, !here);
            QCOMPARE(cell(row, u"seeds"_s), here ? u"0"_s : u"–"_s);
        }

        const ReportTable plans = plansTable(records);
        QCOMPARE(plans.notes.size(), 2);
        QVERIFY(plans.notes.front().contains(u"Run 2 (keras) was made elsewhere"_s));
        QVERIFY(!plans.rows.empty());
        for (const ReportRow &row : plans.rows) {
            QVERIFY(!row.marked);
            QCOMPARE(row.cells[3].text, u"–"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestPredictionExport)
#include "tst_PredictionExport.moc"
