// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/StageList.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kVisibleStages = 3; ///< more are scrolled to

} // namespace

StageList::StageList(QWidget *parent) : QWidget(parent), m_list(new QListWidget(this))
{
    setObjectName(u"stages"_s);
    m_list->setObjectName(u"stageList"_s);
    m_list->setAccessibleName(tr("Stages, first to last"));
    m_list->setWordWrap(false); // two lines a stage, the whole text in the tooltip
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

    QToolButton *add = addButton(u"addStage"_s, tr("Add"), u"Ins"_s,
                                 tr("A further stage after this one"), &StageList::add);
    QToolButton *twice =
        addButton(u"duplicateStage"_s, tr("Duplicate"), u"Ctrl+Shift+D"_s,
                  tr("The same stage again, to be changed"), &StageList::duplicate);
    m_remove = addButton(u"removeStage"_s, tr("Remove"), u"Del"_s,
                         tr("Takes this stage out of the plan"), &StageList::remove);
    m_up = addButton(u"moveStageUp"_s, tr("↑"), u"Alt+Up"_s, tr("This stage before the one above"),
                     &StageList::moveUp);
    m_down = addButton(u"moveStageDown"_s, tr("↓"), u"Alt+Down"_s,
                       tr("This stage after the one below"), &StageList::moveDown);
    m_up->setAccessibleName(tr("Move up"));
    m_down->setAccessibleName(tr("Move down"));
    auto *buttons = new QHBoxLayout;
    for (QToolButton *button : {add, twice, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0 || row == m_current)
            return;
        m_current = row;
        showButtons();
        Q_EMIT currentChanged();
    });
    refill();
}

QToolButton *StageList::addButton(const QString &name, const QString &text, const QString &key,
                                  const QString &toolTip, void (StageList::*action)())
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setFocusPolicy(Qt::TabFocus);
    const QKeySequence keys(key);
    button->setToolTip(u"%1 (%2)"_s.arg(toolTip, keys.toString(QKeySequence::NativeText)));
    // Delete and the arrows mean something else in the fields beside the list.
    auto *shortcut = new QShortcut(keys, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    connect(button, &QToolButton::clicked, this, action);
    return button;
}

void StageList::setStages(const std::vector<TrainStage> &stages)
{
    m_stages = stages.empty() ? std::vector<TrainStage>(1) : stages;
    m_current = 0;
    refill();
    Q_EMIT currentChanged();
    Q_EMIT changed();
}

void StageList::replaceCurrent(const TrainStage &stage)
{
    m_stages[static_cast<size_t>(m_current)] = stage;
}

void StageList::insert(const TrainStage &stage)
{
    ++m_current;
    m_stages.insert(m_stages.begin() + m_current, stage);
    refill();
    Q_EMIT currentChanged();
    Q_EMIT changed();
}

/// The recipe of the stage before, on a set that is still to be chosen.
void StageList::add()
{
    TrainStage stage = currentStage();
    stage.set = {};
    stage.seed.reset();
    insert(stage);
}

void StageList::duplicate()
{
    insert(currentStage());
}

void StageList::remove()
{
    if (m_stages.size() < 2)
        return;
    m_stages.erase(m_stages.begin() + m_current);
    m_current = std::min(m_current, static_cast<int>(m_stages.size()) - 1);
    refill();
    Q_EMIT currentChanged();
    Q_EMIT changed();
}

void StageList::move(int by)
{
    const int target = m_current + by;
    if (target < 0 || target >= static_cast<int>(m_stages.size()))
        return;
    std::swap(m_stages[static_cast<size_t>(m_current)], m_stages[static_cast<size_t>(target)]);
    m_current = target;
    refill();
    Q_EMIT currentChanged();
    Q_EMIT changed();
}

void StageList::refill()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (size_t k = 0; k < m_stages.size(); ++k)
        m_list->addItem(tr("Stage %1").arg(k + 1));
    m_list->setCurrentRow(m_current);
    showButtons();
}

void StageList::setTexts(const QStringList &texts)
{
    for (int row = 0; row < std::min(m_list->count(), static_cast<int>(texts.size())); ++row) {
        m_list->item(row)->setText(texts[row]);
        m_list->item(row)->setToolTip(texts[row]);
    }
    int height = 0;
    for (int row = 0; row < std::min(m_list->count(), kVisibleStages); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(height + 2 * m_list->frameWidth() + 8);
}

void StageList::showButtons()
{
    m_remove->setEnabled(m_stages.size() > 1);
    m_up->setEnabled(m_current > 0);
    m_down->setEnabled(m_current + 1 < static_cast<int>(m_stages.size()));
}

} // namespace lesiondesk
