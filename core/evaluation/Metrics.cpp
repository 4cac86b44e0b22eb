// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Metrics.h"

#include <QJsonArray>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

std::optional<double> ratio(double part, double whole)
{
    return whole > 0 ? std::optional<double>(part / whole) : std::nullopt;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace

Metrics computeMetrics(const ConfusionMatrix &confusion, const QStringList &names)
{
    assert(names.size() == confusion.classes());
    Metrics metrics;
    metrics.confusion = confusion;
    metrics.n = confusion.total();
    metrics.correct = confusion.correct();
    metrics.accuracy = ratio(metrics.correct, metrics.n);
    double sum = 0;
    double weighted = 0;
    int present = 0;
    for (int k = 0; k < confusion.classes(); ++k) {
        ClassMetrics one;
        one.name = names[k];
        one.support = confusion.rowTotal(k);
        one.predicted = confusion.columnTotal(k);
        one.found = confusion.at(k, k);
        one.sensitivity = ratio(one.found, one.support);
        one.precision = ratio(one.found, one.predicted);
        one.f1 = ratio(2.0 * one.found, one.support + one.predicted);
        if (one.f1) {
            ++present;
            sum += *one.f1;
            weighted += *one.f1 * one.support;
        }
        metrics.classes.push_back(std::move(one));
    }
    metrics.macroF1 = ratio(sum, present);
    metrics.weightedF1 = ratio(weighted, metrics.n);
    return metrics;
}

QJsonObject metricsToJson(const Metrics &metrics)
{
    QJsonArray classes;
    QJsonArray confusion;
    for (int k = 0; k < metrics.confusion.classes(); ++k) {
        const ClassMetrics &one = metrics.classes[static_cast<size_t>(k)];
        classes.append(QJsonObject{{u"name"_s, one.name},
                                   {u"support"_s, one.support},
                                   {u"sensitivity"_s, orNull(one.sensitivity)},
                                   {u"precision"_s, orNull(one.precision)},
                                   {u"f1"_s, orNull(one.f1)}});
        QJsonArray row;
        for (int p = 0; p < metrics.confusion.classes(); ++p)
            row.append(metrics.confusion.at(k, p));
        confusion.append(row);
    }
    return {{u"n"_s, metrics.n},
            {u"accuracy"_s, orNull(metrics.accuracy)},
            {u"macroF1"_s, orNull(metrics.macroF1)},
            {u"weightedF1"_s, orNull(metrics.weightedF1)},
            {u"classes"_s, classes},
            {u"confusion"_s, confusion}};
}

std::vector<int> orderedClasses(const Metrics &metrics, ClassOrder order)
{
    std::vector<int> indices(metrics.classes.size());
    std::iota(indices.begin(), indices.end(), 0);
    const auto one = [&](int k) -> const ClassMetrics & {
        return metrics.classes[static_cast<size_t>(k)];
    };
    if (order == ClassOrder::Support)
        std::stable_sort(indices.begin(), indices.end(),
                         [&](int a, int b) { return one(a).support > one(b).support; });
    if (order == ClassOrder::F1)
        std::stable_sort(indices.begin(), indices.end(), [&](int a, int b) {
            const bool rankA = one(a).support >= kEnoughToRank;
            const bool rankB = one(b).support >= kEnoughToRank;
            if (rankA != rankB)
                return rankA;
            return rankA ? one(a).f1.value_or(0) > one(b).f1.value_or(0)
                         : one(a).support > one(b).support;
        });
    return indices;
}

std::optional<Interval> wilson95(int hits, int n)
{
    assert(hits >= 0 && hits <= n);
    if (n <= 0)
        return std::nullopt;
    constexpr double z = 1.959963984540054; // the normal distribution's 97.5 % point
    const double p = static_cast<double>(hits) / n;
    const double spread = z * std::sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    const double centre = p + z * z / (2.0 * n);
    const double scale = 1 + z * z / n;
    return Interval{std::max(0.0, (centre - spread) / scale),
                    std::min(1.0, (centre + spread) / scale)};
}

} // namespace lesiondesk
