// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/ModalityTagger.h"

#include "ui/browse/FilterChoices.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// A few hundred rows are written in some milliseconds; more would make the window wait.
constexpr size_t kAtOnce = 300;

} // namespace

ModalityTagger::ModalityTagger(PageContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
}

QString ModalityTagger::origin() const
{
    return u"tagged by %1"_s.arg(m_context.reader);
}

void ModalityTagger::tag(const std::vector<ImageId> &ids, Modality modality)
{
    if (ids.empty())
        return;
    run(
        ids.size(),
        [ids, modality, who = origin()](ImageStore &store) {
            return store.setModality(ids, modality, who, SystemClock());
        },
        [this, ids, modality](const Changes &changes) {
            const int count = static_cast<int>(ids.size());
            const QString text =
                modality == Modality::Untagged
                    ? tr("%n image(s) no longer tagged", nullptr, count)
                    : tr("%n image(s) tagged %1", nullptr, count).arg(modalityWord(modality));
            if (changes.empty()) {
                m_context.undoLine.say(tr("Nothing to change: %1").arg(text));
                return;
            }
            m_context.undoLine.offer(text, [self = QPointer(this), changes] {
                if (self)
                    self->revert(changes);
            });
        });
}

void ModalityTagger::revert(const Changes &changes)
{
    run(
        changes.size(),
        [changes, who = origin()](ImageStore &store) -> Result<Changes> {
            LD_TRY(store.revertModality(changes, u"undone, "_s + who, SystemClock()));
            return changes;
        },
        [this](const Changes &reverted) {
            m_context.undoLine.say(
                tr("Taken back for %n image(s)", nullptr, static_cast<int>(reverted.size())));
        });
}

void ModalityTagger::run(size_t images, const std::function<Result<Changes>(ImageStore &)> &write,
                         const std::function<void(const Changes &)> &then)
{
    const ProjectPaths paths = m_context.project.paths();
    if (images <= kAtOnce) {
        ImageStore store(m_context.project.database(), paths);
        const auto changes = write(store);
        if (changes)
            finish(*changes, then);
        else
            Q_EMIT failed(changes.error().message);
        return;
    }
    const auto result = std::make_shared<Changes>();
    const int id = m_context.jobs.submit(
        JobLane::Files, tr("Tagging %n image(s)", nullptr, static_cast<int>(images)),
        [paths, write, result](Feedback &) -> Result<void> {
            LD_TRY_ASSIGN(const auto database,
                          Database::open(paths.databaseFile(), Database::Mode::ReadWrite));
            ImageStore store(*database, paths);
            LD_TRY_ASSIGN(*result, write(store));
            return {};
        });
    auto connection = std::make_shared<QMetaObject::Connection>();
    *connection = connect(&m_context.jobs, &JobQueue::jobEnded, this,
                          [this, id, result, then, connection](int ended) {
                              if (ended != id)
                                  return;
                              const JobRecord *job = m_context.jobs.job(id);
                              if (job && job->state == JobState::Done)
                                  finish(*result, then);
                              disconnect(*connection);
                          });
}

void ModalityTagger::finish(const Changes &changes,
                            const std::function<void(const Changes &)> &then)
{
    std::vector<ImageId> ids;
    ids.reserve(changes.size());
    for (const ImageStore::ModalityChange &change : changes)
        ids.push_back(change.image);
    if (!ids.empty())
        Q_EMIT m_context.project.changes().imagesChanged(ids);
    then(changes);
}

} // namespace lesiondesk
