// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/ConfusionMatrix.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lesiondesk
{

/// The figures of a confusion matrix. Pure functions on values, any thread; rates are fractions.
///
/// Undefined stays undefined: a class without images has no sensitivity, a class that was never
/// predicted has no precision, a class with neither has no F1, and without any image there is no
/// accuracy. F1 = 2 found / (support + predicted), so a class with images that was never predicted
/// has F1 0. The means follow scikit-learn's f1_score(zero_division=0) over the labels that are
/// present: macroF1 is the plain mean of F1 over the classes that have images or predictions (a
/// class with neither is left out), weightedF1 the mean weighted by support.
struct ClassMetrics {
    QString name;
    int support = 0;                   ///< images that truly are of this class
    int predicted = 0;                 ///< images that were predicted as this class
    int found = 0;                     ///< images of this class that were predicted as such
    std::optional<double> sensitivity; ///< found / support
    std::optional<double> precision;   ///< found / predicted
    std::optional<double> f1;
};

struct Metrics {
    int n = 0;
    int correct = 0;
    std::optional<double> accuracy;
    std::optional<double> macroF1;
    std::optional<double> weightedF1;
    std::vector<ClassMetrics> classes;
    ConfusionMatrix confusion;
};

/// `names` has one entry per class of the matrix.
Metrics computeMetrics(const ConfusionMatrix &confusion, const QStringList &names);

/// {"n","accuracy","macroF1","weightedF1","classes":[{"name","support","sensitivity","precision",
/// "f1"}],"confusion":[[…]]}: fractions, null where undefined, true down and predicted across.
QJsonObject metricsToJson(const Metrics &metrics);

struct Interval {
    double low = 0;
    double high = 1;
};

/// Wilson's 95 % score interval of a proportion (E. B. Wilson, J. Am. Stat. Assoc. 22 (1927)
/// 209-212); none for n = 0. `hits` lies in [0, n].
std::optional<Interval> wilson95(int hits, int n);

/// Positions of the classes in an order to show them. Taxonomy: as they are. Support: most images
/// first. F1: best first; classes that are too few to rank come last, by support. Ties keep the
/// taxonomy's order.
enum class ClassOrder { Taxonomy = 0, Support = 1, F1 = 2 };
std::vector<int> orderedClasses(const Metrics &metrics, ClassOrder order);

/// Under this support a class is shown, but not ranked: its interval is wider than most
/// differences.
inline constexpr int kEnoughToRank = 10;

} // namespace lesiondesk
