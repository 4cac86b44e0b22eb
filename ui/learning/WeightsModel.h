// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/WeightsCatalogue.h"

#include <QAbstractTableModel>

namespace lesiondesk
{

/// The known weights files, a row each. What is not known says so.
class WeightsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Network = 0, Publisher, Name, Size, Licence, Accuracy, Hash, Columns };

    explicit WeightsModel(std::vector<KnownWeights> files, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const KnownWeights &at(int row) const { return m_files[static_cast<size_t>(row)]; }
    /// The row of the entry, or -1.
    int rowOf(const KnownWeights &known) const;
    /// Marks the row of the file that was checked last; -1: none.
    void setMarked(int row);

private:
    QString text(const KnownWeights &known, int column) const;

    std::vector<KnownWeights> m_files;
    int m_marked = -1;
};

} // namespace lesiondesk
