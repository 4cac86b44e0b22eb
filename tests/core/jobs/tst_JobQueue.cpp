// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/JobQueue.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <new>
#include <stdexcept>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestJobQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInAnotherThreadAndSaysSo()
    {
        JobQueue queue;
        QSignalSpy ended(&queue, &JobQueue::jobEnded);
        QThread *ranIn = nullptr;
        const int id =
            queue.submit(JobLane::Files, u"work"_s, [&](Feedback &feedback) -> Result<void> {
                ranIn = QThread::currentThread();
                feedback.progress(3, 3, u"three"_s);
                return {};
            });
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(ranIn && ranIn != QThread::currentThread());
        QCOMPARE(queue.job(id)->state, JobState::Done);
        QCOMPARE(queue.job(id)->progress.done, 3);
        QCOMPARE(queue.job(id)->progress.text, u"three"_s);
        QVERIFY(!queue.isBusy());
    }

    void oneAtATimeInALaneFirstInFirstOut()
    {
        JobQueue queue;
        QSemaphore gate;
        QStringList order;
        QSignalSpy ended(&queue, &JobQueue::jobEnded);
        const int first = queue.submit(JobLane::Compute, u"a"_s, [&](Feedback &) -> Result<void> {
            gate.acquire();
            order.append(u"a"_s);
            return {};
        });
        const int second = queue.submit(JobLane::Compute, u"b"_s, [&](Feedback &) -> Result<void> {
            order.append(u"b"_s);
            return {};
        });
        QCOMPARE(queue.job(first)->state, JobState::Running);
        QCOMPARE(queue.job(second)->state, JobState::Waiting);
        gate.release();
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(order, (QStringList{u"a"_s, u"b"_s}));
    }

    void whatWaitsCanChangePlaces()
    {
        JobQueue queue;
        QSemaphore gate;
        QStringList order;
        QSignalSpy ended(&queue, &JobQueue::jobEnded);
        const auto add = [&](const QString &name) {
            return queue.submit(JobLane::Compute, name, [&, name](Feedback &) -> Result<void> {
                gate.acquire();
                order.append(name);
                return {};
            });
        };
        const int a = add(u"a"_s);
        const int b = add(u"b"_s);
        const int c = add(u"c"_s);
        QCOMPARE(queue.turn(a), 0); // it runs
        QCOMPARE(queue.turn(b), 1);
        QCOMPARE(queue.turn(c), 2);
        QVERIFY(!queue.moveWaiting(a, 1));
        QVERIFY(!queue.moveWaiting(b, -1));
        QVERIFY(queue.moveWaiting(c, -1));
        QVERIFY(!queue.moveWaiting(99, 1));
        QCOMPARE(queue.turn(c), 1);
        gate.release(3);
        QTRY_COMPARE(ended.size(), 3);
        QCOMPARE(order, (QStringList{u"a"_s, u"c"_s, u"b"_s}));
        QCOMPARE(queue.turn(b), 0);
    }

    void theOtherLaneDoesNotWait()
    {
        JobQueue queue;
        QSemaphore gate;
        QSignalSpy ended(&queue, &JobQueue::jobEnded);
        const int slow = queue.submit(JobLane::Compute, u"slow"_s, [&](Feedback &) -> Result<void> {
            gate.acquire();
            return {};
        });
        queue.submit(JobLane::Files, u"quick"_s, [](Feedback &) -> Result<void> { return {}; });
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(queue.job(slow)->state, JobState::Running);
        gate.release();
        QTRY_COMPARE(ended.size(), 2);
    }

    void cancelReachesARunningAndAWaitingJob()
    {
        JobQueue queue;
        QSignalSpy ended(&queue, &JobQueue::jobEnded);
        const auto untilCancelled = [](Feedback &feedback) -> Result<void> {
            while (!feedback.isCancelled())
                QThread::yieldCurrentThread();
            return Error::cancelled();
        };
        bool ran = false;
        const int running = queue.submit(JobLane::Compute, u"running"_s, untilCancelled);
        const int waiting =
            queue.submit(JobLane::Compute, u"waiting"_s, [&](Feedback &) -> Result<void> {
                ran = true;
                return {};
            });
        queue.cancel(waiting);
        QCOMPARE(queue.job(waiting)->state, JobState::Cancelled);
        queue.cancel(running);
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(queue.job(running)->state, JobState::Cancelled);
        QVERIFY(!ran);
    }

    void aHaltedLaneIsAtRestAndTheOthersGoOn()
    {
        JobQueue queue;
        std::atomic<int> working{0};
        const auto untilCancelled = [&working](Feedback &feedback) -> Result<void> {
            ++working;
            while (!feedback.isCancelled())
                QThread::yieldCurrentThread();
            --working;
            return Error::cancelled();
        };
        const int first = queue.submit(JobLane::Pictures, u"first"_s, untilCancelled);
        const int second = queue.submit(JobLane::Pictures, u"second"_s, untilCancelled);
        QTRY_COMPARE(working.load(), 1);
        QVERIFY(!queue.isBusy()); // leaving breaks off nothing
        QVERIFY(queue.isBusy(JobLane::Pictures));
        const int other = queue.submit(JobLane::Files, u"other"_s, untilCancelled);
        QVERIFY(queue.isBusy());
        QTRY_COMPARE(working.load(), 2);
        queue.halt(JobLane::Pictures);
        QCOMPARE(working.load(), 1); // at once, without an event
        QTRY_COMPARE(queue.job(first)->state, JobState::Cancelled);
        QCOMPARE(queue.job(second)->state, JobState::Cancelled);
        QVERIFY(!queue.isBusy(JobLane::Pictures));
        QCOMPARE(queue.job(other)->state, JobState::Running);
        queue.halt(JobLane::Pictures); // nothing to do
    }

    void failuresAndExceptionsBecomeSentences()
    {
        JobQueue queue;
        QSignalSpy ended(&queue, &JobQueue::jobEnded);
        const int failed = queue.submit(JobLane::Files, u"f"_s, [](Feedback &) -> Result<void> {
            return failure(u"The disk is full."_s);
        });
        const int thrown = queue.submit(JobLane::Files, u"t"_s, [](Feedback &) -> Result<void> {
            throw std::runtime_error("broken");
        });
        const int memory = queue.submit(JobLane::Files, u"m"_s,
                                        [](Feedback &) -> Result<void> { throw std::bad_alloc(); });
        QTRY_COMPARE(ended.size(), 3);
        QCOMPARE(queue.job(failed)->error, u"The disk is full."_s);
        QCOMPARE(queue.job(thrown)->error, u"broken"_s);
        QVERIFY(queue.job(memory)->error.contains(u"memory"));
        for (const int id : {failed, thrown, memory})
            QCOMPARE(queue.job(id)->state, JobState::Failed);
    }

    void progressIsThrottledButTheLastReportArrives()
    {
        int reports = 0;
        qint64 last = 0;
        Feedback feedback([&](const Progress &progress) {
            ++reports;
            last = progress.done;
        });
        for (int i = 1; i <= 10000; ++i)
            feedback.progress(i, 10000);
        QCOMPARE(last, 10000);
        QVERIFY2(reports < 100, qPrintable(QString::number(reports)));
    }

    void theDestructorCancelsAndWaits()
    {
        bool finished = false;
        QSemaphore started;
        {
            JobQueue queue;
            queue.submit(JobLane::Compute, u"long"_s, [&](Feedback &feedback) -> Result<void> {
                started.release();
                while (!feedback.isCancelled())
                    QThread::yieldCurrentThread();
                finished = true;
                return Error::cancelled();
            });
            started.acquire();
        }
        QVERIFY(finished);
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_JobQueue.moc"
