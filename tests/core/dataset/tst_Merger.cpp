// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/Merger.h"

#include "tests/support/Must.h"

#include <QTest>

#include <algorithm>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using test::must;

namespace
{

using Counts = std::vector<std::pair<const char *, int>>;

qint64 nextImage = 1;

/// The paper's Table I, every fifth image of a class in the test part.
MergeTarget dermai()
{
    const Counts counts{{"SebKer", 1186}, {"ActKer", 519},  {"Nev", 618},       {"MolCont", 71},
                        {"Haem", 70},     {"UncNeop", 246}, {"Drmfib", 141},    {"SLent", 48},
                        {"PenFib", 115},  {"VWart", 192},   {"OtMalNeop", 116}, {"BCC", 56},
                        {"MM", 52}};
    MergeTarget target;
    target.classes = must(Taxonomy::builtIn(u"dermai-13"_s)).diagnoses;
    target.datasets = QStringList{u"DermAI"_s};
    for (size_t k = 0; k < counts.size(); ++k) {
        Q_ASSERT(target.classes[k].key == QLatin1StringView(counts[k].first));
        for (int i = 0; i < counts[k].second; ++i) {
            target.items.push_back({ImageId(nextImage++), static_cast<int>(k),
                                    i % 5 == 0 ? Partition::Test : Partition::Train});
            target.datasetOf.push_back(0);
        }
    }
    return target;
}

MergeSource source(const QString &dataset, const QString &taxonomy, const Counts &counts)
{
    MergeSource source;
    source.dataset = dataset;
    source.mapping = must(MappingLibrary::read().load(taxonomy + u"-to-dermai-13"_s));
    const Taxonomy classes = must(Taxonomy::builtIn(taxonomy));
    source.classes = classes.diagnoses;
    for (const auto &[name, count] : counts) {
        const int k = classes.find(QString::fromLatin1(name));
        Q_ASSERT(k >= 0);
        for (int i = 0; i < count; ++i)
            source.images.push_back({ImageId(nextImage++), k, QString::number(nextImage)});
    }
    return source;
}

/// The release's 1011 cases by diagnosis; the groups' sums are the paper's Table II.
MergeSource edra()
{
    return source(u"EDRA"_s, u"edra-20"_s,
                  {{"clark nevus", 399},
                   {"melanoma (less than 0.76 mm)", 102},
                   {"reed or spitz nevus", 79},
                   {"melanoma (in situ)", 64},
                   {"melanoma (0.76 to 1.5 mm)", 53},
                   {"seborrheic keratosis", 45},
                   {"basal cell carcinoma", 42},
                   {"dermal nevus", 33},
                   {"vascular lesion", 29},
                   {"blue nevus", 28},
                   {"melanoma (more than 1.5 mm)", 28},
                   {"lentigo", 24},
                   {"dermatofibroma", 20},
                   {"congenital nevus", 17},
                   {"melanosis", 16},
                   {"combined nevus", 13},
                   {"miscellaneous", 8},
                   {"recurrent nevus", 6},
                   {"melanoma metastasis", 4},
                   {"melanoma", 1}});
}

/// The paper's Table II.
MergeSource dermofit()
{
    return source(u"Dermofit"_s, u"dermofit-10"_s,
                  {{"SK", 257},
                   {"AK", 45},
                   {"ML", 331},
                   {"VASC", 97},
                   {"PYO", 24},
                   {"DF", 65},
                   {"IEC", 78},
                   {"SCC", 88},
                   {"BCC", 239},
                   {"MEL", 76}});
}

} // namespace

