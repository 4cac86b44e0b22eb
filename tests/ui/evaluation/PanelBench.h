// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/ui/support/PageBench.h"
#include "ui/evaluation/EvalPanel.h"

#include <memory>

namespace lesiondesk::test
{

/// A project with one frozen set and one run, and the view of it that a panel is given. What is
/// said of an image is a function of its number, so that tests count on their own.
class PanelBench : public PageBench
{
public:
    using PageBench::PageBench;

    struct Said {
        int truth = 0;
        int predicted = 0;
        double sureness = 0.8; ///< of the predicted class; the others share the rest
        Partition partition = Partition::Test;
        Modality modality = Modality::Macroscopic;
    };

    /// `said` is asked for every image's number.
    template <typename Rule>
    void makeRun(int classes, Rule said)
    {
        Project &open = project.project();
        FrozenSet frozen;
        frozen.name = QStringLiteral("set");
        for (int k = 0; k < classes; ++k)
            frozen.classes.push_back(project.taxonomy().diagnoses[static_cast<size_t>(k)].id);
        std::vector<Prediction> predictions;
        for (size_t k = 0; k < project.images().size(); ++k) {
            const ImageId image = project.images()[k];
            const Said one = said(static_cast<int>(k));
            frozen.items.push_back({image, one.truth, one.partition});
            must(ImageStore(open.database(), open.paths())
                     .setModality({image}, one.modality, QStringLiteral("test"), project.clock()));
            if (one.partition != Partition::Test)
                continue;
            std::vector<float> p(static_cast<size_t>(classes),
                                 static_cast<float>((1 - one.sureness) / (classes - 1)));
            p[static_cast<size_t>(one.predicted)] = static_cast<float>(one.sureness);
            predictions.push_back({image, Partition::Test, one.truth, p});
        }
        set = must(FrozenSetStore(open.database()).freeze(frozen, project.clock())).id;
        RunStore runs(open.database());
        TrainPlan plan;
        plan.stages.front().set = set;
        run = must(runs.create(plan, QStringLiteral("a run"), project.clock()));
        must(runs.setPredictions(run, 1, predictions));
        must(runs.setEnded(run, RunState::Done, {}, 1, 1, project.clock()));
    }

    /// All items, or those that `passes` (of an EvalItem) lets through.
    std::shared_ptr<const EvalView> view()
    {
        return viewOf([](const EvalItem &) { return true; });
    }
    template <typename Rule>
    std::shared_ptr<const EvalView> viewOf(Rule passes)
    {
        auto loaded = std::make_shared<LoadedRun>();
        loaded->result =
            must(loadEvalResult(project.project().database(), run, LabelBasis::Recorded));
        loaded->set = set;
        auto view = std::make_shared<EvalView>();
        for (size_t k = 0; k < loaded->result.items.size(); ++k) {
            loaded->positions.insert(loaded->result.items[k].image, k);
            if (passes(loaded->result.items[k]))
                view->items.push_back(static_cast<int>(k));
        }
        view->run = loaded;
        return view;
    }

    FrozenSetId set;
    RunId run;
};

} // namespace lesiondesk::test
