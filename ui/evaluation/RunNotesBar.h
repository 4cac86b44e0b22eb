// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/SavedSelectionStore.h"
#include "ui/shell/Page.h"
#include "ui/widgets/StoreTasks.h"

#include <functional>

class QComboBox;
class QMenu;
class QPushButton;

namespace lesiondesk
{

/// How far people are with this run's errors (written at once), and the saved selections: keep the
/// images that are shown under a name, open kept ones.
class RunNotesBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RunNotesBar(PageContext &context, QWidget *parent = nullptr);

    /// Invalid: no run is shown, so there is no state to set.
    void setRun(RunId run);
    /// What would be saved.
    void setImages(const ImageSet &images);
    void open(SavedSelectionId id);
    /// Asks for a name and keeps the images.
    void save();
    /// Takes a saved selection away and offers to undo that.
    void remove(const SavedSelection &selection);
    /// Calls `then` with the images of a saved selection, or says why there are none.
    void withImages(SavedSelectionId id, const std::function<void(const ImageSet &)> &then);

Q_SIGNALS:
    void imagesChosen(const lesiondesk::ImageSet &images);

private:
    void readReview();
    void setReview(int index);
    void fillMenu();
    /// Keeps the images under a name; `then` gets the id.
    void create(const QString &name, const ImageSet &images, RunId run,
                const std::function<void(SavedSelectionId)> &then);
    /// `then` is called when it is gone.
    void drop(SavedSelectionId id, const std::function<void()> &then);

    PageContext &m_context;
    StoreTasks m_store; ///< a selection may have a hundred thousand images
    RunId m_run;
    ImageSet m_images;
    QComboBox *m_review;
    QPushButton *m_save;
    QPushButton *m_saved;
    QMenu *m_menu;
};

} // namespace lesiondesk
