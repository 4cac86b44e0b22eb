// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/Peers.h"

#include "core/learning/GpuSums.h"
#include "core/learning/PeerStore.h"
#include "core/learning/models/PeerSums.h"

#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/cuda.h>

#include <QStringList>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

using std::chrono::seconds;

/// The network that the others reach this machine by: the loopback where they meet there, what
/// GLOO_SOCKET_IFNAME names (as for PyTorch), else that of the machine's name.
auto networkFor(const PeerPlace &place)
{
    if (place.address == "127.0.0.1"_L1 || place.address == "localhost"_L1)
        return c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1");
    const QByteArray interface = qgetenv("GLOO_SOCKET_IFNAME").split(',').front();
    return interface.isEmpty()
               ? c10d::ProcessGroupGloo::createDefaultDevice()
               : c10d::ProcessGroupGloo::createDeviceForInterface(interface.toStdString());
}

} // namespace

/// Gloo for the sums, NCCL for those on GPUs, the store for everything that may have to wait.
class Peers::Group final : public nets::PeerSums
{
public:
    explicit Group(const PeerPlace &place) : PeerSums(place.rank, place.size), m_place(place) {}

    Result<void> join(const Feedback &feedback);
    void add(at::Tensor values) override
    {
        if (onGpus(values))
            guarded([&] { m_gpus->add(values, heartbeat()); });
        else
            guarded(values, [this](std::vector<at::Tensor> &tensors) {
                m_gloo->allreduce(tensors)->wait();
            });
    }
    void takeFromFirst(at::Tensor values) override
    {
        if (onGpus(values))
            guarded([&] { m_gpus->takeFromFirst(values, heartbeat()); });
        else
            guarded(values, [this](std::vector<at::Tensor> &tensors) {
                m_gloo->broadcast(tensors)->wait();
            });
    }
    bool isBroken() const override { return !m_happened.isEmpty(); }

    Result<void> tell(const QByteArray &message);
    Result<QByteArray> hear();
    void leave(const QString &reason);
    void end();
    const PeerNeighbours &neighbours() const { return m_neighbours; }
    QString happened() const { return m_happened; }

private:
    template <typename Call>
    void guarded(Call call);
    template <typename Call>
    void guarded(at::Tensor values, Call call);
    bool onGpus(const at::Tensor &values);
    GpuSums::Watch heartbeat();
    void findWhoHasGone(const QString &why);
    void readWhoHasGone(const QString &why);
    QString nameOf(int rank) const
    {
        return u"process %1 of %2 (rank %3)"_s.arg(rank + 1).arg(size()).arg(rank);
    }
    QString goneSentence(const QStringList &ranks, const QString &why);

    PeerPlace m_place;
    PeerStore m_store;
    c10::intrusive_ptr<c10d::ProcessGroupGloo> m_gloo;
    PeerNeighbours m_neighbours;
    std::unique_ptr<GpuSums> m_gpus; ///< null without NCCL, or before the first tensor on a GPU
    bool m_lookedForGpus = false;
    int m_messages = 0;
    QString m_happened;
};

Result<void> Peers::Group::join(const Feedback &feedback)
{
    LD_TRY(m_store.open(m_place, feedback));
    LD_TRY_ASSIGN(m_neighbours, m_store.waitForAll(feedback));
    try {
        auto options = c10d::ProcessGroupGloo::Options::create(seconds(m_place.timeout));
        options->devices.push_back(networkFor(m_place));
        options->threads = 1; // one call at a time
        m_gloo = c10::make_intrusive<c10d::ProcessGroupGloo>(
            c10::make_intrusive<c10d::PrefixStore>("gloo", m_store.store()), rank(), size(),
            options);
    } catch (const std::exception &exception) {
        return failure(
            u"The %1 processes have met and cannot be connected: %2 (where a machine "
            "has several networks, GLOO_SOCKET_IFNAME names the one to use)."_s.arg(size())
                .arg(firstLineOf(exception)));
    }
    return {};
}

