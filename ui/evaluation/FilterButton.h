// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/ItemFacts.h"

#include <QToolButton>

#include <memory>

class QFrame;
class QTreeWidget;
class QTreeWidgetItem;

namespace lesiondesk
{

struct LoadedRun;

/// Which images the page speaks of. The button says how many facts are named; it opens a list of
/// all facts and their values with a number each: what ticking it would show. Several values of a
/// fact mean any of them, several facts mean all of them. Space ticks, Escape closes.
class FilterButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterButton(QWidget *parent = nullptr);

    void setRun(const std::shared_ptr<const LoadedRun> &run);
    const ItemFilter &filter() const { return m_filter; }
    void setFilter(const ItemFilter &filter); ///< tells nobody

Q_SIGNALS:
    void filterChosen(); ///< by the user

private:
    void open();
    void fill();
    void showCounts();
    void onItemChanged(QTreeWidgetItem *item);
    void showText();

    std::shared_ptr<const LoadedRun> m_run; ///< whose facts are listed
    ItemFilter m_filter;
    QFrame *m_popup;
    QTreeWidget *m_tree;
};

} // namespace lesiondesk
