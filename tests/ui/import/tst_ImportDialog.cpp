// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/ImportDialog.h"

#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/PreparationStore.h"
#include "core/store/RunStore.h"
#include "tests/support/BadPictures.h"
#include "tests/support/DrawnImages.h"
#include "tests/ui/support/PageBench.h"
#include "ui/import/ImportNotesModel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeView>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// The dialog over an empty project, beside a folder "Clinic" with a table and pictures.
class DialogBench
{
public:
    DialogBench() : folder(dir.filePath(u"Clinic"_s)), dialog(bench.context)
    {
        QDir().mkpath(folder);
        for (int i = 0; i < 3; ++i)
            test::drawImage(folder + u"/p%1.png"_s.arg(i), i);
        test::writeBytes(folder + u"/list.csv"_s,
                         "image,diagnosis\np0.png,BCC\np1.png,Gout\np2.png,MEL\nabsent.png,BCC\n");
        dialog.show();
    }
    template <typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = dialog.findChild<Widget *>(name);
        if (!widget)
            qFatal("there is no %s", qPrintable(name));
        return widget;
    }
    QString status() { return find<QLabel>(u"importStatus"_s)->text(); }
    QPushButton *importButton() { return find<QPushButton>(u"importStart"_s); }
    QHash<QString, QString> counts()
    {
        QHash<QString, QString> all;
        auto *table = find<QTableWidget>(u"importCounts"_s);
        for (int row = 0; row < table->rowCount(); ++row)
            all.insert(table->item(row, 0)->text(), table->item(row, 1)->text());
        return all;
    }
    size_t images()
    {
        return ImageStore(bench.project.project().database(), bench.project.project().paths())
            .catalogue()
            ->size();
    }

    QTemporaryDir dir;
    QString folder;
    test::PageBench bench;
    ImportDialog dialog;
};

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksFirstThenImports();
    void choosesByTheButtons();
    void looksAgainWhenAChoiceChanges();
    void groupsRejectedRowsByFieldAndReason();
    void savesAnEmptyReferralTable();
    void saysWhatIsWrong();
    void importGoesOnWhenTheDialogIsClosed();
    void predictionsBecomeARun();
    void predictionsNeedASet();
    void everyControlHasNameAndToolTip();
};

void TestImportDialog::looksFirstThenImports()
{
    DialogBench b;
    new QAbstractItemModelTester(b.find<QTreeView>(u"importNotes"_s)->model(), &b.dialog);
    QSignalSpy changed(&b.bench.project.project().changes(), &ChangeBus::catalogueChanged);
    QVERIFY(!b.importButton()->isEnabled());
    b.dialog.setSource(b.folder);
    QCOMPARE(b.find<QComboBox>(u"importFormat"_s)->currentText(), u"Table (CSV)"_s);
    QCOMPARE(b.find<QLineEdit>(u"importDataset"_s)->text(), u"Clinic"_s);
    QTRY_VERIFY(b.importButton()->isEnabled());
    QCOMPARE(b.status(), u"3 image(s) would be imported. 1 row(s) rejected."_s);
    QCOMPARE(b.counts().value(u"New"_s), u"3"_s);
    QCOMPARE(b.counts().value(u"Rejected: picture is missing"_s), u"1"_s);
    QCOMPARE(b.images(), size_t{0}); // so far nothing was changed

    b.importButton()->setFocus();
    QTest::keyClick(b.importButton(), Qt::Key_Return);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(b.status(),
             u"3 image(s) imported. 1 row(s) rejected. Look at them: their pictures are "
             "prepared in the background."_s);
    QCOMPARE(b.images(), size_t{3});
    // The dialog itself has read headers alone.
    Project &project = b.bench.project.project();
    QCOMPARE(*PreparationStore(project.database(), project.paths()).waiting(), 3);
    auto *notes = b.find<QTreeView>(u"importNotes"_s)->model();
    QCOMPARE(notes->rowCount(), 1);
    const QModelIndex group = notes->index(0, ImportNotesModel::What);
    QCOMPARE(group.data().toString(), u"Rejected"_s);
    QCOMPARE(notes->rowCount(group), 1);
    const auto cell = [&](int column) { return notes->index(0, column, group).data().toString(); };
    QCOMPARE(cell(ImportNotesModel::What), u"list.csv"_s);
    QCOMPARE(cell(ImportNotesModel::Field), u"image"_s);
    QCOMPARE(cell(ImportNotesModel::Rows), u"row 5"_s);
    QVERIFY(cell(ImportNotesModel::Reason).contains(u"absent.png"));
    QVERIFY(!b.importButton()->isEnabled()); // there is nothing left to import
}

