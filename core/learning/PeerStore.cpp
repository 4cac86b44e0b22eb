// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/PeerStore.h"

#include <c10/util/Exception.h>

#include <netdb.h>
#include <sched.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

void pause()
{
    std::this_thread::sleep_for(milliseconds(20));
}

QByteArray hostName()
{
    char name[256] = {};
    return ::gethostname(name, sizeof(name) - 1) == 0 ? QByteArray(name) : QByteArray();
}

/// The cores that this process may run on, "1101"; empty where the system does not say.
QByteArray ownCores()
{
    cpu_set_t set;
    if (::sched_getaffinity(0, sizeof(set), &set) != 0)
        return {};
    QByteArray cores;
    for (size_t core = 0; core < CPU_SETSIZE; ++core)
        cores += CPU_ISSET(core, &set) ? '1' : '0';
    return cores;
}

/// Does anybody listen there? The store itself would complain on stderr at every try.
bool isListening(const PeerPlace &place)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(place.address.toUtf8().constData(),
                      QByteArray::number(place.port).constData(), &hints, &found) != 0)
        return false;
    bool listening = false;
    for (const addrinfo *at = found; at && !listening; at = at->ai_next) {
        const int handle = ::socket(at->ai_family, at->ai_socktype, at->ai_protocol);
        if (handle < 0)
            continue;
        listening = ::connect(handle, at->ai_addr, at->ai_addrlen) == 0;
        ::close(handle);
    }
    ::freeaddrinfo(found);
    return listening;
}

c10d::TCPStoreOptions optionsFor(const PeerPlace &place)
{
    c10d::TCPStoreOptions options;
    options.port = static_cast<std::uint16_t>(place.port);
    options.isServer = place.rank == 0;
    options.waitWorkers = false;
    options.timeout = seconds(10);
    return options;
}

} // namespace

QString firstLineOf(const std::exception &exception)
{
    const auto *torchError = dynamic_cast<const c10::Error *>(&exception);
    const QString line =
        QString::fromUtf8(torchError ? torchError->what_without_backtrace() : exception.what())
            .section(u'\n', 0, 0)
            .trimmed();
    // Gloo begins with the place in its own source.
    return line.startsWith(u'[') ? line.section(u"] "_s, 1) : line;
}

Result<void> PeerStore::open(const PeerPlace &place, const Feedback &feedback)
{
    m_place = place;
    LD_TRY(place.rank == 0 ? listen() : look(feedback));
    m_reachable = true;
    return {};
}

Result<void> PeerStore::listen()
{
    try {
        m_store =
            c10::make_intrusive<c10d::TCPStore>(m_place.address.toStdString(), optionsFor(m_place));
        return {};
    } catch (const std::exception &exception) {
        const QString text = QString::fromUtf8(exception.what());
        if (text.contains(u"ddress already in use"_s) || text.contains(u"EADDRINUSE"_s))
            return failure(u"Port %1 is in use on this machine, so that the processes cannot meet "
                           "there: set MASTER_PORT to another one."_s.arg(m_place.port));
        return failure(u"The processes cannot meet at %1, port %2: %3."_s.arg(m_place.address)
                           .arg(m_place.port)
                           .arg(firstLineOf(exception)));
    }
}

Result<void> PeerStore::look(const Feedback &feedback)
{
    const auto deadline = Clock::now() + seconds(m_place.timeout);
    while (!isListening(m_place)) {
        if (feedback.isCancelled())
            return Error::cancelled();
        if (Clock::now() > deadline)
            return failure(
                u"The first of the %1 processes was not found at %2, port %3 within %4 s: see that "
                "MASTER_ADDR is its machine, and that it runs."_s.arg(m_place.size)
                    .arg(m_place.address)
                    .arg(m_place.port)
                    .arg(m_place.timeout));
        std::this_thread::sleep_for(milliseconds(100));
    }
    return listen(); // not as a server: it connects
}

Result<PeerNeighbours> PeerStore::waitForAll(const Feedback &feedback)
{
    const QByteArray host = hostName() + '\n';
    const QByteArray cores = ownCores();
    const bool reached = set(u"here/%1"_s.arg(m_place.rank), host + cores);
    const auto deadline = Clock::now() + seconds(m_place.timeout);
    QStringList keys;
    for (int rank = 0; rank < m_place.size; ++rank)
        keys.append(u"here/%1"_s.arg(rank));
    for (;;) {
        const auto there = has(keys);
        if (!reached || !there)
            return failure(
                u"The first of the %1 processes has gone before all had met."_s.arg(m_place.size));
        if (*there)
            break;
        if (feedback.isCancelled())
            return Error::cancelled();
        if (Clock::now() > deadline)
            return failure(u"Of %1 processes only %2 have met within %3 s: rank %4 is missing."_s
                               .arg(m_place.size)
                               .arg(m_place.size - missing(u"here/"_s).size())
                               .arg(m_place.timeout)
                               .arg(missing(u"here/"_s).join(u", "_s)));
        pause();
    }
    PeerNeighbours neighbours{0, 0, static_cast<int>(cores.count('1'))};
    if (neighbours.cores == 0)
        neighbours.cores = static_cast<int>(std::thread::hardware_concurrency());
    for (const QString &key : keys) {
        const QByteArray place = get(key);
        neighbours.onMachine += place.startsWith(host) ? 1 : 0;
        neighbours.onCores += place == host + cores ? 1 : 0;
    }
    return neighbours;
}

bool PeerStore::set(const QString &key, const QByteArray &value)
{
    if (!m_store)
        return false;
    try {
        m_store->set(key.toStdString(), std::vector<std::uint8_t>(value.begin(), value.end()));
        return true;
    } catch (const std::exception &) {
        m_reachable = false;
        return false;
    }
}

std::optional<bool> PeerStore::has(const QStringList &keys)
{
    std::vector<std::string> names;
    for (const QString &key : keys)
        names.push_back(key.toStdString());
    try {
        if (m_store && m_reachable)
            return m_store->check(names);
    } catch (const std::exception &) {
        m_reachable = false;
    }
    return std::nullopt;
}

QByteArray PeerStore::get(const QString &key)
{
    try {
        const auto value = m_store->get(key.toStdString());
        return {reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size())};
    } catch (const std::exception &) {
        m_reachable = false;
        return {};
    }
}

QString PeerStore::text(const QString &key)
{
    return has({key}).value_or(false) ? QString::fromUtf8(get(key)) : QString();
}

bool PeerStore::waitForKey(const QString &key, milliseconds longest)
{
    for (const auto deadline = Clock::now() + longest; Clock::now() < deadline; pause()) {
        const auto there = has({key});
        if (!there || *there)
            return there.value_or(false);
    }
    return false;
}

bool PeerStore::waitFor(const QString &prefix, milliseconds longest, const QStringList &without)
{
    QStringList keys;
    for (int rank = 0; rank < m_place.size; ++rank) {
        if (!without.contains(QString::number(rank)))
            keys.append(prefix + QString::number(rank));
    }
    for (const auto deadline = Clock::now() + longest; Clock::now() < deadline; pause()) {
        const auto there = has(keys);
        if (!there || *there)
            return there.value_or(false);
    }
    return false;
}

QStringList PeerStore::missing(const QString &prefix)
{
    QStringList ranks;
    for (int rank = 0; rank < m_place.size; ++rank) {
        const QString number = QString::number(rank);
        if (!has({prefix + number}).value_or(false))
            ranks.append(number);
    }
    return ranks;
}

} // namespace lesiondesk
