// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/domain/Modality.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace lesiondesk
{

enum class RoundMode { Validating = 0, Blind = 1 };
enum class RoundState { Open = 0, Closed = 1 };
enum class Confidence { Low = 0, Middle = 1, High = 2 };

/// A review round over a fixed list of images. Its images, mode and seed never change.
struct Round {
    RoundId id;
    QString name;
    RoundMode mode = RoundMode::Validating;
    RoundState state = RoundState::Open;
    TaxonomyId taxonomy; ///< the diagnoses that readers choose from
    quint64 seed = 0;    ///< blind rounds show the images in an order of their own for every reader
    int images = 0;
    QDateTime created;
    QDateTime closed;
};

/// One reader's verdict on one image in one round. Append-only: a correction is a new reading of
/// the same image, a retraction (undo) is a reading with `retracted` set; the newest one counts.
/// Complete when it has a diagnosis and a modality, or a reason why it cannot be judged.
struct Reading {
    ReadingId id;
    RoundId round;
    ImageId image;
    QString reader;
    DiagnosisId diagnosis;            ///< invalid when it cannot be judged
    std::optional<Modality> modality; ///< Untagged means "looked, unclear"
    Confidence confidence = Confidence::Middle;
    QString cannotJudge; ///< the reason, or empty
    QString comment;
    bool agreed = false; ///< given by the one key that agrees with the shown label
    bool retracted = false;
    double seconds = 0; ///< from the image's appearance to the verdict
    QDateTime time;
};

} // namespace lesiondesk
