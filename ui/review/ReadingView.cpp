// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReadingView.h"

#include "ui/review/CaseStrip.h"
#include "ui/review/ChoicePanel.h"
#include "ui/review/ReadingHeader.h"
#include "ui/review/VerdictPanel.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ImageViewer.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr double kZoomStep = 1.25;
const QString kSplitterKey = u"review/splitter"_s;

/// What may be said about the image, in one line; empty in a blind round.
QString inWords(const VisibleFacts &facts)
{
    QStringList parts;
    if (!facts.image.isEmpty())
        parts.append(facts.image);
    if (!facts.lesionCase.isEmpty())
        parts.append(ReadingView::tr("case %1").arg(facts.lesionCase));
    if (!facts.patient.isEmpty())
        parts.append(ReadingView::tr("patient %1").arg(facts.patient));
    if (facts.age)
        parts.append(ReadingView::tr("%1 years").arg(*facts.age, 0, 'f', 0));
    if (facts.sex != Sex::Unknown)
        parts.append(facts.sex == Sex::Female ? ReadingView::tr("female")
                                              : ReadingView::tr("male"));
    if (!facts.site.isEmpty())
        parts.append(facts.site);
    return parts.join(u" · "_s);
}

} // namespace

ReadingView::ReadingView(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_header(new ReadingHeader(this)),
      m_viewer(new ImageViewer(context.images, this)), m_notice(new QLabel(this)),
      m_facts(new QLabel(this)), m_close(new QPushButton(tr("Close the round …"), this)),
      m_strip(new CaseStrip(context.thumbnails, this)), m_panel(new VerdictPanel(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(u"readingView"_s);
    setFocusPolicy(Qt::StrongFocus);
    makeActions();
    layOut();
    connectPanel();
    connect(m_viewer, &ImageViewer::shown, this, [this](ImageId id) {
        if (m_session && id == m_session->image())
            m_session->appeared();
    });
    connect(&context.images, &ImageLoader::failed, this, &ReadingView::onFailed);
    connect(m_strip, &CaseStrip::lookRequested, this, &ReadingView::look);
    connect(m_close, &QPushButton::clicked, this, &ReadingView::closeRequested);
}

ReadingView::~ReadingView() = default;

QAction *ReadingView::makeAction(const QString &name, const QString &text, const QString &toolTip,
                                 const QList<QKeySequence> &keys, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    return action;
}

void ReadingView::makeActions()
{
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        const QChar key(digit);
        makeAction(u"digit_"_s + key, tr("Class or reason %1").arg(key),
                   tr("Choose the class with this number (%1)").arg(key), {QKeySequence(key)},
                   [this, key] { m_panel->pressDigit(key); });
    }
    const auto modality = [this](Modality which) {
        return [this, which] { Q_EMIT m_panel->modalityChosen(which); };
    };
    makeAction(u"chooseMacroscopic"_s, tr("Macroscopic"), tr("It shows the lesion close (M)"),
               {Qt::Key_M}, modality(Modality::Macroscopic));
    makeAction(u"chooseAnatomical"_s, tr("Anatomical"), tr("It shows a region of the body (A)"),
               {Qt::Key_A}, modality(Modality::Anatomical));
    makeAction(u"chooseDermoscopic"_s, tr("Dermoscopic"), tr("Taken with a dermatoscope (D)"),
               {Qt::Key_D}, modality(Modality::Dermoscopic));
    makeAction(u"chooseUnclear"_s, tr("Unclear"), tr("Not clear what it shows (U)"), {Qt::Key_U},
               modality(Modality::Untagged));
    m_agree = makeAction(u"agree"_s, tr("Agree"), tr("Agree with the recorded label (Enter)"),
                         {Qt::Key_Return, Qt::Key_Enter}, [this] { Q_EMIT m_panel->agreed(); });
    makeAction(u"cannotJudge"_s, tr("Cannot be judged"), tr("Say why it cannot be judged (X)"),
               {Qt::Key_X}, [this] { m_panel->toggleReasons(); });
    makeAction(u"findClass"_s, tr("Find a class"), tr("Find a class by its letters (/)"),
               {Qt::Key_Slash}, [this] {
                   m_panel->closeReasons();
                   m_panel->choices().startSearch();
               });
    makeAction(u"lessSure"_s, tr("Less sure"), tr("Lower the confidence (,)"), {Qt::Key_Comma},
               [this] { stepConfidence(-1); });
    makeAction(u"moreSure"_s, tr("Surer"), tr("Raise the confidence (.)"), {Qt::Key_Period},
               [this] { stepConfidence(1); });
    makeAction(u"editComment"_s, tr("Comment"), tr("Write a comment (C)"), {Qt::Key_C},
               [this] { m_panel->focusComment(); });
    makeAction(u"lookAtCase"_s, tr("Other images of the case"),
               tr("Look at the other images of the case, one after the other (B)"), {Qt::Key_B},
               [this] { lookAtNext(); });
    makeAction(u"fit"_s, tr("Fit"), tr("Fit the image into its place (F)"), {Qt::Key_F},
               [this] { m_viewer->fit(); });
    makeAction(u"oneToOne"_s, tr("One to one"), tr("One screen pixel for each of the image (O)"),
               {Qt::Key_O}, [this] { m_viewer->oneToOne(); });
    makeAction(u"zoomIn"_s, tr("Larger"), tr("Zoom in (+)"), {Qt::Key_Plus, Qt::Key_Equal},
               [this] { m_viewer->zoomBy(kZoomStep); });
    makeAction(u"zoomOut"_s, tr("Smaller"), tr("Zoom out (-)"), {Qt::Key_Minus},
               [this] { m_viewer->zoomBy(1 / kZoomStep); });
    m_undo = makeAction(u"undo"_s, tr("↶ Undo (Backspace)"),
                        tr("Take the last reading back and go to its image (Backspace)"),
                        {Qt::Key_Backspace},
                        [this] { decide([](ReviewSession &s) { return s.undo(); }, true); });
    m_back = makeAction(u"comeBack"_s, tr("← Skipped"),
                        tr("Go back to the image that was skipped last (Left)"), {Qt::Key_Left},
                        [this] { decide([](ReviewSession &s) { return s.comeBack(); }, false); });
    m_skip = makeAction(u"skip"_s, tr("Skip →"), tr("Skip: it comes again at the end (Right)"),
                        {Qt::Key_Right},
                        [this] { decide([](ReviewSession &s) { return s.skip(); }, false); });
    QAction *leaving = makeAction(u"leave"_s, tr("Rounds (Esc)"),
                                  tr("Back to the list of rounds; everything is stored (Esc)"),
                                  {Qt::Key_Escape}, [this] { leave(); });
    m_header->addAction(m_undo, u"undoButton"_s);
    m_header->addAction(m_back, u"comeBackButton"_s);
    m_header->addAction(m_skip, u"skipButton"_s);
    m_header->addAction(leaving, u"leaveButton"_s);
    m_header->addHint(tr("F1 keys"));
}

void ReadingView::layOut()
{
    m_viewer->setKeysEnabled(false);
    m_notice->setObjectName(u"readingNotice"_s);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setStyleSheet(u"border-left: 4px solid palette(highlight); padding: 4px 8px"_s);
    m_notice->hide();
    m_facts->setObjectName(u"imageFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_close->setObjectName(u"closeRoundHere"_s);
    m_close->setToolTip(tr("Settle the validated labels and close the round"));
    m_close->setMinimumHeight(32);
    m_close->hide();

    auto *left = new QWidget(m_splitter);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 8, 0);
    leftLayout->addWidget(m_notice);
    leftLayout->addWidget(m_viewer, 1);
    leftLayout->addWidget(m_close, 0, Qt::AlignCenter);
    leftLayout->addWidget(m_facts);
    leftLayout->addWidget(m_strip);
    m_splitter->setObjectName(u"readingSplitter"_s);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_panel->setMinimumWidth(300);
    m_splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(kSplitterKey, m_splitter->saveState()); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);
}

