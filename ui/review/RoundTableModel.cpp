// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/RoundTableModel.h"

#include "ui/review/ReadingHeader.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString inWords(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), u"d MMM yyyy, HH:mm"_s);
}

} // namespace

void RoundTableModel::setLines(std::vector<RoundLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const RoundLine *RoundTableModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

int RoundTableModel::rowOf(RoundId id) const
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].round.id == id)
            return static_cast<int>(i);
    }
    return -1;
}

int RoundTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RoundTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RoundTableModel::data(const QModelIndex &index, int role) const
{
    const RoundLine *found = index.isValid() ? line(index.row()) : nullptr;
    if (!found)
        return {};
    const Round &round = found->round;
    if (role == Qt::TextAlignmentRole && index.column() == Images)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Kind)
        return modeMeaning(round.mode);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return round.name;
    case Kind:
        return modeName(round.mode);
    case State:
        return round.state == RoundState::Open ? tr("open")
                                               : tr("closed %1").arg(inWords(round.closed));
    case Images:
        return round.images;
    case Readers: {
        QStringList readers;
        for (const RoundStore::ReaderProgress &progress : found->readers)
            readers.append(
                tr("%1: %2 of %3").arg(progress.reader).arg(progress.read).arg(round.images));
        return readers.isEmpty() ? tr("nobody yet") : readers.join(u", "_s);
    }
    case Made:
        return inWords(round.created);
    default:
        return {};
    }
}

QVariant RoundTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Images ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Round");
    case Kind:
        return tr("Kind");
    case State:
        return tr("State");
    case Images:
        return tr("Images");
    case Readers:
        return tr("Read");
    case Made:
        return tr("Made");
    default:
        return {};
    }
}

} // namespace lesiondesk
