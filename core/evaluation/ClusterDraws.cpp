// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ClusterDraws.h"

#include "core/base/Rng.h"

namespace lesiondesk
{

void drawClusters(int clusters, quint64 seed, int resample, std::vector<quint8> &weightOfCluster)
{
    weightOfCluster.assign(static_cast<size_t>(clusters), 0);
    if (clusters <= 0)
        return;
    const auto bound = static_cast<quint32>(clusters);
    const quint32 threshold = (0 - bound) % bound;
    Rng rng = Rng::forStream(seed, static_cast<quint64>(resample));
    quint8 *const weights = weightOfCluster.data();
    const auto count = [=](quint64 product) {
        quint8 &weight = weights[product >> 32];
        weight = static_cast<quint8>(weight + (weight < 255));
    };
    // Two draws of 32 bits from each number of the generator.
    const auto isFair = [=](quint64 product) { return static_cast<quint32>(product) >= threshold; };
    for (quint32 left = bound; left > 0;) {
        const quint64 bits = rng.next();
        const quint64 first = (bits & 0xffffffffU) * bound;
        const quint64 second = (bits >> 32) * bound;
        if (isFair(first)) {
            count(first);
            --left;
        }
        if (left > 0 && isFair(second)) {
            count(second);
            --left;
        }
    }
}

} // namespace lesiondesk
