// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/FigureBootstrap.h"
#include "core/evaluation/ItemFacts.h"
#include "tests/support/ScoreSample.h"

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

constexpr int kImages = 100'000;
constexpr int kClasses = 13;

const Scores &scores()
{
    static const Scores made = test::scoreSample(kImages, kClasses);
    return made;
}

const EvalResult &result()
{
    static const EvalResult made = [] {
        EvalResult one;
        for (int k = 0; k < kClasses; ++k) {
            const QString key = u"C%1"_s.arg(k);
            one.classes.push_back({DiagnosisId(k + 1), key, key});
        }
        for (int i = 0; i < scores().size(); ++i) {
            const auto at = static_cast<size_t>(i);
            EvalItem item;
            item.image = ImageId(i + 1);
            item.patient = PatientId(scores().cluster[at] + 1);
            item.truth = scores().truth[at];
            item.predicted = scores().predicted[at];
            const auto row = scores().row(i);
            item.probabilities.assign(row.begin(), row.end());
            one.items.push_back(std::move(item));
        }
        return one;
    }();
    return made;
}

const ItemFacts &facts()
{
    static const ItemFacts made = [] {
        ItemFacts one;
        for (FactColumn &column : one.columns) {
            column.values = {u"unknown"_s};
            column.valueOf.assign(kImages, 0);
        }
        FactColumn &sex = one.columns[static_cast<size_t>(SliceBy::Sex)];
        sex.values = {u"female"_s, u"male"_s, u"unknown"_s};
        for (int i = 0; i < kImages; ++i)
            sex.valueOf[static_cast<size_t>(i)] = i * 7 % 10 < 6 ? 0 : i * 7 % 10 < 9 ? 1 : 2;
        return one;
    }();
    return made;
}

ItemFilter filter()
{
    return {{{SliceBy::Sex, {u"female"_s, u"unknown"_s}}}};
}

/// From a changed filter to what the matrix and the table of classes show.
void filterToMetrics(benchmark::State &state)
{
    const QStringList keys = result().classKeys();
    for (auto _ : state) {
        const auto items = itemsPassing(facts(), filter());
        ConfusionMatrix confusion(kClasses);
        for (const int position : items) {
            const EvalItem &item = result().items[static_cast<size_t>(position)];
            if (item.isJudged())
                confusion.add(item.truth, item.predicted);
        }
        benchmark::DoNotOptimize(computeMetrics(confusion, keys));
    }
}
BENCHMARK(filterToMetrics)->Unit(benchmark::kMillisecond);

/// The same to all figures, those of the probabilities among them.
void filterToFigures(benchmark::State &state)
{
    const QStringList keys = result().classKeys();
    for (auto _ : state) {
        const Scores passing = scoresOf(result(), itemsPassing(facts(), filter()));
        benchmark::DoNotOptimize(figuresOf(passing, keys));
    }
}
BENCHMARK(filterToFigures)->Unit(benchmark::kMillisecond);

void figuresOfAll(benchmark::State &state)
{
    const QStringList keys = result().classKeys();
    for (auto _ : state)
        benchmark::DoNotOptimize(figuresOf(scores(), keys));
}
BENCHMARK(figuresOfAll)->Unit(benchmark::kMillisecond);

/// Every figure, 2,000 resamples; 0 threads: one per processor. bootstrap_reference.py holds it
/// against NumPy.
void bootstrapOfAllFigures(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(figureIntervals(
            scores(), {.resamples = 2000, .threads = static_cast<int>(state.range(0))}));
}
BENCHMARK(bootstrapOfAllFigures)
    ->ArgName("threads")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(3);

} // namespace
