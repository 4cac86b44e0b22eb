// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

class QMimeData;

namespace lesiondesk
{

class ConfusionMatrixView;

/// The whole matrix in black on white, as .svg, .png (at twice the size) or .pdf: the ending
/// decides. Fails where the ending is another one or the file cannot be written.
Result<void> saveMatrixPicture(const ConfusionMatrixView &view, const QString &file);
/// What "copy" puts on the clipboard: the table as text and as HTML. The caller owns it.
QMimeData *copiedMatrix(const ConfusionMatrixView &view);

} // namespace lesiondesk
