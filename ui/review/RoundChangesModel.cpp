// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/RoundChangesModel.h"

#include "ui/widgets/ThumbnailProvider.h"

#include <QPixmap>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

RoundChangesModel::RoundChangesModel(ThumbnailProvider &thumbnails, QObject *parent)
    : QAbstractTableModel(parent), m_thumbnails(thumbnails)
{
    connect(&thumbnails, &ThumbnailProvider::thumbnailReady, this, &RoundChangesModel::onThumbnail);
}

void RoundChangesModel::setChanges(std::vector<RoundChange> changes, const Taxonomy &taxonomy)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_names.clear();
    m_rows.clear();
    for (const Diagnosis &diagnosis : taxonomy.diagnoses)
        m_names.insert(diagnosis.id, diagnosis.name);
    for (size_t i = 0; i < m_changes.size(); ++i)
        m_rows.insert(m_changes[i].image, static_cast<int>(i));
    endResetModel();
}

QString RoundChangesModel::outcomeName(RoundOutcome outcome)
{
    switch (outcome) {
    case RoundOutcome::Unread:
        return tr("not read");
    case RoundOutcome::Confirmed:
        return tr("confirmed");
    case RoundOutcome::Changed:
        return tr("changed");
    case RoundOutcome::Undecided:
        return tr("undecided");
    }
    return {};
}

QString RoundChangesModel::modalityName(Modality modality)
{
    switch (modality) {
    case Modality::Macroscopic:
        return tr("macroscopic");
    case Modality::Anatomical:
        return tr("anatomical");
    case Modality::Dermoscopic:
        return tr("dermoscopic");
    case Modality::Untagged:
        break;
    }
    return tr("not tagged");
}

int RoundChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int RoundChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RoundChangesModel::text(const RoundChange &change, int column) const
{
    switch (column) {
    case Image:
        return change.key;
    case Case:
        return change.caseKey;
    case Recorded:
        return m_names.value(change.recorded, tr("none"));
    case Validated:
        return change.validated.isValid() ? m_names.value(change.validated) : u"–"_s;
    case Outcome:
        return outcomeName(change.outcome);
    case Tag:
        return change.before == change.after
                   ? modalityName(change.after)
                   : tr("%1 → %2").arg(modalityName(change.before), modalityName(change.after));
    default:
        return {};
    }
}

QVariant RoundChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RoundChange &change = m_changes[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(change, index.column());
    if (role == Qt::DecorationRole && index.column() == Picture)
        return m_thumbnails.thumbnail(change.image);
    if (role == Qt::ToolTipRole && index.column() == Outcome)
        return tr("%n reader(s)", nullptr, change.readers);
    return {};
}

QVariant RoundChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Picture:
        return QString();
    case Image:
        return tr("Image");
    case Case:
        return tr("Case");
    case Recorded:
        return tr("Recorded");
    case Validated:
        return tr("Validated");
    case Outcome:
        return tr("Outcome");
    case Tag:
        return tr("What it shows");
    default:
        return {};
    }
}

void RoundChangesModel::onThumbnail(ImageId id)
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd())
        return;
    const QModelIndex cell = index(*row, Picture);
    Q_EMIT dataChanged(cell, cell, {Qt::DecorationRole});
}

} // namespace lesiondesk
