// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JobList.h"

#include "core/jobs/JobQueue.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString stateText(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return JobList::tr("waiting");
    case JobState::Running:
        return JobList::tr("running");
    case JobState::Done:
        return JobList::tr("done");
    case JobState::Cancelled:
        return JobList::tr("cancelled");
    case JobState::Failed:
        return JobList::tr("failed");
    }
    return {};
}

QString duration(const JobRecord &job)
{
    if (!job.started.isValid())
        return {};
    const QDateTime end = job.ended.isValid() ? job.ended : QDateTime::currentDateTimeUtc();
    const qint64 seconds = job.started.secsTo(end);
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

JobList::JobList(JobQueue &jobs, QWidget *parent)
    : QDialog(parent), m_jobs(jobs), m_table(new QTableWidget(0, 4, this))
{
    setObjectName(u"jobList"_s);
    setWindowTitle(tr("Jobs"));
    resize(760, 320);
    m_table->setObjectName(u"jobTable"_s);
    m_table->setHorizontalHeaderLabels({tr("Job"), tr("State"), tr("Time"), tr("What happened")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close this list (Esc)"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table);
    layout->addWidget(buttons);
    connect(&jobs, &JobQueue::jobChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&jobs, &JobQueue::jobEnded, this, [this] {
        if (isVisible())
            refresh();
    });
}

void JobList::showEvent(QShowEvent *event)
{
    refresh();
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(0, std::max(240, m_table->columnWidth(0)));
    QDialog::showEvent(event);
}

void JobList::refresh()
{
    const auto &jobs = m_jobs.jobs();
    m_table->setRowCount(static_cast<int>(jobs.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const JobRecord &job = jobs[jobs.size() - 1 - static_cast<size_t>(row)];
        const QStringList cells{job.title, stateText(job.state), duration(job),
                                job.error.isEmpty() ? job.progress.text : job.error};
        for (int column = 0; column < 4; ++column) {
            auto *item = m_table->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                m_table->setItem(row, column, item);
            }
            item->setText(cells[column]);
            item->setToolTip(cells[column]);
            if (column == 2)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    m_table->resizeRowsToContents();
}

} // namespace lesiondesk
