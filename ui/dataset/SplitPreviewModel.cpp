// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/SplitPreviewModel.h"

#include <QColor>
#include <QFont>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void SplitPreviewModel::setProposal(std::optional<SplitProposal> proposal)
{
    beginResetModel();
    m_proposal = std::move(proposal);
    m_total = m_proposal ? m_proposal->split.total() : ClassShare();
    endResetModel();
}

int SplitPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_proposal ? 0 : static_cast<int>(m_proposal->classes.size()) + 1;
}

int SplitPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant SplitPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!m_proposal)
        return {};
    const auto row = static_cast<size_t>(index.row());
    const bool isTotal = row >= m_proposal->classes.size();
    const ClassShare &share = isTotal ? m_total : m_proposal->split.classes[row];
    const bool isMissing = share.train == 0 || share.test == 0;
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return isTotal ? tr("Total")
                           : u"%1  %2"_s.arg(m_proposal->classes[row].key,
                                             m_proposal->classes[row].name);
        case Train:
            return locale.toString(share.train);
        case Test:
            return locale.toString(share.test);
        case Share:
            return tr("%1 %").arg(locale.toString(share.testShare() * 100, 'f', 1));
        case Off:
            return (share.deviation() > 0 ? u"+"_s : QString()) +
                   locale.toString(share.deviation(), 'f', 1) + (isMissing ? u" !"_s : QString());
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isTotal || isMissing) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole:
        if (share.test == 0)
            return tr("No test image: nothing to score this class on");
        if (share.train == 0)
            return tr("No training image: nothing to learn this class from");
        return tr("%1 of %2 test images were wished")
            .arg(locale.toString(share.wished, 'f', 1), locale.toString(share.train + share.test));
    default:
        return {};
    }
}

QVariant SplitPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                               : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Off)
        return tr("Test images more or less than the wished share");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Class");
    case Train:
        return tr("Train");
    case Test:
        return tr("Test");
    case Share:
        return tr("Test share");
    case Off:
        return tr("Off by");
    default:
        return {};
    }
}

} // namespace lesiondesk
