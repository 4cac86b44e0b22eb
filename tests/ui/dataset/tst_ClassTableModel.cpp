// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/ClassTableModel.h"

#include "ui/dataset/FrozenSetsModel.h"
#include "ui/dataset/ModalityBars.h"
#include "ui/dataset/SplitPreviewModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

ClassTable smallTable()
{
    Taxonomy taxonomy;
    taxonomy.diagnoses = {
        {DiagnosisId(1), u"ACK"_s, u"Actinic keratosis"_s, Nature::Uncertain, {}},
        {DiagnosisId(2), u"BCC"_s, u"Basal cell carcinoma"_s, Nature::Malignant, {}}};
    std::vector<ImageRow> images(5);
    for (size_t k = 0; k < images.size(); ++k) {
        images[k].id = ImageId(static_cast<qint64>(k) + 1);
        images[k].recorded = DiagnosisId(k < 4 ? 1 : 2);
        images[k].modality = k < 3 ? Modality::Macroscopic : Modality::Anatomical;
    }
    return ClassTable(images, taxonomy); // ACK: 3 macroscopic, 1 anatomical; BCC: 1 anatomical
}

} // namespace

class TestClassTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsAreSound()
    {
        ClassTableModel table;
        SplitPreviewModel preview;
        FrozenSetsModel sets;
        QAbstractItemModelTester a(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QAbstractItemModelTester b(&preview, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QAbstractItemModelTester c(&sets, QAbstractItemModelTester::FailureReportingMode::Fatal);
        table.setTable(smallTable(), u"D"_s);
        table.setTable({}, {});
        SplitProposal proposal;
        proposal.classes = {{DiagnosisId(1), u"ACK"_s, {}, Nature::Benign, {}}};
        proposal.split.classes = {{8, 2, 10, 2.0}};
        preview.setProposal(proposal);
        QCOMPARE(preview.rowCount(), 2);
        preview.setProposal({});
        FrozenSetSummary set;
        set.id = FrozenSetId(4);
        sets.setSets({set});
        QCOMPARE(sets.rowOf(FrozenSetId(4)), 0);
        QCOMPARE(sets.rowOf(FrozenSetId(5)), -1);
    }

    void everyCellCountsWhatItOpens()
    {
        ClassTableModel model;
        model.setTable(smallTable(), u"D"_s);
        QCOMPARE(model.rowCount(), 3);
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 1; column <= ClassTableModel::kTotalColumn; ++column)
                QCOMPARE(static_cast<int>(model.images(row, column).ids.size()),
                         model.index(row, column).data().toInt());
        }
        QCOMPARE(model.index(0, 1).data().toString(), u"3"_s);
        QCOMPARE(model.index(2, ClassTableModel::kTotalColumn).data().toString(), u"5"_s);
        QCOMPARE(model.images(0, 2).caption, u"D: ACK, anatomical"_s);
        QCOMPARE(model.images(2, 0).caption, u"D: all images"_s);
        QCOMPARE(model.images(-1, 2).ids.size(), size_t{2});
    }

    void theBarHasItsParts()
    {
        // 216 pixels less two margins of 8 are 200 for the longest row, four images: 50 each.
        const ClassTable table = smallTable();
        const QRect rect(0, 0, 216, 20);
        QCOMPARE(ModalityBars::partAt(table, 0, rect, 8 + 149), 0);
        QCOMPARE(ModalityBars::partAt(table, 0, rect, 8 + 150), 1);
        QCOMPARE(ModalityBars::partAt(table, 1, rect, 8 + 49), 1);
        QCOMPARE(ModalityBars::partAt(table, 1, rect, 8 + 51), ClassTable::kAll);
    }

    void thePreviewSaysHowFarOff()
    {
        SplitPreviewModel preview;
        SplitProposal proposal;
        proposal.classes = {
            {DiagnosisId(1), u"ACK"_s, u"Actinic keratosis"_s, Nature::Benign, {}},
            {DiagnosisId(2), u"BCC"_s, u"Basal cell carcinoma"_s, Nature::Benign, {}}};
        proposal.split.classes = {{10, 3, 13, 2.6}, {1, 0, 1, 0.2}};
        preview.setProposal(proposal);
        QCOMPARE(preview.index(0, SplitPreviewModel::Off).data().toString(), u"+0.4"_s);
        QCOMPARE(preview.index(0, SplitPreviewModel::Share).data().toString(), u"23.1 %"_s);
        QCOMPARE(preview.index(1, SplitPreviewModel::Off).data().toString(), u"-0.2 !"_s);
        QCOMPARE(preview.index(2, SplitPreviewModel::Train).data().toString(), u"11"_s);
        QCOMPARE(preview.index(2, SplitPreviewModel::Off).data().toString(), u"+0.2"_s);
    }
};

QTEST_MAIN(TestClassTableModel)
#include "tst_ClassTableModel.moc"
