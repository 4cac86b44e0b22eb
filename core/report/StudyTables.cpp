// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/StudyTables.h"

#include "core/domain/PlanDifference.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

ReportRow rowOf(const RunRecord &record)
{
    ReportRow row;
    row.runs = {record.run.id};
    row.artificial = record.isArtificial();
    return row;
}

/// A plan's value in words: sets with their name, weights by their file's name alone unless only
/// the folder tells two apart.
QString planValue(const RunRecord &record, const PlanLine &line, qsizetype plan)
{
    const QString value = line.values[plan];
    if (value.isNull())
        return u"–"_s;
    for (size_t k = 0; k < record.sets.size(); ++k) {
        if (line.path == u"stages[%1].set"_s.arg(k))
            return u"%1: %2"_s.arg(value, record.sets[k].text());
    }
    if (line.path == u"weights") {
        const auto name = [](const QString &path) { return path.section(u'/', -1); };
        const auto namesake = [&](const QString &other) {
            return other != value && name(other) == name(value);
        };
        return std::any_of(line.values.begin(), line.values.end(), namesake) ? value : name(value);
    }
    return value;
}

QString numbered(int index, const QString &key)
{
    return u"%1 %2"_s.arg(index + 1).arg(key);
}

} // namespace

ReportTable classFiguresTable(const RunRecord &record)
{
    ReportTable table;
    table.title = u"Per class, test part: "_s + provenance(record);
    table.columns = {{u"class"_s, u"Class"_s, ColumnKind::Text, {}},
                     {u"name"_s, u"Diagnosis"_s, ColumnKind::Text, {}},
                     {u"sensitivity_percent"_s, u"Sens. (%)"_s, ColumnKind::Percent, {}},
                     {u"precision_percent"_s, u"Prec. (%)"_s, ColumnKind::Percent, {}},
                     {u"f1_percent"_s, u"F1 (%)"_s, ColumnKind::Percent, {}},
                     {u"images"_s, u"Images"_s, ColumnKind::Count, {}}};
    const Metrics &metrics = record.test.metrics;
    for (size_t k = 0; k < metrics.classes.size(); ++k) {
        const ClassMetrics &one = metrics.classes[k];
        ReportRow row = rowOf(record);
        row.cells = {numbered(static_cast<int>(k), one.name),
                     record.classes[k].name,
                     one.sensitivity,
                     one.precision,
                     one.f1,
                     ReportCell::count(one.support)};
        table.rows.push_back(std::move(row));
    }
    if (metrics.n == 0)
        table.notes = {u"The run has no predictions of its test part."_s};
    else
        table.notes = {
            u"Accuracy %1 %, weighted F1 %2 %, macro F1 %3 %, %4 images. \"–\": not defined (a "
            "class without images, or never predicted)."_s.arg(
                numberText(ColumnKind::Percent, metrics.accuracy),
                numberText(ColumnKind::Percent, metrics.weightedF1),
                numberText(ColumnKind::Percent, metrics.macroF1), QString::number(metrics.n))};
    return table;
}

ReportTable confusionTable(const RunRecord &record)
{
    ReportTable table;
    table.title = u"Confusion matrix, true down, predicted across: "_s + provenance(record);
    table.columns = {{u"true"_s, u"True"_s, ColumnKind::Text, {}}};
    const Metrics &metrics = record.test.metrics;
    const int classes = metrics.confusion.classes();
    for (int p = 0; p < classes; ++p)
        table.columns.push_back({record.classes[static_cast<size_t>(p)].key,
                                 QString::number(p + 1),
                                 ColumnKind::Count,
                                 {}});
    table.columns.push_back({u"total"_s, u"Σ"_s, ColumnKind::Count, {}});
    const auto add = [&](const QString &head, bool total, auto &&countAt, int sum) {
        ReportRow row = rowOf(record);
        row.total = total;
        row.cells = {head};
        for (int p = 0; p < classes; ++p)
            row.cells.push_back(ReportCell::count(countAt(p)));
        row.cells.push_back(ReportCell::count(sum));
        table.rows.push_back(std::move(row));
    };
    for (int t = 0; t < classes; ++t)
        add(
            numbered(t, record.classes[static_cast<size_t>(t)].key), false,
            [&](int p) { return metrics.confusion.at(t, p); }, metrics.confusion.rowTotal(t));
    if (classes > 0)
        add(
            u"Σ"_s, true, [&](int p) { return metrics.confusion.columnTotal(p); }, metrics.n);
    return table;
}

