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
    static QString shelfKey(RunShelf shelf)
    {
        switch (shelf) {
        case RunShelf::Active:
            return u"active"_s;
        case RunShelf::Archived:
            return u"archived"_s;
        case RunShelf::Deleted:
            break;
        }
        return u"deleted"_s;
    }
    /// The sets of its stages, first to last.
    static QJsonArray stagesOf(const Run &run)
    {
        QJsonArray sets;
        for (const TrainStage &stage : run.plan.stages)
            sets.append(stage.set.value);
        return sets;
    }
    static QJsonObject asJson(const Run &run)
    {
        return {{u"run"_s, run.id.value},
                {u"name"_s, run.name},
                {u"state"_s, runStateKey(run.state)},
                {u"shelf"_s, shelfKey(run.shelf)},
                {u"reason"_s, run.reason},
                {u"architecture"_s, run.isMadeElsewhere()
                                        ? QJsonValue()
                                        : QJsonValue(architectureKey(run.plan.architecture))},
                {u"origin"_s, run.isMadeElsewhere() ? QJsonValue(run.origin) : QJsonValue()},
                {u"probabilities"_s, run.hasProbabilities},
                {u"review"_s, runReviewKey(run.review)},
                {u"strategy"_s, run.plan.strategy},
                {u"set"_s, run.plan.targetSet().value},
                {u"stages"_s, stagesOf(run)},
                {u"seed"_s,
                 run.isMadeElsewhere() ? QJsonValue() : QJsonValue(QString::number(run.plan.seed))},
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
        QStringList sets;
        for (const TrainStage &stage : run.plan.stages)
            sets.append(QString::number(stage.set.value));
        const QString strategy = run.plan.strategy;
        QString line =
            u"%1  %2  %3  %4  set %5  %6 s"_s.arg(run.id.value, 4)
                .arg(runStateKey(run.state), -11)
                .arg(strategy.isEmpty() ? u"-"_s : strategy, run.name, sets.join(u" → "_s))
                .arg(run.seconds, 0, 'f', 0);
        if (run.macroF1)
            line += u"  macro F1 %1 %"_s.arg(*run.macroF1 * 100, 0, 'f', 1);
        if (run.isMadeElsewhere())
            line += u"  made elsewhere: "_s + run.origin;
        if (run.shelf != RunShelf::Active)
            line += u"  (%1)"_s.arg(shelfKey(run.shelf));
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
