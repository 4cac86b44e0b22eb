// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ChoiceKeys.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace lesiondesk
{

class KeyButton;

/// The list of classes with their digits, in taxonomy order and the same for every image of a
/// round. Letters narrow it down; Enter then takes the best one.
class ChoicePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ChoicePanel(QWidget *parent = nullptr);

    void setChoices(const std::vector<DiagnosisChoice> &choices);
    /// Marks the class that is chosen; an invalid id marks none.
    void setChosen(DiagnosisId diagnosis);
    /// The class of a digit; invalid where the digit has none.
    DiagnosisId withDigit(QChar digit) const;
    void startSearch();
    void endSearch();
    bool isSearching() const;

Q_SIGNALS:
    void chosen(lesiondesk::DiagnosisId diagnosis);
    void searchEnded();

private:
    void narrow(const QString &letters);

    std::vector<DiagnosisChoice> m_choices;
    std::vector<KeyButton *> m_buttons;
    std::vector<int> m_found;
    QLineEdit *m_search;
    QVBoxLayout *m_list;
};

} // namespace lesiondesk
