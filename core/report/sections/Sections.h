// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document/ReportFacts.h"

namespace lesiondesk
{

// The sections of a report, one file each. Pure functions: each adds its blocks to the document, in
// the phrasebook's language. A section without anything to say adds a sentence or nothing.

void addSummary(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addData(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addPlans(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addLearningCurves(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addFigures(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addConfusion(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addProbabilities(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addWorstErrors(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addSlices(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addFindings(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addComparisons(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addModelCard(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);
void addVersions(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book);

/// All of them, in the order of the report.
ReportDocument makeReport(const ReportFacts &facts, const Phrasebook &book);

/// "run 7 · b) ImageNet → EDRA · ResNet50 · seed 5", or, of a run made elsewhere, its name alone.
QString runCaption(const RunFacts &run, const Phrasebook &book);
/// The file of a run's table: "run-7-classes".
QString runFile(const RunFacts &run, const QString &what);
/// "2 BCC": a class by its place in the tables and its key.
QString classCaption(const std::vector<EvalClass> &classes, int index);
/// A modality, sex or other key of a fact in the report's words; the key itself where it has none.
QString factWords(const QString &key, const Phrasebook &book);

} // namespace lesiondesk
