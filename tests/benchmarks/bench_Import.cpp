// SPDX-License-Identifier: GPL-3.0-or-later
// How fast images come in: the pass over the headers, after which they can be browsed, and the
// pass over the pictures. lesiondesk_import_benchmark [--images=10000] [--keep=FOLDER] and Google
// Benchmark's own options; thumbnail_reference.py holds the second pass against vipsthumbnail.
#include "core/import/ImportJob.h"
#include "core/import/PrepareJob.h"
#include "core/project/Project.h"
#include "tests/benchmarks/Photographs.h"
#include "tests/benchmarks/ProcessMemory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

int g_images = 10'000;
QString g_keep;

QString source()
{
    static QTemporaryDir temporary;
    const QString folder = g_keep.isEmpty() ? temporary.filePath(u"source"_s) : g_keep;
    bench::drawPhotographs(folder, g_images);
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
    state.counters["peak MiB"] = bench::processMebibytes("VmHWM");
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
