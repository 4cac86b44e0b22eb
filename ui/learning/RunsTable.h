// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace lesiondesk
{

/// The table of runs. Where it is too narrow for every column, the ones that a name or a tooltip
/// tells as well go first: set, network, disk, strategy.
class RunsTable final : public QTableView
{
    Q_OBJECT

public:
    explicit RunsTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Shows as many columns as there is room for.
    void fitColumns();

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace lesiondesk
