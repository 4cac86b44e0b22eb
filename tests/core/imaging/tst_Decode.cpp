// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/Decode.h"
#include "core/imaging/PerceptualHash.h"
#include "core/imaging/Thumbnail.h"
#include "tests/support/BadPictures.h"
#include "tests/support/DrawnImages.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

QByteArray encode(const char *ending, const cv::Mat &bgr, const std::vector<int> &parameters = {})
{
    std::vector<uchar> bytes;
    cv::imencode(ending, bgr, bytes, parameters);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()),
                      static_cast<qsizetype>(bytes.size()));
}

/// 48 × 32 pixels in four flat quarters: red and green above, blue and white below.
cv::Mat quarters()
{
    cv::Mat image(32, 48, CV_8UC3);
    image(cv::Rect(0, 0, 24, 16)) = cv::Scalar(0, 0, 255);
    image(cv::Rect(24, 0, 24, 16)) = cv::Scalar(0, 255, 0);
    image(cv::Rect(0, 16, 24, 16)) = cv::Scalar(255, 0, 0);
    image(cv::Rect(24, 16, 24, 16)) = cv::Scalar(255, 255, 255);
    return image;
}

char colourAt(const cv::Mat &rgb, bool right, bool below)
{
    const auto pixel = rgb.at<cv::Vec3b>(below ? rgb.rows * 3 / 4 : rgb.rows / 4,
                                         right ? rgb.cols * 3 / 4 : rgb.cols / 4);
    const bool r = pixel[0] > 128;
    const bool g = pixel[1] > 128;
    const bool b = pixel[2] > 128;
    return r && g && b ? 'w' : r ? 'r' : g ? 'g' : b ? 'b' : '?';
}

QByteArray corners(const cv::Mat &rgb)
{
    QByteArray text;
    for (const bool below : {false, true}) {
        for (const bool right : {false, true})
            text += colourAt(rgb, right, below);
    }
    return text;
}

} // namespace

class TestDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormat_data();
    void readsEveryFormat();
    void turnsByExifOnce_data();
    void turnsByExifOnce();
    void refusesCutOffFiles_data();
    void refusesCutOffFiles();
    void refusesBadFiles();
    void refusesHugePictureBeforeTakingMemory();
    void laysAlphaOnWhite();
    void bringsSixteenBitsToEight();
    void reducesKeepingEnoughPixels();
    void survivesEveryCutAndFlippedByte();
    void makesThumbnails();
    void hashStaysWithThePicture();
    void readsRealPhotographs();
};

void TestDecode::readsEveryFormat_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("format");
    QTest::newRow("jpeg") << u".jpg"_s << u"jpeg"_s;
    QTest::newRow("png") << u".png"_s << u"png"_s;
    QTest::newRow("bmp") << u".bmp"_s << u"bmp"_s;
    QTest::newRow("tiff") << u".tif"_s << u"tiff"_s;
    QTest::newRow("webp") << u".webp"_s << u"webp"_s;
}

void TestDecode::readsEveryFormat()
{
    QFETCH(QString, ending);
    QFETCH(QString, format);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"ä picture"_s + ending);
    test::writeBytes(path, encode(qPrintable(ending), quarters()));
    const auto header = probeImage(path);
    QVERIFY2(header, header ? "" : qPrintable(header.error().message));
    QCOMPARE(header->width, 48);
    QCOMPARE(header->height, 32);
    QCOMPARE(header->format, format);
    const auto image = decodeImage(path);
    QVERIFY(image);
    QCOMPARE(image->type(), CV_8UC3);
    QCOMPARE(image->cols, 48);
    QCOMPARE(image->rows, 32);
    QCOMPARE(corners(*image), QByteArray("rgbw"));
}

void TestDecode::turnsByExifOnce_data()
{
    // What stands where after turning, by the table of Exif 2.3 (tag 274): 1 as stored, 2 mirrored,
    // 3 by 180°, 4 upside down, 5 transposed, 6 by 90° clockwise, 7 transverse, 8 by 270°.
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QByteArray>("expected");
    const char *expected[] = {"rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"};
    for (int i = 0; i < 8; ++i)
        QTest::addRow("%d", i + 1) << i + 1 << QByteArray(expected[i]);
}

