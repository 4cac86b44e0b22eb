// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/PageFactory.h"

#include "core/import/SampleProject.h"
#include "ui/browse/CasesPage.h"
#include "ui/dataset/DatasetsPage.h"
#include "ui/evaluation/ErrorsPage.h"
#include "ui/import/ImportDialog.h"

namespace lesiondesk
{

WindowParts allParts()
{
    WindowParts parts;
    parts.createPages = [](PageContext &context, QWidget *parent) {
        const Navigator *navigator = &context.navigator;
        auto *cases = new CasesPage(context, parent);
        QObject::connect(navigator, &Navigator::casesRequested, cases, &CasesPage::showImages);
        auto *datasets = new DatasetsPage(context, parent);
        auto *errors = new ErrorsPage(context, parent);
        QObject::connect(navigator, &Navigator::errorsRequested, errors, &ErrorsPage::showRun);
        return std::vector<WindowParts::PageEntry>{
            {PageId::Cases, cases},
            {PageId::Datasets, datasets},
            {PageId::Errors, errors},
        };
    };
    parts.showImport = [](PageContext &context, QWidget *parent) {
        auto *dialog = new ImportDialog(context, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    parts.makeSample = [](const QString &folder, const Clock &clock,
                          Feedback &feedback) -> Result<void> {
        const auto made = makeSampleProject(folder, {}, clock, feedback);
        if (!made)
            return made.error();
        return {};
    };
    return parts;
}

} // namespace lesiondesk
