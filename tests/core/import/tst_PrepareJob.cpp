// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/SplitJob.h"
#include "core/import/PrepareJob.h"
#include "core/import/ProjectCheck.h"
#include "core/store/PreparationStore.h"
#include "core/store/RecordStore.h"
#include "core/store/ThumbnailStore.h"
#include "tests/core/import/ImportBench.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// Images p0.png, p1.png … of two classes, one patient each.
class Bench : public test::ImportBench
{
public:
    explicit Bench(int images) : ImportBench(ImportFormat::Csv)
    {
        options.taxonomy = u"pad-6"_s;
        options.headerOnly = true;
        QByteArray table = "image,diagnosis,patient\n";
        for (int i = 0; i < images; ++i) {
            picture(u"p%1.png"_s.arg(i), i);
            const QByteArray number = QByteArray::number(i);
            table += "p" + number + ".png," + (i % 2 ? "BCC" : "NEV") + ",P" + number + "\n";
        }
        file(u"list.csv"_s, table);
    }
    /// A PNG whose header and last bytes are there, with nothing between that can be decoded.
    void breakInTheMiddle(const QString &name) const
    {
        QByteArray bytes = pictureBytes(1);
        for (qsizetype i = bytes.indexOf("IDAT") + 4; i < bytes.size() - 20; ++i)
            bytes[i] = static_cast<char>(0xaa);
        file(name, bytes);
    }
    PrepareOutcome prepare(const PrepareOptions &wanted = {})
    {
        const auto outcome = runPreparation(project->paths(), wanted, clock, feedback);
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().message));
        return *outcome;
    }
    int waiting() const
    {
        return *PreparationStore(project->database(), project->paths()).waiting();
    }
    size_t thumbnails() const
    {
        return ThumbnailStore::open(project->paths().thumbnailsFile(), Database::Mode::ReadWrite)
            ->images()
            ->size();
    }
};

} // namespace

class TestPrepareJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void imagesAreThereBeforeTheirPicturesAreRead();
    void theDryRunReadsNoMoreThanTheImport();
    void goesOnAfterACancel();
    void waitsWhileItIsHeld();
    void wishesComeFirst();
    void keepsABrokenPictureWithItsTrouble();
    void saysWhatIsNotThereAndFindsItAgain();
    void thePictureOfAnUnpreparedImageMayStillChange();
    void saysTheSamePictureWithAnotherLabelOnce();
    void makesNoThumbnailTwice();
    void setsAreFrozenOfPreparedPicturesOnly();
};

void TestPrepareJob::imagesAreThereBeforeTheirPicturesAreRead()
{
    Bench bench(5);
    QCOMPARE(bench.import()->imported(), 5);
    const ImageDetails before = bench.details(u"p3.png"_s);
    QCOMPARE(before.width, 24);
    QCOMPARE(before.height, 18);
    QVERIFY(before.bytes > 0);
    QVERIFY(before.sha256.isEmpty());
    QCOMPARE(bench.waiting(), 5);
    QCOMPARE(bench.prepare().prepared, 5);
    QCOMPARE(bench.waiting(), 0);
    QCOMPARE(bench.thumbnails(), size_t{5});

    // The same as an import that does both.
    test::ImportBench whole(ImportFormat::Csv);
    whole.options = bench.options;
    whole.options.headerOnly = false;
    QCOMPARE(whole.import()->imported(), 5);
    const ImageDetails after = bench.details(u"p3.png"_s);
    QCOMPARE(after.sha256, whole.details(u"p3.png"_s).sha256);
    QCOMPARE(after.sha256.size(), 64);
    QCOMPARE(after.modified, before.modified);
    QVERIFY(after.trouble.isEmpty());
    QCOMPARE(RecordStore(bench.project->database()).all()->front().kind, u"prepare"_s);
    // Nothing is left, nothing is done, nothing is recorded.
    QCOMPARE(bench.prepare().prepared, 0);
    QCOMPARE(RecordStore(bench.project->database()).all()->size(), size_t{2});
}

