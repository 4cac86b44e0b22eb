// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/ImageSet.h"
#include "core/evaluation/WorstFirst.h"
#include "core/store/Database.h"

namespace lesiondesk
{

/// Chosen images as CSV: what labelsCsv() writes of them, without patients, in their order. Images
/// that are gone are left out. Returns how many were written.
Result<int> exportImages(Database &database, const std::vector<ImageId> &images,
                         const QString &file);

/// rank,image,truth,predicted,score,modality: classes by key, the worst first; the score as
/// `by` says, with six digits. Pure.
QByteArray rankingCsv(const EvalResult &result, const std::vector<RankedItem> &ranking);

} // namespace lesiondesk
