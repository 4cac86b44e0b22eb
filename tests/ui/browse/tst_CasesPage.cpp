// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "tests/ui/support/PageBench.h"
#include "ui/browse/CasesPage.h"
#include "ui/browse/CompareView.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageViewer.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

/// Nine drawn images: classes ACK BCC MEL in turn; even ones macroscopic, odd ones untagged; P0 has
/// the first two, P1 the next two …
class tst_CasesPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsAllImages();
    void menuCountsAndChips();
    void textSearch();
    void noResultOffersToClear();
    void keysTagTheSelectionAndUndo();
    void manyAreTaggedInAJob();
    void largeCataloguesAreFilteredBesideTheWindow();
    void showsExactlyAnImageSet();
    void partition();
    void largeViewAndBack();
    void compareCase();
    void sendToReview();
    void followsChangesOfOthers();
    void emptyProjectTeaches();
    void detailsTellTheHistory();
    void keyShowsAndHidesOutlines();

private:
    QAction *choice(const QString &menu, const QString &label) const;
    QString status() const { return m_page->findChild<QLabel *>(u"casesStatus"_s)->text(); }
    Modality modalityOf(int k) const;
    void start(int images);

    std::unique_ptr<test::PageBench> m_harness;
    std::unique_ptr<CasesPage> m_page;
    ImageGrid *m_grid = nullptr;
};

void tst_CasesPage::initTestCase()
{
    QCoreApplication::setOrganizationName(u"LesionDeskTest"_s);
    QCoreApplication::setApplicationName(u"tst_CasesPage"_s);
    QSettings().clear();
}

void tst_CasesPage::start(int images)
{
    cleanup();
    m_harness = std::make_unique<test::PageBench>(images);
    m_page = std::make_unique<CasesPage>(m_harness->context);
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(m_page->isLoaded());
    m_grid = m_page->findChild<ImageGrid *>();
    m_grid->setFocus();
}

void tst_CasesPage::init()
{
    start(9);
}

void tst_CasesPage::cleanup()
{
    m_page.reset();
    m_harness.reset();
}

QAction *tst_CasesPage::choice(const QString &menu, const QString &label) const
{
    for (QAction *action : m_page->findChild<QMenu *>(u"filterMenu_"_s + menu)->actions()) {
        if (action->text().startsWith(label))
            return action;
    }
    qFatal("no choice %s", qPrintable(label));
}

Modality tst_CasesPage::modalityOf(int k) const
{
    ImageStore store(m_harness->context.project.database(), m_harness->context.project.paths());
    return store.rows({m_harness->project.images()[static_cast<size_t>(k)]})->front().modality;
}

void tst_CasesPage::showsAllImages()
{
    QCOMPARE(m_grid->images(), m_harness->project.images());
    QVERIFY(status().startsWith(u"9 image"_s));
    QVERIFY(m_grid->isVisible());
}

void tst_CasesPage::menuCountsAndChips()
{
    // ACK: images 0 3 6; macroscopic: 0 2 4 6 8; both: 0 and 6.
    QCOMPARE(choice(u"class"_s, u"ACK"_s)->text().section(u'\t', 1), u"3"_s);
    QCOMPARE(choice(u"modality"_s, u"M"_s)->text().section(u'\t', 1), u"5"_s);
    choice(u"class"_s, u"ACK"_s)->trigger();
    QCOMPARE(m_grid->images().size(), size_t(3));
    QCOMPARE(choice(u"modality"_s, u"M"_s)->text().section(u'\t', 1), u"2"_s);
    // The other classes keep the count that choosing them would add.
    QCOMPARE(choice(u"class"_s, u"BCC"_s)->text().section(u'\t', 1), u"3"_s);
    choice(u"modality"_s, u"M"_s)->trigger();
    QCOMPARE(m_grid->images().size(), size_t(2));
    QVERIFY(status().startsWith(u"2 of 9 image"_s));

    auto chips = m_page->findChild<QWidget *>(u"filterChips"_s)->findChildren<QToolButton *>();
    QTRY_COMPARE(
        (chips = m_page->findChild<QWidget *>(u"filterChips"_s)->findChildren<QToolButton *>())
            .size(),
        2);
    QVERIFY(chips[0]->text().startsWith(u"ACK"_s));
    QTest::mouseClick(chips[0], Qt::LeftButton);
    QCOMPARE(m_grid->images().size(), size_t(5));
    QVERIFY(!choice(u"class"_s, u"ACK"_s)->isChecked());
}

