// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/SetFacts.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/TaxonomyStore.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<SetFacts> readSetFacts(Database &database, FrozenSetId id)
{
    SetFacts facts;
    LD_TRY_ASSIGN(facts.set, FrozenSetStore(database).get(id));
    LD_TRY_ASSIGN(const auto taxonomies, TaxonomyStore(database).all());
    QHash<DiagnosisId, Diagnosis> known;
    for (const Taxonomy &taxonomy : taxonomies) {
        for (const Diagnosis &diagnosis : taxonomy.diagnoses)
            known.insert(diagnosis.id, diagnosis);
    }
    for (const DiagnosisId diagnosis : facts.set.classes)
        facts.classes.push_back(known.value(diagnosis));
    facts.counts.resize(facts.classes.size());
    for (const FrozenSet::Item &item : facts.set.items) {
        ClassShare &share = facts.counts[static_cast<size_t>(item.classIndex)];
        ++(item.partition == Partition::Test ? share.test : share.train);
        ++(item.partition == Partition::Test ? facts.test : facts.train);
    }
    return facts;
}

std::vector<SetWarning> setWarnings(const SetFacts &facts)
{
    std::vector<SetWarning> warnings;
    if (facts.train == 0)
        warnings.push_back({SetWarning::Kind::NoTrainingImages, -1, 0});
    if (facts.test == 0)
        warnings.push_back({SetWarning::Kind::NoTestImages, -1, facts.train});
    for (size_t k = 0; k < facts.counts.size(); ++k) {
        const ClassShare &share = facts.counts[k];
        const int index = static_cast<int>(k);
        if (share.train == 0 && facts.train > 0)
            warnings.push_back({SetWarning::Kind::NoTrainingImages, index, 0});
        else if (share.train > 0 && share.train < kFewTrainingImages)
            warnings.push_back({SetWarning::Kind::FewTrainingImages, index, share.train});
        if (share.test == 0 && facts.test > 0)
            warnings.push_back({SetWarning::Kind::ClassWithoutTestImages, index, share.train});
    }
    return warnings;
}

} // namespace lesiondesk
