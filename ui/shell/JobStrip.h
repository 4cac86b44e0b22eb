// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QToolButton;

namespace lesiondesk
{

class JobList;
class JobQueue;
struct JobRecord;

/// The strip at the bottom: what runs, how far it is, and Cancel. There only while something runs
/// or has just ended; a failure stays until it is closed. A click opens the list of all jobs.
class JobStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit JobStrip(JobQueue &jobs, QWidget *parent = nullptr);

public Q_SLOTS:
    void showList();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void onJobEnded(int id);
    bool isShowingAnEnd() const;
    void clear();
    void show(const JobRecord &job);

    JobQueue &m_jobs;
    JobList *m_list = nullptr;
    int m_shown = 0; ///< the job on the strip
    QLabel *m_state;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QToolButton *m_close;
    QTimer *m_hide;
};

} // namespace lesiondesk
