// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/PlanText.h"

#include "core/domain/PlanTemplate.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk::cli
{

namespace
{

QJsonArray asJson(const std::vector<PlanProblem> &problems)
{
    QJsonArray array;
    for (const PlanProblem &problem : problems)
        array.append(QJsonObject{{u"path"_s, problem.path}, {u"message"_s, problem.message}});
    return array;
}

QJsonObject asJson(const StageFacts &stage)
{
    return {{u"set"_s, stage.set.value},
            {u"name"_s, stage.setName},
            {u"hash"_s, stage.setHash},
            {u"classes"_s, stage.classes},
            {u"trainImages"_s, stage.trainImages},
            {u"testImages"_s, stage.testImages},
            {u"batchSize"_s, stage.batchSize},
            {u"stepsPerEpoch"_s, stage.stepsPerEpoch},
            {u"epochs"_s, stage.epochs},
            {u"seconds"_s, stage.seconds}};
}

bool isAt(const std::vector<PlanProblem> &problems, const QString &path)
{
    return std::any_of(problems.begin(), problems.end(),
                       [&](const PlanProblem &problem) { return problem.path == path; });
}

} // namespace

QString durationText(double seconds)
{
    if (seconds < 90)
        return u"%1 s"_s.arg(std::lround(seconds));
    const qint64 minutes = std::llround(seconds / 60);
    if (minutes < 90)
        return u"%1 min"_s.arg(minutes);
    return u"%1 h %2 min"_s.arg(minutes / 60).arg(minutes % 60);
}

CheckedPlan checkPlan(Database &database, ParsedPlan parsed, TimeEstimate estimate)
{
    CheckedPlan checked{std::move(parsed.plan), {}};
    checked.review = reviewPlan(database, checked.plan, estimate);
    std::vector<PlanProblem> problems = std::move(parsed.problems);
    for (PlanProblem &problem : checked.review.problems) {
        if (!isAt(problems, problem.path))
            problems.push_back(std::move(problem));
    }
    checked.review.problems = std::move(problems);
    return checked;
}

QJsonObject planReviewJson(const PlanReview &review)
{
    QJsonArray stages;
    for (const StageFacts &stage : review.stages)
        stages.append(asJson(stage));
    return {{u"ok"_s, review.isOk()},
            {u"problems"_s, asJson(review.problems)},
            {u"warnings"_s, asJson(review.warnings)},
            {u"stages"_s, stages},
            {u"estimatedSeconds"_s, review.seconds},
            {u"estimatedMemoryBytes"_s, review.memoryBytes},
            {u"device"_s, review.device.key}};
}

QStringList planReviewLines(const TrainPlan &plan, const PlanReview &review)
{
    QString head = u"%1 at %2 × %2 pixels, seed %3"_s
                       .arg(architectureKey(plan.architecture), QString::number(plan.inputSize))
                       .arg(plan.seed);
    if (!plan.strategy.isEmpty()) {
        const QString text = planStrategyText(plan.strategy);
        head =
            u"Strategy %1%2, "_s.arg(plan.strategy, text.isEmpty() ? text : u" (%1)"_s.arg(text)) +
            head;
    }
    QStringList lines{head};
    for (size_t i = 0; i < review.stages.size(); ++i) {
        const StageFacts &stage = review.stages[i];
        if (stage.setHash.isEmpty())
            continue;
        lines.append(u"Stage %1, set %2 (%3): %4 classes, %5 images to train on and %6 to test; %7 "
                     "epochs of %8 batches of %9"_s.arg(i + 1)
                         .arg(stage.set.value)
                         .arg(stage.setName)
                         .arg(stage.classes)
                         .arg(stage.trainImages)
                         .arg(stage.testImages)
                         .arg(stage.epochs)
                         .arg(stage.stepsPerEpoch)
                         .arg(stage.batchSize) +
                     (review.stages.size() > 1 && stage.seconds > 0
                          ? u", about "_s + durationText(stage.seconds)
                          : QString()));
    }
    const QString memory =
        u"%1 GB of memory on %2"_s.arg(static_cast<double>(review.memoryBytes) / 1e9, 0, 'f', 1)
            .arg(review.device.name);
    if (review.seconds > 0)
        lines.append(u"About %1 and %2"_s.arg(durationText(review.seconds), memory));
    else if (review.memoryBytes > 0)
        lines.append(u"About "_s + memory);
    return lines;
}

Result<void> acceptPlan(Console &console, const TrainPlan &plan, const PlanReview &review)
{
    for (const PlanProblem &warning : review.warnings)
        console.note(u"%1: %2"_s.arg(warning.path, warning.message));
    if (review.isOk()) {
        for (const QString &line : planReviewLines(plan, review))
            console.note(line);
        return {};
    }
    for (size_t i = 1; i < review.problems.size(); ++i)
        console.note(u"%1: %2"_s.arg(review.problems[i].path, review.problems[i].message));
    const PlanProblem &first = review.problems.front();
    return failure(u"The plan cannot be trained: %1: %2"_s.arg(first.path, first.message));
}

} // namespace lesiondesk::cli
