// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JobEnd.h"

namespace lesiondesk
{

void announceEnd(PageContext &context, int job, const QString &title, const DoneWords &done)
{
    JobQueue &jobs = context.jobs;
    UndoLine &line = context.undoLine;
    Prompts &prompts = context.prompts;
    auto *listener = new QObject(&line);
    QObject::connect(&jobs, &JobQueue::jobEnded, listener,
                     [&jobs, &line, &prompts, listener, job, title, done](int id) {
                         const JobRecord *record = jobs.job(id);
                         if (id != job || !record)
                             return;
                         listener->deleteLater();
                         if (record->state == JobState::Failed)
                             prompts.showError(line.window(), title, record->error);
                         else if (record->state == JobState::Done && done.label.isEmpty())
                             line.say(done.text);
                         else if (record->state == JobState::Done)
                             line.say(done.text, done.label, done.action);
                     });
}

} // namespace lesiondesk
