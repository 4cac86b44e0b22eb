// SPDX-License-Identifier: GPL-3.0-or-later
// The Cases page over 100,000 images as a user moves through it: what counts is the longest pause.
#include "tests/benchmarks/BigProject.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/browse/CasesPage.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ThumbnailProvider.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

/// A page on the screen with its catalogue loaded.
struct Screen {
    Screen()
        : project(bench::bigProject().project()), thumbnails(project.paths()),
          loader(project.paths()), context{project,  jobs,       navigator, prompts,
                                           undoLine, thumbnails, loader,    QStringLiteral("AL")},
          page(context)
    {
        page.resize(1600, 1000);
        page.show();
        while (!page.isLoaded())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        grid = page.findChild<ImageGrid *>();
    }

    Project &project;
    JobQueue jobs;
    Navigator navigator;
    test::FakePrompts prompts;
    UndoLine undoLine;
    ThumbnailProvider thumbnails;
    ImageLoader loader;
    PageContext context;
    CasesPage page;
    ImageGrid *grid = nullptr;
};

/// Milliseconds from the start of a step until the window has answered everything it caused.
class Pauses
{
public:
    void begin() { m_timer.start(); }
    void end()
    {
        QCoreApplication::processEvents();
        m_all.push_back(static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
    }
    void report(benchmark::State &state) const
    {
        state.counters["longest_ms"] = *std::max_element(m_all.begin(), m_all.end());
        double sum = 0;
        for (const double pause : m_all)
            sum += pause;
        state.counters["mean_ms"] = sum / static_cast<double>(m_all.size());
        state.counters["steps"] = static_cast<double>(m_all.size());
    }

private:
    QElapsedTimer m_timer;
    std::vector<double> m_all;
};

/// From the top to the bottom in 400 jumps, thumbnails coming in from the background.
void scrollGrid(benchmark::State &state)
{
    Screen screen;
    QScrollBar *bar = screen.grid->verticalScrollBar();
    Pauses pauses;
    for (auto _ : state) {
        for (int step = 0; step < 400; ++step) {
            pauses.begin();
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / 399));
            screen.grid->viewport()->repaint();
            pauses.end();
        }
    }
    pauses.report(state);
}
BENCHMARK(scrollGrid)->Unit(benchmark::kMillisecond)->Iterations(1);

/// The wheel: small steps over the same neighbourhood.
void wheelGrid(benchmark::State &state)
{
    Screen screen;
    QScrollBar *bar = screen.grid->verticalScrollBar();
    Pauses pauses;
    for (auto _ : state) {
        for (int step = 0; step < 400; ++step) {
            pauses.begin();
            bar->setValue(bar->maximum() / 2 + 40 * step);
            screen.grid->viewport()->repaint();
            pauses.end();
        }
    }
    pauses.report(state);
}
BENCHMARK(wheelGrid)->Unit(benchmark::kMillisecond)->Iterations(1);

/// Typing into the search line, letter by letter, everything selected: filter, counts, grid.
void typeFilter(benchmark::State &state)
{
    Screen screen;
    auto *search = screen.page.findChild<QLineEdit *>(u"filterText"_s);
    screen.grid->selectAll();
    QCoreApplication::processEvents();
    Pauses pauses;
    for (auto _ : state) {
        for (const QString &letter : {u"1"_s, u"2"_s, u"3"_s}) {
            pauses.begin();
            QTest::keyClicks(search, letter);
            pauses.end();
        }
        for (int back = 0; back < 3; ++back) {
            pauses.begin();
            QTest::keyClick(search, Qt::Key_Backspace);
            pauses.end();
        }
    }
    pauses.report(state);
}
BENCHMARK(typeFilter)->Unit(benchmark::kMillisecond)->Iterations(5);

/// Arrow keys through the grid, with the viewer and the details following.
void walkGrid(benchmark::State &state)
{
    Screen screen;
    screen.grid->setFocus();
    screen.grid->setCurrentImage(screen.grid->images()[50'000]);
    Pauses pauses;
    for (auto _ : state) {
        for (int step = 0; step < 100; ++step) {
            pauses.begin();
            QTest::keyClick(screen.grid, step % 10 == 0 ? Qt::Key_PageDown : Qt::Key_Right);
            pauses.end();
        }
    }
    pauses.report(state);
}
BENCHMARK(walkGrid)->Unit(benchmark::kMillisecond)->Iterations(1);

/// Ctrl+A.
void selectAll(benchmark::State &state)
{
    Screen screen;
    Pauses pauses;
    for (auto _ : state) {
        pauses.begin();
        screen.grid->selectAll();
        pauses.end();
        pauses.begin();
        screen.grid->clearSelection();
        pauses.end();
    }
    pauses.report(state);
}
BENCHMARK(selectAll)->Unit(benchmark::kMillisecond)->Iterations(5);

} // namespace