void tst_CasesPage::textSearch()
{
    QTest::keyClick(m_grid, Qt::Key_F, Qt::ControlModifier);
    auto *search = m_page->findChild<QLineEdit *>(u"filterText"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"p1"_s); // patient P1: images 2 and 3
    QCOMPARE(m_grid->images(),
             (std::vector{m_harness->project.images()[2], m_harness->project.images()[3]}));
    // Letters that are keys elsewhere are typed here.
    QTest::keyClicks(search, u" m"_s);
    QCOMPARE(search->text(), u"p1 m"_s);
    QCOMPARE(modalityOf(3), Modality::Untagged);
    search->clear();
    QCOMPARE(m_grid->images().size(), size_t(9));
}

void tst_CasesPage::noResultOffersToClear()
{
    auto *search = m_page->findChild<QLineEdit *>(u"filterText"_s);
    QTest::keyClicks(search, u"nobody"_s);
    QVERIFY(!m_grid->isVisible());
    auto *clear = m_page->findChild<QPushButton *>(u"clearFilter"_s);
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(m_grid->isVisible());
    QCOMPARE(m_grid->images().size(), size_t(9));
    QVERIFY(search->text().isEmpty());
}

void tst_CasesPage::keysTagTheSelectionAndUndo()
{
    QSignalSpy changed(&m_harness->context.project.changes(), &ChangeBus::imagesChanged);
    m_grid->setCurrentImage(m_harness->project.images()[0]);
    QTest::keyClick(m_grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_grid, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_grid->selectedImages().size(), size_t(3));
    QTest::keyClick(m_grid, Qt::Key_A);
    QCOMPARE(modalityOf(0), Modality::Anatomical);
    QCOMPARE(modalityOf(1), Modality::Anatomical);
    QCOMPARE(modalityOf(2), Modality::Anatomical);
    QCOMPARE(modalityOf(3), Modality::Untagged);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_harness->undoLine.canUndo());
    QVERIFY(m_harness->undoLine.text().contains(u"anatomical"_s));
    QCOMPARE(choice(u"modality"_s, u"A"_s)->text().section(u'\t', 1), u"3"_s);
    // The selection stays.
    QCOMPARE(m_grid->selectedImages().size(), size_t(3));

    m_harness->undoLine.undo();
    QCOMPARE(modalityOf(0), Modality::Macroscopic);
    QCOMPARE(modalityOf(1), Modality::Untagged);
    QCOMPARE(modalityOf(2), Modality::Macroscopic);
    QCOMPARE(changed.count(), 2);

    QTest::keyClick(m_grid, Qt::Key_D);
    QCOMPARE(modalityOf(1), Modality::Dermoscopic);
    QTest::keyClick(m_grid, Qt::Key_M);
    QCOMPARE(modalityOf(1), Modality::Macroscopic);
    QTest::keyClick(m_grid, Qt::Key_U);
    QCOMPARE(modalityOf(1), Modality::Untagged);
}

void tst_CasesPage::manyAreTaggedInAJob()
{
    start(310);
    m_grid->selectAll();
    QTest::keyClick(m_grid, Qt::Key_D);
    QCOMPARE(m_harness->jobs.jobs().size(), size_t(1));
    QTRY_COMPARE(modalityOf(309), Modality::Dermoscopic);
    QTRY_VERIFY(m_harness->undoLine.canUndo());
    m_harness->undoLine.undo();
    QTRY_COMPARE(modalityOf(309), Modality::Untagged);
    QTRY_COMPARE(modalityOf(308), Modality::Macroscopic);
    QTRY_VERIFY(!m_harness->jobs.isBusy());
}

