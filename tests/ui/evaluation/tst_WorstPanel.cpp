// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"
#include "core/base/Files.h"
#include "core/store/RunNoteStore.h"
#include "tests/ui/evaluation/PanelBench.h"
#include "ui/evaluation/PanelTable.h"
#include "ui/evaluation/WorstModel.h"
#include "ui/evaluation/WorstPanel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kImages = 40;
constexpr int kClasses = 3;

/// Every image from the tenth on is wrong, each a little surer than the one before.
test::PanelBench::Said said(int k)
{
    const int truth = k % kClasses;
    return {truth, k < 10 ? truth : (truth + 1) % kClasses, 0.5 + k * 0.01};
}
constexpr int kWrong = kImages - 10;

} // namespace

class TestWorstPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::PanelBench>(kImages, kClasses);
        m_bench->makeRun(kClasses, said);
        m_panel = std::make_unique<WorstPanel>(m_bench->context);
        m_panel->resize(700, 420);
        m_panel->setView(m_bench->view());
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTRY_COMPARE(model()->rowCount(), kWrong);
    }
    void cleanup()
    {
        m_panel.reset();
        m_bench.reset();
    }
    void theSurestMistakeStandsFirst();
    void choosingShowsImages();
    void nextAndPreviousByKey();
    void rankedByCost();
    void aBrokenCostTableIsSaid();
    void standingAlone();
    void sentToReview();
    void exported();
    void notesAreMarked();
    void nothingIsWrong();

private:
    PanelTable *table() const { return m_panel->findChild<PanelTable *>(); }
    WorstModel *model() const { return m_panel->findChild<WorstModel *>(); }
    template <typename T>
    T *part(const char *name) const
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    QString cell(int row, int column) const
    {
        return model()->index(row, column).data().toString();
    }
    ImageId image(int k) const { return m_bench->project.images()[static_cast<size_t>(k)]; }
    QString key(int k) const
    {
        return m_bench->project.taxonomy().diagnoses[static_cast<size_t>(k)].key;
    }
    void rankBy(int choice)
    {
        auto *button = m_panel->findChild<QWidget *>(u"worstBy"_s)
                           ->findChild<QToolButton *>(u"choice%1"_s.arg(choice));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!m_panel->isBusy());
    }

    std::unique_ptr<test::PanelBench> m_bench;
    std::unique_ptr<WorstPanel> m_panel;
};

void TestWorstPanel::theSurestMistakeStandsFirst()
{
    QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int row = 0; row < kWrong; ++row) {
        const int k = kImages - 1 - row;
        QCOMPARE(model()->imageAt(row), image(k));
        QCOMPARE(cell(row, WorstModel::Rank), QString::number(row + 1));
        QCOMPARE(cell(row, WorstModel::Score), QString::number(0.5 + k * 0.01, 'f', 2));
        QCOMPARE(cell(row, WorstModel::Classes),
                 u"%1 → %2"_s.arg(key(k % kClasses), key((k % kClasses + 1) % kClasses)));
    }
    QVERIFY(part<QLabel>("worstState")->text().contains(QString::number(kWrong)));
}

void TestWorstPanel::choosingShowsImages()
{
    QSignalSpy chosen(m_panel.get(), &EvalPanel::imagesChosen);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(model()->index(2, 1)).center());
    QCOMPARE(chosen.count(), 1);
    auto images = chosen.takeFirst().first().value<ImageSet>();
    QCOMPARE(images.ids, std::vector<ImageId>{image(37)});
    QCOMPARE(images.caption, u"surest mistakes, number 3"_s);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    images = chosen.takeLast().first().value<ImageSet>();
    QCOMPARE(images.ids, (std::vector<ImageId>{image(37), image(36)}));
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(chosen.takeLast().first().value<ImageSet>().ids.size(), size_t(kWrong));
}

