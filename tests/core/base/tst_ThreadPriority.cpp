// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ThreadPriority.h"

#include <QTest>

#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace lesiondesk;

/// A thread that gives way, with the threads that it starts, and nobody else.
class TestThreadPriority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheThreadAndItsChildrenGiveWay()
    {
#ifdef Q_OS_LINUX
        const auto niceOfThread = [] {
            return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
        };
        const int before = niceOfThread();
        if (before > 5)
            QSKIP("The test itself runs at a low priority: nothing lower can be told apart.");
        int own = -99;
        int child = -99;
        std::thread worker([&] {
            yieldToOthers();
            own = niceOfThread();
            std::thread([&] { child = niceOfThread(); }).join();
        });
        worker.join();
        QCOMPARE(own, 10);
        QCOMPARE(child, 10);
        QCOMPARE(niceOfThread(), before);
#else
        QSKIP("Only Linux has a nice value for every thread.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestThreadPriority)
#include "tst_ThreadPriority.moc"
