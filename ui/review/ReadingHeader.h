// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ReviewSession.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace lesiondesk
{

/// The line above the image: round, kind, reader, how far.
class ReadingHeader final : public QFrame
{
    Q_OBJECT

public:
    explicit ReadingHeader(QWidget *parent = nullptr);
    /// A button for the action at the right end, with its key on its face.
    void addAction(QAction *action, const QString &name);
    void addHint(const QString &text);
    void refresh(const ReviewSession &session);

private:
    QLabel *m_round;
    QLabel *m_kind;
    QLabel *m_count;
    QProgressBar *m_bar;
    QLabel *m_skipped;
    QHBoxLayout *m_layout;
};

/// The name of a kind of round, and what it means.
QString modeName(RoundMode mode);
QString modeMeaning(RoundMode mode);

} // namespace lesiondesk
