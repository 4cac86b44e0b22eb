// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/PairsExport.h"

#include "core/base/Csv.h"
#include "core/base/Files.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QHash<ImageId, const EvalItem *> itemsById(const EvalResult &result)
{
    QHash<ImageId, const EvalItem *> items;
    items.reserve(static_cast<qsizetype>(result.items.size()));
    for (const EvalItem &item : result.items)
        items.insert(item.image, &item);
    return items;
}

QString probabilityOf(const EvalResult &result, const EvalItem &item)
{
    if (!result.hasProbabilities || item.predicted < 0 || item.probabilities.empty())
        return {};
    return QString::number(
        static_cast<double>(item.probabilities[static_cast<size_t>(item.predicted)]), 'g', 7);
}

} // namespace

QByteArray pairsCsv(const EvalResult &a, const EvalResult &b, const Pairing &pairing)
{
    static const std::array outcomes{u"both_right"_s, u"only_a"_s, u"only_b"_s, u"both_wrong"_s};
    const auto ofA = itemsById(a);
    const auto ofB = itemsById(b);
    const auto key = [&](int k) { return pairing.classes[static_cast<size_t>(k)].key; };
    QByteArray csv = csvLine({u"image"_s, u"truth_a"_s, u"truth_b"_s, u"predicted_a"_s,
                              u"predicted_b"_s, u"p_a"_s, u"p_b"_s, u"outcome"_s}) +
                     '\n';
    for (const PairedItem &pair : pairing.items) {
        const EvalItem *itemA = ofA.value(pair.image);
        const EvalItem *itemB = ofB.value(pair.image);
        csv += csvLine({itemA->key, key(pair.truthA), key(pair.truthB), key(pair.predictedA),
                        key(pair.predictedB), probabilityOf(a, *itemA), probabilityOf(b, *itemB),
                        outcomes[static_cast<size_t>(outcomeOf(pair))]}) +
               '\n';
    }
    return csv;
}

Result<void> writePairs(const EvalResult &a, const EvalResult &b, const Pairing &pairing,
                        const QString &file)
{
    return writeFileAtomically(file, pairsCsv(a, b, pairing));
}

} // namespace lesiondesk
