// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace lesiondesk
{

/// What an image shows. The numbers are stored: never renumber. Untagged is also the answer
/// "unclear" of a reader who looked and could not tell.
enum class Modality { Untagged = 0, Macroscopic = 1, Anatomical = 2, Dermoscopic = 3 };

inline constexpr std::array kModalities{Modality::Macroscopic, Modality::Anatomical,
                                        Modality::Dermoscopic, Modality::Untagged};

/// The stable key of files and of the command line: macroscopic, anatomical, dermoscopic, untagged.
QString modalityKey(Modality modality);
/// Accepts the keys above and what datasets call them (clinical, close-up, dermoscopy, …).
std::optional<Modality> modalityFromKey(const QString &key);
/// The badge letter: M, A, D or ?.
QChar modalityLetter(Modality modality);

} // namespace lesiondesk
