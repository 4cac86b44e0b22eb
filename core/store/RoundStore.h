// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Reading.h"
#include "core/store/Database.h"

#include <vector>

namespace lesiondesk
{

/// Review rounds and their readings. Readings are only ever appended; each append is a transaction
/// of its own that is on disk when the call returns.
class RoundStore
{
public:
    explicit RoundStore(Database &database) : m_db(database) {}

    Result<RoundId> create(const Round &round, const std::vector<ImageId> &images,
                           const Clock &clock);
    Result<std::vector<Round>> all(); ///< newest first
    Result<Round> get(RoundId id);
    Result<std::vector<ImageId>> images(RoundId id);  ///< in the order they were given
    Result<std::vector<QString>> readers(RoundId id); ///< who has read in it, by name

    Result<ReadingId> append(const Reading &reading);
    /// The reading that counts for every image that has one (newest, not retracted), by image id.
    Result<std::vector<Reading>> current(RoundId id, const QString &reader);
    /// All readings of a round, every reader, oldest first, corrections and retractions included.
    Result<std::vector<Reading>> history(RoundId id);
    /// All readings of one image in closed rounds, oldest first.
    Result<std::vector<Reading>> ofImage(ImageId image);

    /// What closing settles for one image.
    struct Verdict {
        ImageId image;
        DiagnosisId diagnosis;            ///< invalid: the recorded label stays
        std::optional<Modality> modality; ///< none: the tag stays
    };
    /// Closes the round in one transaction: validated labels (image.validated_id, a label row of
    /// source Expert), tags, and the round's state. Fails when it is closed already.
    Result<void> close(RoundId id, const std::vector<Verdict> &verdicts, const Clock &clock);

private:
    Database &m_db;
};

} // namespace lesiondesk
