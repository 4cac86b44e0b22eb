// SPDX-License-Identifier: GPL-3.0-or-later
// The window while a run trains: the real pages over 100,000 images, a real run in the window's own
// queue, and a user who goes from page to page. What counts is the longest time for which the
// event loop did not turn.
#include "core/dataset/SplitJob.h"
#include "core/review/RoundMaker.h"
#include "core/store/RunStore.h"
#include "tests/benchmarks/BigRun.h"
#include "tests/benchmarks/LoopWatch.h"
#include "tests/benchmarks/PageScreen.h"
#include "tests/support/Catalogue.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"
#include "ui/browse/CasesPage.h"
#include "ui/evaluation/ErrorsPage.h"
#include "ui/learning/TrainingPage.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/review/ReviewPage.h"
#include "ui/widgets/ImageGrid.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

constexpr int kDrawn = 160;
constexpr int kCatalogue = 100'000;
constexpr int kRounds = 4; ///< of the user's way through the pages
constexpr int kPause = 25; ///< ms between two things that the user does

/// The pages in a window of their own.
class Window
{
public:
    explicit Window(PageContext &context)
        : cases(context), review(context), errors(context), training(context)
    {
        for (Page *page : {static_cast<Page *>(&cases), static_cast<Page *>(&review),
                           static_cast<Page *>(&errors), static_cast<Page *>(&training)})
            m_stack.addWidget(page);
        m_stack.resize(1600, 1000);
        m_stack.show();
        m_stack.activateWindow();
    }
    ~Window()
    {
        for (Page *page : {static_cast<Page *>(&cases), static_cast<Page *>(&review),
                           static_cast<Page *>(&errors), static_cast<Page *>(&training)})
            page->setParent(nullptr);
    }

    void go(Page &page)
    {
        m_stack.setCurrentWidget(&page);
        page.activated();
    }

private:
    QStackedWidget m_stack;

public:
    CasesPage cases;
    ReviewPage review;
    ErrorsPage errors;
    TrainingPage training;
};

void type(QSpinBox *box, const QString &text)
{
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
}

/// From scratch on small pictures, more epochs than anybody waits for.
void startTraining(Window &window, FrozenSetId set)
{
    window.go(window.training);
    window.training.chooseSet(set);
    auto *start = window.training.findChild<QComboBox *>(u"planStart"_s);
    start->setFocus();
    QTest::keyClick(start, Qt::Key_End);
    type(window.training.findChild<QSpinBox *>(u"planInputSize"_s), u"64"_s);
    type(window.training.findChild<QSpinBox *>(u"stageEpochs"_s), u"500"_s);
    auto *train = window.training.findChild<QPushButton *>(u"trainButton"_s);
    if (!bench::runUntil([&] { return train->isEnabled(); }, 60))
        qFatal("the plan is not accepted");
    QTest::mouseClick(train, Qt::LeftButton);
}

void whileTraining(benchmark::State &state)
{
    const bool trains = state.range(0) == 1;
    test::TestProject made(kDrawn, 3);
    Project &project = made.project();
    test::generateCatalogue(project, kCatalogue);
    const RunId big = bench::addBigRun(project);
    SplitRequest request;
    request.dataset = u"Drawn"_s;
    Feedback feedback;
    const FrozenSetId set =
        test::must(freezeSplit(project.paths(), request, made.clock(), feedback)).set.id;
    const Round round = test::must(makeRound(project.database(), project.paths(), u"Drawn"_s,
                                             RoundMode::Blind, made.images(), made.clock()));
    bench::PageScreen screen(project);
    Window window(screen.context);
    bench::runUntil([&] { return window.cases.isLoaded(); }, 60);
    window.errors.showRun(big);
    bench::runUntil([&] { return !window.errors.isLoading() && window.errors.shownRun() == big; },
                    120);
    RunStore runs(project.database());
    const auto epochs = [&] {
        RunId newest;
        for (const Run &run : test::must(runs.all()))
            newest = std::max(newest, run.id);
        return newest == big ? 0 : test::must(runs.metricPoints(newest)).size();
    };
    if (trains) {
        startTraining(window, set);
        if (!bench::runUntil([&] { return epochs() > 0; }, 120))
            qFatal("the run does not train");
    }
    window.review.openRound(round.id, u"AL"_s);

    auto *grid = window.cases.findChild<ImageGrid *>();
    auto *search = window.cases.findChild<QLineEdit *>(u"filterText"_s);
    auto *matrix = window.errors.findChild<ConfusionMatrixView *>();
    std::map<std::string, double> blocks;
    const size_t before = trains ? epochs() : 0;
    int read = 0;
    double longest = 0;
    double handler = 0;
    double cpu = 0;
    const auto measure = [&](const std::string &name, int steps,
                             const std::function<void(int)> &step) {
        const bench::LoopWatch watch;
        bench::drive(kPause, [&](int k) {
            step(k);
            return k + 1 < steps;
        });
        blocks[name] = std::max(blocks[name], watch.longestBlock());
        longest = std::max(longest, watch.longestBlock());
        handler = std::max(handler, bench::WatchedApplication::longestHandler());
        cpu = std::max(cpu, bench::WatchedApplication::longestHandlerCpu());
    };
    for (auto _ : state) {
        for (int turn = 0; turn < kRounds; ++turn) {
            measure("pages", 4, [&](int k) {
                Page *const pages[] = {&window.training, &window.errors, &window.review,
                                       &window.cases};
                window.go(*pages[k]);
            });
            QScrollBar *bar = grid->verticalScrollBar();
            measure("cases_scroll", 60, [&](int k) {
                bar->setValue(
                    static_cast<int>(static_cast<qint64>(bar->maximum()) * (k * 37 % 60) / 59));
            });
            measure("cases_filter", 6,
                    [&](int k) { QTest::keyClick(search, k < 3 ? Qt::Key_1 : Qt::Key_Backspace); });
            window.go(window.review);
            measure("review", 30, [&](int k) {
                QTest::keyClick(QApplication::focusWidget(), k % 2 == 0 ? Qt::Key_M : Qt::Key_1);
                ++read;
            });
            window.go(window.errors);
            measure("errors", 30, [&](int k) {
                QTest::mouseClick(
                    matrix->viewport(), Qt::LeftButton, {},
                    matrix->partRect({k % 10 == 9 ? -1 : k % bench::kBigRunClasses, k * 7 % 13})
                        .center());
            });
            window.go(window.training);
            measure("live_panel", 60, [](int) {});
        }
    }
    state.counters["longest_block_ms"] = longest;
    state.counters["longest_handler_ms"] = handler;
    state.counters["longest_handler_cpu_ms"] = cpu;
    for (const auto &[name, ms] : blocks)
        state.counters["block_" + name + "_ms"] = ms;
    if (trains)
        state.counters["epochs_meanwhile"] = static_cast<double>(epochs() - before);
}
BENCHMARK(whileTraining)
    ->ArgName("training")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

} // namespace
