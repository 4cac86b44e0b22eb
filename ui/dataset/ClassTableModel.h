// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/ClassTable.h"
#include "core/domain/ImageSet.h"

#include <QAbstractTableModel>

namespace lesiondesk
{

/// The class × modality table of one dataset with its row and column of totals and a column of
/// bars. Every cell knows the images that it counts.
class ClassTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The modalities lie between, in the order of kModalities.
    static constexpr int kNameColumn = 0;
    static constexpr int kTotalColumn = 1 + ClassTable::kColumns;
    static constexpr int kBarColumn = kTotalColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ClassTable &table, const QString &datasetName);
    const ClassTable &table() const { return m_table; }
    /// The images of a cell, of a whole row (name, total and bar column) or, with row -1, of a
    /// column, and what they are in words.
    ImageSet images(int row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int tableRow(int row) const; ///< kAll for the row of totals
    QString rowName(int row) const;
    int countAt(int row, int column) const;

    ClassTable m_table;
    QString m_dataset;
};

QString modalityName(Modality modality);

} // namespace lesiondesk
