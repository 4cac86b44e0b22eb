// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/FiguresText.h"

#include "app/cli/commands/MetricsText.h"
#include "core/evaluation/OneImageStep.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

/// How a number is written: per cent with one digit, or as it is with three.
struct Style {
    double factor;
    int digits;
};
constexpr Style kPercent{100, 1};
constexpr Style kPlain{1, 3};

QString numberText(double value, const Style &style)
{
    return QString::number(value * style.factor, 'f', style.digits);
}

QString cell(const std::optional<double> &value, const std::optional<Interval> &interval,
             const Style &style)
{
    if (!value)
        return u"-"_s;
    QString text = numberText(*value, style);
    if (interval)
        text +=
            u" [%1–%2]"_s.arg(numberText(interval->low, style), numberText(interval->high, style));
    return text;
}

QString title(Figure figure)
{
    switch (figure) {
    case Figure::Accuracy:
        return u"accuracy %"_s;
    case Figure::BalancedAccuracy:
        return u"balanced accuracy %"_s;
    case Figure::MacroF1:
        return u"macro-F1 %"_s;
    case Figure::WeightedF1:
        return u"weighted F1 %"_s;
    case Figure::Kappa:
        return u"kappa"_s;
    case Figure::Mcc:
        return u"MCC"_s;
    case Figure::Auc:
        return u"AUC, macro"_s;
    case Figure::AveragePrecision:
        return u"average precision, macro"_s;
    case Figure::Ece:
        return u"expected calibration error"_s;
    case Figure::Top3:
        return u"top-3 accuracy %"_s;
    }
    return {};
}

Style styleOf(Figure figure)
{
    switch (figure) {
    case Figure::Kappa:
    case Figure::Mcc:
    case Figure::Auc:
    case Figure::AveragePrecision:
    case Figure::Ece:
        return kPlain;
    default:
        return kPercent;
    }
}

Style styleOf(ClassFigure figure)
{
    return figure == ClassFigure::Auc || figure == ClassFigure::AveragePrecision ? kPlain
                                                                                 : kPercent;
}

/// Columns as wide as their widest cell; the first and remarks, which have no title, to the left,
/// the others to the right.
QString tableText(const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), static_cast<size_t>(row.size())));
        for (qsizetype k = 0; k < row.size(); ++k)
            widths[static_cast<size_t>(k)] =
                std::max(widths[static_cast<size_t>(k)], row[k].size());
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype k = 0; k < row.size(); ++k) {
            const qsizetype width = widths[static_cast<size_t>(k)];
            const bool isText = k == 0 || rows.front()[k].isEmpty();
            line += (k > 0 ? u"  "_s : QString()) +
                    (isText ? row[k].leftJustified(width) : row[k].rightJustified(width));
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

/// "one image moves sensitivity by 11.1, F1 by 13.2": for classes that are too few to rank.
QString stepText(const ClassMetrics &metrics)
{
    const auto step = oneImageStep(metrics);
    if (!step || metrics.support >= kEnoughToRank)
        return {};
    return u"one image moves sens by %1, F1 by %2"_s.arg(numberText(step->sensitivity, kPercent),
                                                         numberText(step->f1, kPercent));
}

} // namespace

QString figuresText(const Figures &figures, const FigureIntervals *intervals)
{
    std::vector<QStringList> overall{{u"images"_s, QString::number(figures.metrics.n)}};
    for (const Figure figure : kAllFigures)
        overall.push_back({title(figure), cell(figures.of(figure),
                                               intervals ? intervals->of(figure) : std::nullopt,
                                               styleOf(figure))});
    std::vector<QStringList> classes{{u"class"_s,
                                      u"n"_s,
                                      u"sens %"_s,
                                      u"spec %"_s,
                                      u"prec %"_s,
                                      u"F1 %"_s,
                                      u"AUC"_s,
                                      u"AP"_s,
                                      {}}};
    for (int k = 0; k < figures.metrics.confusion.classes(); ++k) {
        const ClassMetrics &counts = figures.metrics.classes[static_cast<size_t>(k)];
        QStringList row{counts.name, QString::number(counts.support)};
        for (const ClassFigure figure : kAllClassFigures)
            row.append(cell(figures.of(k, figure),
                            intervals ? intervals->of(k, figure) : std::nullopt, styleOf(figure)));
        row.append(stepText(counts));
        classes.push_back(row);
    }
    const QString head = intervals ? u"[95 % interval]\n"_s : QString();
    return head + tableText(overall) + u"\n\n"_s + tableText(classes) + u"\n\n"_s +
           confusionText(figures.metrics);
}

QString slicesText(const std::vector<Slice> &slices, const std::vector<SliceBy> &by,
                   const std::vector<FigureIntervals> &intervals)
{
    const QString cross = u" × "_s;
    QStringList facts;
    for (const SliceBy one : by)
        facts.append(sliceByKey(one));
    std::vector<QStringList> rows{{facts.join(cross),
                                   u"n"_s,
                                   u"accuracy %"_s,
                                   u"macro-F1 %"_s,
                                   u"gap"_s,
                                   u"p"_s,
                                   u"p Holm"_s,
                                   {}}};
    const auto pText = [](const std::optional<double> &p) {
        return p ? QString::number(*p, 'g', 3) : u"-"_s;
    };
    for (size_t k = 0; k < slices.size(); ++k) {
        const Slice &slice = slices[k];
        const auto figure = [&](Figure which) {
            return cell(slice.figures.of(which),
                        intervals.empty() ? std::nullopt : intervals[k].of(which), kPercent);
        };
        rows.push_back({slice.values.join(cross), QString::number(slice.n),
                        figure(Figure::Accuracy), figure(Figure::MacroF1),
                        cell(slice.gap, slice.gapInterval, kPercent), pText(slice.p),
                        pText(slice.pHolm), slice.tooSmall ? u"too few"_s : QString()});
    }
    return tableText(rows) +
           u"\n(gap: accuracy here less elsewhere, in points, with its 95 % interval; p: Fisher's "
           "exact test)"_s;
}

} // namespace lesiondesk::cli
