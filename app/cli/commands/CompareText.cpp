// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/CompareText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

QString percent(const std::optional<double> &value)
{
    return value ? QString::number(*value * 100, 'f', 2) : u"-"_s;
}

QString probability(double p)
{
    return QString::number(p, 'g', 3);
}

QString sideText(const ComparedSide &side)
{
    return u"run %1 (%2; %3 labels)"_s.arg(QString::number(side.run.value), side.name,
                                           labelBasisKey(side.labels));
}

QString differenceText(const Comparison &comparison)
{
    QString text = u"macro-F1: A %1, B %2, B - A %3"_s.arg(percent(comparison.macroF1A),
                                                           percent(comparison.macroF1B),
                                                           percent(comparison.macroF1Difference));
    if (const auto &interval = comparison.macroF1DifferenceInterval)
        text += u" [%1, %2]"_s.arg(percent(interval->low), percent(interval->high));
    return text + u"   (per cent; 95 % interval)"_s;
}

QString plansText(const std::vector<PlanDifference> &plans)
{
    const auto shown = [](const QString &value) { return value.isNull() ? u"-"_s : value; };
    QString text;
    for (const PlanDifference &one : plans)
        text += u"\n  %1: %2 | %3"_s.arg(one.path, shown(one.a), shown(one.b));
    return text.isEmpty() ? text : u"\n\nplans, A | B"_s + text;
}

QJsonValue spreadJson(const std::optional<Spread> &spread)
{
    if (!spread)
        return {};
    return QJsonObject{{u"mean"_s, spread->mean},
                       {u"sd"_s, spread->n > 1 ? QJsonValue(spread->deviation) : QJsonValue()},
                       {u"lowest"_s, spread->lowest},
                       {u"highest"_s, spread->highest}};
}

QString spreadText(const std::optional<Spread> &spread)
{
    if (!spread)
        return u"-"_s;
    return u"%1 ± %2 (%3 to %4)"_s.arg(percent(spread->mean), percent(spread->deviation),
                                       percent(spread->lowest), percent(spread->highest));
}

} // namespace

QJsonObject comparedToJson(const ComparedPair &pair)
{
    QJsonObject json = comparisonToJson(pair.comparison);
    json.insert(u"a"_s, pair.a.run.value);
    json.insert(u"b"_s, pair.b.run.value);
    json.insert(u"labels"_s, QJsonObject{{u"a"_s, labelBasisKey(pair.a.labels)},
                                         {u"b"_s, labelBasisKey(pair.b.labels)}});
    json.insert(u"sameSet"_s, pair.sameSet);
    json.insert(u"leftOut"_s, QJsonObject{{u"onlyInA"_s, pair.pairing.onlyInA},
                                          {u"onlyInB"_s, pair.pairing.onlyInB}});
    json.insert(u"otherTruth"_s, pair.pairing.otherTruth);
    const auto text = [](const QString &value) {
        return value.isNull() ? QJsonValue() : QJsonValue(value);
    };
    QJsonArray plans;
    for (const PlanDifference &one : pair.plans)
        plans.append(
            QJsonObject{{u"field"_s, one.path}, {u"a"_s, text(one.a)}, {u"b"_s, text(one.b)}});
    json.insert(u"plans"_s, plans);
    return json;
}

QString comparedText(const ComparedPair &pair)
{
    const Comparison &comparison = pair.comparison;
    const auto accuracy = [&](int only) {
        return percent(static_cast<double>(comparison.bothRight + only) / comparison.n);
    };
    QString text = u"A: %1\nB: %2\n"_s.arg(sideText(pair.a), sideText(pair.b));
    text += u"n %1   both right %2   only A %3   only B %4   both wrong %5"_s.arg(comparison.n)
                .arg(comparison.bothRight)
                .arg(comparison.onlyA)
                .arg(comparison.onlyB)
                .arg(comparison.bothWrong);
    if (pair.pairing.otherTruth > 0)
        text += u"   other label %1"_s.arg(pair.pairing.otherTruth);
    text += u"\naccuracy: A %1, B %2   McNemar's exact test: p %3\n"_s.arg(
        accuracy(comparison.onlyA), accuracy(comparison.onlyB), probability(comparison.p));
    text += differenceText(comparison) + u'\n';

    qsizetype width = 5;
    for (const ClassComparison &one : comparison.classes)
        width = std::max(width, one.key.size());
    const auto line = [&](const QString &name, const QStringList &cells) {
        QString row = name.leftJustified(width);
        for (const QString &cell : cells)
            row += cell.rightJustified(10);
        return u'\n' + row;
    };
    text += line(u"class"_s,
                 {u"n"_s, u"only A"_s, u"only B"_s, u"p"_s, u"p (Holm)"_s, u"F1 A"_s, u"F1 B"_s});
    for (const ClassComparison &one : comparison.classes) {
        const bool tested = one.n > 0;
        text += line(one.key, {QString::number(one.n), QString::number(one.onlyA),
                               QString::number(one.onlyB), tested ? probability(one.p) : u"-"_s,
                               tested ? probability(one.pHolm) : u"-"_s, percent(one.f1A),
                               percent(one.f1B)});
    }
    return text + plansText(pair.plans);
}

QJsonArray seedGroupsToJson(const std::vector<SeedGroup> &groups)
{
    QJsonArray array;
    for (const SeedGroup &group : groups) {
        QJsonArray runs;
        for (const RunId run : group.runs)
            runs.append(run.value);
        array.append(QJsonObject{{u"runs"_s, runs},
                                 {u"accuracy"_s, spreadJson(group.accuracy)},
                                 {u"macroF1"_s, spreadJson(group.macroF1)}});
    }
    return array;
}

QString seedGroupsText(const std::vector<SeedGroup> &groups)
{
    QStringList lines;
    for (const SeedGroup &group : groups) {
        if (group.runs.size() < 2)
            continue;
        QStringList runs;
        for (const RunId run : group.runs)
            runs.append(QString::number(run.value));
        lines.append(u"runs %1, one plan with %2 seeds: accuracy %3, macro-F1 %4"_s.arg(
            runs.join(u", "_s), QString::number(group.runs.size()), spreadText(group.accuracy),
            spreadText(group.macroF1)));
    }
    return lines.join(u'\n');
}

} // namespace lesiondesk::cli
