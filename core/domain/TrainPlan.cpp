// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/TrainPlan.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QStringList kArchitectureKeys{u"mobilenet_v2"_s, u"resnet50"_s, u"efficientnet_b3"_s};
const QStringList kResizeKeys{u"nearest"_s, u"fit-pad"_s, u"cover-crop"_s};

/// Reads typed fields of one JSON object, remembers the first problem and which fields were known.
class FieldReader
{
public:
    FieldReader(const QJsonObject &json, QString prefix) : m_json(json), m_prefix(std::move(prefix))
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
        if (value != static_cast<int>(value))
            complain(key, u"a whole number"_s);
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
    QJsonObject object(QLatin1StringView key)
    {
        const QJsonValue v = take(key);
        if (!v.isObject() && !v.isUndefined())
            complain(key, u"an object"_s);
        return v.toObject();
    }
    void complain(QLatin1StringView key, const QString &wanted)
    {
        if (m_problem.isEmpty())
            m_problem = u"plan: %1%2 must be %3."_s.arg(m_prefix, QString(key), wanted);
    }
    Result<void> finish()
    {
        for (const QString &key : m_json.keys()) {
            if (!m_known.contains(key) && m_problem.isEmpty())
                m_problem = u"plan: the field %1%2 is not known."_s.arg(m_prefix, key);
        }
        if (!m_problem.isEmpty())
            return failure(m_problem);
        return {};
    }

private:
    QJsonValue take(QLatin1StringView key)
    {
        m_known.append(key);
        return m_json.value(key);
    }
    QJsonObject m_json;
    QString m_prefix;
    QString m_problem;
    QStringList m_known;
};

} // namespace

QString architectureKey(Architecture architecture)
{
    return kArchitectureKeys[static_cast<int>(architecture)];
}

Result<Architecture> architectureFromKey(const QString &key)
{
    const auto index = kArchitectureKeys.indexOf(key);
    if (index < 0)
        return failure(u"The architecture %1 is not known: choose one of %2."_s.arg(
            key, kArchitectureKeys.join(u", "_s)));
    return static_cast<Architecture>(index);
}

int blockCount(Architecture architecture)
{
    return architecture == Architecture::EfficientNetB3 ? 7 : 5;
}

QJsonObject TrainPlan::toJson() const
{
    return {
        {u"set"_s, set.value},
        {u"architecture"_s, architectureKey(architecture)},
        {u"weights"_s, weights},
        {u"inputSize"_s, inputSize},
        {u"epochsPerBlock"_s, epochsPerBlock},
        {u"headRate"_s, headRate},
        {u"blockRate"_s, blockRate},
        {u"resize"_s, kResizeKeys[static_cast<int>(resize)]},
        {u"augmentation"_s, QJsonObject{{u"enabled"_s, augmentation.enabled},
                                        {u"rotationMin"_s, augmentation.rotationMin},
                                        {u"rotationMax"_s, augmentation.rotationMax},
                                        {u"zoom"_s, augmentation.zoom},
                                        {u"widthShift"_s, augmentation.widthShift},
                                        {u"brightnessMin"_s, augmentation.brightnessMin},
                                        {u"brightnessMax"_s, augmentation.brightnessMax},
                                        {u"horizontalFlip"_s, augmentation.horizontalFlip}}},
        // A JSON number holds 53 bits of a seed, a text all 64.
        {u"seed"_s, QString::number(seed)},
        {u"device"_s, device},
    };
}

Result<TrainPlan> TrainPlan::fromJson(const QJsonObject &json)
{
    TrainPlan plan;
    FieldReader fields(json, {});
    double setId = 0;
    fields.number("set"_L1, setId);
    plan.set = FrozenSetId(static_cast<qint64>(setId));
    QString architecture = architectureKey(plan.architecture);
    fields.text("architecture"_L1, architecture);
    fields.text("weights"_L1, plan.weights);
    fields.integer("inputSize"_L1, plan.inputSize);
    fields.integer("epochsPerBlock"_L1, plan.epochsPerBlock);
    fields.number("headRate"_L1, plan.headRate);
    fields.number("blockRate"_L1, plan.blockRate);
    QString resize = kResizeKeys[0];
    fields.text("resize"_L1, resize);
    QString seed = u"0"_s;
    fields.text("seed"_L1, seed);
    fields.text("device"_L1, plan.device);
    FieldReader inner(fields.object("augmentation"_L1), u"augmentation."_s);
    inner.flag("enabled"_L1, plan.augmentation.enabled);
    inner.number("rotationMin"_L1, plan.augmentation.rotationMin);
    inner.number("rotationMax"_L1, plan.augmentation.rotationMax);
    inner.number("zoom"_L1, plan.augmentation.zoom);
    inner.number("widthShift"_L1, plan.augmentation.widthShift);
    inner.number("brightnessMin"_L1, plan.augmentation.brightnessMin);
    inner.number("brightnessMax"_L1, plan.augmentation.brightnessMax);
    inner.flag("horizontalFlip"_L1, plan.augmentation.horizontalFlip);
    if (!kResizeKeys.contains(resize))
        fields.complain("resize"_L1, u"one of "_s + kResizeKeys.join(u", "_s));
    bool seedIsNumber = false;
    plan.seed = seed.toULongLong(&seedIsNumber);
    if (!seedIsNumber)
        fields.complain("seed"_L1, u"a whole number in quotes"_s);
    LD_TRY(fields.finish());
    LD_TRY(inner.finish());
    plan.resize = static_cast<ResizePolicy>(kResizeKeys.indexOf(resize));
    LD_TRY_ASSIGN(plan.architecture, architectureFromKey(architecture));
    return plan;
}

Result<void> TrainPlan::validate() const
{
    if (inputSize < 32 || inputSize > 1024)
        return failure(u"The input size is %1 pixels: choose 32 to 1024."_s.arg(inputSize));
    if (epochsPerBlock < 1 || epochsPerBlock > 1000)
        return failure(u"There are %1 epochs per block: choose 1 to 1000."_s.arg(epochsPerBlock));
    if (!(headRate > 0 && headRate < 1) || !(blockRate > 0 && blockRate < 1))
        return failure(u"The learning rates must lie between 0 and 1."_s);
    return {};
}

} // namespace lesiondesk
