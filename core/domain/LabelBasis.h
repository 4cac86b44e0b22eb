// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Image.h"

namespace lesiondesk
{

/// Which label an image counts with: as it came with the data, or as closed review rounds have
/// validated it. An image that no round has settled keeps its recorded label in both.
enum class LabelBasis { Recorded = 0, Validated = 1 };

/// The key of files and of the command line: recorded, validated.
QString labelBasisKey(LabelBasis basis);
std::optional<LabelBasis> labelBasisFromKey(const QString &key);
/// Invalid when the image has no label.
DiagnosisId labelOf(const ImageRow &image, LabelBasis basis);

} // namespace lesiondesk
