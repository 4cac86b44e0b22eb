// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/SplitJob.h"

#include <QAbstractTableModel>

#include <optional>

namespace lesiondesk
{

/// What a split would give: a row per class and the total; train, test, share and how many test
/// images it is off the wished share.
class SplitPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name = 0, Train, Test, Share, Off, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setProposal(std::optional<SplitProposal> proposal);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::optional<SplitProposal> m_proposal;
    ClassShare m_total;
};

} // namespace lesiondesk
