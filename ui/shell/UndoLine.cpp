// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/UndoLine.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kSayMilliseconds = 8000;

} // namespace

UndoLine::UndoLine(QWidget *parent)
    : QFrame(parent), m_label(new QLabel(this)), m_button(new QPushButton(tr("Undo"), this)),
      m_actionButton(new QPushButton(this)), m_timer(new QTimer(this))
{
    setObjectName(u"undoLine"_s);
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_label->setObjectName(u"undoText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_button->setObjectName(u"undoButton"_s);
    m_button->setToolTip(tr("Take back what was done last (Ctrl+Z)"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_actionButton->setObjectName(u"lineAction"_s);
    m_actionButton->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->addWidget(m_label);
    layout->addWidget(m_button);
    layout->addWidget(m_actionButton);
    layout->addStretch();

    m_timer->setSingleShot(true);
    m_timer->setInterval(kSayMilliseconds);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, &UndoLine::undo);
    connect(m_actionButton, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action();
    });
    auto *shortcut = new QShortcut(QKeySequence::Undo, this);
    connect(shortcut, &QShortcut::activated, this, &UndoLine::undo);
    hide();
}

void UndoLine::offer(const QString &text, std::function<void()> undo)
{
    m_timer->stop();
    m_undo = std::move(undo);
    m_label->setText(text);
    m_button->setVisible(canUndo());
    m_actionButton->hide();
    show();
}

void UndoLine::say(const QString &text)
{
    m_undo = nullptr;
    m_label->setText(text);
    m_button->hide();
    m_actionButton->hide();
    show();
    m_timer->start();
}

void UndoLine::say(const QString &text, const QString &label, std::function<void()> action)
{
    say(text);
    m_timer->stop(); // stays until something else is said
    m_action = std::move(action);
    m_actionButton->setText(label);
    m_actionButton->setToolTip(label);
    m_actionButton->show();
}

QString UndoLine::text() const
{
    return m_label->text();
}

void UndoLine::clear()
{
    m_timer->stop();
    m_undo = nullptr;
    hide();
}

void UndoLine::undo()
{
    if (!m_undo)
        return;
    // The undo may itself say something here, so the line is emptied before.
    const std::function<void()> action = std::move(m_undo);
    clear();
    action();
}

} // namespace lesiondesk
