// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/jobs/Feedback.h"

#include <QString>

#include <vector>

namespace lesiondesk
{

enum class LeakageKind {
    SamePatient = 0,
    SameCase = 1,
    SamePicture = 2,  ///< identical bytes
    AlikePicture = 3, ///< perceptual hashes at most kAlikeBits apart
};

QString leakageKindKey(LeakageKind kind); ///< patient, case, picture or alike

/// One image as the check sees it.
struct LeakageItem {
    ImageId image;
    Partition partition = Partition::Train;
    QString patientKey;
    QString caseKey;
    QString sha256;
    quint64 perceptualHash = 0; ///< 0: none, not compared
};

/// Something that is on both sides of a split, so that the test part scores better than it should.
struct LeakageFinding {
    LeakageKind kind = LeakageKind::SamePatient;
    QString key; ///< patient or case; empty for pictures
    std::vector<ImageId> train;
    std::vector<ImageId> test;
};

/// Of 64 bits; the copies that a resized, recompressed or slightly cropped picture leaves.
inline constexpr int kAlikeBits = 4;

/// Everything that straddles: patients, then cases, identical and alike pictures, each kind by its
/// first test image. Every pair of train and test pictures is compared (about a second for 20,000
/// against 80,000); a cancelled feedback returns what was found so far. Pure.
std::vector<LeakageFinding> findLeakage(const std::vector<LeakageItem> &items, Feedback &feedback);

/// All images that findings name, each once, those of one finding side by side.
std::vector<ImageId> leakingImages(const std::vector<LeakageFinding> &findings);

} // namespace lesiondesk
