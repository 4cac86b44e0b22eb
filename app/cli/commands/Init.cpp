// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/project/Project.h"

#include <QJsonObject>

namespace lesiondesk::cli
{

namespace
{

class Init final : public Command
{
public:
    const char *name() const override { return "init"; }
    const char *summary() const override { return "Make an empty project"; }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "The folder to make, NAME.lesion")->required();
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(const auto project, Project::create(text(m_project), console.clock()));
        if (console.wantsJson())
            console.json(
                QJsonDocument(QJsonObject{{QStringLiteral("project"), project->paths().folder}}));
        else
            console.line(QStringLiteral("Made %1").arg(project->paths().folder));
        return {};
    }

private:
    std::string m_project;
};

} // namespace

std::unique_ptr<Command> makeInit()
{
    return std::make_unique<Init>();
}

} // namespace lesiondesk::cli
