// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/EvalResult.h"
#include "core/evaluation/Scores.h"
#include "core/report/document/Phrasebook.h"

#include <QByteArray>

namespace lesiondesk
{

// Drawings of what a run's probabilities are worth, as SVG without a heading. Pure functions.

enum class CurveKind { Roc, PrecisionRecall };

/// One small chart a class, four in a row, with its area and its number of images; of at most 24
/// classes, those with the most images. A class without a curve says so.
QByteArray curvesOfClassesSvg(const Scores &scores, const std::vector<EvalClass> &classes,
                              CurveKind kind, const Phrasebook &book);

/// Accuracy against confidence by bins, and under it how many images lie in each.
QByteArray reliabilitySvg(const Scores &scores, const Phrasebook &book);

} // namespace lesiondesk
