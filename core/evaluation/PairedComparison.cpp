// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/PairedComparison.h"

#include "core/evaluation/PairedBootstrap.h"

#include <QHash>
#include <QJsonArray>

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cassert>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Adds B's own classes behind A's; the place of each of B's classes among all.
std::vector<int> joinClasses(std::vector<EvalClass> &classes, const std::vector<EvalClass> &others)
{
    QHash<QString, int> known;
    for (const EvalClass &one : classes)
        known.insert(one.key, static_cast<int>(known.size()));
    std::vector<int> places;
    for (const EvalClass &one : others) {
        const auto found = known.constFind(one.key);
        if (found != known.constEnd()) {
            places.push_back(*found);
            continue;
        }
        places.push_back(static_cast<int>(classes.size()));
        known.insert(one.key, places.back());
        classes.push_back(one);
    }
    return places;
}

Metrics metricsOfSide(const Pairing &pairing, bool sideB)
{
    ConfusionMatrix matrix(static_cast<int>(pairing.classes.size()));
    for (const PairedItem &item : pairing.items)
        matrix.add(sideB ? item.truthB : item.truthA, sideB ? item.predictedB : item.predictedA);
    QStringList keys;
    for (const EvalClass &one : pairing.classes)
        keys.append(one.key);
    return computeMetrics(matrix, keys);
}

std::vector<std::vector<int>> differenceOf(const ConfusionMatrix &a, const ConfusionMatrix &b)
{
    std::vector<std::vector<int>> difference;
    for (int truth = 0; truth < a.classes(); ++truth) {
        auto &row = difference.emplace_back();
        for (int predicted = 0; predicted < a.classes(); ++predicted)
            row.push_back(b.at(truth, predicted) - a.at(truth, predicted));
    }
    return difference;
}

/// A class without images in common is no hypothesis, and takes no part in the correction.
void correct(std::vector<ClassComparison> &classes)
{
    std::vector<double> pValues;
    for (const ClassComparison &one : classes) {
        if (one.n > 0)
            pValues.push_back(one.p);
    }
    const std::vector<double> corrected = holm(pValues);
    size_t next = 0;
    for (ClassComparison &one : classes) {
        if (one.n > 0)
            one.pHolm = corrected[next++];
    }
}

} // namespace

Pairing pairResults(const EvalResult &a, const EvalResult &b)
{
    Pairing pairing;
    pairing.classes = a.classes;
    const std::vector<int> places = joinClasses(pairing.classes, b.classes);
    QHash<ImageId, const EvalItem *> ofB;
    ofB.reserve(static_cast<qsizetype>(b.items.size()));
    for (const EvalItem &item : b.items) {
        if (item.isJudged())
            ofB.insert(item.image, &item);
    }
    pairing.items.reserve(a.items.size());
    for (const EvalItem &item : a.items) {
        if (!item.isJudged())
            continue;
        const EvalItem *other = ofB.value(item.image, nullptr);
        if (!other) {
            ++pairing.onlyInA;
            continue;
        }
        const int truthB = places[static_cast<size_t>(other->truth)];
        const int predictedB = places[static_cast<size_t>(other->predicted)];
        pairing.items.push_back(
            {item.image, item.patient, item.truth, item.predicted, truthB, predictedB});
        if (item.truth != truthB)
            ++pairing.otherTruth;
    }
    pairing.onlyInB = static_cast<int>(ofB.size()) - static_cast<int>(pairing.items.size());
    return pairing;
}

PairOutcome outcomeOf(const PairedItem &item)
{
    if (item.rightA())
        return item.rightB() ? PairOutcome::BothRight : PairOutcome::OnlyA;
    return item.rightB() ? PairOutcome::OnlyB : PairOutcome::BothWrong;
}

std::vector<ImageId> imagesOf(const Pairing &pairing, PairOutcome outcome,
                              std::optional<int> classIndex)
{
    std::vector<ImageId> images;
    for (const PairedItem &item : pairing.items) {
        if (outcomeOf(item) == outcome && (!classIndex || item.truthA == *classIndex))
            images.push_back(item.image);
    }
    return images;
}

std::vector<ImageId> imagesOf(const Pairing &pairing, int predictedA, int predictedB)
{
    std::vector<ImageId> images;
    for (const PairedItem &item : pairing.items) {
        if (item.predictedA == predictedA && item.predictedB == predictedB)
            images.push_back(item.image);
    }
    return images;
}

std::vector<ImageId> imagesOfDifference(const Pairing &pairing, int truth, int predicted)
{
    std::vector<ImageId> images;
    for (const PairedItem &item : pairing.items) {
        const bool inA = item.truthA == truth && item.predictedA == predicted;
        const bool inB = item.truthB == truth && item.predictedB == predicted;
        if (inA != inB)
            images.push_back(item.image);
    }
    return images;
}

