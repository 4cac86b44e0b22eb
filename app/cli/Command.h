// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Console.h"
#include "core/base/Result.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace lesiondesk::cli
{

/// One verb of the command line: declares its options, calls core, prints. Nothing else.
class Command
{
public:
    virtual ~Command() = default;
    virtual const char *name() const = 0;
    virtual const char *summary() const = 0;
    /// Declares options on the sub-command; --json is there already.
    virtual void declare(CLI::App &app) = 0;
    /// Exit 0 on success; the error's sentence goes to stderr and the exit code is 1.
    virtual Result<void> run(Console &console) = 0;
};

} // namespace lesiondesk::cli
