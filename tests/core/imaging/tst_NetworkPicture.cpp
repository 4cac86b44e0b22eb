// SPDX-License-Identifier: GPL-3.0-or-later
// A picture for a network comes straight out of the JPEG; it must be the one that OpenCV's decoder
// and a resize afterwards give, to the last bit.
#include "core/imaging/Decode.h"
#include "core/imaging/Jpeg.h"
#include "core/imaging/NetworkPicture.h"
#include "core/imaging/Orientation.h"
#include "core/imaging/Resize.h"
#include "tests/support/BadPictures.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdio> // jpeglib.h wants FILE
#include <cstdlib>

#include <jpeglib.h>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// A scene with edges and grain in all three colours, so that every pixel differs from its
/// neighbours.
cv::Mat scene(int width, int height)
{
    cv::Mat image(height, width, CV_8UC3, cv::Scalar(140, 170, 220));
    cv::circle(image, {width / 3, height / 2}, height / 4, {40, 60, 110}, cv::FILLED);
    cv::line(image, {0, 0}, {width, height}, {200, 30, 60}, 3);
    cv::Mat grain(image.size(), image.type());
    cv::RNG(7).fill(grain, cv::RNG::UNIFORM, 0, 40);
    return image + grain;
}

QByteArray jpegOf(const cv::Mat &image, const std::vector<int> &parameters)
{
    std::vector<uchar> bytes;
    cv::imencode(".jpg", image, bytes, parameters);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()),
                      static_cast<qsizetype>(bytes.size()));
}

