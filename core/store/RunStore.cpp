// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/RunStore.h"

#include "core/store/PackedFloats.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kColumns =
    u"id, name, plan, state, reason, created, started, ended, seconds, "
    "images_per_second, device, checkpoint, macro_f1, accuracy, shelf, best_epoch, origin, "
    "has_probabilities, review"_s;

std::optional<double> optionalNumber(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<double>(value.toDouble());
}

QVariant stored(std::optional<double> value)
{
    return value ? QVariant(*value) : QVariant();
}

Result<Run> runFrom(const QSqlQuery &row)
{
    Run run;
    run.id = RunId(row.value(0).toLongLong());
    run.name = row.value(1).toString();
    LD_TRY_ASSIGN(
        run.plan,
        TrainPlan::fromJson(QJsonDocument::fromJson(row.value(2).toString().toUtf8()).object()));
    run.state = static_cast<RunState>(row.value(3).toInt());
    run.reason = row.value(4).toString();
    run.created = timeFromStored(row.value(5));
    run.started = timeFromStored(row.value(6));
    run.ended = timeFromStored(row.value(7));
    run.seconds = row.value(8).toDouble();
    run.trainImagesPerSecond = row.value(9).toDouble();
    run.device = row.value(10).toString();
    run.checkpoint = row.value(11).toString();
    run.macroF1 = optionalNumber(row.value(12));
    run.accuracy = optionalNumber(row.value(13));
    run.shelf = static_cast<RunShelf>(row.value(14).toInt());
    run.bestEpoch = row.value(15).toInt();
    run.origin = row.value(16).toString();
    run.hasProbabilities = row.value(17).toBool();
    run.review = static_cast<RunReview>(row.value(18).toInt());
    return run;
}

Result<void> done(const Result<QSqlQuery> &ran)
{
    if (!ran)
        return ran.error();
    return {};
}

Result<void> insertPredictions(Database &database, const QString &table, RunId id, int stage,
                               const std::vector<Prediction> &predictions)
{
    LD_TRY_ASSIGN(QSqlQuery insert,
                  database.prepare(u"INSERT INTO %1 (run_id, stage, image_id, part, truth, "
                                   "probabilities) VALUES (?, ?, ?, ?, ?, ?)"_s.arg(table)));
    for (const Prediction &prediction : predictions)
        LD_TRY(database.exec(insert, {id.value, stage, prediction.image.value,
                                      static_cast<int>(prediction.partition), prediction.truth,
                                      packed(prediction.probabilities)}));
    return {};
}

} // namespace

Result<RunId> RunStore::create(const TrainPlan &plan, const QString &name, const Clock &clock)
{
    const QByteArray json = QJsonDocument(plan.toJson()).toJson(QJsonDocument::Compact);
    LD_TRY_ASSIGN(
        const QSqlQuery inserted,
        m_db.run(u"INSERT INTO run (set_id, name, plan, state, created) VALUES (?, ?, ?, ?, ?)"_s,
                 {plan.targetSet().value, name, QString::fromUtf8(json),
                  static_cast<int>(RunState::Queued), toStored(clock.now())}));
    return RunId(inserted.lastInsertId().toLongLong());
}

Result<RunId> RunStore::createMadeElsewhere(FrozenSetId set, const QString &name,
                                            const QString &origin, bool hasProbabilities,
                                            const Clock &clock)
{
    Q_ASSERT(!origin.isEmpty());
    TrainPlan plan;
    plan.stages.front().set = set;
    const QByteArray json = QJsonDocument(plan.toJson()).toJson(QJsonDocument::Compact);
    const QString now = toStored(clock.now());
    LD_TRY_ASSIGN(
        const QSqlQuery inserted,
        m_db.run(u"INSERT INTO run (set_id, name, plan, state, created, ended, origin, "
                 "has_probabilities) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 {set.value, name, QString::fromUtf8(json), static_cast<int>(RunState::Done), now,
                  now, origin, hasProbabilities ? 1 : 0}));
    return RunId(inserted.lastInsertId().toLongLong());
}

Result<Run> RunStore::get(RunId id)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT %1 FROM run WHERE id = ?"_s.arg(kColumns), {id.value}));
    if (!rows.next())
        return failure(
            u"There is no run %1 in this project: `runs` lists those that there are."_s.arg(
                id.value));
    return runFrom(rows);
}

Result<std::vector<Run>> RunStore::all()
{
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(u"SELECT %1 FROM run ORDER BY id DESC"_s.arg(kColumns)));
    std::vector<Run> runs;
    while (rows.next()) {
        LD_TRY_ASSIGN(Run run, runFrom(rows));
        runs.push_back(std::move(run));
    }
    return runs;
}

