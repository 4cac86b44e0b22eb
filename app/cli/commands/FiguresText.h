// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Slices.h"

#include <QString>

namespace lesiondesk::cli
{

/// All figures for people, several lines: overall, per class with the step of a single image where
/// a class is small, and the confusion matrix. Proportions and F1 in per cent, the others as they
/// are; "[low–high]" where `intervals` is given, a dash where undefined.
QString figuresText(const Figures &figures, const FigureIntervals *intervals);

/// A line per slice. `intervals` is empty or has an entry per slice.
QString slicesText(const std::vector<Slice> &slices, const std::vector<SliceBy> &by,
                   const std::vector<FigureIntervals> &intervals);

} // namespace lesiondesk::cli
