// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestProject.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/shell/Page.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ThumbnailProvider.h"

namespace lesiondesk::test
{

/// Everything that a page is given, over a TestProject.
struct PageHarness {
    explicit PageHarness(int images, int classes = 3)
        : project(images, classes), thumbnails(project.project().paths()),
          loader(project.project().paths())
    {
    }

    TestProject project;
    JobQueue jobs;
    Navigator navigator;
    FakePrompts prompts;
    UndoLine undoLine;
    ThumbnailProvider thumbnails;
    ImageLoader loader;
    PageContext context{project.project(), jobs,       navigator, prompts,
                        undoLine,          thumbnails, loader,    QStringLiteral("AL")};
};

} // namespace lesiondesk::test
