// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Modality.h"
#include "core/evaluation/ItemFacts.h"

#include <optional>

namespace lesiondesk
{

/// The words of the panels beside the matrix, in the user's language. What is not defined is "–".

QString factName(SliceBy by); ///< Modality, Dataset, Site …
/// One value of a fact: keys become words, names stay as the dataset has them.
QString factValueWord(SliceBy by, const QString &value);
QString modalityWord(Modality modality); ///< macroscopic, …, not tagged

QString fractionText(std::optional<double> value);          ///< 0.56
QString intervalText(const std::optional<Interval> &value); ///< [0.48–0.64]; empty where none
QString differenceText(std::optional<double> value);        ///< +0.12, −0.12, 0.00
QString differenceIntervalText(const std::optional<Interval> &value); ///< [−0.20 to +0.03]
QString probabilityText(std::optional<double> p);                     ///< <0.001, 0.031
QString shareText(double share);                                      ///< 85 %

} // namespace lesiondesk
