// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/MappingPanel.h"

#include "core/dataset/SplitJob.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RecordStore.h"
#include "tests/support/BadPictures.h"
#include "tests/support/MadeDataset.h"
#include "tests/support/Must.h"
#include "tests/ui/support/PageBench.h"
#include "ui/dataset/MappingModel.h"
#include "ui/dataset/MergeTableModel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using test::must;

namespace
{

/// Thirty images of ACK, BCC and MEL, frozen as a set, and a made-up dataset of HAM10000's classes.
class Bench
{
public:
    Bench() : bench(30, 3), panel(bench.context)
    {
        test::addMadeDataset(project(), u"HAM"_s, u"ham-7"_s,
                             {{u"akiec"_s},
                              {u"akiec"_s, Modality::Dermoscopic},
                              {u"bcc"_s},
                              {u"vasc"_s},
                              {u"vasc"_s},
                              {u"vasc"_s}});
        QObject::connect(&panel, &MappingPanel::mappingSaved, &panel, [this] { reload(); });
        panel.resize(1000, 600);
        panel.show();
    }
    Project &project() { return bench.project.project(); }
    void freeze()
    {
        SplitRequest request;
        request.dataset = u"Drawn"_s;
        Feedback feedback;
        must(freezeSplit(project().paths(), request, project().clock(), feedback));
        panel.reloadSets();
    }
    void reload() { panel.setContents(must(readDatasetContents(project().paths()))); }
    template <typename T>
    T *child(const QString &name)
    {
        auto *found = panel.findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    QAbstractItemModel *mapping() { return child<QTableView>(u"mappingTable"_s)->model(); }
    QAbstractItemModel *merge() { return child<QTableView>(u"mergeTable"_s)->model(); }
    QString cell(QAbstractItemModel *model, int row, int column)
    {
        return model->index(row, column).data().toString();
    }
    QListWidgetItem *dataset(int row) { return child<QListWidget>(u"mergeDatasets"_s)->item(row); }
    /// Ready to be worked with: the set is read and the dataset ticked and previewed.
    void tick()
    {
        freeze();
        reload();
        [this] { QTRY_COMPARE(merge()->rowCount(), 4); }();
        dataset(0)->setCheckState(Qt::Checked);
        [this] { QTRY_COMPARE(cell(merge(), 0, MergeTableModel::Added), u"+2"_s); }();
    }

    test::PageBench bench;
    MappingPanel panel;
};

} // namespace

class TestMappingPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissing()
    {
        Bench bench;
        bench.reload();
        auto *empty = bench.child<QLabel>(u"mappingEmpty"_s);
        QVERIFY(empty->isVisible());
        QVERIFY(empty->text().contains(u"Freeze a set first"_s));
        bench.freeze();
        QTRY_VERIFY(!empty->isVisible());
        QCOMPARE(bench.child<QLabel>(u"mergeText"_s)->text(),
                 u"Tick a dataset to see what it would add."_s);
        QVERIFY(!bench.child<QPushButton>(u"mergeButton"_s)->isEnabled());
    }

    void showsTheMappingAndTheDistribution()
    {
        Bench bench;
        QAbstractItemModelTester mapping(bench.mapping());
        QAbstractItemModelTester merge(bench.merge());
        bench.tick();
        // The set's own dataset is no candidate.
        QCOMPARE(bench.child<QListWidget>(u"mergeDatasets"_s)->count(), 1);
        QCOMPARE(bench.child<QComboBox>(u"mappingChoice"_s)->currentText(),
                 u"HAM10000's 7 diagnoses onto PAD-UFES-20"_s);
        QCOMPARE(bench.mapping()->rowCount(), 7);
        QCOMPARE(bench.cell(bench.mapping(), 0, MappingModel::Source),
                 u"akiec  Actinic keratosis or intraepithelial carcinoma"_s);
        QCOMPARE(bench.cell(bench.mapping(), 0, MappingModel::Images), u"2"_s);
        QCOMPARE(bench.cell(bench.mapping(), 0, MappingModel::Target),
                 u"→  ACK  Actinic keratosis"_s);
        QCOMPARE(bench.cell(bench.mapping(), 6, MappingModel::Target), u"→  dropped"_s);
        QCOMPARE(bench.cell(bench.mapping(), 5, MappingModel::Target),
                 u"→  NEV - not in the set: dropped"_s);
        // Grey is what is dropped.
        QVERIFY(bench.mapping()->index(6, 0).data(Qt::ForegroundRole).isValid());
        QVERIFY(!bench.mapping()->index(0, 0).data(Qt::ForegroundRole).isValid());

        QCOMPARE(bench.cell(bench.merge(), 0, MergeTableModel::Before), u"10"_s);
        QCOMPARE(bench.cell(bench.merge(), 0, MergeTableModel::After), u"12"_s);
        QCOMPARE(bench.cell(bench.merge(), 2, MergeTableModel::Added), QString()); // MEL
        QCOMPARE(bench.cell(bench.merge(), 3, MergeTableModel::After), u"33"_s);   // total
        QCOMPARE(bench.merge()->index(0, 0).data(MergeTableModel::LargestRole).toInt(), 12);
        QVERIFY(bench.child<QLabel>(u"mergeText"_s)->text().contains(u"Dropped: HAM vasc 3."_s));
    }

