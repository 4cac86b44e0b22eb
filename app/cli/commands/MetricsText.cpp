// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/MetricsText.h"

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

qsizetype nameWidth(const Metrics &metrics)
{
    qsizetype width = 5;
    for (const ClassMetrics &one : metrics.classes)
        width = std::max(width, one.name.size());
    return width;
}

QString line(qsizetype width, const QString &name, const QStringList &cells)
{
    QString row = name.leftJustified(width);
    for (const QString &cell : cells)
        row += cell.rightJustified(9);
    return u'\n' + row;
}

} // namespace

QString metricsText(const Metrics &metrics)
{
    QString accuracy = percent(metrics.accuracy);
    if (const auto interval = wilson95(metrics.correct, metrics.n))
        accuracy += u" [%1-%2]"_s.arg(percent(interval->low), percent(interval->high));
    QString text =
        u"n %1   accuracy %2   macro-F1 %3   weighted F1 %4   (per cent; 95 % interval)\n"_s.arg(
            QString::number(metrics.n), accuracy, percent(metrics.macroF1),
            percent(metrics.weightedF1));

    const qsizetype width = nameWidth(metrics);
    text += line(width, u"class"_s, {u"n"_s, u"sens"_s, u"prec"_s, u"F1"_s});
    for (const ClassMetrics &one : metrics.classes)
        text += line(width, one.name,
                     {QString::number(one.support), percent(one.sensitivity),
                      percent(one.precision), percent(one.f1)});

    return text + u"\n\n"_s + confusionText(metrics);
}

QString confusionText(const Metrics &metrics)
{
    const qsizetype width = nameWidth(metrics);
    QString text = u"true down, predicted across"_s;
    QStringList names;
    for (const ClassMetrics &one : metrics.classes)
        names.append(one.name.left(8));
    text += line(width, {}, names);
    for (int t = 0; t < metrics.confusion.classes(); ++t) {
        QStringList counts;
        for (int p = 0; p < metrics.confusion.classes(); ++p)
            counts.append(QString::number(metrics.confusion.at(t, p)));
        text += line(width, metrics.classes[static_cast<size_t>(t)].name, counts);
    }
    return text;
}

} // namespace lesiondesk::cli
