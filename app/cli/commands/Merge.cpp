// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include "core/dataset/MergeJob.h"
#include "core/import/PrepareJob.h"
#include "core/project/Project.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

class MergeCommand final : public Command
{
public:
    const char *name() const override { return "merge"; }
    const char *summary() const override
    {
        return "Add mapped images of other datasets to a frozen set's training part";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "The project, NAME.lesion")->required();
        app.add_option("--target-set", m_target,
                       "The frozen set to add to; its test images stay the only ones")
            ->required();
        app.add_option("--with", m_with, "A dataset to add; may be given several times")
            ->required();
        app.add_option("--mapping", m_mappings,
                       "A class mapping, by key or as a JSON file, for each source taxonomy; when "
                       "left out, the same class, or the built-in mapping");
        app.add_option("--modality", m_modality, "Only these of the added images")
            ->check(CLI::IsMember({"macroscopic", "anatomical", "dermoscopic", "untagged"}));
        app.add_option("--labels", m_labels, "The labels of the added images that count")
            ->check(CLI::IsMember({"recorded", "validated"}))
            ->capture_default_str();
        app.add_option("--name", m_name, "The new set's name")->required();
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadWrite, console.clock()));
        MergeRequest request;
        request.target = FrozenSetId(m_target);
        for (const std::string &dataset : m_with)
            request.datasets.append(text(dataset));
        const auto library = MappingLibrary::read(project->paths().mappingsFolder());
        for (const std::string &wanted : m_mappings) {
            LD_TRY_ASSIGN(ClassMapping mapping, library.load(text(wanted)));
            request.mappings.push_back(std::move(mapping));
        }
        if (!m_modality.empty())
            request.modality = modalityFromKey(text(m_modality));
        request.labels = *labelBasisFromKey(text(m_labels)); // one of the two, see declare()
        request.name = text(m_name);
        for (const QString &dataset : request.datasets) {
            PrepareOptions unprepared;
            unprepared.dataset = dataset;
            // Names that are not there are refused below, with those that are.
            (void)runPreparation(project->paths(), unprepared, console.clock(), console.feedback());
        }
        LD_TRY_ASSIGN(const FrozenMerge frozen,
                      freezeMerge(project->paths(), request, console.clock(), console.feedback()));
        warn(console, frozen.proposal);
        if (console.wantsJson())
            console.json(QJsonDocument(asJson(frozen)));
        else
            print(console, frozen);
        return {};
    }

private:
    static QJsonObject asJson(const FrozenMerge &frozen)
    {
        const Merge &merge = frozen.proposal.merge;
        QJsonArray classes;
        for (size_t k = 0; k < merge.classes.size(); ++k) {
            QJsonObject from;
            for (qsizetype d = 0; d < merge.datasets.size(); ++d)
                from.insert(merge.datasets[d], merge.classes[k].from[static_cast<size_t>(d)]);
            classes.append(QJsonObject{{u"key"_s, frozen.proposal.classes[k].key},
                                       {u"from"_s, from},
                                       {u"train"_s, merge.classes[k].train},
                                       {u"test"_s, merge.classes[k].test}});
        }
        QJsonArray dropped;
        for (const DroppedClass &entry : merge.dropped)
            dropped.append(QJsonObject{{u"dataset"_s, entry.dataset},
                                       {u"class"_s, entry.key},
                                       {u"images"_s, entry.images}});
        const MergedClass total = merge.total();
        return {{u"set"_s, frozen.set.id.value}, {u"hash"_s, frozen.set.hash},
                {u"train"_s, total.train},       {u"test"_s, total.test},
                {u"classes"_s, classes},         {u"dropped"_s, dropped}};
    }
    static void print(Console &console, const FrozenMerge &frozen)
    {
        const Merge &merge = frozen.proposal.merge;
        const MergedClass total = merge.total();
        console.line(u"Set %1: %2"_s.arg(frozen.set.id.value).arg(frozen.set.name));
        console.line(u"hash %1"_s.arg(frozen.set.hash));
        console.line(u"%1 train, %2 test"_s.arg(total.train).arg(total.test));
        for (size_t k = 0; k < merge.classes.size(); ++k) {
            const MergedClass &entry = merge.classes[k];
            QStringList parts;
            for (qsizetype d = 0; d < merge.datasets.size(); ++d) {
                if (const int images = entry.from[static_cast<size_t>(d)]; images > 0)
                    parts.append(u"%1 %2"_s.arg(merge.datasets[d]).arg(images));
            }
            console.line(u"  %1  train %2  test %3  = %4"_s.arg(frozen.proposal.classes[k].key, -12)
                             .arg(entry.train, 6)
                             .arg(entry.test, 6)
                             .arg(parts.join(u" + "_s)));
        }
        for (const DroppedClass &entry : merge.dropped)
            console.line(u"  dropped: %1 %2, %3"_s.arg(entry.dataset, entry.key).arg(entry.images));
    }
    static void warn(Console &console, const MergeProposal &proposal)
    {
        const auto say = [&console](const QString &what, qsizetype images) {
            if (images > 0)
                console.note(u"%1: %2."_s.arg(what).arg(images));
        };
        say(u"Images without a label, left out"_s, proposal.unlabelled);
        say(u"Images of another modality, left out"_s, proposal.otherModality);
        say(u"Images whose pictures cannot be used, left out"_s, proposal.unusable);
        say(u"The very pictures of the test part, left out"_s,
            static_cast<qsizetype>(proposal.merge.identical.size()));
        say(u"Test pictures that look like added pictures"_s,
            static_cast<qsizetype>(proposal.leaks.size()));
        for (const DroppedClass &entry : proposal.merge.dropped) {
            if (!entry.target.isEmpty())
                console.note(u"%1 of %2 is mapped onto %3, which the target set does not hold: "
                             "dropped."_s.arg(entry.key, entry.dataset, entry.target));
        }
    }

    std::string m_project;
    std::int64_t m_target = 0;
    std::vector<std::string> m_with;
    std::vector<std::string> m_mappings;
    std::string m_modality;
    std::string m_labels = "recorded";
    std::string m_name;
};

} // namespace

std::unique_ptr<Command> makeMerge()
{
    return std::make_unique<MergeCommand>();
}

} // namespace lesiondesk::cli
