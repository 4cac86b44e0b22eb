// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/project/Project.h"
#include "core/store/RunStore.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

QJsonValue number(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

class Runs final : public Command
{
public:
    const char *name() const override { return "runs"; }
    const char *summary() const override { return "List the runs and how they ended"; }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
    }
    Result<void> run(Console &console) override
    {
        // A writer marks what a killed program left running; beside another writer reading is
        // enough, as that one has done it.
        auto project = Project::open(text(m_project), Database::Mode::ReadWrite, console.clock());
        if (!project)
            project = Project::open(text(m_project), Database::Mode::ReadOnly, console.clock());
        if (!project)
            return project.error();
        LD_TRY_ASSIGN(const auto runs, RunStore((*project)->database()).all());
        if (console.wantsJson()) {
            QJsonArray array;
            for (const Run &run : runs)
                array.append(asJson(run));
            console.json(QJsonDocument(array));
            return {};
        }
        for (const Run &run : runs)
            console.line(asText(run));
        if (runs.empty())
            console.note(u"There are no runs yet: `train` makes one."_s);
        return {};
    }

private:
    static QJsonObject asJson(const Run &run)
    {
        return {{u"run"_s, run.id.value},
                {u"name"_s, run.name},
                {u"state"_s, runStateKey(run.state)},
                {u"reason"_s, run.reason},
                {u"architecture"_s, architectureKey(run.plan.architecture)},
                {u"set"_s, run.plan.targetSet().value},
                {u"started"_s, run.started.isValid()
                                   ? QJsonValue(run.started.toString(Qt::ISODateWithMs))
                                   : QJsonValue()},
                {u"seconds"_s, run.seconds},
                {u"trainImagesPerSecond"_s, run.trainImagesPerSecond},
                {u"device"_s, run.device},
                {u"checkpoint"_s, run.checkpoint},
                {u"accuracy"_s, number(run.accuracy)},
                {u"macroF1"_s, number(run.macroF1)}};
    }
    static QString asText(const Run &run)
    {
        QString line = u"%1  %2  %3  set %4  %5 s"_s.arg(run.id.value, 4)
                           .arg(runStateKey(run.state), -11)
                           .arg(run.name)
                           .arg(run.plan.targetSet().value)
                           .arg(run.seconds, 0, 'f', 0);
        if (run.macroF1)
            line += u"  macro F1 %1 %"_s.arg(*run.macroF1 * 100, 0, 'f', 1);
        if (!run.reason.isEmpty())
            line += u"  "_s + run.reason;
        return line;
    }

    std::string m_project;
};

} // namespace

std::unique_ptr<Command> makeRuns()
{
    return std::make_unique<Runs>();
}

} // namespace lesiondesk::cli
