// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Reading.h"
#include "core/store/Database.h"

#include <vector>

namespace lesiondesk
{

/// Review rounds and their readings. Readings are only ever appended; each append is a transaction
/// of its own that is on disk when the call returns. Making and closing a round leave an entry in
/// the project's diary, in the same transaction. A reading is refused when its round is closed,
/// does not hold the image, or when the reading is not complete.
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
    /// How many images of the round each reader has read, by name.
    struct ReaderProgress {
        QString reader;
        int read = 0;
    };
    Result<std::vector<ReaderProgress>> progress(RoundId id);

    Result<ReadingId> append(const Reading &reading);
    /// The reading that counts for every image that has one (newest, not retracted), by image id.
    Result<std::vector<Reading>> current(RoundId id, const QString &reader);
    /// All readings of a round, every reader, oldest first, corrections and retractions included.
    Result<std::vector<Reading>> history(RoundId id);
    /// All readings of one image in closed rounds, oldest first.
    Result<std::vector<Reading>> ofImage(ImageId image);

    /// Who has read in which closed round: by name, the newest round first. A reader whose readings
    /// were all retracted is not among them.
    struct ClosedReader {
        QString reader;
        RoundId round;
        QString name; ///< of the round
    };
    Result<std::vector<ClosedReader>> closedReaders();
    /// The reader's newest reading of every image over all closed rounds; of each round those that
    /// current() gives.
    Result<std::vector<Reading>> currentOfClosed(const QString &reader);

    /// The reader puts an image off (`back` false) or comes back to it before its turn (true).
    Result<void> addSkip(RoundId id, ImageId image, const QString &reader, bool back,
                         const Clock &clock);
    /// What the reader has put off, whether read meanwhile or not; what was put off last is last.
    Result<std::vector<ImageId>> skipped(RoundId id, const QString &reader);

    /// What closing settles for one image.
    struct Verdict {
        ImageId image;
        DiagnosisId diagnosis;            ///< invalid: the recorded label stays
        std::optional<Modality> modality; ///< none: the tag stays
    };
    /// Closes the round in one transaction: validated labels (image.validated_id, a label row of
    /// source Expert), tags, and the round's state. Fails when it is closed already.
    Result<void> close(RoundId id, const std::vector<Verdict> &verdicts, const Clock &clock);
    /// Modality tags that closing the round changed.
    struct Retagged {
        ImageId image;
        Modality before = Modality::Untagged;
        Modality after = Modality::Untagged;
    };
    Result<std::vector<Retagged>> retagged(RoundId id);

private:
    Database &m_db;
};

} // namespace lesiondesk
