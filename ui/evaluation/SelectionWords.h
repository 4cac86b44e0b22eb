// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CellSelection.h"

#include <QString>
#include <QStringList>

namespace lesiondesk
{

/// A selection of cells in words, without its count: "true BCC, predicted SEK", "missed BCC",
/// "all images".
QString selectionWords(const CellSelection &selection, const QStringList &keys);

} // namespace lesiondesk
