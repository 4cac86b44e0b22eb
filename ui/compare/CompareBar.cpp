// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareBar.h"

#include "ui/compare/CompareWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

CompareBar::CompareBar(QWidget *parent)
    : QWidget(parent), m_a(sideChoice(u"sideA"_s, tr("A"),
                                      tr("The run that others are measured "
                                         "by (Ctrl+L)"))),
      m_b(sideChoice(u"sideB"_s, tr("B"),
                     tr("What is compared with A: another run, or the same "
                        "against validated labels (Ctrl+Shift+L)"))),
      m_more(new QToolButton(this)), m_moreMenu(new QMenu(m_more)), m_notes(new QLabel(this))
{
    setObjectName(u"compareBar"_s);
    auto *swapButton = new QToolButton(this);
    swapButton->setObjectName(u"swapSides"_s);
    swapButton->setText(tr("⇄ Swap"));
    swapButton->setToolTip(tr("A becomes B and B becomes A (Ctrl+Shift+X)"));
    connect(swapButton, &QToolButton::clicked, this, &CompareBar::swap);
    m_more->setObjectName(u"moreRuns"_s);
    m_more->setText(tr("Further runs"));
    m_more->setToolTip(tr("Runs that stand in the table of figures beside A and B"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_moreMenu);
    auto *report = new QPushButton(tr("Report…"), this);
    report->setObjectName(u"reportComparison"_s);
    report->setToolTip(tr("Write a report on these runs, as PDF, HTML or CSV (Ctrl+Shift+S)"));
    report->setShortcut(QKeySequence(u"Ctrl+Shift+S"_s));
    connect(report, &QPushButton::clicked, this, &CompareBar::reportWanted);
    m_notes->setObjectName(u"compareNotes"_s);
    m_notes->setWordWrap(true);
    m_notes->hide();

    auto *row = new QHBoxLayout;
    const auto addSide = [&](const QString &letter, QComboBox *box) {
        auto *label = new QLabel(letter, this);
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box, 1);
    };
    addSide(tr("A"), m_a);
    row->addWidget(swapButton);
    addSide(tr("B"), m_b);
    row->addWidget(m_more);
    row->addWidget(report);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->addLayout(row);
    column->addWidget(m_notes);

    for (QComboBox *box : {m_a, m_b})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            fillOthers();
            Q_EMIT sidesChosen();
        });
}

QComboBox *CompareBar::sideChoice(const QString &name, const QString &label, const QString &toolTip)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setToolTip(toolTip);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

Side CompareBar::sideOf(const QComboBox *box) const
{
    return m_choices[static_cast<size_t>(box->currentIndex())];
}

void CompareBar::setRuns(const std::vector<Run> &runs)
{
    const bool first = m_choices.empty();
    const Side a = first ? Side() : sideOf(m_a);
    const Side b = first ? Side() : sideOf(m_b);
    m_runs = runs;
    m_choices.clear();
    const QSignalBlocker quietA(m_a);
    const QSignalBlocker quietB(m_b);
    for (QComboBox *box : {m_a, m_b})
        box->clear();
    for (const LabelBasis labels : {LabelBasis::Recorded, LabelBasis::Validated}) {
        for (const Run &run : runs) {
            m_choices.push_back({run.id, labels});
            for (QComboBox *box : {m_a, m_b}) {
                box->addItem(sideName(run, labels));
                box->setItemData(box->count() - 1, sideName(run, labels), Qt::ToolTipRole);
            }
        }
    }
    const auto restore = [&](QComboBox *box, const Side &side, size_t otherwise) {
        const auto found = std::find(m_choices.begin(), m_choices.end(), side);
        if (!m_choices.empty())
            box->setCurrentIndex(found != m_choices.end() && !first
                                     ? static_cast<int>(found - m_choices.begin())
                                     : static_cast<int>(otherwise));
    };
    const bool several = runs.size() > 1;
    restore(m_a, a, several ? 1 : 0);
    restore(m_b, b, several ? 0 : 1);
    fillOthers();
}

void CompareBar::choose(const std::vector<RunId> &runs)
{
    std::vector<int> positions;
    for (const RunId run : runs) {
        const auto found = std::find(m_choices.begin(), m_choices.end(), Side{run});
        if (found != m_choices.end())
            positions.push_back(static_cast<int>(found - m_choices.begin()));
    }
    if (positions.empty())
        return;
    const QSignalBlocker quietA(m_a);
    const QSignalBlocker quietB(m_b);
    m_a->setCurrentIndex(positions.front());
    if (positions.size() > 1)
        m_b->setCurrentIndex(positions[1]);
    else if (m_b->currentIndex() == m_a->currentIndex())
        m_b->setCurrentIndex(m_a->currentIndex() == 0 ? 1 : 0);
    m_others.assign(runs.begin() + std::min<qsizetype>(2, static_cast<qsizetype>(runs.size())),
                    runs.end());
    fillOthers();
}

std::vector<Side> CompareBar::sides() const
{
    if (m_choices.empty())
        return {};
    std::vector<Side> sides{sideOf(m_a), sideOf(m_b)};
    for (const RunId run : m_others) {
        const Side side{run, sides[0].labels};
        if (std::find(sides.begin(), sides.end(), side) == sides.end())
            sides.push_back(side);
    }
    return sides;
}

void CompareBar::swap()
{
    const int a = m_a->currentIndex();
    {
        const QSignalBlocker quietA(m_a);
        const QSignalBlocker quietB(m_b);
        m_a->setCurrentIndex(m_b->currentIndex());
        m_b->setCurrentIndex(a);
    }
    Q_EMIT sidesChosen();
}

void CompareBar::fillOthers()
{
    m_moreMenu->clear();
    std::erase_if(m_others, [this](RunId id) {
        return std::none_of(m_runs.begin(), m_runs.end(),
                            [id](const Run &run) { return run.id == id; });
    });
    for (const Run &run : m_runs) {
        QAction *action = m_moreMenu->addAction(sideName(run, LabelBasis::Recorded));
        action->setObjectName(u"further%1"_s.arg(run.id.value));
        action->setCheckable(true);
        action->setChecked(std::find(m_others.begin(), m_others.end(), run.id) != m_others.end());
        connect(action, &QAction::toggled, this, [this, id = run.id](bool on) {
            std::erase(m_others, id);
            if (on)
                m_others.push_back(id);
            Q_EMIT sidesChosen();
        });
    }
    m_more->setEnabled(m_runs.size() > 2);
}

void CompareBar::showNotes(const QStringList &notes)
{
    m_notes->setText(notes.join(u' '));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace lesiondesk
