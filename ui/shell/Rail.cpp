// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Rail.h"

#include "ui/shell/Icons.h"
#include "ui/shell/Page.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Rail::Rail(QWidget *parent) : QFrame(parent), m_artificial(new QLabel(this))
{
    setObjectName(u"rail"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    for (size_t k = 0; k < kPageNames.size(); ++k) {
        const PageId id = static_cast<PageId>(k);
        auto *button = new QToolButton(this);
        button->setObjectName(u"rail_"_s + kPageNames[k]);
        button->setIcon(themedIcon(kPageNames[k]));
        button->setIconSize({24, 24});
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumSize(72, 56);
        button->hide();
        connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
        layout->addWidget(button);
        m_buttons.push_back({id, button});
    }
    layout->addStretch();
    m_artificial->setObjectName(u"artificialBadge"_s);
    m_artificial->setText(tr("artificial\nimages"));
    m_artificial->setAlignment(Qt::AlignCenter);
    m_artificial->setToolTip(
        tr("This project holds pictures that the program drew itself: no patients, no findings."));
    m_artificial->setStyleSheet(
        u"background: #0072B2; color: white; border-radius: 4px; padding: 4px;"_s);
    m_artificial->hide();
    layout->addWidget(m_artificial);
}

void Rail::setPages(const std::vector<std::pair<PageId, Page *>> &pages)
{
    for (const Button &entry : m_buttons) {
        const auto found = std::find_if(pages.begin(), pages.end(),
                                        [&](const auto &page) { return page.first == entry.id; });
        entry.button->setVisible(found != pages.end());
        if (found == pages.end())
            continue;
        const QString title = found->second->title();
        entry.button->setText(title);
        entry.button->setToolTip(tr("%1 (Ctrl+%2)").arg(title).arg(static_cast<int>(entry.id) + 1));
    }
}

void Rail::setCurrent(PageId id)
{
    for (const Button &entry : m_buttons) {
        if (entry.id == id)
            entry.button->setChecked(true);
    }
}

void Rail::setArtificial(bool artificial)
{
    m_artificial->setVisible(artificial);
}

} // namespace lesiondesk
