// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ParameterCount.h"
#include "core/evaluation/SeedGroups.h"
#include "core/report/StudyTables.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The runs of one line: equal but for the seed, scored on the same images.
using Line = std::vector<const RunRecord *>;

/// The paper's order: o, x, a, b, c, then plans without a letter; then by network.
auto rankOf(const Line &line)
{
    const TrainPlan &plan = line.front()->run.plan;
    const auto letter = plan.strategy.isEmpty() ? -1 : u"oxabc"_s.indexOf(plan.strategy);
    return std::tuple(letter < 0 ? 5 : letter, static_cast<int>(plan.architecture),
                      line.front()->run.id);
}

std::vector<Line> linesOf(const std::vector<RunRecord> &records)
{
    std::vector<const RunRecord *> ordered;
    for (const RunRecord &record : records)
        ordered.push_back(&record);
    std::sort(ordered.begin(), ordered.end(),
              [](const RunRecord *a, const RunRecord *b) { return a->run.id < b->run.id; });
    std::vector<SeedRun> runs;
    for (const RunRecord *record : ordered)
        runs.push_back(
            {record->run.id, record->run.plan, record->epochs, record->test.hash, {}, {}});
    std::vector<Line> lines;
    for (const SeedGroup &group : seedGroups(runs)) {
        Line &line = lines.emplace_back();
        for (const size_t member : group.members)
            line.push_back(ordered[member]);
    }
    std::sort(lines.begin(), lines.end(),
              [](const Line &a, const Line &b) { return rankOf(a) < rankOf(b); });
    return lines;
}

/// One figure of a line; undefined where one of its runs does not have it.
template <typename FigureOf>
ReportCell figure(const Line &line, FigureOf figureOf)
{
    std::vector<double> values;
    for (const RunRecord *record : line) {
        const std::optional<double> value = figureOf(*record);
        if (!value)
            return std::optional<double>();
        values.push_back(*value);
    }
    const Spread spread = spreadOf(values);
    return line.size() == 1 ? ReportCell(std::optional(spread.mean))
                            : ReportCell::mean(spread.mean, spread.deviation);
}

void addFigures(ReportRow &row, const Line &line, PartFigures RunRecord::*part)
{
    row.cells.push_back(figure(line, [=](const RunRecord &r) { return (r.*part).loss; }));
    row.cells.push_back(
        figure(line, [=](const RunRecord &r) { return (r.*part).metrics.accuracy; }));
    row.cells.push_back(
        figure(line, [=](const RunRecord &r) { return (r.*part).metrics.weightedF1; }));
    row.cells.push_back(
        figure(line, [=](const RunRecord &r) { return (r.*part).metrics.macroF1; }));
}

std::vector<ReportColumn> columnsOf(bool withTestSets)
{
    std::vector<ReportColumn> columns{{u"strategy"_s, u"Strategy"_s, ColumnKind::Text, {}},
                                      {u"network"_s, u"Network"_s, ColumnKind::Text, {}},
                                      {u"parameters"_s, u"Parameters"_s, ColumnKind::Millions, {}}};
    const auto addFigures = [&](const QString &key, const QString &group) {
        columns.push_back({key + u"loss"_s, u"Loss"_s, ColumnKind::Loss, group});
        columns.push_back({key + u"accuracy_percent"_s, u"Acc. (%)"_s, ColumnKind::Percent, group});
        columns.push_back(
            {key + u"weighted_f1_percent"_s, u"Weight. F1 (%)"_s, ColumnKind::Percent, group});
        columns.push_back(
            {key + u"macro_f1_percent"_s, u"Macro F1 (%)"_s, ColumnKind::Percent, group});
    };
    addFigures(u"test_"_s, u"Test"_s);
    columns.push_back({u"test_images"_s, u"Images"_s, ColumnKind::Count, u"Test"_s});
    if (withTestSets)
        columns.push_back({u"test_set"_s, u"Scored on"_s, ColumnKind::Text, u"Test"_s});
    addFigures(u"train_"_s, u"Training"_s);
    columns.push_back({u"set"_s, u"Set"_s, ColumnKind::Text, {}});
    columns.push_back({u"seeds"_s, u"Seed"_s, ColumnKind::Text, {}});
    columns.push_back({u"epochs"_s, u"Epochs"_s, ColumnKind::Count, {}});
    columns.push_back({u"runs"_s, u"Run"_s, ColumnKind::Text, {}});
    columns.push_back({u"n"_s, u"n"_s, ColumnKind::Count, {}});
    return columns;
}

