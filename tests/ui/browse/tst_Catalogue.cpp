// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "tests/support/TestProject.h"
#include "ui/browse/Catalogue.h"
#include "ui/browse/CatalogueLoader.h"
#include "ui/browse/FilterChoices.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

class tst_Catalogue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orders();
    void firstScreenIsTheBeginning();
    void viewsKeepWhatTheySaw();
    void partsOfTheNewestSet();
    void words();
    void loaderAnswersEveryWish();
};

namespace
{

Catalogue load(test::TestProject &project)
{
    auto catalogue = Catalogue::load(project.project().database(), project.project().paths());
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().message));
    return *std::move(catalogue);
}

} // namespace

/// Six drawn images: classes ACK BCC MEL ACK BCC MEL, patients P0 P0 P1 P1 P2 P2.
void tst_Catalogue::orders()
{
    test::TestProject project(6);
    const auto &id = project.images();
    const Catalogue catalogue = load(project);
    const std::vector<bool> all(6, true);
    const auto order = [&](ImageOrder wanted, const std::vector<ImageId> &given = {}) {
        return catalogue.view().ordered(all, wanted, LabelBasis::Recorded, given);
    };
    QCOMPARE(order(ImageOrder::Case), id);
    QCOMPARE(order(ImageOrder::Class), (std::vector{id[0], id[3], id[1], id[4], id[2], id[5]}));
    QCOMPARE(order(ImageOrder::Patient), id);
    QCOMPARE(order(ImageOrder::AsGiven, {id[4], id[1]}), (std::vector{id[4], id[1]}));
    std::vector<bool> some(6, false);
    some[1] = some[4] = true;
    QCOMPARE(catalogue.view().ordered(some, ImageOrder::Image, LabelBasis::Recorded, {}),
             (std::vector{id[1], id[4]}));
    QCOMPARE(catalogue.find(id[2])->key, u"img_002"_s);
    QVERIFY(!catalogue.find(ImageId(999)));
    QVERIFY(!catalogue.find({}));
}

void tst_Catalogue::firstScreenIsTheBeginning()
{
    test::TestProject project(6);
    const auto first = [&](int most) {
        auto catalogue =
            Catalogue::loadFirst(project.project().database(), project.project().paths(), most);
        if (!catalogue)
            qFatal("%s", qPrintable(catalogue.error().message));
        return *std::move(catalogue);
    };
    const Catalogue all = load(project);
    const Catalogue some = first(4);
    QVERIFY(!some.isComplete());
    QCOMPARE(some.rows().size(), size_t(4));
    for (size_t k = 0; k < 4; ++k) {
        QCOMPARE(some.rows()[k].id, all.rows()[k].id);
        QCOMPARE(some.rows()[k].patientKey, all.rows()[k].patientKey);
    }
    QVERIFY(!some.find(project.images()[5]));
    QVERIFY(first(7).isComplete());
    test::TestProject empty;
    const auto none = Catalogue::loadFirst(empty.project().database(), empty.project().paths(), 10);
    QVERIFY(none && none->isComplete() && none->rows().empty());
}

void tst_Catalogue::viewsKeepWhatTheySaw()
{
    test::TestProject project(6);
    Catalogue catalogue = load(project);
    const CatalogueView before = catalogue.view();
    ImageRow row = *catalogue.find(project.images()[1]); // untagged
    row.modality = Modality::Dermoscopic;
    catalogue.replace({row});
    ImageFilter filter;
    filter.modalities = {Modality::Dermoscopic};
    QVERIFY(before.answer(filter, ImageOrder::Case).ids.empty());
    QCOMPARE(catalogue.view().answer(filter, ImageOrder::Class).ids,
             std::vector{project.images()[1]});
    QCOMPARE(catalogue.find(project.images()[1])->modality, Modality::Dermoscopic);
}

void tst_Catalogue::partsOfTheNewestSet()
{
    test::TestProject project(4);
    FrozenSet set;
    set.name = u"Split 1"_s;
    set.classes = {project.taxonomy().diagnoses[0].id};
    set.items = {{project.images()[0], 0, Partition::Train},
                 {project.images()[3], 0, Partition::Test}};
    const auto frozen = FrozenSetStore(project.project().database()).freeze(set, project.clock());
    QVERIFY(frozen);
    const Catalogue catalogue = load(project);
    QCOMPARE(catalogue.partitionSet, frozen->id);
    QCOMPARE(catalogue.partitions.of(project.images()[3]), std::optional(Partition::Test));
    QVERIFY(!catalogue.partitions.of(project.images()[1]));
    QCOMPARE(choicesOf(FilterField::Partition, catalogue).size(), size_t(2));
}

void tst_Catalogue::words()
{
    test::TestProject project(6);
    const Catalogue catalogue = load(project);
    ImageFilter filter;
    QCOMPARE(filterWords(filter, catalogue, {}), u"all images"_s);
    filter.datasets = {project.dataset()};
    filter.classes = {project.taxonomy().diagnoses[0].id, project.taxonomy().diagnoses[1].id};
    filter.read = false;
    filter.text = u" P1 "_s;
    QCOMPARE(filterWords(filter, catalogue, {}), u"Drawn, ACK or BCC, not read, “P1”"_s);
    filter = {};
    filter.only = std::vector<ImageId>{};
    filter.modalities = {Modality::Anatomical};
    QCOMPARE(filterWords(filter, catalogue, u"SCC missed"_s), u"SCC missed, anatomical"_s);
}

void tst_Catalogue::loaderAnswersEveryWish()
{
    test::TestProject project(3);
    CatalogueLoader loader(project.project().paths());
    QSignalSpy loaded(&loader, &CatalogueLoader::loaded);
    loader.load();
    loader.load(); // while it loads: once more afterwards
    loader.load();
    QTRY_COMPARE(loaded.count(), 2);
    QTRY_VERIFY(!loader.isLoading());
    const auto catalogue = loaded[1][0].value<std::shared_ptr<Catalogue>>();
    QCOMPARE(catalogue->rows().size(), size_t(3));
    QSignalSpy failed(&loader, &CatalogueLoader::failed);
    loader.loadPartitions(FrozenSetId(77));
    QTRY_COMPARE(failed.count(), 1);
}

QTEST_MAIN(tst_Catalogue)
#include "tst_Catalogue.moc"
