// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/DatasetTables.h"
#include "core/report/RunRecord.h"
#include "core/report/document/Phrasebook.h"

#include <QByteArray>

namespace lesiondesk
{

// The tables' pictures as SVG. Pure functions, any thread. Blue for right and orange for wrong,
// told apart by every kind of colour vision; every number is printed. Artificial images are said.

/// The confusion matrix of the test part: the fill is the share of the row, the number the count.
QByteArray confusionSvg(const RunRecord &record);
/// The matrix alone, without a heading: for a page that says what it is.
QByteArray confusionSvg(const ConfusionMatrix &matrix, const std::vector<EvalClass> &classes,
                        const Phrasebook &book);
/// Loss, accuracy and macro F1 over the epochs: training thin, test thick; a dashed line where a
/// further block was unfrozen, a solid one where a stage begins.
QByteArray curvesSvg(const RunRecord &record);
/// The same without a heading.
QByteArray curvesSvg(const RunRecord &record, const Phrasebook &book);
/// Images per diagnosis, the bars divided by modality.
QByteArray distributionSvg(const DatasetRecord &record);

} // namespace lesiondesk