void TestImportDialog::choosesByTheButtons()
{
    DialogBench b;
    b.bench.prompts.fileAnswer = b.folder + u"/list.csv"_s;
    QTest::mouseClick(b.find<QPushButton>(u"importChooseTable"_s), Qt::LeftButton);
    QCOMPARE(b.find<QLineEdit>(u"importSource"_s)->text(), b.folder + u"/list.csv"_s);
    QCOMPARE(b.find<QLineEdit>(u"importDataset"_s)->text(), u"list"_s);
    QTRY_VERIFY(b.importButton()->isEnabled());
    b.bench.prompts.fileAnswer.clear(); // cancelled: the choice stays
    QTest::mouseClick(b.find<QPushButton>(u"importChooseFolder"_s), Qt::LeftButton);
    QCOMPARE(b.find<QLineEdit>(u"importSource"_s)->text(), b.folder + u"/list.csv"_s);
    QVERIFY(b.importButton()->isEnabled());
}

void TestImportDialog::looksAgainWhenAChoiceChanges()
{
    DialogBench b;
    b.dialog.setSource(b.folder);
    QTRY_COMPARE(b.counts().value(u"New"_s), u"3"_s);
    auto *taxonomy = b.find<QComboBox>(u"importTaxonomy"_s);
    taxonomy->setFocus();
    while (taxonomy->currentData().toString() != u"pad-6")
        QTest::keyClick(taxonomy, Qt::Key_Down);
    QVERIFY(!b.importButton()->isEnabled()); // what is shown is out of date
    QTRY_COMPARE(b.counts().value(u"New"_s), u"2"_s);
    QCOMPARE(b.counts().value(u"Rejected: class is unknown"_s), u"1"_s);
    b.find<QLineEdit>(u"importDataset"_s)->clear();
    QTest::qWait(0);
    QVERIFY(!b.importButton()->isEnabled());
}

void TestImportDialog::groupsRejectedRowsByFieldAndReason()
{
    DialogBench b;
    test::writeBytes(b.folder + u"/list.csv"_s,
                     "image,diagnosis,modality\np0.png,BCC,\na.png,BCC,\nb.png,BCC,\n"
                     "p1.png,BCC,x-ray\nc.png,BCC,\n");
    b.dialog.setSource(b.folder);
    QTRY_COMPARE(b.counts().value(u"New"_s), u"1"_s);
    auto *view = b.find<QTreeView>(u"importNotes"_s);
    const auto *notes = view->model();
    QCOMPARE(notes->rowCount(), 2); // the larger group first
    const auto cell = [&](int row, int column) {
        return notes->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, ImportNotesModel::Field), u"image"_s);
    QCOMPARE(cell(0, ImportNotesModel::Rows), u"3"_s);
    QVERIFY2(cell(0, ImportNotesModel::Reason).endsWith(u"First: list.csv row 3, 4, 6"),
             qPrintable(cell(0, ImportNotesModel::Reason)));
    QCOMPARE(cell(1, ImportNotesModel::Field), u"modality"_s);
    QVERIFY(cell(1, ImportNotesModel::Reason).contains(u"x-ray"));
    // By keyboard: a group opens and shows its rows.
    view->setFocus();
    view->setCurrentIndex(notes->index(0, 0));
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(view->isExpanded(notes->index(0, 0)));
    QCOMPARE(notes->rowCount(notes->index(0, 0)), 3);
}