Result<std::vector<Run>> RunStore::withPredictions()
{
    LD_TRY_ASSIGN(auto runs, all());
    LD_TRY_ASSIGN(
        QSqlQuery any,
        m_db.prepare(u"SELECT 1 FROM prediction WHERE run_id = ? AND stage = ? LIMIT 1"_s));
    std::vector<Run> found;
    for (Run &run : runs) {
        if (run.shelf == RunShelf::Deleted)
            continue;
        LD_TRY(m_db.exec(any, {run.id.value, run.plan.stageCount()}));
        if (any.next())
            found.push_back(std::move(run));
        any.finish();
    }
    return found;
}

Result<void> RunStore::setShelf(RunId id, RunShelf shelf)
{
    return done(
        m_db.run(u"UPDATE run SET shelf = ? WHERE id = ?"_s, {static_cast<int>(shelf), id.value}));
}

Result<void> RunStore::setReview(RunId id, RunReview review)
{
    return done(m_db.run(u"UPDATE run SET review = ? WHERE id = ?"_s,
                         {static_cast<int>(review), id.value}));
}

Result<void> RunStore::purge(RunId id)
{
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    for (const QString &table : {u"prediction"_s, u"metric_point"_s, u"run_stage"_s})
        LD_TRY(m_db.run(u"DELETE FROM %1 WHERE run_id = ?"_s.arg(table), {id.value}));
    LD_TRY(m_db.run(u"DELETE FROM run WHERE id = ?"_s, {id.value}));
    return transaction->commit();
}

Result<void> RunStore::setBestEpoch(RunId id, int epoch)
{
    return done(m_db.run(u"UPDATE run SET best_epoch = ? WHERE id = ?"_s, {epoch, id.value}));
}

Result<void> RunStore::setQueued(RunId id)
{
    return done(m_db.run(u"UPDATE run SET state = ?, reason = '' WHERE id = ?"_s,
                         {static_cast<int>(RunState::Queued), id.value}));
}

Result<void> RunStore::setRunning(RunId id, const QString &device, const Clock &clock)
{
    return done(
        m_db.run(u"UPDATE run SET state = ?, device = ?, started = ?, reason = '' WHERE id = ?"_s,
                 {static_cast<int>(RunState::Running), device, toStored(clock.now()), id.value}));
}

Result<void> RunStore::setCheckpoint(RunId id, const QString &relativePath)
{
    return done(
        m_db.run(u"UPDATE run SET checkpoint = ? WHERE id = ?"_s, {relativePath, id.value}));
}

Result<void> RunStore::setEnded(RunId id, RunState state, const QString &reason, double seconds,
                                double imagesPerSecond, const Clock &clock)
{
    return done(
        m_db.run(u"UPDATE run SET state = ?, reason = ?, seconds = ?, images_per_second = ?, "
                 "ended = ? WHERE id = ?"_s,
                 {static_cast<int>(state), reason.isNull() ? u""_s : reason, seconds,
                  imagesPerSecond, toStored(clock.now()), id.value}));
}

Result<void> RunStore::setScores(RunId id, double accuracy, std::optional<double> macroF1)
{
    return done(m_db.run(u"UPDATE run SET accuracy = ?, macro_f1 = ? WHERE id = ?"_s,
                         {accuracy, stored(macroF1), id.value}));
}

Result<std::vector<RunId>> RunStore::interruptStale(const Clock &clock)
{
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(u"SELECT id FROM run WHERE state = ? ORDER BY id"_s,
                                           {static_cast<int>(RunState::Running)}));
    std::vector<RunId> stale;
    while (rows.next())
        stale.push_back(RunId(rows.value(0).toLongLong()));
    rows.finish();
    for (const RunId id : stale)
        LD_TRY(m_db.run(u"UPDATE run SET state = ?, reason = ?, ended = ? WHERE id = ?"_s,
                        {static_cast<int>(RunState::Interrupted),
                         u"The program ended before the run did; what it had reached is kept."_s,
                         toStored(clock.now()), id.value}));
    return stale;
}

Result<void> RunStore::addMetricPoint(RunId id, const MetricPoint &point)
{
    return done(
        m_db.run(u"INSERT OR REPLACE INTO metric_point (run_id, epoch, stage, block, train_loss, "
                 "train_accuracy, test_loss, test_accuracy, images_per_second, train_macro_f1, "
                 "test_macro_f1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 {id.value, point.epoch, point.stage, point.block, point.trainLoss,
                  point.trainAccuracy, point.testLoss, point.testAccuracy, point.imagesPerSecond,
                  stored(point.trainMacroF1), stored(point.testMacroF1)}));
}