void TestPrepareJob::theDryRunReadsNoMoreThanTheImport()
{
    Bench bench(4);
    bench.breakInTheMiddle(u"p1.png"_s);
    bench.file(u"p2.png"_s, bench.pictureBytes(3)); // NEV, as BCC in p3.png
    const auto plan = bench.plan();
    QVERIFY(plan);
    QCOMPARE(plan->count(RowState::New), 4);
    QVERIFY(plan->rejected.empty() && plan->conflicts.empty());
    QCOMPARE(bench.import()->imported(), 4);
    std::vector<std::pair<ImageId, ImageId>> same;
    PrepareOptions wanted;
    wanted.conflicting = [&](ImageId image, ImageId other) { same.emplace_back(image, other); };
    const PrepareOutcome outcome = bench.prepare(wanted);
    QCOMPARE(outcome.troubles.size(), size_t{1});
    QCOMPARE(outcome.conflicts.size(), size_t{1});
    QCOMPARE(same.size(), size_t{1});
    QCOMPARE(same.front().first, outcome.conflicts.front().image);
    QVERIFY(bench.details(u"p2.png"_s).row.id == same.front().first ||
            bench.details(u"p2.png"_s).row.id == same.front().second);
}

void TestPrepareJob::goesOnAfterACancel()
{
    Bench bench(300);
    QCOMPARE(bench.import()->imported(), 300);
    Feedback *running = nullptr;
    Feedback feedback([&](const Progress &) { running->cancel(); });
    running = &feedback;
    const auto cancelled = runPreparation(bench.project->paths(), {}, bench.clock, feedback);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    const int rest = bench.waiting();
    QVERIFY(rest > 0);
    QCOMPARE(bench.thumbnails(), static_cast<size_t>(300 - rest));
    QCOMPARE(bench.prepare().prepared, rest);
    QCOMPARE(bench.waiting(), 0);
}

void TestPrepareJob::waitsWhileItIsHeld()
{
    Bench bench(3);
    QVERIFY(bench.import());
    PrepareOptions wanted;
    Feedback stopped;
    wanted.holds = [&] {
        stopped.cancel();
        return true;
    };
    const auto cancelled = runPreparation(bench.project->paths(), wanted, bench.clock, stopped);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    QCOMPARE(bench.waiting(), 3);
    int asked = 0;
    wanted.holds = [&] {
        if (++asked <= 3 && bench.waiting() != 3)
            qFatal("it did not wait");
        return asked <= 3;
    };
    QCOMPARE(bench.prepare(wanted).prepared, 3);
    QVERIFY(asked > 3);
}

void TestPrepareJob::wishesComeFirst()
{
    Bench bench(300);
    bench.breakInTheMiddle(u"p299.png"_s);
    QVERIFY(bench.import());
    PrepareOptions wanted;
    wanted.wishes = std::make_shared<PictureWishes>();
    wanted.wishes->wish(bench.images()[299].id);
    wanted.wishes->wish(bench.images()[298].id);
    // The first batch is told by its broken picture, and is the last.
    Feedback feedback;
    wanted.troubled = [&feedback](const std::vector<ImageId> &) { feedback.cancel(); };
    QVERIFY(!runPreparation(bench.project->paths(), wanted, bench.clock, feedback));
    QVERIFY(!bench.details(u"p299.png"_s).trouble.isEmpty());
    QCOMPARE(bench.details(u"p298.png"_s).sha256.size(), 64);
    QVERIFY(bench.details(u"p297.png"_s).sha256.isEmpty());
}

void TestPrepareJob::keepsABrokenPictureWithItsTrouble()
{
    Bench bench(3);
    bench.breakInTheMiddle(u"p1.png"_s);
    QCOMPARE(bench.import()->imported(), 3);
    const PrepareOutcome outcome = bench.prepare();
    QCOMPARE(outcome.prepared, 2);
    QCOMPARE(outcome.troubles.size(), size_t{1});
    QCOMPARE(outcome.troubles[0].name, u"Set/p1.png"_s);
    QVERIFY(outcome.troubles[0].reason.contains(u"p1.png is broken"));
    QVERIFY(bench.details(u"p1.png"_s).trouble.contains(u"is broken"));
    QCOMPARE(bench.waiting(), 0);
    const auto check = checkProject(bench.project->paths(), false, bench.feedback);
    QCOMPARE(check->findings.size(), size_t{1});
    QCOMPARE(check->findings[0].kind, CheckFinding::Kind::Unusable);
    // It is said again, but not read again, until the file is mended.
    QCOMPARE(bench.prepare().troubles.size(), size_t{1});
    bench.picture(u"p1.png"_s, 77, 30, 20);
    QCOMPARE(bench.plan()->count(RowState::Updated), 1);
    QCOMPARE(bench.import()->count(RowState::Updated), 1);
    const PrepareOutcome mended = bench.prepare();
    QCOMPARE(mended.prepared, 1);
    QVERIFY(mended.troubles.empty());
    const ImageDetails image = bench.details(u"p1.png"_s);
    QVERIFY(image.trouble.isEmpty());
    QCOMPARE(image.width, 30);
    QCOMPARE(bench.import()->unchanged(), 3);
}