void tst_CasesPage::largeCataloguesAreFilteredBesideTheWindow()
{
    const auto &id = m_harness->project.images();
    m_page->setFilteredAtOnce(0);
    auto *search = m_page->findChild<QLineEdit *>(u"filterText"_s);
    QTest::keyClicks(search, u"p1"_s);
    QVERIFY(!m_page->isLoaded()); // what the grid shows is about to change
    search->clear();
    QTest::keyClicks(search, u"p2"_s); // the newest of them wins
    QTRY_VERIFY(m_page->isLoaded());
    QCOMPARE(m_grid->images(), (std::vector{id[4], id[5]}));
    QVERIFY(status().startsWith(u"2 of 9 image"_s));
    // A tag that is given meanwhile counts.
    m_page->clearFilter();
    QTRY_VERIFY(m_page->isLoaded());
    m_grid->setCurrentImage(id[1]);
    QTest::keyClick(m_grid, Qt::Key_D);
    QTRY_COMPARE(choice(u"modality"_s, u"D"_s)->text().section(u'\t', 1), u"1"_s);
    m_page->showImages({{id[7], id[2]}, u"true BCC, predicted MEL"_s});
    QTRY_VERIFY(m_page->isLoaded());
    QCOMPARE(m_grid->images(), (std::vector{id[7], id[2]}));
    QCOMPARE(m_grid->currentImage(), id[7]);
    // Back to few images: what was still being worked out does not come afterwards.
    search->setFocus();
    QTest::keyClicks(search, u"x"_s);
    m_page->setFilteredAtOnce(9);
    m_page->clearFilter();
    QCOMPARE(m_grid->images(), id);
    QTest::qWait(50);
    QCOMPARE(m_grid->images(), id);
}

void tst_CasesPage::showsExactlyAnImageSet()
{
    const auto &id = m_harness->project.images();
    m_page->showImages({{id[7], id[2]}, u"true BCC, predicted MEL"_s});
    QCOMPARE(m_grid->images(), (std::vector{id[7], id[2]}));
    QCOMPARE(m_grid->currentImage(), id[7]);
    const auto chips =
        m_page->findChild<QWidget *>(u"filterChips"_s)->findChildren<QToolButton *>();
    QVERIFY(chips.size() == 1 && chips[0]->text().startsWith(u"true BCC, predicted MEL"_s));
    m_page->showImages({});
    QCOMPARE(m_grid->images(), id);
    // A set with no image in it is a set, not everything.
    m_page->showImages({{}, u"nothing"_s});
    QVERIFY(m_grid->images().empty());
}

void tst_CasesPage::partition()
{
    QVERIFY(!m_page->findChild<QToolButton *>(u"filter_partition"_s)->isEnabled());
    const auto &id = m_harness->project.images();
    FrozenSet set;
    set.name = u"Split 1"_s;
    set.classes = {m_harness->project.taxonomy().diagnoses[0].id};
    set.items = {
        {id[0], 0, Partition::Train}, {id[3], 0, Partition::Test}, {id[6], 0, Partition::Test}};
    QVERIFY(FrozenSetStore(m_harness->context.project.database())
                .freeze(set, m_harness->project.clock()));
    Q_EMIT m_harness->context.project.changes().setsChanged();
    QTRY_VERIFY(m_page->findChild<QToolButton *>(u"filter_partition"_s)->isEnabled());
    QCOMPARE(choice(u"partition"_s, u"Test"_s)->text().section(u'\t', 1), u"2"_s);
    choice(u"partition"_s, u"Test"_s)->trigger();
    QCOMPARE(m_grid->images(), (std::vector{id[3], id[6]}));
}

void tst_CasesPage::largeViewAndBack()
{
    auto *large = m_page->findChild<ImageViewer *>(u"largeViewer"_s);
    m_grid->setCurrentImage(m_harness->project.images()[2]);
    QTest::keyClick(m_grid, Qt::Key_Return);
    QVERIFY(large->isVisible());
    QTRY_VERIFY(large->isShowingPixels());
    QTest::keyClick(large, Qt::Key_Right);
    QCOMPARE(large->image(), m_harness->project.images()[3]);
    QTest::keyClick(large, Qt::Key_M); // tags what is seen
    QCOMPARE(modalityOf(3), Modality::Macroscopic);
    QTRY_VERIFY(large->isShowingPixels());
    QTest::keyClick(large, Qt::Key_1);
    QCOMPARE(large->zoom(), 1.0);
    QTest::keyClick(large, Qt::Key_Escape);
    QVERIFY(m_grid->isVisible());
    QCOMPARE(m_page->window()->focusWidget(), m_grid);
    QCOMPARE(m_grid->currentImage(), m_harness->project.images()[3]);
    QTest::keyClick(m_grid, Qt::Key_Space); // a peek, there and back
    QVERIFY(large->isVisible());
    QTest::keyClick(large, Qt::Key_Space);
    QVERIFY(m_grid->isVisible());
}