/// With libjpeg itself, whose chroma planes are `across` times narrower and `down` times lower.
QByteArray subsampled(const cv::Mat &bgr, int across, int down)
{
    cv::Mat rgb;
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    jpeg_compress_struct info = {};
    jpeg_error_mgr errors = {};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char *bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = static_cast<JDIMENSION>(rgb.cols);
    info.image_height = static_cast<JDIMENSION>(rgb.rows);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    info.comp_info[0].h_samp_factor = across;
    info.comp_info[0].v_samp_factor = down;
    jpeg_start_compress(&info, TRUE);
    for (int y = 0; y < rgb.rows; ++y) {
        JSAMPROW row = rgb.ptr(y);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    const QByteArray jpeg(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    jpeg_destroy_compress(&info);
    std::free(bytes);
    return jpeg;
}

/// OpenCV's pixels as RGB, as they are stored.
cv::Mat openCvPixels(const QByteArray &jpeg)
{
    const cv::Mat buffer(1, static_cast<int>(jpeg.size()), CV_8UC1,
                         const_cast<char *>(jpeg.constData()));
    cv::Mat rgb;
    cv::cvtColor(cv::imdecode(buffer, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION), rgb,
                 cv::COLOR_BGR2RGB);
    return rgb;
}

bool same(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

} // namespace

class TestNetworkPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThePictureThatOpenCvGives_data();
    void isThePictureThatOpenCvGives();
    void isTurned_data();
    void isTurned();
    void takesOtherFormatsAndPolicies();
    void refusesADamagedPicture();
    void agreesOnRealPhotographs();
};

void TestNetworkPicture::isThePictureThatOpenCvGives_data()
{
    QTest::addColumn<QByteArray>("jpeg");
    QTest::addColumn<int>("size");
    for (const int size : {16, 97, 128, 300, 700}) { // the last enlarges
        const auto row = [&](const char *name, int width, int height, std::vector<int> parameters,
                             bool grey = false) {
            cv::Mat image = scene(width, height);
            if (grey)
                cv::cvtColor(image, image, cv::COLOR_BGR2GRAY);
            QTest::addRow("%s to %d", name, size) << jpegOf(image, parameters) << size;
        };
        row("plain", 640, 480, {});
        row("odd sides", 611, 353, {});
        row("upright", 353, 911, {});
        row("progressive", 640, 480, {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
        row("restarts", 640, 480, {cv::IMWRITE_JPEG_RST_INTERVAL, 3});
        row("best quality", 640, 480, {cv::IMWRITE_JPEG_QUALITY, 100});
        row("grey", 640, 480, {}, true);
        row("one pixel wide", 1, 40, {});
        row("fifteen pixels wide", 15, 40, {});
        for (const int across : {1, 2, 4})
            for (const int down : {1, 2, 4})
                // A scan has ten blocks at most: eight of brightness and two of colour.
                for (const int width :
                     across *down > 8 ? std::vector<int>{} : std::vector<int>{16, 17, 431})
                    QTest::addRow("%d × %d, %d wide to %d", across, down, width, size)
                        << subsampled(scene(width, 257), across, down) << size;
    }
}

void TestNetworkPicture::isThePictureThatOpenCvGives()
{
    QFETCH(QByteArray, jpeg);
    QFETCH(int, size);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"picture.jpg"_s);
    test::writeBytes(path, jpeg);
    const cv::Mat expected = resizeNearest(openCvPixels(jpeg), size, size);
    const auto found = networkPicture(path, size, ResizePolicy::Nearest);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QVERIFY(same(*found, expected));
    QVERIFY(same(decodeJpeg(jpeg), openCvPixels(jpeg)));
    // It was the short way that gave it.
    QVERIFY(!sampleJpeg(jpeg, {0}, {0}).empty());
}

void TestNetworkPicture::isTurned_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

void TestNetworkPicture::isTurned()
{
    QFETCH(int, orientation);
    const QByteArray jpeg = test::withExifOrientation(jpegOf(scene(431, 257), {}), orientation);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"turned.jpg"_s);
    test::writeBytes(path, jpeg);
    for (const int size : {100, 300}) {
        const auto found = networkPicture(path, size, ResizePolicy::Nearest);
        QVERIFY(found);
        QVERIFY(same(*found, resizeNearest(upright(openCvPixels(jpeg), orientation), size, size)));
    }
}

void TestNetworkPicture::takesOtherFormatsAndPolicies()
{
    QTemporaryDir dir;
    const cv::Mat image = scene(320, 200);
    for (const QString &name : {u"a.png"_s, u"a.jpg"_s}) {
        const QString path = dir.filePath(name);
        QVERIFY(cv::imwrite(path.toStdString(), image));
        const auto full = decodeImage(path);
        QVERIFY(full);
        for (const auto policy :
             {ResizePolicy::Nearest, ResizePolicy::FitPad, ResizePolicy::CoverCrop}) {
            const auto found = networkPicture(path, 64, policy);
            QVERIFY(found);
            QVERIFY(same(*found, resizeForNetwork(*full, 64, policy)));
        }
    }
}

void TestNetworkPicture::refusesADamagedPicture()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"cut.jpg"_s);
    const QByteArray jpeg = jpegOf(scene(640, 480), {});
    test::writeBytes(path, jpeg.left(jpeg.size() / 2));
    const auto cut = networkPicture(path, 128, ResizePolicy::Nearest);
    QVERIFY(!cut);
    QCOMPARE(cut.error().message, decodeImage(path).error().message);
    // libjpeg alone would go on with a damaged middle: it is left to the careful way.
    QByteArray damaged = jpeg;
    damaged.replace(jpeg.size() / 2, 200, QByteArray(200, '\xff'));
    QVERIFY(sampleJpeg(damaged, nearestIndices(480, 128), nearestIndices(640, 128)).empty());
    QVERIFY(decodeJpeg(damaged).empty());
    QVERIFY(sampleJpeg("no picture", {0}, {0}).empty());
}

void TestNetworkPicture::agreesOnRealPhotographs()
{
    const QString folder = test::sharedData(u"ham10000_subset/images"_s);
    if (folder.isEmpty())
        QSKIP("The photographs are not here.");
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.jpg"_s}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (qsizetype i = 0; i < files.size(); i += qMax<qsizetype>(1, files.size() / 40)) {
        const QString path = files.at(i).filePath();
        const auto bytes = readPicture(path);
        QVERIFY(bytes);
        const auto found = networkPicture(path, 300, ResizePolicy::Nearest);
        QVERIFY(found);
        QVERIFY2(same(*found, resizeNearest(openCvPixels(*bytes), 300, 300)), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(TestNetworkPicture)
#include "tst_NetworkPicture.moc"
