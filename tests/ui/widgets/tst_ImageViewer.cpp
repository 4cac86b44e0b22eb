// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/DatasetStore.h"
#include "core/store/InventoryStore.h"
#include "tests/support/DrawnImages.h"
#include "tests/support/TestProject.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ImageViewer.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

/// Drawn images are 96 × 72 pixels; the viewer is 480 × 288, so that they fit at 288 / 72 = 4.
class tst_ImageViewer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fitsAndAnnounces();
    void keysZoom();
    void pixelsOfALargePhotographComeWithTheZoom();
    void keysAreOffUnlessAsked();
    void wheelKeepsThePointUnderTheCursor();
    void dragPans();
    void unreadableSaysWhy();
    void drawsTheEdgeOfTheMask();
    void withoutAMaskNothingIsDrawn();

private:
    std::unique_ptr<test::TestProject> m_project;
    std::unique_ptr<ImageLoader> m_loader;
    std::unique_ptr<ImageViewer> m_viewer;
};

void tst_ImageViewer::init()
{
    m_viewer.reset();
    m_loader.reset();
    m_project = std::make_unique<test::TestProject>(2);
    m_loader = std::make_unique<ImageLoader>(m_project->project().paths());
    m_viewer = std::make_unique<ImageViewer>(*m_loader);
    m_viewer->resize(480, 288);
    m_viewer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_viewer.get()));
}

void tst_ImageViewer::fitsAndAnnounces()
{
    QSignalSpy shown(m_viewer.get(), &ImageViewer::shown);
    m_viewer->setImage(m_project->images()[0]);
    QTRY_COMPARE(shown.count(), 1);
    QCOMPARE(shown[0][0].value<ImageId>(), m_project->images()[0]);
    QVERIFY(m_viewer->isShowingPixels());
    QCOMPARE(m_viewer->zoom(), 4.0);
    m_viewer->resize(240, 288); // 240 / 96 = 2.5
    QTRY_COMPARE(m_viewer->zoom(), 2.5);
    m_viewer->setImage({});
    QVERIFY(!m_viewer->isShowingPixels());
    QCOMPARE(shown.count(), 1);
}

void tst_ImageViewer::keysZoom()
{
    m_viewer->setKeysEnabled(true);
    m_viewer->setImage(m_project->images()[0]);
    QTRY_VERIFY(m_viewer->isShowingPixels());
    QTest::keyClick(m_viewer.get(), Qt::Key_1);
    QCOMPARE(m_viewer->zoom(), 1.0);
    QTest::keyClick(m_viewer.get(), Qt::Key_Plus);
    QCOMPARE(m_viewer->zoom(), 1.25);
    QTest::keyClick(m_viewer.get(), Qt::Key_Minus);
    QCOMPARE(m_viewer->zoom(), 1.0);
    QTest::keyClick(m_viewer.get(), Qt::Key_Minus); // not smaller than one to one or fitted
    QCOMPARE(m_viewer->zoom(), 1.0);
    QTest::keyClick(m_viewer.get(), Qt::Key_F);
    QCOMPARE(m_viewer->zoom(), 4.0);
}

void tst_ImageViewer::pixelsOfALargePhotographComeWithTheZoom()
{
    const QString source = m_project->folder() + u"/../source/"_s;
    test::drawImage(source + u"large.jpg"_s, 1, 4000, 3000);
    QVERIFY(QFile::remove(source + u"img_000.png"_s));
    QVERIFY(QFile::rename(source + u"large.jpg"_s, source + u"img_000.png"_s));
    const ImageId id = m_project->images()[0];
    QSignalSpy shown(m_viewer.get(), &ImageViewer::shown);
    m_viewer->setImage(id);
    QTRY_COMPARE(shown.count(), 1);
    // Fitted, one screen pixel stands for ten: half of the file's pixels are more than enough.
    QCOMPARE(m_viewer->zoom(), 288 / 3000.0);
    QCOMPARE(m_loader->size(id), QSize(4000, 3000));
    QCOMPARE(m_loader->overview(id).width(), 2000);
    QVERIFY(m_loader->known(id).isNull());
    const QImage fitted = m_viewer->grab().toImage();
    m_viewer->oneToOne();
    QCOMPARE(m_viewer->zoom(), 1.0);
    const auto centre = [this](const QImage &picture) {
        return picture.pixelColor(m_viewer->rect().center());
    };
    const auto alike = [](const QColor &a, const QColor &b) {
        return std::abs(a.red() - b.red()) <= 4 && std::abs(a.green() - b.green()) <= 4;
    };
    // The overview enlarged, until the rest is there: the same place in both.
    const QColor before = centre(m_viewer->grab().toImage());
    QTRY_COMPARE(m_loader->known(id).size(), QSize(4000, 3000));
    QCOMPARE(m_viewer->zoom(), 1.0);
    QVERIFY(alike(centre(m_viewer->grab().toImage()), before));
    m_viewer->fit();
    QVERIFY(alike(centre(fitted), m_loader->known(id).pixelColor(2000, 1500)));
    QVERIFY(alike(centre(m_viewer->grab().toImage()), centre(fitted)));
    QCOMPARE(shown.count(), 1);
}

void tst_ImageViewer::keysAreOffUnlessAsked()
{
    m_viewer->setImage(m_project->images()[0]);
    QTRY_VERIFY(m_viewer->isShowingPixels());
    QTest::keyClick(m_viewer.get(), Qt::Key_1);
    QCOMPARE(m_viewer->zoom(), 4.0);
}

