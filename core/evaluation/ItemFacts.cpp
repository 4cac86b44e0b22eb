// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ItemFacts.h"

#include "core/store/FactStore.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kUnknown = u"unknown"_s;

/// How datasets spell the attribute; the first is PAD-UFES-20's own spelling.
const QStringList kSkinAttributes{
    u"fitspatrick"_s,
    u"fitzpatrick"_s,
    u"fitzpatrick_skin_type"_s,
    u"fitzpatrick_scale"_s,
    u"skin_type"_s,
    u"skin type"_s,
    u"skintype"_s,
    u"phototype"_s,
    u"skin_phototype"_s,
    u"fst"_s,
};
const QStringList kSkinTypes{u"I"_s, u"II"_s, u"III"_s, u"IV"_s, u"V"_s, u"VI"_s};

/// The numeral of "3", "3.0", "III", "type III", "FST3"; empty where it is none of the six.
QString skinType(const QString &given)
{
    const QString text = given.trimmed().toUpper();
    auto begin = text.size();
    while (begin > 0 && (text[begin - 1].isDigit() || u".IV-"_s.contains(text[begin - 1])))
        --begin;
    const QString last = text.mid(begin);
    if (begin > 0 && !text.startsWith(u"TYPE"_s) && !text.startsWith(u"FST"_s) &&
        !text.startsWith(u"FITZPATRICK"_s) && !text.startsWith(u"SKIN TYPE"_s))
        return {};
    if (kSkinTypes.contains(last))
        return last;
    bool isNumber = false;
    const double number = last.toDouble(&isNumber);
    return isNumber && number >= 1 && number <= 6 && number == std::floor(number)
               ? kSkinTypes[static_cast<int>(number) - 1]
               : QString();
}

constexpr int kOldestBand = 8;

QString ageBand(int band)
{
    return band == kOldestBand ? u"80+"_s : u"%1-%2"_s.arg(band * 10).arg(band * 10 + 9);
}

QStringList fixedOrder(SliceBy by)
{
    QStringList order;
    switch (by) {
    case SliceBy::Modality:
        for (const Modality modality : kModalities)
            order.append(modalityKey(modality));
        break;
    case SliceBy::Age:
        for (int band = 0; band <= kOldestBand; ++band)
            order.append(ageBand(band));
        break;
    case SliceBy::Sex:
        order = {sexKey(Sex::Female), sexKey(Sex::Male)};
        break;
    case SliceBy::SkinType:
        order = kSkinTypes;
        break;
    case SliceBy::Provenance:
        for (const LabelSource source :
             {LabelSource::Histopathology, LabelSource::FollowUp, LabelSource::Consensus,
              LabelSource::Expert, LabelSource::Recorded})
            order.append(labelSourceKey(source));
        break;
    case SliceBy::Dataset:
    case SliceBy::Site:
        break;
    }
    return order;
}

QString valueOf(SliceBy by, const EvalItem &item, const ImageFacts &facts)
{
    switch (by) {
    case SliceBy::Modality:
        return modalityKey(item.modality);
    case SliceBy::Dataset:
        return facts.dataset;
    case SliceBy::Site:
        return facts.site.trimmed();
    case SliceBy::Age:
        return facts.age && *facts.age >= 0
                   ? ageBand(std::min(static_cast<int>(*facts.age / 10), kOldestBand))
                   : QString();
    case SliceBy::Sex:
        return facts.sex == Sex::Unknown ? QString() : sexKey(facts.sex);
    case SliceBy::SkinType:
        return skinType(facts.attribute);
    case SliceBy::Provenance:
        return facts.provenance ? labelSourceKey(*facts.provenance) : QString();
    }
    return {};
}

/// Numbers the values that occur: in the fixed order, others by name, what is not known last.
FactColumn columnOf(SliceBy by, const std::vector<QString> &values)
{
    QHash<QString, int> numbers; // in the order of appearance, until they are sorted
    std::vector<int> raw;
    raw.reserve(values.size());
    QStringList seen;
    for (const QString &value : values) {
        const QString &name = value.isEmpty() ? kUnknown : value;
        auto known = numbers.constFind(name);
        if (known == numbers.constEnd()) {
            known = numbers.insert(name, static_cast<int>(seen.size()));
            seen.append(name);
        }
        raw.push_back(*known);
    }
    const QStringList fixed = fixedOrder(by);
    const auto rank = [&](const QString &value) -> qsizetype {
        const auto place = fixed.indexOf(value);
        return value == kUnknown ? fixed.size() + 1 : place < 0 ? fixed.size() : place;
    };
    FactColumn column;
    column.by = by;
    column.values = seen;
    std::sort(column.values.begin(), column.values.end(), [&](const QString &a, const QString &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.localeAwareCompare(b) < 0;
    });
    std::vector<int> place(static_cast<size_t>(seen.size()));
    for (qsizetype k = 0; k < column.values.size(); ++k)
        place[static_cast<size_t>(numbers.value(column.values[k]))] = static_cast<int>(k);
    column.valueOf.reserve(raw.size());
    for (const int number : raw)
        column.valueOf.push_back(place[static_cast<size_t>(number)]);
    return column;
}

} // namespace

QString sliceByKey(SliceBy by)
{
    switch (by) {
    case SliceBy::Modality:
        return u"modality"_s;
    case SliceBy::Dataset:
        return u"dataset"_s;
    case SliceBy::Site:
        return u"site"_s;
    case SliceBy::Age:
        return u"age"_s;
    case SliceBy::Sex:
        return u"sex"_s;
    case SliceBy::SkinType:
        return u"skin"_s;
    case SliceBy::Provenance:
        return u"provenance"_s;
    }
    return {};
}

std::optional<SliceBy> sliceByFromKey(const QString &key)
{
    for (const SliceBy by : kSliceBys) {
        if (sliceByKey(by) == key)
            return by;
    }
    return std::nullopt;
}

Result<ItemFacts> loadItemFacts(Database &database, const EvalResult &result)
{
    std::vector<ImageId> images;
    images.reserve(result.items.size());
    for (const EvalItem &item : result.items)
        images.push_back(item.image);
    LD_TRY_ASSIGN(const auto facts, FactStore(database).facts(images, kSkinAttributes));
    ItemFacts columns;
    std::vector<QString> values(images.size());
    for (const SliceBy by : kSliceBys) {
        for (size_t k = 0; k < images.size(); ++k)
            values[k] = valueOf(by, result.items[k], facts[k]);
        columns.columns[static_cast<size_t>(by)] = columnOf(by, values);
    }
    return columns;
}

std::vector<int> itemsPassing(const ItemFacts &facts, const ItemFilter &filter)
{
    const size_t count = facts.columns.front().valueOf.size();
    std::vector<char> passes(count, 1);
    for (const ItemFilter::Part &part : filter.parts) {
        const FactColumn &column = facts.of(part.by);
        std::vector<char> wanted(static_cast<size_t>(column.values.size()));
        for (size_t k = 0; k < wanted.size(); ++k)
            wanted[k] = part.values.contains(column.values[static_cast<qsizetype>(k)]) ? 1 : 0;
        for (size_t k = 0; k < count; ++k)
            passes[k] &= wanted[static_cast<size_t>(column.valueOf[k])];
    }
    // Written at every step and kept where it passes: no branch that is guessed wrong.
    std::vector<int> items(count + 1);
    size_t found = 0;
    for (size_t k = 0; k < count; ++k) {
        items[found] = static_cast<int>(k);
        found += static_cast<size_t>(passes[k]);
    }
    items.resize(found);
    return items;
}

} // namespace lesiondesk
