// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/evaluation/PanelBench.h"
#include "ui/evaluation/FindingsModel.h"
#include "ui/evaluation/FindingsPanel.h"
#include "ui/evaluation/PanelTable.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kImages = 120;
constexpr int kClasses = 3;
constexpr int kPlanted = 1;

/// Forty images a class, every other one a test image. All classes are half macroscopic and half
/// dermoscopic in both parts, but the planted one: close up in training (16 of 20), a part of the
/// body in the test (16 of 20). The run finds 4 of these 16, all others of the class and all of
/// the other classes.
test::PanelBench::Said said(int k)
{
    const int truth = k % kClasses;
    const int number = k / kClasses; // in the class
    const bool isTest = number % 2 == 1;
    const int inPart = number / 2; // 0 to 19
    Modality modality = inPart % 2 == 0 ? Modality::Macroscopic : Modality::Dermoscopic;
    if (truth == kPlanted)
        modality = (inPart < 16) == isTest ? Modality::Anatomical : Modality::Macroscopic;
    const bool isMissed =
        truth == kPlanted && isTest && modality == Modality::Anatomical && inPart >= 4;
    return {truth, isMissed ? 0 : truth, 0.8, isTest ? Partition::Test : Partition::Train,
            modality};
}

} // namespace

class TestFindingsPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::PanelBench>(kImages, kClasses);
        m_bench->makeRun(kClasses, said);
        m_panel = std::make_unique<FindingsPanel>(m_bench->context);
        m_panel->resize(1000, 420);
        m_panel->setView(m_bench->view());
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTRY_COMPARE(model()->rowCount(), kClasses);
    }
    void cleanup()
    {
        m_panel.reset();
        m_bench.reset();
    }
    void plantedMismatchStandsFirst();
    void everyCountOpensItsImages();
    void aRowOpensBothGroups();
    void filterMovesWhatTheRunFound();
    void tagsMoveCounts();
    void withoutASet();

private:
    PanelTable *table() const { return m_panel->findChild<PanelTable *>(); }
    FindingsModel *model() const { return m_panel->findChild<FindingsModel *>(); }
    QString label(const char *name) const
    {
        return m_panel->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }

    std::unique_ptr<test::PanelBench> m_bench;
    std::unique_ptr<FindingsPanel> m_panel;
};

void TestFindingsPanel::plantedMismatchStandsFirst()
{
    QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Diagnosis &planted = m_bench->project.taxonomy().diagnoses[kPlanted];
    QCOMPARE(model()->at(0).key, planted.key);
    QCOMPARE(model()->index(0, 0).data().toString(), u"▲ "_s + planted.key);
    for (int row = 1; row < kClasses; ++row)
        QVERIFY(!model()->index(row, 0).data().toString().contains(u'▲'));
    const QString reason = label("findingReason");
    QVERIFY2(reason.startsWith(planted.name), qPrintable(reason));
    QVERIFY2(
        reason.contains(u"20 % of the training images are anatomical, 80 % of the test"_s) ||
            reason.contains(u"80 % of the training images are macroscopic, 20 % of the test"_s),
        qPrintable(reason));
    // Four of sixteen; of the macroscopic ones there are four, too few to say.
    QVERIFY2(reason.contains(u"The run finds 4 of 16 (anatomical)."_s), qPrintable(reason));
    QVERIFY2(reason.contains(u"More than chance"_s), qPrintable(reason));
    QVERIFY(label("findingState").contains(u"1 class"_s));
    // By keyboard to the next: its reason is another one.
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(label("findingReason").contains(u"photographed alike"_s));
}

