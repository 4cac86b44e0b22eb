// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportTable.h"
#include "core/report/RunRecord.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace lesiondesk
{

class ConfusionMatrixView;
class ReportTableView;

/// One run's figures per class and its confusion matrix beside them, as the paper's Tables V to
/// VIII.
class ClassFiguresPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ClassFiguresPanel(QWidget *parent = nullptr);

    /// Keeps the run that is shown where it is still there.
    void setRecords(const std::vector<RunRecord> &records);
    /// The tables on the screen: figures and matrix; none without a run.
    std::vector<ReportTable> tables() const;

private:
    void showRun();
    const RunRecord *record() const;

    std::vector<RunRecord> m_records;
    QComboBox *m_run;
    QLabel *m_figures;
    ReportTableView *m_table;
    ConfusionMatrixView *m_matrix;
};

} // namespace lesiondesk
