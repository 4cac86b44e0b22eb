// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PassiveWaiting.h"
#include "tests/benchmarks/LoopWatch.h"

#include <benchmark/benchmark.h>

int main(int argc, char **argv)
{
    lesiondesk::waitPassively(argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    lesiondesk::bench::WatchedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("LesionDeskTest"));
    QCoreApplication::setApplicationName(QStringLiteral("benchmarks"));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
