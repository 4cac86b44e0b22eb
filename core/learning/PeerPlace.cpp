// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/PeerPlace.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kDefaultPort = 29500; // that of PyTorch's launchers

struct Names {
    QString size;
    QString rank;
    QString localRank;
};

class Reader
{
public:
    explicit Reader(const QProcessEnvironment &environment) : m_environment(environment) {}

    bool has(const QString &name) const { return !m_environment.value(name).isEmpty(); }
    QString text(const QString &name) const { return m_environment.value(name); }
    /// A whole number of this range.
    Result<int> number(const QString &name, int least, int most) const
    {
        if (!has(name))
            return failure(
                u"The environment has no %1, which every process of a common training needs."_s.arg(
                    name));
        bool ok = false;
        const int value = text(name).toInt(&ok);
        if (!ok || value < least || value > most)
            return failure(u"%1 is '%2' in the environment: it must be a whole number from %3 to "
                           "%4."_s.arg(name, text(name))
                               .arg(least)
                               .arg(most));
        return value;
    }

private:
    const QProcessEnvironment &m_environment;
};

constexpr int kMostProcesses = 100'000;

/// Rank, size and local rank; a size of 1 where these names say nothing.
Result<PeerPlace> placeOf(const Reader &reader, const Names &names)
{
    PeerPlace place;
    if (!reader.has(names.size))
        return place;
    LD_TRY_ASSIGN(place.size, reader.number(names.size, 1, kMostProcesses));
    if (place.size == 1)
        return place;
    LD_TRY_ASSIGN(place.rank, reader.number(names.rank, 0, place.size - 1));
    if (reader.has(names.localRank)) {
        LD_TRY_ASSIGN(place.localRank, reader.number(names.localRank, 0, place.size - 1));
    }
    return place;
}

/// Where they meet.
Result<void> findMeetingPoint(const Reader &reader, PeerPlace &place, bool onOneMachine)
{
    place.address = reader.text(u"MASTER_ADDR"_s);
    if (place.address.isEmpty() && onOneMachine)
        place.address = u"127.0.0.1"_s;
    if (place.address.isEmpty())
        return failure(u"There are %1 processes and no MASTER_ADDR in the environment: set it to "
                       "the name of the machine of the first process, and MASTER_PORT to a free "
                       "port there."_s.arg(place.size));
    place.port = kDefaultPort;
    if (reader.has(u"MASTER_PORT"_s)) {
        LD_TRY_ASSIGN(place.port, reader.number(u"MASTER_PORT"_s, 1, 65535));
    }
    // There torchrun itself listens, in the words of its own version of PyTorch: we meet next door.
    if (reader.text(u"TORCHELASTIC_USE_AGENT_STORE"_s) == "True"_L1)
        place.port = place.port == 65535 ? place.port - 1 : place.port + 1;
    if (reader.has(u"LESIONDESK_PEER_TIMEOUT"_s)) {
        LD_TRY_ASSIGN(place.timeout, reader.number(u"LESIONDESK_PEER_TIMEOUT"_s, 1, 86'400));
    }
    return {};
}

} // namespace

Result<std::optional<PeerPlace>> peersFromEnvironment(const QProcessEnvironment &environment)
{
    const Reader reader(environment);
    const Names torchrun{u"WORLD_SIZE"_s, u"RANK"_s, u"LOCAL_RANK"_s};
    const Names mpirun{u"OMPI_COMM_WORLD_SIZE"_s, u"OMPI_COMM_WORLD_RANK"_s,
                       u"OMPI_COMM_WORLD_LOCAL_RANK"_s};
    const Names slurm{u"SLURM_NTASKS"_s, u"SLURM_PROCID"_s, u"SLURM_LOCALID"_s};
    PeerPlace place;
    bool onOneMachine = false;
    if (reader.has(torchrun.size)) {
        LD_TRY_ASSIGN(place, placeOf(reader, torchrun));
    } else if (reader.has(mpirun.size)) {
        LD_TRY_ASSIGN(place, placeOf(reader, mpirun));
        onOneMachine =
            reader.text(u"OMPI_COMM_WORLD_LOCAL_SIZE"_s) == reader.text(u"OMPI_COMM_WORLD_SIZE"_s);
    } else if (reader.has(slurm.rank) &&
               (reader.has(u"SLURM_STEP_ID"_s) || reader.has(u"MASTER_ADDR"_s))) {
        // A batch script has a SLURM_PROCID too: without a step and a meeting point it is alone.
        LD_TRY_ASSIGN(place, placeOf(reader, slurm));
    }
    if (place.size == 1)
        return std::optional<PeerPlace>();
    LD_TRY(findMeetingPoint(reader, place, onOneMachine));
    return std::optional(place);
}

} // namespace lesiondesk
