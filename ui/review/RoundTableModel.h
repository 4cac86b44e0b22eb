// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/RoundStore.h"

#include <QAbstractTableModel>

namespace lesiondesk
{

/// A line of the list of rounds.
struct RoundLine {
    Round round;
    std::vector<RoundStore::ReaderProgress> readers;
};

/// The rounds as a table: name, kind, state, images, who read how many, when it was made.
class RoundTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, State, Images, Readers, Made, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setLines(std::vector<RoundLine> lines);
    const RoundLine *line(int row) const;
    int rowOf(RoundId id) const; ///< -1 when it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RoundLine> m_lines;
};

} // namespace lesiondesk
