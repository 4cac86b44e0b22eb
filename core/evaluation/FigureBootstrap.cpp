// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/FigureBootstrap.h"

#include "core/evaluation/ResampleBatch.h"
#include "core/evaluation/SharedWork.h"

#include <algorithm>

namespace lesiondesk
{

namespace
{

bool isProportion(Figure figure)
{
    return figure == Figure::Accuracy || figure == Figure::Top3;
}

bool isProportion(ClassFigure figure)
{
    return figure == ClassFigure::Sensitivity || figure == ClassFigure::Specificity ||
           figure == ClassFigure::Precision;
}

/// The values of one figure over the resamples. Every resample writes its own place only, so that
/// threads need not wait for each other.
class Column
{
public:
    explicit Column(int resamples) : m_values(static_cast<size_t>(resamples)) {}

    void set(int resample, const std::optional<double> &value)
    {
        m_values[static_cast<size_t>(resample)] = value;
    }
    std::optional<Interval> interval() const
    {
        std::vector<double> defined;
        defined.reserve(m_values.size());
        for (const auto &value : m_values) {
            if (value)
                defined.push_back(*value);
        }
        if (defined.empty())
            return std::nullopt;
        const auto quantile = [&](double q) {
            const auto at =
                static_cast<std::ptrdiff_t>(q * static_cast<double>(defined.size() - 1) + 0.5);
            std::nth_element(defined.begin(), defined.begin() + at, defined.end());
            return defined[static_cast<size_t>(at)];
        };
        const double low = quantile(0.025);
        return Interval{low, quantile(0.975)};
    }

private:
    std::vector<std::optional<double>> m_values;
};

/// What the resamples said of every figure that is no proportion.
class Columns
{
public:
    Columns(int classes, int resamples)
    {
        for (const Figure figure : kAllFigures)
            m_overall.emplace_back(isProportion(figure) ? 0 : resamples);
        for (int k = 0; k < classes; ++k) {
            for (const ClassFigure figure : kAllClassFigures)
                m_classes.emplace_back(isProportion(figure) ? 0 : resamples);
        }
    }

    void set(int resample, const ResampleBatch::Values &values)
    {
        for (const Figure figure : kAllFigures) {
            const auto at = static_cast<size_t>(figure);
            if (!isProportion(figure))
                m_overall[at].set(resample, values.overall[at]);
        }
        for (size_t k = 0; k < values.classes.size(); ++k) {
            for (const ClassFigure figure : kAllClassFigures) {
                const auto at = static_cast<size_t>(figure);
                if (!isProportion(figure))
                    m_classes[k * kClassFigures + at].set(resample, values.classes[k][at]);
            }
        }
    }
    const Column &of(Figure figure) const { return m_overall[static_cast<size_t>(figure)]; }
    const Column &of(size_t classIndex, ClassFigure figure) const
    {
        return m_classes[classIndex * kClassFigures + static_cast<size_t>(figure)];
    }

private:
    std::vector<Column> m_overall;
    std::vector<Column> m_classes;
};

std::optional<Interval> amongTopThree(const Scores &scores)
{
    int hits = 0;
    for (int i = 0; i < scores.size(); ++i)
        hits += isAmongTopThree(scores.row(i), scores.truth[static_cast<size_t>(i)]);
    return wilson95(hits, scores.size());
}

void addProportions(const Scores &scores, FigureIntervals &intervals)
{
    std::vector<int> support(static_cast<size_t>(scores.classes));
    std::vector<int> predicted = support;
    std::vector<int> found = support;
    int right = 0;
    for (size_t i = 0; i < scores.truth.size(); ++i) {
        const auto truth = static_cast<size_t>(scores.truth[i]);
        ++support[truth];
        ++predicted[static_cast<size_t>(scores.predicted[i])];
        found[truth] += scores.truth[i] == scores.predicted[i];
        right += scores.truth[i] == scores.predicted[i];
    }
    const int n = scores.size();
    intervals.overall[static_cast<size_t>(Figure::Accuracy)] = wilson95(right, n);
    if (scores.hasProbabilities() && scores.classes >= kFewestClassesForTop3)
        intervals.overall[static_cast<size_t>(Figure::Top3)] = amongTopThree(scores);
    for (size_t k = 0; k < support.size(); ++k) {
        auto &one = intervals.classes[k];
        one[static_cast<size_t>(ClassFigure::Sensitivity)] = wilson95(found[k], support[k]);
        one[static_cast<size_t>(ClassFigure::Specificity)] =
            wilson95(n - support[k] - predicted[k] + found[k], n - support[k]);
        one[static_cast<size_t>(ClassFigure::Precision)] = wilson95(found[k], predicted[k]);
    }
}

/// False where it was cancelled on the way.
bool resample(const Scores &scores, const BootstrapOptions &options, Columns &columns)
{
    const ResamplePlan plan(scores, options.threads, options.cancelled);
    std::atomic<int> done = 0;
    const int batches = (options.resamples + ResampleBatch::kLanes - 1) / ResampleBatch::kLanes;
    shareWork(batches, options.threads, options.cancelled, [&](const auto &take) {
        ResampleBatch batch(plan);
        for (int piece = take(); piece >= 0; piece = take()) {
            const int first = piece * ResampleBatch::kLanes;
            batch.compute(options.seed, first);
            const int lanes = std::min(options.resamples - first, ResampleBatch::kLanes);
            for (int lane = 0; lane < lanes; ++lane)
                columns.set(first + lane, batch.values(lane));
            done.fetch_add(1);
        }
    });
    return done == batches;
}

} // namespace

FigureIntervals figureIntervals(const Scores &scores, const BootstrapOptions &options)
{
    FigureIntervals intervals;
    intervals.classes.resize(static_cast<size_t>(scores.classes));
    if (scores.clusters < 2)
        return intervals;
    addProportions(scores, intervals);
    Columns columns(scores.classes, std::max(0, options.resamples));
    if (options.resamples <= 0 || !resample(scores, options, columns))
        return intervals;

    // A figure that is undefined may be defined in no resample: they hold no other images.
    for (const Figure figure : kAllFigures) {
        if (!isProportion(figure))
            intervals.overall[static_cast<size_t>(figure)] = columns.of(figure).interval();
    }
    for (size_t k = 0; k < intervals.classes.size(); ++k) {
        for (const ClassFigure figure : kAllClassFigures) {
            if (!isProportion(figure))
                intervals.classes[k][static_cast<size_t>(figure)] =
                    columns.of(k, figure).interval();
        }
    }
    return intervals;
}

} // namespace lesiondesk
