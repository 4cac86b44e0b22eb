// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/VerdictPanel.h"

#include "ui/review/CannotJudgePanel.h"
#include "ui/review/ChoicePanel.h"
#include "ui/review/KeyButton.h"
#include "ui/review/TypingGuard.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kTarget = 32; ///< pixels, the smallest side of what is clicked

QLabel *title(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    return label;
}

/// What is missing gets a bar in the accent colour and says so in words.
void mark(QLabel *label, const QString &text, bool missing)
{
    label->setText(missing ? text + u"  \u2190  "_s + VerdictPanel::tr("still missing") : text);
    label->setStyleSheet(missing ? u"font-weight: bold; border-left: 4px solid palette(highlight); "
                                   "padding-left: 6px"_s
                                 : u"font-weight: bold"_s);
}

} // namespace

VerdictPanel::VerdictPanel(QWidget *parent)
    : QWidget(parent), m_diagnosisTitle(title(u"diagnosisTitle"_s, this)),
      m_modalityTitle(title(u"modalityTitle"_s, this)),
      m_agree(new KeyButton(u"agreeButton"_s, {}, tr("Agree with the recorded label (Enter)"),
                            KeyButton::Look::Wide, this)),
      m_choices(new ChoicePanel(this)), m_modalities(new QButtonGroup(this)),
      m_cannot(new KeyButton(u"cannotJudgeButton"_s, tr("X   Cannot be judged …"),
                             tr("This image cannot be judged: say why (X)"), KeyButton::Look::Wide,
                             this)),
      m_reasons(new CannotJudgePanel(this)), m_reason(new QLabel(this)),
      m_confidences(new QButtonGroup(this)), m_comment(new QLineEdit(this))
{
    setObjectName(u"verdictPanel"_s);
    m_cannot->setCheckable(true);
    m_reasons->hide();
    m_reason->setObjectName(u"cannotJudgeReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_comment->setObjectName(u"comment"_s);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("comment (C)"));
    m_comment->setToolTip(
        tr("A comment, stored with the reading (C; Enter goes back to the keys)"));
    m_comment->setMinimumHeight(kTarget);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_diagnosisTitle);
    layout->addWidget(m_agree);
    layout->addWidget(m_choices, 1);
    layout->addSpacing(4);
    layout->addWidget(m_modalityTitle);
    makeModalities();
    layout->addSpacing(4);
    layout->addWidget(m_cannot);
    layout->addWidget(m_reason);
    layout->addWidget(m_reasons);
    layout->addSpacing(4);
    makeConfidences();
    layout->addWidget(m_comment);

    connect(m_agree, &KeyButton::clicked, this, &VerdictPanel::agreed);
    connect(m_choices, &ChoicePanel::chosen, this, &VerdictPanel::diagnosisChosen);
    connect(m_choices, &ChoicePanel::searchEnded, this, &VerdictPanel::typingEnded);
    connect(m_cannot, &KeyButton::clicked, this, &VerdictPanel::toggleReasons);
    connect(m_reasons, &CannotJudgePanel::reasonChosen, this, [this](const QString &reason) {
        closeReasons();
        Q_EMIT reasonChosen(reason);
    });
    connect(m_reasons, &CannotJudgePanel::cancelled, this, &VerdictPanel::closeReasons);
    connect(m_comment, &QLineEdit::textEdited, this, &VerdictPanel::commentEdited);
    connect(m_comment, &QLineEdit::returnPressed, this, &VerdictPanel::typingEnded);
    connect(new TypingGuard(m_comment), &TypingGuard::escaped, this, &VerdictPanel::typingEnded);
}

