// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLineEdit;

namespace lesiondesk
{

/// Why an image cannot be judged: five common reasons on 1 … 5, or the reader's own words. Reasons
/// are stored in English whatever the window's language.
class CannotJudgePanel final : public QFrame
{
    Q_OBJECT

public:
    explicit CannotJudgePanel(QWidget *parent = nullptr);
    static int reasonCount();
    static QString reason(int index);                  ///< as stored
    static QString shownReason(const QString &stored); ///< in the window's language

    /// Chooses the reason with this number; nothing happens for numbers without one.
    void choose(int index);
    /// Empties the words that were typed and lets the reader type some.
    void open();

Q_SIGNALS:
    void reasonChosen(const QString &reason);
    void cancelled();

private:
    QLineEdit *m_words;
};

} // namespace lesiondesk
