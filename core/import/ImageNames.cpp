// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImageNames.h"

#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"

namespace lesiondesk
{

Result<ImageNames> ImageNames::read(Database &database, const FrozenSet &set)
{
    ImageNames names;
    LD_TRY_ASSIGN(const auto datasets, DatasetStore(database).all());
    for (const Dataset &dataset : datasets)
        names.m_datasets.insert(dataset.name, dataset.id);
    QHash<ImageId, int> items;
    items.reserve(static_cast<qsizetype>(set.items.size()));
    for (size_t k = 0; k < set.items.size(); ++k)
        items.insert(set.items[k].image, static_cast<int>(k));
    LD_TRY(ImageStore(database, ProjectPaths{}).names([&](const ImageName &image) {
        const int here = static_cast<int>(names.m_next.size());
        int &first = names.m_first.insert(image.key, names.m_first.value(image.key, -1)).value();
        names.m_next.push_back(first);
        names.m_item.push_back(items.value(image.id, -1));
        names.m_dataset.push_back(image.dataset);
        first = here;
    }));
    return names;
}

ImageNames::Answer ImageNames::among(int first, DatasetId dataset) const
{
    Answer answer;
    for (int k = first; k >= 0; k = m_next[static_cast<size_t>(k)]) {
        const auto image = static_cast<size_t>(k);
        if (dataset.isValid() && m_dataset[image] != dataset)
            continue;
        if (m_item[image] < 0) {
            if (answer.match == Match::Unknown)
                answer.match = Match::NotInSet;
        } else if (answer.match == Match::Found) {
            return {Match::Ambiguous, -1};
        } else {
            answer = {Match::Found, m_item[image]};
        }
    }
    return answer;
}

ImageNames::Answer ImageNames::findExactly(const QString &name) const
{
    const Answer answer = among(m_first.value(name, -1), {});
    if (answer.match != Match::Unknown)
        return answer;
    // Names of datasets may have slashes, too.
    for (auto slash = name.indexOf(u'/'); slash >= 0; slash = name.indexOf(u'/', slash + 1)) {
        const DatasetId dataset = m_datasets.value(name.left(slash));
        if (!dataset.isValid())
            continue;
        const Answer qualified = among(m_first.value(name.mid(slash + 1), -1), dataset);
        if (qualified.match != Match::Unknown)
            return qualified;
    }
    return {};
}

ImageNames::Answer ImageNames::find(const QString &name) const
{
    const Answer answer = findExactly(name);
    // csvLine() puts an apostrophe before what a spreadsheet would take for a formula.
    return answer.match == Match::Unknown && name.startsWith(u'\'') ? findExactly(name.mid(1))
                                                                    : answer;
}

} // namespace lesiondesk
