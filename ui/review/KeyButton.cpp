// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/KeyButton.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

KeyButton::KeyButton(const QString &name, const QString &text, const QString &toolTip, Look look,
                     QWidget *parent)
    : QPushButton(text, parent)
{
    setObjectName(name);
    setToolTip(toolTip);
    setMinimumHeight(32);
    setFocusPolicy(Qt::TabFocus);
    const QString frame =
        look == Look::Row ? u"1px solid transparent"_s : u"1px solid palette(mid)"_s;
    const QString ground = look == Look::Row ? u"transparent"_s : u"palette(button)"_s;
    const QString align = look == Look::Short ? u"center"_s : u"left"_s;
    setStyleSheet(u"QPushButton { text-align: %1; padding: 0 8px; border: %2; border-radius: 4px; "
                  "background: %3; }"
                  "QPushButton:hover, QPushButton:focus { border: 1px solid palette(highlight); }"
                  "QPushButton:pressed { background: palette(midlight); }"
                  "QPushButton:checked { background: palette(highlight); "
                  "color: palette(highlighted-text); font-weight: bold; }"
                  "QPushButton:disabled { color: palette(mid); }"_s.arg(align, frame, ground));
}

} // namespace lesiondesk
