// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/StageLoop.h"

#include "core/learning/BatchOrder.h"
#include "core/learning/TrainingCost.h"
#include "core/learning/models/FrozenPrefix.h"
#include "core/learning/models/GradientStep.h"
#include "core/learning/models/Tensors.h"

#include <ATen/Parallel.h>
#include <torch/nn/functional/loss.h>
#include <torch/utils.h>

#include <QElapsedTimer>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

std::vector<int> labelsOf(const std::vector<TrainSample> &samples)
{
    std::vector<int> labels;
    for (const TrainSample &sample : samples)
        labels.push_back(sample.label);
    return labels;
}

double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

class StageLoop
{
public:
    StageLoop(nets::Network &network, const StageInput &input, const ImageCache &images,
              Feedback &feedback, const TrainerHooks &hooks)
        : m_network(network), m_input(input), m_plan(input.plan), m_recipe(input.recipe()),
          m_seed(input.plan.seedOf(input.stage)), m_images(images), m_feedback(feedback),
          m_hooks(hooks),
          m_batches(makeBatchOrder(m_recipe, labelsOf(input.train), input.classes, m_seed)),
          m_adam(network, {m_recipe.headRate, m_recipe.blockRate},
                 input.plan.everythingTrainable(input.stage)),
          m_feed(input.train, images, *m_batches, m_recipe.augmentation, m_seed,
                 [this](int count) {
                     const auto share = nets::shareOf(count, m_input.peers);
                     return std::pair(static_cast<int>(share.first), static_cast<int>(share.end));
                 }),
          m_setup{at::Device(input.device.key.toStdString()), m_plan.inputSize, m_plan.precision,
                  input.threads},
          m_prefix(network, m_setup, input.keptBytes), m_steps(m_batches->stepsPerEpoch()),
          m_epochs(input.plan.epochsOf(input.stage))
    {
        for (int stage = 0; stage < input.stage; ++stage)
            m_epochsBefore += m_plan.epochsOf(stage);
        m_at.stage = input.stage;
        m_at.counts = ClassCounts(input.classes);
    }

    Result<StageSummary> run(const TrainerState *from);

private:
    Result<void> restore(const TrainerState &from);
    Result<void> check() const;
    void openBlocks(int block);
    /// Is the result of the frozen units the same for an image in every epoch?
    bool keepsFeatures() const { return m_prefix.runsHere() && !m_recipe.augmentation.enabled; }
    Result<at::Tensor> features(const TrainBatch &batch);
    Result<void> trainEpoch(MetricPoint &point);
    nets::GradientStep::Figures step(const at::Tensor &input,
                                     const std::vector<std::int64_t> &labels);
    Result<void> testEpoch(EpochResult &result);
    Result<at::Tensor> logits(const std::vector<TrainSample> &samples, const MetricPoint &point);
    /// `values`: the network's, where they were copied already.
    Result<void> save(TensorFile values = {});
    Result<void> stopHere();
    /// What this process is asked; with peers it is a wish, and what they decide is m_stop.
    bool stopAsked() const
    {
        return m_feedback.isCancelled() || (m_hooks.pauseWanted && m_hooks.pauseWanted());
    }
    bool stopWanted()
    {
        m_stop = m_stop || (!m_input.peers && stopAsked());
        return m_stop;
    }
    Result<at::Tensor> ask(const std::vector<TrainSample> &samples, const MetricPoint &point,
                           Feedback &stop, const std::function<bool()> &wanted);
    Result<at::Tensor> peerLogits(const std::vector<TrainSample> &samples,
                                  const MetricPoint &point);
    bool lostPeers() const { return m_input.peers && m_input.peers->isBroken(); }
    Error common(Error error) const
    {
        if (m_input.peers)
            m_input.peers->setCommonFailure(true);
        return error;
    }
    Error noNumber(const MetricPoint &point, int step, const TrainBatch &batch) const;
    void note(const QString &text) const
    {
        if (m_hooks.note)
            m_hooks.note(text);
    }
    void report(const QString &phase, const MetricPoint &point);
    double secondsLeft(const MetricPoint &point) const;
    MetricPoint pointOf(int epoch) const
    {
        return {
            .epoch = m_epochsBefore + epoch + 1, .stage = m_at.stage + 1, .block = blockAt(epoch)};
    }
    int blockAt(int epoch) const { return epoch / m_recipe.epochsPerBlock + 1; }

