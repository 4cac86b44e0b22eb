// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/MergeTableModel.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void MergeTableModel::setMerge(std::vector<Diagnosis> classes, Merge merge)
{
    beginResetModel();
    m_classes = std::move(classes);
    m_merge = std::move(merge);
    m_total = m_merge.total();
    endResetModel();
}

int MergeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_classes.empty() ? 0 : static_cast<int>(m_classes.size()) + 1;
}

int MergeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString MergeTableModel::words(const MergedClass &entry) const
{
    QStringList parts;
    for (qsizetype d = 0; d < m_merge.datasets.size(); ++d) {
        if (const int images = entry.from[static_cast<size_t>(d)]; images > 0)
            parts.append(u"%1 %2"_s.arg(m_merge.datasets[d], QLocale().toString(images)));
    }
    return tr("%1 - train %2, test %3")
        .arg(parts.join(u" + "_s), QLocale().toString(entry.train), QLocale().toString(entry.test));
}

QVariant MergeTableModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<size_t>(index.row());
    const bool isTotal = row >= m_classes.size();
    const MergedClass &entry = isTotal ? m_total : m_merge.classes[row];
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return isTotal ? tr("Total") : u"%1  %2"_s.arg(m_classes[row].key, m_classes[row].name);
        case Before:
            return locale.toString(entry.before);
        case Added:
            return entry.added() > 0 ? u"+"_s + locale.toString(entry.added()) : QString();
        case After:
            return locale.toString(entry.total());
        default:
            return {};
        }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return words(entry);
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isTotal || index.column() == After) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case BeforeRole:
        return isTotal ? 0 : entry.before; // the total would dwarf all classes
    case AddedRole:
        return isTotal ? 0 : entry.added();
    case LargestRole:
        return m_merge.largest();
    default:
        return {};
    }
}

QVariant MergeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name || section == Bar ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                                 : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Class of the target set");
    case Before:
        return tr("Before");
    case Added:
        return tr("Added");
    case After:
        return tr("After");
    case Bar:
        return tr("Distribution");
    default:
        return {};
    }
}

} // namespace lesiondesk
