// SPDX-License-Identifier: GPL-3.0-or-later
// Expected source pixels: PIL's own nearest neighbour (tests/data/learning/make_fixtures.py).
#include "core/base/Files.h"
#include "core/imaging/Resize.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <opencv2/core.hpp>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestResize final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearestIsPils()
    {
        const auto bytes = readFile(test::testData(u"learning/nearest.json"_s));
        QVERIFY(bytes);
        const QJsonArray rows = QJsonDocument::fromJson(*bytes).array();
        QVERIFY(rows.size() >= 10);
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            const int from = row.value("from"_L1).toInt();
            const int to = row.value("to"_L1).toInt();
            const QJsonArray source = row.value("source"_L1).toArray();
            QCOMPARE(source.size(), to);
            cv::Mat line(1, from, CV_32S);
            for (int i = 0; i < from; ++i)
                line.at<int>(0, i) = i;
            const cv::Mat wide = resizeNearest(line, to, 2);
            const cv::Mat high = resizeNearest(line.t(), 1, to);
            QCOMPARE(wide.rows, 2);
            for (int i = 0; i < to; ++i) {
                QCOMPARE(wide.at<int>(1, i), source[i].toInt());
                QCOMPARE(high.at<int>(i, 0), source[i].toInt());
            }
        }
    }

    /// 600 → 300 by hand: floor((i + ½)·2) = 2i + 1, where OpenCV's INTER_NEAREST takes 2i.
    void halvesTakeTheOddPixel()
    {
        cv::Mat line(1, 600, CV_8UC3);
        for (int i = 0; i < 600; ++i)
            line.at<cv::Vec3b>(0, i) = cv::Vec3b(static_cast<uchar>(i % 256), 0, 7);
        const cv::Mat half = resizeNearest(line, 300, 1);
        for (int i = 0; i < 300; ++i)
            QCOMPARE(half.at<cv::Vec3b>(0, i),
                     cv::Vec3b(static_cast<uchar>((2 * i + 1) % 256), 0, 7));
    }

    void policiesKeepWhatTheyPromise()
    {
        // White, twice as wide as high, the left quarter red.
        cv::Mat image(50, 100, CV_8UC3, cv::Scalar(255, 255, 255));
        image.colRange(0, 25).setTo(cv::Scalar(255, 0, 0));
        const cv::Mat stretched = resizeForNetwork(image, 40, ResizePolicy::Nearest);
        QCOMPARE(stretched.size(), cv::Size(40, 40));
        QCOMPARE(stretched.at<cv::Vec3b>(0, 9), cv::Vec3b(255, 0, 0));
        QCOMPARE(stretched.at<cv::Vec3b>(0, 10), cv::Vec3b(255, 255, 255));

        const cv::Mat padded = resizeForNetwork(image, 40, ResizePolicy::FitPad);
        QCOMPARE(padded.size(), cv::Size(40, 40));
        QCOMPARE(padded.at<cv::Vec3b>(9, 20), cv::Vec3b(0, 0, 0));
        QCOMPARE(padded.at<cv::Vec3b>(10, 20), cv::Vec3b(255, 255, 255));
        QCOMPARE(padded.at<cv::Vec3b>(29, 5), cv::Vec3b(255, 0, 0));
        QCOMPARE(padded.at<cv::Vec3b>(30, 20), cv::Vec3b(0, 0, 0));

        // The middle 50 of 100 columns stay: the red quarter is cut away.
        const cv::Mat covered = resizeForNetwork(image, 40, ResizePolicy::CoverCrop);
        QCOMPARE(covered.size(), cv::Size(40, 40));
        QCOMPARE(covered.at<cv::Vec3b>(20, 0), cv::Vec3b(255, 255, 255));

        const cv::Mat thin(1, 1000, CV_8UC3, cv::Scalar(1, 2, 3));
        for (const ResizePolicy policy :
             {ResizePolicy::Nearest, ResizePolicy::FitPad, ResizePolicy::CoverCrop})
            QCOMPARE(resizeForNetwork(thin, 32, policy).size(), cv::Size(32, 32));
    }
};

QTEST_GUILESS_MAIN(TestResize)
#include "tst_Resize.moc"
