// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PlanDifference.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The order in which people read a plan; fields that are not named here follow by name.
const QStringList kOrder{
    u"strategy"_s,      u"architecture"_s,  u"weights"_s,       u"inputSize"_s, u"seed"_s,
    u"device"_s,        u"precision"_s,     u"set"_s,           u"blocks"_s,    u"epochsPerBlock"_s,
    u"headRate"_s,      u"blockRate"_s,     u"batchRule"_s,     u"batchSize"_s, u"resize"_s,
    u"enabled"_s,       u"rotationMin"_s,   u"rotationMax"_s,   u"zoom"_s,      u"widthShift"_s,
    u"brightnessMin"_s, u"brightnessMax"_s, u"horizontalFlip"_s};
const QStringList kLast{u"augmentation"_s, u"stages"_s};

int rankOf(const QString &key)
{
    const auto known = kOrder.indexOf(key);
    const auto last = kLast.indexOf(key);
    const auto end = kOrder.size();
    return static_cast<int>(known >= 0 ? known : last >= 0 ? end + 1 + last : end);
}

struct Field {
    QString path;
    QString text;
};

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    default:
        return value.toString();
    }
}

void flatten(const QJsonValue &value, const QString &path, std::vector<Field> &fields)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            flatten(list[i], u"%1[%2]"_s.arg(path).arg(i), fields);
        return;
    }
    if (!value.isObject()) {
        fields.push_back({path, textOf(value)});
        return;
    }
    const QJsonObject object = value.toObject();
    QStringList keys = object.keys();
    std::stable_sort(keys.begin(), keys.end(),
                     [](const QString &a, const QString &b) { return rankOf(a) < rankOf(b); });
    for (const QString &key : keys)
        flatten(object[key], path.isEmpty() ? key : path + u'.' + key, fields);
}

} // namespace

std::vector<PlanLine> planLines(const std::vector<TrainPlan> &plans)
{
    std::vector<PlanLine> lines;
    QHash<QString, size_t> lineOf;
    const auto count = static_cast<qsizetype>(plans.size());
    for (qsizetype k = 0; k < count; ++k) {
        std::vector<Field> fields;
        flatten(plans[static_cast<size_t>(k)].toJson(), {}, fields);
        size_t before = 0; // a field that the plans before do not have comes behind its neighbour
        for (const Field &field : fields) {
            auto found = lineOf.constFind(field.path);
            if (found == lineOf.constEnd()) {
                lines.insert(lines.begin() + static_cast<qsizetype>(before),
                             {field.path, QStringList(count, QString()), false});
                for (size_t i = before; i < lines.size(); ++i)
                    lineOf.insert(lines[i].path, i);
                found = lineOf.constFind(field.path);
            }
            // An empty text is a value; only what is missing is null.
            lines[*found].values[k] = field.text.isNull() ? u""_s : field.text;
            before = *found + 1;
        }
    }
    for (PlanLine &line : lines)
        line.differs = std::any_of(line.values.begin(), line.values.end(), [&](const QString &v) {
            return v.isNull() != line.values.front().isNull() || v != line.values.front();
        });
    return lines;
}

std::vector<PlanDifference> planDifferences(const TrainPlan &a, const TrainPlan &b)
{
    std::vector<PlanDifference> differences;
    for (const PlanLine &line : planLines({a, b})) {
        if (line.differs)
            differences.push_back({line.path, line.values[0], line.values[1]});
    }
    return differences;
}

bool equalButForSeed(const TrainPlan &a, const TrainPlan &b)
{
    const auto differences = planDifferences(a, b);
    return std::all_of(differences.begin(), differences.end(), [](const PlanDifference &one) {
        return one.path == u"seed" || one.path.endsWith(u".seed"_s);
    });
}

} // namespace lesiondesk
