// SPDX-License-Identifier: GPL-3.0-or-later
// How fast images come in: the pass over the headers, after which they can be browsed, and the
// pass over the pictures. lesiondesk_import_benchmark [--images=10000] [--keep=FOLDER] and Google
// Benchmark's own options; thumbnail_reference.py holds the second pass against vipsthumbnail.
#include "core/import/ImportJob.h"
#include "core/import/PrepareJob.h"
#include "core/project/Project.h"
#include "tests/support/BadPictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <benchmark/benchmark.h>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

int g_images = 10'000;
QString g_keep;

/// Of this process so far, in MiB.
double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

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

/// A folder of pictures, each with bytes of its own: a comment tells those of one drawing apart.
QString source()
{
    static QTemporaryDir temporary;
    static QString folder;
    if (!folder.isEmpty())
        return folder;
    folder = g_keep.isEmpty() ? temporary.filePath(u"source"_s) : g_keep;
    constexpr int kDrawn = 200;
    std::vector<QByteArray> drawn;
    QDir().mkpath(folder + u"/BCC"_s);
    for (int i = 0; i < g_images; ++i) {
        const QString name = u"%1/BCC/%2.jpg"_s.arg(folder).arg(i, 6, 10, QChar(u'0'));
        if (QFile::exists(name))
            continue;
        while (drawn.size() < kDrawn)
            drawn.push_back(photograph(static_cast<int>(drawn.size())));
        const QByteArray number = QByteArray::number(i).rightJustified(8, '0');
        QByteArray bytes = drawn[static_cast<size_t>(i % kDrawn)];
        bytes.insert(2, QByteArray("\xff\xfe\x00\x0a", 4) + number);
        test::writeBytes(name, bytes);
    }
    return folder;
}

struct Target {
    QTemporaryDir dir;
    SystemClock clock;
    Feedback feedback;
    std::unique_ptr<Project> project = *Project::create(dir.filePath(u"P.lesion"_s), clock);

    void headers()
    {
        ImportOptions options;
        options.format = ImportFormat::ClassFolders;
        options.path = source();
        options.dataset = u"Set"_s;
        options.headerOnly = true;
        const auto outcome = runImport(project->paths(), options, clock, feedback);
        if (!outcome || outcome->imported() != g_images)
            qFatal("the import failed");
    }
};

void tell(benchmark::State &state)
{
    state.counters["images/s"] = benchmark::Counter(static_cast<double>(g_images),
                                                    benchmark::Counter::kIsIterationInvariantRate);
    state.counters["peak MiB"] = peakMemory();
}

void headerPass(benchmark::State &state)
{
    source();
    for (auto _ : state) {
        Target target;
        QElapsedTimer timer;
        timer.start();
        target.headers();
        state.SetIterationTime(static_cast<double>(timer.nsecsElapsed()) * 1e-9);
    }
    tell(state);
}
BENCHMARK(headerPass)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(3);

void picturePass(benchmark::State &state)
{
    for (auto _ : state) {
        Target target;
        target.headers();
        QElapsedTimer timer;
        timer.start();
        const auto outcome = preparePictures(target.project->paths(), {}, target.feedback);
        if (!outcome || outcome->prepared != g_images)
            qFatal("the preparation failed");
        state.SetIterationTime(static_cast<double>(timer.nsecsElapsed()) * 1e-9);
    }
    tell(state);
}
BENCHMARK(picturePass)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1);

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    for (int i = 1; i < argc; ++i) {
        const QString option = QString::fromLocal8Bit(argv[i]);
        if (option.startsWith(u"--images="))
            g_images = option.mid(9).toInt();
        else if (option.startsWith(u"--keep="))
            g_keep = option.mid(7);
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
