// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/FigureTerms.h"

#include "core/evaluation/Calibration.h"

#include <algorithm>
#include <cmath>

namespace lesiondesk
{

namespace
{

std::optional<double> ratio(double part, double whole)
{
    return whole > 0 ? std::optional<double>(part / whole) : std::nullopt;
}

/// A mean over what is defined.
class Mean
{
public:
    void add(const std::optional<double> &value)
    {
        m_sum += value.value_or(0);
        m_n += value ? 1 : 0;
    }
    std::optional<double> value() const { return ratio(m_sum, m_n); }

private:
    double m_sum = 0;
    int m_n = 0;
};

template <typename Values, typename Key>
auto &at(Values &values, Key key)
{
    return values[static_cast<size_t>(key)];
}

} // namespace

void countFigures(const MarginCounts &counts, FigureValues &overall,
                  std::span<ClassFigureValues> classes)
{
    const double n = counts.n;
    double right = 0;
    double chance = 0; // n² times the agreement of two who answer by chance with these margins
    double supportSquares = 0;
    double predictedSquares = 0;
    double weightedF1 = 0;
    Mean sensitivity;
    Mean f1;
    for (size_t k = 0; k < classes.size(); ++k) {
        const double support = counts.support[k];
        const double predicted = counts.predicted[k];
        const double found = counts.found[k];
        ClassFigureValues &one = classes[k];
        at(one, ClassFigure::Sensitivity) = ratio(found, support);
        at(one, ClassFigure::Specificity) = ratio(n - support - predicted + found, n - support);
        at(one, ClassFigure::Precision) = ratio(found, predicted);
        at(one, ClassFigure::F1) = ratio(2 * found, support + predicted);
        sensitivity.add(at(one, ClassFigure::Sensitivity));
        f1.add(at(one, ClassFigure::F1));
        weightedF1 += at(one, ClassFigure::F1).value_or(0) * support;
        right += found;
        chance += support * predicted;
        supportSquares += support * support;
        predictedSquares += predicted * predicted;
    }
    const double squared = n * n;
    at(overall, Figure::Accuracy) = ratio(right, n);
    at(overall, Figure::BalancedAccuracy) = sensitivity.value();
    at(overall, Figure::MacroF1) = f1.value();
    at(overall, Figure::WeightedF1) = ratio(weightedF1, n);
    at(overall, Figure::Kappa) = ratio(right * n - chance, squared - chance);
    // Each factor is 0 where one class has it all; whole numbers, so exactly.
    const double variances = (squared - supportSquares) * (squared - predictedSquares);
    at(overall, Figure::Mcc) = ratio(right * n - chance, std::sqrt(variances));
}

void meanRankFigures(std::span<const ClassFigureValues> classes, FigureValues &overall)
{
    Mean auc;
    Mean precision;
    for (const ClassFigureValues &one : classes) {
        auc.add(at(one, ClassFigure::Auc));
        precision.add(at(one, ClassFigure::AveragePrecision));
    }
    at(overall, Figure::Auc) = auc.value();
    at(overall, Figure::AveragePrecision) = precision.value();
}

bool isAmongTopThree(std::span<const float> row, int classIndex)
{
    const auto own = static_cast<size_t>(classIndex);
    int before = 0;
    for (size_t k = 0; k < row.size(); ++k)
        before += row[k] > row[own] || (k < own && !(row[k] < row[own]));
    return before < 3;
}

} // namespace lesiondesk
