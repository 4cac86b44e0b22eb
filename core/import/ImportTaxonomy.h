// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Taxonomy.h"
#include "core/import/ImportSource.h"

#include <optional>

namespace lesiondesk
{

/// The taxonomy for an import. In this order: the one that was asked for, as a key (built in, or of
/// a file in `folder`, the project's taxonomies folder) or as a file; the one of the
/// dataset that is continued; the format's own; for class folders a built-in one that knows all
/// names; else one made of the source's names, in alphabetical order, with the names and natures
/// that built-in taxonomies know. `existing` is the dataset's taxonomy where it is there already: a
/// made one is extended, a built-in one is not. Fails where the wish contradicts the dataset.
Result<Taxonomy> taxonomyForImport(const ImportSource &source, const QString &wanted,
                                   const QString &dataset, const std::optional<Taxonomy> &existing,
                                   const QString &folder = {});

} // namespace lesiondesk