/// NCCL is for tensors on GPUs where every process of every machine has one to itself.
bool Peers::Group::onGpus(const at::Tensor &values)
{
    if (!values.is_cuda())
        return false;
    if (!m_lookedForGpus) {
        m_lookedForGpus = true;
        const bool shares = static_cast<int>(torch::cuda::device_count()) < m_neighbours.onMachine;
        if (!nets::anyOf(*this, shares))
            guarded([this] {
                m_gpus =
                    GpuSums::make(c10::make_intrusive<c10d::PrefixStore>("nccl", m_store.store()),
                                  rank(), size(), m_place.timeout);
            });
    }
    return m_gpus != nullptr;
}

/// A closed connection is seen by Gloo at once: a sum of its own runs beside NCCL's.
GpuSums::Watch Peers::Group::heartbeat()
{
    std::vector<at::Tensor> beat{at::zeros({1}, at::TensorOptions(at::kFloat))};
    return [work = m_gloo->allreduce(beat)] {
        if (work->isCompleted())
            work->wait(); // throws where it has failed
    };
}

template <typename Call>
void Peers::Group::guarded(Call call)
{
    if (isBroken())
        throw nets::PeerGone(m_happened.toStdString());
    try {
        call();
    } catch (const std::exception &exception) {
        findWhoHasGone(firstLineOf(exception));
        throw nets::PeerGone(m_happened.toStdString());
    }
}

QString Peers::Group::goneSentence(const QStringList &ranks, const QString &why)
{
    if (ranks.isEmpty())
        return u"The processes have lost each other: %1"_s.arg(why);
    const int first = ranks.front().toInt();
    QString reason = m_store.text(u"left/%1"_s.arg(first));
    if (reason.isEmpty())
        reason = why.contains(u"imed out"_s) ? u"it did not answer for %1 s"_s.arg(m_place.timeout)
                                             : u"its connection was closed"_s;
    QString name = nameOf(first);
    name[0] = name[0].toUpper();
    const QString others =
        ranks.size() > 1 ? u" and %1 more have"_s.arg(ranks.size() - 1) : u" has"_s;
    return u"%1%2 gone: %3"_s.arg(name, others, reason);
}

/// Closed connections spread: each process that notices one closes its own, so that all end up
/// here. Those that do not are gone; the first process, which has the store, counts them.
void Peers::Group::findWhoHasGone(const QString &why)
{
    m_gpus.reset();
    m_gloo.reset();
    QStringList gone;
    if (!m_store.set(u"alive/%1"_s.arg(rank()), "1")) {
        m_happened = goneSentence({u"0"_s}, why);
        return;
    }
    if (rank() == 0) {
        m_store.waitFor(u"alive/"_s, seconds(2));
        gone = m_store.missing(u"alive/"_s);
        m_store.set(u"gone"_s, gone.join(u',').toUtf8() + ';');
        m_happened = goneSentence(gone, why);
        m_store.set(u"read/0"_s, "1");
        // The store ends with this process: the others read it first.
        m_store.waitFor(u"read/"_s, seconds(2), gone);
        return;
    }
    m_store.waitForKey(u"gone"_s, seconds(6));
    readWhoHasGone(why);
}

/// As the first process has found, or is no longer there to say.
void Peers::Group::readWhoHasGone(const QString &why)
{
    const QString found = m_store.text(u"gone"_s);
    m_happened = goneSentence(found.isEmpty() ? QStringList{u"0"_s}
                                              : found.chopped(1).split(u',', Qt::SkipEmptyParts),
                              why);
    m_store.set(u"read/%1"_s.arg(rank()), "1");
}

/// Gloo works on the CPU's memory.
template <typename Call>
void Peers::Group::guarded(at::Tensor values, Call call)
{
    guarded([&] {
        std::vector<at::Tensor> tensors{values.is_cpu() ? values : values.cpu()};
        call(tensors);
        if (!values.is_cpu())
            values.copy_(tensors.front());
    });
}