class TestMerger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Added up by hand from the paper's Tables I and II, EDRA's diagnoses and section III-B.
    void thePapersFigureOne()
    {
        const MergeTarget target = dermai();
        const Merge merge = mergeImages(target, {edra(), dermofit()});
        struct Expected {
            const char *key;
            int dermai;
            int edra;
            int dermofit;
            int total;
        };
        const std::vector<Expected> expected{
            {"SebKer", 1186, 45, 257, 1488}, // seborrheic keratosis in both
            {"ActKer", 519, 0, 45, 564},     // Dermofit's actinic keratosis
            {"Nev", 618, 575, 331, 1524},    // 399 + 79 + 33 + 28 + 17 + 13 + 6 nevi; moles
            {"MolCont", 71, 0, 0, 71},
            {"Haem", 70, 0, 97, 167},     // Dermofit's haemangioma
            {"UncNeop", 246, 0, 24, 270}, // pyogenic granuloma
            {"Drmfib", 141, 20, 0, 161},  // EDRA's alone
            {"SLent", 48, 24, 0, 72},     // EDRA's lentigo
            {"PenFib", 115, 0, 0, 115},
            {"VWart", 192, 0, 0, 192},
            {"OtMalNeop", 116, 0, 166, 282}, // 78 intraepithelial + 88 squamous cell
            {"BCC", 56, 42, 239, 337},
            {"MM", 52, 252, 76, 380}, // 102 + 64 + 53 + 28 + 4 + 1 melanomas
        };
        QCOMPARE(merge.datasets, QStringList({u"DermAI"_s, u"EDRA"_s, u"Dermofit"_s}));
        QCOMPARE(merge.classes.size(), expected.size());
        for (size_t k = 0; k < expected.size(); ++k) {
            const MergedClass &made = merge.classes[k];
            const std::vector<int> from{expected[k].dermai, expected[k].edra, expected[k].dermofit};
            QVERIFY2(made.from == from, expected[k].key);
            QCOMPARE(made.total(), expected[k].total);
            QCOMPARE(made.before, expected[k].dermai);
            QCOMPARE(made.added(), expected[k].edra + expected[k].dermofit);
        }
        // 3430 + (1011 - 53) + (1300 - 65)
        QCOMPARE(merge.items.size(), size_t{5623});
        QCOMPARE(merge.added(), 2193);
        QCOMPARE(merge.total().from, std::vector<int>({3430, 958, 1235}));
        QCOMPARE(merge.largest(), 1524);
        struct Dropped {
            const char *dataset;
            const char *key;
            int images;
        };
        const std::vector<Dropped> dropped{
            {"EDRA", "MLS", 16}, {"EDRA", "MISC", 8}, {"EDRA", "VL", 29}, {"Dermofit", "DF", 65}};
        QCOMPARE(merge.dropped.size(), dropped.size());
        for (size_t i = 0; i < dropped.size(); ++i) {
            QCOMPARE(merge.dropped[i].dataset, QLatin1StringView(dropped[i].dataset));
            QCOMPARE(merge.dropped[i].key, QLatin1StringView(dropped[i].key));
            QCOMPARE(merge.dropped[i].images, dropped[i].images);
            QVERIFY(merge.dropped[i].target.isEmpty());
        }
    }

    void onlyTheTargetsOwnImagesAreTestedOn()
    {
        const MergeTarget target = dermai();
        const Merge merge = mergeImages(target, {edra(), dermofit()});
        for (size_t i = 0; i < merge.items.size(); ++i) {
            if (i < target.items.size()) {
                QCOMPARE(merge.items[i].image, target.items[i].image);
                QCOMPARE(merge.items[i].classIndex, target.items[i].classIndex);
                QCOMPARE(merge.items[i].partition, target.items[i].partition);
            } else {
                QCOMPARE(merge.items[i].partition, Partition::Train);
            }
        }
        QCOMPARE(merge.classes[0].test, 238); // of 1186, every fifth
        QCOMPARE(merge.classes[0].train, 1488 - 238);
    }

    void theVeryTestPicturesAreLeftOut()
    {
        MergeTarget target = dermai();
        MergeSource added = edra();
        target.testPictures = {added.images[0].sha256, added.images[500].sha256};
        const Merge merge = mergeImages(target, {added});
        QCOMPARE(merge.identical,
                 std::vector<ImageId>({added.images[0].image, added.images[500].image}));
        QCOMPARE(merge.classes[2].from[1], 574); // the first is a Clark nevus
        QCOMPARE(merge.added(), 956);
    }

    void aClassThatTheSetLacksIsDroppedAndNamed()
    {
        MergeTarget target = dermai();
        target.classes.pop_back(); // a set without melanomas
        target.items.resize(3430 - 52);
        const Merge merge = mergeImages(target, {dermofit()});
        const auto found =
            std::find_if(merge.dropped.begin(), merge.dropped.end(),
                         [](const DroppedClass &entry) { return entry.key == u"MEL"; });
        QVERIFY(found != merge.dropped.end());
        QCOMPARE(found->target, u"MM"_s);
        QCOMPARE(found->images, 76);
    }
};

QTEST_GUILESS_MAIN(TestMerger)
#include "tst_Merger.moc"
