// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Figures.h"

#include <QString>

namespace lesiondesk
{

QString figureWord(Figure figure);
QString figureWord(ClassFigure figure);
/// One sentence on what the figure is.
QString figureExplained(Figure figure);
/// 0.56, or "–" where the figure is not defined.
QString figureText(const std::optional<double> &value);
/// [0.48–0.64], or "–".
QString intervalText(const std::optional<Interval> &interval);

} // namespace lesiondesk
