// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Rng.h"
#include "core/domain/ImageFilter.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

ImageRow row(qint64 id, qint64 dataset, qint64 recorded, Modality modality, bool read,
             const QString &key, const QString &caseKey, const QString &patient)
{
    ImageRow r;
    r.id = ImageId(id);
    r.dataset = DatasetId(dataset);
    r.recorded = DiagnosisId(recorded);
    r.modality = modality;
    r.read = read;
    r.key = key;
    r.caseKey = caseKey;
    r.patientKey = patient;
    return r;
}

/// Six images, small enough to count by hand.
std::vector<ImageRow> sixRows()
{
    std::vector<ImageRow> rows{
        row(1, 1, 10, Modality::Macroscopic, true, u"img_1"_s, u"C1"_s, u"PAT_7"_s),
        row(2, 1, 10, Modality::Anatomical, false, u"img_2"_s, u"C1"_s, u"PAT_7"_s),
        row(3, 1, 11, Modality::Macroscopic, false, u"img_3"_s, u"C2"_s, u"PAT_8"_s),
        row(4, 1, 0, Modality::Untagged, false, u"img_4"_s, u"C3"_s, u"PAT_9"_s),
        row(5, 2, 20, Modality::Dermoscopic, true, u"ISIC_5"_s, u"HAM_1"_s, u"P1"_s),
        row(6, 2, 21, Modality::Macroscopic, false, u"ISIC_6"_s, u"HAM_2"_s, u"P2"_s),
    };
    rows[2].validated = DiagnosisId(10); // a round changed 11 to 10
    return rows;
}

std::vector<qint64> ids(const std::vector<ImageRow> &rows, const FilterResult &result)
{
    std::vector<qint64> found;
    for (size_t k = 0; k < rows.size(); ++k) {
        if (result.matches[k])
            found.push_back(rows[k].id.value);
    }
    return found;
}

using Ids = std::vector<qint64>;

} // namespace

class tst_ImageFilter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFilterMatchesEverything();
    void countsFollowTheOtherFilters();
    void validatedLabels();
    void partition();
    void text();
    void onlyASet();
    void countEqualsWhatChoosingGives();
    void columnsFollowAChange();
    void ordersByName();
};

void tst_ImageFilter::emptyFilterMatchesEverything()
{
    const auto rows = sixRows();
    QVERIFY(ImageFilter{}.isEmpty());
    const FilterResult all = applyFilter(ImageColumns(rows), {}, {});
    QCOMPARE(all.count, 6);
    QCOMPARE(all.counts.datasets[DatasetId(1)], 4);
    QCOMPARE(all.counts.datasets[DatasetId(2)], 2);
    QCOMPARE(all.counts.datasets[DatasetId(99)], 0);
    QCOMPARE(all.counts.classes[DiagnosisId()], 1); // no label
    QCOMPARE(all.counts.modalities[static_cast<int>(Modality::Macroscopic)], 3);
    QCOMPARE(all.counts.read[0], 4);
    QCOMPARE(all.counts.read[1], 2);
    QCOMPARE(all.counts.partitions[0], 0);
}

void tst_ImageFilter::countsFollowTheOtherFilters()
{
    const auto rows = sixRows();
    ImageFilter filter;
    filter.datasets = {DatasetId(1)};
    filter.modalities = {Modality::Macroscopic, Modality::Anatomical};
    const FilterResult result = applyFilter(ImageColumns(rows), filter, {});
    QCOMPARE(ids(rows, result), (Ids{1, 2, 3}));
    // Beside the datasets: modality applied, dataset not.
    QCOMPARE(result.counts.datasets[DatasetId(1)], 3);
    QCOMPARE(result.counts.datasets[DatasetId(2)], 1);
    // Beside the modalities: dataset applied, modality not.
    QCOMPARE(result.counts.modalities[static_cast<int>(Modality::Untagged)], 1);
    QCOMPARE(result.counts.modalities[static_cast<int>(Modality::Dermoscopic)], 0);
    // Beside the classes: both applied.
    QCOMPARE(result.counts.classes[DiagnosisId(10)], 2);
    QCOMPARE(result.counts.classes[DiagnosisId(11)], 1);
    QCOMPARE(result.counts.classes[DiagnosisId(21)], 0);
}

void tst_ImageFilter::validatedLabels()
{
    const auto rows = sixRows();
    ImageFilter filter;
    filter.classes = {DiagnosisId(10)};
    QCOMPARE(ids(rows, applyFilter(ImageColumns(rows), filter, {})), (Ids{1, 2}));
    filter.labels = LabelBasis::Validated;
    QCOMPARE(ids(rows, applyFilter(ImageColumns(rows), filter, {})), (Ids{1, 2, 3}));
    filter.classes = {DiagnosisId()};
    QCOMPARE(ids(rows, applyFilter(ImageColumns(rows), filter, {})), (Ids{4}));
}

void tst_ImageFilter::partition()
{
    const auto rows = sixRows();
    FrozenSet set;
    set.items = {{ImageId(1), 0, Partition::Train},
                 {ImageId(3), 0, Partition::Test},
                 {ImageId(6), 0, Partition::Test}};
    const PartitionTable table(set);
    QVERIFY(!table.of(ImageId(2)));
    QVERIFY(!table.of(ImageId(1000)));
    ImageFilter filter;
    filter.partitions = {Partition::Test};
    const FilterResult result = applyFilter(ImageColumns(rows), filter, table);
    QCOMPARE(ids(rows, result), (Ids{3, 6}));
    QCOMPARE(result.counts.partitions[0], 1);
    QCOMPARE(result.counts.partitions[1], 2);
    // Without a set nothing is in its test part.
    QCOMPARE(applyFilter(ImageColumns(rows), filter, {}).count, 0);
}