    void modalityCountsOnBothSides()
    {
        Bench bench;
        bench.tick();
        bench.child<QComboBox>(u"mergeModality"_s)->setCurrentIndex(1); // macroscopic
        QCOMPARE(bench.cell(bench.mapping(), 0, MappingModel::Images), u"1"_s);
        QTRY_COMPARE(bench.cell(bench.merge(), 0, MergeTableModel::Added), u"+1"_s);
        QVERIFY(bench.child<QLabel>(u"mergeText"_s)
                    ->text()
                    .contains(u"1 image(s) of another modality"_s));
    }

    void theKeyboardSendsClassesElsewhere()
    {
        Bench bench;
        bench.tick();
        auto *table = bench.child<QTableView>(u"mappingTable"_s);
        table->setCurrentIndex(table->model()->index(6, MappingModel::Source));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *editor = table->findChild<QComboBox *>(u"mappingTarget"_s);
        QVERIFY(editor);
        QCOMPARE(editor->count(), 7); // dropped, and the six of the taxonomy
        editor->hidePopup();
        editor->setCurrentIndex(3); // MEL
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(bench.cell(bench.mapping(), 6, MappingModel::Target), u"→  MEL  Melanoma"_s);
        QTRY_COMPARE(bench.cell(bench.merge(), 2, MergeTableModel::Added), u"+3"_s);
        QCOMPARE(bench.child<QComboBox>(u"mappingChoice"_s)->currentText(), u"edited, not saved"_s);

        table->setCurrentIndex(table->model()->index(0, MappingModel::Target));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(bench.cell(bench.mapping(), 0, MappingModel::Target), u"→  dropped"_s);
        QTRY_COMPARE(bench.cell(bench.merge(), 0, MergeTableModel::Added), QString());

        // Back to the built-in one.
        auto *choice = bench.child<QComboBox>(u"mappingChoice"_s);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Up);
        QTRY_COMPARE(bench.cell(bench.merge(), 0, MergeTableModel::Added), u"+2"_s);
    }

    void savesWhatWasEdited()
    {
        Bench bench;
        bench.tick();
        auto *save = bench.child<QPushButton>(u"mappingSave"_s);
        QVERIFY(!save->isEnabled()); // the built-in one needs no saving
        auto *table = bench.child<QTableView>(u"mappingTable"_s);
        table->model()->setData(table->model()->index(6, MappingModel::Target), u"MEL"_s);
        QVERIFY(save->isEnabled());
        bench.bench.prompts.textAnswer = u"Ham-7 to PAD-6"_s; // the built-in mapping's key
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(bench.bench.prompts.errors.size(), 1);
        bench.bench.prompts.textAnswer = u"Vessels are melanomas"_s;
        QTest::mouseClick(save, Qt::LeftButton);
        auto *choice = bench.child<QComboBox>(u"mappingChoice"_s);
        QTRY_COMPARE(choice->currentText(), u"Vessels are melanomas"_s);
        QVERIFY(!save->isEnabled());
        const MappingLibrary library =
            MappingLibrary::read(bench.project().paths().mappingsFolder());
        QCOMPARE(must(library.load(u"vessels-are-melanomas"_s)).target(u"vasc"_s), u"MEL"_s);
    }

    void mergesAsAJob()
    {
        Bench bench;
        bench.tick();
        auto *button = bench.child<QPushButton>(u"mergeButton"_s);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton); // the question is cancelled
        QVERIFY(!bench.bench.jobs.isBusy());
        bench.bench.prompts.textAnswer = u"Both"_s;
        QSignalSpy changed(&bench.project().changes(), &ChangeBus::setsChanged);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(changed.size(), 1);
        const auto sets = must(FrozenSetStore(bench.project().database()).all());
        QCOMPARE(sets.size(), size_t{2});
        QCOMPARE(sets.front().name, u"Both"_s);
        QCOMPARE(sets.front().train + sets.front().test, 33);
        QCOMPARE(must(RecordStore(bench.project().database()).all()).front().kind, u"merge"_s);

        // The merged set is a target too, and then nothing is left to add.
        bench.panel.reloadSets();
        auto *target = bench.child<QComboBox>(u"mergeTarget"_s);
        QCOMPARE(target->count(), 2);
        target->setCurrentIndex(0);
        QTRY_COMPARE(bench.child<QListWidget>(u"mergeDatasets"_s)->count(), 0);
        QVERIFY(bench.child<QLabel>(u"mergeText"_s)->text().contains(u"every dataset"_s));
        QVERIFY(!button->isEnabled());
    }

    void saysWhyNothingIsAdded()
    {
        Bench bench;
        bench.tick();
        auto *table = bench.child<QTableView>(u"mappingTable"_s);
        for (int row = 0; row < 7; ++row)
            table->model()->setData(table->model()->index(row, MappingModel::Target), QString());
        auto *text = bench.child<QLabel>(u"mergeText"_s);
        QTRY_VERIFY2(text->text().startsWith(u"Nothing would be added"_s),
                     qPrintable(text->text()));
        QVERIFY(!bench.child<QPushButton>(u"mergeButton"_s)->isEnabled());
        QCOMPARE(bench.cell(bench.merge(), 0, MergeTableModel::After), u"10"_s);
    }

    void aFileThatCannotBeUsedIsNamed()
    {
        Bench bench;
        const QString folder = bench.project().paths().mappingsFolder();
        QDir().mkpath(folder);
        test::writeBytes(folder + u"/broken.json"_s, "{");
        bench.tick();
        auto *note = bench.child<QLabel>(u"mappingNote"_s);
        QVERIFY2(note->text().contains(u"broken.json is not valid JSON"_s),
                 qPrintable(note->text()));
    }
};

QTEST_MAIN(TestMappingPanel)
#include "tst_MappingPanel.moc"
