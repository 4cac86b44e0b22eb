// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReviewSession.h"

#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ReviewSession::ReviewSession(Database &database, ProjectPaths paths, const Clock &clock)
    : m_db(database), m_paths(std::move(paths)), m_clock(clock)
{
}

Result<std::unique_ptr<ReviewSession>> ReviewSession::open(Database &database,
                                                           const ProjectPaths &paths,
                                                           const Clock &clock, RoundId round,
                                                           const QString &reader)
{
    std::unique_ptr<ReviewSession> session(new ReviewSession(database, paths, clock));
    session->m_reader = reader.trimmed();
    if (session->m_reader.isEmpty())
        return failure(u"Enter your initials first: every reading says who gave it."_s);
    RoundStore store(database);
    LD_TRY_ASSIGN(session->m_round, store.get(round));
    if (session->m_round.state == RoundState::Closed)
        return failure(u"The round \"%1\" is closed: it can be looked at, but not read."_s.arg(
            session->m_round.name));
    LD_TRY_ASSIGN(const auto known, store.readers(round));
    for (const QString &name : known) {
        if (name.compare(session->m_reader, Qt::CaseInsensitive) == 0)
            session->m_reader = name;
    }
    LD_TRY_ASSIGN(session->m_taxonomy, TaxonomyStore(database).get(session->m_round.taxonomy));
    LD_TRY(session->restore());
    LD_TRY(session->bringUp());
    return session;
}

Result<void> ReviewSession::restore()
{
    RoundStore store(m_db);
    LD_TRY_ASSIGN(auto images, store.images(m_round.id));
    LD_TRY_ASSIGN(const auto rows, ImageStore(m_db, m_paths).rows(images));
    std::vector<DiagnosisId> recorded;
    for (const ImageRow &row : rows) {
        recorded.push_back(row.recorded);
        m_tags.insert(row.id, row.modality);
        m_cases.insert(row.id, row.lesionCase);
        if (!isHiding(m_round))
            m_recorded.insert(row.id, row.recorded);
    }
    m_choices = assignKeys(m_taxonomy, recorded);
    LD_TRY_ASSIGN(m_done, store.current(m_round.id, m_reader));
    std::sort(m_done.begin(), m_done.end(),
              [](const Reading &a, const Reading &b) { return a.id < b.id; });
    std::vector<ImageId> read;
    for (const Reading &reading : m_done)
        read.push_back(reading.image);
    LD_TRY_ASSIGN(const auto skipped, store.skipped(m_round.id, m_reader));
    m_queue = ReviewQueue(m_round, std::move(images), m_reader);
    m_queue.restore(read, skipped);
    return {};
}

Result<void> ReviewSession::bringUp()
{
    m_draft = {};
    m_facts = {};
    m_siblings.clear();
    m_since = m_clock.now();
    const ImageId id = image();
    if (!id.isValid())
        return {};
    if (const Modality tag = m_tags.value(id); tag != Modality::Untagged)
        m_draft.modality = tag;
    ImageStore store(m_db, m_paths);
    LD_TRY_ASSIGN(m_siblings, store.imagesOfCase(m_cases.value(id)));
    std::erase(m_siblings, id);
    if (!isHiding(m_round)) {
        LD_TRY_ASSIGN(const ImageDetails details, store.details(id));
        m_facts = visibleFacts(m_round, details, m_taxonomy);
    }
    return {};
}

bool ReviewSession::lacksDiagnosis() const
{
    return !m_draft.diagnosis.isValid() || m_draft.restored;
}

std::vector<ImageId> ReviewSession::neighbours() const
{
    std::vector<ImageId> ids = m_queue.upcoming(4);
    // Backspace follows a slip, soon after the key: the image before this one comes second.
    auto place = ids.empty() ? ids.begin() : ids.begin() + 1;
    if (!m_done.empty())
        ids.insert(place, m_done.back().image);
    if (m_done.size() > 1)
        ids.push_back(m_done[m_done.size() - 2].image);
    return ids;
}

