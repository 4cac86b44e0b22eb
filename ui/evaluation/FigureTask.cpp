// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/FigureTask.h"

namespace lesiondesk
{

FigureTask::FigureTask(QObject *parent) : QObject(parent) {}

FigureTask::~FigureTask()
{
    stop();
}

void FigureTask::stop()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_task.stop();
}

void FigureTask::start(const std::shared_ptr<const EvalView> &view)
{
    stop();
    m_view = view;
    m_figures.reset();
    m_intervals.reset();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    using Answer = std::pair<std::shared_ptr<const Scores>, std::shared_ptr<const Figures>>;
    m_task.start(
        [view](Feedback &) {
            auto scores = std::make_shared<const Scores>(scoresOf(view->run->result, view->items));
            auto figures =
                std::make_shared<const Figures>(figuresOf(*scores, view->run->result.classKeys()));
            return Answer(std::move(scores), std::move(figures));
        },
        [this](Answer answer) {
            m_figures = std::move(answer.second);
            startIntervals(answer.first);
            Q_EMIT changed();
        });
}

void FigureTask::startIntervals(const std::shared_ptr<const Scores> &scores)
{
    m_task.start(
        [scores, cancelled = m_cancelled](Feedback &) {
            BootstrapOptions options;
            options.cancelled = cancelled.get();
            return std::make_shared<const FigureIntervals>(figureIntervals(*scores, options));
        },
        [this](std::shared_ptr<const FigureIntervals> intervals) {
            m_intervals = std::move(intervals);
            Q_EMIT changed();
        });
}

} // namespace lesiondesk
