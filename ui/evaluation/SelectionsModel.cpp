// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/SelectionsModel.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

SelectionsModel::SelectionsModel(Project &project, QObject *parent)
    : QAbstractTableModel(parent), m_project(project)
{
}

void SelectionsModel::setSelections(std::vector<SavedSelection> selections,
                                    QHash<RunId, QString> runNames)
{
    beginResetModel();
    m_selections = std::move(selections);
    m_runNames = std::move(runNames);
    endResetModel();
}

int SelectionsModel::rowOf(SavedSelectionId id) const
{
    const auto found = std::find_if(m_selections.begin(), m_selections.end(),
                                    [id](const SavedSelection &one) { return one.id == id; });
    return found == m_selections.end() ? -1 : static_cast<int>(found - m_selections.begin());
}

int SelectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_selections.size());
}

int SelectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString SelectionsModel::text(const SavedSelection &selection, int column) const
{
    switch (column) {
    case Name:
        return selection.name;
    case Images:
        return QLocale().toString(selection.images);
    case Caption:
        return selection.caption;
    case FromRun:
        return m_runNames.value(selection.run, u"–"_s);
    case When:
        return QLocale().toString(selection.created.toLocalTime(), u"d MMM HH:mm"_s);
    default:
        return {};
    }
}

QVariant SelectionsModel::data(const QModelIndex &index, int role) const
{
    const SavedSelection &selection = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(selection, index.column());
    case Qt::EditRole:
        return index.column() == Name ? selection.name : QVariant();
    case Qt::ToolTipRole:
        return tr("%1: %n image(s), %2", nullptr, selection.images)
            .arg(selection.name, selection.caption);
    case Qt::TextAlignmentRole:
        return index.column() == Images ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                        : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool SelectionsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Name)
        return false;
    SavedSelection &selection = m_selections[static_cast<size_t>(index.row())];
    const QString name = value.toString().trimmed();
    if (name == selection.name)
        return true;
    const auto renamed = SavedSelectionStore(m_project.database()).rename(selection.id, name);
    if (!renamed) {
        Q_EMIT failed(renamed.error().message);
        return false;
    }
    selection.name = name;
    Q_EMIT dataChanged(index, index);
    // Not from within the view's own editing: listeners read the list anew.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT m_project.changes().selectionsChanged(); }, Qt::QueuedConnection);
    return true;
}

Qt::ItemFlags SelectionsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.column() == Name ? base | Qt::ItemIsEditable : base;
}

QVariant SelectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Images ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    static const std::array<const char *, Columns> titles{
        QT_TR_NOOP("Saved selection"), QT_TR_NOOP("Images"), QT_TR_NOOP("What they are"),
        QT_TR_NOOP("Made from"), QT_TR_NOOP("When")};
    return role == Qt::DisplayRole ? QVariant(tr(titles[static_cast<size_t>(section)]))
                                   : QVariant();
}

} // namespace lesiondesk
