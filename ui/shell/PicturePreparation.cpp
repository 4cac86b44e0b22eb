// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PicturePreparation.h"

#include "core/import/PrepareJob.h"
#include "core/store/PreparationStore.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/UndoLine.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

PicturePreparation::PicturePreparation(Project &project, JobQueue &jobs, Navigator &navigator,
                                       UndoLine &undoLine)
    : m_project(project), m_jobs(jobs), m_navigator(navigator), m_undoLine(undoLine)
{
    constexpr int kTryAgainMilliseconds = 2000;
    m_later.setSingleShot(true);
    m_later.setInterval(kTryAgainMilliseconds);
    connect(&m_later, &QTimer::timeout, this, &PicturePreparation::sayWhatWasFound);
    connect(&project.changes(), &ChangeBus::catalogueChanged, this,
            &PicturePreparation::onCatalogueChanged);
    connect(&jobs, &JobQueue::jobChanged, this, &PicturePreparation::onJobChanged);
    connect(&jobs, &JobQueue::jobEnded, this, &PicturePreparation::onJobEnded);
}

PicturePreparation::~PicturePreparation()
{
    // The job reports to this, and the project's lock must not go before the job does.
    m_jobs.halt(JobLane::Pictures);
}

void PicturePreparation::start()
{
    if (m_job != 0 || m_project.mode() != Database::Mode::ReadWrite)
        return;
    const auto waiting =
        PreparationStore(m_project.database(), m_project.paths()).next({}, ImageId(), 1);
    if (!waiting || waiting->empty())
        return; // what is wrong with the database is said by those who show it
    m_again = false;
    m_held = m_jobs.isBusy(JobLane::Files);
    PrepareOptions options;
    options.wishes = m_wishes;
    options.doing = u""_s; // the job's title says it
    options.holds = [this] { return m_held.load(); };
    options.troubled = [this](const std::vector<ImageId> &found) {
        QMetaObject::invokeMethod(
            this,
            [this, found] { m_troubled.insert(m_troubled.end(), found.begin(), found.end()); },
            Qt::QueuedConnection);
    };
    options.conflicting = [this](ImageId image, ImageId other) {
        QMetaObject::invokeMethod(
            this, [this, image, other] { m_conflicting.emplace_back(image, other); },
            Qt::QueuedConnection);
    };
    m_job = m_jobs.submit(JobLane::Pictures, tr("Preparing pictures"),
                          [options, paths = m_project.paths(),
                           &clock = m_project.clock()](Feedback &feedback) -> Result<void> {
                              LD_TRY(runPreparation(paths, options, clock, feedback));
                              return {};
                          });
}

void PicturePreparation::onCatalogueChanged()
{
    m_again = true;
    start();
}

void PicturePreparation::onJobChanged(int id)
{
    const JobRecord *job = m_jobs.job(id);
    if (job && job->lane == JobLane::Files)
        m_held = m_jobs.isBusy(JobLane::Files);
}

void PicturePreparation::onJobEnded(int id)
{
    if (id != m_job) {
        onJobChanged(id);
        return;
    }
    m_job = 0;
    Q_EMIT m_project.changes().picturesPrepared();
    sayWhatWasFound();
    if (m_again)
        start();
}

void PicturePreparation::sayWhatWasFound()
{
    QStringList words;
    if (!m_troubled.empty())
        words.append(
            tr("%n picture(s) cannot be used.", nullptr, static_cast<int>(m_troubled.size())));
    if (!m_conflicting.empty())
        words.append(tr("%n picture(s) are there with another label as well.", nullptr,
                        static_cast<int>(m_conflicting.size())));
    if (words.isEmpty())
        return;
    if (m_undoLine.canUndo()) {
        m_later.start();
        return;
    }
    ImageSet found{{}, tr("Found while preparing pictures")};
    QHash<ImageId, bool> seen; // several may be the same picture as one
    const auto add = [&](ImageId id) {
        if (!std::exchange(seen[id], true))
            found.ids.push_back(id);
    };
    for (const ImageId id : m_troubled)
        add(id);
    for (const auto &[image, other] : m_conflicting) {
        add(image);
        add(other);
    }
    m_troubled.clear();
    m_conflicting.clear();
    m_undoLine.say(words.join(u' '), tr("Show them"),
                   [navigator = &m_navigator, found] { navigator->showInCases(found); });
}

} // namespace lesiondesk
