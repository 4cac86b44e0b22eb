// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the Errors page as a file or on the clipboard.
#include "ui/evaluation/ErrorsPage.h"

#include "core/report/ExportJob.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/plots/MatrixPicture.h"
#include "ui/shell/JobEnd.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void ErrorsPage::exportPredictions()
{
    if (!m_run || !shownRun().isValid())
        return;
    const RunId run = m_run->result.run;
    const QString file =
        m_context.prompts.saveFile(this, tr("Export predictions"),
                                   u"predictions-run-%1.csv"_s.arg(run.value), tr("CSV (*.csv)"));
    if (file.isEmpty())
        return;
    const int job = m_context.jobs.submit(
        JobLane::Files, tr("Export predictions of run %1").arg(run.value),
        [run, file,
         database = m_context.project.paths().databaseFile()](Feedback &) -> Result<void> {
            LD_TRY_ASSIGN(const auto own, Database::open(database, Database::Mode::ReadOnly));
            LD_TRY(exportCsv(*own, {ExportWhat::Predictions, run, file, false}));
            return {};
        });
    announceEnd(m_context, job, tr("Export"), {tr("Predictions written to %1").arg(file)});
}

void ErrorsPage::copyMatrix()
{
    if (!m_run)
        return;
    QGuiApplication::clipboard()->setMimeData(copiedMatrix(*m_matrix));
    m_context.undoLine.say(tr("The matrix is on the clipboard"));
}

void ErrorsPage::saveMatrix()
{
    if (!m_run)
        return;
    const QString file = m_context.prompts.saveFile(this, tr("Save the matrix"), u"matrix.svg"_s,
                                                    tr("Pictures (*.svg *.png *.pdf)"));
    if (file.isEmpty())
        return;
    if (const auto saved = saveMatrixPicture(*m_matrix, file); !saved)
        m_context.prompts.showError(this, tr("Save the matrix"), saved.error().message);
    else
        m_context.undoLine.say(tr("Matrix written to %1").arg(file));
}

} // namespace lesiondesk
