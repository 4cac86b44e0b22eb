// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/FrozenSetsModel.h"

#include <QLocale>

#include <algorithm>

namespace lesiondesk
{

void FrozenSetsModel::setSets(std::vector<FrozenSetSummary> sets)
{
    beginResetModel();
    m_sets = std::move(sets);
    endResetModel();
}

int FrozenSetsModel::rowOf(FrozenSetId id) const
{
    const auto found = std::find_if(m_sets.begin(), m_sets.end(),
                                    [id](const FrozenSetSummary &set) { return set.id == id; });
    return found == m_sets.end() ? -1 : static_cast<int>(found - m_sets.begin());
}

int FrozenSetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sets.size());
}

int FrozenSetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant FrozenSetsModel::data(const QModelIndex &index, int role) const
{
    const FrozenSetSummary &set = at(index.row());
    const QLocale locale;
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() >= Train && index.column() <= Runs;
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                        : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && index.column() == Hash)
        return set.hash;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return set.name;
    case Date:
        return locale.toString(set.created.toLocalTime(), QLocale::ShortFormat);
    case Train:
        return locale.toString(set.train);
    case Test:
        return locale.toString(set.test);
    case Classes:
        return locale.toString(set.classes);
    case Runs:
        return locale.toString(set.runs);
    case Hash:
        return set.hash.left(12);
    default:
        return {};
    }
}

QVariant FrozenSetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section >= Train && section <= Runs;
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                        : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section == Hash)
        return tr("The same pictures, classes and parts have the same hash in every project");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Frozen set");
    case Date:
        return tr("Made");
    case Train:
        return tr("Train");
    case Test:
        return tr("Test");
    case Classes:
        return tr("Classes");
    case Runs:
        return tr("Runs");
    case Hash:
        return tr("Hash");
    default:
        return {};
    }
}

} // namespace lesiondesk
