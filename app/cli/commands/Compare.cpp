// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/commands/CompareText.h"

#include "core/project/Project.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

/// A run with what it said of its test part.
struct LoadedRun {
    Run run;
    int epochs = 0;
    EvalResult result;
};

/// What people should know before they read the figures of a pair.
QStringList notesOf(const ComparedPair &pair)
{
    QStringList notes;
    const Pairing &pairing = pair.pairing;
    const QString a = QString::number(pair.a.run.value);
    const QString b = QString::number(pair.b.run.value);
    if (!pairing.sameImages()) {
        const QString left =
            pair.a.run == pair.b.run
                ? u"Run %1: %2 of its test images count; %3 that have a class of "
                  "the run with the %4 labels alone and %5 with the %6 labels "
                  "alone are left out."_s.arg(
                      a, QString::number(pair.comparison.n), QString::number(pairing.onlyInA),
                      labelBasisKey(pair.a.labels), QString::number(pairing.onlyInB),
                      labelBasisKey(pair.b.labels))
                : u"Runs %1 and %2 were scored on different test images: only the "
                  "%3 that both have count; %4 of run %1 alone and %5 of run %2 "
                  "alone are left out."_s.arg(a, b, QString::number(pair.comparison.n),
                                              QString::number(pairing.onlyInA),
                                              QString::number(pairing.onlyInB));
        notes.append(left);
    }
    if (pairing.otherTruth > 0 && pair.a.labels == pair.b.labels)
        notes.append(
            u"%1 images have another label in the set of run %2 than in that of run %3: "
            "each run is judged by its own."_s.arg(QString::number(pairing.otherTruth), b, a));
    return notes;
}

class Compare final : public Command
{
public:
    const char *name() const override { return "compare"; }
    const char *summary() const override
    {
        return "Compare runs image by image, or one run's recorded with its validated labels";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option(
               "runs", m_runs,
               "Numbers of the runs, see runs; every further one is compared with the first")
            ->required();
        app.add_option("--labels", m_labels,
                       "Judge by the labels as recorded or as validated in closed rounds; both: "
                       "compare the two for every run")
            ->check(CLI::IsMember({"recorded", "validated", "both"}))
            ->capture_default_str();
        app.add_option("--resamples", m_resamples, "Of the bootstrap over patients")
            ->check(CLI::Range(1, 1'000'000))
            ->capture_default_str();
        app.add_option("--seed", m_seed, "Of the bootstrap")->capture_default_str();
    }
    Result<void> run(Console &console) override
    {
        LD_TRY(checkRuns());
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        Database &database = project->database();
        LD_TRY_ASSIGN(const auto sets, FrozenSetStore(database).all());
        for (const FrozenSetSummary &set : sets)
            m_hashes.insert(set.id, set.hash);

        std::vector<ComparedPair> pairs;
        std::vector<SeedGroup> groups;
        if (m_labels == "both") {
            LD_TRY_ASSIGN(pairs, compareLabels(console, database));
        } else {
            LD_TRY_ASSIGN(const auto runs,
                          loadRuns(console, database, *labelBasisFromKey(text(m_labels))));
            LD_TRY_ASSIGN(pairs, compareRuns(console, runs));
            groups = groupsOf(runs);
        }
        for (const ComparedPair &pair : pairs) {
            for (const QString &note : notesOf(pair))
                console.note(note);
        }
        print(console, pairs, groups);
        return {};
    }

private:
    Result<void> checkRuns() const
    {
        for (size_t k = 0; k < m_runs.size(); ++k) {
            if (std::count(m_runs.begin(), m_runs.end(), m_runs[k]) > 1)
                return failure(
                    u"Run %1 is named more than once: name different runs."_s.arg(m_runs[k]));
        }
        if (m_runs.size() == 1 && m_labels != "both")
            return failure(u"One run alone is compared with nothing: name a second one, or say "
                           "--labels both to compare its recorded with its validated labels."_s);
        return {};
    }

    Result<LoadedRun> load(Console &console, Database &database, RunId id, LabelBasis labels) const
    {
        LoadedRun loaded;
        LD_TRY_ASSIGN(loaded.run, RunStore(database).get(id));
        LD_TRY_ASSIGN(const auto stages, RunStore(database).stages(id));
        for (const RunStage &stage : stages)
            loaded.epochs += stage.epochs;
        LD_TRY_ASSIGN(loaded.result, loadEvalResult(database, id, labels));
        const QString number = QString::number(id.value);
        if (loaded.result.outsideClasses > 0)
            console.note(
                u"Run %1: %2 images are left out, as their %3 label is not a class of it."_s.arg(
                    number, QString::number(loaded.result.outsideClasses), labelBasisKey(labels)));
        if (labels == LabelBasis::Validated && loaded.result.validatedLabels == 0)
            console.note(u"Run %1: no image of its test part has a validated label yet, so the "
                         "recorded labels count."_s.arg(number));
        return loaded;
    }

