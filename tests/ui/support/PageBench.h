// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/JobQueue.h"
#include "tests/support/TestProject.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/shell/Page.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ThumbnailProvider.h"

namespace lesiondesk::test
{

/// A test project with everything around it that a page is given, without the window.
class PageBench
{
public:
    explicit PageBench(int images = 0, int classes = 3)
        : project(images, classes), thumbnails(project.project().paths()),
          loader(project.project().paths()),
          context{project.project(), jobs,       navigator, prompts,
                  undoLine,          thumbnails, loader,    QStringLiteral("AL")}
    {
        // Without a window around it the line is a window itself: it must not become the active
        // one.
        undoLine.setWindowFlags(Qt::ToolTip);
    }

    TestProject project;
    FakePrompts prompts;
    Navigator navigator;
    UndoLine undoLine;
    ThumbnailProvider thumbnails;
    ImageLoader loader;
    JobQueue jobs; ///< goes first, so that no job outlives what it reports to
    PageContext context;
};

} // namespace lesiondesk::test
