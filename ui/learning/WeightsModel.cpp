// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/WeightsModel.h"

#include <QFont>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

WeightsModel::WeightsModel(std::vector<KnownWeights> files, QObject *parent)
    : QAbstractTableModel(parent), m_files(std::move(files))
{
}

int WeightsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int WeightsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

int WeightsModel::rowOf(const KnownWeights &known) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).url == known.url)
            return row;
    }
    return -1;
}

void WeightsModel::setMarked(int row)
{
    m_marked = row;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1), {Qt::FontRole});
}

QString WeightsModel::text(const KnownWeights &known, int column) const
{
    const QLocale locale;
    switch (column) {
    case Network:
        return architectureKey(known.architecture);
    case Publisher:
        return known.publisher;
    case Name:
        return known.name;
    case Size:
        if (known.bytes)
            return tr("%1 MB").arg(
                locale.toString(static_cast<double>(*known.bytes) / 1e6, 'f', 1));
        if (known.mebibytes)
            return tr("about %1 MB").arg(locale.toString(*known.mebibytes * 1.048576, 'f', 1));
        return tr("not known");
    case Licence:
        return known.licence;
    case Accuracy:
        if (!known.top1)
            return tr("not known");
        return tr("%1 % at %2 px")
            .arg(locale.toString(*known.top1, 'f', 1), locale.toString(known.top1Size));
    case Hash:
        return known.sha256.isEmpty() ? tr("not known") : known.sha256.first(8) + u"…"_s;
    default:
        return {};
    }
}

QVariant WeightsModel::data(const QModelIndex &index, int role) const
{
    const KnownWeights &known = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(known, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Size || index.column() == Accuracy
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        if (index.row() == m_marked) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole:
        if (index.column() == Hash && known.hasFullHash())
            return tr("SHA-256: %1").arg(known.sha256);
        if (index.column() == Hash && !known.sha256.isEmpty())
            return tr("Only the first digits of the SHA-256 are published");
        if (index.column() == Size && known.bytes)
            return tr("%n bytes", nullptr, static_cast<int>(*known.bytes));
        if (index.column() == Accuracy)
            return tr("Top-1 accuracy on ImageNet, from %1").arg(known.source);
        return known.url;
    default:
        return {};
    }
}

QVariant WeightsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Network:
        return tr("Network");
    case Publisher:
        return tr("Publisher");
    case Name:
        return tr("Weights");
    case Size:
        return tr("Size");
    case Licence:
        return tr("Licence");
    case Accuracy:
        return tr("Top-1");
    case Hash:
        return tr("SHA-256");
    default:
        return {};
    }
}

} // namespace lesiondesk
