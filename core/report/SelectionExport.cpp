// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/SelectionExport.h"

#include "core/base/Csv.h"
#include "core/base/Files.h"
#include "core/report/CsvExport.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<int> exportImages(Database &database, const std::vector<ImageId> &images,
                         const QString &file)
{
    LD_TRY_ASSIGN(const auto rows, ImageStore(database, ProjectPaths{}).rows(images));
    LD_TRY_ASSIGN(const auto diagnoses, TaxonomyStore(database).diagnoses());
    LD_TRY_ASSIGN(const auto datasets, DatasetStore(database).all());
    QHash<DatasetId, Dataset> datasetOf;
    for (const Dataset &dataset : datasets)
        datasetOf.insert(dataset.id, dataset);
    std::vector<LabelLine> lines;
    lines.reserve(rows.size());
    for (const ImageRow &row : rows) {
        const Dataset dataset = datasetOf.value(row.dataset);
        lines.push_back({row.key, dataset.name, row.caseKey, row.patientKey, row.modality,
                         diagnoses.value(row.recorded).key, diagnoses.value(row.validated).key,
                         dataset.artificial});
    }
    LD_TRY(writeFileAtomically(file, labelsCsv(lines, false)));
    return static_cast<int>(lines.size());
}

QByteArray rankingCsv(const EvalResult &result, const std::vector<RankedItem> &ranking)
{
    QByteArray csv =
        csvLine({u"rank"_s, u"image"_s, u"truth"_s, u"predicted"_s, u"score"_s, u"modality"_s}) +
        '\n';
    const auto key = [&](int k) {
        return k >= 0 ? result.classes[static_cast<size_t>(k)].key : QString();
    };
    int rank = 0;
    for (const RankedItem &one : ranking) {
        const EvalItem &item = result.items[static_cast<size_t>(one.item)];
        csv += csvLine({QString::number(++rank), item.key, key(item.truth), key(item.predicted),
                        QString::number(one.score, 'f', 6), modalityKey(item.modality)}) +
               '\n';
    }
    return csv;
}

} // namespace lesiondesk
