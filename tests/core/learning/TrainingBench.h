// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/learning/TrainJob.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "tests/support/TestProject.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <functional>

namespace lesiondesk::test
{

using namespace Qt::StringLiterals;

/// A project with a frozen set of `images` pictures in three classes that differ in colour and
/// shape; every fourth picture is for testing.
class Bench
{
public:
    explicit Bench(int images) : m_project(images, 3)
    {
        for (const ImageId id : m_project.images())
            m_set.items.push_back(
                {id, static_cast<int>(m_set.items.size()) % 3,
                 m_set.items.size() % 4 == 3 ? Partition::Test : Partition::Train});
        for (int i = 0; i < 3; ++i)
            m_set.classes.push_back(m_project.taxonomy().diagnoses[static_cast<size_t>(i)].id);
        m_set.name = u"Drawn"_s;
        auto frozen = FrozenSetStore(database()).freeze(m_set, m_project.clock());
        m_set = *frozen;
        paint();
    }

    FrozenSetId set() const { return m_set.id; }
    const std::vector<ImageId> &images() const { return m_project.images(); }
    /// Another set of the same pictures: `classOf` gives the class, or -1 to leave one out, and
    /// `isTest` the part; two classes, or three.
    FrozenSetId freeze(const QString &name, int classes, const std::function<int(size_t)> &classOf,
                       const std::function<bool(size_t)> &isTest)
    {
        FrozenSet set;
        set.name = name;
        for (int i = 0; i < classes; ++i)
            set.classes.push_back(m_project.taxonomy().diagnoses[static_cast<size_t>(i)].id);
        for (size_t i = 0; i < images().size(); ++i) {
            if (classOf(i) >= 0)
                set.items.push_back(
                    {images()[i], classOf(i), isTest(i) ? Partition::Test : Partition::Train});
        }
        return FrozenSetStore(database()).freeze(set, m_project.clock())->id;
    }

    Database &database() { return m_project.project().database(); }
    const ProjectPaths &paths() { return m_project.project().paths(); }
    RunStore runs() { return RunStore(database()); }

    TrainPlan plan() const
    {
        TrainPlan plan;
        plan.stages.front().set = m_set.id;
        plan.inputSize = 32;
        plan.stages.front().epochsPerBlock = 1;
        plan.seed = 7;
        plan.device = u"cpu"_s;
        return plan;
    }
    RunId queue(const TrainPlan &plan) { return *runs().create(plan, u"run"_s, m_project.clock()); }
    Result<TrainOutcome> train(RunId run, Feedback &feedback, const TrainObserver &observer = {})
    {
        return runTraining(paths(), run, m_project.clock(), feedback, observer);
    }
    QString file(size_t index)
    {
        const auto files = ImageStore(database(), paths()).files({m_project.images()[index]});
        return files->front().path;
    }

private:
    /// Over the project's own drawings: red squares, green discs, blue bars.
    void paint()
    {
        for (size_t i = 0; i < m_set.items.size(); ++i) {
            cv::Mat picture(48, 48, CV_8UC3, cv::Scalar(170, 190, 220));
            const int shift = static_cast<int>(i) % 5;
            switch (i % 3) {
            case 0:
                cv::rectangle(picture, {8 + shift, 8}, {38, 38 - shift}, {20, 20, 230}, cv::FILLED);
                break;
            case 1:
                cv::circle(picture, {24, 22 + shift}, 15, {20, 220, 20}, cv::FILLED);
                break;
            default:
                cv::rectangle(picture, {4, 18 + shift}, {44, 30 + shift}, {230, 20, 20},
                              cv::FILLED);
            }
            cv::imwrite(file(i).toStdString(), picture);
        }
    }

    TestProject m_project;
    FrozenSet m_set;
};

} // namespace lesiondesk::test
