// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ResampleBatch.h"

#include "core/evaluation/Calibration.h"
#include "core/evaluation/ClusterDraws.h"
#include "core/evaluation/SharedWork.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace lesiondesk
{

namespace
{

constexpr size_t kLanes = ResampleBatch::kLanes;
using Weights = ResampleBatch::Weights;
using Lanes = ResampleBatch::Lanes;

/// Eight weights in a number: whole numbers add eight bytes at once as long as none overflows.
using Words = std::array<quint64, kLanes / 8>;

void add(Lanes &sum, const Weights &weights)
{
    for (size_t lane = 0; lane < kLanes; ++lane)
        sum[lane] += weights[lane];
}

/// The positions of the images, grouped: ends[g] is where group g's end.
template <typename GroupOf>
std::vector<quint32> grouped(int n, size_t groups, const GroupOf &groupOf,
                             std::vector<quint32> &ends)
{
    ends.assign(groups, 0);
    for (int i = 0; i < n; ++i)
        ++ends[groupOf(i)];
    std::exclusive_scan(ends.begin(), ends.end(), ends.begin(), quint32(0));
    std::vector<quint32> positions(static_cast<size_t>(n));
    for (int i = 0; i < n; ++i)
        positions[ends[groupOf(i)]++] = static_cast<quint32>(i);
    return positions;
}

} // namespace

ResamplePlan::ResamplePlan(const Scores &scores, int threads, const std::atomic<bool> *cancelled)
    : m_classes(scores.classes), m_clusters(scores.clusters)
{
    addCells(scores);
    if (!scores.hasProbabilities())
        return;
    addBins(scores);
    m_orders.resize(static_cast<size_t>(m_classes));
    shareWork(m_classes, threads, cancelled, [&](const auto &take) {
        for (int k = take(); k >= 0; k = take()) {
            ScoreOrder order = scoreOrder(scores, k);
            for (quint32 &image : order.images)
                image = static_cast<quint32>(scores.cluster[image]);
            m_orders[static_cast<size_t>(k)] = std::move(order);
        }
    });
}

void ResamplePlan::addCells(const Scores &scores)
{
    const auto width = static_cast<size_t>(m_classes);
    std::vector<quint32> ends;
    m_cellClusters = grouped(
        scores.size(), width * width,
        [&](int i) {
            const auto at = static_cast<size_t>(i);
            return static_cast<size_t>(scores.truth[at]) * width +
                   static_cast<size_t>(scores.predicted[at]);
        },
        ends);
    for (quint32 &image : m_cellClusters)
        image = static_cast<quint32>(scores.cluster[image]);
    quint32 begin = 0;
    for (size_t cell = 0; cell < ends.size(); ++cell) {
        if (ends[cell] > begin)
            m_cells.push_back(
                {static_cast<int>(cell / width), static_cast<int>(cell % width), ends[cell]});
        begin = ends[cell];
    }
}

void ResamplePlan::addBins(const Scores &scores)
{
    std::vector<double> confidence(static_cast<size_t>(scores.size()));
    for (int i = 0; i < scores.size(); ++i)
        confidence[static_cast<size_t>(i)] = highestProbability(scores.row(i));
    std::vector<quint32> ends;
    const auto images = grouped(
        scores.size(), kCalibrationBins,
        [&](int i) {
            return static_cast<size_t>(confidenceBinOf(confidence[static_cast<size_t>(i)]));
        },
        ends);
    std::copy(ends.begin(), ends.end(), m_binEnds.begin());
    m_surplus.reserve(images.size());
    for (const quint32 image : images)
        m_surplus.push_back(
            {static_cast<quint32>(scores.cluster[image]),
             (scores.truth[image] == scores.predicted[image] ? 1 : 0) - confidence[image]});
}

ResampleBatch::ResampleBatch(const ResamplePlan &plan)
    : m_plan(plan), m_weights(static_cast<size_t>(plan.clusters())),
      m_counts(kLanes, MarginCounts(static_cast<size_t>(plan.classes())))
{
    for (Values &values : m_values)
        values.classes.resize(static_cast<size_t>(plan.classes()));
}

void ResampleBatch::compute(quint64 seed, int first)
{
    for (Values &values : m_values) {
        values.overall = {};
        std::fill(values.classes.begin(), values.classes.end(), ClassFigureValues());
    }
    draw(seed, first);
    addCounts();
    if (!m_plan.hasProbabilities())
        return;
    for (int k = 0; k < m_plan.classes(); ++k)
        addRanks(k);
    for (Values &values : m_values)
        meanRankFigures(values.classes, values.overall);
    addCalibration();
}

void ResampleBatch::draw(quint64 seed, int first)
{
    for (size_t lane = 0; lane < kLanes; ++lane) {
        drawClusters(m_plan.clusters(), seed, first + static_cast<int>(lane), m_drawn);
        for (size_t k = 0; k < m_drawn.size(); ++k)
            m_weights[k][lane] = m_drawn[k];
    }
    Weights most{};
    for (const Weights &weights : m_weights) {
        for (size_t lane = 0; lane < kLanes; ++lane)
            most[lane] = std::max(most[lane], weights[lane]);
    }
    m_block = 255 / std::max<int>(1, *std::max_element(most.begin(), most.end()));
}

void ResampleBatch::addRun(const quint32 *begin, const quint32 *end, Lanes &sum) const
{
    // A weight is rarely over 10, so that some 25 of them can be added as bytes before the lanes
    // have to be widened.
    const Weights *const weights = m_weights.data();
    while (begin < end) {
        const quint32 *const stop = begin + std::min<std::ptrdiff_t>(m_block, end - begin);
        Words block{};
        for (; begin < stop; ++begin) {
            const auto one = std::bit_cast<Words>(weights[*begin]);
            for (size_t word = 0; word < block.size(); ++word)
                block[word] += one[word];
        }
        add(sum, std::bit_cast<Weights>(block));
    }
}

void ResampleBatch::addCounts()
{
    for (MarginCounts &counts : m_counts) {
        counts.n = 0;
        for (auto *column : {&counts.support, &counts.predicted, &counts.found})
            std::fill(column->begin(), column->end(), 0);
    }
    const quint32 *begin = m_plan.cellClusters().data();
    for (const auto &cell : m_plan.cells()) {
        const quint32 *const end = m_plan.cellClusters().data() + cell.end;
        Lanes sum{};
        addRun(begin, end, sum);
        begin = end;
        const auto truth = static_cast<size_t>(cell.truth);
        const auto predicted = static_cast<size_t>(cell.predicted);
        for (size_t lane = 0; lane < kLanes; ++lane) {
            MarginCounts &counts = m_counts[lane];
            counts.n += sum[lane];
            counts.support[truth] += sum[lane];
            counts.predicted[predicted] += sum[lane];
            if (truth == predicted)
                counts.found[truth] += sum[lane];
        }
    }
    for (size_t lane = 0; lane < kLanes; ++lane)
        countFigures(m_counts[lane], m_values[lane].overall, m_values[lane].classes);
}

void ResampleBatch::addRanks(int classIndex)
{
    // As aucOf() and averagePrecisionOf(), with weights.
    const ScoreOrder &order = m_plan.orders()[static_cast<size_t>(classIndex)];
    const quint32 *const clusters = order.images.data();
    Lanes above{}; // images of other classes so far
    Lanes found{}; // images of the class so far
    Lanes wrong{};
    Lanes precision{};
    quint32 begin = 0;
    for (const ScoreOrder::Step &step : order.steps) {
        addRun(clusters + begin, clusters + step.othersEnd, above);
        Lanes own{};
        addRun(clusters + step.othersEnd, clusters + step.ownEnd, own);
        if (step.tiesEnd > step.ownEnd) {
            Lanes tied{};
            addRun(clusters + step.ownEnd, clusters + step.tiesEnd, tied);
            for (size_t lane = 0; lane < kLanes; ++lane) {
                above[lane] += tied[lane];
                wrong[lane] -= 0.5 * own[lane] * tied[lane];
            }
        }
        for (size_t lane = 0; lane < kLanes; ++lane) {
            wrong[lane] += own[lane] * above[lane];
            found[lane] += own[lane];
            // Where nothing is called positive yet, `own` is 0 too.
            precision[lane] += own[lane] * found[lane] / std::max(1.0, found[lane] + above[lane]);
        }
        begin = step.tiesEnd;
    }
    const auto at = static_cast<size_t>(classIndex);
    for (size_t lane = 0; lane < kLanes; ++lane) {
        const double own = m_counts[lane].support[at];
        const double others = m_counts[lane].n - own;
        ClassFigureValues &values = m_values[lane].classes[at];
        if (own > 0 && others > 0)
            values[static_cast<size_t>(ClassFigure::Auc)] = 1 - wrong[lane] / (own * others);
        if (own > 0)
            values[static_cast<size_t>(ClassFigure::AveragePrecision)] = precision[lane] / own;
    }
}

void ResampleBatch::addCalibration()
{
    Lanes distance{};
    quint32 k = 0;
    for (const quint32 end : m_plan.binEnds()) {
        Lanes bin{};
        for (; k < end; ++k) {
            const auto &[cluster, value] = m_plan.surplus()[k];
            const Weights &weights = m_weights[cluster];
            for (size_t lane = 0; lane < kLanes; ++lane)
                bin[lane] += value * weights[lane];
        }
        for (size_t lane = 0; lane < kLanes; ++lane)
            distance[lane] += std::abs(bin[lane]);
    }
    for (size_t lane = 0; lane < kLanes; ++lane) {
        if (m_counts[lane].n > 0)
            m_values[lane].overall[static_cast<size_t>(Figure::Ece)] =
                distance[lane] / m_counts[lane].n;
    }
}

} // namespace lesiondesk
