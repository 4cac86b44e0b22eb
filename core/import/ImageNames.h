// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/store/Database.h"

#include <QHash>

#include <vector>

namespace lesiondesk
{

/// Finds the items of a frozen set by what a table made elsewhere calls their images: the image's
/// key, or dataset/key. Holds the names of all images of the project.
class ImageNames
{
public:
    static Result<ImageNames> read(Database &database, const FrozenSet &set);

    enum class Match { Found, Unknown, NotInSet, Ambiguous };
    struct Answer {
        Match match = Match::Unknown;
        int item = -1; ///< position in the set's items, where found
    };
    Answer find(const QString &name) const;

private:
    Answer findExactly(const QString &name) const;
    Answer among(int first, DatasetId dataset) const;

    QHash<QString, DatasetId> m_datasets;
    QHash<QString, int> m_first; ///< by key: position in the vectors
    std::vector<int> m_next;     ///< the next image of the same key, or -1
    std::vector<int> m_item;     ///< in the set, or -1
    std::vector<DatasetId> m_dataset;
};

} // namespace lesiondesk
