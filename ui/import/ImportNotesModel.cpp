// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/ImportNotesModel.h"

namespace lesiondesk
{

void ImportNotesModel::setNotes(std::vector<ImportNote> rejected, std::vector<ImportNote> conflicts)
{
    beginResetModel();
    m_rejected = rejected.size();
    m_notes = std::move(rejected);
    m_notes.insert(m_notes.end(), conflicts.begin(), conflicts.end());
    endResetModel();
}

int ImportNotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notes.size());
}

int ImportNotesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportNotesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto position = static_cast<size_t>(index.row());
    const ImportNote &note = m_notes[position];
    if (role == Qt::TextAlignmentRole && index.column() == Row)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole)
        return note.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What:
        return position < m_rejected ? tr("Rejected") : tr("Look at it");
    case File:
        return note.file;
    case Row:
        return note.row > 0 ? QVariant(note.row) : QVariant();
    default:
        return note.reason;
    }
}

QVariant ImportNotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case File:
        return tr("File");
    case Row:
        return tr("Row");
    default:
        return tr("Reason");
    }
}

} // namespace lesiondesk