Result<std::vector<MetricPoint>> RunStore::metricPoints(RunId id)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT epoch, stage, block, train_loss, train_accuracy, test_loss, "
                           "test_accuracy, images_per_second, train_macro_f1, test_macro_f1 "
                           "FROM metric_point WHERE run_id = ? ORDER BY epoch"_s,
                           {id.value}));
    std::vector<MetricPoint> points;
    while (rows.next())
        points.push_back({rows.value(0).toInt(), rows.value(1).toInt(), rows.value(2).toInt(),
                          rows.value(3).toDouble(), rows.value(4).toDouble(),
                          rows.value(5).toDouble(), rows.value(6).toDouble(),
                          rows.value(7).toDouble(), optionalNumber(rows.value(8)),
                          optionalNumber(rows.value(9))});
    return points;
}

Result<void> RunStore::dropMetricPointsAfter(RunId id, int epoch)
{
    return done(
        m_db.run(u"DELETE FROM metric_point WHERE run_id = ? AND epoch > ?"_s, {id.value, epoch}));
}

Result<void> RunStore::setStage(RunId id, const RunStage &stage)
{
    return done(m_db.run(u"INSERT OR REPLACE INTO run_stage (run_id, stage, set_id, epochs, "
                         "seconds, images_per_second) VALUES (?, ?, ?, ?, ?, ?)"_s,
                         {id.value, stage.stage, stage.set.value, stage.epochs, stage.seconds,
                          stage.trainImagesPerSecond}));
}

Result<std::vector<RunStage>> RunStore::stages(RunId id)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT stage, set_id, epochs, seconds, images_per_second "
                           "FROM run_stage WHERE run_id = ? ORDER BY stage"_s,
                           {id.value}));
    std::vector<RunStage> stages;
    while (rows.next())
        stages.push_back({rows.value(0).toInt(), FrozenSetId(rows.value(1).toLongLong()),
                          rows.value(2).toInt(), rows.value(3).toDouble(),
                          rows.value(4).toDouble()});
    return stages;
}

Result<void> RunStore::setPredictions(RunId id, int stage,
                                      const std::vector<Prediction> &predictions)
{
    // They are laid out in a table of this connection alone first: while the database itself is
    // written to, the window's own writes wait, and one statement is done sooner than thousands.
    LD_TRY(m_db.run(u"CREATE TEMP TABLE IF NOT EXISTS new_prediction (run_id, stage, image_id, "
                    "part, truth, probabilities)"_s));
    LD_TRY(m_db.run(u"DELETE FROM new_prediction"_s));
    LD_TRY(insertPredictions(m_db, u"new_prediction"_s, id, stage, predictions));
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY(m_db.run(u"DELETE FROM prediction WHERE run_id = ? AND stage = ?"_s, {id.value, stage}));
    LD_TRY(m_db.run(u"INSERT INTO prediction (run_id, stage, image_id, part, truth, probabilities) "
                    "SELECT run_id, stage, image_id, part, truth, probabilities "
                    "FROM new_prediction ORDER BY image_id"_s));
    LD_TRY(transaction->commit());
    LD_TRY(m_db.run(u"DELETE FROM new_prediction"_s));
    return {};
}

Result<void> RunStore::addPredictions(RunId id, int stage,
                                      const std::vector<Prediction> &predictions)
{
    return insertPredictions(m_db, u"prediction"_s, id, stage, predictions);
}

Result<std::vector<Prediction>> RunStore::predictions(RunId id)
{
    LD_TRY_ASSIGN(const Run run, get(id));
    return predictions(id, run.plan.stageCount());
}

Result<std::vector<Prediction>> RunStore::predictions(RunId id, int stage)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT image_id, part, truth, probabilities FROM prediction "
                           "WHERE run_id = ? AND stage = ? ORDER BY image_id"_s,
                           {id.value, stage}));
    std::vector<Prediction> predictions;
    while (rows.next()) {
        Prediction prediction;
        prediction.image = ImageId(rows.value(0).toLongLong());
        prediction.partition = static_cast<Partition>(rows.value(1).toInt());
        prediction.truth = rows.value(2).toInt();
        prediction.probabilities = unpacked(rows.value(3).toByteArray());
        predictions.push_back(std::move(prediction));
    }
    return predictions;
}

Result<int> RunStore::predictionCount(RunId id, int stage, Partition partition)
{
    LD_TRY_ASSIGN(
        QSqlQuery rows,
        m_db.run(u"SELECT count(*) FROM prediction WHERE run_id = ? AND stage = ? AND part = ?"_s,
                 {id.value, stage, static_cast<int>(partition)}));
    return rows.next() ? rows.value(0).toInt() : 0;
}

} // namespace lesiondesk