    nets::Network &m_network;
    const StageInput &m_input;
    const TrainPlan &m_plan;
    const TrainStage &m_recipe;
    quint64 m_seed;
    const ImageCache &m_images;
    Feedback &m_feedback;
    const TrainerHooks &m_hooks;
    std::unique_ptr<BatchOrder> m_batches;
    nets::BlockAdam m_adam;
    BatchFeed m_feed;
    nets::InferenceSetup m_setup;
    nets::FrozenPrefix m_prefix;
    std::optional<nets::GradientStep> m_step;
    int m_steps;
    int m_epochs;
    int m_epochsBefore = 0;
    TrainerState m_at; ///< without tensors
    bool m_stop = false;
    QElapsedTimer m_lastReport;
    QElapsedTimer m_lastSave;
};

/// Blocks up to `block` are trainable, the head being the first.
void StageLoop::openBlocks(int block)
{
    for (int next = m_adam.openBlocks() + 1; next <= block; ++next)
        m_adam.open(next);
}

Result<at::Tensor> StageLoop::features(const TrainBatch &batch)
{
    if (!keepsFeatures())
        return m_prefix.of(static_cast<int>(batch.images.size()), [&](int i) -> Result<cv::Mat> {
            return batch.images[static_cast<size_t>(i)];
        });
    const auto share =
        nets::shareOf(static_cast<std::int64_t>(batch.samples.size()), m_input.peers);
    std::vector<int> images;
    for (const int sample :
         std::span(batch.samples)
             .subspan(static_cast<size_t>(share.first), static_cast<size_t>(share.count())))
        images.push_back(m_input.train[static_cast<size_t>(sample)].image);
    return m_prefix.ofImages(images, [this](int image) { return m_images.image(image); });
}

Error StageLoop::noNumber(const MetricPoint &point, int step, const TrainBatch &batch) const
{
    constexpr qsizetype kNamed = 20;
    QStringList names;
    for (const int sample : batch.samples)
        names.append(m_input.imageName(m_input.train[static_cast<size_t>(sample)].image));
    const qsizetype more = names.size() - kNamed;
    QString list = names.first(std::min(kNamed, names.size())).join(u", "_s);
    if (more > 0)
        list += u" and %1 more"_s.arg(more);
    return failure(
        u"The loss became infinite or no number in stage %1, epoch %2, batch %3 "
        u"(images %4): choose smaller learning rates or look at these images."_s.arg(point.stage)
            .arg(point.epoch)
            .arg(step + 1)
            .arg(list));
}

Result<void> StageLoop::save(TensorFile values)
{
    m_lastSave.start();
    if (!m_hooks.save)
        return {};
    TrainerState state = m_at;
    state.parts = m_step->parts();
    if (values.tensors.empty())
        values = nets::stateOf(m_network);
    for (auto &[name, tensor] : values.tensors)
        state.tensors.tensors.emplace(u"network."_s + name, std::move(tensor));
    m_adam.saveInto(state.tensors);
    state.tensors.tensors.emplace(u"generator"_s,
                                  nets::hostTensor(m_network.generator().get_state()));
    return m_hooks.save(std::move(state));
}

/// Paused or cancelled. Before the very first batch there is nothing that a new start lacks.
Result<void> StageLoop::stopHere()
{
    if (m_at.stage > 0 || m_at.epoch > 0 || m_at.step > 0)
        LD_TRY(save());
    return Error::cancelled();
}

Result<void> StageLoop::restore(const TrainerState &from)
{
    m_at = from;
    m_at.tensors = {};
    openBlocks(blockAt(std::min(from.epoch, m_epochs - 1)));
    at::Tensor generator = m_network.generator().get_state();
    LD_TRY(nets::restoreState(m_network, from.tensors, u"network."_s));
    LD_TRY(m_adam.restore(from.tensors));
    LD_TRY(nets::copyInto(generator, from.tensors, u"generator"_s));
    m_network.generator().set_state(generator);
    return {};
}

