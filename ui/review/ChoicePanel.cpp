// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ChoicePanel.h"

#include "ui/review/KeyButton.h"
#include "ui/review/TypingGuard.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr QChar kFigureSpace(0x2007);

QString labelOf(const DiagnosisChoice &choice)
{
    QString name = choice.diagnosis.name;
    name.replace(u'&', u"&&"_s);
    return (choice.digit.isNull() ? kFigureSpace : choice.digit) + u"   "_s + name;
}

} // namespace

ChoicePanel::ChoicePanel(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_list(nullptr)
{
    setObjectName(u"choicePanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_search->setObjectName(u"classSearch"_s);
    m_search->setAccessibleName(tr("Find a class"));
    m_search->setPlaceholderText(tr("letters of a class, then Enter"));
    m_search->setToolTip(
        tr("Find any class by its letters (/); Enter takes the first, Esc goes back"));
    m_search->setMinimumHeight(32);
    m_search->hide();
    layout->addWidget(m_search);

    auto *area = new QScrollArea(this);
    area->setObjectName(u"classList"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(2);
    m_list->addStretch();
    area->setWidget(content);
    layout->addWidget(area);

    connect(m_search, &QLineEdit::textChanged, this, &ChoicePanel::narrow);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_found.empty())
            return;
        const DiagnosisId id = m_choices[static_cast<size_t>(m_found.front())].diagnosis.id;
        endSearch();
        Q_EMIT chosen(id);
    });
    auto *guard = new TypingGuard(m_search);
    connect(guard, &TypingGuard::escaped, this, &ChoicePanel::endSearch);
}

void ChoicePanel::setChoices(const std::vector<DiagnosisChoice> &choices)
{
    for (KeyButton *button : m_buttons)
        delete button;
    m_buttons.clear();
    m_choices = choices;
    for (const DiagnosisChoice &choice : m_choices) {
        auto *button =
            new KeyButton(u"class_"_s + choice.diagnosis.key, labelOf(choice),
                          choice.digit.isNull()
                              ? tr("%1 (found by its letters after /)").arg(choice.diagnosis.name)
                              : tr("%1 (%2)").arg(choice.diagnosis.name, choice.digit),
                          KeyButton::Look::Row, nullptr);
        button->setAccessibleName(choice.diagnosis.name);
        button->setCheckable(true);
        const DiagnosisId id = choice.diagnosis.id;
        connect(button, &KeyButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
        m_list->insertWidget(static_cast<int>(m_buttons.size()), button);
        m_buttons.push_back(button);
    }
    narrow({});
}

void ChoicePanel::setChosen(DiagnosisId diagnosis)
{
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(diagnosis.isValid() && m_choices[i].diagnosis.id == diagnosis);
}

DiagnosisId ChoicePanel::withDigit(QChar digit) const
{
    for (const DiagnosisChoice &choice : m_choices) {
        if (choice.digit == digit)
            return choice.diagnosis.id;
    }
    return {};
}

void ChoicePanel::startSearch()
{
    m_search->clear();
    m_search->show();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void ChoicePanel::endSearch()
{
    if (!isSearching())
        return;
    m_search->clear();
    m_search->hide();
    Q_EMIT searchEnded();
}

bool ChoicePanel::isSearching() const
{
    return !m_search->isHidden();
}

void ChoicePanel::narrow(const QString &letters)
{
    m_found = findChoices(m_choices, letters);
    const bool narrowed = !letters.trimmed().isEmpty();
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const int position = static_cast<int>(i);
        const bool found = std::find(m_found.begin(), m_found.end(), position) != m_found.end();
        m_buttons[i]->setVisible(found);
        QFont font = m_buttons[i]->font();
        font.setBold(narrowed && !m_found.empty() && m_found.front() == position);
        m_buttons[i]->setFont(font);
    }
}

} // namespace lesiondesk
