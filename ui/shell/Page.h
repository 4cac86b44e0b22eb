// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "core/jobs/JobQueue.h"
#include "core/project/Project.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Prompts.h"
#include "ui/shell/UndoLine.h"

#include <QIcon>
#include <QWidget>

#include <utility>
#include <vector>

namespace lesiondesk
{

class ImageLoader;
class ThumbnailProvider;

/// What every page is given. All of it outlives the page and belongs to the main thread.
struct PageContext {
    Project &project;
    JobQueue &jobs;
    Navigator &navigator;
    Prompts &prompts;
    UndoLine &undoLine;
    ThumbnailProvider &thumbnails; ///< small pictures for grids
    ImageLoader &images;           ///< whole pictures, decoded in the background
    QString reader;                ///< who sits here: initials for readings and tags
};

/// One page of the window. A page reads its project through the stores, refreshes itself on the
/// ChangeBus, and leaves only through the Navigator.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0; ///< the word on the rail
    virtual QIcon icon() const = 0;
    /// Called whenever the page becomes the visible one.
    virtual void activated() {}
    /// Key and what it does, for the F1 overlay.
    virtual std::vector<std::pair<QString, QString>> keys() const { return {}; }
};

} // namespace lesiondesk
