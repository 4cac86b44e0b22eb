// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/ClassTableModel.h"

#include <QCoreApplication>
#include <QFont>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString modalityName(Modality modality)
{
    switch (modality) {
    case Modality::Macroscopic:
        return QCoreApplication::translate("Modality", "Macroscopic");
    case Modality::Anatomical:
        return QCoreApplication::translate("Modality", "Anatomical");
    case Modality::Dermoscopic:
        return QCoreApplication::translate("Modality", "Dermoscopic");
    case Modality::Untagged:
        break;
    }
    return QCoreApplication::translate("Modality", "Not tagged");
}

namespace
{

/// kAll for the columns that stand for a whole row.
int tableColumn(int column)
{
    return column > ClassTableModel::kNameColumn && column < ClassTableModel::kTotalColumn
               ? column - 1
               : ClassTable::kAll;
}

} // namespace

void ClassTableModel::setTable(const ClassTable &table, const QString &datasetName)
{
    beginResetModel();
    m_table = table;
    m_dataset = datasetName;
    endResetModel();
}

int ClassTableModel::tableRow(int row) const
{
    return row >= 0 && row < static_cast<int>(m_table.rows().size()) ? row : ClassTable::kAll;
}

QString ClassTableModel::rowName(int row) const
{
    if (tableRow(row) == ClassTable::kAll)
        return tr("Total");
    const ClassTable::Row &entry = m_table.rows()[static_cast<size_t>(row)];
    return entry.diagnosis.isValid() ? u"%1  %2"_s.arg(entry.key, entry.name) : tr("No label");
}

int ClassTableModel::countAt(int row, int column) const
{
    return m_table.count(tableRow(row), tableColumn(column));
}

ImageSet ClassTableModel::images(int row, int column) const
{
    const int r = tableRow(row);
    const int c = tableColumn(column);
    QStringList parts;
    if (r != ClassTable::kAll) {
        const ClassTable::Row &entry = m_table.rows()[static_cast<size_t>(r)];
        parts.append(entry.diagnosis.isValid() ? entry.key : tr("no label"));
    }
    if (c != ClassTable::kAll)
        parts.append(modalityName(kModalities[static_cast<size_t>(c)]).toLower());
    if (parts.isEmpty())
        parts.append(tr("all images"));
    return {m_table.images(r, c), u"%1: %2"_s.arg(m_dataset, parts.join(u", "_s))};
}

int ClassTableModel::rowCount(const QModelIndex &parent) const
{
    // One more for the totals, and nothing where there is no dataset.
    return parent.isValid() || m_table.rows().empty() ? 0
                                                      : static_cast<int>(m_table.rows().size()) + 1;
}

int ClassTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kBarColumn + 1;
}

QVariant ClassTableModel::data(const QModelIndex &index, int role) const
{
    const int column = index.column();
    const bool isTotal = tableRow(index.row()) == ClassTable::kAll || column == kTotalColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (column == kNameColumn)
            return rowName(index.row());
        if (column == kBarColumn)
            return {};
        return QLocale().toString(countAt(index.row(), column));
    case Qt::TextAlignmentRole:
        return column == kNameColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isTotal && column != kBarColumn) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const ImageSet set = images(index.row(), column);
        return tr("%1 - %n image(s)", nullptr, static_cast<int>(set.ids.size())).arg(set.caption);
    }
    default:
        return {};
    }
}

QVariant ClassTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == kNameColumn || section == kBarColumn
                   ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                   : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section != kNameColumn && section != kBarColumn)
        return tr("Click: all images of this column");
    if (role != Qt::DisplayRole)
        return {};
    if (section == kNameColumn)
        return tr("Class");
    if (section == kTotalColumn)
        return tr("Total");
    if (section == kBarColumn)
        return tr("Share");
    return modalityName(kModalities[static_cast<size_t>(tableColumn(section))]);
}

} // namespace lesiondesk
