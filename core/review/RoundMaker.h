// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "core/review/RoundChanges.h"

namespace lesiondesk
{

/// Makes a round over these images: the readers choose from the class list of the images' dataset.
/// Fails when the images' datasets have different class lists. The order of a blind round follows
/// from the round's name and time.
Result<Round> makeRound(Database &database, const ProjectPaths &paths, const QString &name,
                        RoundMode mode, const std::vector<ImageId> &images, const Clock &clock);

/// Closes a round with what its readings settle (see Verdicts.h) and returns the changes.
Result<std::vector<RoundChange>> closeRound(Database &database, const ProjectPaths &paths,
                                            RoundId round, const Clock &clock);

} // namespace lesiondesk
