// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/store/Database.h"

#include <QString>

#include <optional>

namespace lesiondesk
{

enum class ExportWhat { Labels = 0, Predictions = 1, Readings = 2 };

std::optional<ExportWhat> exportWhatFromKey(const QString &key); ///< labels, predictions, readings

struct ExportRequest {
    ExportWhat what = ExportWhat::Labels;
    RunId run; ///< predictions only
    QString file;
    bool withPatients = false;
};

struct ExportOutcome {
    int rows = 0;
    int heldBack = 0;        ///< readings of blind rounds that are still open: they stay hidden
    bool artificial = false; ///< some of the images were drawn by the program
};

/// Reads what is asked for and writes it as CSV, readable by its owner only. The window calls it in
/// a job with a connection of its own, the command line in place. Predictions are written as they
/// were stored: the truth is the label of the frozen set.
Result<ExportOutcome> exportCsv(Database &database, const ExportRequest &request);

} // namespace lesiondesk
