// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/DatasetsPage.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "tests/support/MadeDataset.h"
#include "tests/ui/support/PageBench.h"
#include "ui/dataset/ClassTableModel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

template <typename T>
T *child(QWidget &page, const QString &name)
{
    auto *found = page.findChild<T *>(name);
    if (!found)
        qFatal("there is no %s", qPrintable(name));
    return found;
}

} // namespace

class TestDatasetsPage : public QObject
{
    Q_OBJECT

private:
    /// Shows the page and waits until its table is there.
    static QTableView *shown(DatasetsPage &page, int rows)
    {
        page.resize(1100, 700);
        page.show();
        page.activated();
        auto *table = child<QTableView>(page, u"classTable"_s);
        [&] { QTRY_COMPARE(table->model()->rowCount(), rows); }();
        return table;
    }

    static void clickCell(QTableView *table, int row, int column)
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, column)).center());
    }

private Q_SLOTS:
    void everyCellOpensItsImages()
    {
        test::PageBench bench(12, 3);
        DatasetsPage page(bench.context);
        QTableView *table = shown(page, 7); // six classes and the total
        QSignalSpy opened(&bench.navigator, &Navigator::casesRequested);
        for (int row = 0; row < 7; ++row) {
            for (int column = 1; column <= ClassTableModel::kTotalColumn; ++column) {
                const int count = table->model()->index(row, column).data().toInt();
                opened.clear();
                clickCell(table, row, column);
                QCOMPARE(opened.size(), count > 0 ? 1 : 0);
                if (count > 0)
                    QCOMPARE(static_cast<int>(opened[0][0].value<ImageSet>().ids.size()), count);
            }
        }
        // Images 0, 3, 6, 9 are of the first class, the even ones macroscopic.
        opened.clear();
        clickCell(table, 0, 1);
        const ImageSet set = opened[0][0].value<ImageSet>();
        const std::vector<ImageId> wanted{bench.project.images()[0], bench.project.images()[6]};
        QCOMPARE(set.ids, wanted);
        QCOMPARE(set.caption, u"Drawn: ACK, macroscopic"_s);
    }

    void headersAndBarsOpenTheirImages()
    {
        test::PageBench bench(12, 3);
        DatasetsPage page(bench.context);
        QTableView *table = shown(page, 7);
        QSignalSpy opened(&bench.navigator, &Navigator::casesRequested);
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(1) + 10, header->height() / 2});
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<ImageSet>().ids.size(), size_t{6}); // macroscopic

        // All rows are equally long: two macroscopic, then two untagged images of the class.
        const QRect bar = table->visualRect(table->model()->index(1, ClassTableModel::kBarColumn));
        opened.clear();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          {bar.left() + bar.width() * 3 / 4, bar.center().y()});
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<ImageSet>().caption, u"Drawn: BCC, not tagged"_s);
        QCOMPARE(opened[0][0].value<ImageSet>().ids.size(), size_t{2});
    }

    void theKeyboardOpensCells()
    {
        test::PageBench bench(12, 3);
        DatasetsPage page(bench.context);
        QTableView *table = shown(page, 7);
        table->setFocus();
        QSignalSpy opened(&bench.navigator, &Navigator::casesRequested);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<ImageSet>().caption, u"Drawn: BCC, macroscopic"_s);
    }

    void followsTheProject()
    {
        test::PageBench bench(12, 3);
        DatasetsPage page(bench.context);
        QTableView *table = shown(page, 7);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"0"_s);
        Project &project = bench.project.project();
        QVERIFY(ImageStore(project.database(), project.paths())
                    .setModality({bench.project.images()[3]}, Modality::Anatomical,
                                 u"tagged by AL"_s, bench.project.clock()));
        Q_EMIT project.changes().imagesChanged({bench.project.images()[3]});
        QTRY_COMPARE(table->model()->index(0, 2).data().toString(), u"1"_s);

        QVERIFY(project.database().run(
            u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
            {bench.project.taxonomy().diagnoses[5].id.value, bench.project.images()[0].value}));
        Q_EMIT project.changes().imagesChanged({bench.project.images()[0]});
        auto *labels = child<QComboBox>(page, u"contentsLabels"_s);
        labels->setFocus();
        QTest::keyClick(labels, Qt::Key_Down);
        QTRY_COMPARE(table->model()->index(5, ClassTableModel::kTotalColumn).data().toString(),
                     u"1"_s);
    }

    void saysWhenThereIsNothing()
    {
        test::PageBench bench;
        QVERIFY(bench.project.project().database().run(u"DELETE FROM dataset"_s));
        DatasetsPage page(bench.context);
        page.show();
        page.activated();
        auto *empty = child<QLabel>(page, u"datasetsEmpty"_s);
        QTRY_VERIFY(empty->text().contains(u"no dataset yet"_s));
        QVERIFY(empty->isVisible());
        child<QTabWidget>(page, u"datasetTabs"_s)->setCurrentIndex(1);
        QVERIFY(!child<QPushButton>(page, u"splitFreeze"_s)->isEnabled());
    }

    void splitsFreezesAndHandsOn()
    {
        test::PageBench bench(40, 2);
        DatasetsPage page(bench.context);
        shown(page, 7);
        child<QTabWidget>(page, u"datasetTabs"_s)->setCurrentIndex(1);
        auto *preview = child<QTableView>(page, u"splitPreview"_s);
        // Two images a patient, one of each class: 20 % are four patients, four images a class.
        QTRY_COMPARE(preview->model()->rowCount(), 3);
        QCOMPARE(preview->model()->index(0, 2).data().toString(), u"4"_s);
        QCOMPARE(preview->model()->index(2, 1).data().toString(), u"32"_s);
        QCOMPARE(child<QLabel>(page, u"splitPreviewText"_s)->text(),
                 u"Nothing is on both sides."_s);

        auto *seed = child<QSpinBox>(page, u"splitSeed"_s);
        seed->setFocus();
        seed->selectAll();
        QTest::keyClicks(seed, u"7"_s);
        auto *freeze = child<QPushButton>(page, u"splitFreeze"_s);
        QVERIFY(!freeze->isEnabled()); // until the preview is that of seed 7
        QTRY_VERIFY(freeze->isEnabled());
        QSignalSpy changed(&bench.project.project().changes(), &ChangeBus::setsChanged);
        QTest::mouseClick(freeze, Qt::LeftButton);
        auto *sets = child<QTableView>(page, u"frozenSets"_s);
        QTRY_COMPARE(sets->model()->rowCount(), 1);
        QCOMPARE(changed.size(), 1);
        const auto stored = FrozenSetStore(bench.project.project().database()).all();
        QCOMPARE(stored->front().name, u"Drawn, 20 % test by patient, seed 7"_s);
        QVERIFY(child<QLabel>(page, u"frozenSetText"_s)->text().contains(stored->front().hash));

        QSignalSpy train(&bench.navigator, &Navigator::trainingRequested);
        QTest::mouseClick(child<QPushButton>(page, u"trainOnSet"_s), Qt::LeftButton);
        QCOMPARE(train.size(), 1);
        QCOMPARE(train[0][0].value<FrozenSetId>(), stored->front().id);

        QSignalSpy cases(&bench.navigator, &Navigator::casesRequested);
        QTest::mouseClick(child<QPushButton>(page, u"showTest"_s), Qt::LeftButton);
        QCOMPARE(cases[0][0].value<ImageSet>().ids.size(), size_t{8});
        QTest::mouseClick(child<QPushButton>(page, u"showTrain"_s), Qt::LeftButton);
        QCOMPARE(cases[1][0].value<ImageSet>().ids.size(), size_t{32});
        QSignalSpy review(&bench.navigator, &Navigator::reviewRequested);
        QTest::mouseClick(child<QPushButton>(page, u"reviewTest"_s), Qt::LeftButton);
        QCOMPARE(review[0][0].value<ImageSet>().ids.size(), size_t{8});
    }

    void splitsWithOtherClassesOneModalityOrPublishedLists()
    {
        test::PageBench bench(12, 3);
        std::vector<test::MadeImage> images;
        for (int k = 0; k < 20; ++k)
            images.push_back({k % 2 == 0 ? u"CN"_s : u"BLN"_s,
                              k < 10 ? Modality::Macroscopic : Modality::Dermoscopic,
                              {},
                              0,
                              k % 10 < 2 ? "{\"published_partition\": \"test\"}"
                                         : "{\"published_partition\": \"train\"}"});
        test::addMadeDataset(bench.project.project(), u"EDRA"_s, u"edra-20"_s, images);
        DatasetsPage page(bench.context);
        shown(page, 7);
        child<QTabWidget>(page, u"datasetTabs"_s)->setCurrentIndex(1);
        auto *published = child<QCheckBox>(page, u"splitPublished"_s);
        QVERIFY(!published->isVisible()); // the first dataset has no lists
        auto *list = child<QListView>(page, u"datasetList"_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(published->isVisible());

        auto *classes = child<QComboBox>(page, u"splitClasses"_s);
        classes->setCurrentIndex(classes->findText(u"EDRA's 20 diagnoses in 5 groups"_s));
        auto *shownImages = child<QComboBox>(page, u"splitImages"_s);
        QCOMPARE(shownImages->count(), 3); // all, macroscopic, dermoscopic
        shownImages->setCurrentIndex(1);
        published->setFocus();
        QTest::keyClick(published, Qt::Key_Space);
        QVERIFY(!child<QSpinBox>(page, u"splitSeed"_s)->isEnabled());
        auto *preview = child<QTableView>(page, u"splitPreview"_s);
        QTRY_COMPARE(preview->model()->index(0, 0).data().toString(), u"NEV  Nevus"_s);
        QTRY_COMPARE(preview->model()->index(0, 1).data().toString(), u"8"_s);
        QCOMPARE(preview->model()->index(0, 2).data().toString(), u"2"_s);
        auto *freeze = child<QPushButton>(page, u"splitFreeze"_s);
        QTRY_VERIFY(freeze->isEnabled());
        QTest::mouseClick(freeze, Qt::LeftButton);
        QTRY_COMPARE(child<QTableView>(page, u"frozenSets"_s)->model()->rowCount(), 1);
        const auto sets = FrozenSetStore(bench.project.project().database()).all();
        QCOMPARE(sets->front().name, u"EDRA onto edra-5, macroscopic, published lists"_s);

        // Another dataset begins anew.
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(!published->isVisible());
        QVERIFY(child<QSpinBox>(page, u"splitSeed"_s)->isEnabled());
        QCOMPARE(classes->currentIndex(), 0);
    }

    void saysWhatIsOnBothSides()
    {
        test::PageBench bench(40, 2);
        DatasetsPage page(bench.context);
        shown(page, 7);
        child<QTabWidget>(page, u"datasetTabs"_s)->setCurrentIndex(1);
        auto *group = child<QComboBox>(page, u"splitGroup"_s);
        group->setFocus();
        QTest::keyClick(group, Qt::Key_End);
        auto *text = child<QLabel>(page, u"splitPreviewText"_s);
        QTRY_VERIFY2(text->text().contains(u"on both sides"_s) &&
                         !text->text().startsWith(u"Nothing"_s),
                     qPrintable(text->text()));
        QSignalSpy opened(&bench.navigator, &Navigator::casesRequested);
        QTest::mouseClick(child<QPushButton>(page, u"showLeaks"_s), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        // Both images of every patient who is parted.
        const auto ids = opened[0][0].value<ImageSet>().ids;
        QVERIFY(!ids.empty() && ids.size() % 2 == 0);
    }
};

QTEST_MAIN(TestDatasetsPage)
#include "tst_DatasetsPage.moc"