Result<void> StageLoop::trainEpoch(MetricPoint &point)
{
    m_network.trainMode();
    qint64 seen = m_at.counts.images();
    QElapsedTimer timer;
    timer.start();
    m_feed.begin(m_at.epoch, m_at.step, !keepsFeatures());
    while (m_at.step < m_steps) {
        if (stopWanted())
            return stopHere();
        LD_TRY_ASSIGN(const TrainBatch batch, m_feed.next());
        LD_TRY_ASSIGN(const at::Tensor input, features(batch));
        const auto figures = step(input, batch.labels);
        m_stop = m_stop || figures.stop;
        if (!std::isfinite(figures.loss))
            return common(noNumber(point, m_at.step, batch));
        const auto count = static_cast<qint64>(batch.labels.size());
        m_at.lossSum += figures.loss * static_cast<double>(count);
        for (size_t i = 0; i < batch.labels.size(); ++i)
            m_at.counts.add(static_cast<int>(batch.labels[i]), figures.predicted[i]);
        seen += count;
        ++m_at.step;
        m_at.epochSeconds += secondsOf(timer);
        timer.start();
        point.imagesPerSecond = static_cast<double>(seen) / std::max(m_at.epochSeconds, 1e-9);
        point.trainLoss = m_at.lossSum / static_cast<double>(seen);
        report(u"Training"_s, point);
        if (m_at.step < m_steps && secondsOf(m_lastSave) >= m_hooks.saveSeconds) {
            LD_TRY(save());
            timer.start();
        }
    }
    point.imagesPerSecond = static_cast<double>(seen) / std::max(m_at.epochSeconds, 1e-9);
    point.trainLoss = m_at.lossSum / static_cast<double>(seen);
    point.trainAccuracy = static_cast<double>(m_at.counts.allRight()) / static_cast<double>(seen);
    point.trainMacroF1 = m_at.counts.macroF1();
    return {};
}

/// Where a process has gone, nothing is lost but the batch.
nets::GradientStep::Figures StageLoop::step(const at::Tensor &input,
                                            const std::vector<std::int64_t> &labels)
{
    try {
        return m_step->run(input, labels);
    } catch (const std::exception &) {
        if (lostPeers())
            (void)save(); // the error that is thrown on tells more than one of this
        throw;
    }
}

/// Like logitsOf(), and a pause stops it as well.
Result<at::Tensor> StageLoop::logits(const std::vector<TrainSample> &samples,
                                     const MetricPoint &point)
{
    if (m_input.peers)
        return peerLogits(samples, point);
    Feedback stop;
    if (stopWanted())
        stop.cancel();
    return ask(samples, point, stop, [this] { return stopWanted(); });
}

/// What the network says of the samples; `stop` is cancelled when `wanted` says so.
Result<at::Tensor> StageLoop::ask(const std::vector<TrainSample> &samples, const MetricPoint &point,
                                  Feedback &stop, const std::function<bool()> &wanted)
{
    constexpr int kImages = 32; // between two looks
    const int count = static_cast<int>(samples.size());
    int looked = 0;
    return nets::logitsOf(
        m_network, m_setup, count,
        [&](int i) { return m_images.image(samples[static_cast<size_t>(i)].image); }, stop,
        [&](int done) {
            if (done < count && done - looked < kImages)
                return;
            looked = done;
            if (wanted())
                stop.cancel();
            report(u"Testing"_s, point);
        },
        m_prefix.known());
}

/// Every process asks about its share. One that is to stop leaves the rest of its own out; that
/// all do is decided at the end.
Result<at::Tensor> StageLoop::peerLogits(const std::vector<TrainSample> &samples,
                                         const MetricPoint &point)
{
    if (m_stop)
        return Error::cancelled();
    const auto all = static_cast<std::int64_t>(samples.size());
    const auto share = nets::shareOf(all, m_input.peers);
    const std::vector<TrainSample> own(samples.begin() + share.first, samples.begin() + share.end);
    Feedback stop;
    auto found = ask(own, point, stop, [this] { return stopAsked(); });
    if (!found && !stop.isCancelled())
        return found;
    try {
        m_stop = nets::anyOf(*m_input.peers, stopAsked() || stop.isCancelled());
        if (m_stop)
            return Error::cancelled();
        if (own.empty())
            found = at::empty({0, m_input.classes}, at::TensorOptions(at::kFloat));
        return nets::gatherRows(*m_input.peers, *found, all);
    } catch (const nets::PeerGone &) {
        (void)save(); // the error that is thrown on tells more than one of this
        throw;
    }
}

