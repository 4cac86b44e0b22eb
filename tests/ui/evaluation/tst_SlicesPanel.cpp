// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/evaluation/PanelBench.h"
#include "ui/evaluation/PanelTable.h"
#include "ui/evaluation/SlicesModel.h"
#include "ui/evaluation/SlicesPanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kImages = 132;
constexpr int kClasses = 3;

/// 60 macroscopic images of which 54 are right, 60 dermoscopic of which 30 are, 12 anatomical of
/// which none is.
test::PanelBench::Said said(int k)
{
    const Modality modality = k < 60    ? Modality::Macroscopic
                              : k < 120 ? Modality::Dermoscopic
                                        : Modality::Anatomical;
    const bool isWrong = k < 60 ? k % 10 == 0 : k < 120 ? k % 2 == 0 : true;
    const int truth = k % kClasses;
    return {truth, isWrong ? (truth + 1) % kClasses : truth, 0.8, Partition::Test, modality};
}

Slice madeSlice(const QString &name, int n, std::optional<double> gap, std::optional<double> pHolm)
{
    Slice slice;
    slice.values = {name};
    slice.n = n;
    slice.tooSmall = n < kEnoughToSlice;
    slice.gap = gap;
    if (gap)
        slice.gapInterval = Interval{*gap - 0.1, *gap + 0.1};
    slice.pHolm = pHolm;
    slice.figures.metrics.n = n;
    return slice;
}

} // namespace

class TestSlicesPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_bench = std::make_unique<test::PanelBench>(kImages, kClasses);
        m_bench->makeRun(kClasses, said);
    }
    void cleanup()
    {
        m_panel.reset();
        m_bench.reset();
    }
    void smallSlicesAreNeverFirst();
    void sortingKeepsWhatIsChosen();
    void worstSliceStandsFirst();
    void enterOpensItsImages();
    void crossedByKeyboard();
    void followsTheFilter();
    void computesOnlyWhenSeen();
    void undefinedIsADash();
    void copiedAsText();

private:
    void open(const std::shared_ptr<const EvalView> &view)
    {
        m_panel = std::make_unique<SlicesPanel>(m_bench->project.project().paths().databaseFile());
        m_panel->resize(1000, 420);
        m_panel->setView(view);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTRY_VERIFY(!m_panel->isBusy());
    }
    PanelTable *table() const { return m_panel->findChild<PanelTable *>(); }
    SlicesModel *model() const { return m_panel->findChild<SlicesModel *>(); }
    QString cell(int row, int column) const
    {
        return model()->index(row, column).data().toString();
    }

    std::unique_ptr<test::PanelBench> m_bench;
    std::unique_ptr<SlicesPanel> m_panel;
};

void TestSlicesPanel::smallSlicesAreNeverFirst()
{
    SlicesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSlices({madeSlice(u"a"_s, 4, -0.9, {}), madeSlice(u"b"_s, 100, 0.1, 0.5),
                     madeSlice(u"c"_s, 50, -0.2, 0.01), madeSlice(u"d"_s, 40, {}, {}),
                     madeSlice(u"e"_s, 29, 0.9, {})},
                    {SliceBy::Site});
    const auto names = [&] {
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.append(model.index(row, SlicesModel::Name).data().toString());
        return shown.join(QString());
    };
    QCOMPARE(names(), u"cbdae"_s); // by gap, the worst first
    model.sort(SlicesModel::Gap, Qt::DescendingOrder);
    QCOMPARE(names(), u"bcdea"_s);
    model.sort(SlicesModel::N, Qt::DescendingOrder);
    QCOMPARE(names(), u"bcdea"_s);
    model.sort(SlicesModel::PHolm, Qt::AscendingOrder);
    QCOMPARE(names(), u"cbdae"_s);
    model.sort(SlicesModel::Name, Qt::DescendingOrder);
    QCOMPARE(names(), u"dcbea"_s);
    QCOMPARE(model.largeEnough(), 3);
    QCOMPARE(model.index(4, SlicesModel::PHolm).data().toString(), u"too few"_s);
    QVERIFY(model.index(4, 0).data(Qt::ForegroundRole).isValid());
    QVERIFY(!model.index(0, 0).data(Qt::ForegroundRole).isValid());
    // The axis reaches the widest interval of the large ones, 0.3, not that of the small ones.
    const auto mark =
        model.index(1, SlicesModel::Picture).data(SlicesModel::GapMarkRole).value<GapMark>();
    QCOMPARE(mark.reach, 0.3);
    QVERIFY(mark.isWorse());
}

void TestSlicesPanel::sortingKeepsWhatIsChosen()
{
    SlicesModel model;
    model.setSlices({madeSlice(u"a"_s, 100, 0.1, 0.5), madeSlice(u"b"_s, 50, -0.2, 0.01)},
                    {SliceBy::Site});
    const QPersistentModelIndex kept = model.index(0, SlicesModel::Name);
    QCOMPARE(kept.data().toString(), u"b"_s);
    model.sort(SlicesModel::Gap, Qt::DescendingOrder);
    QCOMPARE(kept.row(), 1);
    QCOMPARE(kept.data().toString(), u"b"_s);
}

