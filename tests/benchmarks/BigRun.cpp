// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/BigRun.h"

#include "core/base/Rng.h"
#include "core/store/DatasetStore.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "core/store/TaxonomyStore.h"
#include "tests/support/Must.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk::bench
{

RunId addBigRun(Project &project)
{
    using test::must;
    Database &database = project.database();
    SystemClock clock;
    const Taxonomy taxonomy =
        must(TaxonomyStore(database).ensure(must(Taxonomy::builtIn(u"dermai-13"_s))));
    FrozenSet set;
    set.name = u"big"_s;
    for (const Diagnosis &diagnosis : taxonomy.diagnoses)
        set.classes.push_back(diagnosis.id);
    DatasetStore datasets(database);
    const auto all = must(datasets.all());
    const auto catalogue = std::find_if(all.begin(), all.end(), [](const Dataset &dataset) {
        return dataset.name == u"Catalogue";
    });
    Rng rng(3);
    std::vector<Prediction> predictions;
    for (const ImageId image : must(datasets.images(catalogue->id))) {
        const int truth = static_cast<int>(rng.below(kBigRunClasses));
        set.items.push_back({image, truth, Partition::Test});
        std::vector<float> p(kBigRunClasses, 0.4F / kBigRunClasses);
        const int said = rng.coin(0.6) ? truth : static_cast<int>(rng.below(kBigRunClasses));
        p[static_cast<size_t>(said)] += 0.6F;
        predictions.push_back({image, Partition::Test, truth, p});
    }
    TrainPlan plan;
    plan.stages.front().set = must(FrozenSetStore(database).freeze(set, clock)).id;
    RunStore runs(database);
    const RunId made = must(runs.create(plan, u"big"_s, clock));
    if (!runs.setPredictions(made, 1, predictions) ||
        !runs.setEnded(made, RunState::Done, {}, 0.6, 0.6, clock))
        qFatal("no run");
    return made;
}

} // namespace lesiondesk::bench
