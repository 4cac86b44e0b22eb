// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/ChoiceBar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ChoiceBar::ChoiceBar(const QString &label, const QStringList &choices, const QStringList &toolTips,
                     QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    // The one that is on is filled and bold, in light and dark.
    setStyleSheet(u"QToolButton { padding: 3px 10px; border: 1px solid palette(mid);"
                  " background: palette(button); color: palette(button-text); }"
                  "QToolButton:checked { background: palette(highlight);"
                  " color: palette(highlighted-text); font-weight: bold; }"
                  "QToolButton:focus { border: 2px solid palette(text); padding: 2px 9px; }"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new QLabel(label + u' ', this));
    for (int k = 0; k < choices.size(); ++k) {
        auto *button = new QToolButton(this);
        button->setText(choices[k]);
        button->setToolTip(toolTips.value(k));
        button->setAccessibleName(label + u' ' + choices[k]);
        button->setObjectName(u"choice%1"_s.arg(k));
        button->setCheckable(true);
        button->setChecked(k == 0);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumHeight(28);
        m_group->addButton(button, k);
        row->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT chosen(index);
    });
}

int ChoiceBar::current() const
{
    return m_group->checkedId();
}

void ChoiceBar::setCurrent(int index)
{
    const QSignalBlocker quiet(m_group);
    m_group->button(index)->setChecked(true);
}

} // namespace lesiondesk
