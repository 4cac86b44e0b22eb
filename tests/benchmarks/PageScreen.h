// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/JobQueue.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/shell/Page.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ThumbnailProvider.h"

namespace lesiondesk::bench
{

/// What the window gives its pages, around a project that is there already.
struct PageScreen {
    explicit PageScreen(Project &shown)
        : project(shown), thumbnails(shown.paths()),
          loader(shown.paths()), context{shown,    jobs,       navigator, prompts,
                                         undoLine, thumbnails, loader,    QStringLiteral("AL")}
    {
    }

    Project &project;
    Navigator navigator;
    test::FakePrompts prompts;
    UndoLine undoLine;
    ThumbnailProvider thumbnails;
    ImageLoader loader;
    JobQueue jobs; ///< goes first, so that no job outlives what it reports to
    PageContext context;
};

} // namespace lesiondesk::bench
