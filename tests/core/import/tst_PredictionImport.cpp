// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/base/Hashing.h"
#include "core/import/PredictionImport.h"
#include "core/report/ExportJob.h"
#include "core/store/DatasetStore.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RecordStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QElapsedTimer>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// Twelve images img_000 … img_011 of three classes (k % 3; ACK, BCC, MEL by the taxonomy's order);
/// 0 to 8 are the test part of the frozen set, 9 and 10 its training part, 11 is not in it.
class TestPredictionImport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TestProject> m_project;
    FrozenSet m_set;
    Feedback m_feedback;

    Database &db() { return m_project->project().database(); }
    QString key(size_t index) const { return m_project->taxonomy().diagnoses[index].key; }
    QString path() const { return m_project->folder() + u"/../predictions.csv"_s; }
    void write(const QString &text)
    {
        QString filled = text;
        for (size_t k = 0; k < 3; ++k)
            filled.replace(u"$%1"_s.arg(k), key(k));
        test::must(writeFileAtomically(path(), filled.toUtf8()));
    }
    PredictionImportOptions options(const QString &name = u"keras"_s) const
    {
        return {path(), m_set.id, name};
    }
    Result<PredictionImportOutcome> import()
    {
        return importPredictions(m_project->project().paths(), options(), m_project->clock(),
                                 m_feedback);
    }
    void verifyRefused(const QStringList &saying)
    {
        const auto outcome = import();
        QVERIFY(!outcome);
        for (const QString &word : saying)
            QVERIFY2(outcome.error().message.contains(word), qPrintable(outcome.error().message));
        QVERIFY(test::must(RunStore(db()).all()).empty());
    }
    QStringList reasons(const PredictionImportOutcome &outcome) const
    {
        QStringList lines;
        for (const RejectedPrediction &one : outcome.rejected)
            lines.append(u"%1: %2"_s.arg(one.row).arg(outcome.reasonOf(one)));
        return lines;
    }
    /// A further dataset, whose images are called like those of the first one.
    ImageId imageOfAnotherDataset(const QString &dataset, const QString &imageKey)
    {
        const DatasetId id(
            test::must(db().run(u"INSERT INTO dataset (name, format, taxonomy_id, created) "
                                "SELECT ?, format, taxonomy_id, created FROM dataset LIMIT 1"_s,
                                {dataset}))
                .lastInsertId()
                .toLongLong());
        ImageStore store(db(), m_project->project().paths());
        const PatientId patient = test::must(store.ensurePatient(id, u"p"_s, Sex::Unknown));
        const CaseId lesionCase = test::must(store.ensureCase(id, patient, u"c"_s, {}, {}, "{}"));
        const qint64 root =
            test::must(db().value(u"SELECT root_id FROM image LIMIT 1"_s)).toLongLong();
        return test::must(store.insert({id, lesionCase, imageKey, ProjectRootId(root),
                                        u"other.png"_s, u"ab"_s, 1, m_project->clock().now(), 8, 8,
                                        0, Modality::Untagged, m_set.classes[0]}));
    }

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<test::TestProject>(12, 3);
        m_set = {};
        m_set.name = u"Faces"_s;
        for (size_t k = 0; k < 3; ++k)
            m_set.classes.push_back(m_project->taxonomy().diagnoses[k].id);
        for (size_t k = 0; k < 11; ++k)
            m_set.items.push_back({m_project->images()[k], static_cast<int>(k % 3),
                                   k < 9 ? Partition::Test : Partition::Train});
        m_set = test::must(FrozenSetStore(db()).freeze(m_set, m_project->clock()));
    }

    void aTableBecomesARunThatIsDone()
    {
        // The columns in an order of their own; truth and an unnamed index are left out.
        write(u",P_$2,image,p_$0,p_$1,truth\n"
              "0,0.25,img_000,0.5,0.25,x\n"
              "1,0,img_001,1,0,x\n"
              "2,0.5,img_009,0.25,0.25,x\n"_s);
        const auto outcome = import();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->rows, 3);
        QCOMPARE(outcome->matched, 3);
        QCOMPARE(outcome->missing, 7); // of nine test images
        QVERIFY(outcome->rejected.empty());
        QCOMPARE(outcome->leftOut, QStringList{u"truth"_s});

        const Run run = test::must(RunStore(db()).get(outcome->run));
        QCOMPARE(run.state, RunState::Done);
        QCOMPARE(run.name, u"keras"_s);
        QCOMPARE(run.origin, u"predictions.csv, SHA-256 "_s + test::must(sha256OfFile(path())));
        QVERIFY(run.hasProbabilities);
        QCOMPARE(run.plan.targetSet(), m_set.id);
        // Test images 0 (class 0, right) and 1 (class 1, called 0): accuracy 1/2; F1 of class 0
        // 2/3, of class 1 zero, of class 2 without images none.
        QCOMPARE(run.accuracy, std::optional(0.5));
        QCOMPARE(run.macroF1, std::optional(1.0 / 3));
        const auto predictions = test::must(RunStore(db()).predictions(run.id));
        QCOMPARE(predictions.size(), size_t(3));
        QCOMPARE(predictions[0].probabilities, (std::vector<float>{0.5F, 0.25F, 0.25F}));
        QCOMPARE(predictions[1].truth, 1);
        QCOMPARE(predictions[2].image, m_project->images()[9]);
        QCOMPARE(predictions[2].partition, Partition::Train);
        QCOMPARE(test::must(RecordStore(db()).all()).front().kind, u"predictions"_s);
    }

    void classesAloneAreTakenByKeyNameAndAlias()
    {
        const auto &diagnoses = m_project->taxonomy().diagnoses;
        write(
            u"image,predicted\nimg_000,%1\nimg_001,%2\nimg_002,%3\nimg_003,unheard of\n"
            "img_004,\n"_s.arg(key(0).toLower(), diagnoses[1].name, diagnoses[0].aliases.front()));
        const auto outcome = test::must(import());
        QCOMPARE(outcome.matched, 3);
        QVERIFY(!outcome.hasProbabilities);
        QVERIFY(!test::must(RunStore(db()).get(outcome.run)).hasProbabilities);
        const auto predictions = test::must(RunStore(db()).predictions(outcome.run));
        QCOMPARE(predictions[0].probabilities, (std::vector<float>{1, 0, 0}));
        QCOMPARE(predictions[1].predicted(), 1);
        QCOMPARE(predictions[2].predicted(), 0);
        QCOMPARE(reasons(outcome),
                 (QStringList{u"5: \"unheard of\" is no class of frozen set 1 (Faces)."_s,
                              u"6: The predicted class is missing."_s}));
    }

    void everyReasonToRejectALineIsSaid()
    {
        write(u"image,p_$0,p_$1,p_$2\n"
              "img_000,0.2,0.3,0.5\n"         // 2
              "nobody,1,0,0\n"                // 3
              "img_011,1,0,0\n"               // 4
              "img_000,1,0,0\n"               // 5
              "img_001,nan,0,1\n"             // 6
              "img_002,1,inf,0\n"             // 7
              "img_003,1.5,-0.5,0\n"          // 8
              "img_004,1,0,much\n"            // 9
              "img_005,1,,0\n"                // 10
              "img_006,0.5,0.25,0.252\n"      // 11
              "img_007,0.5,0.5\n"             // 12
              ",1,0,0\n"                      // 13
              "img_001,0.5,0.25,0.251\n"      // 14: within the tolerance, and its first usable line
              "Drawn/img_008,0,0.2495,0.75\n" // 15
              "img_010,2,0,0\n"_s);           // 16
        const auto outcome = test::must(import());
        QCOMPARE(outcome.rows, 15);
        QCOMPARE(outcome.matched, 3);
        const QString k0 = key(0);
        const QString number = u"a number from 0 to 1 is needed."_s;
        QCOMPARE(reasons(outcome),
                 (QStringList{
                     u"3: The project has no image nobody."_s,
                     u"4: Image img_011 is not in frozen set 1 (Faces)."_s,
                     u"5: Image img_000 stands twice in the table: its first line counts."_s,
                     u"6: p_%1 is \"nan\": %2"_s.arg(k0, number),
                     u"7: p_%1 is \"inf\": %2"_s.arg(key(1), number),
                     u"8: p_%1 is \"-0.5\": %2"_s.arg(key(1), number),
                     u"9: p_%1 is \"much\": %2"_s.arg(key(2), number),
                     u"10: p_%1 is empty: %2"_s.arg(key(1), number),
                     u"11: The probabilities add up to 1.002, not to 1."_s,
                     u"12: The line has 3 fields, 4 are needed."_s,
                     u"13: The image's name is missing."_s,
                     u"16: The probabilities add up to 2, not to 1."_s,
                 }));
        const auto predictions = test::must(RunStore(db()).predictions(outcome.run));
        QCOMPARE(predictions[0].probabilities, (std::vector<float>{0.2F, 0.3F, 0.5F}));
        QCOMPARE(predictions[1].probabilities[0], static_cast<float>(0.5 / 1.001));
        QCOMPARE(predictions[2].image, m_project->images()[8]);
        QCOMPARE(predictions[2].probabilities[2], static_cast<float>(0.75 / 0.9995));
    }

    void aKeyOfSeveralDatasetsNeedsItsDataset()
    {
        const ImageId other = imageOfAnotherDataset(u"Other/2024"_s, u"img_000"_s);
        m_set.id = {};
        m_set.name = u"Both"_s;
        m_set.items.push_back({other, 0, Partition::Test});
        m_set = test::must(FrozenSetStore(db()).freeze(m_set, m_project->clock()));
        write(
            u"image,predicted\nimg_000,$0\nimg_001,$0\nOther/2024/img_000,$2\nOther/2024/img_001,$2\n"_s);
        const auto outcome = test::must(import());
        QCOMPARE(
            reasons(outcome),
            (QStringList{u"2: Image img_000 is ambiguous: several datasets of the set have one; "
                         "write dataset/img_000."_s,
                         u"5: The project has no image Other/2024/img_001."_s}));
        const auto predictions = test::must(RunStore(db()).predictions(outcome.run));
        QCOMPARE(predictions.size(), size_t(2));
        QCOMPARE(predictions[1].image, other);
        QCOMPARE(predictions[1].predicted(), 2);
    }

    /// What this program writes comes back to the same bits, names that are ambiguous among them.
    void anExportComesBackIn()
    {
        const ImageId other = imageOfAnotherDataset(u"Other"_s, u"img_000"_s);
        m_set.id = {};
        m_set.name = u"Both"_s;
        m_set.items.push_back({other, 0, Partition::Test});
        m_set = test::must(FrozenSetStore(db()).freeze(m_set, m_project->clock()));
        TrainPlan plan;
        plan.stages.front().set = m_set.id;
        const RunId run = test::must(RunStore(db()).create(plan, u"r"_s, m_project->clock()));
        std::vector<Prediction> said;
        for (const FrozenSet::Item &item : m_set.items) {
            const float a = 1.0F / (3 + static_cast<float>(said.size()));
            const float b = (1 - a) / 3;
            said.push_back({item.image, item.partition, item.classIndex, {a, b, 1 - a - b}});
        }
        QVERIFY(RunStore(db()).setPredictions(run, 1, said));
        QVERIFY(exportCsv(db(), {ExportWhat::Predictions, run, path(), true}));

        const auto outcome = test::must(import());
        QVERIFY2(outcome.rejected.empty(), qPrintable(reasons(outcome).join(u'\n')));
        QCOMPARE(outcome.missing, 0);
        QCOMPARE(outcome.leftOut, (QStringList{u"partition"_s, u"truth"_s, u"patient"_s,
                                               u"artificial"_s, u"predicted"_s}));
        const auto before = test::must(RunStore(db()).predictions(run));
        const auto after = test::must(RunStore(db()).predictions(outcome.run));
        QCOMPARE(after.size(), before.size());
        for (size_t k = 0; k < after.size(); ++k) {
            QCOMPARE(after[k].image, before[k].image);
            QCOMPARE(after[k].truth, before[k].truth);
            QCOMPARE(after[k].partition, before[k].partition);
            QCOMPARE(after[k].probabilities, before[k].probabilities);
        }

        // A run of classes alone goes out as such and comes back as such.
        write(u"image,predicted\nimg_001,$0\n"_s);
        const auto classes = test::must(import());
        QVERIFY(exportCsv(db(), {ExportWhat::Predictions, classes.run, path(), false}));
        const auto again = test::must(import());
        QVERIFY(!again.hasProbabilities);
        QCOMPARE(again.matched, 1);
    }

    void aDryRunSaysTheSameAndChangesNothing()
    {
        write(u"image,predicted\nimg_000,$0\nnobody,$1\n"_s);
        const auto plan =
            test::must(planPredictions(m_project->project().paths(), options(), m_feedback));
        QVERIFY(!plan.run.isValid());
        QCOMPARE(plan.matched, 1);
        QCOMPARE(plan.missing, 8);
        QCOMPARE(plan.accuracy, std::optional(1.0));
        QCOMPARE(plan.rejected.size(), size_t(1));
        QVERIFY(test::must(RunStore(db()).all()).empty());
    }

    void tablesThatCannotBeUsedAreRefusedWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("saying");
        const auto row = [](const char *name, const QString &text, const QStringList &saying) {
            QTest::newRow(name) << text << saying;
        };
        row("empty", u""_s, {u"header"_s});
        row("no header", u"img_000,0.5,0.25,0.25\n"_s, {u"column image"_s});
        row("no predictions", u"image,truth\nimg_000,$0\n"_s, {u"p_<class>"_s, u"predicted"_s});
        row("a class too few", u"image,p_$0,p_$1\nimg_000,0.5,0.5\n"_s, {u"lacks"_s, u"p_"_s});
        row("a class too many", u"image,p_$0,p_$1,p_$2,p_XYZ\nimg_000,1,0,0,0\n"_s, {u"p_XYZ"_s});
        row("a column twice", u"image,p_$0,p_$1,p_$2,p_$0\nimg_000,1,0,0,0\n"_s, {u"twice"_s});
        row("a header alone", u"image,predicted\n"_s, {u"no lines"_s});
        row("nothing matches", u"image,predicted\na,$0\nb,$0\n"_s,
            {u"None of the 2 lines"_s, u"row 2, 3"_s, u"no image a"_s});
    }
    void tablesThatCannotBeUsedAreRefusedWhole()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, saying);
        write(text);
        verifyRefused(saying);
    }

    void whatIsNotThereIsSaid()
    {
        verifyRefused({u"predictions.csv"_s, u"cannot be read"_s});
        test::must(writeFileAtomically(path(), "image,predicted\nl\xE9sion,MEL\n"));
        verifyRefused({u"UTF-8"_s});
        write(u"image,predicted\nimg_000,$0\n"_s);
        m_set.id = FrozenSetId(77);
        verifyRefused({u"no frozen set 77"_s});
    }

    void semicolonsGoWithDecimalCommas()
    {
        write(u"image;p_$0;p_$1;p_$2\nimg_000;0,5;0,25;0,25\n"_s);
        QCOMPARE(test::must(import()).matched, 1);
    }

    void aCancelledImportLeavesNoRun()
    {
        write(u"image,predicted\nimg_000,$0\n"_s);
        Feedback feedback;
        feedback.cancel();
        const auto outcome = importPredictions(m_project->project().paths(), options(),
                                               m_project->clock(), feedback);
        QVERIFY(!outcome && outcome.error().kind == Error::Kind::Cancelled);
        QVERIFY(test::must(RunStore(db()).all()).empty());
    }

    /// All lines are answered, the first ten thousand in full.
    void manyLinesAreRead()
    {
        constexpr int kRows = 200'000;
        QByteArray text =
            "image,p_" + key(0).toUtf8() + ",p_" + key(1).toUtf8() + ",p_" + key(2).toUtf8() + '\n';
        for (int k = 0; k < kRows; ++k)
            text += "img_" + QByteArray::number(k).rightJustified(3, '0') + ",0.25,0.5,0.25\n";
        test::must(writeFileAtomically(path(), text));
        QElapsedTimer timer;
        timer.start();
        const auto outcome = test::must(import());
        qInfo("%d rows in %lld ms", kRows, timer.elapsed());
        QCOMPARE(outcome.rows, kRows);
        QCOMPARE(outcome.matched, 11);
        QCOMPARE(outcome.missing, 0);
        QCOMPARE(outcome.rejected.size(), size_t(kRows - 11));
        QCOMPARE(outcome.rejected.back().row, kRows + 1);
        QCOMPARE(outcome.reasonOf(outcome.rejected[1]), u"The project has no image img_012."_s);
        QCOMPARE(outcome.reasonOf(outcome.rejected.back()),
                 u"The project has no image of this name."_s);
        QVERIFY(timer.elapsed() < 60'000);
    }
};

QTEST_GUILESS_MAIN(TestPredictionImport)
#include "tst_PredictionImport.moc"
