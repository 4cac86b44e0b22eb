// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/ItemFacts.h"

namespace lesiondesk
{

/// A fact in the user's words: modality, age, skin type …
QString factWord(SliceBy by);
/// One of its values; names of datasets and sites stay as they are.
QString factValueWord(SliceBy by, const QString &value);
QString factValueWord(Modality modality); ///< macroscopic, …
/// "macroscopic, female, age 30-39": what the filter lets through; empty for an empty one.
QString filterWords(const ItemFilter &filter);

} // namespace lesiondesk
