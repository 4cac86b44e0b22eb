// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Calibration.h"
#include "core/evaluation/FigureTerms.h"
#include "core/evaluation/ScoreOrder.h"

#include <array>
#include <atomic>

namespace lesiondesk
{

/// What all resamples share: the images' clusters in the orders in which figures are summed up.
/// A resample gives every cluster a weight, how often it was drawn, and a figure of the resample is
/// the figure of the images so weighted: nothing is copied and nothing sorted again.
class ResamplePlan
{
public:
    /// The images of one cell of the confusion matrix: a run in cellClusters().
    struct Cell {
        int truth = 0;
        int predicted = 0;
        quint32 end = 0;
    };
    /// An image's part in the expected calibration error, in the order of the bins.
    struct Surplus {
        quint32 cluster = 0;
        double value = 0; ///< right (0 or 1) less the highest probability
    };

    /// Sorts by each class's probability, on so many threads.
    ResamplePlan(const Scores &scores, int threads, const std::atomic<bool> *cancelled);

    int classes() const { return m_classes; }
    int clusters() const { return m_clusters; }
    bool hasProbabilities() const { return !m_orders.empty(); }
    const std::vector<Cell> &cells() const { return m_cells; }
    const std::vector<quint32> &cellClusters() const { return m_cellClusters; }
    /// `images` holds their clusters.
    const std::vector<ScoreOrder> &orders() const { return m_orders; }
    const std::vector<Surplus> &surplus() const { return m_surplus; }
    const std::array<quint32, kCalibrationBins> &binEnds() const { return m_binEnds; }

private:
    void addCells(const Scores &scores);
    void addBins(const Scores &scores);

    int m_classes;
    int m_clusters;
    std::vector<Cell> m_cells;
    std::vector<quint32> m_cellClusters;
    std::vector<ScoreOrder> m_orders;
    std::vector<Surplus> m_surplus;
    std::array<quint32, kCalibrationBins> m_binEnds{};
};

/// Thirty-two resamples at once, one a lane, so that the loops over lanes become vector
/// instructions. An object per thread.
class ResampleBatch
{
public:
    static constexpr int kLanes = 32;
    /// Of one cluster. Aligned: none lies across two lines of the cache.
    struct alignas(kLanes) Weights : std::array<quint8, kLanes> {
    };
    using Lanes = std::array<double, kLanes>;

    struct Values {
        FigureValues overall;
        std::vector<ClassFigureValues> classes;
    };

    explicit ResampleBatch(const ResamplePlan &plan);

    /// Draws the resamples from `first` on and computes their figures; Top3 and the other
    /// proportions with intervals of their own are left out.
    void compute(quint64 seed, int first);
    const Values &values(int lane) const { return m_values[static_cast<size_t>(lane)]; }

private:
    void draw(quint64 seed, int first);
    void addCounts();
    void addRanks(int classIndex);
    void addCalibration();
    void addRun(const quint32 *begin, const quint32 *end, Lanes &sum) const;

    const ResamplePlan &m_plan;
    std::vector<Weights> m_weights; ///< per cluster
    std::vector<quint8> m_drawn;
    int m_block = 1; ///< so many weights add up to 255 at most
    std::vector<MarginCounts> m_counts;
    std::array<Values, kLanes> m_values;
};

} // namespace lesiondesk
