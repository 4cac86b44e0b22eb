// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/DatasetTables.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace lesiondesk
{

class ReportTableView;

/// A dataset's images per diagnosis and modality, as the paper's Table I, or their totals, as II.
class DatasetPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DatasetPanel(QWidget *parent = nullptr);

    void setRecords(std::vector<DatasetRecord> records);
    void showMessage(const QString &message);
    std::vector<ReportTable> tables() const; ///< what is on the screen; none without a dataset

private:
    void showDataset();

    std::vector<DatasetRecord> m_records;
    QComboBox *m_dataset;
    QComboBox *m_kind;
    QLabel *m_notes;
    ReportTableView *m_table;
};

} // namespace lesiondesk
