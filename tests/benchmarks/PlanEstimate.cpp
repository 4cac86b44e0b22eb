// SPDX-License-Identifier: GPL-3.0-or-later
// Does the estimate of a plan hold? lesiondesk_estimate ARCHITECTURE SIZE [IMAGES [REPEATS]] trains
// a slice of the study's plan (every block for a few batches of thirteen, on drawn pictures, with
// the program's own job), scales it up to the whole plan and prints it beside what the plan's
// review says. Processor seconds stand beside the clock's: other work on the machine moves them
// less.
#include "core/learning/PlanEstimate.h"
#include "core/base/Clock.h"
#include "core/base/PassiveWaiting.h"
#include "core/import/SampleProject.h"
#include "core/learning/MachineSpeed.h"
#include "core/learning/TrainJob.h"
#include "core/learning/TrainingCost.h"
#include "core/project/Project.h"
#include "core/store/DatasetStore.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RunStore.h"
#include "tests/benchmarks/ProcessMemory.h"
#include "tests/support/Must.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace lesiondesk;
using namespace lesiondesk::test;
using namespace Qt::StringLiterals;

namespace
{

// The study's plan: 3430 images, a fifth of them for testing, thirteen classes.
constexpr StageLoad kStudy{13, 13, 2744, 686, 13, 212};
constexpr int kTested = 13;

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Seconds per image in a slice, a value for every number of unfrozen blocks.
struct Slice {
    std::vector<double> clock; ///< the training steps alone
    std::vector<double> cpu;   ///< with the test of a few images
};

class Bench
{
public:
    explicit Bench(int images) : m_project(m_dir.filePath(u"Bench.lesion"_s))
    {
        Feedback feedback;
        must(makeSampleProject(m_project, {2 * images + 60, 1}, m_clock, feedback));
        const auto project = must(Project::open(m_project, Database::Mode::ReadWrite, m_clock));
        freeze(project->database(), images);
    }
    const QStringList &files() const { return m_files; }
    int trained() const { return m_trained; }

    Slice train(TrainPlan plan)
    {
        const auto project = must(Project::open(m_project, Database::Mode::ReadWrite, m_clock));
        plan.stages.front().set = m_set;
        plan.stages.front().epochsPerBlock = 1;
        const RunId run = must(RunStore(project->database()).create(plan, u"slice"_s, m_clock));
        Slice slice;
        double before = 0;
        TrainObserver observer;
        observer.status = [&](const TrainStatus &status) {
            if (before == 0 && status.phase == u"Training"_s)
                before = cpuSeconds();
        };
        observer.epochEnded = [&](const MetricPoint &point) {
            slice.clock.push_back(1 / point.imagesPerSecond);
            slice.cpu.push_back((cpuSeconds() - before) / m_trained);
            before = cpuSeconds();
        };
        Feedback feedback;
        must(runTraining(project->paths(), run, m_clock, feedback, observer));
        m_checkpoint = project->paths().runFolder(run) + u"/last.safetensors"_s;
        return slice;
    }
    QString checkpoint() const { return m_checkpoint; }

private:
    void freeze(Database &database, int images)
    {
        const auto dataset =
            *must(DatasetStore(database).byName(QString::fromUtf16(kSampleDataset)));
        const auto ids = must(DatasetStore(database).images(dataset.id));
        const auto rows = must(ImageStore(database, {m_project}).rows(ids));
        FrozenSet set;
        set.name = u"Slice"_s;
        QHash<DiagnosisId, int> classes;
        for (const ImageRow &row : rows) {
            if (!classes.contains(row.recorded)) {
                classes.insert(row.recorded, static_cast<int>(classes.size()));
                set.classes.push_back(row.recorded);
            }
            const int place = static_cast<int>(set.items.size());
            if (place < images + kTested)
                set.items.push_back({row.id, classes.value(row.recorded),
                                     place < images ? Partition::Train : Partition::Test});
        }
        // Every class has a training image: the batches are as large as the study's.
        for (int k = 0; k < static_cast<int>(set.classes.size()); ++k)
            set.items[static_cast<size_t>(k)].classIndex = k;
        m_trained = images;
        m_set = must(FrozenSetStore(database).freeze(set, m_clock)).id;
        std::vector<ImageId> some(
            ids.begin(),
            ids.begin() + std::min<std::ptrdiff_t>(8, static_cast<std::ptrdiff_t>(ids.size())));
        for (const ImageFile &file : must(ImageStore(database, {m_project}).files(some)))
            m_files.append(file.path);
    }