Result<void> Peers::Group::tell(const QByteArray &message)
{
    if (isBroken() || !m_store.set(u"message/%1"_s.arg(m_messages), qCompress(message)))
        return failure(m_happened + u'.');
    ++m_messages;
    return {};
}

Result<QByteArray> Peers::Group::hear()
{
    const QString key = u"message/%1"_s.arg(m_messages);
    const auto deadline = std::chrono::steady_clock::now() + seconds(m_place.timeout);
    while (!isBroken()) {
        const auto there = m_store.has({key});
        if (there && *there) {
            ++m_messages;
            return qUncompress(m_store.get(key));
        }
        if (!there || m_store.has({u"gone"_s}).value_or(true))
            readWhoHasGone({});
        else if (std::chrono::steady_clock::now() > deadline)
            m_happened = goneSentence({u"0"_s}, u"timed out"_s);
        else
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return failure(m_happened + u'.');
}

void Peers::Group::leave(const QString &reason)
{
    if (isBroken())
        return;
    m_happened = u"This process has left: "_s + reason;
    m_store.set(u"left/%1"_s.arg(rank()), reason.toUtf8());
    if (rank() == 0) // they find nobody at the store otherwise
        m_store.set(u"gone"_s, "0;");
    m_gpus.reset();
    m_gloo.reset();
    if (rank() == 0) {
        m_store.set(u"read/0"_s, "1");
        m_store.waitFor(u"read/"_s, seconds(2));
    }
}

void Peers::Group::end()
{
    m_store.set(u"bye/%1"_s.arg(rank()), "1");
    if (rank() == 0 && !isBroken())
        m_store.waitFor(u"bye/"_s, seconds(5));
}

Peers::Peers(PeerPlace place) : m_place(std::move(place)), m_group(std::make_unique<Group>(m_place))
{
}

Peers::~Peers() = default;

Result<std::shared_ptr<Peers>> Peers::join(const PeerPlace &place, const Feedback &feedback)
{
    std::shared_ptr<Peers> peers(new Peers(place));
    LD_TRY(peers->m_group->join(feedback));
    return peers;
}

int Peers::localSize() const
{
    return std::max(1, m_group->neighbours().onMachine);
}

int Peers::threads() const
{
    const PeerNeighbours &neighbours = m_group->neighbours();
    return std::max(2, neighbours.cores / std::max(1, neighbours.onCores));
}

QString Peers::describe() const
{
    return u"process %1 of %2, Gloo, %3 threads each"_s.arg(rank() + 1).arg(size()).arg(threads());
}

Result<void> Peers::tell(const QByteArray &message)
{
    return m_group->tell(message);
}

Result<QByteArray> Peers::hear()
{
    return m_group->hear();
}

Result<bool> Peers::anyOf(bool own)
{
    try {
        return nets::anyOf(*m_group, own);
    } catch (const nets::PeerGone &gone) {
        return failure(QString::fromUtf8(gone.what()) + u'.');
    }
}

Result<void> Peers::barrier()
{
    LD_TRY(anyOf(false));
    return {};
}

nets::PeerSums &Peers::sums()
{
    return *m_group;
}

bool Peers::hasCommonFailure() const
{
    return m_group->hasCommonFailure();
}

void Peers::setCommonFailure(bool common)
{
    m_group->setCommonFailure(common);
}

bool Peers::isBroken() const
{
    return m_group->isBroken();
}

QString Peers::whatHappened() const
{
    return m_group->happened();
}

void Peers::leave(const QString &reason)
{
    m_group->leave(reason);
}

void Peers::end(bool done)
{
    if (isFirst() && !isBroken())
        (void)tell(done ? "end done" : "end failed");
    m_group->end();
}

} // namespace lesiondesk