ReportTable curvesTable(const RunRecord &record)
{
    ReportTable table;
    table.title = u"Learning curves: "_s + provenance(record);
    table.columns = {{u"epoch"_s, u"Epoch"_s, ColumnKind::Count, {}},
                     {u"stage"_s, u"Stage"_s, ColumnKind::Count, {}},
                     {u"block"_s, u"Blocks"_s, ColumnKind::Count, {}}};
    for (const auto &[key, group] :
         {std::pair(u"train_"_s, u"Training"_s), std::pair(u"test_"_s, u"Test"_s)}) {
        table.columns.push_back({key + u"loss"_s, u"Loss"_s, ColumnKind::Loss, group});
        table.columns.push_back({key + u"accuracy"_s, u"Accuracy"_s, ColumnKind::Fraction, group});
        table.columns.push_back({key + u"macro_f1"_s, u"Macro F1"_s, ColumnKind::Fraction, group});
    }
    for (const MetricPoint &point : record.points) {
        ReportRow row = rowOf(record);
        row.cells = {ReportCell::count(point.epoch),
                     ReportCell::count(point.stage),
                     ReportCell::count(point.block),
                     std::optional(point.trainLoss),
                     std::optional(point.trainAccuracy),
                     point.trainMacroF1,
                     std::optional(point.testLoss),
                     std::optional(point.testAccuracy),
                     point.testMacroF1};
        table.rows.push_back(std::move(row));
    }
    table.notes = {u"Training figures are those of the epoch's own batches."_s};
    return table;
}

ReportTable plansTable(const std::vector<RunRecord> &records)
{
    ReportTable table;
    table.title = u"Plans side by side"_s;
    table.columns = {{u"differs"_s, {}, ColumnKind::Text, {}},
                     {u"field"_s, u"Field"_s, ColumnKind::Text, {}}};
    std::vector<TrainPlan> plans;
    std::vector<qsizetype> planOf; // the record's plan, or -1
    for (const RunRecord &record : records) {
        const bool madeElsewhere = record.run.isMadeElsewhere();
        planOf.push_back(madeElsewhere ? -1 : static_cast<qsizetype>(plans.size()));
        if (madeElsewhere)
            table.notes.append(
                u"Run %1 (%2) was made elsewhere, on %3: its plan is not known."_s.arg(
                    QString::number(record.run.id.value), record.run.name, record.target().text()));
        else
            plans.push_back(record.run.plan);
        table.columns.push_back({u"run_%1"_s.arg(record.run.id.value),
                                 u"Run %1"_s.arg(record.run.id.value),
                                 ColumnKind::Text,
                                 {}});
    }
    for (const PlanLine &line : planLines(plans)) {
        ReportRow row;
        row.marked = line.differs;
        row.cells = {line.differs ? u"≠"_s : QString(), line.path};
        for (size_t k = 0; k < records.size(); ++k)
            row.cells.push_back(planOf[k] < 0 ? u"–"_s : planValue(records[k], line, planOf[k]));
        for (const RunRecord &record : records) {
            row.runs.push_back(record.run.id);
            row.artificial |= record.isArtificial();
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString provenance(const RunRecord &record)
{
    if (record.run.isMadeElsewhere())
        return u"run %1, %2, %3"_s.arg(QString::number(record.run.id.value), record.strategyText(),
                                       record.target().text());
    return u"run %1, %2, %3, %4, seed %5"_s.arg(
        QString::number(record.run.id.value), record.strategyText(),
        architectureName(record.run.plan.architecture), record.target().text(),
        QString::number(record.run.plan.seed));
}

} // namespace lesiondesk
