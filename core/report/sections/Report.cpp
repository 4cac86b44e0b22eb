// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

// Words of tables and facts that are made elsewhere in English and looked up by what they say.
[[maybe_unused]] const char *const kWordsOfOthers[] = {
    QT_TRANSLATE_NOOP("Report", "Class"),
    QT_TRANSLATE_NOOP("Report", "Diagnosis"),
    QT_TRANSLATE_NOOP("Report", "Total"),
    QT_TRANSLATE_NOOP("Report", "without a label"),
    QT_TRANSLATE_NOOP("Report", "Mac."),
    QT_TRANSLATE_NOOP("Report", "Anat."),
    QT_TRANSLATE_NOOP("Report", "Derm."),
    QT_TRANSLATE_NOOP("Report", "Untagged"),
    QT_TRANSLATE_NOOP("Report", "Field"),
    QT_TRANSLATE_NOOP("Report", "Epoch"),
    QT_TRANSLATE_NOOP("Report", "Stage"),
    QT_TRANSLATE_NOOP("Report", "Blocks"),
    QT_TRANSLATE_NOOP("Report", "Loss"),
    QT_TRANSLATE_NOOP("Report", "Training figures are those of the epoch's own batches."),
    QT_TRANSLATE_NOOP("Report",
                      "Artificial images: drawn by the program, no patients, no findings."),
    QT_TRANSLATE_NOOP("Report", "macroscopic"),
    QT_TRANSLATE_NOOP("Report", "anatomical"),
    QT_TRANSLATE_NOOP("Report", "dermoscopic"),
    QT_TRANSLATE_NOOP("Report", "untagged"),
    QT_TRANSLATE_NOOP("Report", "female"),
    QT_TRANSLATE_NOOP("Report", "male"),
    QT_TRANSLATE_NOOP("Report", "unknown"),
    QT_TRANSLATE_NOOP("Report", "recorded"),
    QT_TRANSLATE_NOOP("Report", "expert"),
    QT_TRANSLATE_NOOP("Report", "consensus"),
    QT_TRANSLATE_NOOP("Report", "follow-up"),
    QT_TRANSLATE_NOOP("Report", "histopathology"),
    QT_TRANSLATE_NOOP("Report", "from scratch"),
    QT_TRANSLATE_NOOP("Report", ", merged set"),
};

/// "b) ImageNet → EDRA", in the report's language.
QString strategyCaption(const RunRecord &record, const Phrasebook &book)
{
    QString text = record.strategyText();
    for (const char *const words : {"from scratch", ", merged set"})
        text.replace(QString::fromLatin1(words), book.text(words));
    return text;
}

} // namespace

QString runCaption(const RunFacts &run, const Phrasebook &book)
{
    const Run &one = run.record.run;
    const QString head = book.text("Run %1").arg(one.id.value);
    if (!one.origin.isEmpty())
        return u"%1 · %2"_s.arg(head, one.name);
    return u"%1 · %2 · %3 · %4 %5"_s.arg(
        head, strategyCaption(run.record, book), architectureName(one.plan.architecture),
        book.text(QT_TRANSLATE_NOOP("Report", "seed")), QString::number(one.plan.seed));
}

QString runFile(const RunFacts &run, const QString &what)
{
    return u"run-%1-%2"_s.arg(QString::number(run.record.run.id.value), what);
}

QString classCaption(const std::vector<EvalClass> &classes, int index)
{
    // A line does not end between the two.
    return QString::number(index + 1) + QChar(QChar::Nbsp) +
           classes[static_cast<size_t>(index)].key;
}

QString factWords(const QString &key, const Phrasebook &book)
{
    return key.isEmpty() ? key : book.text(key);
}

ReportDocument makeReport(const ReportFacts &facts, const Phrasebook &book)
{
    ReportDocument document;
    document.title =
        facts.runs.size() == 1
            ? book.text(QT_TRANSLATE_NOOP("Report", "Report on run %1"))
                  .arg(facts.runs.front().record.run.id.value)
            : book.text(QT_TRANSLATE_NOOP("Report", "Report on %1 runs")).arg(facts.runs.size());
    document.subtitle = book.text(QT_TRANSLATE_NOOP("Report", "Project %1")).arg(facts.project);
    document.language = book.languageTag();
    document.program = u"LesionDesk "_s + facts.versions.program;
    document.made = facts.made;
    document.artificial = facts.isArtificial();
    addSummary(document, facts, book);
    addData(document, facts, book);
    addPlans(document, facts, book);
    addLearningCurves(document, facts, book);
    addFigures(document, facts, book);
    addConfusion(document, facts, book);
    addProbabilities(document, facts, book);
    addWorstErrors(document, facts, book);
    addSlices(document, facts, book);
    addFindings(document, facts, book);
    addComparisons(document, facts, book);
    addModelCard(document, facts, book);
    addVersions(document, facts, book);
    return document;
}

} // namespace lesiondesk
