// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/TablesData.h"

#include <QAbstractTableModel>

#include <set>

namespace lesiondesk
{

/// The list of done runs with a check mark each. A run that is new is checked; what the user has
/// unchecked stays so.
class RunChoices final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RunColumn, StrategyColumn, NetworkColumn, SetColumn, SeedColumn, MacroF1Column };

    using QAbstractTableModel::QAbstractTableModel;

    void setChoices(std::vector<RunChoice> choices);
    std::vector<RunId> checkedRuns() const; ///< in the order of the list
    void setAllChecked(bool checked);
    void toggle(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void checkedChanged();

private:
    const RunChoice &choice(int row) const { return m_choices[static_cast<size_t>(row)]; }
    bool isChecked(int row) const { return !m_unchecked.count(choice(row).run); }

    std::vector<RunChoice> m_choices;
    std::set<RunId> m_unchecked;
};

} // namespace lesiondesk
