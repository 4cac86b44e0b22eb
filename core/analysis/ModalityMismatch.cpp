// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/ModalityMismatch.h"

#include "core/base/Rng.h"
#include "core/evaluation/PairedComparison.h"
#include "core/store/FactStore.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/TaxonomyStore.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lesiondesk
{

namespace
{

constexpr int kPermutations = 10'000;
constexpr size_t kColumns = kModalities.size();
using Columns = std::array<int, kColumns>; ///< images by the number of the modality

int sum(const Columns &columns)
{
    return std::accumulate(columns.begin(), columns.end(), 0);
}

/// Draws how many of the test images are of each modality when the parts are dealt anew: a
/// permutation of the images, of which only the counts are asked.
class Dealer
{
public:
    explicit Dealer(int images) : m_logFactorial(static_cast<size_t>(images) + 1)
    {
        for (size_t k = 1; k < m_logFactorial.size(); ++k)
            m_logFactorial[k] = m_logFactorial[k - 1] + std::log(static_cast<double>(k));
    }

    Columns deal(Rng &rng, const Columns &images, int test) const
    {
        Columns dealt{};
        int left = sum(images);
        for (size_t k = 0; k < kColumns; ++k) {
            dealt[k] = draw(rng, images[k], left - images[k], test);
            left -= images[k];
            test -= dealt[k];
        }
        return dealt;
    }

private:
    /// Hypergeometric: how many of `marked` are among `drawn` of marked + others. The probabilities
    /// are gone through outwards from the likeliest number.
    int draw(Rng &rng, int marked, int others, int drawn) const
    {
        const int lowest = std::max(0, drawn - others);
        const int highest = std::min(marked, drawn);
        if (lowest == highest)
            return lowest;
        const int mode = std::clamp(
            static_cast<int>((static_cast<double>(drawn) + 1) * (static_cast<double>(marked) + 1) /
                             (static_cast<double>(marked) + others + 2)),
            lowest, highest);
        const double atMode = std::exp(choose(marked, mode) + choose(others, drawn - mode) -
                                       choose(marked + others, drawn));
        double rest = rng.real() - atMode;
        int up = mode;
        int down = mode;
        double upWeight = atMode;
        double downWeight = atMode;
        while (rest >= 0 && (up < highest || down > lowest)) {
            if (up < highest) {
                upWeight *= static_cast<double>(marked - up) * (drawn - up) /
                            ((up + 1.0) * (others - drawn + up + 1.0));
                ++up;
                rest -= upWeight;
                if (rest < 0)
                    return up;
            }
            if (down > lowest) {
                downWeight *= static_cast<double>(down) * (others - drawn + down) /
                              ((marked - down + 1.0) * (drawn - down + 1.0));
                --down;
                rest -= downWeight;
                if (rest < 0)
                    return down;
            }
        }
        return mode;
    }
    double choose(int n, int k) const
    {
        return m_logFactorial[static_cast<size_t>(n)] - m_logFactorial[static_cast<size_t>(k)] -
               m_logFactorial[static_cast<size_t>(n - k)];
    }

    std::vector<double> m_logFactorial;
};

/// Pearson's statistic of modality by part.
double chiSquare(const Columns &images, const Columns &test, int testImages)
{
    const double all = sum(images);
    const double share = testImages / all;
    double statistic = 0;
    for (size_t k = 0; k < kColumns; ++k) {
        if (images[k] == 0)
            continue;
        // The training part's deviation is the same with the other sign.
        const double deviation = test[k] - images[k] * share;
        statistic += deviation * deviation / (images[k] * share * (1 - share));
    }
    return statistic;
}

double permutationTest(const Columns &images, const Columns &test, quint64 seed, quint64 stream)
{
    const int testImages = sum(test);
    const double limit = chiSquare(images, test, testImages) * (1 - 1e-9); // rounding
    const Dealer dealer(sum(images));
    Rng rng = Rng::forStream(seed, stream);
    int asUneven = 0;
    for (int k = 0; k < kPermutations; ++k)
        asUneven +=
            chiSquare(images, dealer.deal(rng, images, testImages), testImages) >= limit ? 1 : 0;
    return (1.0 + asUneven) / (1.0 + kPermutations);
}

/// Distance, shares, and the modality that differs most.
void compareShares(ModalityMismatch &mismatch)
{
    const auto train = static_cast<double>(mismatch.train.size());
    const auto test = static_cast<double>(mismatch.test.size());
    double apart = 0;
    double most = -1;
    for (const Modality modality : kModalities) {
        const double inTrain = mismatch.count(modality, Partition::Train) / train;
        const double inTest = mismatch.count(modality, Partition::Test) / test;
        const double difference = std::abs(inTest - inTrain);
        apart += difference;
        constexpr double kSame = 1e-12;
        if (difference > most + kSame || (difference > most - kSame && inTest > inTrain &&
                                          mismatch.testShare <= mismatch.trainShare)) {
            most = std::max(most, difference);
            mismatch.modality = modality;
            mismatch.trainShare = inTrain;
            mismatch.testShare = inTest;
        }
    }
    mismatch.distance = apart / 2;
}

} // namespace

std::vector<ModalityMismatch> modalityMismatches(const std::vector<ClassModalities> &classes,
                                                 quint64 seed)
{
    std::vector<ModalityMismatch> found;
    std::vector<double> pValues;
    for (size_t k = 0; k < classes.size(); ++k) {
        ModalityMismatch &mismatch = found.emplace_back();
        mismatch.classIndex = static_cast<int>(k);
        mismatch.key = classes[k].key;
        mismatch.name = classes[k].name;
        Columns images{};
        Columns test{};
        for (const ClassModalities::Image &image : classes[k].images) {
            const auto column = static_cast<size_t>(image.modality);
            ++images[column];
            test[column] += image.partition == Partition::Test ? 1 : 0;
            ++mismatch.counts[column][static_cast<size_t>(image.partition)];
            (image.partition == Partition::Test ? mismatch.test : mismatch.train)
                .push_back(image.image);
        }
        if (mismatch.train.empty() || mismatch.test.empty())
            continue;
        compareShares(mismatch);
        mismatch.p = permutationTest(images, test, seed, k);
        pValues.push_back(mismatch.p);
    }
    const std::vector<double> corrected = holm(pValues);
    size_t next = 0;
    for (ModalityMismatch &mismatch : found) {
        if (mismatch.distance)
            mismatch.pHolm = corrected[next++];
    }
    const auto weight = [](const ModalityMismatch &mismatch) {
        return mismatch.distance ? *mismatch.distance * static_cast<double>(mismatch.test.size())
                                 : -1;
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const ModalityMismatch &a, const ModalityMismatch &b) {
                         return a.pHolm != b.pHolm ? a.pHolm < b.pHolm : weight(a) > weight(b);
                     });
    return found;
}

Result<std::vector<ModalityMismatch>> modalityMismatches(Database &database, FrozenSetId set)
{
    LD_TRY_ASSIGN(const FrozenSet frozen, FrozenSetStore(database).get(set));
    LD_TRY_ASSIGN(const auto known, TaxonomyStore(database).diagnoses());
    LD_TRY_ASSIGN(const auto images, FactStore(database).imagesOfSet(set));
    std::vector<ClassModalities> classes;
    for (const DiagnosisId id : frozen.classes) {
        const Diagnosis diagnosis = known.value(id);
        classes.push_back({diagnosis.key, diagnosis.name, {}});
    }
    for (const FactStore::SetImage &image : images)
        classes[static_cast<size_t>(image.classIndex)].images.push_back(
            {image.image, image.partition, image.modality});
    return modalityMismatches(classes);
}

} // namespace lesiondesk
