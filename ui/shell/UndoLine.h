// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace lesiondesk
{

/// The line under the page: "12 images tagged macroscopic - Undo". Ctrl+Z does the same. Only the
/// last thing done can be undone here.
class UndoLine final : public QFrame
{
    Q_OBJECT

public:
    explicit UndoLine(QWidget *parent = nullptr);
    /// Says what was done and how to take it back.
    void offer(const QString &text, std::function<void()> undo);
    /// Says something that needs no undo; goes by itself.
    void say(const QString &text);
    /// The same with a button for what one may want to do about it ("Open folder").
    void say(const QString &text, const QString &label, std::function<void()> action);
    bool canUndo() const { return static_cast<bool>(m_undo); }
    QString text() const;
    /// Nothing to say and nothing to undo: another project was opened.
    void clear();

public Q_SLOTS:
    void undo();

private:
    std::function<void()> m_undo;
    std::function<void()> m_action;
    QLabel *m_label;
    QPushButton *m_button;
    QPushButton *m_actionButton;
    QTimer *m_timer;
};

} // namespace lesiondesk