Result<void> StageLoop::testEpoch(EpochResult &result)
{
    const auto found = logits(m_input.test, result.point);
    if (!found)
        return found.error().kind == Error::Kind::Cancelled ? stopHere() : found.error();
    std::vector<std::int64_t> truth;
    for (const TrainSample &sample : m_input.test)
        truth.push_back(sample.label);
    const at::Tensor labels = at::tensor(truth, at::TensorOptions(at::kLong));
    result.point.testLoss = at::cross_entropy_loss(*found, labels).item<float>();
    if (!std::isfinite(result.point.testLoss))
        return common(
            failure(u"The outputs became infinite or no number in the test after stage %1, "
                    u"epoch %2: choose smaller learning rates."_s.arg(result.point.stage)
                        .arg(result.point.epoch)));
    const at::Tensor best = found->argmax(1);
    ClassCounts counts(m_input.classes);
    for (size_t i = 0; i < truth.size(); ++i)
        counts.add(static_cast<int>(truth[i]), static_cast<int>(best.data_ptr<std::int64_t>()[i]));
    result.point.testAccuracy =
        static_cast<double>(counts.allRight()) / static_cast<double>(truth.size());
    result.point.testMacroF1 = counts.macroF1();
    result.testProbabilities = nets::rowsOf(at::softmax(*found, 1));
    return {};
}

double StageLoop::secondsLeft(const MetricPoint &point) const
{
    if (point.imagesPerSecond <= 0)
        return 0;
    // The table's ratios carry the speed of this block over to the deeper ones.
    const double cost = trainSecondsPerImage(m_plan.architecture, point.block,
                                             m_plan.everythingTrainable(m_at.stage));
    const double progress = static_cast<double>(m_at.step) / m_steps;
    const auto train = static_cast<qint64>(m_input.train.size());
    const auto test = static_cast<qint64>(m_input.test.size());
    const int epoch = std::min(m_at.epoch, m_epochs - 1);
    const double work = stageWork(m_plan, m_at.stage, train, test, epoch) -
                        progress * static_cast<double>(train) * cost + m_input.laterWork;
    return work / point.imagesPerSecond / cost;
}

void StageLoop::report(const QString &phase, const MetricPoint &point)
{
    constexpr qint64 kParts = 1000; // of an epoch
    const bool trained = phase != "Training"_L1;
    m_feedback.progress(qint64{point.epoch - 1} * kParts +
                            (trained ? kParts : kParts * m_at.step / m_steps),
                        qint64{m_plan.totalEpochs()} * kParts + 1,
                        u"Epoch %1 of %2, %3 images/s"_s.arg(point.epoch)
                            .arg(m_plan.totalEpochs())
                            .arg(point.imagesPerSecond, 0, 'f', 1));
    if (!m_hooks.status || (m_lastReport.isValid() && m_lastReport.elapsed() < 200))
        return;
    m_lastReport.start();
    m_hooks.status({phase, point.stage, m_plan.stageCount(), point.block,
                    m_plan.blocksOf(m_at.stage), point.epoch, m_plan.totalEpochs(), m_at.step,
                    m_steps, point.trainLoss, point.imagesPerSecond, secondsLeft(point)});
}

Result<void> StageLoop::check() const
{
    const std::vector<int> labels = labelsOf(m_input.train);
    if (labels.empty() || std::all_of(labels.begin(), labels.end(),
                                      [&](int label) { return label == labels.front(); }))
        return failure(u"There must be training images of at least two classes."_s);
    if (m_batches->batchSize() < 2)
        return failure(
            u"Batches of one image cannot be trained: choose a batch size of at least 2."_s);
    if (m_input.test.empty())
        return failure(
            u"The set has no test part: split the dataset with a test fraction above 0."_s);
    const int smallest = m_recipe.batchRule == BatchRule::Shuffled
                             ? static_cast<int>(m_input.train.size()) / m_steps
                             : m_batches->batchSize();
    if (m_input.peers && smallest < m_input.peers->size())
        return failure(u"A batch of %1 images cannot be shared by %2 processes: start fewer of "
                       "them, or choose a larger batch size."_s.arg(smallest)
                           .arg(m_input.peers->size()));
    return {};
}

