// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <algorithm>

namespace lesiondesk::test
{

/// A project with eighteen images of three classes (k % 3): 0 to 8 are the test part, 9 to 17 are
/// trained on. Its runs take the first `wrong` test images for the next class.
class ReportProject
{
public:
    ReportProject() : project(18, 3)
    {
        FrozenSet frozen;
        frozen.name = QStringLiteral("Drawn <50:50> \"a_b\" & Лес");
        for (size_t k = 0; k < 3; ++k)
            frozen.classes.push_back(project.taxonomy().diagnoses[k].id);
        for (int k = 0; k < 18; ++k)
            frozen.items.push_back({project.images()[static_cast<size_t>(k)], k % 3,
                                    k < 9 ? Partition::Test : Partition::Train});
        set = must(FrozenSetStore(database()).freeze(frozen, project.clock()));
    }

    Database &database() { return project.project().database(); }
    ProjectPaths paths() { return project.project().paths(); }

    RunId addRun(quint64 seed, int wrong)
    {
        RunStore runs(database());
        TrainPlan plan;
        plan.strategy = QStringLiteral("a");
        plan.weights = QStringLiteral("/home/somebody/imagenet.safetensors");
        plan.seed = seed;
        plan.stages.front().set = set.id;
        const RunId run = must(runs.create(plan, QStringLiteral("run"), project.clock()));
        std::vector<Prediction> predictions;
        for (const FrozenSet::Item &item : set.items) {
            const auto place =
                std::find(project.images().begin(), project.images().end(), item.image) -
                project.images().begin();
            const int predicted = place < wrong ? (item.classIndex + 1) % 3 : item.classIndex;
            std::vector<float> p(3, 0.25F);
            p[static_cast<size_t>(predicted)] = 0.5F;
            predictions.push_back({item.image, item.partition, item.classIndex, p});
        }
        must(runs.setPredictions(run, 1, predictions));
        for (int epoch = 1; epoch <= 4; ++epoch)
            must(runs.addMetricPoint(run, {epoch,
                                           1,
                                           (epoch + 1) / 2,
                                           1.0 / epoch,
                                           0.2 * epoch,
                                           1.2 / epoch,
                                           0.1 * epoch,
                                           90,
                                           0.2 * epoch,
                                           {}}));
        must(runs.setEnded(run, RunState::Done, {}, 10, 90, project.clock()));
        return run;
    }

    TestProject project;
    FrozenSet set;
};

} // namespace lesiondesk::test
