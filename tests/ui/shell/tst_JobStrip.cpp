// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/JobQueue.h"
#include "ui/shell/JobStrip.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

class tst_JobStrip final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatRunsAndCancels();
    void failureStaysAndIsListed();
    void whatGoesOnByItselfStaysBehind();
};

void tst_JobStrip::showsWhatRunsAndCancels()
{
    JobQueue jobs;
    JobStrip strip(jobs);
    QVERIFY(!strip.isVisible());
    QSemaphore go;
    const int id =
        jobs.submit(JobLane::Files, u"Import PAD"_s, [&go](Feedback &feedback) -> Result<void> {
            feedback.progress(50, 100);
            while (!feedback.isCancelled())
                go.tryAcquire(1, 5);
            return Error::cancelled();
        });
    auto *text = strip.findChild<QLabel *>(u"jobText"_s);
    QTRY_VERIFY(strip.isVisible());
    QTRY_COMPARE(text->text(), u"Import PAD · 50 of 100"_s);
    QCOMPARE(strip.findChild<QProgressBar *>()->value(), 500); // of 1000
    QTest::mouseClick(strip.findChild<QPushButton *>(u"jobCancel"_s), Qt::LeftButton);
    QTRY_COMPARE(jobs.job(id)->state, JobState::Cancelled);
    QTRY_VERIFY(text->text().endsWith(u"cancelled"_s));
    QVERIFY(!strip.findChild<QPushButton *>(u"jobCancel"_s)->isVisible());
}

void tst_JobStrip::failureStaysAndIsListed()
{
    QWidget window;
    JobQueue jobs;
    JobStrip strip(jobs, &window);
    window.resize(600, 80);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    jobs.submit(JobLane::Files, u"Good"_s, [](Feedback &) -> Result<void> { return {}; });
    const int bad = jobs.submit(JobLane::Files, u"Bad"_s, [](Feedback &) -> Result<void> {
        return failure(u"The disk is full."_s);
    });
    QTRY_COMPARE(jobs.job(bad)->state, JobState::Failed);
    QTRY_VERIFY(strip.findChild<QLabel *>(u"jobText"_s)->text().contains(u"The disk is full."_s));
    strip.resize(600, 40);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, {200, 20});
    auto *list = window.findChild<QTableWidget *>(u"jobTable"_s);
    QVERIFY(list && list->isVisible());
    QCOMPARE(list->rowCount(), 2);
    QCOMPARE(list->item(0, 0)->text(), u"Bad"_s); // newest first
    QCOMPARE(list->item(0, 3)->text(), u"The disk is full."_s);
    QCOMPARE(list->item(1, 1)->text(), u"done"_s);
    QTest::mouseClick(strip.findChild<QToolButton *>(u"jobClose"_s), Qt::LeftButton);
    QVERIFY(!strip.isVisible());
}

void tst_JobStrip::whatGoesOnByItselfStaysBehind()
{
    JobQueue jobs;
    JobStrip strip(jobs);
    auto *text = strip.findChild<QLabel *>(u"jobText"_s);
    QSemaphore go;
    QSemaphore step;
    jobs.submit(JobLane::Pictures, u"Preparing pictures"_s,
                [&](Feedback &feedback) -> Result<void> {
                    for (int k = 1; k <= 4; ++k) {
                        step.acquire();
                        feedback.progress(k, k); // a last one is never left out
                    }
                    go.acquire();
                    return {};
                });
    step.release();
    QTRY_COMPARE(text->text(), u"Preparing pictures · 1 of 1"_s);
    // What the user started is of more interest, and so is that it failed.
    QSemaphore fail;
    const int bad = jobs.submit(JobLane::Files, u"Export"_s, [&](Feedback &) -> Result<void> {
        fail.acquire();
        return failure(u"The disk is full."_s);
    });
    QTRY_COMPARE(text->text(), u"Export"_s);
    fail.release();
    QTRY_COMPARE(text->text(), u"Export · The disk is full."_s);
    QSignalSpy changed(&jobs, &JobQueue::jobChanged);
    step.release();
    QTRY_COMPARE(changed.count(), 1); // it went on meanwhile
    QVERIFY(changed.front().front().toInt() != bad);
    QCOMPARE(text->text(), u"Export · The disk is full."_s);
    // Closed by hand: what still runs comes back.
    QTest::mouseClick(strip.findChild<QToolButton *>(u"jobClose"_s), Qt::LeftButton);
    QVERIFY(strip.isVisible());
    QCOMPARE(text->text(), u"Preparing pictures · 2 of 2"_s);
    step.release(2);
    go.release();
    QTRY_COMPARE(text->text(), u"Preparing pictures · done"_s);
}

QTEST_MAIN(tst_JobStrip)
#include "tst_JobStrip.moc"
