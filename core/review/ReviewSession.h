// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ChoiceKeys.h"
#include "core/review/ReviewQueue.h"
#include "core/review/VisibleFacts.h"
#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"
#include "core/store/RoundStore.h"

#include <QHash>

#include <memory>

namespace lesiondesk
{

/// What the reader has chosen so far for the image on the screen.
struct ReadingDraft {
    DiagnosisId diagnosis;
    std::optional<Modality> modality; ///< the image's tag to begin with, when it has one
    Confidence confidence = Confidence::Middle;
    QString cannotJudge;
    QString comment;
    bool agreed = false;
    /// Taken back by undo: shown, but only a further diagnosis or reason stores it again.
    bool restored = false;
};

/// One reader at one open round: which image is up, what was chosen for it, and the way to the
/// store. Every function that commits has written the reading to disk before the next image is
/// current; where it fails the draft stays as it was. No widget, main thread; the database must
/// outlive the session. In a blind round the session itself forgets the labels and names.
class ReviewSession
{
public:
    /// Goes on where the reader stopped. Reader names that differ in letter case only are the
    /// same person. Fails when the round is closed or the reader has no name.
    static Result<std::unique_ptr<ReviewSession>> open(Database &database,
                                                       const ProjectPaths &paths,
                                                       const Clock &clock, RoundId round,
                                                       const QString &reader);

    const Round &round() const { return m_round; }
    const QString &reader() const { return m_reader; }
    const ReviewQueue &queue() const { return m_queue; }
    const std::vector<DiagnosisChoice> &choices() const { return m_choices; }
    bool isFinished() const { return !image().isValid(); }
    ImageId image() const { return m_queue.current(); }
    const ReadingDraft &draft() const { return m_draft; }
    /// What may be said about the current image.
    const VisibleFacts &facts() const { return m_facts; }
    /// The other images of the current image's case.
    const std::vector<ImageId> &siblings() const { return m_siblings; }
    bool lacksDiagnosis() const;
    bool lacksModality() const { return !m_draft.modality; }
    bool canAgree() const { return m_recorded.value(image()).isValid(); }
    bool canUndo() const { return !m_done.empty(); }
    /// The next four images and the two read last: what is worth decoding ahead, in this order.
    std::vector<ImageId> neighbours() const;

    // Each returns whether this completed and stored a reading, so that another image is up.
    Result<bool> chooseDiagnosis(DiagnosisId diagnosis);
    Result<bool> chooseModality(Modality modality);
    /// Takes the recorded label over. Does nothing in a blind round or without a label.
    Result<bool> agree();
    Result<bool> cannotJudge(const QString &reason);

    void setConfidence(Confidence confidence) { m_draft.confidence = confidence; }
    void setComment(const QString &comment) { m_draft.comment = comment; }
    /// The picture has come to the screen: the reading's seconds count from here.
    void appeared() { m_since = m_clock.now(); }

    /// False when there is no other image to go to.
    Result<bool> skip();
    /// Back to the image that was skipped last; false when there is none.
    Result<bool> comeBack();
    /// Takes the last reading back, of whatever image, and puts it into the draft; false when
    /// there is none.
    Result<bool> undo();

private:
    ReviewSession(Database &database, ProjectPaths paths, const Clock &clock);
    Result<void> restore();
    Result<void> bringUp();
    Result<bool> commit();
    Result<bool> commitOr(const ReadingDraft &before);

    Database &m_db;
    ProjectPaths m_paths;
    const Clock &m_clock;
    Round m_round;
    Taxonomy m_taxonomy;
    QString m_reader;
    ReviewQueue m_queue;
    std::vector<DiagnosisChoice> m_choices;
    QHash<ImageId, Modality> m_tags;
    QHash<ImageId, DiagnosisId> m_recorded; ///< empty in a blind round
    QHash<ImageId, CaseId> m_cases;
    std::vector<Reading> m_done; ///< what counts, in the order in which it was read
    ReadingDraft m_draft;
    VisibleFacts m_facts;
    std::vector<ImageId> m_siblings;
    QDateTime m_since;
};

} // namespace lesiondesk
