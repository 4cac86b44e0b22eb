// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CrossTable.h"

#include <QString>
#include <QStringList>

namespace lesiondesk
{

/// A selection of cells in words, without its count: "true BCC, predicted SEK", "missed BCC",
/// "all images". `keys` are those of the result's classes; a collapsed table is spoken of in its
/// own lines where the selection is made of whole cells of it.
QString selectionWords(const CellSelection &selection, const CrossTable &table,
                       const QStringList &keys);

} // namespace lesiondesk
