// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/ImportNotesModel.h"

#include <QLocale>

namespace lesiondesk
{

namespace
{

/// The id of a group's index; a note's is its group's position.
constexpr quintptr kGroup = ~quintptr{0};

} // namespace

void ImportNotesModel::setOutcome(const ImportOutcome &outcome)
{
    beginResetModel();
    m_groups = groupNotes(outcome.rejected);
    m_rejected = m_groups.size();
    for (const auto *notes : {&outcome.conflicts, &outcome.notes}) {
        auto groups = groupNotes(*notes);
        std::move(groups.begin(), groups.end(), std::back_inserter(m_groups));
    }
    endResetModel();
}

QModelIndex ImportNotesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : kGroup);
}

QModelIndex ImportNotesModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kGroup)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, kGroup);
}

int ImportNotesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != kGroup || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].notes.size());
}

int ImportNotesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ImportNotesModel::groupText(const ImportNoteGroup &group, size_t position,
                                     int column) const
{
    switch (column) {
    case What:
        return position < m_rejected ? tr("Rejected") : tr("Look at it");
    case Field:
        return group.field;
    case Rows:
        return QLocale().toString(group.notes.size());
    default:
        return group.notes.size() == 1
                   ? group.notes.front().reason
                   : tr("%1 First: %2").arg(group.message, firstPlaces(group.notes));
    }
}

QVariant ImportNotesModel::noteText(const ImportNote &note, int column)
{
    switch (column) {
    case What:
        return note.file;
    case Field:
        return note.field;
    case Rows:
        return note.row > 0 ? tr("row %1").arg(note.row) : QString();
    default:
        return note.reason;
    }
}

QVariant ImportNotesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Rows)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const int column = role == Qt::ToolTipRole ? static_cast<int>(Reason) : index.column();
    if (index.internalId() == kGroup) {
        const auto position = static_cast<size_t>(index.row());
        return groupText(m_groups[position], position, column);
    }
    const ImportNoteGroup &group = m_groups[static_cast<size_t>(index.internalId())];
    return noteText(group.notes[static_cast<size_t>(index.row())], column);
}

QVariant ImportNotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Field:
        return tr("Field");
    case Rows:
        return tr("Rows");
    default:
        return tr("Reason");
    }
}

} // namespace lesiondesk
