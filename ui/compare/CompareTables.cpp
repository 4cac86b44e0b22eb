// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareTables.h"

#include "ui/compare/CompareWords.h"
#include "ui/plots/PlotColours.h"
#include "ui/widgets/DifferenceWords.h"
#include "ui/widgets/FigureWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

class CompareTables
{
    Q_DECLARE_TR_FUNCTIONS(lesiondesk::CompareTables)
};

CompareCell words(const QString &text, const QString &toolTip = {})
{
    return {text, toolTip, false};
}

CompareCell number(const QString &text, const QString &toolTip = {})
{
    return {text, toolTip};
}

CompareCell link(int count, const QString &toolTip)
{
    return {QString::number(count), toolTip, true, count > 0};
}

CompareCell probability(double p)
{
    CompareCell cell{chanceText(p)};
    cell.strong = isBeyondChance(p);
    if (cell.strong) {
        cell.text += u" *"_s;
        cell.toolTip = CompareTables::tr("Beyond what chance gives (under 5 %)");
    }
    return cell;
}

CompareCell spread(const std::optional<Spread> &value)
{
    if (!value)
        return number(u"–"_s);
    return number(
        CompareTables::tr("%1 ± %2").arg(figureText(value->mean), figureText(value->deviation)),
        CompareTables::tr("from %1 to %2, mean ± standard deviation of %3 seeds")
            .arg(figureText(value->lowest), figureText(value->highest))
            .arg(value->n));
}

} // namespace

CompareCells classCells(const LoadedComparison &loaded)
{
    CompareCells cells;
    cells.columns = {CompareTables::tr("class"),  CompareTables::tr("n"),
                     CompareTables::tr("F1 A"),   CompareTables::tr("F1 B"),
                     CompareTables::tr("only A"), CompareTables::tr("only B"),
                     CompareTables::tr("chance"), CompareTables::tr("corrected")};
    const auto &classes = loaded.pairing.classes;
    const Comparison &comparison = loaded.comparison();
    for (size_t k = 0; k < comparison.classes.size(); ++k) {
        const ClassComparison &one = comparison.classes[k];
        std::vector<CompareCell> row{
            words(one.key, k < classes.size() ? classes[k].name : one.key),
            number(QString::number(one.n)),
            number(figureText(one.f1A)),
            number(figureText(one.f1B)),
            link(one.onlyA, CompareTables::tr("%1: images on which only A is right").arg(one.key)),
            link(one.onlyB, CompareTables::tr("%1: images on which only B is right").arg(one.key)),
            probability(one.p),
            probability(one.pHolm)};
        if (one.n < kEnoughToRank) {
            row[1].toolTip = CompareTables::tr("Too few images to rank this class");
            for (const size_t column : {1, 2, 3})
                row[column].faint = true;
        }
        cells.rows.push_back(std::move(row));
    }
    return cells;
}

CompareCells figureCells(const LoadedComparison &loaded)
{
    CompareCells cells;
    cells.columns = {CompareTables::tr("run"), CompareTables::tr("n")};
    for (const Figure figure : kAllFigures)
        cells.columns.append(figureWord(figure));
    cells.columns.append(CompareTables::tr("macro-F1 less A's"));
    cells.columns.append(CompareTables::tr("right as A"));
    for (size_t k = 0; k < loaded.runs.size(); ++k) {
        const ComparedRun &one = *loaded.runs[k];
        const QString letter = k == 0 ? u"A  "_s : k == 1 ? u"B  "_s : QString();
        std::vector<CompareCell> row{words(letter + sideName(one.run, one.side.labels)),
                                     number(QString::number(one.figures.metrics.n))};
        row.front().strong = k < 2;
        for (const Figure figure : kAllFigures)
            row.push_back(
                number(valueWithInterval(one.figures.of(figure), one.intervals.of(figure)),
                       CompareTables::tr("%1 with its 95 % interval").arg(figureWord(figure))));
        if (k == 0) {
            row.push_back(number(u"–"_s));
            row.push_back(number(u"–"_s));
        } else {
            const Comparison &comparison = loaded.againstA[k - 1];
            CompareCell difference =
                number(differenceText(comparison.macroF1Difference) + u' ' +
                       differenceIntervalText(comparison.macroF1DifferenceInterval));
            difference.strong = isBeyondChance(comparison.macroF1DifferenceInterval);
            if (difference.strong)
                difference.text += u" *"_s;
            difference.toolTip =
                CompareTables::tr("On the %1 images that both were scored on").arg(comparison.n);
            row.push_back(difference);
            row.push_back(probability(comparison.p));
        }
        cells.rows.push_back(std::move(row));
    }
    for (const SeedGroup &group : loaded.seeds) {
        if (group.runs.size() < 2)
            continue;
        QStringList numbers;
        for (const RunId run : group.runs)
            numbers.append(QString::number(run.value));
        std::vector<CompareCell> row(static_cast<size_t>(cells.columns.size()));
        row[0] = words(CompareTables::tr("%n seed(s) of a plan: runs %1", nullptr,
                                         static_cast<int>(group.runs.size()))
                           .arg(numbers.join(u", "_s)));
        row[2 + static_cast<size_t>(Figure::Accuracy)] = spread(group.accuracy);
        row[2 + static_cast<size_t>(Figure::MacroF1)] = spread(group.macroF1);
        cells.rows.push_back(std::move(row));
    }
    return cells;
}

CompareCells differenceCells(const LoadedComparison &loaded, const QPalette &palette)
{
    CompareCells cells;
    const auto &difference = loaded.comparison().difference;
    int largest = 1;
    for (const auto &row : difference) {
        for (const int value : row)
            largest = std::max(largest, std::abs(value));
    }
    for (const EvalClass &one : loaded.pairing.classes)
        cells.columns.append(one.key);
    cells.rowHeads = cells.columns;
    const QColor base = palette.color(QPalette::Base);
    for (size_t t = 0; t < difference.size(); ++t) {
        std::vector<CompareCell> row;
        for (size_t p = 0; p < difference[t].size(); ++p) {
            const int value = difference[t][p];
            CompareCell cell = number(value > 0   ? u"+%1"_s.arg(value)
                                      : value < 0 ? u"−%1"_s.arg(-value)
                                                  : u"0"_s);
            cell.opens = true;
            cell.strong = t == p;
            cell.faint = value == 0;
            if (value != 0) {
                const bool better = (t == p) == (value > 0);
                cell.fill = plotcolours::blended(
                    better ? plotcolours::kRight : plotcolours::kWrong, base,
                    0.15 + 0.7 * std::abs(value) / static_cast<double>(largest));
            } else {
                cell.fill = base;
            }
            cell.toolTip =
                CompareTables::tr("True %1, predicted %2: B has %3 (more is +). Click: the "
                                  "images that only one of the two has here.")
                    .arg(cells.columns[static_cast<qsizetype>(t)],
                         cells.columns[static_cast<qsizetype>(p)], cell.text);
            row.push_back(std::move(cell));
        }
        cells.rows.push_back(std::move(row));
    }
    return cells;
}

CompareCells planCells(const LoadedComparison &loaded)
{
    CompareCells cells;
    cells.columns = {CompareTables::tr("field"), CompareTables::tr("A"), CompareTables::tr("B")};
    for (const PlanDifference &one : loaded.plans)
        cells.rows.push_back({words(one.path), words(one.a.isNull() ? u"–"_s : one.a, one.a),
                              words(one.b.isNull() ? u"–"_s : one.b, one.b)});
    return cells;
}

} // namespace lesiondesk
