// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/PageFactory.h"

#include "ui/browse/CasesPage.h"
#include "ui/dataset/DatasetsPage.h"
#include "ui/evaluation/ErrorsPage.h"

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
    return parts;
}

} // namespace lesiondesk
