// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/TrainPlan.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QStringList kResizeKeys{u"nearest"_s, u"fit-pad"_s, u"cover-crop"_s};
const QStringList kBatchKeys{u"balanced"_s, u"shuffled"_s};
const QStringList kPrecisionKeys{u"fp32"_s, u"bf16"_s};
constexpr double kExactIntegers = 9007199254740992.0; ///< 2^53: whole numbers that JSON keeps

/// Reads typed fields of one JSON object; what is wrong, and what is not known, becomes a problem.
class FieldReader
{
public:
    FieldReader(const QJsonObject &json, QString prefix, std::vector<PlanProblem> &problems)
        : m_json(json), m_prefix(std::move(prefix)), m_problems(problems)
    {
    }

    void number(QLatin1StringView key, double &target)
    {
        if (const QJsonValue v = take(key); v.isDouble())
            target = v.toDouble();
        else if (!v.isUndefined())
            complain(key, u"a number"_s);
    }
    void integer(QLatin1StringView key, int &target)
    {
        double value = target;
        number(key, value);
        if (!(value >= -1e9 && value <= 1e9) || value != static_cast<int>(value))
            complain(key, u"a whole number"_s);
        else
            target = static_cast<int>(value);
    }
    void text(QLatin1StringView key, QString &target)
    {
        if (const QJsonValue v = take(key); v.isString())
            target = v.toString();
        else if (!v.isUndefined())
            complain(key, u"a text"_s);
    }
    void flag(QLatin1StringView key, bool &target)
    {
        if (const QJsonValue v = take(key); v.isBool())
            target = v.toBool();
        else if (!v.isUndefined())
            complain(key, u"true or false"_s);
    }
    /// Position of the text in `keys`.
    int choice(QLatin1StringView key, const QStringList &keys)
    {
        QString chosen = keys.front();
        text(key, chosen);
        const auto index = keys.indexOf(chosen);
        if (index < 0)
            complain(key, u"one of "_s + keys.join(u", "_s));
        return static_cast<int>(std::max<qsizetype>(index, 0));
    }
    /// A text, as a JSON number holds 53 bits of a seed only; a whole number will do as well.
    std::optional<quint64> seed(QLatin1StringView key)
    {
        const QJsonValue v = take(key);
        if (v.isUndefined())
            return {};
        bool isNumber = false;
        quint64 value = v.toString().toULongLong(&isNumber);
        if (const double number = v.toDouble(-1); number >= 0 && number <= kExactIntegers) {
            value = static_cast<quint64>(number);
            isNumber = number == static_cast<double>(value);
        }
        if (!isNumber)
            complain(key, u"a whole number, or one in quotes"_s);
        return value;
    }
    QJsonObject object(QLatin1StringView key)
    {
        const QJsonValue v = take(key);
        if (!v.isObject() && !v.isUndefined())
            complain(key, u"an object"_s);
        return v.toObject();
    }
    QJsonValue take(QLatin1StringView key)
    {
        m_known.append(key);
        return m_json.value(key);
    }
    void complain(QLatin1StringView key, const QString &wanted)
    {
        m_problems.push_back(
            {m_prefix + key, u"%1%2 must be %3."_s.arg(m_prefix, QString(key), wanted)});
    }
    void finish()
    {
        for (const QString &key : m_json.keys()) {
            if (!m_known.contains(key))
                m_problems.push_back(
                    {m_prefix + key, u"The field %1%2 is not known."_s.arg(m_prefix, key)});
        }
    }

private:
    QJsonObject m_json;
    QString m_prefix;
    std::vector<PlanProblem> &m_problems;
    QStringList m_known;
};

const QStringList kStageFields{u"set"_s,       u"blocks"_s,    u"epochsPerBlock"_s,
                               u"headRate"_s,  u"blockRate"_s, u"batchRule"_s,
                               u"batchSize"_s, u"resize"_s,    u"augmentation"_s};

/// The one-stage form of the first version, brought into the list of stages.
QJsonObject withStages(QJsonObject json)
{
    if (json.contains("stages"_L1) || !json.contains("set"_L1))
        return json;
    QJsonObject stage;
    for (const QString &field : kStageFields) {
        if (json.contains(field))
            stage.insert(field, json.take(field));
    }
    json.insert("stages"_L1, QJsonArray{stage});
    return json;
}

QJsonObject toJson(const Augmentation &augmentation)
{
    return {{u"enabled"_s, augmentation.enabled},
            {u"rotationMin"_s, augmentation.rotationMin},
            {u"rotationMax"_s, augmentation.rotationMax},
            {u"zoom"_s, augmentation.zoom},
            {u"widthShift"_s, augmentation.widthShift},
            {u"brightnessMin"_s, augmentation.brightnessMin},
            {u"brightnessMax"_s, augmentation.brightnessMax},
            {u"horizontalFlip"_s, augmentation.horizontalFlip}};
}

