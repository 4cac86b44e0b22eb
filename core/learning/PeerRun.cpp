// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/PeerRun.h"

#include "core/learning/ResumeState.h"
#include "core/learning/Trainer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Image and label by turns.
QJsonArray asArray(const std::vector<TrainSample> &samples)
{
    QJsonArray array;
    for (const TrainSample &sample : samples) {
        array.append(sample.image);
        array.append(sample.label);
    }
    return array;
}

std::vector<TrainSample> samplesFrom(const QJsonArray &array)
{
    std::vector<TrainSample> samples;
    for (qsizetype i = 0; i + 1 < array.size(); i += 2)
        samples.push_back({array[i].toInt(), array[i + 1].toInt()});
    return samples;
}

class Follower
{
public:
    Follower(Peers &peers, Feedback &feedback) : m_peers(peers), m_feedback(feedback) {}

    Result<void> run();

private:
    Result<void> begin(const QJsonObject &order);
    Result<void> takeUp(const QJsonObject &at);
    Result<void> trainStage(const QJsonObject &order);

    Peers &m_peers;
    Feedback &m_feedback;
    ProjectPaths m_paths;
    RunId m_run;
    TrainPlan m_plan;
    Device m_device;
    std::optional<Trainer> m_trainer;
    std::optional<TrainerState> m_from; ///< for the first stage that is trained
};

Result<void> Follower::run()
{
    for (;;) {
        LD_TRY_ASSIGN(const QByteArray message, m_peers.hear());
        if (message.startsWith("end"))
            return message == "end done" ? Result<void>() : Result<void>(failure({}));
        const QJsonObject order = QJsonDocument::fromJson(message).object();
        m_peers.setCommonFailure(false);
        const auto done = order.contains("plan"_L1) ? begin(order) : trainStage(order);
        if (done)
            continue;
        if (m_peers.isBroken())
            return failure(m_peers.whatHappened() + u'.');
        // The first process has come to the same end and tells of it.
        if (done.error().kind == Error::Kind::Cancelled || m_peers.hasCommonFailure())
            continue;
        m_peers.leave(done.error().message);
        return done;
    }
}

Result<void> Follower::begin(const QJsonObject &order)
{
    m_run = RunId(order["run"_L1].toInteger());
    m_paths = ProjectPaths{order["folder"_L1].toString()};
    LD_TRY_ASSIGN(m_plan, TrainPlan::fromJson(order["plan"_L1].toObject()));
    LD_TRY_ASSIGN(m_device, peerDevice(m_peers, m_plan.device));
    m_from.reset();
    if (order["goesOn"_L1].toBool())
        LD_TRY(takeUp(order));
    LD_TRY(agreeOnDevices(m_peers, m_device));
    TrainerHooks silent;
    m_trainer.emplace(m_feedback, silent);
    return {};
}

Result<void> Follower::takeUp(const QJsonObject &at)
{
    LD_TRY_ASSIGN(auto found, readResumeState(m_paths, m_run));
    if (!found || found->state.trainer.stage != at["stage"_L1].toInt() ||
        found->state.trainer.epoch != at["epoch"_L1].toInt() ||
        found->state.trainer.step != at["step"_L1].toInt())
        return failure(u"The saved state of run %1 in %2 is another one than the first process "
                       "has: every machine must see the same project folder."_s.arg(m_run.value)
                           .arg(m_paths.folder));
    m_from = std::move(found->state.trainer);
    return {};
}

Result<void> Follower::trainStage(const QJsonObject &order)
{
    StageInput input;
    input.plan = m_plan;
    input.stage = order["stage"_L1].toInt();
    input.device = m_device;
    input.classes = order["classes"_L1].toInt();
    input.train = samplesFrom(order["train"_L1].toArray());
    input.test = samplesFrom(order["test"_L1].toArray());
    input.imageName = [](int image) { return QString::number(image); };
    input.peers = &m_peers.sums();
    input.threads = m_peers.threads();
    QStringList files;
    for (const QJsonValue &file : order["files"_L1].toArray())
        files.append(file.toString());
    const qint64 cacheBytes = ImageCache::kDefaultBytes / m_peers.localSize();
    ImageCache images(files, m_plan.inputSize, input.recipe().resize, cacheBytes);
    LD_TRY(allHaveRead(m_peers, images.load(m_feedback)));
    input.keptBytes = cacheBytes - images.bytes();
    const std::optional<TrainerState> from = std::exchange(m_from, std::nullopt);
    LD_TRY(m_trainer->trainStage(input, images, from ? &*from : nullptr));
    return {};
}

} // namespace

Result<void> tellTraining(Peers &peers, const PeerTraining &training)
{
    return peers.tell(bytesOf({{u"run"_s, training.run.value},
                               {u"folder"_s, training.folder},
                               {u"plan"_s, training.plan.toJson()},
                               {u"goesOn"_s, training.goesOn},
                               {u"stage"_s, training.stage},
                               {u"epoch"_s, training.epoch},
                               {u"step"_s, training.step}}));
}

Result<void> tellStage(Peers &peers, int stage, const StageData &data)
{
    return peers.tell(bytesOf({{u"stage"_s, stage},
                               {u"classes"_s, data.classes()},
                               {u"files"_s, QJsonArray::fromStringList(data.files)},
                               {u"train"_s, asArray(data.train)},
                               {u"test"_s, asArray(data.test)}}));
}

Result<Device> peerDevice(const Peers &peers, const QString &planned)
{
    if (!planned.isEmpty() && planned != "auto"_L1 && planned != "cuda"_L1)
        return resolveDevice(planned);
    const std::vector<Device> devices = listDevices(); // the CPU first
    const auto gpu = static_cast<size_t>(peers.localRank()) + 1;
    if (gpu < devices.size())
        return devices[gpu];
    return planned == "cuda"_L1 ? resolveDevice(u"cuda:%1"_s.arg(peers.localRank()))
                                : Result<Device>(devices.front());
}

Result<void> agreeOnDevices(Peers &peers, const Device &device)
{
    LD_TRY_ASSIGN(const bool anyGpu, peers.anyOf(device.isGpu));
    LD_TRY_ASSIGN(const bool anyCpu, peers.anyOf(!device.isGpu));
    if (!anyGpu || !anyCpu)
        return {};
    peers.setCommonFailure(true);
    return failure(u"Some processes have a GPU and some have none: choose the device cpu, or start "
                   "no more processes on a machine than it has GPUs."_s);
}

Result<void> allHaveRead(Peers &peers, const Result<void> &read)
{
    if (!read && read.error().kind != Error::Kind::Cancelled)
        return read;
    LD_TRY_ASSIGN(const bool stop, peers.anyOf(!read));
    return stop ? Result<void>(Error::cancelled()) : Result<void>();
}

Result<void> followTraining(Peers &peers, Feedback &feedback)
{
    auto done = Follower(peers, feedback).run();
    peers.end(done.hasValue());
    return done;
}

} // namespace lesiondesk
