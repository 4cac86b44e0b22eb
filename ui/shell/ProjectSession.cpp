// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ProjectSession.h"

#include "core/store/DatasetStore.h"

#include <algorithm>

namespace lesiondesk
{

ProjectSession::ProjectSession(std::unique_ptr<Project> project, const Services &services,
                               const WindowParts &parts, QWidget *pageParent)
    : m_project(std::move(project)), m_thumbnails(m_project->paths()),
      m_images(m_project->paths()), m_context{*m_project,       services.jobs,     m_navigator,
                                              services.prompts, services.undoLine, m_thumbnails,
                                              m_images,         services.reader},
      m_preparation(*m_project, services.jobs, m_navigator, services.undoLine)
{
    m_thumbnails.tell(m_preparation.wishes());
    if (parts.createPages) {
        for (const auto &[id, page] : parts.createPages(m_context, pageParent))
            m_pages.push_back({id, page});
    }
    m_preparation.start();
}

ProjectSession::~ProjectSession()
{
    // Pages use the project while they are destroyed, so they go first.
    for (const Entry &entry : m_pages)
        delete entry.page.data();
}

Page *ProjectSession::page(PageId id) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [id](const Entry &entry) { return entry.id == id; });
    return found == m_pages.end() ? nullptr : found->page.data();
}

bool ProjectSession::isArtificial()
{
    const auto datasets = DatasetStore(m_project->database()).all();
    return datasets && std::any_of(datasets->begin(), datasets->end(),
                                   [](const Dataset &dataset) { return dataset.artificial; });
}

} // namespace lesiondesk