void TestWorstPanel::nextAndPreviousByKey()
{
    QSignalSpy chosen(m_panel.get(), &EvalPanel::imagesChosen);
    QTest::keyClick(m_panel.get(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(m_panel.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().value<ImageSet>().ids, std::vector<ImageId>{image(37)});
    QTest::keyClick(m_panel.get(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(chosen.last().first().value<ImageSet>().ids, std::vector<ImageId>{image(38)});
    QTest::mouseClick(part<QPushButton>("worstNext"), Qt::LeftButton);
    QCOMPARE(chosen.last().first().value<ImageSet>().ids, std::vector<ImageId>{image(37)});
    // It stops at the end.
    table()->chooseRow(kWrong - 1);
    QTest::keyClick(m_panel.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(table()->currentIndex().row(), kWrong - 1);
}

void TestWorstPanel::rankedByCost()
{
    // Images of class 1 that are called class 2 are the dearest by far: 11, 14 … 38.
    const QString pair = u"%1>%2"_s.arg(key(1), key(2));
    QVERIFY(writeFileAtomically(m_bench->project.project().paths().folder + u"/costs.json"_s,
                                u"{\"classes\": {\"%1\": 500}}"_s.arg(pair).toUtf8()));
    rankBy(1);
    QCOMPARE(model()->rowCount(), kWrong);
    QCOMPARE(cell(0, WorstModel::Score), u"500"_s);
    QCOMPARE(model()->imageAt(0), image(37)); // 37 % 3 is 1: the surest of them
    QCOMPARE(model()->imageAt(1), image(34));
    QVERIFY(model()->headerData(WorstModel::Score, Qt::Horizontal, Qt::DisplayRole).toString() ==
            u"Cost"_s);
}

void TestWorstPanel::aBrokenCostTableIsSaid()
{
    QVERIFY(writeFileAtomically(m_bench->project.project().paths().folder + u"/costs.json"_s,
                                "{\"natures\": {\"malignant>benign\": -1}}"));
    rankBy(1);
    QCOMPARE(model()->rowCount(), kWrong);
    QVERIFY(part<QLabel>("worstState")->text().contains(u"costs.json"_s));
    rankBy(0);
    QVERIFY(!part<QLabel>("worstState")->text().contains(u"costs.json"_s));
}

void TestWorstPanel::standingAlone()
{
    const auto view = m_bench->view();
    const auto expected = worstFirst(view->run->result, view->items, WorstBy::Alone);
    rankBy(2);
    QCOMPARE(model()->rowCount(), static_cast<int>(expected.size()));
    for (int row = 0; row < model()->rowCount(); ++row)
        QCOMPARE(
            model()->imageAt(row),
            view->run->result.items[static_cast<size_t>(expected[static_cast<size_t>(row)].item)]
                .image);
}

void TestWorstPanel::sentToReview()
{
    QSignalSpy review(&m_bench->navigator, &Navigator::reviewRequested);
    QTest::mouseClick(part<QPushButton>("worstReview"), Qt::LeftButton);
    auto images = review.takeFirst().first().value<ImageSet>();
    QCOMPARE(images.ids.size(), size_t(20));
    QCOMPARE(images.ids.front(), image(39));
    QCOMPARE(images.ids.back(), image(20));
    QCOMPARE(images.caption, u"the first 20 surest mistakes"_s);
    auto *count = part<QSpinBox>("worstCount");
    count->setFocus();
    count->selectAll();
    QTest::keyClicks(count, u"300"_s);
    QTest::mouseClick(part<QPushButton>("worstReview"), Qt::LeftButton);
    QCOMPARE(review.takeFirst().first().value<ImageSet>().ids.size(), size_t(kWrong));
}

void TestWorstPanel::exported()
{
    QTemporaryDir dir;
    m_bench->prompts.fileAnswer = dir.filePath(u"worst.csv"_s);
    QTest::mouseClick(part<QPushButton>("worstExport"), Qt::LeftButton);
    QTRY_VERIFY(m_bench->undoLine.text().contains(u"worst.csv"_s));
    const auto csv = CsvTable::read(m_bench->prompts.fileAnswer);
    QVERIFY(csv);
    QCOMPARE(csv->header().join(u','), u"rank,image,truth,predicted,score,modality"_s);
    QCOMPARE(csv->rows().size(), size_t(kWrong));
    QCOMPARE(csv->rows().front().fields,
             (QStringList{u"1"_s, u"img_039"_s, key(0), key(1), u"0.890000"_s, u"macroscopic"_s}));
    m_bench->prompts.fileAnswer = u"/nowhere/worst.csv"_s;
    QTest::mouseClick(part<QPushButton>("worstExport"), Qt::LeftButton);
    QTRY_COMPARE(m_bench->prompts.errors.size(), 1);
}

void TestWorstPanel::notesAreMarked()
{
    QVERIFY(cell(1, WorstModel::Note).isEmpty());
    Project &project = m_bench->project.project();
    RunNote note;
    note.run = m_bench->run;
    note.image = image(38);
    note.text = u"a hair"_s;
    QVERIFY(RunNoteStore(project.database()).add(note, project.clock()));
    Q_EMIT project.changes().runNotesChanged(m_bench->run);
    QCOMPARE(cell(1, WorstModel::Note), u"✎"_s);
    QVERIFY(cell(0, WorstModel::Note).isEmpty());
}

void TestWorstPanel::nothingIsWrong()
{
    m_panel->setView(
        m_bench->viewOf([](const EvalItem &item) { return item.truth == item.predicted; }));
    QTRY_COMPARE(model()->rowCount(), 0);
    QTRY_VERIFY(part<QLabel>("worstState")->text().contains(u"No image is misclassified"_s));
    QVERIFY(!part<QPushButton>("worstReview")->isEnabled());
    QVERIFY(!part<QPushButton>("worstNext")->isEnabled());
    QSignalSpy chosen(m_panel.get(), &EvalPanel::imagesChosen);
    QTest::keyClick(m_panel.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(chosen.count(), 0);
}

QTEST_MAIN(TestWorstPanel)
#include "tst_WorstPanel.moc"
