// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/CsvExport.h"
#include "core/report/ExportJob.h"

namespace lesiondesk
{

/// A run's predictions in words.
struct PredictionTable {
    std::vector<PredictionLine> lines; ///< without probabilities where the run said classes alone
    QStringList classes;               ///< keys, in the order of the frozen set
    bool artificial = false;           ///< some of the images were drawn by the program
};

/// Fails where the run has no predictions. An image is called by its key, or dataset/key where
/// several images of the table share the key: as import --format predictions reads it.
Result<PredictionTable> loadPredictionTable(Database &database, RunId run);

/// For pandas.read_json: a list of {"image","file","partition","truth","predicted","confidence",
/// "probabilities":{class: p}}, one a line, with "patient" and "artificial" as in CSV. The file is
/// a name without its folder. Confidence and probabilities are null where only classes are known.
QByteArray predictionsJson(const PredictionTable &table, bool withPatients);

/// The labels.json of a FiftyOneImageClassificationDataset: {"classes":[…],"labels":{name: …}}, the
/// name being the picture's file name without its ending (dataset/name where several share it). The
/// truth is a class's index; a prediction is {"label": index, "confidence": p}, without the
/// confidence where only classes are known.
QByteArray fiftyOneTruths(const PredictionTable &table);
QByteArray fiftyOnePredictions(const PredictionTable &table);

/// Writes predictionsJson() to the request's file, readable by its owner only.
Result<ExportOutcome> exportPredictionsJson(Database &database, const ExportRequest &request);
/// Writes ground_truth/labels.json and predictions/labels.json into the folder that the request's
/// file names.
Result<ExportOutcome> exportFiftyOne(Database &database, const ExportRequest &request);

} // namespace lesiondesk
