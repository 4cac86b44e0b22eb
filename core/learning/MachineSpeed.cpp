// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/MachineSpeed.h"

#include "core/imaging/NetworkPicture.h"
#include "core/learning/Augment.h"
#include "core/learning/TrainingCost.h"
#include "core/learning/models/FrozenPrefix.h"
#include "core/learning/models/GradientStep.h"
#include "core/learning/models/Tensors.h"

#include <ATen/Parallel.h>
#include <opencv2/core.hpp>
#include <torch/utils.h>

#include <QElapsedTimer>

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kClasses = 10;
constexpr int kBatch = 6; ///< large enough to keep the cores busy as a batch of 13 does
constexpr qsizetype kFiles = 4;
constexpr double kLongEnough = 0.5; ///< seconds: what takes longer is measured only once

double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

/// The best of three: what warms up, and what else the machine does just now, passes.
template <typename Work>
double secondsPerImage(int images, Work work)
{
    double best = 0;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        const double seconds = secondsOf(timer);
        best = i == 0 ? seconds : std::min(best, seconds);
        if (seconds > kLongEnough)
            break;
    }
    return best / images;
}

cv::Mat somePicture(const TrainPlan &plan)
{
    cv::Mat picture(plan.inputSize, plan.inputSize, CV_8UC3);
    cv::randu(picture, cv::Scalar::all(0), cv::Scalar::all(255));
    return picture;
}

/// A network of the plan's kind, and how long its parts take. Throws what LibTorch throws.
class NetworkProbe
{
public:
    explicit NetworkProbe(const Device &device, const TrainPlan &plan)
        : m_setup{at::Device(device.key.toStdString()), plan.inputSize, plan.precision},
          m_picture(somePicture(plan)),
          // A processor takes as long over zeros as over numbers, a GPU does not.
          m_network(nets::makeNetwork(
              plan.architecture, {.classes = kClasses, .initialise = !m_setup.device.is_cpu()}))
    {
        at::set_num_threads(computeThreads());
        nets::place(*m_network, m_setup.device);
    }

    double forward()
    {
        const int count = m_setup.device.is_cpu() ? 2 * m_setup.threadCount() : 4 * kBatch;
        if (m_setup.device.is_cpu()) {
            auto pool = ForwardPool::make(m_network->folded(), m_setup.size, m_setup.precision,
                                          m_setup.threadCount());
            if (!pool)
                throw std::runtime_error(pool.error().message.toStdString());
            std::vector<float> results(static_cast<size_t>(count * (*pool)->valuesPerPicture()));
            return secondsPerImage(count,
                                   [&] { check((*pool)->run(count, pictures(), results, {})); });
        }
        return secondsPerImage(
            count, [&] { check(nets::logitsOf(*m_network, m_setup, count, pictures(), {})); });
    }
    /// Of the first blocks; on a GPU they run as a part of the step.
    std::vector<ImageCost::Block> frozen(int blocks)
    {
        std::vector<ImageCost::Block> costs(static_cast<size_t>(blocks));
        const int count = 2 * m_setup.threadCount();
        nets::FrozenPrefix prefix(*m_network, m_setup, 0);
        for (int block = 1; block <= blocks && m_setup.device.is_cpu(); ++block) {
            m_network->setTrainableBlocks(block);
            check(prefix.refresh());
            at::Tensor features;
            ImageCost::Block &cost = costs[static_cast<size_t>(block) - 1];
            cost.frozen =
                secondsPerImage(count, [&] { features = check(prefix.of(count, pictures())); });
            if (prefix.runsHere())
                cost.featureBytes = static_cast<double>(features.numel()) / count * sizeof(float);
        }
        return costs;
    }
    /// Of a step with the first `blocks` blocks open, or with everything trainable.
    double step(int blocks, bool everything)
    {
        nets::BlockAdam adam(*m_network, {}, everything);
        for (int block = 1; block <= blocks; ++block)
            adam.open(block);
        m_network->trainMode();
        nets::FrozenPrefix prefix(*m_network, m_setup, 0);
        check(prefix.refresh());
        const at::Tensor input = check(prefix.of(kBatch, pictures()));
        std::vector<std::int64_t> labels(kBatch);
        std::iota(labels.begin(), labels.end(), 0);
        nets::GradientStep one(*m_network, adam, m_setup.device, m_setup.precision, 1);
        return secondsPerImage(kBatch, [&] { one.run(input, labels); });
    }

private:
    Pictures pictures() const
    {
        return [this](int) { return m_picture; };
    }
    static void check(const Result<void> &done)
    {
        if (!done)
            throw std::runtime_error(done.error().message.toStdString());
    }
    static at::Tensor check(const Result<at::Tensor> &found)
    {
        if (!found)
            throw std::runtime_error(found.error().message.toStdString());
        return *found;
    }

