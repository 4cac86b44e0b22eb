// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/PanelTabs.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

PanelTabs::PanelTabs(QWidget *parent) : QTabWidget(parent)
{
    setObjectName(u"errorsTabs"_s);
    setDocumentMode(true);
    setUsesScrollButtons(true);
    connect(this, &QTabWidget::currentChanged, this, &PanelTabs::showCurrent);
}

void PanelTabs::addPanel(EvalPanel *panel, const QString &title, const QString &toolTip)
{
    // In a narrow window a panel scrolls; it must not push the images out of it.
    auto *frame = new QScrollArea(this);
    frame->setFrameShape(QFrame::NoFrame);
    frame->setWidgetResizable(true);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidget(panel);
    const int index = addTab(frame, title);
    setTabToolTip(index, toolTip);
    m_behind.insert(panel);
    connect(panel, &EvalPanel::imagesChosen, this, &PanelTabs::imagesChosen);
    connect(panel, &EvalPanel::groupsChosen, this, &PanelTabs::groupsChosen);
    connect(panel, &EvalPanel::frontWanted, this, [this, frame] { setCurrentWidget(frame); });
}

EvalPanel *PanelTabs::panelAt(int index) const
{
    const auto *frame = qobject_cast<QScrollArea *>(widget(index));
    return frame ? qobject_cast<EvalPanel *>(frame->widget()) : nullptr;
}

void PanelTabs::setView(const std::shared_ptr<const EvalView> &view)
{
    m_view = view;
    for (int k = 0; k < count(); ++k) {
        if (auto *panel = panelAt(k))
            m_behind.insert(panel);
    }
    showCurrent();
}

void PanelTabs::setGallery(const ImageSet &images, ImageId current)
{
    for (int k = 0; k < count(); ++k) {
        if (auto *panel = panelAt(k))
            panel->setGallery(images, current);
    }
}

void PanelTabs::step(int by)
{
    setCurrentIndex((currentIndex() + by + count()) % count());
    if (QWidget *panel = panelAt(currentIndex()))
        panel->setFocus(Qt::ShortcutFocusReason);
    else if (currentWidget())
        currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void PanelTabs::showCurrent()
{
    auto *panel = panelAt(currentIndex());
    if (panel && m_view && m_behind.erase(panel) > 0)
        panel->setView(m_view);
}

} // namespace lesiondesk