void VerdictPanel::makeModalities()
{
    const struct {
        Modality modality;
        QString text;
        QString toolTip;
    } kinds[] = {
        {Modality::Macroscopic, tr("M  Macroscopic"), tr("A close-up of the lesion (M)")},
        {Modality::Anatomical, tr("A  Anatomical"), tr("A region of the body (A)")},
        {Modality::Dermoscopic, tr("D  Dermoscopic"), tr("Taken through a dermatoscope (D)")},
        {Modality::Untagged, tr("U  Unclear"), tr("Looked at, but not clear what it shows (U)")},
    };
    m_modalities->setExclusive(false); // none may be chosen
    auto *rows = new QGridLayout;
    rows->setSpacing(4);
    int place = 0;
    for (const auto &kind : kinds) {
        auto *button = new KeyButton(u"modality_"_s + modalityKey(kind.modality), kind.text,
                                     kind.toolTip, KeyButton::Look::Short, this);
        button->setCheckable(true);
        m_modalities->addButton(button, static_cast<int>(kind.modality));
        rows->addWidget(button, place / 2, place % 2);
        ++place;
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(rows);
    connect(m_modalities, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT modalityChosen(static_cast<Modality>(id)); });
}

void VerdictPanel::makeConfidences()
{
    const struct {
        Confidence confidence;
        QString key;
        QString text;
    } levels[] = {{Confidence::Low, u"low"_s, tr("low")},
                  {Confidence::Middle, u"middle"_s, tr("middle")},
                  {Confidence::High, u"high"_s, tr("high")}};
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    auto *label = new QLabel(tr("How sure?"), this);
    label->setStyleSheet(u"font-weight: bold"_s);
    row->addWidget(label);
    for (const auto &level : levels) {
        auto *button = new KeyButton(u"confidence_"_s + level.key, level.text,
                                     tr("Confidence %1 (, lowers it, . raises it)").arg(level.text),
                                     KeyButton::Look::Short, this);
        button->setCheckable(true);
        m_confidences->addButton(button, static_cast<int>(level.confidence));
        row->addWidget(button, 1);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_confidences, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT confidenceChosen(static_cast<Confidence>(id)); });
}

void VerdictPanel::setRound(const ReviewSession &session)
{
    m_choices->endSearch();
    closeReasons();
    m_choices->setChoices(session.choices());
    m_agree->setVisible(!isHiding(session.round()));
    m_agree->setText({});
}

void VerdictPanel::refresh(const ReviewSession &session, bool begun)
{
    const ReadingDraft &draft = session.draft();
    const bool cannot = !draft.cannotJudge.isEmpty();
    mark(m_diagnosisTitle, tr("What is it?"), begun && session.lacksDiagnosis() && !draft.restored);
    mark(m_modalityTitle, tr("What does it show?"), begun && session.lacksModality() && !cannot);
    if (!isHiding(session.round())) {
        const QString label = session.facts().recordedLabel;
        m_agree->setEnabled(session.canAgree());
        m_agree->setText(label.isEmpty() ? tr("No label is recorded")
                                         : tr("Enter   Agree: %1").arg(label));
    }
    m_choices->setChosen(draft.diagnosis);
    for (QAbstractButton *button : m_modalities->buttons())
        button->setChecked(draft.modality &&
                           m_modalities->id(button) == static_cast<int>(*draft.modality));
    m_confidences->button(static_cast<int>(draft.confidence))->setChecked(true);
    m_cannot->setChecked(cannot || isAskingWhy());
    m_reason->setText(cannot ? CannotJudgePanel::shownReason(draft.cannotJudge) : QString());
    m_reason->setVisible(cannot);
    if (m_comment->text() != draft.comment)
        m_comment->setText(draft.comment);
}

void VerdictPanel::pressDigit(QChar digit)
{
    if (isAskingWhy()) {
        m_reasons->choose(digit.digitValue() - 1);
        return;
    }
    if (const DiagnosisId diagnosis = m_choices->withDigit(digit); diagnosis.isValid())
        Q_EMIT diagnosisChosen(diagnosis);
}

void VerdictPanel::toggleReasons()
{
    if (isAskingWhy()) {
        closeReasons();
        return;
    }
    m_choices->endSearch();
    m_reasons->open();
    m_cannot->setChecked(true);
}

void VerdictPanel::closeReasons()
{
    m_cannot->setChecked(false);
    if (!isAskingWhy())
        return;
    m_reasons->hide();
    Q_EMIT typingEnded();
}

bool VerdictPanel::isAskingWhy() const
{
    return !m_reasons->isHidden();
}

void VerdictPanel::focusComment()
{
    m_comment->setFocus(Qt::ShortcutFocusReason);
    m_comment->selectAll();
}

} // namespace lesiondesk
