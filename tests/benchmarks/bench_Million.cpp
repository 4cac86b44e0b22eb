// SPDX-License-Identifier: GPL-3.0-or-later
// The Cases page over a million image rows: the first screen, the rest, filters, memory.
#include "tests/benchmarks/LoopWatch.h"
#include "tests/benchmarks/MillionProject.h"
#include "tests/benchmarks/PageScreen.h"
#include "ui/browse/CasesPage.h"
#include "ui/widgets/ImageGrid.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

double heapBytes()
{
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

Catalogue load()
{
    Project &project = bench::millionProject();
    auto catalogue = Catalogue::load(project.database(), project.paths());
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().message));
    return *std::move(catalogue);
}

const Catalogue &catalogue()
{
    static const Catalogue loaded = load();
    return loaded;
}

/// What is kept of an image, in bytes: with its names, the columns of the filter and the orders.
void millionMemory(benchmark::State &state)
{
    bench::millionProject();
    for (auto _ : state) {
        const double before = heapBytes();
        const Catalogue loaded = load();
        loaded.view().sortNames();
        state.counters["bytes_a_row"] = (heapBytes() - before) / bench::kMillion;
    }
}
BENCHMARK(millionMemory)->Unit(benchmark::kMillisecond)->Iterations(1);

/// From the making of the page to its first screen of images, and to the whole catalogue.
void millionOpen(benchmark::State &state)
{
    Project &project = bench::millionProject();
    std::vector<double> first;
    std::vector<double> all;
    for (auto _ : state) {
        bench::PageScreen screen(project);
        const bench::LoopWatch watch;
        QElapsedTimer timer;
        timer.start();
        CasesPage page(screen.context);
        page.resize(1600, 1000);
        page.show();
        const auto *grid = page.findChild<ImageGrid *>();
        bench::runUntil([&] { return !grid->images().empty(); }, 60);
        page.grab();
        first.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        bench::runUntil([&] { return page.isLoaded(); }, 60);
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        bench::runUntil([] { return false; }, 1); // what still comes of it
        watch.report(state);
    }
    bench::reportTimes(state, "first_screen", first);
    bench::reportTimes(state, "all", all);
}
BENCHMARK(millionOpen)->Unit(benchmark::kMillisecond)->Iterations(3);

void answer(benchmark::State &state, const ImageFilter &filter, ImageOrder order)
{
    const CatalogueView view = catalogue().view();
    view.sortNames();
    for (auto _ : state)
        benchmark::DoNotOptimize(view.answer(filter, order));
}

/// Filter, all counts and order, as the background works them out.
void millionFilter(benchmark::State &state, const QString &text, bool fields, ImageOrder order)
{
    ImageFilter filter;
    filter.text = text;
    if (fields) {
        filter.classes = {catalogue().rows()[0].recorded, catalogue().rows()[50].recorded};
        filter.modalities = {Modality::Macroscopic, Modality::Anatomical};
        filter.read = false;
    }
    answer(state, filter, order);
}
BENCHMARK_CAPTURE(millionFilter, nothing, QString(), false, ImageOrder::Case)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionFilter, fields, QString(), true, ImageOrder::Case)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionFilter, oneLetter, u"7"_s, true, ImageOrder::Case)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionFilter, twoWords, u"img_00 7"_s, false, ImageOrder::Case)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionFilter, inVain, u"nobody"_s, false, ImageOrder::Case)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionFilter, byClass, QString(), false, ImageOrder::Class)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(millionFilter, byPatient, QString(), false, ImageOrder::Patient)
    ->Unit(benchmark::kMillisecond);

/// Typing into the search line, all images selected, and scrolling: from the key to the answer on
/// the screen, and how long the window stood still.
void millionWindow(benchmark::State &state)
{
    bench::PageScreen screen(bench::millionProject());
    CasesPage page(screen.context);
    page.resize(1600, 1000);
    page.show();
    bench::runUntil([&] { return page.isLoaded(); }, 60);
    bench::runUntil([] { return false; }, 2);
    auto *grid = page.findChild<ImageGrid *>();
    auto *search = page.findChild<QLineEdit *>(u"filterText"_s);
    const auto timed = [](std::vector<double> &times, const std::function<bool()> &done,
                          const std::function<void()> &act) {
        QElapsedTimer timer;
        timer.start();
        bench::drive(0, [&](int step) {
            if (step == 0)
                act();
            return !done();
        });
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    };
    const auto answered = [&] { return page.isLoaded(); };
    std::vector<double> typing;
    for (auto _ : state) {
        const bench::LoopWatch watch;
        for (const bool all : {false, true}) {
            bench::drive(0, [&](int) {
                if (all)
                    grid->selectAll();
                return false;
            });
            for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_Backspace,
                                      Qt::Key_Backspace, Qt::Key_Backspace})
                timed(typing, answered, [&] { QTest::keyClick(search, key); });
        }
        QScrollBar *bar = grid->verticalScrollBar();
        bench::drive(5, [&](int step) {
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / 199));
            return step < 199;
        });
        watch.report(state);
    }
    bench::reportTimes(state, "filter", typing);
}
BENCHMARK(millionWindow)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
