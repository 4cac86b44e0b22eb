// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/WorstFirst.h"
#include "ui/evaluation/EvalLoader.h"

#include <QAbstractTableModel>

#include <memory>
#include <set>

namespace lesiondesk
{

/// Misclassified images, the worst first.
class WorstModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rank = 0, Classes, Score, ModalityTag, Note, Image, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setRanking(std::shared_ptr<const LoadedRun> run, std::vector<RankedItem> ranking,
                    WorstBy by);
    /// The images that somebody wrote a note about.
    void setNoted(std::set<ImageId> noted);
    const std::vector<RankedItem> &ranking() const { return m_ranking; }
    ImageId imageAt(int row) const { return item(row).image; }
    int rowOf(ImageId image) const; ///< -1 where it is not among them

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const EvalItem &item(int row) const
    {
        return m_run->result.items[static_cast<size_t>(m_ranking[static_cast<size_t>(row)].item)];
    }
    QString text(int row, int column) const;
    QString toolTip(int row) const;

    std::shared_ptr<const LoadedRun> m_run;
    std::vector<RankedItem> m_ranking;
    WorstBy m_by = WorstBy::Confidence;
    std::set<ImageId> m_noted;
};

} // namespace lesiondesk
