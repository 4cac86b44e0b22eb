// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/MaskOutline.h"

#include "tests/support/BadPictures.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestMaskOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheEdge();
    void followsHolesAndPieces();
    void boundsAMaskOfNoise();
    void saysWhatCannotBeRead();

private:
    QString written(const cv::Mat &mask) const
    {
        const QString path = m_dir.filePath(u"mask.png"_s);
        cv::imwrite(path.toStdString(), mask);
        return path;
    }
    QTemporaryDir m_dir;
};

void TestMaskOutline::followsTheEdge()
{
    cv::Mat mask = cv::Mat::zeros(20, 30, CV_8UC1);
    cv::rectangle(mask, {4, 3}, {9, 8}, 255, cv::FILLED);
    mask.at<uchar>(15, 25) = 100; // grey below the half: not marked
    const auto outline = readMaskOutline(written(mask));
    QVERIFY2(outline, outline ? "" : qPrintable(outline.error().message));
    QCOMPARE(outline->width, 30);
    QCOMPARE(outline->height, 20);
    QCOMPARE(outline->lines.size(), size_t{1});
    // The middles of the corner pixels.
    QCOMPARE(outline->lines[0].size(), size_t{4});
    for (const QPointF &corner :
         {QPointF(4.5, 3.5), QPointF(4.5, 8.5), QPointF(9.5, 8.5), QPointF(9.5, 3.5)})
        QVERIFY(std::find(outline->lines[0].begin(), outline->lines[0].end(), corner) !=
                outline->lines[0].end());
}

void TestMaskOutline::followsHolesAndPieces()
{
    cv::Mat mask = cv::Mat::zeros(40, 40, CV_8UC1);
    cv::rectangle(mask, {2, 2}, {20, 20}, 255, cv::FILLED);
    cv::rectangle(mask, {8, 8}, {12, 12}, 0, cv::FILLED);
    cv::rectangle(mask, {30, 30}, {35, 35}, 255, cv::FILLED);
    QCOMPARE(readMaskOutline(written(mask))->lines.size(), size_t{3});
    QVERIFY(readMaskOutline(written(cv::Mat::zeros(10, 10, CV_8UC1)))->lines.empty());
}

void TestMaskOutline::boundsAMaskOfNoise()
{
    cv::Mat mask = cv::Mat::zeros(200, 200, CV_8UC1);
    for (int y = 0; y < 200; y += 2)
        for (int x = 0; x < 200; x += 2)
            mask.at<uchar>(y, x) = 255; // 10,000 specks
    cv::rectangle(mask, {50, 50}, {150, 150}, 255, 1);
    const auto outline = readMaskOutline(written(mask));
    QCOMPARE(outline->lines.size(), size_t{1000});
    const auto longest =
        std::max_element(outline->lines.begin(), outline->lines.end(),
                         [](const auto &a, const auto &b) { return a.size() < b.size(); });
    QVERIFY(longest->size() >= 4); // the lesion is among what is kept
}

void TestMaskOutline::saysWhatCannotBeRead()
{
    test::writeBytes(m_dir.filePath(u"text.png"_s), "text");
    QVERIFY(!readMaskOutline(m_dir.filePath(u"text.png"_s)));
    QVERIFY(!readMaskOutline(m_dir.filePath(u"absent.png"_s)));
}

QTEST_GUILESS_MAIN(TestMaskOutline)
#include "tst_MaskOutline.moc"
