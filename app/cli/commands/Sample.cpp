// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/import/SampleProject.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Sample final : public Command
{
public:
    const char *name() const override { return "sample"; }
    const char *summary() const override { return "Make a project with drawn (artificial) images"; }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "The folder to make, NAME.lesion")->required();
        app.add_option("--images", m_options.images, "About how many images")
            ->check(CLI::Range(1, 100'000))
            ->capture_default_str();
        app.add_option("--seed", m_options.seed, "Another seed draws other images")
            ->capture_default_str();
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(
            const SampleOutcome outcome,
            makeSampleProject(text(m_project), m_options, console.clock(), console.feedback()));
        if (console.wantsJson()) {
            console.json(QJsonDocument(QJsonObject{
                {u"project"_s, outcome.folder},
                {u"dataset"_s, outcome.import.dataset},
                {u"artificial"_s, true},
                {u"images"_s, outcome.import.imported()},
                {u"wrongLabels"_s, QJsonArray::fromStringList(outcome.wrongLabels)},
                {u"exactDuplicates"_s, QJsonArray::fromStringList(outcome.exactDuplicates)},
                {u"nearDuplicates"_s, QJsonArray::fromStringList(outcome.nearDuplicates)}}));
        } else {
            console.line(
                u"Made %1 with %2 artificial images (drawn, no photographs): dataset \"%3\""_s
                    .arg(outcome.folder)
                    .arg(outcome.import.imported())
                    .arg(outcome.import.dataset));
            console.line(u"Planted: %1 wrong labels, %2 exact and %3 near duplicates"_s
                             .arg(outcome.wrongLabels.size())
                             .arg(outcome.exactDuplicates.size())
                             .arg(outcome.nearDuplicates.size()));
        }
        return {};
    }

private:
    std::string m_project;
    SampleOptions m_options;
};

} // namespace

std::unique_ptr<Command> makeSample()
{
    return std::make_unique<Sample>();
}

} // namespace lesiondesk::cli
