// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewPage.h"

#include "core/review/RoundMaker.h"
#include "core/review/RoundSources.h"
#include "core/store/TaxonomyStore.h"
#include "ui/review/NewRoundDialog.h"
#include "ui/review/ReadingHeader.h"
#include "ui/review/ReadingView.h"
#include "ui/review/RoundChangesView.h"
#include "ui/review/RoundsView.h"
#include "ui/shell/Icons.h"

#include <QAction>
#include <QLocale>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kLinesInQuestion = 8;

} // namespace

ReviewPage::ReviewPage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_stack(new QStackedWidget(this)),
      m_rounds(new RoundsView(this)), m_reading(new ReadingView(context, this)),
      m_changes(new RoundChangesView(context.thumbnails, this))
{
    setObjectName(u"reviewPage"_s);
    m_stack->addWidget(m_rounds);
    m_stack->addWidget(m_reading);
    m_stack->addWidget(m_changes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_rounds->setReader(context.reader);
    m_rounds->setReadOnly(context.project.mode() == Database::Mode::ReadOnly);

    ChangeBus &changes = context.project.changes();
    connect(m_rounds, &RoundsView::readerChanged, this,
            [this](const QString &reader) { m_context.reader = reader; });
    connect(m_rounds, &RoundsView::openRequested, this,
            [this](RoundId id) { openRound(id, m_rounds->reader()); });
    connect(m_rounds, &RoundsView::newRequested, this, [this] { offerRound({}); });
    connect(m_rounds, &RoundsView::closeRequested, this, &ReviewPage::closeRoundAfterAsking);
    connect(m_rounds, &RoundsView::changesRequested, this, &ReviewPage::showChanges);
    connect(m_reading, &ReadingView::leaveRequested, this, &ReviewPage::showRounds);
    connect(m_reading, &ReadingView::closeRequested, this,
            [this] { closeRoundAfterAsking(m_reading->session()->round().id); });
    connect(m_reading, &ReadingView::readingChanged, this, [this, &changes](ImageId image) {
        m_stale = true;
        Q_EMIT changes.imagesChanged({image});
        Q_EMIT changes.roundsChanged();
    });
    connect(m_changes, &RoundChangesView::leaveRequested, this, &ReviewPage::showRounds);
    connect(m_changes, &RoundChangesView::casesRequested, &context.navigator,
            &Navigator::showInCases);
    connect(&changes, &ChangeBus::roundsChanged, this, [this] {
        m_stale = true;
        if (isVisible() && m_stack->currentWidget() == m_rounds)
            refreshRounds();
    });
    connect(m_stack, &QStackedWidget::currentChanged, this, &ReviewPage::offerCommands);
    offerCommands();
    refreshRounds();
}

void ReviewPage::offerCommands()
{
    // The window's list of commands takes the actions that are the page's own children.
    for (QWidget *view : {static_cast<QWidget *>(m_rounds), static_cast<QWidget *>(m_reading),
                          static_cast<QWidget *>(m_changes)}) {
        for (QAction *action : view->actions()) {
            const bool offered =
                view == m_stack->currentWidget() && !action->objectName().startsWith(u"digit_");
            action->setParent(offered ? this : view);
        }
    }
}

QString ReviewPage::title() const
{
    return tr("Review");
}

QIcon ReviewPage::icon() const
{
    return themedIcon(u"review"_s);
}

void ReviewPage::activated()
{
    if (m_stale && m_stack->currentWidget() == m_rounds)
        refreshRounds();
    m_rounds->setReader(m_context.reader);
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

std::vector<std::pair<QString, QString>> ReviewPage::keys() const
{
    if (m_stack->currentWidget() == m_reading)
        return ReadingView::keys();
    return m_stack->currentWidget() == m_changes ? RoundChangesView::keys() : RoundsView::keys();
}

void ReviewPage::showProblem(const QString &title, const Error &error)
{
    m_context.prompts.showError(this, title, error.message);
}

void ReviewPage::refreshRounds()
{
    RoundStore store(m_context.project.database());
    std::vector<RoundLine> lines;
    const auto rounds = store.all();
    if (!rounds) {
        showProblem(tr("The rounds cannot be read"), rounds.error());
        return;
    }
    for (const Round &round : *rounds) {
        auto readers = store.progress(round.id);
        lines.push_back(
            {round, readers ? *std::move(readers) : std::vector<RoundStore::ReaderProgress>()});
    }
    m_rounds->setLines(std::move(lines));
    m_stale = false;
}

void ReviewPage::showRounds()
{
    const RoundId last = m_reading->session() ? m_reading->session()->round().id : RoundId();
    m_reading->stop();
    m_changes->setRound({}, {}, {}); // nothing of it may be left behind a blind round
    refreshRounds();
    if (last.isValid())
        m_rounds->select(last);
    m_stack->setCurrentWidget(m_rounds);
    m_rounds->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::openRound(RoundId id, const QString &reader)
{
    Project &project = m_context.project;
    auto session =
        ReviewSession::open(project.database(), project.paths(), project.clock(), id, reader);
    if (!session) {
        showProblem(tr("The round cannot be opened"), session.error());
        return;
    }
    QSettings().setValue(u"reader/initials"_s, (*session)->reader()); // as the window keeps them
    m_stack->setCurrentWidget(m_reading);
    m_reading->start(*std::move(session));
}

void ReviewPage::showChanges(RoundId id)
{
    Project &project = m_context.project;
    const auto round = RoundStore(project.database()).get(id);
    if (!round || round->state != RoundState::Closed)
        return; // an open blind round must not show what its readings would do
    auto changes = roundChanges(project.database(), project.paths(), id);
    const auto taxonomy = TaxonomyStore(project.database()).get(round->taxonomy);
    if (!changes || !taxonomy) {
        showProblem(tr("The changes cannot be shown"),
                    changes ? taxonomy.error() : changes.error());
        return;
    }
    m_reading->stop();
    m_changes->setRound(*round, *std::move(changes), *taxonomy);
    m_stack->setCurrentWidget(m_changes);
    m_changes->setFocus(Qt::OtherFocusReason);
}

QString ReviewPage::suggestedName()
{
    const QString day = QLocale().toString(m_context.project.clock().now().toLocalTime().date(),
                                           QLocale::LongFormat);
    QStringList taken;
    if (const auto rounds = RoundStore(m_context.project.database()).all()) {
        for (const Round &round : *rounds)
            taken.append(round.name);
    }
    QString name = tr("Round of %1").arg(day);
    for (int number = 2; taken.contains(name); ++number)
        name = tr("Round of %1, %2").arg(day).arg(number);
    return name;
}

void ReviewPage::offerRound(const ImageSet &images)
{
    if (m_context.project.mode() == Database::Mode::ReadOnly) {
        showProblem(tr("No round can be made"),
                    failure(tr("The project is open for reading only.")));
        return;
    }
    const auto sources = roundSources(m_context.project.database());
    if (!sources) {
        showProblem(tr("No round can be made"), sources.error());
        return;
    }
    auto *dialog = new NewRoundDialog(suggestedName(), m_rounds->reader(), images, *sources, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewRoundDialog::makeRequested, this,
            [this, dialog, images] { makeRoundFrom(*dialog, images); });
    dialog->open();
}

void ReviewPage::makeRoundFrom(NewRoundDialog &dialog, const ImageSet &offered)
{
    Project &project = m_context.project;
    std::vector<ImageId> ids = offered.ids;
    if (const auto source = dialog.source()) {
        auto images = imagesOfSource(project.database(), *source);
        if (!images) {
            dialog.showProblem(images.error().message);
            return;
        }
        ids = *std::move(images);
    }
    const auto round = makeRound(project.database(), project.paths(), dialog.name(), dialog.mode(),
                                 ids, project.clock());
    if (!round) {
        dialog.showProblem(round.error().message);
        return;
    }
    m_rounds->setReader(dialog.reader());
    dialog.accept();
    m_stale = true;
    Q_EMIT project.changes().roundsChanged();
    openRound(round->id, m_rounds->reader());
}

QString ReviewPage::closingQuestion(const Round &round, const std::vector<RoundChange> &changes)
{
    const RoundSummary summary = summaryOf(changes);
    QStringList lines{tr("Closing cannot be undone, and no reading can be added afterwards."),
                      QString()};
    lines.append(tr("%n label(s) would change,", nullptr, summary.changed));
    lines.append(tr("%n would be confirmed,", nullptr, summary.confirmed));
    lines.append(tr("%n would stay as recorded, as readers are split or could not judge,", nullptr,
                    summary.undecided));
    lines.append(tr("%n image(s) have not been read,", nullptr, summary.unread));
    lines.append(tr("%n image(s) would be tagged anew.", nullptr, summary.retagged));
    if (isHiding(round) || summary.changed == 0)
        return lines.join(u'\n');
    lines.append(QString());
    const auto taxonomy = TaxonomyStore(m_context.project.database()).get(round.taxonomy);
    const auto name = [&taxonomy](DiagnosisId id) {
        if (taxonomy) {
            for (const Diagnosis &diagnosis : taxonomy->diagnoses) {
                if (diagnosis.id == id)
                    return diagnosis.name;
            }
        }
        return tr("none");
    };
    int listed = 0;
    for (const RoundChange &change : changes) {
        if (change.outcome != RoundOutcome::Changed)
            continue;
        if (listed == kLinesInQuestion) {
            lines.append(tr("and %n more", nullptr, summary.changed - listed));
            break;
        }
        lines.append(
            tr("%1: %2 → %3").arg(change.key, name(change.recorded), name(change.validated)));
        ++listed;
    }
    return lines.join(u'\n');
}

void ReviewPage::closeRoundAfterAsking(RoundId id)
{
    Project &project = m_context.project;
    const auto round = RoundStore(project.database()).get(id);
    const auto wouldBe = roundChanges(project.database(), project.paths(), id);
    if (!round || !wouldBe) {
        showProblem(tr("The round cannot be closed"), round ? wouldBe.error() : round.error());
        return;
    }
    if (!m_context.prompts.confirm(this, tr("Close the round \"%1\"?").arg(round->name),
                                   closingQuestion(*round, *wouldBe), tr("Close the round")))
        return;
    const auto changes = closeRound(project.database(), project.paths(), id, project.clock());
    if (!changes) {
        showProblem(tr("The round cannot be closed"), changes.error());
        return;
    }
    std::vector<ImageId> touched;
    for (const RoundChange &change : *changes) {
        if (change.outcome != RoundOutcome::Unread)
            touched.push_back(change.image);
    }
    m_stale = true;
    m_context.undoLine.say(tr("Round \"%1\" closed").arg(round->name));
    showChanges(id);
    Q_EMIT project.changes().imagesChanged(touched);
    Q_EMIT project.changes().roundsChanged();
}

} // namespace lesiondesk
