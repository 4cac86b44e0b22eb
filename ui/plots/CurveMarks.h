// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"

#include <vector>

namespace lesiondesk
{

/// An epoch with which something new began: a stage, or a further block within one.
struct CurveMark {
    int epoch = 0; ///< from 1, counted through all stages
    int stage = 1;
    int block = 1;
    bool beginsStage = false;

    bool operator==(const CurveMark &) const = default;
};

/// The marks of a run's points, the first point's stage included. Pure.
std::vector<CurveMark> curveMarks(const std::vector<MetricPoint> &points);

} // namespace lesiondesk