QString letterOf(qsizetype index)
{
    return index < 26 ? QString(QChar(static_cast<char16_t>(u'A' + index))) : u"A%1"_s.arg(index);
}

} // namespace

ReportTable overviewTable(const std::vector<RunRecord> &records)
{
    const std::vector<Line> lines = linesOf(records);
    QStringList testSets;
    QStringList unscored;
    bool means = false;
    for (const Line &line : lines) {
        const QString &hash = line.front()->test.hash;
        if (hash.isEmpty())
            unscored.append(u"run %1 (%2)"_s.arg(QString::number(line.front()->run.id.value),
                                                 runStateKey(line.front()->run.state)));
        else if (!testSets.contains(hash))
            testSets.append(hash);
        means |= line.size() > 1;
    }
    ReportTable table;
    table.title = u"Overview: strategies and networks, on test and training images"_s;
    table.columns = columnsOf(testSets.size() > 1);
    for (const Line &line : lines) {
        const RunRecord &first = *line.front();
        ReportRow row;
        QStringList seeds;
        QStringList runs;
        for (const RunRecord *record : line) {
            row.runs.push_back(record->run.id);
            row.artificial |= record->isArtificial();
            seeds.append(seedText(record->run));
            runs.append(QString::number(record->run.id.value));
        }
        const bool madeHere = !first.run.isMadeElsewhere();
        row.cells = {first.strategyText(), networkText(first.run),
                     madeHere
                         ? ReportCell::count(parameterCount(first.run.plan.architecture,
                                                            static_cast<int>(first.classes.size())))
                         : ReportCell(std::optional<double>())};
        addFigures(row, line, &RunRecord::test);
        row.cells.push_back(first.test.hash.isEmpty() ? ReportCell(std::optional<double>())
                                                      : ReportCell::count(first.test.metrics.n));
        if (testSets.size() > 1)
            row.cells.push_back(
                first.test.hash.isEmpty() ? u"–"_s : letterOf(testSets.indexOf(first.test.hash)));
        addFigures(row, line, &RunRecord::train);
        row.cells.push_back(first.target().text());
        row.cells.push_back(seeds.join(u", "_s));
        row.cells.push_back(madeHere ? ReportCell::count(first.epochs)
                                     : ReportCell(std::optional<double>()));
        row.cells.push_back(runs.join(u", "_s));
        row.cells.push_back(ReportCell::count(static_cast<qint64>(line.size())));
        table.rows.push_back(std::move(row));
    }
    if (testSets.size() > 1)
        table.notes.append(
            u"The lines were scored on different test images: compare only lines with the same "
            "letter under \"Scored on\"."_s);
    if (means)
        table.notes.append(u"n runs of one plan with different seeds: mean ± standard deviation "
                           "(n - 1) of the runs named."_s);
    if (!unscored.isEmpty())
        table.notes.append(
            u"Without predictions, and so without figures: %1."_s.arg(unscored.join(u", "_s)));
    table.notes.append(u"Figures against the labels as frozen, by the last stage's network. Loss: "
                       "mean cross-entropy. Macro F1: over the classes that have images or "
                       "predictions. Set: name and first digits of its SHA-256."_s);
    return table;
}

} // namespace lesiondesk
