// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ExportJob.h"

#include "core/base/Files.h"
#include "core/report/CsvExport.h"
#include "core/report/PredictionExport.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RoundStore.h"
#include "core/store/TaxonomyStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// What the lines need to turn ids into words.
struct Words {
    QHash<DiagnosisId, Diagnosis> diagnoses;
    QHash<DatasetId, Dataset> datasets;
    QHash<ImageId, ImageRow> images;

    bool isArtificial(const ImageRow &row) const { return datasets.value(row.dataset).artificial; }
};

Result<Words> words(Database &database, const std::vector<ImageRow> &rows)
{
    Words result;
    LD_TRY_ASSIGN(result.diagnoses, TaxonomyStore(database).diagnoses());
    LD_TRY_ASSIGN(const auto datasets, DatasetStore(database).all());
    for (const Dataset &dataset : datasets)
        result.datasets.insert(dataset.id, dataset);
    for (const ImageRow &row : rows)
        result.images.insert(row.id, row);
    return result;
}

Result<ExportOutcome> write(const ExportRequest &request, const QByteArray &csv,
                            ExportOutcome outcome)
{
    LD_TRY(writeFileAtomically(request.file, csv));
    return outcome;
}

Result<ExportOutcome> exportLabels(Database &database, const ExportRequest &request)
{
    LD_TRY_ASSIGN(const auto rows, ImageStore(database, ProjectPaths{}).catalogue());
    LD_TRY_ASSIGN(const Words known, words(database, {}));
    ExportOutcome outcome;
    std::vector<LabelLine> lines;
    for (const ImageRow &row : rows) {
        const Dataset dataset = known.datasets.value(row.dataset);
        outcome.artificial |= dataset.artificial;
        lines.push_back({row.key, dataset.name, row.caseKey, row.patientKey, row.modality,
                         known.diagnoses.value(row.recorded).key,
                         known.diagnoses.value(row.validated).key, dataset.artificial});
    }
    outcome.rows = static_cast<int>(lines.size());
    return write(request, labelsCsv(lines, request.withPatients), outcome);
}

Result<ExportOutcome> exportPredictions(Database &database, const ExportRequest &request)
{
    LD_TRY_ASSIGN(const PredictionTable table, loadPredictionTable(database, request.run));
    return write(request, predictionsCsv(table.lines, table.classes, request.withPatients),
                 {static_cast<int>(table.lines.size()), 0, table.artificial});
}

Result<ExportOutcome> exportReadings(Database &database, const ExportRequest &request)
{
    RoundStore store(database);
    LD_TRY_ASSIGN(const auto rounds, store.all());
    LD_TRY_ASSIGN(const auto rows, ImageStore(database, ProjectPaths{}).catalogue());
    LD_TRY_ASSIGN(const Words known, words(database, rows));
    ExportOutcome outcome;
    std::vector<ReadingLine> lines;
    for (const Round &round : rounds) {
        LD_TRY_ASSIGN(const auto readings, store.history(round.id));
        if (round.mode == RoundMode::Blind && round.state == RoundState::Open) {
            outcome.heldBack += static_cast<int>(readings.size());
            continue;
        }
        for (const Reading &reading : readings) {
            const ImageRow row = known.images.value(reading.image);
            const bool artificial = known.isArtificial(row);
            outcome.artificial |= artificial;
            lines.push_back({round.name, round.mode, row.key, row.patientKey,
                             known.diagnoses.value(reading.diagnosis).key, reading, artificial});
        }
    }
    outcome.rows = static_cast<int>(lines.size());
    return write(request, readingsCsv(lines, request.withPatients), outcome);
}

} // namespace

std::optional<ExportWhat> exportWhatFromKey(const QString &key)
{
    if (key == u"labels")
        return ExportWhat::Labels;
    if (key == u"predictions")
        return ExportWhat::Predictions;
    if (key == u"readings")
        return ExportWhat::Readings;
    return std::nullopt;
}

Result<ExportOutcome> exportCsv(Database &database, const ExportRequest &request)
{
    switch (request.what) {
    case ExportWhat::Predictions:
        return exportPredictions(database, request);
    case ExportWhat::Readings:
        return exportReadings(database, request);
    case ExportWhat::Labels:
        break;
    }
    return exportLabels(database, request);
}

} // namespace lesiondesk
