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
    auto *room = new QScrollArea(this);
    room->setWidgetResizable(true);
    room->setFrameShape(QFrame::NoFrame);
    room->setFocusPolicy(Qt::NoFocus);
    room->setWidget(panel);
    const int index = addTab(room, title);
    setTabToolTip(index, toolTip);
    m_panels.emplace(room, panel);
    m_behind.insert(panel);
    connect(panel, &EvalPanel::imagesChosen, this, &PanelTabs::imagesChosen);
    connect(panel, &EvalPanel::groupsChosen, this, &PanelTabs::groupsChosen);
    connect(panel, &EvalPanel::frontWanted, this, [this, room] { setCurrentWidget(room); });
}

void PanelTabs::setView(const std::shared_ptr<const EvalView> &view)
{
    m_view = view;
    for (const auto &[room, panel] : m_panels)
        m_behind.insert(panel);
    showCurrent();
}

void PanelTabs::setGallery(const ImageSet &images, ImageId current)
{
    for (const auto &[room, panel] : m_panels)
        panel->setGallery(images, current);
}

void PanelTabs::step(int by)
{
    setCurrentIndex((currentIndex() + by + count()) % count());
    QWidget *target = currentPanel() ? currentPanel() : currentWidget();
    if (target)
        target->setFocus(Qt::ShortcutFocusReason);
}

EvalPanel *PanelTabs::currentPanel() const
{
    const auto found = m_panels.find(currentWidget());
    return found == m_panels.end() ? nullptr : found->second;
}

void PanelTabs::showCurrent()
{
    EvalPanel *panel = currentPanel();
    if (panel && m_view && m_behind.erase(panel) > 0)
        panel->setView(m_view);
}

} // namespace lesiondesk
