// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"
#include "core/store/SavedSelectionStore.h"

#include <QAbstractTableModel>
#include <QHash>

namespace lesiondesk
{

/// The project's saved selections, the newest first. A name that is edited in a view is written at
/// once.
class SelectionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name = 0, Images, Caption, FromRun, When, Columns };

    explicit SelectionsModel(Project &project, QObject *parent = nullptr);

    void setSelections(std::vector<SavedSelection> selections, QHash<RunId, QString> runNames);
    const SavedSelection &at(int row) const { return m_selections[static_cast<size_t>(row)]; }
    int rowOf(SavedSelectionId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const QString &message);

private:
    QString text(const SavedSelection &selection, int column) const;

    Project &m_project;
    std::vector<SavedSelection> m_selections;
    QHash<RunId, QString> m_runNames;
};

} // namespace lesiondesk
