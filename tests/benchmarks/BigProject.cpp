// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/BigProject.h"

#include "tests/support/Catalogue.h"

using namespace Qt::StringLiterals;

namespace lesiondesk::bench
{

BigProject::BigProject()
{
    auto made = Project::create(m_folder.filePath(u"Big.lesion"_s), m_clock);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    m_project = *std::move(made);
    test::generateCatalogue(*m_project, kImages);
}

BigProject &bigProject()
{
    static BigProject big;
    return big;
}

} // namespace lesiondesk::bench
