// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/dataset/SplitJob.h"
#include "core/import/PrepareJob.h"
#include "core/project/Project.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class Split final : public Command
{
public:
    const char *name() const override { return "split"; }
    const char *summary() const override { return "Divide a dataset into train and test, frozen"; }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "The project, NAME.lesion")->required();
        app.add_option("--dataset", m_dataset, "The dataset to split")->required();
        auto *fraction =
            app.add_option("--test-fraction", m_fraction, "Share of the test part, 0 to 1")
                ->capture_default_str();
        auto *group = app.add_option("--group", m_group, "What stays on one side")
                          ->check(CLI::IsMember({"patient", "case", "none"}))
                          ->capture_default_str();
        auto *seed = app.add_option("--seed", m_seed, "The same seed gives the same split")
                         ->capture_default_str();
        app.add_option("--labels", m_labels, "The labels that count")
            ->check(CLI::IsMember({"recorded", "validated"}))
            ->capture_default_str();
        app.add_flag("!--no-stratify", m_stratify, "Keep only the whole near the fraction");
        app.add_option("--mapping", m_mapping,
                       "Split with other classes: a mapping, by key or as a JSON file");
        app.add_option("--modality", m_modality, "Only these images")
            ->check(CLI::IsMember({"macroscopic", "anatomical", "dermoscopic", "untagged"}));
        app.add_flag("--published", m_published,
                     "Divide by the dataset's own lists; train and valid are trained on")
            ->excludes(fraction)
            ->excludes(group)
            ->excludes(seed);
        app.add_option("--name", m_name, "The set's name");
    }
    Result<void> run(Console &console) override
    {
        SplitRequest request;
        request.dataset = text(m_dataset);
        request.options = {m_fraction, m_stratify, m_seed};
        LD_TRY_ASSIGN(request.group, splitGroupFromKey(text(m_group)));
        request.labels = *labelBasisFromKey(text(m_labels)); // one of the two, see declare()
        request.name = text(m_name);
        if (!m_modality.empty())
            request.modality = modalityFromKey(text(m_modality));
        request.published = m_published;
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadWrite, console.clock()));
        if (!m_mapping.empty()) {
            const auto library = MappingLibrary::read(project->paths().mappingsFolder());
            LD_TRY_ASSIGN(request.mapping, library.load(text(m_mapping)));
        }
        PrepareOptions unprepared;
        unprepared.dataset = request.dataset;
        LD_TRY(runPreparation(project->paths(), unprepared, console.clock(), console.feedback()));
        LD_TRY_ASSIGN(const FrozenSplit frozen,
                      freezeSplit(project->paths(), request, console.clock(), console.feedback()));
        warn(console, frozen.proposal);
        if (console.wantsJson())
            console.json(QJsonDocument(asJson(frozen)));
        else
            print(console, frozen);
        return {};
    }

private:
    static QJsonObject asJson(const FrozenSplit &frozen)
    {
        QJsonArray classes;
        const SplitProposal &proposal = frozen.proposal;
        for (size_t k = 0; k < proposal.classes.size(); ++k)
            classes.append(QJsonObject{{u"key"_s, proposal.classes[k].key},
                                       {u"train"_s, proposal.split.classes[k].train},
                                       {u"test"_s, proposal.split.classes[k].test}});
        return {{u"set"_s, frozen.set.id.value},
                {u"hash"_s, frozen.set.hash},
                {u"train"_s, proposal.split.train},
                {u"test"_s, proposal.split.test},
                {u"classes"_s, classes}};
    }
    static void print(Console &console, const FrozenSplit &frozen)
    {
        const SplitProposal &proposal = frozen.proposal;
        console.line(u"Set %1: %2"_s.arg(frozen.set.id.value).arg(frozen.set.name));
        console.line(u"hash %1"_s.arg(frozen.set.hash));
        console.line(u"%1 train, %2 test"_s.arg(proposal.split.train).arg(proposal.split.test));
        for (size_t k = 0; k < proposal.classes.size(); ++k) {
            const ClassShare &share = proposal.split.classes[k];
            console.line(u"  %1  train %2  test %3  (%4 %)"_s.arg(proposal.classes[k].key, -12)
                             .arg(share.train, 6)
                             .arg(share.test, 6)
                             .arg(share.testShare() * 100, 0, 'f', 1));
        }
    }
    static void warn(Console &console, const SplitProposal &proposal)
    {
        if (proposal.unusable > 0)
            console.note(u"Images whose pictures cannot be used, left out: %1 (see check)."_s.arg(
                proposal.unusable));
        if (proposal.leftOut > 0)
            console.note(u"Images without a label, left out: %1."_s.arg(proposal.leftOut));
        if (proposal.dropped > 0)
            console.note(u"Images that the mapping drops: %1."_s.arg(proposal.dropped));
        if (proposal.otherModality > 0)
            console.note(
                u"Images of another modality, left out: %1."_s.arg(proposal.otherModality));
        for (size_t k = 0; k < proposal.classes.size(); ++k) {
            const ClassShare &share = proposal.split.classes[k];
            if (share.test == 0)
                console.note(u"%1 has no test image."_s.arg(proposal.classes[k].key));
            if (share.train == 0)
                console.note(u"%1 has no training image."_s.arg(proposal.classes[k].key));
        }
        int shared[4] = {0, 0, 0, 0};
        for (const LeakageFinding &leak : proposal.leaks)
            ++shared[static_cast<int>(leak.kind)];
        const char *what[4] = {"Patients on both sides", "Cases on both sides",
                               "Identical pictures on both sides",
                               "Test pictures that look like training pictures"};
        for (int kind = 0; kind < 4; ++kind) {
            if (shared[kind] > 0)
                console.note(u"%1: %2."_s.arg(QLatin1StringView(what[kind])).arg(shared[kind]));
        }
    }

    std::string m_project;
    std::string m_dataset;
    double m_fraction = 0.2;
    std::string m_group = "patient";
    std::uint64_t m_seed = 0;
    std::string m_labels = "recorded";
    bool m_stratify = true;
    std::string m_mapping;
    std::string m_modality;
    bool m_published = false;
    std::string m_name;
};

} // namespace

std::unique_ptr<Command> makeSplit()
{
    return std::make_unique<Split>();
}

} // namespace lesiondesk::cli
