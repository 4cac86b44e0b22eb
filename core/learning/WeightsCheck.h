// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/Feedback.h"
#include "core/learning/WeightsCatalogue.h"

namespace lesiondesk
{

enum class WeightsVerdict {
    Known,   ///< one of the catalogue, by its hash, and whole
    Fits,    ///< none of the catalogue, but a network of ours can start from it
    Damaged, ///< should be one of the catalogue, or of ours, but is broken
    Wrong    ///< no weights of ours
};

QString weightsVerdictKey(WeightsVerdict verdict); ///< known, fits, damaged, wrong

struct WeightsCheck {
    WeightsVerdict verdict = WeightsVerdict::Wrong;
    QString message; ///< one sentence
    QString file;    ///< as it was asked for
    qint64 bytes = 0;
    QString sha256;
    std::optional<Architecture> architecture;
    std::optional<int> classes;        ///< of its own head; none: it has no head
    std::optional<KnownWeights> known; ///< the entry that it is, or that it should be

    bool canBeUsed() const
    {
        return verdict == WeightsVerdict::Known || verdict == WeightsVerdict::Fits;
    }
};

/// Says what a weights file is: hashes it, looks the hash up, then reads it and fits it into its
/// network (names, shapes, numbers). A file of a known name with another content is damaged. An
/// error only when the file cannot be read at all, or cancelled. Any worker thread; a second or
/// two.
Result<WeightsCheck> checkWeightsFile(const QString &path, const WeightsCatalogue &catalogue,
                                      const Feedback &feedback);

} // namespace lesiondesk
