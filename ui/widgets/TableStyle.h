// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace lesiondesk
{

/// How every table to read looks and behaves: nothing is edited by typing, Tab leaves it, lines are
/// one text high with room around it, no grid, one cell or line is chosen at a time.
inline void styleTable(QTableView &table)
{
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 10);
    table.horizontalHeader()->setHighlightSections(false);
}

/// The same for tables whose lines are chosen whole.
inline void styleLines(QTableView &table)
{
    styleTable(table);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setAlternatingRowColors(true);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
}

} // namespace lesiondesk