void tst_CasesPage::compareCase()
{
    m_grid->setCurrentImage(m_harness->project.images()[4]);
    QTest::keyClick(m_grid, Qt::Key_B);
    auto *compare = m_page->findChild<CompareView *>();
    QVERIFY(compare->isVisible());
    QCOMPARE(compare->count(), 1); // one image per case here
    QTest::keyClick(compare, Qt::Key_Escape);
    QVERIFY(m_grid->isVisible());
}

void tst_CasesPage::sendToReview()
{
    QSignalSpy asked(&m_harness->navigator, &Navigator::reviewRequested);
    choice(u"class"_s, u"MEL"_s)->trigger();
    m_grid->setFocus();
    QTest::keyClick(m_grid, Qt::Key_R); // nothing selected: all that is shown
    QCOMPARE(asked.count(), 1);
    auto set = asked[0][0].value<ImageSet>();
    QCOMPARE(set.ids, m_grid->images());
    QCOMPARE(set.caption, u"MEL"_s);
    m_grid->setCurrentImage(m_grid->images()[0]);
    QTest::keyClick(m_grid, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_grid, Qt::Key_R);
    set = asked[1][0].value<ImageSet>();
    QCOMPARE(set.ids.size(), size_t(2));
}

void tst_CasesPage::followsChangesOfOthers()
{
    const auto &id = m_harness->project.images();
    ImageStore store(m_harness->context.project.database(), m_harness->context.project.paths());
    QVERIFY(store.setModality({id[1]}, Modality::Anatomical, u"elsewhere"_s,
                              m_harness->project.clock()));
    Q_EMIT m_harness->context.project.changes().imagesChanged({id[1]});
    QCOMPARE(choice(u"modality"_s, u"A"_s)->text().section(u'\t', 1), u"1"_s);
}

void tst_CasesPage::emptyProjectTeaches()
{
    start(0);
    auto *text = m_page->findChild<QLabel *>(u"casesEmptyText"_s);
    QVERIFY(text->isVisible());
    QVERIFY(text->text().contains(u"Import"_s));
    QVERIFY(!m_page->findChild<QPushButton *>(u"clearFilter"_s)->isVisible());
}

void tst_CasesPage::keyShowsAndHidesOutlines()
{
    auto *side = m_page->findChild<ImageViewer *>(u"sideViewer"_s);
    auto *large = m_page->findChild<ImageViewer *>(u"largeViewer"_s);
    QVERIFY(side->isOutlineShown() && large->isOutlineShown());
    QTest::keyClick(m_grid, Qt::Key_O);
    QVERIFY(!side->isOutlineShown() && !large->isOutlineShown());
    side->setFocus(); // the key works over the picture beside the grid, too
    QTest::keyClick(side, Qt::Key_O);
    QVERIFY(side->isOutlineShown() && large->isOutlineShown());
    m_grid->setFocus();
    QTest::keyClick(m_grid, Qt::Key_O);
    QTest::keyClick(m_grid, Qt::Key_B);
    const auto compared = m_page->findChild<CompareView *>()->findChildren<ImageViewer *>();
    QVERIFY(!compared.isEmpty());
    QVERIFY(!compared.front()->isOutlineShown()); // new viewers do as the others
    start(9);
    QVERIFY(!m_page->findChild<ImageViewer *>(u"sideViewer"_s)->isOutlineShown()); // is remembered
    const auto keys = m_page->keys();
    QVERIFY(
        std::any_of(keys.begin(), keys.end(), [](const auto &key) { return key.first == u"O"; }));
    QSettings().clear();
}

void tst_CasesPage::detailsTellTheHistory()
{
    m_grid->setCurrentImage(m_harness->project.images()[1]);
    const QString text = m_page->findChild<QLabel *>(u"detailsText"_s)->text();
    QVERIFY(text.contains(u"Basal cell carcinoma (BCC)"_s));
    QVERIFY(text.contains(u"img_001.png"_s));
    QVERIFY(text.contains(u"41 years"_s));
    QVERIFY(text.contains(u"recorded: drawn"_s)); // the history: source and origin
}

QTEST_MAIN(tst_CasesPage)
#include "tst_CasesPage.moc"