QJsonObject toJson(const TrainStage &stage)
{
    QJsonObject json{{u"set"_s, stage.set.value},
                     {u"blocks"_s, stage.blocks},
                     {u"epochsPerBlock"_s, stage.epochsPerBlock},
                     {u"headRate"_s, stage.headRate},
                     {u"blockRate"_s, stage.blockRate},
                     {u"batchRule"_s, kBatchKeys[static_cast<int>(stage.batchRule)]},
                     {u"batchSize"_s, stage.batchSize},
                     {u"resize"_s, resizePolicyKey(stage.resize)},
                     {u"augmentation"_s, toJson(stage.augmentation)}};
    if (stage.seed)
        json.insert("seed"_L1, QString::number(*stage.seed));
    return json;
}

TrainStage stageFrom(const QJsonObject &json, const QString &path,
                     std::vector<PlanProblem> &problems)
{
    TrainStage stage;
    FieldReader fields(json, path + u'.', problems);
    double set = 0;
    fields.number("set"_L1, set);
    if (!(set >= 1 && set < 9e15) || set != static_cast<double>(static_cast<qint64>(set)))
        fields.complain("set"_L1, u"the number of a frozen set"_s);
    else
        stage.set = FrozenSetId(static_cast<qint64>(set));
    fields.integer("blocks"_L1, stage.blocks);
    fields.integer("epochsPerBlock"_L1, stage.epochsPerBlock);
    fields.number("headRate"_L1, stage.headRate);
    fields.number("blockRate"_L1, stage.blockRate);
    stage.batchRule = static_cast<BatchRule>(fields.choice("batchRule"_L1, kBatchKeys));
    fields.integer("batchSize"_L1, stage.batchSize);
    stage.resize = static_cast<ResizePolicy>(fields.choice("resize"_L1, kResizeKeys));
    stage.seed = fields.seed("seed"_L1);
    FieldReader inner(fields.object("augmentation"_L1), path + u".augmentation."_s, problems);
    Augmentation &augmentation = stage.augmentation;
    inner.flag("enabled"_L1, augmentation.enabled);
    inner.number("rotationMin"_L1, augmentation.rotationMin);
    inner.number("rotationMax"_L1, augmentation.rotationMax);
    inner.number("zoom"_L1, augmentation.zoom);
    inner.number("widthShift"_L1, augmentation.widthShift);
    inner.number("brightnessMin"_L1, augmentation.brightnessMin);
    inner.number("brightnessMax"_L1, augmentation.brightnessMax);
    inner.flag("horizontalFlip"_L1, augmentation.horizontalFlip);
    fields.finish();
    inner.finish();
    return stage;
}

} // namespace

QString precisionKey(Precision precision)
{
    return kPrecisionKeys[static_cast<int>(precision)];
}

Result<Precision> precisionFromKey(const QString &key)
{
    const auto known = kPrecisionKeys.indexOf(key);
    if (known < 0)
        return failure(u"The precision %1 is not known: choose fp32 or bf16."_s.arg(key));
    return static_cast<Precision>(known);
}

QString resizePolicyKey(ResizePolicy policy)
{
    return kResizeKeys[static_cast<int>(policy)];
}

QJsonObject TrainPlan::toJson() const
{
    QJsonArray list;
    for (const TrainStage &stage : stages)
        list.append(lesiondesk::toJson(stage));
    QJsonObject json{{u"strategy"_s, strategy},
                     {u"architecture"_s, architectureKey(architecture)},
                     {u"weights"_s, weights},
                     {u"inputSize"_s, inputSize},
                     {u"seed"_s, QString::number(seed)},
                     {u"device"_s, device},
                     {u"stages"_s, list}};
    // Left out where it is fp32, so that the plans of before it keep their hash.
    if (precision != Precision::Float32)
        json.insert("precision"_L1, precisionKey(precision));
    return json;
}

ParsedPlan TrainPlan::parse(const QJsonObject &json)
{
    ParsedPlan parsed;
    TrainPlan &plan = parsed.plan;
    FieldReader fields(withStages(json), {}, parsed.problems);
    fields.text("strategy"_L1, plan.strategy);
    QString architecture = architectureKey(plan.architecture);
    fields.text("architecture"_L1, architecture);
    if (const auto known = architectureFromKey(architecture))
        plan.architecture = *known;
    else
        parsed.problems.push_back({u"architecture"_s, known.error().message});
    fields.text("weights"_L1, plan.weights);
    fields.integer("inputSize"_L1, plan.inputSize);
    plan.seed = fields.seed("seed"_L1).value_or(0);
    fields.text("device"_L1, plan.device);
    plan.precision = static_cast<Precision>(fields.choice("precision"_L1, kPrecisionKeys));
    const QJsonValue stages = fields.take("stages"_L1);
    if (!stages.isArray())
        fields.complain("stages"_L1, u"a list of stages"_s);
    plan.stages.clear();
    const QJsonArray list = stages.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = u"stages[%1]"_s.arg(i);
        if (!list[i].isObject())
            parsed.problems.push_back({path, u"%1 must be an object."_s.arg(path)});
        plan.stages.push_back(stageFrom(list[i].toObject(), path, parsed.problems));
    }
    fields.finish();
    return parsed;
}

Result<TrainPlan> TrainPlan::fromJson(const QJsonObject &json)
{
    ParsedPlan parsed = parse(json);
    if (!parsed.problems.empty())
        return failure(u"plan: %1"_s.arg(parsed.problems.front().message));
    return std::move(parsed.plan);
}

} // namespace lesiondesk
