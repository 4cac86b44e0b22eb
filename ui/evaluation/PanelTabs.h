// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/evaluation/EvalPanel.h"

#include <QTabWidget>

#include <set>

namespace lesiondesk
{

/// The tabs between matrix and images: the classes, and any number of panels. A panel gets the view
/// when its tab is the current one, so that nothing is computed that nobody sees. One that needs
/// more room than the tab has is scrolled: no panel makes the window wider.
class PanelTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit PanelTabs(QWidget *parent = nullptr);

    void addPanel(EvalPanel *panel, const QString &title, const QString &toolTip);
    void setView(const std::shared_ptr<const EvalView> &view);
    /// Tells every panel what the gallery shows.
    void setGallery(const ImageSet &images, ImageId current);
    /// One tab on or back, around the end.
    void step(int by);

Q_SIGNALS:
    void imagesChosen(const lesiondesk::ImageSet &images);
    void groupsChosen(const lesiondesk::ImageSet &left, const lesiondesk::ImageSet &right);

private:
    EvalPanel *panelAt(int index) const; ///< none for the tab of the classes
    void showCurrent();

    std::shared_ptr<const EvalView> m_view;
    std::set<EvalPanel *> m_behind; ///< those that have an older view
};

} // namespace lesiondesk
