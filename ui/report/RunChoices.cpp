// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/RunChoices.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void RunChoices::setChoices(std::vector<RunChoice> choices)
{
    beginResetModel();
    m_choices = std::move(choices);
    endResetModel();
}

std::vector<RunId> RunChoices::checkedRuns() const
{
    std::vector<RunId> runs;
    for (int row = 0; row < rowCount(); ++row) {
        if (isChecked(row))
            runs.push_back(choice(row).run);
    }
    return runs;
}

void RunChoices::setAllChecked(bool checked)
{
    for (const RunChoice &one : m_choices) {
        if (checked)
            m_unchecked.erase(one.run);
        else
            m_unchecked.insert(one.run);
    }
    if (!m_choices.empty())
        Q_EMIT dataChanged(index(0, RunColumn), index(rowCount() - 1, RunColumn),
                           {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
}

void RunChoices::toggle(int row)
{
    setData(index(row, RunColumn), isChecked(row) ? Qt::Unchecked : Qt::Checked,
            Qt::CheckStateRole);
}

int RunChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

int RunChoices::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : MacroF1Column + 1;
}

QVariant RunChoices::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RunChoice &one = choice(index.row());
    if (role == Qt::CheckStateRole && index.column() == RunColumn)
        return isChecked(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && index.column() >= SeedColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return tr("Run %1: %2, %3, %4").arg(one.run.value).arg(one.strategy, one.network, one.set);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case RunColumn:
        return QString::number(one.run.value);
    case StrategyColumn:
        return one.strategy;
    case NetworkColumn:
        return one.network;
    case SetColumn:
        return one.set;
    case SeedColumn:
        return one.seed;
    default:
        return one.macroF1 ? QLocale().toString(*one.macroF1, 'f', 2) : u"–"_s;
    }
}

bool RunChoices::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != RunColumn)
        return false;
    if (value.toInt() == Qt::Checked)
        m_unchecked.erase(choice(index.row()).run);
    else
        m_unchecked.insert(choice(index.row()).run);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

QVariant RunChoices::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= SeedColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RunColumn:
        return tr("Run");
    case StrategyColumn:
        return tr("Strategy");
    case NetworkColumn:
        return tr("Network");
    case SetColumn:
        return tr("Set");
    case SeedColumn:
        return tr("Seed");
    default:
        return tr("Macro F1");
    }
}

Qt::ItemFlags RunChoices::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == RunColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace lesiondesk
