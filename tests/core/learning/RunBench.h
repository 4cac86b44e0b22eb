// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/Checkpoint.h"
#include "core/learning/ImageCache.h"
#include "core/learning/models/Tensors.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <torch/utils.h>

namespace lesiondesk::test
{

/// A project of drawn pictures in three classes with one frozen set (every fourth picture is for
/// testing) and runs whose networks can be had without training.
class RunBench
{
public:
    explicit RunBench(int images = 18) : m_project(images, 3)
    {
        m_set = freeze({0, 1, 2}, QStringLiteral("Drawn"));
    }

    Database &database() { return m_project.project().database(); }
    const ProjectPaths &paths() { return m_project.project().paths(); }
    TestProject &project() { return m_project; }
    const FrozenSet &set() const { return m_set; }

    /// All pictures, class k of the set being diagnosis `diagnoses[k]` of the taxonomy.
    FrozenSet freeze(const std::vector<int> &diagnoses, const QString &name)
    {
        FrozenSet set;
        set.name = name;
        for (const int diagnosis : diagnoses)
            set.classes.push_back(
                m_project.taxonomy().diagnoses[static_cast<size_t>(diagnosis)].id);
        const auto &images = m_project.images();
        for (size_t i = 0; i < images.size(); ++i)
            set.items.push_back({images[i], static_cast<int>(i % diagnoses.size()),
                                 i % 4 == 3 ? Partition::Test : Partition::Train});
        return must(FrozenSetStore(database()).freeze(set, m_project.clock()));
    }

    TrainPlan plan(Architecture architecture = Architecture::MobileNetV2) const
    {
        TrainPlan plan;
        plan.architecture = architecture;
        plan.stages.front().set = m_set.id;
        plan.stages.front().blocks = 2;
        plan.stages.front().epochsPerBlock = 1;
        plan.inputSize = 64;
        plan.seed = 7;
        plan.device = QStringLiteral("cpu");
        return plan;
    }
    RunId queue(const TrainPlan &plan)
    {
        return must(
            RunStore(database()).create(plan, QStringLiteral("drawn run"), m_project.clock()));
    }

    /// A run of that plan with a network of random weights, running statistics that suit them and a
    /// head that tells the pictures apart, as its `file`.
    RunId runWithNetwork(const TrainPlan &plan,
                         const QString &file = QStringLiteral("last.safetensors"))
    {
        const RunId run = queue(plan);
        torch::NoGradGuard noGraph;
        const auto network = nets::makeNetwork(plan.architecture, {3, 11, false});
        network->setAllTrainable();
        network->trainMode();
        const at::Tensor pictures = nets::normalisedBatch(preparedPictures(64), at::kCPU);
        for (const auto &module : network->modules()) {
            if (auto *norm = module->as<torch::nn::BatchNorm2dImpl>())
                norm->options.momentum(1.0); // the statistics of these pictures at once
        }
        network->forward(pictures);
        // Logits of mean 0 and deviation 1.5 over the pictures: (logit - mean) * factor.
        network->evalMode();
        const at::Tensor logits = network->forward(pictures);
        const at::Tensor factor = 1.5 / logits.std(0);
        for (auto &item : network->named_parameters()) {
            if (item.value().dim() == 2) {
                item.value().mul_(factor.unsqueeze(1));
                // The layer's bias follows its weight.
                at::Tensor bias =
                    network
                        ->named_parameters()[item.key().substr(0, item.key().size() - 6) + "bias"];
                bias.sub_(logits.mean(0)).mul_(factor);
            }
        }
        Checkpoint checkpoint;
        checkpoint.plan = plan;
        for (int i = 0; i < 3; ++i)
            checkpoint.classes.append(m_project.taxonomy().diagnoses[static_cast<size_t>(i)].key);
        checkpoint.setHash = m_set.hash;
        checkpoint.epoch = 2;
        checkpoint.state = nets::stateOf(*network);
        must(writeCheckpoint(paths().runFolder(run) + u'/' + file, checkpoint));
        return run;
    }

    QStringList filesOf(const std::vector<Prediction> &predictions)
    {
        std::vector<ImageId> ids;
        for (const Prediction &prediction : predictions)
            ids.push_back(prediction.image);
        QStringList files;
        for (const ImageFile &file : must(ImageStore(database(), paths()).files(ids)))
            files.append(file.path);
        return files;
    }

private:
    std::vector<cv::Mat> preparedPictures(int size)
    {
        std::vector<Prediction> all;
        for (const ImageId image : m_project.images())
            all.push_back({image, Partition::Train, 0, {}});
        const ImageCache cache(filesOf(all), size, ResizePolicy::Nearest, 0);
        std::vector<cv::Mat> pictures;
        for (int i = 0; i < cache.count(); ++i)
            pictures.push_back(must(cache.image(i)));
        return pictures;
    }

    TestProject m_project;
    FrozenSet m_set;
};

} // namespace lesiondesk::test