    nets::InferenceSetup m_setup;
    cv::Mat m_picture;
    std::shared_ptr<nets::Network> m_network;
};

/// The part of the network's cost that the first and the deepest step leave open, along the table.
void fillSteps(Architecture architecture, double first, double deepest,
               std::vector<ImageCost::Block> &blocks)
{
    const auto table = [&](size_t block) {
        return trainSecondsPerImage(architecture, static_cast<int>(block) + 1, false);
    };
    const double range = table(blocks.size() - 1) - table(0);
    for (size_t i = 0; i < blocks.size(); ++i)
        blocks[i].step =
            first + (range > 0 ? (deepest - first) * (table(i) - table(0)) / range : 0);
}

/// How deep the plan goes: the most blocks that are open at a time, beside stages that train all.
int depthOf(const TrainPlan &plan)
{
    int depth = 0;
    for (int stage = 0; stage < plan.stageCount(); ++stage) {
        if (!plan.everythingTrainable(stage))
            depth = std::max(depth, plan.blocksOf(stage));
    }
    return std::min(depth, blockCount(plan.architecture));
}

ImageCost measureNetwork(const Device &device, const TrainPlan &plan)
{
    ImageCost cost = guessImageCost(plan);
    NetworkProbe probe(device, plan);
    cost.forward = probe.forward();
    if (const int depth = depthOf(plan); depth > 0) {
        cost.blocks = probe.frozen(depth);
        const double first = probe.step(1, false);
        fillSteps(plan.architecture, first, depth > 1 ? probe.step(depth, false) : first,
                  cost.blocks);
    }
    if (plan.everythingTrainable(0))
        cost.everything = probe.step(1, true);
    return cost;
}

/// Measured once in a program: the window looks a plan through at every change of a field.
ImageCost networkCost(const Device &device, const TrainPlan &plan)
{
    static std::mutex mutex;
    static std::map<std::tuple<QString, Architecture, int, Precision, int, bool>, ImageCost> known;
    const std::lock_guard guard(mutex);
    const std::tuple key{device.key,     plan.architecture, plan.inputSize,
                         plan.precision, depthOf(plan),     plan.everythingTrainable(0)};
    if (const auto found = known.find(key); found != known.end())
        return found->second;
    try {
        return known[key] = measureNetwork(device, plan);
    } catch (const std::exception &) {
        known.erase(key);
        return guessImageCost(plan);
    }
}

int cores()
{
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 16U));
}

double augmentSeconds(const TrainPlan &plan)
{
    constexpr int kImages = 8;
    const cv::Mat picture = somePicture(plan);
    return secondsPerImage(kImages,
                           [&] {
                               for (int i = 0; i < kImages; ++i) {
                                   Rng rng = augmentationRng(1, 1, 1, i);
                                   applyAugmentation(picture,
                                                     drawAugmentation(Augmentation(), rng));
                               }
                           }) /
           cores();
}

double decodeSeconds(const TrainPlan &plan, const QStringList &files)
{
    std::vector<double> seconds;
    const qsizetype step = std::max<qsizetype>(1, files.size() / kFiles);
    for (qsizetype i = step / 2; i < files.size(); i += step) {
        QElapsedTimer timer;
        timer.start();
        if (networkPicture(files[i], plan.inputSize, ResizePolicy::Nearest))
            seconds.push_back(secondsOf(timer));
    }
    if (seconds.empty())
        return guessImageCost(plan).decode;
    return std::accumulate(seconds.begin(), seconds.end(), 0.0) /
           static_cast<double>(seconds.size()) / cores();
}

} // namespace

ImageCost measureImageCost(const Device &device, const TrainPlan &plan, const QStringList &files)
{
    ImageCost cost = networkCost(device, plan);
    cost.decode = decodeSeconds(plan, files);
    cost.augment = augmentSeconds(plan);
    return cost;
}

} // namespace lesiondesk
