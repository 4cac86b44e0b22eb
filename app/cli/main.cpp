// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "core/base/Files.h"
#include "core/base/PassiveWaiting.h"
#include "print/PrintApplication.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

using namespace lesiondesk;
using namespace lesiondesk::cli;

namespace
{

/// Only a report's PDF needs fonts, and with them more than a plain application object.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const auto is = [&](int k, std::string_view wanted) { return argv[k] == wanted; };
    bool pdf = false;
    for (int k = 2; k < argc; ++k)
        pdf |= is(k, "--format=pdf") || (is(k, "pdf") && is(k - 1, "--format"));
    if (pdf && is(1, "report"))
        return makePrintApplication(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

/// What trains, or measures how fast it would, shares its cores with other processes.
bool computesInThreads(std::string_view command)
{
    constexpr std::array<std::string_view, 4> kCommands{"train", "resume", "study", "plan"};
    return std::ranges::find(kCommands, command) != kCommands.end();
}

} // namespace

/// Exit codes: 0 done, 1 it could not be done (one sentence on stderr), 2 wrong usage.
int main(int argc, char **argv)
{
    if (argc > 1 && computesInThreads(argv[1]))
        waitPassively(argv);
    keepNewFilesPrivate();
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lesiondesk-cli"));

    CLI::App app("LesionDesk: review, fine-tuning and error analysis of skin-lesion image sets");
    app.name("lesiondesk-cli");
    app.require_subcommand(1);
    app.set_version_flag("--version", LESIONDESK_VERSION);
    bool json = false;
    const auto commands = allCommands();
    for (const auto &command : commands) {
        CLI::App *sub = app.add_subcommand(command->name(), command->summary());
        sub->add_flag("--json", json, "Print one JSON document on stdout");
        command->declare(*sub);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : 2;
    }

    Console console(json);
    console.prepareFeedback();
    for (const auto &command : commands) {
        if (!app.got_subcommand(command->name()))
            continue;
        if (const auto done = command->run(console); !done) {
            // Without a text where another process has said it already.
            if (!done.error().message.isEmpty())
                console.note(QStringLiteral("lesiondesk-cli: ") + done.error().message);
            return 1;
        }
    }
    return 0;
}
