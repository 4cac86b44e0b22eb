// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportTable.h"
#include "core/report/RunRecord.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;

namespace lesiondesk
{

class ReportTableView;

/// The plans of the checked runs side by side, the fields that differ marked.
class PlansPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PlansPanel(QWidget *parent = nullptr);

    void setRecords(const std::vector<RunRecord> &records);
    const ReportTable &table() const;

private:
    void showLines();

    ReportTable m_all;
    QCheckBox *m_onlyDifferences;
    QLabel *m_count;
    ReportTableView *m_table;
};

} // namespace lesiondesk