void ReadingView::connectPanel()
{
    connect(m_panel, &VerdictPanel::diagnosisChosen, this, [this](DiagnosisId id) {
        decide([id](ReviewSession &s) { return s.chooseDiagnosis(id); }, true);
    });
    connect(m_panel, &VerdictPanel::modalityChosen, this, [this](Modality modality) {
        decide([modality](ReviewSession &s) { return s.chooseModality(modality); }, true);
    });
    connect(m_panel, &VerdictPanel::agreed, this,
            [this] { decide([](ReviewSession &s) { return s.agree(); }, true); });
    connect(m_panel, &VerdictPanel::reasonChosen, this, [this](const QString &reason) {
        decide([reason](ReviewSession &s) { return s.cannotJudge(reason); }, true);
    });
    connect(m_panel, &VerdictPanel::confidenceChosen, this, [this](Confidence confidence) {
        m_session->setConfidence(confidence);
        refresh();
    });
    connect(m_panel, &VerdictPanel::commentEdited, this,
            [this](const QString &comment) { m_session->setComment(comment); });
    connect(m_panel, &VerdictPanel::typingEnded, this, [this] { setFocus(Qt::OtherFocusReason); });
}

void ReadingView::start(std::unique_ptr<ReviewSession> session)
{
    m_session = std::move(session);
    m_panel->setRound(*m_session);
    m_agree->setEnabled(!isHiding(m_session->round()));
    showImage();
    setFocus(Qt::OtherFocusReason);
}

void ReadingView::stop()
{
    m_session.reset();
    m_viewer->setImage({});
    m_strip->setImages({});
    m_facts->clear();
}

