// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Trainer.h"

#include "core/learning/Augment.h"
#include "core/learning/BalancedBatches.h"
#include "core/learning/TrainingCost.h"
#include "core/learning/models/Inference.h"
#include "core/learning/models/Tensors.h"

#include <ATen/Parallel.h>
#include <torch/nn/functional/loss.h>
#include <torch/optim/adam.h>
#include <torch/utils.h>

#include <QElapsedTimer>
#include <QFileInfo>

#include <cmath>
#include <future>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

struct Batch {
    std::vector<cv::Mat> images;
    std::vector<std::int64_t> labels;
};

std::vector<int> labelsOf(const std::vector<TrainSample> &samples)
{
    std::vector<int> labels;
    for (const TrainSample &sample : samples)
        labels.push_back(sample.label);
    return labels;
}

std::vector<int> imagesOf(const std::vector<TrainSample> &samples)
{
    std::vector<int> images;
    for (const TrainSample &sample : samples)
        images.push_back(sample.image);
    return images;
}

at::Tensor labelTensor(const std::vector<std::int64_t> &labels)
{
    return at::tensor(labels, at::TensorOptions(at::kLong));
}

class Training
{
public:
    Training(const TrainerInput &input, const ImageCache &images, Feedback &feedback,
             const TrainerHooks &hooks)
        : m_input(input), m_plan(input.plan), m_images(images), m_feedback(feedback),
          m_hooks(hooks), m_batches(labelsOf(input.train), input.classes, input.plan.seed),
          m_device(input.device.key.toStdString()), m_scratch(input.plan.weights.isEmpty())
    {
    }

    Result<TrainerSummary> run();

private:
    Result<void> prepareNetwork();
    Result<Batch> makeBatch(int epoch, int step);
    void prefetch(int epoch, int step);
    void openBlock(int block);
    Result<void> trainEpoch(int epoch, MetricPoint &point);
    Result<void> testEpoch(EpochResult &result);
    void report(const QString &phase, const MetricPoint &point, int step, double loss,
                double speed);
    double secondsLeft(const MetricPoint &point, int step, double speed) const;

    int blocks() const { return blockCount(m_plan.architecture); }
    double cost(int block) const
    {
        return trainSecondsPerImage(m_plan.architecture, block, m_scratch);
    }

    const TrainerInput &m_input;
    const TrainPlan &m_plan;
    const ImageCache &m_images;
    Feedback &m_feedback;
    const TrainerHooks &m_hooks;
    BalancedBatches m_batches;
    at::Device m_device;
    bool m_scratch;

    std::shared_ptr<nets::Network> m_network;
    std::unique_ptr<torch::optim::Adam> m_adam;
    std::future<Result<Batch>> m_next; ///< the batch that a helper thread prepares
    TrainerSummary m_summary;
    double m_trainSeconds = 0;
    qint64 m_trainImages = 0;
    QElapsedTimer m_lastReport;
};

Result<void> Training::prepareNetwork()
{
    m_network =
        nets::makeNetwork(m_plan.architecture, {.classes = m_input.classes, .seed = m_plan.seed});
    if (!m_scratch) {
        LD_TRY_ASSIGN(const auto file, readWeightsFile(m_plan.weights));
        LD_TRY_ASSIGN(const auto fit,
                      fitWeights(file, QFileInfo(m_plan.weights).fileName(), m_plan.architecture,
                                 nets::wantedTensors(*m_network), HeadPolicy::New));
        nets::loadInto(*m_network, file, fit);
        m_summary.weightsNote = fit.note();
    }
    nets::place(*m_network, m_device);
    return {};
}

/// Runs in the helper thread: everything random depends on (epoch, step, position) alone.
Result<Batch> Training::makeBatch(int epoch, int step)
{
    Batch batch;
    const std::vector<int> chosen = m_batches.batch(epoch, step);
    for (size_t i = 0; i < chosen.size(); ++i) {
        const TrainSample &sample = m_input.train[static_cast<size_t>(chosen[i])];
        LD_TRY_ASSIGN(cv::Mat image, m_images.image(sample.image));
        if (m_plan.stages.front().augmentation.enabled) {
            Rng rng = augmentationRng(m_plan.seed, epoch, step, static_cast<int>(i));
            image =
                applyAugmentation(image, drawAugmentation(m_plan.stages.front().augmentation, rng));
        }
        batch.images.push_back(std::move(image));
        batch.labels.push_back(sample.label);
    }
    return batch;
}

