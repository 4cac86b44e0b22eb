// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Image.h"
#include "core/store/ProjectPaths.h"
#include "core/store/RoundStore.h"

#include <vector>

namespace lesiondesk
{

enum class RoundOutcome {
    Unread,    ///< nobody has read it
    Confirmed, ///< validated as recorded
    Changed,   ///< validated as another class than recorded
    Undecided, ///< readers are split or could not judge it: the recorded label stays
};

/// What a round did, or would do, to one image.
struct RoundChange {
    ImageId image;
    QString key; ///< the image's name in its dataset
    QString caseKey;
    RoundOutcome outcome = RoundOutcome::Unread;
    DiagnosisId recorded;
    DiagnosisId validated; ///< invalid: the recorded label stays
    Modality before = Modality::Untagged;
    Modality after = Modality::Untagged;
    int readers = 0;
};

struct RoundSummary {
    int unread = 0;
    int confirmed = 0;
    int changed = 0;
    int undecided = 0;
    int retagged = 0;
};

/// Recorded against validated, image by image, in the order of `rows`. Pure; `before` of the tags
/// is the rows' tag.
std::vector<RoundChange> roundChanges(const std::vector<ImageRow> &rows,
                                      const std::vector<Reading> &history);
/// The same for a stored round, open or closed (then with the tags from before closing).
Result<std::vector<RoundChange>> roundChanges(Database &database, const ProjectPaths &paths,
                                              RoundId round);
RoundSummary summaryOf(const std::vector<RoundChange> &changes);

} // namespace lesiondesk
