// SPDX-License-Identifier: GPL-3.0-or-later
// The Errors page over 100,000 predictions of 13 classes: from a click to the first screen of
// images, from a change of the filter to the refreshed matrix and metrics.
#include "tests/benchmarks/BigProject.h"
#include "tests/benchmarks/BigRun.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/evaluation/ErrorsPage.h"
#include "ui/evaluation/FilterButton.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ThumbnailProvider.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QTest>

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

constexpr int kClasses = bench::kBigRunClasses;

/// Of the big project, made once.
RunId bigRun()
{
    static const RunId run = bench::addBigRun(bench::bigProject().project());
    return run;
}

struct Screen {
    Screen()
        : run(bigRun()), project(bench::bigProject().project()), thumbnails(project.paths()),
          loader(project.paths()), context{project,  jobs,       navigator, prompts,
                                           undoLine, thumbnails, loader,    u"AL"_s},
          page(context)
    {
        page.resize(1600, 1000);
        page.show();
        page.showRun(run);
        while (page.isLoading() || page.shownRun() != run)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        matrix = page.findChild<ConfusionMatrixView *>();
        grid = page.findChild<ImageGrid *>(u"evalGrid"_s);
    }

    RunId run;
    Project &project;
    JobQueue jobs;
    Navigator navigator;
    test::FakePrompts prompts;
    UndoLine undoLine;
    ThumbnailProvider thumbnails;
    ImageLoader loader;
    PageContext context;
    ErrorsPage page;
    ConfusionMatrixView *matrix = nullptr;
    ImageGrid *grid = nullptr;
};

template <typename Step>
void measure(benchmark::State &state, int steps, Step step)
{
    double longest = 0;
    double sum = 0;
    for (auto _ : state) {
        for (int k = 0; k < steps; ++k) {
            QElapsedTimer timer;
            timer.start();
            step(k);
            QCoreApplication::sendPostedEvents();
            const double pause = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            longest = std::max(longest, pause);
            sum += pause;
        }
    }
    state.counters["longest_ms"] = longest;
    state.counters["mean_ms"] = sum / steps;
}

/// Until the headline has its intervals and nothing runs beside the window any more.
void waitForIntervals(const Screen &screen)
{
    const auto *figures = screen.page.findChild<QLabel *>(u"figures"_s);
    while (figures->text().count(u'[') < 2)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Cells, rows and everything in turn: until the first images are painted. With 1 as soon as the
/// page is there, while the intervals are worked out; with 0 after that.
void clickToImages(benchmark::State &state)
{
    Screen screen;
    if (state.range(0) == 0)
        waitForIntervals(screen);
    measure(state, 60, [&](int k) {
        const int row = k % 10 == 9 ? -1 : k % kClasses;
        const int column = k % 5 == 4 ? -1 : (k * 7) % kClasses;
        QTest::mouseClick(screen.matrix->viewport(), Qt::LeftButton, {},
                          screen.matrix->partRect({row, column}).center());
        screen.matrix->viewport()->repaint();
        screen.grid->viewport()->repaint();
    });
}
BENCHMARK(clickToImages)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->Iterations(1);

/// A tag in and out: until matrix, bars, headline and images are painted again.
void filterToMatrix(benchmark::State &state)
{
    Screen screen;
    auto *filter = screen.page.findChild<FilterButton *>();
    const QStringList tags{u"macroscopic"_s, u"anatomical"_s, u"dermoscopic"_s};
    measure(state, 20, [&](int k) {
        filter->setFilter(k % 4 == 3 ? ItemFilter()
                                     : ItemFilter{{{SliceBy::Modality, {tags[k % 4]}}}});
        Q_EMIT filter->filterChosen();
        screen.page.repaint();
    });
}
BENCHMARK(filterToMatrix)->Unit(benchmark::kMillisecond)->Iterations(1);

/// Order, collapse and back.
void orderToMatrix(benchmark::State &state)
{
    Screen screen;
    screen.matrix->setFocus();
    measure(state, 20, [&](int) {
        QTest::keyClick(&screen.page, Qt::Key_K);
        screen.page.repaint();
    });
}
BENCHMARK(orderToMatrix)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
