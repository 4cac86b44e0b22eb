// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PlanTemplate.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// A stage's set as a strategy asks for it.
struct Wanted {
    FrozenSetId PlanIngredients::*set;
    const char16_t *option;
    const char16_t *text;
};

constexpr Wanted kTarget{&PlanIngredients::target, u"--target", u"the target set"};
constexpr Wanted kFirst{&PlanIngredients::first, u"--first", u"a first intermediate set"};
constexpr Wanted kSecond{&PlanIngredients::second, u"--second", u"a second intermediate set"};
constexpr Wanted kMerged{&PlanIngredients::merged, u"--merged", u"a merged set"};

struct Strategy {
    QString key;
    QString text;
    bool pretrained;
    std::vector<Wanted> stages;
};

const std::vector<Strategy> &strategies()
{
    static const std::vector<Strategy> all{
        {u"o"_s, u"From scratch, target"_s, false, {kTarget}},
        {u"x"_s, u"ImageNet, merged set"_s, true, {kMerged}},
        {u"a"_s, u"ImageNet, target"_s, true, {kTarget}},
        {u"b"_s, u"ImageNet, first set, target"_s, true, {kFirst, kTarget}},
        {u"c"_s, u"ImageNet, first set, second set, target"_s, true, {kFirst, kSecond, kTarget}}};
    return all;
}

const Strategy *find(const QString &key)
{
    for (const Strategy &strategy : strategies()) {
        if (strategy.key == key)
            return &strategy;
    }
    return nullptr;
}

} // namespace

QStringList planStrategies()
{
    QStringList keys;
    for (const Strategy &strategy : strategies())
        keys.append(strategy.key);
    return keys;
}

QString planStrategyText(const QString &strategy)
{
    const Strategy *found = find(strategy);
    return found ? found->text : QString();
}

Result<TrainPlan> planFromTemplate(const QString &strategy, const PlanIngredients &ingredients)
{
    const Strategy *recipe = find(strategy);
    if (!recipe)
        return failure(u"The strategy %1 is not known: choose one of %2."_s.arg(
            strategy, planStrategies().join(u", "_s)));
    TrainPlan plan;
    plan.strategy = strategy;
    plan.architecture = ingredients.architecture;
    plan.inputSize = ingredients.inputSize;
    plan.seed = ingredients.seed;
    if (recipe->pretrained) {
        if (ingredients.weights.isEmpty())
            return failure(
                u"Strategy %1 starts from ImageNet weights: name the file with --weights."_s.arg(
                    strategy));
        plan.weights = ingredients.weights;
    }
    plan.stages.clear();
    for (const Wanted &wanted : recipe->stages) {
        TrainStage stage;
        stage.set = ingredients.*wanted.set;
        stage.epochsPerBlock = ingredients.epochsPerBlock;
        if (!stage.set.isValid())
            return failure(u"Strategy %1 needs %2: give its number with %3."_s.arg(
                strategy, QStringView(wanted.text).toString(),
                QStringView(wanted.option).toString()));
        plan.stages.push_back(stage);
    }
    LD_TRY(plan.validate());
    return plan;
}

} // namespace lesiondesk