void TestImportDialog::savesAnEmptyReferralTable()
{
    DialogBench b;
    auto *format = b.find<QComboBox>(u"importFormat"_s);
    auto *save = b.find<QPushButton>(u"importTemplate"_s);
    format->setFocus();
    while (format->currentText() != u"Table (CSV)")
        QTest::keyClick(format, Qt::Key_Down);
    QVERIFY(!save->isVisible()); // only where people write the table themselves
    while (format->currentText() != u"Referral export (DermAI)")
        QTest::keyClick(format, Qt::Key_Up);
    QVERIFY(save->isVisible());
    b.bench.prompts.fileAnswer = b.dir.filePath(u"new.csv"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(test::readBytes(b.dir.filePath(u"new.csv"_s)).startsWith("case,patient,image,"));
}

void TestImportDialog::saysWhatIsWrong()
{
    DialogBench b;
    test::writeBytes(b.folder + u"/list.csv"_s, "image,diagnosis\na.png,n\xe6vus\n");
    b.dialog.setSource(b.folder + u"/list.csv"_s);
    QTRY_VERIFY2(b.status().contains(u"is not UTF-8"), qPrintable(b.status()));
    QVERIFY(b.status().startsWith(u"✕"));
    QVERIFY(!b.importButton()->isEnabled());
    b.dialog.setSource(b.folder + u"/nowhere"_s);
    QTRY_VERIFY(b.status().contains(u"is not there"));
}

void TestImportDialog::importGoesOnWhenTheDialogIsClosed()
{
    test::PageBench bench;
    QTemporaryDir dir;
    test::drawImage(dir.filePath(u"a.png"_s), 1);
    test::writeBytes(dir.filePath(u"list.csv"_s), "image,diagnosis\na.png,BCC\n");
    QSignalSpy changed(&bench.project.project().changes(), &ChangeBus::catalogueChanged);
    {
        ImportDialog dialog(bench.context);
        dialog.show();
        dialog.setSource(dir.path());
        auto *import = dialog.findChild<QPushButton *>(u"importStart"_s);
        QTRY_VERIFY(import->isEnabled());
        QTest::mouseClick(import, Qt::LeftButton);
    }
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(ImageStore(bench.project.project().database(), bench.project.project().paths())
                 .catalogue()
                 ->size(),
             size_t{1});
}

/// To the last of the formats by keyboard, as it has no key of its own.
void choosePredictions(ImportDialog &dialog)
{
    auto *format = dialog.findChild<QComboBox *>(u"importFormat"_s);
    format->setFocus();
    QTest::keyClick(format, Qt::Key_End);
    QCOMPARE(format->currentText(), u"Predictions of another program (CSV)"_s);
}

void TestImportDialog::predictionsBecomeARun()
{
    test::PageBench bench(9, 3);
    Project &project = bench.project.project();
    FrozenSet set;
    set.name = u"Nine"_s;
    for (size_t k = 0; k < 3; ++k)
        set.classes.push_back(bench.project.taxonomy().diagnoses[k].id);
    for (size_t k = 0; k < 9; ++k)
        set.items.push_back({bench.project.images()[k], static_cast<int>(k % 3), Partition::Test});
    QVERIFY(FrozenSetStore(project.database()).freeze(set, bench.project.clock()));
    const auto key = [&](size_t k) { return bench.project.taxonomy().diagnoses[k].key.toUtf8(); };
    // Right, wrong, an image that is not there, one twice, one that adds up to 1.3; six are
    // missing.
    const QByteArray csv = "image,p_" + key(0) + ",p_" + key(1) + ",p_" + key(2) +
                           "\nimg_000,0.8,0.1,0.1\nimg_001,0.8,0.1,0.1\nnowhere,1,0,0\n"
                           "img_000,0.1,0.8,0.1\nimg_002,0.9,0.2,0.2\n";
    QTemporaryDir dir;
    const QString file = dir.filePath(u"pytorch.csv"_s);
    test::writeBytes(file, csv);

    ImportDialog dialog(bench.context);
    dialog.show();
    const auto status = [&] { return dialog.findChild<QLabel *>(u"importStatus"_s)->text(); };
    choosePredictions(dialog);
    QVERIFY(dialog.findChild<QComboBox *>(u"importSet"_s)->isVisible());
    QVERIFY(!dialog.findChild<QLineEdit *>(u"importDataset"_s)->isVisible());
    dialog.setSource(file);
    QCOMPARE(dialog.findChild<QLineEdit *>(u"importRunName"_s)->text(), u"pytorch"_s);
    auto *start = dialog.findChild<QPushButton *>(u"importStart"_s);
    QTRY_VERIFY(start->isEnabled());
    QVERIFY2(status().startsWith(u"A run \"pytorch\" would be made from 2 prediction(s)."_s),
             qPrintable(status()));
    QVERIFY2(status().contains(u"3 row(s) rejected."_s), qPrintable(status()));
    QVERIFY2(status().contains(u"7 test image(s) have no prediction."_s), qPrintable(status()));
    QCOMPARE(RunStore(project.database()).all()->size(), size_t{0}); // nothing was changed so far
    auto *counts = dialog.findChild<QTableWidget *>(u"importCounts"_s);
    QCOMPARE(counts->item(0, 1)->text(), u"5"_s);
    QCOMPARE(counts->item(1, 1)->text(), u"2"_s);
    // Three different reasons.
    auto *notes = dialog.findChild<QTreeView *>(u"importNotes"_s)->model();
    QCOMPARE(notes->rowCount(), 3);

    auto *name = dialog.findChild<QLineEdit *>(u"importRunName"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"ResNet elsewhere"_s);
    QTRY_VERIFY(status().contains(u"ResNet elsewhere"_s));
    QTRY_VERIFY(start->isEnabled());
    QSignalSpy changed(&project.changes(), &ChangeBus::runsChanged);
    auto *show = dialog.findChild<QPushButton *>(u"importShowErrors"_s);
    QVERIFY(!show->isVisible());
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_COMPARE(changed.count(), 1);
    QTRY_VERIFY(show->isVisible());
    const auto runs = RunStore(project.database()).all();
    QCOMPARE(runs->size(), size_t{1});
    QCOMPARE(runs->front().name, u"ResNet elsewhere"_s);
    QVERIFY(runs->front().isMadeElsewhere());
    QVERIFY2(status().contains(u"was made from 2 prediction(s)."_s), qPrintable(status()));
    QVERIFY2(status().contains(u"Accuracy 0.50"_s), qPrintable(status()));
    QSignalSpy errors(&bench.navigator, &Navigator::errorsRequested);
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(errors.takeFirst().first().value<RunId>(), runs->front().id);
    QVERIFY(!dialog.isVisible());
}

void TestImportDialog::predictionsNeedASet()
{
    DialogBench b;
    choosePredictions(b.dialog);
    b.dialog.setSource(b.folder + u"/list.csv"_s);
    QVERIFY(b.find<QLabel>(u"importHint"_s)->text().contains(u"there is none yet"_s));
    QTest::qWait(400); // longer than the dialog waits before it looks
    QVERIFY(!b.importButton()->isEnabled());
    // Back to images: it looks at once.
    auto *format = b.find<QComboBox>(u"importFormat"_s);
    QTest::keyClick(format, Qt::Key_Up);
    QVERIFY(b.find<QLineEdit>(u"importDataset"_s)->isVisible());
}

void TestImportDialog::everyControlHasNameAndToolTip()
{
    DialogBench b;
    for (const QWidget *widget : b.dialog.findChildren<QWidget *>()) {
        const bool control =
            qobject_cast<const QPushButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
            (qobject_cast<const QLineEdit *>(widget)) || qobject_cast<const QCheckBox *>(widget);
        if (!control)
            continue;
        QVERIFY2(widget->objectName().startsWith(u"import"), qPrintable(widget->objectName()));
        QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestImportDialog)
#include "tst_ImportDialog.moc"
