// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/MappingModel.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void MappingModel::setMapping(Subject subject, ClassMapping mapping)
{
    beginResetModel();
    m_subject = std::move(subject);
    m_mapping = std::move(mapping);
    endResetModel();
}

QString MappingModel::targetText(const QString &key) const
{
    if (key.isEmpty())
        return tr("dropped");
    for (const Diagnosis &target : m_subject.targets) {
        if (target.key == key && m_subject.inSet.contains(key))
            return u"%1  %2"_s.arg(target.key, target.name);
    }
    return tr("%1 - not in the set: dropped").arg(key);
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_subject.sources.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<size_t>(index.row());
    const Diagnosis &source = m_subject.sources[row];
    const QString target = m_mapping.target(source.key);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == Source)
            return u"%1  %2"_s.arg(source.key, source.name);
        if (index.column() == Images)
            return QLocale().toString(m_subject.images[row]);
        return u"→  "_s + targetText(target);
    case Qt::EditRole:
        return index.column() == Target ? QVariant(target) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Images ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                        : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (!m_subject.inSet.contains(target))
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Images ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Source:
        return tr("Class of the dataset");
    case Images:
        return tr("Images");
    case Target:
        return tr("Goes to");
    default:
        return {};
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Target ? flags | Qt::ItemIsEditable : flags;
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Target)
        return false;
    const QString key = m_subject.sources[static_cast<size_t>(index.row())].key;
    if (m_mapping.target(key) == value.toString())
        return true;
    m_mapping.setTarget(key, value.toString());
    m_mapping = m_mapping.edited();
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), Columns - 1));
    Q_EMIT edited();
    return true;
}

} // namespace lesiondesk
