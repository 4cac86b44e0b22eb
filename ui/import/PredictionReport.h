// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/ImportNote.h"
#include "core/import/PredictionImport.h"

#include <QString>

#include <utility>
#include <vector>

namespace lesiondesk
{

/// What an import of predictions says in the user's language.

/// The lines that were not taken in, as the dialog's list groups them.
std::vector<ImportNote> predictionNotes(const PredictionImportOutcome &outcome,
                                        const QString &file);
/// What happened to the lines, and how many.
std::vector<std::pair<QString, qint64>> predictionCounts(const PredictionImportOutcome &outcome);
/// One or a few sentences; `done`: the run was made.
QString predictionSentence(const PredictionImportOutcome &outcome, bool done);

} // namespace lesiondesk
