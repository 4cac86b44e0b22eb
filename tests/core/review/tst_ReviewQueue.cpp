// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ReviewQueue.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

std::vector<ImageId> ids(int from, int to)
{
    std::vector<ImageId> images;
    for (int i = from; i <= to; ++i)
        images.emplace_back(i);
    return images;
}

Round round(RoundMode mode, quint64 seed = 11)
{
    Round made;
    made.mode = mode;
    made.seed = seed;
    return made;
}

/// What a reader sees who reads everything that comes.
std::vector<ImageId> readAll(ReviewQueue queue)
{
    std::vector<ImageId> seen;
    while (queue.current().isValid()) {
        seen.push_back(queue.current());
        queue.markRead(queue.current());
    }
    return seen;
}

} // namespace

class TestReviewQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validatingKeepsTheOrderGiven()
    {
        QCOMPARE(readAll(ReviewQueue(round(RoundMode::Validating), ids(1, 5), u"AL"_s)), ids(1, 5));
    }

    void blindShufflesForEveryReader()
    {
        const Round blind = round(RoundMode::Blind);
        const ReviewQueue a(blind, ids(1, 40), u"AL"_s);
        const ReviewQueue again(blind, ids(1, 40), u"AL"_s);
        const ReviewQueue b(blind, ids(1, 40), u"MK"_s);
        const ReviewQueue otherSeed(round(RoundMode::Blind, 12), ids(1, 40), u"AL"_s);
        QCOMPARE(a.order(), again.order());
        QVERIFY(a.order() != ids(1, 40));
        QVERIFY(a.order() != b.order());
        QVERIFY(a.order() != otherSeed.order());
        std::vector<ImageId> sorted = a.order();
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(sorted, ids(1, 40));
    }

    void skippedComeAtTheEndInTheirOrder()
    {
        ReviewQueue queue(round(RoundMode::Validating), ids(1, 5), u"AL"_s);
        QVERIFY(queue.skip()); // 1 put off
        queue.markRead(ImageId(2));
        QVERIFY(queue.skip()); // 3 put off
        QCOMPARE(queue.current(), ImageId(4));
        QCOMPARE(queue.skippedCount(), 2);
        QCOMPARE(queue.upcoming(5), (std::vector{ImageId(5), ImageId(1), ImageId(3)}));
        QCOMPARE(readAll(queue), (std::vector{ImageId(4), ImageId(5), ImageId(1), ImageId(3)}));
    }

    void theLastImageCannotBeSkipped()
    {
        ReviewQueue queue(round(RoundMode::Validating), ids(1, 2), u"AL"_s);
        QVERIFY(queue.skip());
        queue.markRead(ImageId(2));
        QVERIFY(!queue.skip());
        QCOMPARE(queue.current(), ImageId(1));
        queue.markRead(ImageId(1));
        QVERIFY(!queue.skip());
        QVERIFY(!queue.current().isValid());
        QCOMPARE(queue.readCount(), 2);
    }

    void comesBackToWhatWasSkippedLast()
    {
        ReviewQueue queue(round(RoundMode::Validating), ids(1, 4), u"AL"_s);
        QVERIFY(!queue.comeBack().isValid());
        queue.skip();
        queue.skip();
        QCOMPARE(queue.current(), ImageId(3));
        QCOMPARE(queue.comeBack(), ImageId(2));
        QCOMPARE(queue.current(), ImageId(2));
        QCOMPARE(readAll(queue), (std::vector{ImageId(2), ImageId(3), ImageId(4), ImageId(1)}));
    }

    void undoneImageIsCurrentThenTheOthersFollow()
    {
        ReviewQueue queue(round(RoundMode::Validating), ids(1, 4), u"AL"_s);
        queue.markRead(ImageId(1));
        queue.markRead(ImageId(2));
        queue.markUnread(ImageId(2));
        QCOMPARE(queue.current(), ImageId(2));
        queue.markUnread(ImageId(1));
        QCOMPARE(queue.current(), ImageId(1));
        QCOMPARE(queue.readCount(), 0);
        QCOMPARE(readAll(queue), ids(1, 4));
    }

    void restoredQueueGoesOnAtTheSameImage()
    {
        const Round blind = round(RoundMode::Blind);
        ReviewQueue queue(blind, ids(1, 9), u"AL"_s);
        const std::vector<ImageId> order = queue.order();
        queue.markRead(order[0]);
        queue.skip(); // order[1]
        queue.markRead(order[2]);
        queue.skip(); // order[3], the last thing done today

        ReviewQueue later(blind, ids(1, 9), u"AL"_s);
        later.restore({order[0], order[2]}, {order[1], order[3]});
        QCOMPARE(later.current(), order[4]);
        QCOMPARE(readAll(later), readAll(queue));
        QCOMPARE(later.readCount(), 2);
        QCOMPARE(later.skippedCount(), 2);
    }
};

QTEST_APPLESS_MAIN(TestReviewQueue)
#include "tst_ReviewQueue.moc"
