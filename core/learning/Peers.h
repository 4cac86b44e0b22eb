// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/Feedback.h"
#include "core/learning/PeerPlace.h"

#include <QByteArray>

#include <memory>

namespace lesiondesk
{

namespace nets
{
class PeerSums;
}

/// The processes that train together, as one of them sees the others: PyTorch's c10d with Gloo on
/// the network. The first one (rank 0) leads: it alone reads and writes the project, and tells the
/// others what to do. A process that ends is noticed at once by its closed connection, one that
/// hangs after PeerPlace::timeout; from then on isBroken(), and every call gives that sentence. One
/// thread at a time.
class Peers
{
public:
    /// Meets the others; takes until all are there. An error, one sentence, where they do not come
    /// within the timeout or the meeting point is not to be had; Cancelled by the feedback.
    static Result<std::shared_ptr<Peers>> join(const PeerPlace &place, const Feedback &feedback);
    ~Peers();
    Peers(const Peers &) = delete;
    Peers &operator=(const Peers &) = delete;

    int rank() const { return m_place.rank; }
    int size() const { return m_place.size; }
    int localRank() const { return m_place.localRank; }
    bool isFirst() const { return m_place.rank == 0; }
    int localSize() const; ///< processes on this machine
    /// LibTorch's threads in each: the cores that it may run on, shared out among the processes
    /// that may run there; at least two.
    int threads() const;
    QString describe() const; ///< "process 1 of 2, Gloo, 2 threads each"

    /// The first process tells all others …
    Result<void> tell(const QByteArray &message);
    /// … and each of them hears every message once, in order. One that is to stop waits for the
    /// next one all the same, as all stop together.
    Result<QByteArray> hear();
    /// Did any process say yes? All must ask.
    Result<bool> anyOf(bool own);
    Result<void> barrier();
    /// Sums of tensors, for the training.
    nets::PeerSums &sums();
    /// Did the training end with an error that every process has come to?
    bool hasCommonFailure() const;
    void setCommonFailure(bool common);

    bool isBroken() const;
    QString whatHappened() const; ///< one sentence without its full stop; empty while all is well
    /// This process cannot go on: the others are told why.
    void leave(const QString &reason);
    /// The last word of the first process: the others end as it does. Waits a moment for them.
    void end(bool done);

private:
    class Group;
    explicit Peers(PeerPlace place);

    PeerPlace m_place;
    std::unique_ptr<Group> m_group;
};

} // namespace lesiondesk
