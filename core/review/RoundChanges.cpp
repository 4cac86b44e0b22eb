// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/RoundChanges.h"

#include "core/review/Verdicts.h"
#include "core/store/ImageStore.h"

#include <QHash>

namespace lesiondesk
{

std::vector<RoundChange> roundChanges(const std::vector<ImageRow> &rows,
                                      const std::vector<Reading> &history)
{
    const std::vector<Reading> current = currentReadings(history);
    QHash<ImageId, int> readers;
    for (const Reading &reading : current)
        ++readers[reading.image];
    QHash<ImageId, RoundStore::Verdict> settled;
    for (const RoundStore::Verdict &verdict : verdicts(current))
        settled.insert(verdict.image, verdict);

    std::vector<RoundChange> changes;
    changes.reserve(rows.size());
    for (const ImageRow &row : rows) {
        RoundChange change;
        change.image = row.id;
        change.key = row.key;
        change.caseKey = row.caseKey;
        change.recorded = row.recorded;
        change.before = row.modality;
        change.after = row.modality;
        change.readers = readers.value(row.id);
        if (const auto verdict = settled.constFind(row.id); verdict != settled.constEnd()) {
            change.validated = verdict->diagnosis;
            change.after = verdict->modality.value_or(row.modality);
            change.outcome = !verdict->diagnosis.isValid()        ? RoundOutcome::Undecided
                             : verdict->diagnosis == row.recorded ? RoundOutcome::Confirmed
                                                                  : RoundOutcome::Changed;
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

Result<std::vector<RoundChange>> roundChanges(Database &database, const ProjectPaths &paths,
                                              RoundId id)
{
    RoundStore store(database);
    LD_TRY_ASSIGN(const Round round, store.get(id));
    LD_TRY_ASSIGN(const auto images, store.images(id));
    LD_TRY_ASSIGN(auto rows, ImageStore(database, paths).rows(images));
    LD_TRY_ASSIGN(const auto history, store.history(id));
    std::vector<RoundChange> changes = roundChanges(rows, history);
    if (round.state != RoundState::Closed)
        return changes;
    // The tags have been written meanwhile: what they were before is in the tags' history, and
    // what they are now may be the work of somebody else.
    LD_TRY_ASSIGN(const auto retagged, store.retagged(id));
    QHash<ImageId, RoundStore::Retagged> tags;
    for (const RoundStore::Retagged &tag : retagged)
        tags.insert(tag.image, tag);
    for (RoundChange &change : changes) {
        const auto tag = tags.constFind(change.image);
        change.before = tag == tags.constEnd() ? change.after : tag->before;
        change.after = tag == tags.constEnd() ? change.after : tag->after;
    }
    return changes;
}

RoundSummary summaryOf(const std::vector<RoundChange> &changes)
{
    RoundSummary summary;
    for (const RoundChange &change : changes) {
        switch (change.outcome) {
        case RoundOutcome::Unread:
            ++summary.unread;
            break;
        case RoundOutcome::Confirmed:
            ++summary.confirmed;
            break;
        case RoundOutcome::Changed:
            ++summary.changed;
            break;
        case RoundOutcome::Undecided:
            ++summary.undecided;
            break;
        }
        if (change.before != change.after)
            ++summary.retagged;
    }
    return summary;
}

} // namespace lesiondesk
