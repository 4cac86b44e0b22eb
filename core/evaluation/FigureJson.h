// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Slices.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lesiondesk
{

/// The figures as metricsToJson() writes metrics, with the others under their figureKey() beside
/// them, overall and per class: numbers, null where undefined. With intervals every figure is
/// {"value","low","high"}, each null where undefined.
QJsonObject figuresToJson(const Figures &figures, const FigureIntervals *intervals = nullptr);

/// [{"by","key","n", figures and "classes" as above without the matrix, "gap","p","pHolm",
/// "tooSmall"}]: "by" and "key" of two facts are joined by " × ". `intervals` is empty or has an
/// entry per slice; with them "gap" has its own too.
QJsonArray slicesToJson(const std::vector<Slice> &slices, const std::vector<SliceBy> &by,
                        const std::vector<FigureIntervals> &intervals = {});

} // namespace lesiondesk
