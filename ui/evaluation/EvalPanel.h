// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "core/evaluation/ItemFacts.h"
#include "ui/evaluation/EvalLoader.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace lesiondesk
{

/// What the page shows now: a result, and which of its items the page's filter lets through.
struct EvalView {
    std::shared_ptr<const LoadedRun> run;
    std::vector<int> items; ///< positions in the result, ascending
    ItemFilter filter;
};

/// A tab beside the matrix. It shows one view of the result (computing whatever takes long in the
/// background, and only while it is visible) and tells which images the user chose in it; the page
/// shows them in the gallery.
class EvalPanel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setView(const std::shared_ptr<const EvalView> &view) = 0;
    /// What the gallery shows (of it what is picked, where it is more than one), and its current
    /// image: for panels that write about them.
    virtual void setGallery(const ImageSet & /*images*/, ImageId /*current*/) {}

Q_SIGNALS:
    /// The user asked for something that is done in this panel: its tab comes to the front.
    void frontWanted();
    void imagesChosen(const lesiondesk::ImageSet &images);
    /// Two groups to see side by side (training against test).
    void groupsChosen(const lesiondesk::ImageSet &left, const lesiondesk::ImageSet &right);
};

} // namespace lesiondesk
