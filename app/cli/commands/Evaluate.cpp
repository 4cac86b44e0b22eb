// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/commands/FiguresText.h"
#include "app/cli/commands/MetricsText.h"

#include "core/evaluation/FigureJson.h"
#include "core/project/Project.h"

#include <chrono>
#include <future>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

/// The intervals of all scores, one after the other; Ctrl+C ends it.
Result<std::vector<FigureIntervals>> intervalsOf(const std::vector<Scores> &all,
                                                 BootstrapOptions options, Feedback &feedback)
{
    std::atomic<bool> cancelled = false;
    options.cancelled = &cancelled;
    auto computed = std::async(std::launch::async, [&] {
        std::vector<FigureIntervals> intervals;
        for (const Scores &scores : all)
            intervals.push_back(figureIntervals(scores, options));
        return intervals;
    });
    while (computed.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
        cancelled = feedback.isCancelled();
    auto intervals = computed.get();
    if (cancelled)
        return Error::cancelled();
    return intervals;
}

class Evaluate final : public Command
{
public:
    const char *name() const override { return "evaluate"; }
    const char *summary() const override { return "Metrics of a run on its test part"; }
    void declare(CLI::App &app) override
    {
        app.add_option("project", m_project, "Project folder, NAME.lesion")->required();
        app.add_option("run", m_run, "Number of the run, see runs")->required();
        app.add_option("--labels", m_labels,
                       "Compare with the labels as recorded, or as validated in closed rounds "
                       "(where an image has none: as recorded)")
            ->check(CLI::IsMember({"recorded", "validated"}))
            ->capture_default_str();
        app.add_option("--modality", m_modality, "Only images with this tag")
            ->check(CLI::IsMember({"all", "macroscopic", "anatomical", "dermoscopic"}))
            ->capture_default_str();
        app.add_option("--set", m_set, "Another frozen set that was given to the run, see predict");
        app.add_flag("--intervals", m_intervals,
                     "All figures with their 95 % intervals: Wilson's for proportions, a bootstrap "
                     "over patients for the others");
        app.add_option("--resamples", m_resamples, "How many resamples the bootstrap draws")
            ->check(CLI::Range(1, 1'000'000))
            ->needs("--intervals")
            ->capture_default_str();
        app.add_option("--seed", m_seed, "Where the bootstrap's random numbers start")
            ->needs("--intervals")
            ->capture_default_str();
        std::vector<std::string> facts;
        for (const SliceBy by : kSliceBys)
            facts.push_back(sliceByKey(by).toStdString());
        app.add_option("--by", m_by, "The same figures by a fact of the images; two are crossed")
            ->check(CLI::IsMember(facts))
            ->expected(1, 2);
    }
    Result<void> run(Console &console) override
    {
        LD_TRY_ASSIGN(const auto project,
                      Project::open(text(m_project), Database::Mode::ReadOnly, console.clock()));
        const auto labels = *labelBasisFromKey(text(m_labels));
        const auto modality =
            m_modality == "all" ? std::nullopt : modalityFromKey(text(m_modality));
        LD_TRY_ASSIGN(const EvalResult result,
                      loadEvalResult(project->database(), RunId(m_run), labels,
                                     {modality, Partition::Test, 0, FrozenSetId(m_set)}));
        if (result.outsideClasses > 0)
            console.note(u"%1 images are left out: their label is not a class of this run."_s.arg(
                result.outsideClasses));
        if (labels == LabelBasis::Validated && result.validatedLabels == 0)
            console.note(u"No image of the test part has a validated label yet: the figures are "
                         "those against the recorded labels."_s);
        QJsonObject json;
        if (!m_intervals && m_by.empty()) {
            const Metrics metrics = metricsOf(result);
            json = metricsToJson(metrics);
            if (!console.wantsJson())
                console.line(metricsText(metrics));
        } else {
            LD_TRY_ASSIGN(json, inFull(console, project->database(), result));
        }
        if (!console.wantsJson())
            return {};
        json.insert(u"run"_s, m_run);
        json.insert(u"set"_s, result.set.value);
        json.insert(u"labels"_s, text(m_labels));
        json.insert(u"modality"_s, text(m_modality));
        json.insert(u"leftOut"_s, result.outsideClasses);
        json.insert(u"validated"_s, result.validatedLabels);
        console.json(QJsonDocument(json));
        return {};
    }

private:
    /// All figures, with intervals and slices as wished: as text, or the JSON of it.
    Result<QJsonObject> inFull(Console &console, Database &database, const EvalResult &result)
    {
        std::vector<SliceBy> by;
        for (const std::string &key : m_by)
            by.push_back(*sliceByFromKey(text(key)));
        if (by.size() == 2 && by[0] == by[1])
            return Error{u"A fact cannot be crossed with itself: give --by two different ones."_s};
        std::vector<Slice> slices;
        if (!by.empty()) {
            LD_TRY_ASSIGN(const ItemFacts facts, loadItemFacts(database, result));
            std::vector<int> items(result.items.size());
            std::iota(items.begin(), items.end(), 0);
            slices = slicesOf(result, facts, items, by);
        }
        std::vector<Scores> scores{scoresOf(result)};
        const Figures figures = figuresOf(scores[0], result.classKeys());
        std::optional<FigureIntervals> intervals;
        std::vector<FigureIntervals> sliceIntervals;
        if (m_intervals) {
            for (const Slice &slice : slices)
                scores.push_back(scoresOf(result, slice.items));
            LD_TRY_ASSIGN(sliceIntervals,
                          intervalsOf(scores, {.resamples = m_resamples, .seed = m_seed},
                                      console.feedback()));
            intervals = sliceIntervals.front();
            sliceIntervals.erase(sliceIntervals.begin());
        }
        if (!console.wantsJson()) {
            console.line(figuresText(figures, intervals ? &*intervals : nullptr));
            if (!by.empty())
                console.line(u'\n' + slicesText(slices, by, sliceIntervals));
            return QJsonObject();
        }
        QJsonObject json = figuresToJson(figures, intervals ? &*intervals : nullptr);
        if (!by.empty())
            json.insert(u"slices"_s, slicesToJson(slices, by, sliceIntervals));
        return json;
    }

    std::string m_project;
    qint64 m_run = 0;
    qint64 m_set = 0;
    std::string m_labels = "recorded";
    std::string m_modality = "all";
    bool m_intervals = false;
    int m_resamples = BootstrapOptions().resamples;
    quint64 m_seed = BootstrapOptions().seed;
    std::vector<std::string> m_by;
};

} // namespace

std::unique_ptr<Command> makeEvaluate()
{
    return std::make_unique<Evaluate>();
}

} // namespace lesiondesk::cli
