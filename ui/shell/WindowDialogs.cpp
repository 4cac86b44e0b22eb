// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowDialogs.h"

#include "core/jobs/JobQueue.h"
#include "ui/shell/KeysOverlay.h"
#include "ui/shell/MainWindow.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void showKeysOf(const Page *page, QWidget *parent)
{
    const KeysOverlay::Keys everywhere{
        {u"Ctrl+1 … 5"_s, MainWindow::tr("go to a page")},
        {u"Alt+←  Alt+→"_s, MainWindow::tr("back and forward")},
        {u"Ctrl+Z"_s, MainWindow::tr("take back what was done last")},
        {u"Ctrl+K"_s, MainWindow::tr("find a command by name")},
        {u"Ctrl+J"_s, MainWindow::tr("list of jobs")},
        {u"F1"_s, MainWindow::tr("these keys")},
    };
    for (KeysOverlay *old : parent->findChildren<KeysOverlay *>())
        old->close(); // left open when the page was changed beneath it
    new KeysOverlay(page ? page->title() : QString(), page ? page->keys() : KeysOverlay::Keys{},
                    everywhere, parent);
}

void showAbout(QWidget *parent)
{
    QMessageBox::about(
        parent, MainWindow::tr("About LesionDesk"),
        MainWindow::tr("<h3>LesionDesk %1</h3><p>Review, train and look again: a workstation for "
                       "sets of skin-lesion images.</p><p>For research. It gives no diagnosis and "
                       "is no medical device.</p><p>Licence: GPL 3 or later. Uses Qt, OpenCV, "
                       "LibTorch, SQLite and QCustomPlot.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
}

QString askForNewFolder(Prompts &prompts, QWidget *parent, const QString &title,
                        const QString &suggestion)
{
    const QString path = prompts.saveFile(parent, title, suggestion,
                                          MainWindow::tr("LesionDesk projects (*.lesion)"));
    return path.isEmpty() || path.endsWith(u".lesion"_s) ? path : path + u".lesion"_s;
}

QString storedReader()
{
    const QString user = qEnvironmentVariable("USER", u"reader"_s);
    return QSettings().value(u"reader/initials"_s, user).toString();
}

bool askForReader(Prompts &prompts, QWidget *parent)
{
    const auto initials =
        prompts.text(parent, MainWindow::tr("Who is reading"),
                     MainWindow::tr("Your initials; they are written beside readings and tags:"),
                     storedReader());
    if (!initials || initials->trimmed().isEmpty())
        return false;
    QSettings().setValue(u"reader/initials"_s, initials->trimmed());
    return true;
}

bool confirmCancelOfJobs(JobQueue &jobs, Prompts &prompts, QWidget *parent)
{
    QString running;
    for (const JobRecord &job : jobs.jobs()) {
        if (job.state == JobState::Running && job.lane != JobLane::Pictures)
            running = job.title;
    }
    if (!prompts.confirm(parent, MainWindow::tr("A job is still running"),
                         MainWindow::tr("“%1” has not ended. It is cancelled when you go on; what "
                                        "it has finished is kept.")
                             .arg(running),
                         MainWindow::tr("Cancel the job")))
        return false;
    std::vector<int> ids;
    for (const JobRecord &job : jobs.jobs()) {
        if ((job.state == JobState::Waiting || job.state == JobState::Running) &&
            job.lane != JobLane::Pictures)
            ids.push_back(job.id);
    }
    for (const int id : ids)
        jobs.cancel(id);
    return true;
}

} // namespace lesiondesk
