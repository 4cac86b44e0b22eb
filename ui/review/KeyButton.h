// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace lesiondesk
{

/// A button that stands for a key: at least 32 pixels high, never takes the focus when clicked (so
/// the keys go on working), filled with the accent colour and bold when it is what was chosen.
class KeyButton final : public QPushButton
{
    Q_OBJECT

public:
    enum class Look {
        Row,   ///< one of a list: no frame, text on the left
        Wide,  ///< framed, text on the left
        Short, ///< framed, text in the middle
    };
    KeyButton(const QString &name, const QString &text, const QString &toolTip, Look look,
              QWidget *parent);
};

} // namespace lesiondesk
