// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Image.h"
#include "core/domain/Reading.h"
#include "core/domain/Taxonomy.h"

namespace lesiondesk
{

/// Everything that may be said in words about an image while it is read in a round. The page gets
/// this and no other text, so it cannot show what it must not. In a blind round that is open all
/// texts are empty: label, names and also age, sex and site, which differ from image to image and
/// can give a known photograph away.
struct VisibleFacts {
    QString recordedLabel; ///< the class's name
    QString image;         ///< the image's key
    QString lesionCase;
    QString patient;
    QString file; ///< name without its folder
    QString site;
    std::optional<double> age; ///< years
    Sex sex = Sex::Unknown;
};

/// Does the round hide labels, names and whatever gives them away?
inline bool isHiding(const Round &round)
{
    return round.mode == RoundMode::Blind && round.state == RoundState::Open;
}

VisibleFacts visibleFacts(const Round &round, const ImageDetails &image, const Taxonomy &taxonomy);

} // namespace lesiondesk