    Result<std::vector<LoadedRun>> loadRuns(Console &console, Database &database,
                                            LabelBasis labels) const
    {
        std::vector<LoadedRun> runs;
        for (const qint64 id : m_runs) {
            LD_TRY_ASSIGN(auto loaded, load(console, database, RunId(id), labels));
            runs.push_back(std::move(loaded));
        }
        return runs;
    }

    Result<ComparedPair> compare(Console &console, const LoadedRun &a, const LoadedRun &b) const
    {
        if (console.feedback().isCancelled())
            return Error::cancelled();
        ComparedPair pair;
        pair.a = {a.run.id, a.run.name, a.result.labels};
        pair.b = {b.run.id, b.run.name, b.result.labels};
        pair.pairing = pairResults(a.result, b.result);
        if (pair.pairing.items.empty())
            return failure(
                u"Runs %1 and %2 have no test image in common: compare runs of one frozen "
                "set, or let one of them predict the set of the other."_s.arg(
                    QString::number(a.run.id.value), QString::number(b.run.id.value)));
        pair.comparison = compareResults(pair.pairing, {m_resamples, m_seed, 0, nullptr});
        pair.sameSet = m_hashes.value(a.result.set) == m_hashes.value(b.result.set);
        pair.plans = planDifferences(a.run.plan, b.run.plan);
        return pair;
    }

    Result<std::vector<ComparedPair>> compareRuns(Console &console,
                                                  const std::vector<LoadedRun> &runs) const
    {
        std::vector<ComparedPair> pairs;
        for (size_t k = 1; k < runs.size(); ++k) {
            LD_TRY_ASSIGN(auto pair, compare(console, runs.front(), runs[k]));
            pairs.push_back(std::move(pair));
        }
        return pairs;
    }

    Result<std::vector<ComparedPair>> compareLabels(Console &console, Database &database) const
    {
        LD_TRY_ASSIGN(const auto before, loadRuns(console, database, LabelBasis::Recorded));
        LD_TRY_ASSIGN(const auto after, loadRuns(console, database, LabelBasis::Validated));
        std::vector<ComparedPair> pairs;
        for (size_t k = 0; k < before.size(); ++k) {
            LD_TRY_ASSIGN(auto pair, compare(console, before[k], after[k]));
            pairs.push_back(std::move(pair));
        }
        return pairs;
    }

    std::vector<SeedGroup> groupsOf(const std::vector<LoadedRun> &runs) const
    {
        std::vector<SeedRun> seeds;
        for (const LoadedRun &one : runs) {
            const Metrics metrics = metricsOf(one.result);
            seeds.push_back({one.run.id, one.run.plan, one.epochs, m_hashes.value(one.result.set),
                             metrics.accuracy, metrics.macroF1});
        }
        return seedGroups(seeds);
    }

    void print(Console &console, const std::vector<ComparedPair> &pairs,
               const std::vector<SeedGroup> &groups) const
    {
        if (!console.wantsJson()) {
            for (size_t k = 0; k < pairs.size(); ++k)
                console.line((k > 0 ? u"\n"_s : QString()) + comparedText(pairs[k]));
            if (const QString seeds = seedGroupsText(groups); !seeds.isEmpty())
                console.line(u'\n' + seeds);
            return;
        }
        QJsonArray array;
        for (const ComparedPair &pair : pairs) {
            QJsonObject json = comparedToJson(pair);
            json.insert(u"resamples"_s, m_resamples);
            json.insert(u"seed"_s, static_cast<qint64>(m_seed));
            array.append(json);
        }
        if (array.size() == 1) {
            console.json(QJsonDocument(array.first().toObject()));
            return;
        }
        QJsonObject json{{u"pairs"_s, array}};
        if (!groups.empty())
            json.insert(u"seedGroups"_s, seedGroupsToJson(groups));
        console.json(QJsonDocument(json));
    }

    std::string m_project;
    std::vector<qint64> m_runs;
    std::string m_labels = "recorded";
    int m_resamples = 2000;
    quint64 m_seed = 1;
    QHash<FrozenSetId, QString> m_hashes;
};

} // namespace

std::unique_ptr<Command> makeCompare()
{
    return std::make_unique<Compare>();
}

} // namespace lesiondesk::cli
