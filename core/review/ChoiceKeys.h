// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Taxonomy.h"

#include <QChar>

#include <vector>

namespace lesiondesk
{

/// One class that a reader can choose, and the digit that chooses it (null: found by letters).
struct DiagnosisChoice {
    Diagnosis diagnosis;
    QChar digit;
};

/// All classes in taxonomy order. The digits 1 … 9, 0 go, in taxonomy order, to the ten classes
/// that are most frequent among `recorded`, the recorded labels of the whole round (of equals the
/// earlier class); they say nothing about a single image and stay the same for the whole round.
std::vector<DiagnosisChoice> assignKeys(const Taxonomy &taxonomy,
                                        const std::vector<DiagnosisId> &recorded);

/// Positions in `choices` that letters find, best first: the key or name begins with them, then a
/// word of the name or an alias begins with them, then the name or key holds them. Empty letters
/// find everything.
std::vector<int> findChoices(const std::vector<DiagnosisChoice> &choices, const QString &letters);

} // namespace lesiondesk
