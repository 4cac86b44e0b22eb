// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/Feedback.h"
#include "core/learning/PeerPlace.h"

#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <exception>

// Internal to core/learning: includes torch, so only .cpp files of this folder include it.
namespace lesiondesk
{

/// The first line of what an exception of LibTorch says.
QString firstLineOf(const std::exception &exception);

/// The processes of a common training that run beside this one, itself included.
struct PeerNeighbours {
    int onMachine = 1;
    int onCores = 1; ///< that may run on the same cores, where a launcher has dealt these out
    int cores = 1;   ///< that this process may run on
};

/// The table of keys and values that the first process keeps and all others reach: c10d's TCPStore
/// without its exceptions. Once it cannot be reached it stays so.
class PeerStore
{
public:
    /// The first process listens, the others look for it until it is there.
    Result<void> open(const PeerPlace &place, const Feedback &feedback);
    /// Until every process has opened it.
    Result<PeerNeighbours> waitForAll(const Feedback &feedback);

    bool set(const QString &key, const QByteArray &value); ///< false: it cannot be reached
    /// Are these keys there? Nothing where the store cannot be reached.
    std::optional<bool> has(const QStringList &keys);
    QByteArray get(const QString &key); ///< of a key that is there
    QString text(const QString &key);   ///< empty where there is none

    bool waitForKey(const QString &key, std::chrono::milliseconds longest);
    /// Until every rank but these has set its "<prefix><rank>".
    bool waitFor(const QString &prefix, std::chrono::milliseconds longest,
                 const QStringList &without = {});
    QStringList missing(const QString &prefix); ///< the ranks that have not

    c10::intrusive_ptr<c10d::Store> store() const { return m_store; }

private:
    Result<void> listen();
    Result<void> look(const Feedback &feedback);

    PeerPlace m_place;
    c10::intrusive_ptr<c10d::TCPStore> m_store;
    bool m_reachable = false;
};

} // namespace lesiondesk
