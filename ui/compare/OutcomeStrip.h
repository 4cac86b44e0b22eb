// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/PairedComparison.h"

#include <QWidget>

#include <array>

class QLabel;
class QToolButton;

namespace lesiondesk
{

/// Both right, only A, only B, both wrong: four large counts to click, and what they amount to.
class OutcomeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeStrip(QWidget *parent = nullptr);

    void show(const Comparison &comparison);
    void setChosen(std::optional<PairOutcome> outcome);
    void clear(const QString &message);

Q_SIGNALS:
    void outcomeChosen(lesiondesk::PairOutcome outcome);

private:
    std::array<QToolButton *, 4> m_buttons;
    QLabel *m_verdict;
    QLabel *m_macroF1;
};

} // namespace lesiondesk
