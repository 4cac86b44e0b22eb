// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;

namespace lesiondesk
{

/// Keeps the page's single-key commands away from a line in which somebody types: Enter and Escape
/// reach the line (Escape as escaped()) instead of the page. Owned by the line.
class TypingGuard final : public QObject
{
    Q_OBJECT

public:
    explicit TypingGuard(QLineEdit *line);

Q_SIGNALS:
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace lesiondesk
