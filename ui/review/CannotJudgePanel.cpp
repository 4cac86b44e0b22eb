// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/CannotJudgePanel.h"

#include "ui/review/KeyButton.h"
#include "ui/review/TypingGuard.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr std::array kReasons{
    QT_TRANSLATE_NOOP("lesiondesk::CannotJudgePanel", "out of focus"),
    QT_TRANSLATE_NOOP("lesiondesk::CannotJudgePanel", "too dark or too bright"),
    QT_TRANSLATE_NOOP("lesiondesk::CannotJudgePanel", "lesion not visible"),
    QT_TRANSLATE_NOOP("lesiondesk::CannotJudgePanel", "several lesions, unclear which"),
    QT_TRANSLATE_NOOP("lesiondesk::CannotJudgePanel", "picture cannot be shown"),
};

} // namespace

int CannotJudgePanel::reasonCount()
{
    return static_cast<int>(kReasons.size());
}

QString CannotJudgePanel::reason(int index)
{
    return QString::fromLatin1(kReasons.at(static_cast<size_t>(index)));
}

QString CannotJudgePanel::shownReason(const QString &stored)
{
    return tr(stored.toUtf8().constData());
}

CannotJudgePanel::CannotJudgePanel(QWidget *parent) : QFrame(parent), m_words(new QLineEdit(this))
{
    setObjectName(u"cannotJudgePanel"_s);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(2);
    layout->addWidget(new QLabel(tr("Why can it not be judged?"), this));
    for (int i = 0; i < reasonCount(); ++i) {
        auto *button = new KeyButton(
            u"reason_%1"_s.arg(i + 1),
            u"%1   %2"_s.arg(QString::number(i + 1), shownReason(reason(i))),
            tr("Store this reason and go on (%1)").arg(i + 1), KeyButton::Look::Row, this);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        layout->addWidget(button);
    }
    m_words->setObjectName(u"reasonWords"_s);
    m_words->setPlaceholderText(tr("or in your own words, then Enter"));
    m_words->setToolTip(tr("Another reason in your own words; Enter stores it, Esc goes back"));
    m_words->setAccessibleName(tr("Another reason"));
    m_words->setMinimumHeight(32);
    layout->addWidget(m_words);
    auto *guard = new TypingGuard(m_words);
    connect(guard, &TypingGuard::escaped, this, &CannotJudgePanel::cancelled);
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        if (!m_words->text().trimmed().isEmpty())
            Q_EMIT reasonChosen(m_words->text().trimmed());
    });
}

void CannotJudgePanel::choose(int index)
{
    if (index >= 0 && index < reasonCount())
        Q_EMIT reasonChosen(reason(index));
}

void CannotJudgePanel::open()
{
    m_words->clear();
    show();
}

} // namespace lesiondesk