void ReadingView::decide(const std::function<Result<bool>(ReviewSession &)> &decide,
                         bool storesReading)
{
    if (!m_session)
        return;
    if (m_looking.isValid()) {
        // What was pressed was meant for the picture on the screen, which is another one.
        look({});
        m_notice->setText(tr("Back at the image of the round. Nothing was stored: decide again."));
        m_notice->show();
        refresh();
        return;
    }
    const ImageId before = m_session->image();
    const Result<bool> moved = decide(*m_session);
    if (!moved) {
        m_context.prompts.showError(this, tr("The reading was not stored"), moved.error().message);
        refresh();
        return;
    }
    if (!*moved) {
        m_begun = m_begun || (storesReading && !m_session->isFinished());
        refresh();
        return;
    }
    showImage();
    if (storesReading)
        Q_EMIT readingChanged(m_session->queue().isRead(before) ? before : m_session->image());
}

void ReadingView::stepConfidence(int step)
{
    const int now = static_cast<int>(m_session->draft().confidence);
    m_session->setConfidence(static_cast<Confidence>(std::clamp(now + step, 0, 2)));
    refresh();
}

void ReadingView::showImage()
{
    m_begun = false;
    m_looking = {};
    m_notice->setText(tr("The reading was taken back. Choose again: the same key stores the same "
                         "class once more."));
    m_notice->setVisible(m_session->draft().restored);
    m_panel->closeReasons();
    m_panel->choices().endSearch();
    const ImageId id = m_session->image();
    m_viewer->setPlaceholder(
        id.isValid()
            ? QString()
            : tr("All images of this round are read. Backspace goes back to the last one."));
    m_viewer->setImage(id);
    m_context.images.prefetch(m_session->neighbours());
    m_strip->setImages(m_session->siblings());
    m_facts->setText(inWords(m_session->facts()));
    m_facts->setVisible(!m_facts->text().isEmpty());
    refresh();
}

void ReadingView::refresh()
{
    m_header->refresh(*m_session);
    m_panel->refresh(*m_session, m_begun);
    m_panel->setEnabled(!m_session->isFinished());
    m_close->setVisible(m_session->isFinished());
    m_undo->setEnabled(m_session->canUndo());
    m_skip->setEnabled(!m_session->isFinished() && m_session->queue().total() > 1);
    m_back->setEnabled(m_session->queue().skippedCount() > 0);
}

void ReadingView::look(ImageId id)
{
    if (!m_session)
        return;
    m_looking = id == m_looking ? ImageId() : id;
    m_viewer->setImage(m_looking.isValid() ? m_looking : m_session->image());
    m_strip->setLooking(m_looking);
    m_notice->setText(tr("This is another image of the same case. Esc goes back to the image of "
                         "the round."));
    m_notice->setVisible(m_looking.isValid());
}

void ReadingView::lookAtNext()
{
    const std::vector<ImageId> &others = m_strip->images();
    if (others.empty())
        return;
    const auto now = std::find(others.begin(), others.end(), m_looking);
    if (now == others.end())
        look(others.front());
    else
        look(now + 1 == others.end() ? ImageId() : *(now + 1));
}

void ReadingView::leave()
{
    if (m_looking.isValid())
        look({});
    else if (m_panel->isAskingWhy())
        m_panel->closeReasons();
    else
        Q_EMIT leaveRequested();
}

void ReadingView::onFailed(ImageId id)
{
    if (!m_session || id != m_viewer->image() || !id.isValid())
        return;
    m_notice->setText(tr("This picture cannot be shown. X marks it as one that cannot be judged, "
                         "Right skips it."));
    m_notice->show();
    if (isHiding(m_session->round())) {
        // The viewer's own sentence would name the file.
        m_viewer->setPlaceholder(tr("This picture cannot be shown."));
        m_viewer->setImage({});
    }
}

std::vector<std::pair<QString, QString>> ReadingView::keys()
{
    return {{u"1 … 9, 0"_s, tr("choose the class with this number")},
            {u"/"_s, tr("find any class by its letters, Enter takes it")},
            {tr("Enter"), tr("agree with the recorded label (validating rounds)")},
            {u"M A D U"_s, tr("macroscopic, anatomical, dermoscopic, unclear")},
            {u"X"_s, tr("cannot be judged, then a reason")},
            {u", ."_s, tr("less sure, surer")},
            {u"C"_s, tr("comment; Enter goes back to the keys")},
            {tr("Backspace"), tr("undo: back to the last image that was read")},
            {tr("Right"), tr("skip: the image comes again at the end")},
            {tr("Left"), tr("back to the image that was skipped last")},
            {u"B"_s, tr("look at the other images of the case")},
            {u"F O + −"_s, tr("fit, one to one, larger, smaller")},
            {tr("Esc"), tr("back to the list of rounds")}};
}

} // namespace lesiondesk