void Training::prefetch(int epoch, int step)
{
    if (step == m_batches.stepsPerEpoch()) {
        ++epoch;
        step = 0;
    }
    if (epoch < m_plan.totalEpochs())
        m_next =
            std::async(std::launch::async, [this, epoch, step] { return makeBatch(epoch, step); });
}

/// Unfreezes the next block and gives its parameters to Adam; what was open goes on as it was.
void Training::openBlock(int block)
{
    const auto group = [&](std::vector<at::Tensor> parameters, double rate) {
        return torch::optim::OptimizerParamGroup(std::move(parameters),
                                                 std::make_unique<torch::optim::AdamOptions>(rate));
    };
    if (block == 1) {
        m_adam = std::make_unique<torch::optim::Adam>(
            std::vector<torch::optim::OptimizerParamGroup>{
                group(m_network->parametersOfBlock(0), m_plan.stages.front().headRate)},
            torch::optim::AdamOptions(m_plan.stages.front().headRate));
        if (!m_scratch) {
            m_network->setTrainableBlocks(1);
            return;
        }
        m_network->setAllTrainable();
        m_adam->add_param_group(
            group(m_network->parametersBelowHead(), m_plan.stages.front().blockRate));
    } else if (!m_scratch) {
        m_network->setTrainableBlocks(block);
        m_adam->add_param_group(
            group(m_network->parametersOfBlock(block - 1), m_plan.stages.front().blockRate));
    }
}

Result<void> Training::trainEpoch(int epoch, MetricPoint &point)
{
    const int steps = m_batches.stepsPerEpoch();
    double lossSum = 0;
    qint64 right = 0;
    qint64 seen = 0;
    m_network->trainMode();
    QElapsedTimer timer;
    timer.start();
    for (int step = 0; step < steps; ++step) {
        if (m_feedback.isCancelled())
            return Error::cancelled();
        LD_TRY_ASSIGN(const Batch batch, m_next.get());
        prefetch(epoch, step + 1);
        const at::Tensor labels = labelTensor(batch.labels).to(m_device);
        m_adam->zero_grad();
        const at::Tensor logits = m_network->forward(nets::normalisedBatch(batch.images, m_device));
        const at::Tensor loss = at::cross_entropy_loss(logits, labels);
        loss.backward();
        m_adam->step();

        const auto count = static_cast<qint64>(batch.labels.size());
        const double value = loss.item<float>();
        if (!std::isfinite(value))
            return failure(u"The loss became infinite or no number in epoch %1, batch %2: choose "
                           u"smaller learning rates or check the weights file."_s.arg(epoch + 1)
                               .arg(step + 1));
        lossSum += value * static_cast<double>(count);
        right += logits.argmax(1).eq(labels).sum().item<std::int64_t>();
        seen += count;
        const double seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
        point.imagesPerSecond = static_cast<double>(seen) / std::max(seconds, 1e-9);
        report(u"Training"_s, point, step + 1, lossSum / static_cast<double>(seen),
               point.imagesPerSecond);
    }
    point.trainLoss = lossSum / static_cast<double>(seen);
    point.trainAccuracy = static_cast<double>(right) / static_cast<double>(seen);
    m_trainSeconds += static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    m_trainImages += seen;
    return {};
}

Result<void> Training::testEpoch(EpochResult &result)
{
    LD_TRY_ASSIGN(const auto logits,
                  nets::logitsOf(*m_network, m_images, imagesOf(m_input.test), m_device, m_feedback,
                                 [&](int) {
                                     report(u"Testing"_s, result.point, m_batches.stepsPerEpoch(),
                                            result.point.trainLoss, result.point.imagesPerSecond);
                                 }));
    std::vector<std::int64_t> truth;
    for (const TrainSample &sample : m_input.test)
        truth.push_back(sample.label);
    const at::Tensor labels = labelTensor(truth);
    result.point.testLoss = at::cross_entropy_loss(logits, labels).item<float>();
    result.point.testAccuracy = logits.argmax(1).eq(labels).to(at::kDouble).mean().item<double>();
    result.testProbabilities = nets::rowsOf(at::softmax(logits, 1));
    return {};
}

