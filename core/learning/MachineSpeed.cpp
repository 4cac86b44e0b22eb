// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/MachineSpeed.h"

#include "core/imaging/Decode.h"
#include "core/imaging/Resize.h"
#include "core/learning/TrainingCost.h"
#include "core/learning/models/Network.h"
#include "core/learning/models/Tensors.h"

#include <ATen/Parallel.h>
#include <torch/utils.h>

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kBatch = 6;   ///< large enough to keep the cores busy as a batch of 13 does
constexpr int kRepeats = 5; ///< after one that warms up
constexpr qsizetype kFiles = 4;
constexpr double kDecodeSeconds = 0.03; ///< of a photograph where none can be read, one core

double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

double measureForward(const Device &device, const TrainPlan &plan)
{
    const at::NoGradGuard noGradients;
    const at::Device target(device.key.toStdString());
    at::set_num_threads(computeThreads());
    const auto network = nets::makeNetwork(plan.architecture, {.classes = 10});
    network->evalMode();
    nets::place(*network, target);
    const std::vector<cv::Mat> pictures(
        kBatch, cv::Mat(plan.inputSize, plan.inputSize, CV_8UC3, cv::Scalar(90, 120, 200)));
    // The best of several: what else the machine does just now passes.
    double best = 0;
    for (int i = 0; i <= kRepeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        // item() waits for what a GPU still has to do.
        network->forward(nets::normalisedBatch(pictures, target)).sum().item<float>();
        if (i == 1 || (i > 1 && secondsOf(timer) < best))
            best = secondsOf(timer);
    }
    return best / kBatch;
}

/// Measured once in a program: the window looks a plan through at every change of a field.
double forwardSeconds(const Device &device, const TrainPlan &plan)
{
    static std::mutex mutex;
    static std::map<std::tuple<QString, Architecture, int>, double> known;
    const std::lock_guard guard(mutex);
    double &seconds = known[{device.key, plan.architecture, plan.inputSize}];
    if (seconds > 0)
        return seconds;
    try {
        seconds = measureForward(device, plan);
        return seconds;
    } catch (const std::exception &) {
        const double pixels = static_cast<double>(plan.inputSize) * plan.inputSize;
        return forwardSecondsPerImage(plan.architecture) * pixels / (300.0 * 300.0);
    }
}

double decodeSeconds(const TrainPlan &plan, const QStringList &files)
{
    std::vector<double> seconds;
    const qsizetype step = std::max<qsizetype>(1, files.size() / kFiles);
    for (qsizetype i = step / 2; i < files.size(); i += step) {
        QElapsedTimer timer;
        timer.start();
        if (const auto image = decodeImage(files[i])) {
            resizeForNetwork(*image, plan.inputSize, ResizePolicy::Nearest);
            seconds.push_back(secondsOf(timer));
        }
    }
    double mean = kDecodeSeconds;
    if (!seconds.empty()) {
        mean = 0;
        for (const double one : seconds)
            mean += one / static_cast<double>(seconds.size());
    }
    return mean / std::clamp(std::thread::hardware_concurrency(), 1U, 16U);
}

} // namespace

ImageCost measureImageCost(const Device &device, const TrainPlan &plan, const QStringList &files)
{
    return {forwardSeconds(device, plan), decodeSeconds(plan, files)};
}

} // namespace lesiondesk