void tst_ImageViewer::wheelKeepsThePointUnderTheCursor()
{
    m_viewer->setImage(m_project->images()[0]);
    QTRY_VERIFY(m_viewer->isShowingPixels());
    // Fitted, the image is 384 wide and begins at x = (480 - 384) / 2 = 48. The image's pixel under
    // the cursor at (240, 144) is its centre, and stays there.
    const QImage before = m_viewer->grab().toImage();
    QWheelEvent wheel(QPointF(240, 144), m_viewer->mapToGlobal(QPointF(240, 144)), {}, {0, 240},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_viewer.get(), &wheel);
    QCOMPARE(m_viewer->zoom(), 4.0 * 1.25 * 1.25);
    const QImage after = m_viewer->grab().toImage();
    QVERIFY(before != after);
    QCOMPARE(after.pixelColor(240, 144), before.pixelColor(240, 144));
}

void tst_ImageViewer::dragPans()
{
    m_viewer->setImage(m_project->images()[1]);
    QTRY_VERIFY(m_viewer->isShowingPixels());
    m_viewer->zoomBy(1.5); // 576 × 432 on 480 × 288: the edge of the disc stays in sight
    const QImage before = m_viewer->grab().toImage();
    QTest::mousePress(m_viewer.get(), Qt::LeftButton, {}, {240, 144});
    // QTest::mouseMove only places the cursor; the event itself is what is tested.
    QMouseEvent move(QEvent::MouseMove, QPointF(200, 120), m_viewer->mapToGlobal(QPointF(200, 120)),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_viewer.get(), &move);
    QTest::mouseRelease(m_viewer.get(), Qt::LeftButton, {}, {200, 120});
    const QImage after = m_viewer->grab().toImage();
    // What was at (240, 144) has come along to (200, 120).
    QCOMPARE(after.pixelColor(200, 120), before.pixelColor(240, 144));
    QVERIFY(before != after);
}

void tst_ImageViewer::unreadableSaysWhy()
{
    const QString folder = m_project->folder() + u"/../source/"_s;
    QFile file(folder + u"img_000.png"_s);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("no picture");
    file.close();
    QSignalSpy failed(m_loader.get(), &ImageLoader::failed);
    m_viewer->setImage(m_project->images()[0]);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][1].toString().contains(u"img_000.png"_s));
    QVERIFY(!m_viewer->isShowingPixels());
    // The other one is still shown.
    m_viewer->setImage(m_project->images()[1]);
    QTRY_VERIFY(m_viewer->isShowingPixels());
}

namespace
{

/// Gives the image a mask of its size (96 × 72): the rectangle from 24, 18 to 71, 53.
void giveMask(test::TestProject &project, ImageId image)
{
    QImage mask(96, 72, QImage::Format_Grayscale8);
    mask.fill(Qt::black);
    for (int y = 18; y < 54; ++y)
        for (int x = 24; x < 72; ++x)
            mask.setPixelColor(x, y, Qt::white);
    QVERIFY(QDir().mkpath(project.project().paths().imagesFolder()));
    QVERIFY(mask.save(project.project().paths().imagesFolder() + u"/mask.png"_s));
    Database &database = project.project().database();
    const auto root = DatasetStore(database).ensureRoot({});
    QVERIFY(root);
    QVERIFY(
        InventoryStore(database, project.project().paths()).setMask(image, *root, u"mask.png"_s));
}

} // namespace

void tst_ImageViewer::drawsTheEdgeOfTheMask()
{
    giveMask(*m_project, m_project->images()[0]);
    QSignalSpy known(m_loader.get(), &ImageLoader::outlineLoaded);
    m_viewer->setImage(m_project->images()[0]);
    QTRY_VERIFY(m_viewer->isShowingPixels());
    const QImage plain = m_viewer->grab().toImage();
    QVERIFY(!m_viewer->hasOutline()); // nobody asked for it
    m_viewer->setOutlineShown(true);
    QTRY_COMPARE(known.count(), 1);
    QVERIFY(m_viewer->hasOutline());
    const QImage outlined = m_viewer->grab().toImage();
    // The picture is 384 wide in a viewer of 480, at zoom 4: the mask's left edge, the middle of
    // column 24, lies at 48 + 24.5 × 4 = 146; row 36 is in the middle of that edge.
    QCOMPARE(outlined.pixelColor(146, 144), QColor(Qt::white));
    QVERIFY(outlined.pixelColor(144, 144) != plain.pixelColor(144, 144)); // its dark ground
    QCOMPARE(outlined.pixelColor(240, 144), plain.pixelColor(240, 144));  // inside
    QCOMPARE(outlined.pixelColor(100, 144), plain.pixelColor(100, 144));  // outside
    m_viewer->zoomBy(2);                                                  // goes with the picture
    QVERIFY(m_viewer->grab().toImage() != outlined);
    m_viewer->fit();
    m_viewer->setOutlineShown(false);
    QCOMPARE(m_viewer->grab().toImage(), plain);
}

void tst_ImageViewer::withoutAMaskNothingIsDrawn()
{
    giveMask(*m_project, m_project->images()[0]);
    m_viewer->setOutlineShown(true);
    m_viewer->setImage(m_project->images()[0]);
    QTRY_VERIFY(m_viewer->hasOutline());
    m_viewer->setImage(m_project->images()[1]); // the other image's outline does not stay
    QVERIFY(!m_viewer->hasOutline());
    QTRY_VERIFY(m_viewer->isShowingPixels());
    QTest::qWait(50);
    QVERIFY(!m_viewer->hasOutline());
    m_viewer->setImage({});
    QVERIFY(!m_viewer->hasOutline());
}

QTEST_MAIN(tst_ImageViewer)
#include "tst_ImageViewer.moc"
