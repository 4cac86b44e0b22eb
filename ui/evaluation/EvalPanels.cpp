// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/EvalPanels.h"

#include "ui/evaluation/ConfidencePanel.h"
#include "ui/evaluation/CurvesPanel.h"
#include "ui/evaluation/FindingsPanel.h"
#include "ui/evaluation/NotesPanel.h"
#include "ui/evaluation/SlicesPanel.h"
#include "ui/evaluation/WorstPanel.h"

#include <QCoreApplication>

namespace lesiondesk
{

namespace
{

QString said(const char *text)
{
    return QCoreApplication::translate("lesiondesk::EvalPanels", text);
}

} // namespace

std::vector<NamedPanel> makePanels(PageContext &context, QWidget *parent)
{
    const QString database = context.project.paths().databaseFile();
    return {
        {new CurvesPanel(parent), said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels", "Curves")),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels",
                                "ROC and precision-recall curves, and what a wished sensitivity "
                                "costs"))},
        {new ConfidencePanel(database, parent),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels", "Confidence")),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels",
                                "How sure the run is and how far that can be trusted"))},
        {new SlicesPanel(database, parent),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels", "Slices")),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels",
                                "The figures by what is known of the images"))},
        {new FindingsPanel(context, parent),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels", "Findings")),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels",
                                "Classes that are photographed differently in training and test"))},
        {new WorstPanel(context, parent),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels", "Worst first")),
         said(QT_TRANSLATE_NOOP(
             "lesiondesk::EvalPanels",
             "Misclassified images by confidence, cost or how alone they stand"))},
        {new NotesPanel(context, parent),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels", "Notes")),
         said(QT_TRANSLATE_NOOP("lesiondesk::EvalPanels",
                                "Review state, notes and saved selections (Ctrl+Shift+N saves the "
                                "images that are shown)"))},
    };
}

} // namespace lesiondesk