void TestSlicesPanel::worstSliceStandsFirst()
{
    open(m_bench->view());
    QCOMPARE(model()->rowCount(), 3);
    QCOMPARE(cell(0, SlicesModel::Name), u"dermoscopic"_s);
    QCOMPARE(cell(0, SlicesModel::N), u"60"_s);
    // 30 of 60: Wilson 0.377 to 0.623; the others are right in 54 of 72.
    QCOMPARE(cell(0, SlicesModel::Accuracy), u"0.50 [0.38–0.62]"_s);
    QVERIFY(cell(0, SlicesModel::Gap).startsWith(u"−0.25 ["_s));
    QCOMPARE(cell(1, SlicesModel::Name), u"macroscopic"_s);
    QCOMPARE(cell(1, SlicesModel::PHolm), u"<0.001"_s);
    // All wrong, but twelve images only.
    QCOMPARE(cell(2, SlicesModel::Name), u"anatomical"_s);
    QCOMPARE(cell(2, SlicesModel::PHolm), u"too few"_s);
    QVERIFY(m_panel->findChild<QLabel *>(u"sliceNote"_s)->text().contains(u"under 30"_s));
    // A click on the title turns the order, and the small one stays last.
    auto *header = table()->horizontalHeader();
    QTest::mouseClick(
        header->viewport(), Qt::LeftButton, {},
        QPoint(header->sectionViewportPosition(SlicesModel::Gap) + 20, header->height() / 2));
    QCOMPARE(cell(0, SlicesModel::Name), u"macroscopic"_s);
    QCOMPARE(cell(2, SlicesModel::Name), u"anatomical"_s);
}

void TestSlicesPanel::enterOpensItsImages()
{
    open(m_bench->view());
    QSignalSpy chosen(m_panel.get(), &EvalPanel::imagesChosen);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    auto images = chosen.takeFirst().first().value<ImageSet>();
    QCOMPARE(images.ids.size(), size_t(60));
    QCOMPARE(images.caption, u"modality dermoscopic"_s);
    QTest::keyClick(table(), Qt::Key_Return, Qt::ShiftModifier);
    images = chosen.takeFirst().first().value<ImageSet>();
    QCOMPARE(images.ids.size(), size_t(30));
    for (const ImageId id : images.ids) {
        const auto number = id.value - m_bench->project.images().front().value;
        QVERIFY(number >= 60 && number < 120 && number % 2 == 0);
    }
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::mouseClick(m_panel->findChild<QPushButton *>(u"sliceErrors"_s), Qt::LeftButton);
    images = chosen.takeFirst().first().value<ImageSet>();
    QCOMPARE(images.caption, u"misclassified, modality macroscopic"_s);
    QCOMPARE(images.ids.size(), size_t(6));
    // A double click does as Enter.
    const QRect place = table()->visualRect(model()->index(2, 0));
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(chosen.takeFirst().first().value<ImageSet>().ids.size(), size_t(12));
}

void TestSlicesPanel::crossedByKeyboard()
{
    open(m_bench->view());
    auto *second = m_panel->findChild<QComboBox *>(u"sliceCrossed"_s);
    QCOMPARE(second->findData(u"modality"_s), -1); // not with itself
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Down);
    QCOMPARE(second->currentData().toString(), u"dataset"_s);
    QTRY_VERIFY(!m_panel->isBusy());
    QCOMPARE(model()->rowCount(), 3);
    QCOMPARE(cell(0, SlicesModel::Name), u"dermoscopic · Drawn"_s);
    auto *first = m_panel->findChild<QComboBox *>(u"sliceBy"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QCOMPARE(first->currentData().toString(), u"dataset"_s);
    QCOMPARE(second->currentIndex(), 0); // was the same fact
    QTRY_VERIFY(!m_panel->isBusy());
    QCOMPARE(model()->rowCount(), 1);
    QCOMPARE(cell(0, SlicesModel::N), u"132"_s);
    // All images are in it: nothing to compare with.
    QCOMPARE(cell(0, SlicesModel::Gap), u"–"_s);
}

void TestSlicesPanel::followsTheFilter()
{
    open(m_bench->view());
    const auto filtered = std::make_shared<EvalView>(*m_bench->viewOf(
        [](const EvalItem &item) { return item.modality == Modality::Macroscopic; }));
    filtered->filter.parts = {{SliceBy::Modality, {u"macroscopic"_s}}};
    m_panel->setView(filtered);
    QTRY_VERIFY(!m_panel->isBusy());
    QCOMPARE(model()->rowCount(), 1);
    QCOMPARE(cell(0, SlicesModel::N), u"60"_s);
    QVERIFY(m_panel->findChild<QLabel *>(u"sliceState"_s)->text().contains(u"filtered"_s));
    m_panel->setView(nullptr);
    QCOMPARE(model()->rowCount(), 0);
    QVERIFY(!m_panel->findChild<QPushButton *>(u"sliceImages"_s)->isEnabled());
}

void TestSlicesPanel::computesOnlyWhenSeen()
{
    SlicesPanel panel(m_bench->project.project().paths().databaseFile());
    panel.setView(m_bench->view());
    QVERIFY(!panel.isBusy());
    QCOMPARE(panel.findChild<SlicesModel *>()->rowCount(), 0);
    panel.show();
    QTRY_COMPARE(panel.findChild<SlicesModel *>()->rowCount(), 3);
}

void TestSlicesPanel::undefinedIsADash()
{
    SlicesModel model;
    model.setSlices({madeSlice(u"a"_s, 0, {}, {})}, {SliceBy::Site});
    for (const int column : {SlicesModel::Accuracy, SlicesModel::MacroF1,
                             SlicesModel::BalancedAccuracy, SlicesModel::Gap})
        QCOMPARE(model.index(0, column).data().toString(), u"–"_s);
    QVERIFY(!model.index(0, SlicesModel::Picture).data(SlicesModel::GapMarkRole).isValid());
}

void TestSlicesPanel::copiedAsText()
{
    open(m_bench->view());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], u"Slice\tn\tAccuracy\tGap\tp, Holm\tMacro-F1\tBalanced"_s); // no picture
    QVERIFY(lines[1].startsWith(u"dermoscopic\t60\t0.50 [0.38–0.62]\t"_s));
}

QTEST_MAIN(TestSlicesPanel)
#include "tst_SlicesPanel.moc"
