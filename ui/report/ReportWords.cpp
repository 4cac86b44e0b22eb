// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/ReportWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("ReportWords", text);
}

QString localised(QString number)
{
    return number.replace(u'.', QLocale().decimalPoint());
}

} // namespace

QString columnWords(const ReportColumn &column)
{
    static const QHash<QString, const char *> titles{
        {u"strategy"_s, QT_TRANSLATE_NOOP("ReportWords", "Strategy")},
        {u"network"_s, QT_TRANSLATE_NOOP("ReportWords", "Network")},
        {u"parameters"_s, QT_TRANSLATE_NOOP("ReportWords", "Parameters")},
        {u"test_images"_s, QT_TRANSLATE_NOOP("ReportWords", "Images")},
        {u"test_set"_s, QT_TRANSLATE_NOOP("ReportWords", "Scored on")},
        {u"set"_s, QT_TRANSLATE_NOOP("ReportWords", "Set")},
        {u"seeds"_s, QT_TRANSLATE_NOOP("ReportWords", "Seed")},
        {u"epochs"_s, QT_TRANSLATE_NOOP("ReportWords", "Epochs")},
        {u"runs"_s, QT_TRANSLATE_NOOP("ReportWords", "Run")},
        {u"class"_s, QT_TRANSLATE_NOOP("ReportWords", "Class")},
        {u"name"_s, QT_TRANSLATE_NOOP("ReportWords", "Diagnosis")},
        {u"diagnosis"_s, QT_TRANSLATE_NOOP("ReportWords", "Diagnosis")},
        {u"sensitivity_percent"_s, QT_TRANSLATE_NOOP("ReportWords", "Sens. (%)")},
        {u"precision_percent"_s, QT_TRANSLATE_NOOP("ReportWords", "Prec. (%)")},
        {u"f1_percent"_s, QT_TRANSLATE_NOOP("ReportWords", "F1 (%)")},
        {u"images"_s, QT_TRANSLATE_NOOP("ReportWords", "Images")},
        {u"field"_s, QT_TRANSLATE_NOOP("ReportWords", "Field")},
        {u"macroscopic"_s, QT_TRANSLATE_NOOP("ReportWords", "Macroscopic")},
        {u"anatomical"_s, QT_TRANSLATE_NOOP("ReportWords", "Anatomical")},
        {u"dermoscopic"_s, QT_TRANSLATE_NOOP("ReportWords", "Dermoscopic")},
        {u"untagged"_s, QT_TRANSLATE_NOOP("ReportWords", "Untagged")},
        {u"total"_s, QT_TRANSLATE_NOOP("ReportWords", "Total")},
        {u"loss"_s, QT_TRANSLATE_NOOP("ReportWords", "Loss")},
        {u"accuracy_percent"_s, QT_TRANSLATE_NOOP("ReportWords", "Accuracy (%)")},
        {u"weighted_f1_percent"_s, QT_TRANSLATE_NOOP("ReportWords", "Weighted F1 (%)")},
        {u"macro_f1_percent"_s, QT_TRANSLATE_NOOP("ReportWords", "Macro F1 (%)")}};
    QString key = column.key;
    if (!titles.contains(key)) { // the same figure on either part
        for (const QString &part : {u"train_"_s, u"test_"_s}) {
            if (key.startsWith(part))
                key.remove(0, part.size());
        }
    }
    if (const char *title = titles.value(key, nullptr))
        return words(title);
    if (key.startsWith(u"run_"_s))
        return words(QT_TRANSLATE_NOOP("ReportWords", "Run %1")).arg(key.mid(4));
    return column.title;
}

QString groupWords(const ReportColumn &column)
{
    if (column.group == u"Training")
        return words(QT_TRANSLATE_NOOP("ReportWords", "Training"));
    return column.group == u"Test" ? words(QT_TRANSLATE_NOOP("ReportWords", "Test")) : column.group;
}

QString cellWords(const ReportColumn &column, const ReportCell &cell)
{
    const QString text = cellText(column, cell);
    return column.kind == ColumnKind::Text ? text : localised(text);
}

QStringList overviewNotes(const std::vector<RunRecord> &records)
{
    if (records.empty())
        return {words(QT_TRANSLATE_NOOP(
            "ReportWords", "No run is checked: check the runs to compare on the left."))};
    QStringList notes;
    std::set<QString> testSets;
    bool artificial = false;
    bool unscored = false;
    for (const RunRecord &record : records) {
        artificial |= record.isArtificial();
        unscored |= record.test.hash.isEmpty();
        if (!record.test.hash.isEmpty())
            testSets.insert(record.test.hash);
    }
    if (artificial)
        notes.append(words(QT_TRANSLATE_NOOP(
            "ReportWords", "Artificial images: drawn by the program, no patients, no findings.")));
    if (testSets.size() > 1)
        notes.append(words(QT_TRANSLATE_NOOP(
            "ReportWords", "The runs were scored on different test images: compare only lines with "
                           "the same letter under \"Scored on\".")));
    if (unscored)
        notes.append(words(QT_TRANSLATE_NOOP(
            "ReportWords", "A run without predictions has no figures of its own (\"–\").")));
    return notes;
}

QString figuresWords(const RunRecord &record)
{
    const Metrics &metrics = record.test.metrics;
    if (metrics.n == 0)
        return words(
            QT_TRANSLATE_NOOP("ReportWords", "This run has no predictions of its test part."));
    const auto percent = [](const std::optional<double> &value) {
        return localised(numberText(ColumnKind::Percent, value));
    };
    return words(QT_TRANSLATE_NOOP("ReportWords",
                                   "n %1 · accuracy %2 % · weighted F1 %3 % · macro F1 %4 %"))
        .arg(QString::number(metrics.n), percent(metrics.accuracy), percent(metrics.weightedF1),
             percent(metrics.macroF1));
}

QString runWords(const RunRecord &record)
{
    if (record.run.isMadeElsewhere())
        return words(QT_TRANSLATE_NOOP("ReportWords", "run %1 · %2 · made elsewhere"))
            .arg(QString::number(record.run.id.value), record.run.name);
    return words(QT_TRANSLATE_NOOP("ReportWords", "run %1 · %2 · %3 · seed %4"))
        .arg(QString::number(record.run.id.value), record.strategyText(),
             architectureName(record.run.plan.architecture), QString::number(record.run.plan.seed));
}

} // namespace lesiondesk
