// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/PageFactory.h"

#include "core/import/SampleProject.h"
#include "ui/browse/CasesPage.h"
#include "ui/compare/ComparePage.h"
#include "ui/dataset/DatasetsPage.h"
#include "ui/evaluation/ErrorsPage.h"
#include "ui/import/ImportDialog.h"
#include "ui/learning/TrainingPage.h"
#include "ui/report/ReportDialog.h"
#include "ui/report/TablesPage.h"
#include "ui/review/ReviewPage.h"

namespace lesiondesk
{

namespace
{

std::vector<WindowParts::PageEntry> createPages(PageContext &context, QWidget *parent)
{
    const Navigator *navigator = &context.navigator;
    auto *cases = new CasesPage(context, parent);
    QObject::connect(navigator, &Navigator::casesRequested, cases, &CasesPage::showImages);
    auto *review = new ReviewPage(context, parent);
    // Queued: the page is on the screen before its dialog is.
    QObject::connect(navigator, &Navigator::reviewRequested, review, &ReviewPage::offerRound,
                     Qt::QueuedConnection);
    auto *training = new TrainingPage(context, parent);
    QObject::connect(navigator, &Navigator::trainingRequested, training, &TrainingPage::chooseSet);
    auto *errors = new ErrorsPage(context, parent);
    QObject::connect(navigator, &Navigator::errorsRequested, errors, &ErrorsPage::showRun);
    auto *compare = new ComparePage(context, parent);
    QObject::connect(navigator, &Navigator::comparisonRequested, compare,
                     &ComparePage::compareRuns);
    auto *tables = new TablesPage(context, parent);
    QObject::connect(navigator, &Navigator::reportRequested, tables,
                     [&context, tables](const std::vector<RunId> &runs) {
                         showReportDialog(context, runs, tables);
                     });
    return {
        {PageId::Cases, cases},
        {PageId::Review, review},
        {PageId::Datasets, new DatasetsPage(context, parent)},
        {PageId::Training, training},
        {PageId::Errors, errors},
        {PageId::Tables, tables},
        {PageId::Compare, compare},
    };
}

} // namespace

WindowParts allParts()
{
    WindowParts parts;
    parts.createPages = createPages;
    parts.showImport = [](PageContext &context, QWidget *parent) {
        auto *dialog = new ImportDialog(context, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    parts.makeSample = [](const QString &folder, const Clock &clock,
                          Feedback &feedback) -> Result<void> {
        LD_TRY(makeSampleProject(folder, {}, clock, feedback));
        return {};
    };
    return parts;
}

} // namespace lesiondesk
