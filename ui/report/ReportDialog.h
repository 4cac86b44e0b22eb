// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document/ReportJob.h"
#include "ui/shell/Page.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace lesiondesk
{

/// Asks how and where to a report on these runs goes, and hands the writing to the job queue: the
/// strip shows it, the undo line says where the report is. The dialog may be long gone by then.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(PageContext &context, std::vector<RunId> runs, QWidget *parent = nullptr);

    ReportFormat format() const;

private:
    void buildLayout();
    void choosePath();
    void setPath(const QString &path);
    ReportRequest request() const;
    void write();

    PageContext &m_context;
    std::vector<RunId> m_runs;
    QComboBox *m_format;
    QComboBox *m_language;
    QComboBox *m_labels;
    QCheckBox *m_pictures;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QPushButton *m_write;
};

/// Shows the dialog on the screen; it deletes itself.
void showReportDialog(PageContext &context, const std::vector<RunId> &runs, QWidget *parent);

} // namespace lesiondesk