Result<bool> ReviewSession::chooseDiagnosis(DiagnosisId diagnosis)
{
    if (isFinished())
        return false;
    const ReadingDraft before = m_draft;
    m_draft.diagnosis = diagnosis;
    m_draft.cannotJudge.clear();
    m_draft.agreed = false;
    m_draft.restored = false;
    return commitOr(before);
}

Result<bool> ReviewSession::chooseModality(Modality modality)
{
    if (isFinished())
        return false;
    const ReadingDraft before = m_draft;
    m_draft.modality = modality;
    return commitOr(before);
}

Result<bool> ReviewSession::agree()
{
    if (isFinished() || !canAgree())
        return false;
    const ReadingDraft before = m_draft;
    m_draft.diagnosis = m_recorded.value(image());
    m_draft.cannotJudge.clear();
    m_draft.agreed = true;
    m_draft.restored = false;
    return commitOr(before);
}

Result<bool> ReviewSession::cannotJudge(const QString &reason)
{
    if (isFinished() || reason.trimmed().isEmpty())
        return false;
    const ReadingDraft before = m_draft;
    m_draft.diagnosis = {};
    m_draft.cannotJudge = reason.trimmed();
    m_draft.agreed = false;
    m_draft.restored = false;
    return commitOr(before);
}

Result<bool> ReviewSession::commitOr(const ReadingDraft &before)
{
    const ImageId id = image();
    auto done = commit();
    if (!done && image() == id)
        m_draft = before;
    return done;
}

Result<bool> ReviewSession::commit()
{
    if (m_draft.cannotJudge.isEmpty() && (lacksDiagnosis() || lacksModality()))
        return false;
    if (!m_draft.cannotJudge.isEmpty() && m_draft.restored)
        return false;
    Reading reading;
    reading.round = m_round.id;
    reading.image = image();
    reading.reader = m_reader;
    reading.diagnosis = m_draft.diagnosis;
    reading.modality = m_draft.modality;
    reading.confidence = m_draft.confidence;
    reading.cannotJudge = m_draft.cannotJudge;
    reading.comment = m_draft.comment.trimmed();
    reading.agreed = m_draft.agreed;
    reading.time = m_clock.now();
    reading.seconds = static_cast<double>(m_since.msecsTo(reading.time)) / 1000.0;
    LD_TRY_ASSIGN(reading.id, RoundStore(m_db).append(reading));
    m_done.push_back(reading);
    m_queue.markRead(reading.image);
    LD_TRY(bringUp());
    return true;
}

Result<bool> ReviewSession::skip()
{
    const ImageId id = image();
    ReviewQueue after = m_queue;
    if (!after.skip())
        return false;
    LD_TRY(RoundStore(m_db).addSkip(m_round.id, id, m_reader, false, m_clock));
    m_queue = std::move(after);
    LD_TRY(bringUp());
    return true;
}

Result<bool> ReviewSession::comeBack()
{
    ReviewQueue after = m_queue;
    const ImageId id = after.comeBack();
    if (!id.isValid())
        return false;
    LD_TRY(RoundStore(m_db).addSkip(m_round.id, id, m_reader, true, m_clock));
    m_queue = std::move(after);
    LD_TRY(bringUp());
    return true;
}

Result<bool> ReviewSession::undo()
{
    if (m_done.empty())
        return false;
    Reading retraction = m_done.back();
    retraction.id = {};
    retraction.retracted = true;
    retraction.seconds = 0;
    retraction.time = m_clock.now();
    if (auto stored = RoundStore(m_db).append(retraction); !stored)
        return stored.error();
    const Reading last = m_done.back();
    m_done.pop_back();
    m_queue.markUnread(last.image);
    LD_TRY(bringUp());
    m_draft.diagnosis = last.diagnosis;
    m_draft.modality = last.modality;
    m_draft.confidence = last.confidence;
    m_draft.cannotJudge = last.cannotJudge;
    m_draft.comment = last.comment;
    m_draft.agreed = last.agreed;
    m_draft.restored = true;
    return true;
}

} // namespace lesiondesk
