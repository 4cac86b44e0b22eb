// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/StageFigures.h"

namespace lesiondesk
{

std::vector<StageFigure> stageFigures(const std::vector<RunStage> &stages,
                                      const std::vector<MetricPoint> &points)
{
    std::vector<StageFigure> figures;
    for (const RunStage &stage : stages) {
        StageFigure figure{stage, {}};
        for (const MetricPoint &point : points) {
            if (point.stage == stage.stage)
                figure.last = point;
        }
        figures.push_back(figure);
    }
    return figures;
}

} // namespace lesiondesk
