// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/FilterButton.h"

#include "core/evaluation/FilterCounts.h"
#include "ui/evaluation/EvalLoader.h"
#include "ui/evaluation/FactWords.h"

#include <QFrame>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kFactRole = Qt::UserRole;
constexpr int kValueRole = Qt::UserRole + 1;
constexpr QSize kPopupSize(300, 380);

} // namespace

FilterButton::FilterButton(QWidget *parent)
    : QToolButton(parent), m_popup(new QFrame(this, Qt::Popup)), m_tree(new QTreeWidget(m_popup))
{
    setObjectName(u"filterButton"_s);
    setToolTip(tr("Which images the page speaks of (Ctrl+Shift+F)"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(28);
    m_popup->setObjectName(u"filterPopup"_s);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_tree->setObjectName(u"filterTree"_s);
    m_tree->setAccessibleName(tr("Facts about the images"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *clear = new QPushButton(tr("All images"), m_popup);
    clear->setObjectName(u"filterClear"_s);
    clear->setToolTip(tr("Take every tick away"));
    auto *column = new QVBoxLayout(m_popup);
    column->addWidget(m_tree);
    column->addWidget(clear);
    m_popup->resize(kPopupSize);
    connect(this, &QToolButton::clicked, this, &FilterButton::open);
    connect(m_tree, &QTreeWidget::itemChanged, this, &FilterButton::onItemChanged);
    connect(clear, &QPushButton::clicked, this, [this] {
        setFilter({});
        fill();
        Q_EMIT filterChosen();
    });
    showText();
}

void FilterButton::setRun(const std::shared_ptr<const LoadedRun> &run)
{
    m_run = run;
    if (m_popup->isVisible())
        fill();
}

void FilterButton::setFilter(const ItemFilter &filter)
{
    m_filter = filter;
    showText();
}

void FilterButton::showText()
{
    const int facts = static_cast<int>(m_filter.parts.size());
    setText(facts == 0 ? tr("Images: all ▾") : tr("Images: by %n fact(s) ▾", nullptr, facts));
}

void FilterButton::open()
{
    fill();
    m_popup->move(mapToGlobal(QPoint(0, height())));
    m_popup->show();
    m_tree->setFocus(Qt::PopupFocusReason);
}

void FilterButton::fill()
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    if (!m_run)
        return;
    for (const SliceBy by : kSliceBys) {
        const FactColumn &column = m_run->facts.of(by);
        auto *fact = new QTreeWidgetItem(m_tree, {factWord(by), QString()});
        fact->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        for (const QString &value : column.values) {
            auto *item = new QTreeWidgetItem(fact, {factValueWord(by, value), QString()});
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setData(0, kFactRole, static_cast<int>(by));
            item->setData(0, kValueRole, value);
            item->setCheckState(0, hasValue(m_filter, by, value) ? Qt::Checked : Qt::Unchecked);
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        }
        const bool named = std::any_of(m_filter.parts.begin(), m_filter.parts.end(),
                                       [by](const auto &part) { return part.by == by; });
        fact->setExpanded(by == SliceBy::Modality || named);
    }
    showCounts();
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void FilterButton::showCounts()
{
    const QSignalBlocker quiet(m_tree);
    for (int f = 0; f < m_tree->topLevelItemCount(); ++f) {
        QTreeWidgetItem *fact = m_tree->topLevelItem(f);
        const auto counts = valueCounts(m_run->facts, m_filter, kSliceBys[static_cast<size_t>(f)]);
        for (int v = 0; v < fact->childCount(); ++v)
            fact->child(v)->setText(1, locale().toString(counts[static_cast<size_t>(v)]));
    }
}

void FilterButton::onItemChanged(QTreeWidgetItem *item)
{
    if (!item->parent())
        return;
    setFilter(withValue(m_filter, static_cast<SliceBy>(item->data(0, kFactRole).toInt()),
                        item->data(0, kValueRole).toString(), item->checkState(0) == Qt::Checked));
    showCounts();
    Q_EMIT filterChosen();
}

} // namespace lesiondesk
