// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>
#include <functional>

namespace lesiondesk
{

/// A database key with a type of its own, so that an image's id cannot be passed for a case's.
/// Zero means "none": SQLite's row ids begin at 1.
template <typename Tag>
struct Id {
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v) : value(v) {}
    constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using ProjectRootId = Id<struct ProjectRootTag>;
using TaxonomyId = Id<struct TaxonomyTag>;
using DiagnosisId = Id<struct DiagnosisTag>;
using DatasetId = Id<struct DatasetTag>;
using PatientId = Id<struct PatientTag>;
using CaseId = Id<struct CaseTag>;
using ImageId = Id<struct ImageTag>;
using RoundId = Id<struct RoundTag>;
using ReadingId = Id<struct ReadingTag>;
using FrozenSetId = Id<struct FrozenSetTag>;
using RunId = Id<struct RunTag>;

} // namespace lesiondesk

template <typename Tag>
struct std::hash<lesiondesk::Id<Tag>> {
    size_t operator()(lesiondesk::Id<Tag> id) const noexcept
    {
        return std::hash<qint64>{}(id.value);
    }
};
