// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/RoundChangesView.h"

#include "ui/review/RoundChangesModel.h"

#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kPictureSide = 56;

bool isChange(const RoundChange &change)
{
    return change.outcome == RoundOutcome::Changed || change.before != change.after;
}

/// Pictures as large as the row, whatever the thumbnail's size.
class PictureDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationSize = {kPictureSide, kPictureSide};
        option->decorationAlignment = Qt::AlignCenter;
    }
};

} // namespace

RoundChangesView::RoundChangesView(ThumbnailProvider &thumbnails, QWidget *parent)
    : QWidget(parent), m_model(new RoundChangesModel(thumbnails, this)), m_title(new QLabel(this)),
      m_summary(new QLabel(this)), m_onlyChanged(new QCheckBox(tr("Only &what changed"), this)),
      m_table(new QTableView(this))
{
    setObjectName(u"roundChangesView"_s);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    m_title->setFont(font);
    m_title->setObjectName(u"changesTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_summary->setObjectName(u"changesSummary"_s);
    m_onlyChanged->setObjectName(u"onlyChanged"_s);
    m_onlyChanged->setToolTip(tr("Leave out what was confirmed or not read (Alt+W)"));
    m_onlyChanged->setMinimumHeight(32);
    m_table->setObjectName(u"changesTable"_s);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(RoundChangesModel::Picture, new PictureDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kPictureSide + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(RoundChangesModel::Picture, kPictureSide + 16);
    m_table->setColumnWidth(RoundChangesModel::Recorded, 200);
    m_table->setColumnWidth(RoundChangesModel::Validated, 200);

    auto *buttons = new QHBoxLayout;
    const auto makeAction = [&](const QString &name, const QString &text, const QString &toolTip,
                                const QKeySequence &key, std::function<void()> run) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setToolTip(toolTip);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, std::move(run));
        addAction(action);
        auto *button = new QToolButton(this);
        button->setObjectName(name + u"Button"_s);
        button->setDefaultAction(action);
        button->setMinimumSize(96, 32);
        buttons->addWidget(button);
    };
    makeAction(u"changesToCases"_s, tr("Show in Cases"), tr("Open these images in Cases (G)"),
               Qt::Key_G, [this] {
                   if (const ImageSet images = shownImages(); !images.ids.empty())
                       Q_EMIT casesRequested(images);
               });
    makeAction(u"leaveChanges"_s, tr("Rounds (Esc)"), tr("Back to the list of rounds (Esc)"),
               Qt::Key_Escape, [this] { Q_EMIT leaveRequested(); });
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(m_onlyChanged);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_onlyChanged, &QCheckBox::toggled, this, &RoundChangesView::fill);
    setFocusProxy(m_table);
}

void RoundChangesView::setRound(const Round &round, std::vector<RoundChange> changes,
                                const Taxonomy &taxonomy)
{
    m_round = round;
    m_taxonomy = taxonomy;
    m_all = std::move(changes);
    const RoundSummary summary = summaryOf(m_all);
    m_title->setText(tr("What the round \"%1\" changed").arg(round.name));
    m_summary->setText(tr("%1 changed · %2 confirmed · %3 undecided · %4 not read · %5 tagged anew")
                           .arg(summary.changed)
                           .arg(summary.confirmed)
                           .arg(summary.undecided)
                           .arg(summary.unread)
                           .arg(summary.retagged));
    m_onlyChanged->setChecked(summary.changed + summary.retagged > 0);
    fill();
}

void RoundChangesView::fill()
{
    std::vector<RoundChange> shown;
    for (const RoundChange &change : m_all) {
        if (!m_onlyChanged->isChecked() || isChange(change))
            shown.push_back(change);
    }
    m_model->setChanges(std::move(shown), m_taxonomy);
}

ImageSet RoundChangesView::shownImages() const
{
    ImageSet images;
    for (const RoundChange &change : m_model->changes())
        images.ids.push_back(change.image);
    images.caption = m_onlyChanged->isChecked() ? tr("changed by round %1").arg(m_round.name)
                                                : tr("round %1").arg(m_round.name);
    return images;
}

std::vector<std::pair<QString, QString>> RoundChangesView::keys()
{
    return {{u"G"_s, tr("show these images in Cases")},
            {tr("Alt+W"), tr("only what changed")},
            {tr("Esc"), tr("back to the list of rounds")}};
}

} // namespace lesiondesk
