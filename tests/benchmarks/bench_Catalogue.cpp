// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/BigProject.h"
#include "ui/browse/Catalogue.h"

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

Catalogue load()
{
    Project &project = bench::bigProject().project();
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

/// What the background thread does when a project is opened.
void openCatalogue(benchmark::State &state)
{
    bench::bigProject();
    for (auto _ : state)
        benchmark::DoNotOptimize(load());
}
BENCHMARK(openCatalogue)->Unit(benchmark::kMillisecond)->Iterations(3);

/// One pass with the counts of all fields.
void filterNothing(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(catalogue().view().answer({}, ImageOrder::Case));
}
BENCHMARK(filterNothing)->Unit(benchmark::kMillisecond);

void filterFieldsAndText(benchmark::State &state)
{
    ImageFilter filter;
    filter.classes = {catalogue().rows()[0].recorded, catalogue().rows()[50].recorded};
    filter.modalities = {Modality::Macroscopic, Modality::Anatomical};
    filter.read = false;
    filter.text = u"7"_s;
    for (auto _ : state)
        benchmark::DoNotOptimize(catalogue().view().answer(filter, ImageOrder::Case));
}
BENCHMARK(filterFieldsAndText)->Unit(benchmark::kMillisecond);

/// The worst case of the search: every key of every row is looked through in vain.
void filterTextInVain(benchmark::State &state)
{
    ImageFilter filter;
    filter.text = u"nobody"_s;
    for (auto _ : state)
        benchmark::DoNotOptimize(catalogue().view().answer(filter, ImageOrder::Case));
}
BENCHMARK(filterTextInVain)->Unit(benchmark::kMillisecond);

void order(benchmark::State &state)
{
    const std::vector<bool> all(catalogue().rows().size(), true);
    for (auto _ : state)
        benchmark::DoNotOptimize(catalogue().view().ordered(
            all, static_cast<ImageOrder>(state.range(0)), LabelBasis::Recorded, {}));
}
BENCHMARK(order)->ArgName("by")->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

} // namespace
