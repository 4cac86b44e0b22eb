// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/RoundsView.h"

#include "ui/review/TypingGuard.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

RoundsView::RoundsView(QWidget *parent)
    : QWidget(parent), m_model(new RoundTableModel(this)), m_table(new QTableView(this)),
      m_empty(new QLabel(this)), m_reader(new QLineEdit(this)), m_buttons(new QHBoxLayout)
{
    setObjectName(u"roundsView"_s);
    auto *title = new QLabel(tr("Review rounds"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    title->setFont(font);
    m_reader->setObjectName(u"readerInitials"_s);
    m_reader->setPlaceholderText(tr("your initials"));
    m_reader->setToolTip(tr("Who reads: stored with every reading"));
    m_reader->setAccessibleName(tr("Your initials"));
    m_reader->setMaximumWidth(140);
    m_reader->setMinimumHeight(32);
    auto *readerLabel = new QLabel(tr("&You read as"), this);
    readerLabel->setBuddy(m_reader);

    m_table->setObjectName(u"roundTable"_s);
    m_table->setAccessibleName(tr("Rounds"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setStyleSheet(u"QTableView::item { padding: 0 8px }"_s);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty->setObjectName(u"noRound"_s);
    m_empty->setText(tr("No round yet.\n\nA round is a list of images that dermatologists read one "
                        "by one: with the recorded label in view (validating) or without it "
                        "(blind).\n\nMake one over the test part of a frozen set, or send images "
                        "here from Cases or Errors."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addStretch();
    top->addWidget(readerLabel);
    top->addWidget(m_reader);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(m_buttons);

    m_open = makeAction(u"openRound"_s, tr("Open"), tr("Go on reading this round (Enter)"),
                        Qt::Key_Return, [this] { activate(); });
    m_new = makeAction(u"newRound"_s, tr("New round …"), tr("Make a round (N)"), Qt::Key_N,
                       [this] { Q_EMIT newRequested(); });
    m_close = makeAction(u"closeRound"_s, tr("Close round …"),
                         tr("Settle the validated labels and close the round (L)"), Qt::Key_L,
                         [this] { Q_EMIT closeRequested(selected()); });
    m_changes = makeAction(u"showChanges"_s, tr("Show changes"),
                           tr("What a closed round changed, image by image (S)"), Qt::Key_S,
                           [this] { Q_EMIT changesRequested(selected()); });
    m_buttons->addStretch();

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RoundsView::updateActions);
    connect(m_table, &QTableView::doubleClicked, this, &RoundsView::activate);
    connect(m_reader, &QLineEdit::textChanged, this, [this] {
        updateActions();
        Q_EMIT readerChanged(reader());
    });
    const auto toTable = [this] { m_table->setFocus(Qt::OtherFocusReason); };
    connect(m_reader, &QLineEdit::returnPressed, this, toTable);
    connect(new TypingGuard(m_reader), &TypingGuard::escaped, this, toTable);
    setFocusPolicy(Qt::StrongFocus);
    setLines({});
}

QAction *RoundsView::makeAction(const QString &name, const QString &text, const QString &toolTip,
                                const QKeySequence &key, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    QList<QKeySequence> keys{key};
    if (key == QKeySequence(Qt::Key_Return))
        keys.append(Qt::Key_Enter);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    auto *button = new QToolButton(this);
    button->setObjectName(name + u"Button"_s);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setMinimumSize(96, 32);
    m_buttons->addWidget(button);
    return action;
}

void RoundsView::setLines(std::vector<RoundLine> lines)
{
    const RoundId before = selected();
    m_model->setLines(std::move(lines));
    const bool any = m_model->rowCount() > 0;
    // The keys work in the empty state too: then the view itself holds the focus.
    const bool focused = hasFocus() || m_table->hasFocus();
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    setFocusProxy(any ? m_table : nullptr);
    if (focused)
        setFocus(Qt::OtherFocusReason);
    if (any)
        m_table->selectRow(std::max(0, m_model->rowOf(before)));
    updateActions();
}

void RoundsView::select(RoundId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_table->selectRow(row);
}

RoundId RoundsView::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const RoundLine *line = rows.isEmpty() ? nullptr : m_model->line(rows.front().row());
    return line ? line->round.id : RoundId();
}

QString RoundsView::reader() const
{
    return m_reader->text().trimmed();
}

void RoundsView::setReader(const QString &reader)
{
    if (reader != this->reader())
        m_reader->setText(reader);
}

void RoundsView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    updateActions();
}

void RoundsView::updateActions()
{
    const RoundLine *line = m_model->line(m_model->rowOf(selected()));
    const bool isOpen = line && line->round.state == RoundState::Open;
    m_open->setEnabled(line && (!isOpen || !m_readOnly));
    m_open->setText(line && !isOpen ? tr("Show changes") : tr("Open"));
    m_new->setEnabled(!m_readOnly);
    m_close->setEnabled(isOpen && !m_readOnly);
    m_changes->setEnabled(line && !isOpen);
}

void RoundsView::activate()
{
    const RoundLine *line = m_model->line(m_model->rowOf(selected()));
    if (!line)
        return;
    if (line->round.state == RoundState::Closed) {
        Q_EMIT changesRequested(line->round.id);
    } else if (reader().isEmpty()) {
        m_reader->setFocus(Qt::OtherFocusReason); // the field says what is missing
    } else if (!m_readOnly) {
        Q_EMIT openRequested(line->round.id);
    }
}

std::vector<std::pair<QString, QString>> RoundsView::keys()
{
    return {{tr("Enter"), tr("go on reading the selected round")},
            {u"N"_s, tr("new round")},
            {u"L"_s, tr("close the selected round")},
            {u"S"_s, tr("what a closed round changed")}};
}

} // namespace lesiondesk
