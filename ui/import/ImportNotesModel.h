// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/ImportJob.h"

#include <QAbstractItemModel>

namespace lesiondesk
{

/// The rejected rows, then what deserves a look, in groups of the same field and message: a line
/// says how many there are and where the first stand; below it are its rows, one by one.
class ImportNotesModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What = 0, Field, Rows, Reason, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setOutcome(const ImportOutcome &outcome);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QVariant groupText(const ImportNoteGroup &group, size_t position, int column) const;
    static QVariant noteText(const ImportNote &note, int column);

    std::vector<ImportNoteGroup> m_groups;
    size_t m_rejected = 0; ///< how many of the groups, from the front
};

} // namespace lesiondesk