void TestDecode::turnsByExifOnce()
{
    QFETCH(int, orientation);
    QFETCH(QByteArray, expected);
    const QByteArray jpeg = test::withExifOrientation(
        encode(".jpg", quarters(), {cv::IMWRITE_JPEG_QUALITY, 100}), orientation);
    const auto header = probeImage(jpeg, u"turned.jpg"_s);
    QVERIFY(header);
    QCOMPARE(header->width, orientation >= 5 ? 32 : 48);
    QCOMPARE(header->height, orientation >= 5 ? 48 : 32);
    for (const auto &image :
         {decodeImage(jpeg, u"turned.jpg"_s), decodeImageReduced(jpeg, u"turned.jpg"_s, 20)}) {
        QVERIFY(image);
        QCOMPARE(image->cols > image->rows, orientation < 5);
        QCOMPARE(corners(*image), expected);
    }
}

void TestDecode::refusesCutOffFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("jpeg") << encode(".jpg", quarters());
    QTest::newRow("progressive jpeg")
        << encode(".jpg", quarters(), {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    QTest::newRow("jpeg with restarts")
        << encode(".jpg", quarters(), {cv::IMWRITE_JPEG_RST_INTERVAL, 1});
    QTest::newRow("png") << encode(".png", quarters());
    QTest::newRow("bmp") << encode(".bmp", quarters());
    QTest::newRow("tiff") << encode(".tif", quarters());
    QTest::newRow("webp") << encode(".webp", quarters());
}

void TestDecode::refusesCutOffFiles()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(decodeImage(bytes, u"whole"_s));
    const qsizetype size = bytes.size();
    for (const qsizetype kept : {size - 2, size * 9 / 10, size / 2, size / 4, qsizetype{20}}) {
        QVERIFY2(!decodeImage(bytes.left(kept), u"cut"_s), qPrintable(QString::number(kept)));
        QVERIFY(!probeImage(bytes.left(kept), u"cut"_s));
        // A copy that broke off on a full disk may have the right length and zeros at its end.
        QByteArray zeros = bytes.left(kept);
        zeros.resize(size, '\0');
        if (bytes.startsWith("\xff\xd8"))
            QVERIFY(!decodeImage(zeros, u"zeros"_s));
    }
    const auto cut = decodeImage(bytes.left(size * 9 / 10), u"cut.jpg"_s);
    QVERIFY2(cut.error().message.startsWith(u"cut.jpg"), qPrintable(cut.error().message));
}

void TestDecode::refusesBadFiles()
{
    QTemporaryDir dir;
    const auto message = [&](const QString &name) {
        const auto probed = probeImage(dir.filePath(name));
        const auto decoded = decodeImage(dir.filePath(name));
        if (probed || decoded || probed.error().message != decoded.error().message)
            return u"accepted"_s;
        return decoded.error().message;
    };
    QVERIFY(message(u"absent.jpg"_s).contains(u"is not there"));
    test::writeBytes(dir.filePath(u"empty.jpg"_s), {});
    QVERIFY(message(u"empty.jpg"_s).contains(u"is empty (0 bytes)"));
    test::writeBytes(dir.filePath(u"text.jpg"_s), "This is no picture.");
    QVERIFY(message(u"text.jpg"_s).contains(u"is not a picture"));
    QVERIFY(QDir(dir.path()).mkdir(u"folder.jpg"_s));
    QVERIFY(message(u"folder.jpg"_s).contains(u"is not a file"));
}

void TestDecode::refusesHugePictureBeforeTakingMemory()
{
    const QByteArray png = test::blackPng(20'000, 20'000);
    QVERIFY(png.size() < 2'000'000);
    QElapsedTimer timer;
    timer.start();
    const auto image = decodeImage(png, u"huge.png"_s);
    QVERIFY(!image);
    QVERIFY2(image.error().message.contains(u"20000 × 20000 pixels"),
             qPrintable(image.error().message));
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(decodeImage(test::blackPng(40, 30), u"small.png"_s)); // the same file otherwise
}

void TestDecode::laysAlphaOnWhite()
{
    cv::Mat image(2, 1, CV_8UC4);
    image.at<cv::Vec4b>(0, 0) = {0, 0, 200, 0};   // red, invisible
    image.at<cv::Vec4b>(1, 0) = {0, 0, 200, 128}; // red, half: (200·128 + 255·127) / 255 = 227.4
    const auto rgb = decodeImage(encode(".png", image), u"alpha.png"_s);
    QVERIFY(rgb);
    QCOMPARE(rgb->at<cv::Vec3b>(0, 0), cv::Vec3b(255, 255, 255));
    QCOMPARE(rgb->at<cv::Vec3b>(1, 0), cv::Vec3b(227, 127, 127));
}