    QTemporaryDir m_dir;
    QString m_project;
    SystemClock m_clock;
    FrozenSetId m_set;
    QStringList m_files;
    QString m_checkpoint;
    int m_trained = 0;
};

/// What the whole plan takes by the slice: its epochs' steps, and tests as fast as the probe says.
double scaled(const TrainPlan &plan, const std::vector<double> &perImage, double forward)
{
    double seconds = 0;
    for (const double one : perImage)
        seconds += plan.stages.front().epochsPerBlock *
                   (one * kStudy.stepsPerEpoch * kStudy.batchSize + forward * kStudy.testImages);
    return seconds + forward * kStudy.trainImages;
}

void keepLess(std::vector<double> &kept, const std::vector<double> &seen)
{
    if (kept.empty())
        kept = seen;
    for (size_t i = 0; i < kept.size(); ++i)
        kept[i] = std::min(kept[i], seen[i]);
}

/// The best of several: what the machine does when nothing else is in its way.
void keepLess(Slice &kept, const Slice &seen)
{
    keepLess(kept.clock, seen.clock);
    keepLess(kept.cpu, seen.cpu);
}

void compare(const TrainPlan &plan, const Slice &slice, const ImageCost &cost)
{
    std::printf("  probe: %.1f ms forward an image, %.1f ms to augment one\n", cost.forward * 1e3,
                cost.augment * 1e3);
    std::printf("  blocks   ms/image     CPU ms   probe: frozen     step      sum   table\n");
    for (size_t i = 0; i < slice.clock.size(); ++i) {
        const ImageCost::Block &at = cost.blocks[i];
        std::printf("  %6zu %10.1f %10.1f %15.1f %8.1f %8.1f %7.1f\n", i + 1, slice.clock[i] * 1e3,
                    slice.cpu[i] * 1e3, at.frozen * 1e3, at.step * 1e3,
                    (at.frozen + at.step + cost.augment) * 1e3,
                    1e3 * trainSecondsPerImage(plan.architecture, static_cast<int>(i) + 1, false));
    }
    const double estimated = stageSeconds(plan, 0, kStudy, cost);
    const double measured = scaled(plan, slice.clock, cost.forward);
    std::printf("  whole plan: estimated %.0f s, slice says %.0f s: %.2f\n", estimated, measured,
                estimated / measured);
}

int usage()
{
    std::fputs("lesiondesk_estimate mobilenet_v2|resnet50|efficientnet_b3 SIZE [IMAGES "
               "[REPEATS]]\n",
               stderr);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    waitPassively(argv); // threads that spin would count as work
    QCoreApplication application(argc, argv);
    const auto architecture =
        argc > 2 ? architectureFromKey(QString::fromLocal8Bit(argv[1])) : failure({});
    TrainPlan plan;
    plan.device = u"cpu"_s;
    plan.inputSize = argc > 2 ? QString::fromLocal8Bit(argv[2]).toInt() : 0;
    if (!architecture || !plan.validate())
        return usage();
    plan.architecture = *architecture;
    Bench bench(argc > 3 ? std::max(26, QString::fromLocal8Bit(argv[3]).toInt()) : 39);

    const int repeats = argc > 4 ? std::max(1, QString::fromLocal8Bit(argv[4]).toInt()) : 1;
    TrainPlan scratch = plan;
    scratch.stages.front().blocks = 1;
    std::printf("%s at %d pixels, %d images a block\nfrom scratch\n", argv[1], plan.inputSize,
                bench.trained());
    Slice everything;
    Slice blocks;
    ImageCost cost;
    ImageCost scratchCost;
    for (int i = 0; i < repeats; ++i) {
        plan.weights.clear();
        keepLess(everything, bench.train(scratch));
        if (i == 0)
            scratchCost =
                measureImageCost(must(resolveDevice(plan.device)), scratch, bench.files());
        plan.weights = bench.checkpoint();
        if (i == 0)
            cost = measureImageCost(must(resolveDevice(plan.device)), plan, bench.files());
        keepLess(blocks, bench.train(plan));
    }
    std::printf("  everything: %.1f ms/image, CPU %.1f ms; probe %.1f ms, table %.1f ms\n",
                everything.clock[0] * 1e3, everything.cpu[0] * 1e3, scratchCost.everything * 1e3,
                trainSecondsPerImage(plan.architecture, 1, true) * 1e3);
    std::printf("from weights, block by block\n");
    compare(plan, blocks, cost);
    const qint64 memory = planMemory(scratch, {StageLoad{13, 13, bench.trained(), kTested, 13, 1}});
    std::printf("memory: estimated %.0f MB, peak %.0f MB\n",
                static_cast<double>(memory) / (1 << 20), bench::processMebibytes("VmHWM"));
    return 0;
}
