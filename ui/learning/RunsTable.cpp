// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/RunsTable.h"

#include "ui/learning/RunsModel.h"
#include "ui/widgets/TableStyle.h"

#include <QHeaderView>

#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr std::array kDispensable{RunsModel::Set, RunsModel::Network, RunsModel::Disk,
                                  RunsModel::Strategy};
constexpr int kNameCharacters = 22;

} // namespace

RunsTable::RunsTable(QWidget *parent) : QTableView(parent)
{
    setObjectName(u"runList"_s);
    setAccessibleName(tr("Runs"));
    styleTable(*this);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAlternatingRowColors(true);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(28);
}

void RunsTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(RunsModel::Name, QHeaderView::Stretch);
    connect(model, &QAbstractItemModel::modelReset, this, &RunsTable::fitColumns);
    connect(model, &QAbstractItemModel::dataChanged, this, &RunsTable::fitColumns);
}

void RunsTable::fitColumns()
{
    std::array<int, RunsModel::Columns> widths{};
    int wanted = fontMetrics().averageCharWidth() * kNameCharacters;
    for (int column = 0; column < RunsModel::Columns; ++column) {
        if (column == RunsModel::Name)
            continue;
        widths[static_cast<size_t>(column)] =
            std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        wanted += widths[static_cast<size_t>(column)];
    }
    for (const RunsModel::Column column : kDispensable) {
        const bool isHidden = wanted > viewport()->width();
        if (isHidden)
            wanted -= widths[column];
        setColumnHidden(column, isHidden);
    }
}

void RunsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (model())
        fitColumns();
}

} // namespace lesiondesk
