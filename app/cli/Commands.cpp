// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

namespace lesiondesk::cli
{

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeInit());
    commands.push_back(makeSample());
    commands.push_back(makeImport());
    commands.push_back(makeStats());
    commands.push_back(makeSplit());
    commands.push_back(makeMerge());
    commands.push_back(makePlan());
    commands.push_back(makeTrain());
    commands.push_back(makeStudy());
    commands.push_back(makeResume());
    commands.push_back(makeRuns());
    commands.push_back(makePredict());
    commands.push_back(makeEvaluate());
    commands.push_back(makeCompare());
    commands.push_back(makeAnalyze());
    commands.push_back(makeMetrics());
    commands.push_back(makeClassify());
    commands.push_back(makeTables());
    commands.push_back(makeReport());
    commands.push_back(makeWeights());
    commands.push_back(makeDevices());
    commands.push_back(makeExport());
    commands.push_back(makeCheck());
    return commands;
}

} // namespace lesiondesk::cli