Result<StageSummary> StageLoop::run(const TrainerState *from)
{
    if (const auto checked = check(); !checked)
        return common(checked.error());
    at::set_num_threads(m_input.threads > 0 ? m_input.threads : computeThreads());
    if (from) {
        if (const auto restored = restore(*from); !restored)
            return failure(u"The saved state of the run does not fit its network: %1."_s.arg(
                restored.error().message));
    }
    m_step.emplace(m_network, m_adam, m_setup.device, m_setup.precision, m_at.parts, m_input.peers);
    m_step->noted = [this](const QString &text) { note(text); };
    m_step->wantsToStop = [this] { return stopAsked(); };
    if (m_input.peers)
        nets::shareNetwork(m_network, *m_input.peers);
    if (from)
        LD_TRY(m_prefix.refresh());
    m_lastSave.start();
    EpochResult result;
    result.point = pointOf(m_epochs - 1);
    while (m_at.epoch < m_epochs) {
        result = EpochResult();
        result.point = pointOf(m_at.epoch);
        if (m_adam.openBlocks() < result.point.block) {
            openBlocks(result.point.block);
            LD_TRY(m_prefix.refresh());
            m_step->expectMore();
        }
        if (m_at.step == 0 && m_at.epoch % m_recipe.epochsPerBlock == 0)
            note(m_plan.everythingTrainable(m_at.stage)
                     ? u"Epoch %1: everything is trainable."_s.arg(result.point.epoch)
                     : u"Epoch %1: %2 of %3 blocks are open."_s.arg(result.point.epoch)
                           .arg(result.point.block)
                           .arg(m_plan.blocksOf(m_at.stage)));
        LD_TRY(trainEpoch(result.point));
        LD_TRY(testEpoch(result));
        m_at.trainSeconds += m_at.epochSeconds;
        m_at.trainImages += m_at.counts.images();
        result.stageEpochs = m_at.epoch + 1;
        result.trainSeconds = m_at.trainSeconds;
        result.trainImages = m_at.trainImages;
        TensorFile values; // share their memory with the state
        result.state = [&] { return values = nets::stateOf(m_network); };
        if (m_hooks.epochEnded)
            LD_TRY(m_hooks.epochEnded(result));
        m_at.epochSeconds = 0;
        m_at.lossSum = 0;
        m_at.counts = ClassCounts(m_input.classes);
        m_at.step = 0;
        ++m_at.epoch;
        LD_TRY(save(std::move(values)));
    }
    const auto found = logits(m_input.train, result.point);
    if (!found)
        return found.error();
    return StageSummary{m_at.trainSeconds, m_at.trainImages, nets::rowsOf(at::softmax(*found, 1))};
}

} // namespace

Result<StageSummary> trainStage(nets::Network &network, const StageInput &input,
                                const ImageCache &images, Feedback &feedback,
                                const TrainerHooks &hooks, const TrainerState *from)
{
    return StageLoop(network, input, images, feedback, hooks).run(from);
}

double stageWork(const TrainPlan &plan, int stage, qint64 trainImages, qint64 testImages,
                 int fromEpoch)
{
    const double forward = forwardSecondsPerImage(plan.architecture);
    const int perBlock = plan.stages[static_cast<size_t>(stage)].epochsPerBlock;
    double work = static_cast<double>(trainImages) * forward;
    for (int epoch = fromEpoch; epoch < plan.epochsOf(stage); ++epoch)
        work += static_cast<double>(testImages) * forward +
                static_cast<double>(trainImages) *
                    trainSecondsPerImage(plan.architecture, epoch / perBlock + 1,
                                         plan.everythingTrainable(stage));
    return work;
}

} // namespace lesiondesk
