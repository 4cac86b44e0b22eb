// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/PicturePreparation.h"
#include "ui/shell/WindowParts.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ThumbnailProvider.h"

#include <QPointer>

#include <memory>

namespace lesiondesk
{

/// One open project and everything that lives as long as it does: its pictures, its navigator, its
/// pages. Closing a project is deleting this. Main thread.
class ProjectSession
{
public:
    struct Services {
        JobQueue &jobs;
        Prompts &prompts;
        UndoLine &undoLine;
        QString reader;
    };
    ProjectSession(std::unique_ptr<Project> project, const Services &services,
                   const WindowParts &parts, QWidget *pageParent);
    ~ProjectSession();
    ProjectSession(const ProjectSession &) = delete;
    ProjectSession &operator=(const ProjectSession &) = delete;

    Project &project() { return *m_project; }
    Navigator &navigator() { return m_navigator; }
    PageContext &context() { return m_context; }
    /// Null where the program has no such page.
    Page *page(PageId id) const;
    /// The project holds pictures that the program drew itself.
    bool isArtificial();

private:
    struct Entry {
        PageId id;
        QPointer<Page> page;
    };
    std::unique_ptr<Project> m_project;
    Navigator m_navigator;
    ThumbnailProvider m_thumbnails;
    ImageLoader m_images;
    PageContext m_context;
    PicturePreparation m_preparation;
    std::vector<Entry> m_pages;
};

} // namespace lesiondesk
