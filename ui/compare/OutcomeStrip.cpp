// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/OutcomeStrip.h"

#include "ui/compare/CompareWords.h"
#include "ui/widgets/DifferenceWords.h"
#include "ui/widgets/FigureWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

OutcomeStrip::OutcomeStrip(QWidget *parent)
    : QWidget(parent), m_verdict(new QLabel(this)), m_macroF1(new QLabel(this))
{
    setObjectName(u"outcomeStrip"_s);
    setStyleSheet(u"QToolButton { border: 1px solid palette(mid); padding: 4px;"
                  " background: palette(button); color: palette(button-text); }"
                  "QToolButton:checked { border: 2px solid palette(highlight);"
                  " font-weight: bold; }"
                  "QToolButton:focus { border: 2px solid palette(text); }"_s);
    auto *row = new QHBoxLayout;
    for (int k = 0; k < 4; ++k) {
        const auto outcome = static_cast<PairOutcome>(k);
        auto *one = new QToolButton(this);
        one->setObjectName(u"outcome%1"_s.arg(k));
        one->setCheckable(true);
        one->setFocusPolicy(Qt::StrongFocus);
        one->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        one->setToolTip(
            tr("Show the images on which it is so: %1 (%2)").arg(outcomeWords(outcome)).arg(k + 1));
        connect(one, &QToolButton::clicked, this,
                [this, outcome] { Q_EMIT outcomeChosen(outcome); });
        m_buttons[static_cast<size_t>(k)] = one;
        row->addWidget(one, 1);
    }
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_macroF1->setObjectName(u"macroF1Difference"_s);
    m_macroF1->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_verdict);
    column->addWidget(m_macroF1);
}

void OutcomeStrip::show(const Comparison &comparison)
{
    const std::array counts{comparison.bothRight, comparison.onlyA, comparison.onlyB,
                            comparison.bothWrong};
    for (size_t k = 0; k < counts.size(); ++k) {
        m_buttons[k]->setText(
            u"%1\n%2"_s.arg(counts[k]).arg(outcomeWords(static_cast<PairOutcome>(k))));
        m_buttons[k]->setEnabled(comparison.n > 0);
    }
    m_verdict->setText(verdictText(comparison));
    m_macroF1->setText(comparison.macroF1Difference
                           ? tr("Macro-F1: A %1, B %2; B less A %3 %4")
                                 .arg(figureText(comparison.macroF1A),
                                      figureText(comparison.macroF1B),
                                      differenceText(comparison.macroF1Difference),
                                      differenceIntervalText(comparison.macroF1DifferenceInterval))
                           : QString());
}

void OutcomeStrip::setChosen(std::optional<PairOutcome> outcome)
{
    for (int k = 0; k < 4; ++k)
        m_buttons[static_cast<size_t>(k)]->setChecked(outcome && static_cast<int>(*outcome) == k);
}

void OutcomeStrip::clear(const QString &message)
{
    for (QToolButton *one : m_buttons) {
        one->setText(u"–"_s);
        one->setEnabled(false);
        one->setChecked(false);
    }
    m_verdict->setText(message);
    m_macroF1->clear();
}

} // namespace lesiondesk
