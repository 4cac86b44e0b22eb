// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Csv.h"
#include "core/domain/Taxonomy.h"
#include "core/evaluation/Metrics.h"

#include <optional>

namespace lesiondesk
{

/// The metrics of a table with the columns truth and predicted (class names); other columns do not
/// matter. The classes are those that occur, sorted by name; with a taxonomy they are its entries
/// that occur, in its order and under its keys (a name, key or alias is recognised). Fails with
/// line and reason on a missing column, an empty field and a class that the taxonomy does not have.
Result<Metrics> metricsOfTable(const CsvTable &table,
                               const std::optional<Taxonomy> &taxonomy = std::nullopt);

} // namespace lesiondesk