void TestFindingsPanel::everyCountOpensItsImages()
{
    QSignalSpy chosen(m_panel.get(), &EvalPanel::imagesChosen);
    // Three modalities occur, two parts each.
    QCOMPARE(model()->columnCount(), 1 + 6 + 2);
    int all = 0;
    for (int row = 0; row < kClasses; ++row) {
        for (int column = FindingsModel::FirstCount; column < model()->columnCount(); ++column) {
            const QModelIndex index = model()->index(row, column);
            table()->scrollTo(index);
            QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                              table()->visualRect(index).center());
            QCOMPARE(chosen.count(), 1);
            const auto images = chosen.takeFirst().first().value<ImageSet>();
            QCOMPARE(QString::number(images.ids.size()), index.data().toString());
            all += static_cast<int>(images.ids.size());
            const Modality modality =
                std::array{Modality::Macroscopic, Modality::Anatomical,
                           Modality::Dermoscopic}[size_t(column - FindingsModel::FirstCount) / 2];
            const bool isTraining = (column - FindingsModel::FirstCount) % 2 == 0;
            const Partition part = isTraining ? Partition::Train : Partition::Test;
            for (const ImageId id : images.ids) {
                const auto one =
                    said(static_cast<int>(id.value - m_bench->project.images().front().value));
                QCOMPARE(one.truth, model()->at(row).classIndex);
                QCOMPARE(one.modality, modality);
                QCOMPARE(one.partition, part);
            }
        }
    }
    QCOMPARE(all, kImages);
}

void TestFindingsPanel::aRowOpensBothGroups()
{
    QSignalSpy groups(m_panel.get(), &EvalPanel::groupsChosen);
    table()->setFocus();
    table()->setCurrentIndex(model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QTest::mouseClick(m_panel->findChild<QPushButton *>(u"findingBoth"_s), Qt::LeftButton);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(model()->index(0, 0)).center());
    QCOMPARE(groups.count(), 3);
    for (const auto &one : groups) {
        const auto train = one[0].value<ImageSet>();
        const auto test = one[1].value<ImageSet>();
        QCOMPARE(train.ids.size(), size_t(20));
        QCOMPARE(test.ids.size(), size_t(20));
        QVERIFY(train.caption.endsWith(u"training"_s));
        QVERIFY(test.caption.endsWith(u"test"_s));
        for (const ImageId id : test.ids)
            QCOMPARE(said(static_cast<int>(id.value - m_bench->project.images().front().value))
                         .partition,
                     Partition::Test);
    }
}

void TestFindingsPanel::filterMovesWhatTheRunFound()
{
    const auto before = m_bench->view();
    m_panel->setView(before);
    QTRY_VERIFY(!m_panel->isBusy());
    auto filtered = std::make_shared<EvalView>(*before);
    filtered->items.clear();
    m_panel->setView(filtered);
    QVERIFY(!m_panel->isBusy()); // the set is the same: nothing to read
    QVERIFY(!label("findingReason").contains(u"The run finds"_s));
    QVERIFY(label("findingReason").contains(u"20 %"_s));
}

void TestFindingsPanel::tagsMoveCounts()
{
    const QString before = model()->index(0, FindingsModel::FirstCount).data().toString();
    const ImageSet images = model()->imagesOf(0, FindingsModel::FirstCount);
    Project &project = m_bench->project.project();
    const ImageId tagged = images.ids.front();
    QVERIFY(ImageStore(project.database(), project.paths())
                .setModality({tagged}, Modality::Dermoscopic, u"AL"_s, m_bench->project.clock()));
    Q_EMIT project.changes().imagesChanged({tagged});
    QTRY_COMPARE(model()->index(0, FindingsModel::FirstCount).data().toString(),
                 QString::number(before.toInt() - 1));
}

void TestFindingsPanel::withoutASet()
{
    auto loaded = std::make_shared<LoadedRun>(*m_bench->view()->run);
    loaded->set = {};
    auto view = std::make_shared<EvalView>();
    view->run = loaded;
    m_panel->setView(view);
    QCOMPARE(model()->rowCount(), 0);
    QVERIFY(label("findingState").contains(u"no frozen set"_s));
    QVERIFY(!m_panel->findChild<QPushButton *>(u"findingBoth"_s)->isEnabled());
}

QTEST_MAIN(TestFindingsPanel)
#include "tst_FindingsPanel.moc"