void TestDecode::bringsSixteenBitsToEight()
{
    cv::Mat image(1, 2, CV_16UC1);
    image.at<quint16>(0, 0) = 65535;
    image.at<quint16>(0, 1) = 257 * 100;
    const auto rgb = decodeImage(encode(".png", image), u"deep.png"_s);
    QVERIFY(rgb);
    QCOMPARE(rgb->at<cv::Vec3b>(0, 0), cv::Vec3b(255, 255, 255));
    QCOMPARE(rgb->at<cv::Vec3b>(0, 1), cv::Vec3b(100, 100, 100));
}

void TestDecode::reducesKeepingEnoughPixels()
{
    const QByteArray jpeg = encode(".jpg", cv::Mat(600, 1000, CV_8UC3, cv::Scalar(10, 20, 30)));
    QCOMPARE(decodeImageReduced(jpeg, u"a"_s, 256)->cols, 500); // 250 would be too small
    QCOMPARE(decodeImageReduced(jpeg, u"a"_s, 250)->cols, 250);
    QCOMPARE(decodeImageReduced(jpeg, u"a"_s, 100)->cols, 125);
    QCOMPARE(decodeImageReduced(jpeg, u"a"_s, 900)->cols, 1000);
    QCOMPARE(decodeImage(jpeg, u"a"_s)->cols, 1000);
}

void TestDecode::survivesEveryCutAndFlippedByte()
{
    // Whatever the bytes, the answer is a picture or a sentence. (The sanitizers watch.)
    for (const char *ending : {".jpg", ".png", ".bmp", ".tif", ".webp"}) {
        const QByteArray bytes = encode(ending, quarters());
        for (qsizetype i = 0; i < qMin<qsizetype>(bytes.size(), 400); ++i) {
            const auto cut = probeImage(bytes.left(i), u"x"_s);
            QVERIFY(!cut || cut->width == 48);
            QByteArray flipped = test::withExifOrientation(bytes, 6);
            if (!bytes.startsWith("\xff\xd8"))
                flipped = bytes;
            flipped[i] = static_cast<char>(~flipped[i]);
            const auto probed = probeImage(flipped, u"x"_s);
            if (!probed)
                QVERIFY(probed.error().message.startsWith(u"x "));
        }
    }
}

void TestDecode::makesThumbnails()
{
    const cv::Mat wide(300, 1000, CV_8UC3, cv::Scalar(200, 30, 30)); // RGB: red
    const auto jpeg = makeThumbnail(wide);
    QVERIFY(jpeg);
    const auto small = decodeImage(*jpeg, u"thumbnail"_s);
    QVERIFY(small);
    QCOMPARE(small->cols, 256);
    QCOMPARE(small->rows, 77); // 300 · 256 / 1000 = 76.8
    QVERIFY(small->at<cv::Vec3b>(5, 5)[0] > 190);
    QVERIFY(small->at<cv::Vec3b>(5, 5)[2] < 45);
    QCOMPARE(decodeImage(*makeThumbnail(cv::Mat(1, 1, CV_8UC3)), u"t"_s)->cols, 1);
    QVERIFY(!makeThumbnail(cv::Mat()));
}

void TestDecode::hashStaysWithThePicture()
{
    QTemporaryDir dir;
    test::drawImage(dir.filePath(u"a.png"_s), 1, 320, 240);
    const cv::Mat a = *decodeImage(dir.filePath(u"a.png"_s));
    cv::Mat turned;
    cv::rotate(a, turned, cv::ROTATE_90_CLOCKWISE);
    cv::Mat smaller;
    cv::resize(a, smaller, {200, 150}, 0, 0, cv::INTER_AREA);
    const cv::Mat lighter = a * 1.1;
    const quint64 hash = perceptualHash(a);
    QVERIFY(hash != 0);
    QVERIFY(hashDistance(hash, perceptualHash(smaller)) <= 8);
    QVERIFY(hashDistance(hash, perceptualHash(lighter)) <= 8);
    QVERIFY(hashDistance(hash, perceptualHash(quarters())) > 16);
    QCOMPARE(perceptualHash(cv::Mat()), quint64{0});
}

void TestDecode::readsRealPhotographs()
{
    const QString folder = test::sharedData(u"pad_ufes_20_subset/images"_s);
    if (folder.isEmpty())
        QSKIP("the PAD-UFES-20 subset is not there");
    const QStringList names = QDir(folder).entryList({u"*.jpg"_s, u"*.png"_s}, QDir::Files);
    for (qsizetype i = 0; i < names.size(); i += 40) {
        const auto header = probeImage(folder + u'/' + names[i]);
        const auto image = decodeImage(folder + u'/' + names[i]);
        QVERIFY(header && image);
        QCOMPARE(image->cols, header->width);
        QCOMPARE(image->rows, header->height);
    }
}

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_Decode.moc"
