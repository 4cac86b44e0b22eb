// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ReviewSession.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;

namespace lesiondesk
{

class CannotJudgePanel;
class ChoicePanel;
class KeyButton;

/// Everything a reader says about one image: the class, what it shows, whether it can be judged,
/// how sure, in other words. Shows a draft and reports what was chosen; decides nothing itself.
class VerdictPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    /// A round begins: its classes and whether anything may be agreed with.
    void setRound(const ReviewSession &session);
    /// Shows the session's draft. `begun`: the reader has chosen something for this image, so what
    /// is missing is pointed out.
    void refresh(const ReviewSession &session, bool begun);
    /// A digit key: a reason while the reasons are open, else a class.
    void pressDigit(QChar digit);
    void toggleReasons();
    void closeReasons();
    bool isAskingWhy() const;
    ChoicePanel &choices() { return *m_choices; }
    void focusComment();

Q_SIGNALS:
    void diagnosisChosen(lesiondesk::DiagnosisId diagnosis);
    void agreed();
    void modalityChosen(lesiondesk::Modality modality);
    void reasonChosen(const QString &reason);
    void confidenceChosen(lesiondesk::Confidence confidence);
    void commentEdited(const QString &comment);
    void typingEnded(); ///< the page's keys are wanted again

private:
    void makeModalities();
    void makeConfidences();

    QLabel *m_diagnosisTitle;
    QLabel *m_modalityTitle;
    KeyButton *m_agree;
    ChoicePanel *m_choices;
    QButtonGroup *m_modalities;
    KeyButton *m_cannot;
    CannotJudgePanel *m_reasons;
    QLabel *m_reason;
    QButtonGroup *m_confidences;
    QLineEdit *m_comment;
};

} // namespace lesiondesk
