// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/CostTable.h"

#include "core/base/Files.h"
#include "core/base/StrictJson.h"

#include <QFileInfo>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

std::optional<Nature> natureFromKey(const QString &key)
{
    for (const Nature nature : {Nature::Benign, Nature::Malignant, Nature::Uncertain}) {
        if (key == natureKey(nature))
            return nature;
    }
    return std::nullopt;
}

double defaultCost(Nature truth, Nature predicted)
{
    if (truth == Nature::Malignant && predicted == Nature::Benign)
        return 10;
    if ((truth == Nature::Malignant && predicted == Nature::Uncertain) ||
        (truth == Nature::Uncertain && predicted == Nature::Benign))
        return 4;
    if (truth == Nature::Benign && predicted == Nature::Malignant)
        return 2;
    return 1;
}

struct Entry {
    QString truth;
    QString predicted;
    double cost = 0;
};

/// The pairs of one of the two objects.
Result<std::vector<Entry>> entriesOf(const QJsonObject &object, const QString &field,
                                     const QString &file)
{
    std::vector<Entry> entries;
    const QJsonValue value = object.value(field);
    if (value.isUndefined())
        return entries;
    if (!value.isObject())
        return failure(
            u"%1, %2: an object of \"true>predicted\": cost is needed."_s.arg(file, field));
    const QJsonObject pairs = value.toObject();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
        const QString where = u"%1, %2.%3"_s.arg(file, field, pair.key());
        const QStringList sides = pair.key().split(u'>');
        if (sides.size() != 2 || sides[0].trimmed().isEmpty() || sides[1].trimmed().isEmpty())
            return failure(
                u"%1: a mistake is written \"true>predicted\", as in \"malignant>benign\"."_s.arg(
                    where));
        if (!pair->isDouble() || pair->toDouble() < 0)
            return failure(u"%1: a cost is a number from 0 on."_s.arg(where));
        entries.push_back({sides[0].trimmed(), sides[1].trimmed(), pair->toDouble()});
    }
    return entries;
}

} // namespace

Result<CostTable> CostTable::fromJson(const QByteArray &json, const QString &file)
{
    LD_TRY_ASSIGN(const QJsonObject object, parseJsonObject(json, file));
    LD_TRY(refuseUnknownFields(object, {u"natures"_s, u"classes"_s}, file));
    CostTable table;
    LD_TRY_ASSIGN(const auto natures, entriesOf(object, u"natures"_s, file));
    for (const Entry &entry : natures) {
        std::array<Nature, 2> sides{};
        for (size_t k = 0; k < 2; ++k) {
            const QString &side = k == 0 ? entry.truth : entry.predicted;
            const auto nature = natureFromKey(side);
            if (!nature)
                return failure(
                    u"%1, natures: \"%2\" is none; there are benign, malignant and uncertain."_s
                        .arg(file, side));
            sides[k] = *nature;
        }
        table.m_natures.insert({sides[0], sides[1]}, entry.cost);
    }
    LD_TRY_ASSIGN(const auto classes, entriesOf(object, u"classes"_s, file));
    for (const Entry &entry : classes) {
        if (entry.truth == entry.predicted)
            return failure(u"%1, classes.%2>%3: what is right costs nothing."_s.arg(
                file, entry.truth, entry.predicted));
        table.m_classes.insert({entry.truth, entry.predicted}, entry.cost);
    }
    return table;
}

double CostTable::cost(const EvalClass &truth, const EvalClass &predicted) const
{
    if (truth.key == predicted.key)
        return 0;
    if (const auto found = m_classes.constFind({truth.key, predicted.key});
        found != m_classes.constEnd())
        return *found;
    if (const auto found = m_natures.constFind({truth.nature, predicted.nature});
        found != m_natures.constEnd())
        return *found;
    return defaultCost(truth.nature, predicted.nature);
}

Result<CostTable> loadCostTable(const ProjectPaths &paths)
{
    const QString file = paths.costsFile();
    if (!QFileInfo::exists(file))
        return CostTable();
    LD_TRY_ASSIGN(const QByteArray json, readFile(file));
    return CostTable::fromJson(json, file);
}

} // namespace lesiondesk
