// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/CurveMarks.h"

namespace lesiondesk
{

std::vector<CurveMark> curveMarks(const std::vector<MetricPoint> &points)
{
    std::vector<CurveMark> marks;
    for (const MetricPoint &point : points) {
        const bool newStage = marks.empty() || marks.back().stage != point.stage;
        if (newStage || marks.back().block != point.block)
            marks.push_back({point.epoch, point.stage, point.block, newStage});
    }
    return marks;
}

} // namespace lesiondesk
