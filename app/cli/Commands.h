// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <memory>
#include <vector>

namespace lesiondesk::cli
{

// One file per command in commands/; each defines its factory.
std::unique_ptr<Command> makeInit();
std::unique_ptr<Command> makeSample();
std::unique_ptr<Command> makeImport();
std::unique_ptr<Command> makeStats();
std::unique_ptr<Command> makeSplit();
std::unique_ptr<Command> makeMerge();
std::unique_ptr<Command> makePlan();
std::unique_ptr<Command> makeTrain();
std::unique_ptr<Command> makeStudy();
std::unique_ptr<Command> makeResume();
std::unique_ptr<Command> makeRuns();
std::unique_ptr<Command> makePredict();
std::unique_ptr<Command> makeEvaluate();
std::unique_ptr<Command> makeCompare();
std::unique_ptr<Command> makeAnalyze();
std::unique_ptr<Command> makeMetrics();
std::unique_ptr<Command> makeClassify();
std::unique_ptr<Command> makeTables();
std::unique_ptr<Command> makeReport();
std::unique_ptr<Command> makeWeights();
std::unique_ptr<Command> makeDevices();
std::unique_ptr<Command> makeExport();
std::unique_ptr<Command> makeCheck();

/// All commands in the order of the help text.
std::vector<std::unique_ptr<Command>> allCommands();

} // namespace lesiondesk::cli
