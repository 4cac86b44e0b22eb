// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/Catalogue.h"

#include <functional>

namespace lesiondesk
{

enum class FilterField { Dataset = 0, Class = 1, Modality = 2, Partition = 3, Read = 4 };
inline constexpr int kFilterFields = 5;

/// One value that a field of the filter can have, in words, with the way to switch it.
struct FilterChoice {
    QString label; ///< in the menu
    QString chip;  ///< short, beside the others
    QString group; ///< heading in the menu; empty: none
    std::function<int(const FilterCounts &)> count;
    std::function<bool(const ImageFilter &)> isOn;
    std::function<void(ImageFilter &)> toggle;
};

/// What the menu of a field offers for this catalogue.
std::vector<FilterChoice> choicesOf(FilterField field, const Catalogue &catalogue);
QString fieldTitle(FilterField field);
QString modalityWord(Modality modality);
/// The filter in words: "PAD, BCC or MEL, macroscopic, "P12""; "all images" when it is empty.
QString filterWords(const ImageFilter &filter, const Catalogue &catalogue,
                    const QString &setCaption);

} // namespace lesiondesk