void TestPrepareJob::saysWhatIsNotThereAndFindsItAgain()
{
    Bench bench(2);
    QVERIFY(bench.import());
    QVERIFY(QFile::rename(bench.path(u"p0.png"_s), bench.path(u"away"_s)));
    PrepareOutcome outcome = bench.prepare();
    QCOMPARE(outcome.prepared, 1);
    QCOMPARE(outcome.troubles.size(), size_t{1});
    QVERIFY(outcome.troubles[0].reason.contains(u"is not there"));
    QVERIFY(QFile::rename(bench.path(u"away"_s), bench.path(u"p0.png"_s)));
    outcome = bench.prepare();
    QCOMPARE(outcome.prepared, 1);
    QVERIFY(outcome.troubles.empty());
}

void TestPrepareJob::thePictureOfAnUnpreparedImageMayStillChange()
{
    Bench bench(2);
    QVERIFY(bench.import());
    bench.picture(u"p0.png"_s, 55, 40, 30);
    QCOMPARE(bench.import()->count(RowState::Updated), 1);
    QCOMPARE(bench.prepare().prepared, 2);
    QCOMPARE(bench.details(u"p0.png"_s).width, 40);
    // From now on it is the picture.
    bench.picture(u"p0.png"_s, 56);
    QCOMPARE(bench.import()->count(RowState::OtherPicture), 1);
}

void TestPrepareJob::saysTheSamePictureWithAnotherLabelOnce()
{
    Bench bench(3);
    bench.picture(u"p1.png"_s, 0); // p0's picture, another label
    QVERIFY(bench.import()->conflicts.empty());
    const PrepareOutcome outcome = bench.prepare();
    QCOMPARE(outcome.conflicts.size(), size_t{1});
    QCOMPARE(
        outcome.conflicts[0].reason,
        u"Set/p1.png is the same picture as Set/p0.png, but is labelled BCC instead of NEV."_s);
}

void TestPrepareJob::makesNoThumbnailTwice()
{
    Bench bench(2);
    QVERIFY(bench.import());
    const ImageId first = bench.details(u"p0.png"_s).row.id;
    auto store =
        ThumbnailStore::open(bench.project->paths().thumbnailsFile(), Database::Mode::ReadWrite);
    QVERIFY(store->put({{first, "made by the window"}}));
    QCOMPARE(bench.prepare().prepared, 2);
    QCOMPARE(**store->get(first), QByteArray("made by the window"));
    QCOMPARE(bench.thumbnails(), size_t{2});
}

void TestPrepareJob::setsAreFrozenOfPreparedPicturesOnly()
{
    Bench bench(41);
    bench.breakInTheMiddle(u"p1.png"_s);
    QVERIFY(bench.import());
    SplitRequest request;
    request.dataset = u"Set"_s;
    const auto early = freezeSplit(bench.project->paths(), request, bench.clock, bench.feedback);
    QVERIFY(!early);
    QVERIFY2(early.error().message.contains(u"--prepare"), qPrintable(early.error().message));
    bench.prepare();
    const auto frozen = freezeSplit(bench.project->paths(), request, bench.clock, bench.feedback);
    QVERIFY2(frozen, frozen ? "" : qPrintable(frozen.error().message));
    QCOMPARE(frozen->proposal.unusable, 1);
    QCOMPARE(frozen->set.items.size(), size_t{40});
}

QTEST_GUILESS_MAIN(TestPrepareJob)
#include "tst_PrepareJob.moc"
