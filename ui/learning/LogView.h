// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace lesiondesk
{

/// A run's log as it grows. Follows the last line unless the user has scrolled up to read.
class LogView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);

    /// The log as it is now; what only grew is appended, so that a selection stays.
    void setLog(const QString &text);

private:
    bool m_follows = true;
};

} // namespace lesiondesk