double Training::secondsLeft(const MetricPoint &point, int step, double speed) const
{
    if (speed <= 0)
        return 0;
    // The table's ratios carry the speed of this block over to the deeper ones.
    const double unit = 1 / speed / cost(point.block);
    const double perEpoch = static_cast<double>(m_batches.stepsPerEpoch()) * m_batches.batchSize();
    const double test =
        static_cast<double>(m_input.test.size()) * forwardSecondsPerImage(m_plan.architecture);
    const double progress = static_cast<double>(step) / m_batches.stepsPerEpoch();
    double work = (1 - progress) * perEpoch * cost(point.block) + test;
    for (int epoch = point.epoch + 1; epoch <= m_plan.totalEpochs(); ++epoch)
        work += perEpoch * cost((epoch - 1) / m_plan.stages.front().epochsPerBlock + 1) + test;
    work += static_cast<double>(m_input.train.size()) * forwardSecondsPerImage(m_plan.architecture);
    return work * unit;
}

void Training::report(const QString &phase, const MetricPoint &point, int step, double loss,
                      double speed)
{
    const int steps = m_batches.stepsPerEpoch();
    m_feedback.progress(qint64{point.epoch - 1} * steps + step,
                        qint64{m_plan.totalEpochs()} * steps + 1,
                        u"Epoch %1 of %2, %3 images/s"_s.arg(point.epoch)
                            .arg(m_plan.totalEpochs())
                            .arg(speed, 0, 'f', 1));
    if (!m_hooks.status || (m_lastReport.isValid() && m_lastReport.elapsed() < 200))
        return;
    m_lastReport.start();
    m_hooks.status({phase, 1, 1, point.block, blocks(), point.epoch, m_plan.totalEpochs(), step,
                    steps, loss, speed, secondsLeft(point, step, speed)});
}

Result<TrainerSummary> Training::run()
{
    if (m_batches.batchSize() < 2)
        return failure(u"There must be training images of at least two classes."_s);
    if (m_input.test.empty())
        return failure(
            u"The set has no test part: split the dataset with a test fraction above 0."_s);
    at::set_num_threads(computeThreads());
    LD_TRY(prepareNetwork());
    prefetch(0, 0);
    for (int epoch = 0; epoch < m_plan.totalEpochs(); ++epoch) {
        EpochResult result;
        result.point.epoch = epoch + 1;
        result.point.block = epoch / m_plan.stages.front().epochsPerBlock + 1;
        if (epoch % m_plan.stages.front().epochsPerBlock == 0)
            openBlock(result.point.block);
        LD_TRY(trainEpoch(epoch, result.point));
        LD_TRY(testEpoch(result));
        result.state = [this] { return nets::stateOf(*m_network); };
        if (m_hooks.epochEnded)
            LD_TRY(m_hooks.epochEnded(result));
    }
    LD_TRY_ASSIGN(const auto logits, nets::logitsOf(*m_network, m_images, imagesOf(m_input.train),
                                                    m_device, m_feedback));
    m_summary.trainProbabilities = nets::rowsOf(at::softmax(logits, 1));
    m_summary.imagesPerSecond =
        m_trainSeconds > 0 ? static_cast<double>(m_trainImages) / m_trainSeconds : 0;
    return m_summary;
}

} // namespace

Result<TrainerSummary> trainNetwork(const TrainerInput &input, const ImageCache &images,
                                    Feedback &feedback, const TrainerHooks &hooks)
{
    try {
        return Training(input, images, feedback, hooks).run();
    } catch (const std::exception &exception) {
        return nets::errorFrom(exception, u"training"_s);
    }
}

} // namespace lesiondesk