void tst_ImageFilter::text()
{
    const auto rows = sixRows();
    ImageFilter filter;
    filter.text = u"pat_7"_s;
    QCOMPARE(ids(rows, applyFilter(ImageColumns(rows), filter, {})), (Ids{1, 2}));
    filter.text = u" pat IMG_3 "_s; // every word, anywhere
    QCOMPARE(ids(rows, applyFilter(ImageColumns(rows), filter, {})), (Ids{3}));
    filter.text = u"ham"_s;
    const FilterResult result = applyFilter(ImageColumns(rows), filter, {});
    QCOMPARE(ids(rows, result), (Ids{5, 6}));
    QCOMPARE(result.counts.datasets[DatasetId(1)], 0);
    // A word ends with its name: it is not found across two of them.
    filter.text = u"img_3c2"_s;
    QCOMPARE(applyFilter(ImageColumns(rows), filter, {}).count, 0);
    filter.text = u"   "_s;
    QVERIFY(filter.isEmpty());
    QCOMPARE(applyFilter(ImageColumns(rows), filter, {}).count, 6);
}

void tst_ImageFilter::onlyASet()
{
    const auto rows = sixRows();
    ImageFilter filter;
    filter.only = {ImageId(2), ImageId(5), ImageId(77)};
    const FilterResult result = applyFilter(ImageColumns(rows), filter, {});
    QCOMPARE(ids(rows, result), (Ids{2, 5}));
    QCOMPARE(result.counts.read[1], 1);
    filter.only = std::vector<ImageId>{};
    QCOMPARE(applyFilter(ImageColumns(rows), filter, {}).count, 0);
    QVERIFY(!filter.isEmpty());
}

/// The rule that makes counts worth showing, on random rows: choosing a value leaves exactly as
/// many images as stood beside it.
void tst_ImageFilter::countEqualsWhatChoosingGives()
{
    Rng rng(20261124);
    std::vector<ImageRow> rows;
    for (qint64 k = 1; k <= 500; ++k) {
        rows.push_back(row(k, 1 + static_cast<qint64>(rng.below(3)),
                           static_cast<qint64>(rng.below(5)), static_cast<Modality>(rng.below(4)),
                           rng.below(2) == 0, u"k%1"_s.arg(k), u"c"_s, u"p"_s));
    }
    ImageFilter filter;
    filter.datasets = {DatasetId(1), DatasetId(3)};
    filter.read = true;
    filter.text = u"1"_s;
    const FilterResult result = applyFilter(ImageColumns(rows), filter, {});
    QVERIFY(result.count > 0);
    for (qint64 dataset = 1; dataset <= 3; ++dataset) {
        ImageFilter chosen = filter;
        chosen.datasets = {DatasetId(dataset)};
        QCOMPARE(applyFilter(ImageColumns(rows), chosen, {}).count,
                 result.counts.datasets[DatasetId(dataset)]);
    }
    for (qint64 diagnosis = 0; diagnosis < 5; ++diagnosis) {
        ImageFilter chosen = filter;
        chosen.classes = {DiagnosisId(diagnosis)};
        QCOMPARE(applyFilter(ImageColumns(rows), chosen, {}).count,
                 result.counts.classes[DiagnosisId(diagnosis)]);
    }
    for (const Modality modality : kModalities) {
        ImageFilter chosen = filter;
        chosen.modalities = {modality};
        QCOMPARE(applyFilter(ImageColumns(rows), chosen, {}).count,
                 result.counts.modalities[static_cast<int>(modality)]);
    }
}

void tst_ImageFilter::columnsFollowAChange()
{
    auto rows = sixRows();
    ImageColumns columns(rows);
    const ImageColumns before = columns; // what a pass in another thread may hold
    rows[3].recorded = DiagnosisId(11);
    rows[3].modality = Modality::Anatomical;
    rows[3].read = true;
    columns.change(3, rows[3]);
    ImageFilter filter;
    filter.classes = {DiagnosisId(11)};
    filter.modalities = {Modality::Anatomical};
    filter.read = true;
    QCOMPARE(ids(rows, applyFilter(columns, filter, {})), (Ids{4}));
    QCOMPARE(applyFilter(before, filter, {}).count, 0);
}

void tst_ImageFilter::ordersByName()
{
    auto rows = sixRows();
    rows[0].key = u"Ünder"_s; // beyond ASCII, and upper case
    rows[4].key = u"IMG_0"_s;
    const ImageColumns columns(rows);
    QCOMPARE(columns.byImage(), (std::vector{4, 1, 2, 3, 5, 0}));
    QCOMPARE(columns.byPatient(), (std::vector{4, 5, 0, 1, 2, 3})); // p1 p2 pat_7 pat_7 pat_8 pat_9
    ImageFilter filter;
    filter.text = u"ÜND"_s;
    QCOMPARE(ids(rows, applyFilter(columns, filter, {})), (Ids{1}));
}

QTEST_GUILESS_MAIN(tst_ImageFilter)
#include "tst_ImageFilter.moc"
