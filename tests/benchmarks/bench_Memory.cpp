// SPDX-License-Identifier: GPL-3.0-or-later
// Does the program's memory stay level? Resident MiB as a training of 20 epochs and the import of
// 10,000 drawn photographs go on, and the most at any time. lesiondesk_memory_benchmark
// --benchmark_format=json prints them as counters. The peak is that of the whole program: ask for
// one of the two with --benchmark_filter.
#include "core/base/PassiveWaiting.h"
#include "core/dataset/SplitJob.h"
#include "core/import/ImportJob.h"
#include "core/import/PrepareJob.h"
#include "core/import/SampleProject.h"
#include "core/learning/TrainJob.h"
#include "core/project/Project.h"
#include "core/store/RunStore.h"
#include "tests/benchmarks/Photographs.h"
#include "tests/benchmarks/ProcessMemory.h"
#include "tests/support/Must.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace lesiondesk;
using namespace lesiondesk::test;
using namespace Qt::StringLiterals;

namespace
{

void note(benchmark::State &state, const QString &when)
{
    state.counters["MiB " + when.toStdString()] = bench::processMebibytes("VmRSS");
}

void notePeak(benchmark::State &state)
{
    state.counters["MiB at most"] = bench::processMebibytes("VmHWM");
}

/// Twenty epochs of a network that is wholly trainable.
void trainingMemory(benchmark::State &state)
{
    for (auto _ : state) {
        QTemporaryDir dir;
        SystemClock clock;
        Feedback feedback;
        const QString folder = dir.filePath(u"P.lesion"_s);
        must(makeSampleProject(folder, {120, 1}, clock, feedback));
        const auto project = must(Project::open(folder, Database::Mode::ReadWrite, clock));
        SplitRequest request;
        request.dataset = QString::fromUtf16(kSampleDataset);
        request.group = SplitGroup::None;
        TrainPlan plan;
        plan.inputSize = 64;
        plan.device = u"cpu"_s;
        plan.stages.front().set =
            must(freezeSplit(project->paths(), request, clock, feedback)).set.id;
        plan.stages.front().blocks = 1;
        plan.stages.front().epochsPerBlock = 20;
        const RunId run = must(RunStore(project->database()).create(plan, u"memory"_s, clock));
        TrainObserver observer;
        observer.epochEnded = [&](const MetricPoint &point) {
            if (point.epoch == 2 || point.epoch == 10 || point.epoch == 20)
                note(state, u"after epoch %1"_s.arg(point.epoch));
        };
        must(runTraining(project->paths(), run, clock, feedback, observer));
    }
    notePeak(state);
}
BENCHMARK(trainingMemory)->Unit(benchmark::kSecond)->Iterations(1);

/// Both passes of an import.
void importMemory(benchmark::State &state)
{
    constexpr int kImages = 10'000;
    for (auto _ : state) {
        QTemporaryDir dir;
        SystemClock clock;
        bench::drawPhotographs(dir.filePath(u"source"_s), kImages);
        note(state, u"before"_s);
        const auto project = must(Project::create(dir.filePath(u"P.lesion"_s), clock));
        ImportOptions options;
        options.format = ImportFormat::ClassFolders;
        options.path = dir.filePath(u"source"_s);
        options.dataset = u"Set"_s;
        options.headerOnly = true;
        Feedback silent;
        must(runImport(project->paths(), options, clock, silent));
        note(state, u"after the headers"_s);
        qint64 next = 2'500;
        Feedback feedback([&](const Progress &progress) {
            if (progress.done < next || next >= kImages)
                return;
            note(state, u"after %1 images"_s.arg(next));
            next *= 2;
        });
        must(preparePictures(project->paths(), {}, feedback));
        note(state, u"after %1 images"_s.arg(kImages));
    }
    notePeak(state);
}
BENCHMARK(importMemory)->Unit(benchmark::kSecond)->Iterations(1);

} // namespace

int main(int argc, char **argv)
{
    waitPassively(argv);
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
