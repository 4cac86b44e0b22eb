// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/PictureWishes.h"
#include "core/store/ThumbnailStore.h"
#include "tests/support/TestProject.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/Pixels.h"
#include "ui/widgets/ThumbnailProvider.h"

#include <QFile>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

class tst_Pictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pixels();
    void thumbnailComesAndIsKept();
    void brokenPictureBecomesATile();
    void newestRequestFirst();
    void tellsWhatIsLookedAt();
    void loaderCachesAndPrefetches();
    void loaderFailsInOneSentence();
};

void tst_Pictures::pixels()
{
    cv::Mat rgb(2, 3, CV_8UC3, cv::Scalar(0, 0, 0));
    rgb.at<cv::Vec3b>(1, 2) = {10, 20, 30};
    const QImage image = toQImage(rgb);
    QCOMPARE(image.size(), QSize(3, 2));
    QCOMPARE(image.pixelColor(2, 1), QColor(10, 20, 30));
    QVERIFY(toQImage({}).isNull());
    const cv::Mat large(300, 600, CV_8UC3, cv::Scalar(1, 2, 3));
    QCOMPARE(shrunk(large, 256).cols, 256);
    QCOMPARE(shrunk(large, 256).rows, 128);
    QCOMPARE(shrunk(large, 600).data, large.data); // no copy when it is small enough
}

void tst_Pictures::thumbnailComesAndIsKept()
{
    test::TestProject project(3);
    {
        ThumbnailProvider provider(project.project().paths());
        QSignalSpy ready(&provider, &ThumbnailProvider::thumbnailReady);
        QVERIFY(provider.thumbnail(project.images()[1]).isNull());
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(ready[0][0].value<ImageId>(), project.images()[1]);
        QCOMPARE(provider.thumbnail(project.images()[1]).size(), QSize(96, 72));
        QVERIFY(provider.thumbnail({}).isNull());
    }
    // On disk now, so that it comes even when the image's file has gone.
    auto store =
        ThumbnailStore::open(project.project().paths().thumbnailsFile(), Database::Mode::ReadOnly);
    QVERIFY(store);
    const auto kept = store->get(project.images()[1]);
    QVERIFY(kept && *kept);
    QVERIFY(QFile::remove(project.folder() + u"/../source/img_001.png"_s));
    ThumbnailProvider provider(project.project().paths());
    QSignalSpy ready(&provider, &ThumbnailProvider::thumbnailReady);
    provider.thumbnail(project.images()[1]);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(provider.thumbnail(project.images()[1]).size(), QSize(96, 72));
}

void tst_Pictures::brokenPictureBecomesATile()
{
    test::TestProject project(1);
    QFile file(project.folder() + u"/../source/img_000.png"_s);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.close();
    ThumbnailProvider provider(project.project().paths());
    QSignalSpy ready(&provider, &ThumbnailProvider::thumbnailReady);
    provider.thumbnail(project.images()[0]);
    QTRY_COMPARE(ready.count(), 1);
    const QImage tile = provider.thumbnail(project.images()[0]).toImage();
    QCOMPARE(tile.size(), QSize(256, 256));
    QVERIFY(tile.pixelColor(10, 10) != tile.pixelColor(128, 128)); // the cross
}

void tst_Pictures::newestRequestFirst()
{
    test::TestProject project(40);
    ThumbnailProvider provider(project.project().paths());
    QSignalSpy ready(&provider, &ThumbnailProvider::thumbnailReady);
    for (const ImageId id : project.images())
        provider.thumbnail(id);
    QTRY_COMPARE(ready.count(), 40);
    // The thread took some early ones before all had been asked for; the last one asked for must
    // have overtaken most of them.
    int place = 0;
    while (ready[place][0].value<ImageId>() != project.images().back())
        ++place;
    QVERIFY2(place < 20, qPrintable(QString::number(place)));
}

void tst_Pictures::tellsWhatIsLookedAt()
{
    test::TestProject project(3);
    ThumbnailProvider provider(project.project().paths());
    const auto wishes = std::make_shared<PictureWishes>();
    provider.tell(wishes);
    QSignalSpy ready(&provider, &ThumbnailProvider::thumbnailReady);
    provider.thumbnail(project.images()[0]);
    provider.thumbnail(project.images()[2]);
    QCOMPARE(wishes->take(), (std::vector{project.images()[2], project.images()[0]}));
    QTRY_COMPARE(ready.count(), 2);
    provider.thumbnail(project.images()[2]); // known: nobody needs to hurry
    QVERIFY(wishes->take().empty());
}

void tst_Pictures::loaderCachesAndPrefetches()
{
    test::TestProject project(4);
    ImageLoader loader(project.project().paths());
    QSignalSpy loaded(&loader, &ImageLoader::loaded);
    QVERIFY(loader.image(project.images()[0]).isNull());
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(loader.image(project.images()[0]).size(), QSize(96, 72));
    QCOMPARE(loader.overview(project.images()[0]).size(), QSize(96, 72));
    loader.prefetch({project.images()[0], project.images()[2], project.images()[3]});
    QTRY_COMPARE(loaded.count(), 3); // what was there is not decoded again
    QVERIFY(!loader.image(project.images()[2]).isNull());
    QVERIFY(!loader.image(project.images()[3]).isNull());
    QVERIFY(loader.overview(project.images()[1]).isNull());
    QVERIFY(loader.image({}).isNull());
}

void tst_Pictures::loaderFailsInOneSentence()
{
    test::TestProject project(1);
    QVERIFY(QFile::remove(project.folder() + u"/../source/img_000.png"_s));
    ImageLoader loader(project.project().paths());
    QSignalSpy failed(&loader, &ImageLoader::failed);
    loader.image(project.images()[0]);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed[0][1].toString().isEmpty());
    loader.image(ImageId(4711));
    QTRY_COMPARE(failed.count(), 2);
    QCOMPARE(failed[1][0].value<ImageId>(), ImageId(4711));
}

QTEST_MAIN(tst_Pictures)
#include "tst_Pictures.moc"
