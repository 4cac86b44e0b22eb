// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/jobs/Feedback.h"
#include "ui/shell/Page.h"

#include <functional>
#include <vector>

namespace lesiondesk
{

/// What the window is made of and does not know itself: the features. The program puts them in, so
/// that the shell depends on none of them. A part that is missing is simply not offered.
struct WindowParts {
    struct PageEntry {
        PageId id;
        Page *page;
    };
    /// Makes the pages and connects them to the navigator's requests.
    std::function<std::vector<PageEntry>(PageContext &, QWidget *parent)> createPages;
    /// Opens the import dialog.
    std::function<void(PageContext &, QWidget *parent)> showImport;
    /// Draws a sample project into a folder; runs as a job.
    std::function<Result<void>(const QString &folder, const Clock &, Feedback &)> makeSample;
};

} // namespace lesiondesk
