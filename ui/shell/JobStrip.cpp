// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JobStrip.h"

#include "core/jobs/JobQueue.h"
#include "ui/shell/Icons.h"
#include "ui/shell/JobList.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kStayMilliseconds = 8000;

} // namespace

JobStrip::JobStrip(JobQueue &jobs, QWidget *parent)
    : QFrame(parent), m_jobs(jobs), m_state(new QLabel(this)), m_text(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_close(new QToolButton(this)), m_hide(new QTimer(this))
{
    setObjectName(u"jobStrip"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("All jobs of this session (Ctrl+J)"));
    m_state->setObjectName(u"jobState"_s);
    m_text->setObjectName(u"jobText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMinimumWidth(0);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setObjectName(u"jobProgress"_s);
    m_bar->setFixedWidth(240);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(12);
    m_cancel->setObjectName(u"jobCancel"_s);
    m_cancel->setToolTip(tr("Stop this job; what is finished is kept"));
    m_close->setObjectName(u"jobClose"_s);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->setSpacing(12);
    layout->addWidget(m_state);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    layout->addWidget(m_close);

    m_hide->setSingleShot(true);
    m_hide->setInterval(kStayMilliseconds);
    connect(m_hide, &QTimer::timeout, this, &JobStrip::clear);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_jobs.cancel(m_shown);
    });
    connect(m_close, &QToolButton::clicked, this, &JobStrip::clear);
    connect(&jobs, &JobQueue::jobChanged, this, &JobStrip::refresh);
    connect(&jobs, &JobQueue::jobEnded, this, &JobStrip::onJobEnded);
    hide();
}

void JobStrip::refresh()
{
    // What computes is of more interest than what copies files, and the end of either than what
    // goes on by itself.
    const JobRecord *best = nullptr;
    int waiting = 0;
    for (const JobRecord &job : m_jobs.jobs()) {
        if (job.state == JobState::Waiting)
            ++waiting;
        if (job.state == JobState::Running && (!best || job.lane < best->lane))
            best = &job;
    }
    if (!best || (best->lane == JobLane::Pictures && isShowingAnEnd()))
        return;
    show(*best);
    if (waiting > 0)
        m_text->setText(m_text->text() + tr(" · %n more waiting", nullptr, waiting));
}

bool JobStrip::isShowingAnEnd() const
{
    const JobRecord *job = m_jobs.job(m_shown);
    return !isHidden() && job && job->lane != JobLane::Pictures && job->ended.isValid();
}

void JobStrip::clear()
{
    m_hide->stop();
    hide();
    m_shown = 0;
    refresh();
}

void JobStrip::show(const JobRecord &job)
{
    m_hide->stop();
    if (m_shown != job.id)
        m_cancel->setEnabled(true);
    m_shown = job.id;
    const bool running = job.state == JobState::Running;
    QString text = job.title;
    if (running && !job.progress.text.isEmpty())
        text += u" · "_s + job.progress.text;
    if (running && job.progress.total > 0 && job.progress.text.isEmpty()) {
        const QLocale locale;
        text += u" · "_s +
                tr("%1 of %2")
                    .arg(locale.toString(job.progress.done), locale.toString(job.progress.total));
    }
    if (job.state == JobState::Done)
        text += u" · "_s + tr("done");
    if (job.state == JobState::Cancelled)
        text += u" · "_s + tr("cancelled");
    if (job.state == JobState::Failed)
        text += u" · "_s + job.error;
    m_text->setText(text);
    m_text->setToolTip(job.error);
    const bool failed = job.state == JobState::Failed;
    m_state->setText(running ? u"●"_s : failed ? u"⚠"_s : u"○"_s);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     failed ? QColor(0xd5, 0x5e, 0x00) : palette().color(QPalette::Highlight));
    m_state->setPalette(colours);
    m_bar->setVisible(running);
    m_bar->setRange(0, job.progress.total > 0 ? 1000 : 0);
    if (job.progress.total > 0)
        m_bar->setValue(static_cast<int>(1000 * job.progress.done / job.progress.total));
    m_cancel->setVisible(running);
    m_close->setVisible(!running);
    QFrame::show();
}

void JobStrip::onJobEnded(int id)
{
    const JobRecord *job = m_jobs.job(id);
    if (!job)
        return;
    const bool failed = job->state == JobState::Failed;
    if (job->lane == JobLane::Pictures && (m_jobs.isBusy() || isShowingAnEnd()) && !failed)
        return;
    if (job->lane == JobLane::Pictures && job->state == JobState::Cancelled) {
        clear(); // the project was closed, or it was stopped here: it goes on another time
        return;
    }
    // An older failure is not pushed away by what merely ended well.
    if (!m_jobs.isBusy() || failed)
        show(*job);
    if (!m_jobs.isBusy() && !failed)
        m_hide->start();
    if (m_jobs.isBusy() && !failed)
        refresh();
}

void JobStrip::showList()
{
    if (!m_list)
        m_list = new JobList(m_jobs, window());
    m_list->show();
    m_list->raise();
    m_list->activateWindow();
}

void JobStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        showList();
}

void JobStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        showList();
    else
        QFrame::keyPressEvent(event);
}

} // namespace lesiondesk
