// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/SavedSelectionStore.h"
#include "ui/shell/Page.h"

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

Q_SIGNALS:
    void imagesChosen(const lesiondesk::ImageSet &images);

private:
    void readReview();
    void setReview(int index);
    void fillMenu();

    PageContext &m_context;
    RunId m_run;
    ImageSet m_images;
    QComboBox *m_review;
    QPushButton *m_save;
    QPushButton *m_saved;
    QMenu *m_menu;
};

} // namespace lesiondesk
