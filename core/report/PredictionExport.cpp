// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/PredictionExport.h"

#include "core/base/Files.h"
#include "core/store/DatasetStore.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "core/store/TaxonomyStore.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Nine digits bring every float back to the same bits, and are shorter than a double's seventeen.
double shortened(float value)
{
    return QString::number(static_cast<double>(value), 'g', 9).toDouble();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Names that several lines share get their dataset before them.
void qualify(std::vector<PredictionLine> &lines, QString PredictionLine::*name)
{
    QHash<QString, int> counts;
    for (const PredictionLine &line : lines)
        ++counts[line.*name];
    for (PredictionLine &line : lines) {
        if (counts.value(line.*name) > 1)
            line.*name = line.dataset + u'/' + line.*name;
    }
}

template <typename LabelOf>
QByteArray fiftyOne(const PredictionTable &table, LabelOf labelOf)
{
    std::vector<PredictionLine> lines = table.lines;
    for (PredictionLine &line : lines)
        line.file = QFileInfo(line.file).completeBaseName();
    qualify(lines, &PredictionLine::file);
    QJsonObject labels;
    for (const PredictionLine &line : lines)
        labels.insert(line.file, labelOf(line));
    return compact(
               {{u"classes"_s, QJsonArray::fromStringList(table.classes)}, {u"labels"_s, labels}}) +
           '\n';
}

ExportOutcome outcomeOf(const PredictionTable &table)
{
    return {static_cast<int>(table.lines.size()), 0, table.artificial};
}

} // namespace

Result<PredictionTable> loadPredictionTable(Database &database, RunId id)
{
    RunStore runs(database);
    LD_TRY_ASSIGN(const Run run, runs.get(id));
    LD_TRY_ASSIGN(auto predictions, runs.predictions(id));
    if (predictions.empty())
        return failure(u"Run %1 (%2) has no predictions to export."_s.arg(QString::number(id.value),
                                                                          runStateKey(run.state)));
    LD_TRY_ASSIGN(const FrozenSet set, FrozenSetStore(database).get(run.plan.targetSet()));
    LD_TRY_ASSIGN(const auto diagnoses, TaxonomyStore(database).diagnoses());
    LD_TRY_ASSIGN(const auto all, DatasetStore(database).all());
    QHash<DatasetId, Dataset> datasets;
    for (const Dataset &dataset : all)
        datasets.insert(dataset.id, dataset);

    PredictionTable table;
    for (const DiagnosisId diagnosis : set.classes)
        table.classes.append(diagnoses.value(diagnosis).key);
    std::vector<ImageId> ids;
    for (const Prediction &prediction : predictions)
        ids.push_back(prediction.image);
    ImageStore images(database, ProjectPaths{});
    LD_TRY_ASSIGN(const auto rows, images.rows(ids));
    LD_TRY_ASSIGN(const auto files, images.files(ids));
    QHash<ImageId, QString> fileOf;
    for (const ImageFile &file : files)
        fileOf.insert(file.id, QFileInfo(file.path).fileName());
    QHash<ImageId, const ImageRow *> rowOf;
    for (const ImageRow &row : rows)
        rowOf.insert(row.id, &row);
    for (Prediction &prediction : predictions) {
        const ImageRow row =
            rowOf.contains(prediction.image) ? *rowOf.value(prediction.image) : ImageRow{};
        const Dataset dataset = datasets.value(row.dataset);
        const int predicted = prediction.predicted();
        if (!run.hasProbabilities)
            prediction.probabilities.clear();
        table.artificial |= dataset.artificial;
        table.lines.push_back({row.key, row.patientKey, prediction.partition, prediction.truth,
                               predicted, std::move(prediction.probabilities), dataset.artificial,
                               dataset.name, fileOf.value(prediction.image)});
    }
    qualify(table.lines, &PredictionLine::image);
    return table;
}

QByteArray predictionsJson(const PredictionTable &table, bool withPatients)
{
    QByteArray json = "[";
    for (const PredictionLine &line : table.lines) {
        QJsonValue confidence;
        QJsonValue probabilities;
        if (!line.probabilities.empty()) {
            QJsonObject byClass;
            for (size_t k = 0; k < line.probabilities.size(); ++k)
                byClass.insert(table.classes.value(static_cast<qsizetype>(k)),
                               shortened(line.probabilities[k]));
            probabilities = byClass;
            confidence = shortened(line.probabilities[static_cast<size_t>(line.predicted)]);
        }
        QJsonObject record{{u"image"_s, line.image},
                           {u"file"_s, line.file},
                           {u"partition"_s, partitionKey(line.partition)},
                           {u"truth"_s, table.classes.value(line.truth)},
                           {u"predicted"_s, table.classes.value(line.predicted)},
                           {u"confidence"_s, confidence},
                           {u"probabilities"_s, probabilities}};
        if (withPatients)
            record.insert(u"patient"_s, line.patient);
        if (table.artificial)
            record.insert(u"artificial"_s, line.artificial);
        json += (json.size() == 1 ? "\n" : ",\n") + compact(record);
    }
    return json + "\n]\n";
}

QByteArray fiftyOneTruths(const PredictionTable &table)
{
    return fiftyOne(table, [](const PredictionLine &line) { return QJsonValue(line.truth); });
}

QByteArray fiftyOnePredictions(const PredictionTable &table)
{
    return fiftyOne(table, [](const PredictionLine &line) {
        QJsonObject label{{u"label"_s, line.predicted}};
        if (!line.probabilities.empty())
            label.insert(u"confidence"_s,
                         shortened(line.probabilities[static_cast<size_t>(line.predicted)]));
        return QJsonValue(label);
    });
}

Result<ExportOutcome> exportPredictionsJson(Database &database, const ExportRequest &request)
{
    LD_TRY_ASSIGN(const PredictionTable table, loadPredictionTable(database, request.run));
    LD_TRY(writeFileAtomically(request.file, predictionsJson(table, request.withPatients)));
    return outcomeOf(table);
}

Result<ExportOutcome> exportFiftyOne(Database &database, const ExportRequest &request)
{
    LD_TRY_ASSIGN(const PredictionTable table, loadPredictionTable(database, request.run));
    for (const QString &part : {u"ground_truth"_s, u"predictions"_s}) {
        const QString folder = request.file + u'/' + part;
        LD_TRY(makePrivateFolder(folder));
        LD_TRY(writeFileAtomically(folder + u"/labels.json"_s, part == u"predictions"
                                                                   ? fiftyOnePredictions(table)
                                                                   : fiftyOneTruths(table)));
    }
    return outcomeOf(table);
}

} // namespace lesiondesk
