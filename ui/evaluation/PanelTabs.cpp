// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/PanelTabs.h"

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
    const int index = addTab(panel, title);
    setTabToolTip(index, toolTip);
    m_behind.insert(panel);
    connect(panel, &EvalPanel::imagesChosen, this, &PanelTabs::imagesChosen);
    connect(panel, &EvalPanel::groupsChosen, this, &PanelTabs::groupsChosen);
    connect(panel, &EvalPanel::frontWanted, this, [this, panel] { setCurrentWidget(panel); });
}

void PanelTabs::setView(const std::shared_ptr<const EvalView> &view)
{
    m_view = view;
    for (int k = 0; k < count(); ++k) {
        if (auto *panel = qobject_cast<EvalPanel *>(widget(k)))
            m_behind.insert(panel);
    }
    showCurrent();
}

void PanelTabs::setGallery(const ImageSet &images, ImageId current)
{
    for (int k = 0; k < count(); ++k) {
        if (auto *panel = qobject_cast<EvalPanel *>(widget(k)))
            panel->setGallery(images, current);
    }
}

void PanelTabs::step(int by)
{
    setCurrentIndex((currentIndex() + by + count()) % count());
    if (currentWidget())
        currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void PanelTabs::showCurrent()
{
    auto *panel = qobject_cast<EvalPanel *>(currentWidget());
    if (panel && m_view && m_behind.erase(panel) > 0)
        panel->setView(m_view);
}

} // namespace lesiondesk
