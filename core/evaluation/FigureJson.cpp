// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/FigureJson.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject withInterval(const std::optional<double> &value,
                         const std::optional<Interval> &interval)
{
    return {{u"value"_s, orNull(value)},
            {u"low"_s, interval ? QJsonValue(interval->low) : QJsonValue(QJsonValue::Null)},
            {u"high"_s, interval ? QJsonValue(interval->high) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject classToJson(const Figures &figures, int classIndex, const FigureIntervals *intervals)
{
    const ClassMetrics &counts = figures.metrics.classes[static_cast<size_t>(classIndex)];
    QJsonObject json{{u"name"_s, counts.name}, {u"support"_s, counts.support}};
    for (const ClassFigure figure : kAllClassFigures) {
        const auto value = figures.of(classIndex, figure);
        json.insert(figureKey(figure), intervals
                                           ? withInterval(value, intervals->of(classIndex, figure))
                                           : orNull(value));
    }
    return json;
}

} // namespace

QJsonObject figuresToJson(const Figures &figures, const FigureIntervals *intervals)
{
    QJsonObject json = metricsToJson(figures.metrics);
    for (const Figure figure : kAllFigures) {
        const auto value = figures.of(figure);
        json.insert(figureKey(figure),
                    intervals ? withInterval(value, intervals->of(figure)) : orNull(value));
    }
    QJsonArray classes;
    for (int k = 0; k < figures.metrics.confusion.classes(); ++k)
        classes.append(classToJson(figures, k, intervals));
    json.insert(u"classes"_s, classes);
    return json;
}

QJsonArray slicesToJson(const std::vector<Slice> &slices, const std::vector<SliceBy> &by,
                        const std::vector<FigureIntervals> &intervals)
{
    const QString cross = u" × "_s;
    QStringList facts;
    for (const SliceBy one : by)
        facts.append(sliceByKey(one));
    QJsonArray all;
    for (size_t k = 0; k < slices.size(); ++k) {
        const Slice &slice = slices[k];
        QJsonObject json =
            figuresToJson(slice.figures, intervals.empty() ? nullptr : &intervals[k]);
        json.remove(u"confusion"_s);
        json.insert(u"by"_s, facts.join(cross));
        json.insert(u"key"_s, slice.values.join(cross));
        json.insert(u"n"_s, slice.n);
        json.insert(u"gap"_s, intervals.empty() ? orNull(slice.gap)
                                                : withInterval(slice.gap, slice.gapInterval));
        json.insert(u"p"_s, orNull(slice.p));
        json.insert(u"pHolm"_s, orNull(slice.pHolm));
        json.insert(u"tooSmall"_s, slice.tooSmall);
        all.append(json);
    }
    return all;
}

} // namespace lesiondesk
