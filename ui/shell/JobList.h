// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTableWidget;

namespace lesiondesk
{

class JobQueue;

/// All jobs since the program began, newest first: state, time, and why one failed.
class JobList final : public QDialog
{
    Q_OBJECT

public:
    explicit JobList(JobQueue &jobs, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    JobQueue &m_jobs;
    QTableWidget *m_table;
};

} // namespace lesiondesk
