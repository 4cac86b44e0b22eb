// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Metrics.h"

#include <QString>

namespace lesiondesk::cli
{

/// Metrics as a table for people, several lines: the headline, a line per class and the confusion
/// matrix; per cent, a dash where undefined.
QString metricsText(const Metrics &metrics);
/// The matrix alone.
QString confusionText(const Metrics &metrics);

} // namespace lesiondesk::cli
