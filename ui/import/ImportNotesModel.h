// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/ImportJob.h"

#include <QAbstractTableModel>

namespace lesiondesk
{

/// Every rejected row, then what deserves a look (the same picture with another label), one a line:
/// what, file, row, reason.
class ImportNotesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What = 0, File, Row, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setNotes(std::vector<ImportNote> rejected, std::vector<ImportNote> conflicts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<ImportNote> m_notes;
    size_t m_rejected = 0; ///< how many of them, from the front
};

} // namespace lesiondesk
