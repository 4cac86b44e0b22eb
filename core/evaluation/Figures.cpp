// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Figures.h"

#include "core/evaluation/Calibration.h"
#include "core/evaluation/FigureTerms.h"
#include "core/evaluation/ScoreOrder.h"

#include <cassert>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

MarginCounts marginsOf(const ConfusionMatrix &confusion)
{
    MarginCounts counts(static_cast<size_t>(confusion.classes()));
    counts.n = confusion.total();
    for (int k = 0; k < confusion.classes(); ++k) {
        counts.support[static_cast<size_t>(k)] = confusion.rowTotal(k);
        counts.predicted[static_cast<size_t>(k)] = confusion.columnTotal(k);
        counts.found[static_cast<size_t>(k)] = confusion.at(k, k);
    }
    return counts;
}

void probabilityFigures(const Scores &scores, Figures &figures)
{
    for (int k = 0; k < scores.classes; ++k) {
        const ScoreOrder order = scoreOrder(scores, k);
        auto &one = figures.classes[static_cast<size_t>(k)];
        one[static_cast<size_t>(ClassFigure::Auc)] = aucOf(order);
        one[static_cast<size_t>(ClassFigure::AveragePrecision)] = averagePrecisionOf(order);
    }
    meanRankFigures(figures.classes, figures.overall);

    std::array<double, kCalibrationBins> surplus{}; // right ones less what was promised
    int amongThree = 0;
    for (int i = 0; i < scores.size(); ++i) {
        const auto row = scores.row(i);
        const auto at = static_cast<size_t>(i);
        const double confidence = highestProbability(row);
        surplus[static_cast<size_t>(confidenceBinOf(confidence))] +=
            (scores.truth[at] == scores.predicted[at] ? 1 : 0) - confidence;
        amongThree += isAmongTopThree(row, scores.truth[at]);
    }
    double distance = 0;
    for (const double one : surplus)
        distance += std::abs(one);
    figures.overall[static_cast<size_t>(Figure::Ece)] = distance / scores.size();
    if (scores.classes >= kFewestClassesForTop3)
        figures.overall[static_cast<size_t>(Figure::Top3)] =
            static_cast<double>(amongThree) / scores.size();
}

} // namespace

Figures figuresOf(const Scores &scores, const QStringList &keys)
{
    assert(keys.size() == scores.classes);
    ConfusionMatrix confusion(scores.classes);
    for (int i = 0; i < scores.size(); ++i)
        confusion.add(scores.truth[static_cast<size_t>(i)],
                      scores.predicted[static_cast<size_t>(i)]);
    Figures figures;
    figures.metrics = computeMetrics(confusion, keys);
    figures.classes.resize(static_cast<size_t>(scores.classes));
    countFigures(marginsOf(confusion), figures.overall, figures.classes);
    if (scores.size() > 0 && scores.hasProbabilities())
        probabilityFigures(scores, figures);
    return figures;
}

QString figureKey(Figure figure)
{
    switch (figure) {
    case Figure::Accuracy:
        return u"accuracy"_s;
    case Figure::BalancedAccuracy:
        return u"balancedAccuracy"_s;
    case Figure::MacroF1:
        return u"macroF1"_s;
    case Figure::WeightedF1:
        return u"weightedF1"_s;
    case Figure::Kappa:
        return u"kappa"_s;
    case Figure::Mcc:
        return u"mcc"_s;
    case Figure::Auc:
        return u"auc"_s;
    case Figure::AveragePrecision:
        return u"averagePrecision"_s;
    case Figure::Ece:
        return u"ece"_s;
    case Figure::Top3:
        return u"top3"_s;
    }
    return {};
}

QString figureKey(ClassFigure figure)
{
    switch (figure) {
    case ClassFigure::Sensitivity:
        return u"sensitivity"_s;
    case ClassFigure::Specificity:
        return u"specificity"_s;
    case ClassFigure::Precision:
        return u"precision"_s;
    case ClassFigure::F1:
        return u"f1"_s;
    case ClassFigure::Auc:
        return u"auc"_s;
    case ClassFigure::AveragePrecision:
        return u"averagePrecision"_s;
    }
    return {};
}

} // namespace lesiondesk
