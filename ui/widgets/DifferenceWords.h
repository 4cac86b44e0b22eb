// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Metrics.h"

#include <QString>

#include <optional>

namespace lesiondesk
{

/// Differences, chances and shares as text. What is not defined is "–".

QString differenceText(std::optional<double> value);                  ///< +0.12, −0.12, 0.00
QString differenceIntervalText(const std::optional<Interval> &value); ///< [−0.20 to +0.03]
QString probabilityText(std::optional<double> p);                     ///< <0.001, 0.031
QString shareText(double share);                                      ///< 85 %

} // namespace lesiondesk
