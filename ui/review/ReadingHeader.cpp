// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReadingHeader.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString modeName(RoundMode mode)
{
    return mode == RoundMode::Blind ? ReadingHeader::tr("blind") : ReadingHeader::tr("validating");
}

QString modeMeaning(RoundMode mode)
{
    return mode == RoundMode::Blind
               ? ReadingHeader::tr("Blind: recorded label, names and predictions stay hidden until "
                                   "the round is closed.")
               : ReadingHeader::tr("Validating: the recorded label is shown; Enter agrees, any "
                                   "other choice corrects it.");
}

ReadingHeader::ReadingHeader(QWidget *parent)
    : QFrame(parent), m_round(new QLabel(this)), m_kind(new QLabel(this)),
      m_count(new QLabel(this)), m_bar(new QProgressBar(this)), m_skipped(new QLabel(this)),
      m_layout(new QHBoxLayout(this))
{
    setObjectName(u"readingHeader"_s);
    m_round->setObjectName(u"roundTitle"_s);
    m_round->setTextFormat(Qt::PlainText);
    m_kind->setObjectName(u"roundMode"_s);
    m_count->setObjectName(u"readingCount"_s);
    m_skipped->setObjectName(u"skippedCount"_s);
    m_bar->setObjectName(u"readingProgress"_s);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(160);
    m_bar->setAccessibleName(tr("Images read"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_round);
    m_layout->addWidget(m_kind);
    m_layout->addWidget(m_count);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_skipped);
    m_layout->addStretch();
}

void ReadingHeader::addAction(QAction *action, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setMinimumSize(32, 32);
    button->setFocusPolicy(Qt::TabFocus);
    m_layout->addWidget(button);
}

void ReadingHeader::addHint(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setObjectName(u"keysHint"_s);
    m_layout->addWidget(label);
}

void ReadingHeader::refresh(const ReviewSession &session)
{
    const ReviewQueue &queue = session.queue();
    const Round &round = session.round();
    m_round->setText(tr("%1 · reader %2").arg(round.name, session.reader()));
    m_kind->setText(modeName(round.mode));
    m_kind->setToolTip(modeMeaning(round.mode));
    m_kind->setStyleSheet(
        round.mode == RoundMode::Blind
            ? u"color: palette(highlighted-text); background: palette(highlight); "
              "border: 1px solid palette(highlight); border-radius: 4px; padding: 2px 8px; "
              "font-weight: bold"_s
            : u"border: 1px solid palette(highlight); border-radius: 4px; padding: 2px 8px"_s);
    // "38 of 155": the image that is up is the thirty-eighth.
    const int number = queue.readCount() + (session.isFinished() ? 0 : 1);
    m_count->setText(session.isFinished() ? tr("all %1 read").arg(queue.total())
                                          : tr("%1 of %2").arg(number).arg(queue.total()));
    m_bar->setRange(0, queue.total());
    m_bar->setValue(queue.readCount());
    m_skipped->setText(queue.skippedCount() > 0
                           ? tr("%n skipped, they come at the end", nullptr, queue.skippedCount())
                           : QString());
}

} // namespace lesiondesk
