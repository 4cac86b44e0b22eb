// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/dataset/ClassTable.h"
#include "core/report/ReportTable.h"
#include "core/store/DatasetStore.h"

namespace lesiondesk
{

/// A dataset with its images counted.
struct DatasetRecord {
    Dataset dataset;
    ClassTable counts; ///< by recorded label
};

/// Reads all datasets; for a background thread.
Result<std::vector<DatasetRecord>> loadDatasetRecords(Database &database);

/// The one of this name.
Result<DatasetRecord> loadDatasetRecord(Database &database, const QString &name);

/// Class × modality with totals, as the paper's Table I. Modalities that no image has are left out,
/// macroscopic and anatomical stay.
ReportTable modalityTable(const DatasetRecord &record);
/// Class totals, as Table II.
ReportTable classTotalsTable(const DatasetRecord &record);

} // namespace lesiondesk
