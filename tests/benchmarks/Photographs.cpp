// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/Photographs.h"

#include "tests/support/BadPictures.h"

#include <QDir>
#include <QFile>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;

namespace lesiondesk::bench
{

namespace
{

/// 600 × 450 with grain, about 60 kB as photographs of this size have.
QByteArray photograph(int seed)
{
    cv::Mat coarse(30, 40, CV_8UC3);
    cv::Mat grain(450, 600, CV_8UC3);
    cv::RNG random(static_cast<uint64>(seed) + 1);
    random.fill(coarse, cv::RNG::UNIFORM, 60, 220);
    random.fill(grain, cv::RNG::NORMAL, 0, 6);
    cv::Mat picture;
    cv::resize(coarse, picture, {600, 450}, 0, 0, cv::INTER_CUBIC);
    picture += grain;
    std::vector<uchar> jpeg;
    cv::imencode(".jpg", picture, jpeg, {cv::IMWRITE_JPEG_QUALITY, 85});
    return {reinterpret_cast<const char *>(jpeg.data()), static_cast<qsizetype>(jpeg.size())};
}

} // namespace

void drawPhotographs(const QString &folder, int count)
{
    constexpr int kDrawn = 200;
    std::vector<QByteArray> drawn;
    QDir().mkpath(folder + u"/BCC"_s);
    for (int i = 0; i < count; ++i) {
        const QString name = u"%1/BCC/%2.jpg"_s.arg(folder).arg(i, 6, 10, QChar(u'0'));
        if (QFile::exists(name))
            continue;
        while (drawn.size() < kDrawn)
            drawn.push_back(photograph(static_cast<int>(drawn.size())));
        // A comment tells those of one drawing apart.
        const QByteArray number = QByteArray::number(i).rightJustified(8, '0');
        QByteArray bytes = drawn[static_cast<size_t>(i % kDrawn)];
        bytes.insert(2, QByteArray("\xff\xfe\x00\x0a", 4) + number);
        test::writeBytes(name, bytes);
    }
}

} // namespace lesiondesk::bench