double mcnemarExact(int onlyA, int onlyB)
{
    assert(onlyA >= 0 && onlyB >= 0);
    if (onlyA == onlyB)
        return 1; // the two tails overlap in the middle
    const boost::math::binomial_distribution<double> even(static_cast<double>(onlyA) + onlyB, 0.5);
    return std::min(1.0, 2 * boost::math::cdf(even, std::min(onlyA, onlyB)));
}

std::vector<double> holm(const std::vector<double> &pValues)
{
    std::vector<size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(),
              [&](size_t a, size_t b) { return pValues[a] < pValues[b]; });
    std::vector<double> corrected(pValues.size());
    double highest = 0;
    for (size_t k = 0; k < order.size(); ++k) {
        const auto left = static_cast<double>(order.size() - k);
        highest = std::max(highest, std::min(1.0, left * pValues[order[k]]));
        corrected[order[k]] = highest;
    }
    return corrected;
}

Comparison compareResults(const Pairing &pairing, const BootstrapOptions &options)
{
    Comparison comparison;
    comparison.n = static_cast<int>(pairing.items.size());
    comparison.classes.resize(pairing.classes.size());
    for (size_t k = 0; k < pairing.classes.size(); ++k)
        comparison.classes[k].key = pairing.classes[k].key;
    for (const PairedItem &item : pairing.items) {
        ClassComparison &own = comparison.classes[static_cast<size_t>(item.truthA)];
        ++own.n;
        switch (outcomeOf(item)) {
        case PairOutcome::BothRight:
            ++comparison.bothRight;
            break;
        case PairOutcome::OnlyA:
            ++comparison.onlyA;
            ++own.onlyA;
            break;
        case PairOutcome::OnlyB:
            ++comparison.onlyB;
            ++own.onlyB;
            break;
        case PairOutcome::BothWrong:
            ++comparison.bothWrong;
            break;
        }
    }
    comparison.p = mcnemarExact(comparison.onlyA, comparison.onlyB);

    const Metrics a = metricsOfSide(pairing, false);
    const Metrics b = metricsOfSide(pairing, true);
    for (size_t k = 0; k < comparison.classes.size(); ++k) {
        ClassComparison &one = comparison.classes[k];
        one.p = mcnemarExact(one.onlyA, one.onlyB);
        one.f1A = a.classes[k].f1;
        one.f1B = b.classes[k].f1;
    }
    correct(comparison.classes);
    comparison.macroF1A = a.macroF1;
    comparison.macroF1B = b.macroF1;
    if (a.macroF1 && b.macroF1)
        comparison.macroF1Difference = *b.macroF1 - *a.macroF1;
    comparison.macroF1DifferenceInterval = macroF1DifferenceInterval(pairing, options);
    comparison.difference = differenceOf(a.confusion, b.confusion);
    return comparison;
}

QJsonObject comparisonToJson(const Comparison &comparison)
{
    const auto number = [](const std::optional<double> &value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    QJsonArray classes;
    for (const ClassComparison &one : comparison.classes) {
        const bool tested = one.n > 0;
        classes.append(QJsonObject{{u"key"_s, one.key},
                                   {u"n"_s, one.n},
                                   {u"onlyA"_s, one.onlyA},
                                   {u"onlyB"_s, one.onlyB},
                                   {u"p"_s, tested ? QJsonValue(one.p) : QJsonValue()},
                                   {u"pHolm"_s, tested ? QJsonValue(one.pHolm) : QJsonValue()},
                                   {u"f1A"_s, number(one.f1A)},
                                   {u"f1B"_s, number(one.f1B)}});
    }
    QJsonArray difference;
    for (const auto &line : comparison.difference) {
        QJsonArray row;
        for (const int count : line)
            row.append(count);
        difference.append(row);
    }
    const auto &interval = comparison.macroF1DifferenceInterval;
    return {{u"n"_s, comparison.n},
            {u"onlyA"_s, comparison.onlyA},
            {u"onlyB"_s, comparison.onlyB},
            {u"bothRight"_s, comparison.bothRight},
            {u"bothWrong"_s, comparison.bothWrong},
            {u"mcnemar"_s, QJsonObject{{u"p"_s, comparison.p}}},
            {u"classes"_s, classes},
            {u"macroF1"_s, QJsonObject{{u"a"_s, number(comparison.macroF1A)},
                                       {u"b"_s, number(comparison.macroF1B)}}},
            {u"macroF1Difference"_s,
             QJsonObject{{u"value"_s, number(comparison.macroF1Difference)},
                         {u"low"_s, interval ? QJsonValue(interval->low) : QJsonValue()},
                         {u"high"_s, interval ? QJsonValue(interval->high) : QJsonValue()}}},
            {u"difference"_s, difference}};
}

} // namespace lesiondesk
