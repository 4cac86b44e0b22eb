// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProject.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ThumbnailProvider.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

std::vector<ImageId> ids(qint64 from, qint64 to)
{
    std::vector<ImageId> result;
    for (qint64 k = from; k <= to; ++k)
        result.push_back(ImageId(k));
    return result;
}

} // namespace

class tst_ImageGrid final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void modelIsSound();
    void arrowsMoveByCell();
    void shiftSelectsARun();
    void clickControlAndDoubleClick();
    void lettersAreLeftToThePage();
    void selectionStaysForImagesThatStay();
    void asksOnlyForWhatIsVisible();
    void manyImages();
    void sizesAndBars();

private:
    QPoint centreOf(int row) const
    {
        return m_grid->visualRect(m_grid->model()->index(row, 0)).center();
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, modifiers, centreOf(row));
    }

    std::unique_ptr<test::TestProject> m_project;
    std::unique_ptr<ThumbnailProvider> m_thumbnails;
    std::unique_ptr<ImageGrid> m_grid;
};

void tst_ImageGrid::init()
{
    m_project = std::make_unique<test::TestProject>(0);
    m_thumbnails = std::make_unique<ThumbnailProvider>(m_project->project().paths());
    m_grid = std::make_unique<ImageGrid>(*m_thumbnails);
    m_grid->setThumbnailSize(64);
    m_grid->resize(500, 400);
    m_grid->show();
    QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
    m_grid->setFocus();
}

void tst_ImageGrid::cleanup()
{
    m_grid.reset();
    m_thumbnails.reset();
    m_project.reset();
}

void tst_ImageGrid::modelIsSound()
{
    const QAbstractItemModelTester tester(m_grid->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_grid->setCaptions([](ImageId id) {
        GridCaption caption;
        caption.first = u"BCC"_s;
        caption.second = QString::number(id.value);
        return caption;
    });
    m_grid->setImages(ids(1, 20));
    m_grid->setImages(ids(5, 8));
    m_grid->setImages({});
    m_grid->setImages(ids(1, 3));
    QCOMPARE(m_grid->model()->index(1, 0).data().toString(), u"BCC, 2"_s);
}

void tst_ImageGrid::arrowsMoveByCell()
{
    m_grid->setImages(ids(1, 40));
    const int across = m_grid->columns();
    QVERIFY(across > 2);
    m_grid->setCurrentImage(ImageId(1));
    QSignalSpy spy(m_grid.get(), &ImageGrid::currentImageChanged);
    QTest::keyClick(m_grid.get(), Qt::Key_Right);
    QCOMPARE(m_grid->currentImage(), ImageId(2));
    QTest::keyClick(m_grid.get(), Qt::Key_Down);
    QCOMPARE(m_grid->currentImage(), ImageId(2 + across));
    QTest::keyClick(m_grid.get(), Qt::Key_Up);
    QTest::keyClick(m_grid.get(), Qt::Key_Left);
    QCOMPARE(m_grid->currentImage(), ImageId(1));
    QTest::keyClick(m_grid.get(), Qt::Key_Left); // nothing before the first
    QCOMPARE(m_grid->currentImage(), ImageId(1));
    QTest::keyClick(m_grid.get(), Qt::Key_End);
    QCOMPARE(m_grid->currentImage(), ImageId(40));
    QCOMPARE(spy.count(), 5);
    // What is current can be seen.
    QVERIFY(m_grid->viewport()->rect().contains(centreOf(39)));
    QCOMPARE(m_grid->selectedImages(), std::vector{ImageId(40)});
}

void tst_ImageGrid::shiftSelectsARun()
{
    m_grid->setImages(ids(1, 40));
    const int across = m_grid->columns();
    click(1);
    click(across + 1, Qt::ShiftModifier); // one line further down
    QCOMPARE(m_grid->selectedImages(), ids(2, across + 2));
    QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_grid->selectedImages(), ids(2, across + 3));
    QTest::keyClick(m_grid.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_grid->selectedImages(), ids(1, 40));
}

void tst_ImageGrid::clickControlAndDoubleClick()
{
    m_grid->setImages(ids(1, 10));
    QSignalSpy selection(m_grid.get(), &ImageGrid::selectedImagesChanged);
    click(0);
    click(3, Qt::ControlModifier);
    QCOMPARE(m_grid->selectedImages(), (std::vector{ImageId(1), ImageId(4)}));
    click(0, Qt::ControlModifier);
    QCOMPARE(m_grid->selectedImages(), std::vector{ImageId(4)});
    QVERIFY(selection.count() >= 3);

    QSignalSpy activated(m_grid.get(), &ImageGrid::imageActivated);
    QTest::mouseDClick(m_grid->viewport(), Qt::LeftButton, {}, centreOf(2));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<ImageId>(), ImageId(3));
    QTest::keyClick(m_grid.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 2);
}

/// A parent that counts the keys that reach it.
class Listener final : public QWidget
{
public:
    QStringList heard;

protected:
    void keyPressEvent(QKeyEvent *event) override { heard << event->text(); }
};

void tst_ImageGrid::lettersAreLeftToThePage()
{
    Listener page;
    ImageGrid grid(*m_thumbnails, &page);
    grid.setImages(ids(1, 5));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    grid.setFocus();
    QTest::keyClicks(&grid, u"ma "_s);
    QCOMPARE(page.heard, (QStringList{u"m"_s, u"a"_s, u" "_s}));
}

void tst_ImageGrid::selectionStaysForImagesThatStay()
{
    m_grid->setImages(ids(1, 30));
    click(2);
    click(5, Qt::ControlModifier);
    QCOMPARE(m_grid->currentImage(), ImageId(6));
    QSignalSpy current(m_grid.get(), &ImageGrid::currentImageChanged);
    m_grid->setImages({ImageId(6), ImageId(9), ImageId(3)});
    QCOMPARE(m_grid->selectedImages(), (std::vector{ImageId(6), ImageId(3)}));
    QCOMPARE(m_grid->currentImage(), ImageId(6));
    QCOMPARE(current.count(), 0);
    m_grid->setImages({ImageId(9)});
    QVERIFY(m_grid->selectedImages().empty());
    QVERIFY(!m_grid->currentImage().isValid());
    QCOMPARE(current.count(), 1);
}

void tst_ImageGrid::asksOnlyForWhatIsVisible()
{
    QSet<qint64> asked;
    m_grid->setImages(ids(1, 5000));
    m_grid->setCaptions([&asked](ImageId id) {
        asked.insert(id.value);
        return GridCaption();
    });
    asked.clear();
    m_grid->viewport()->repaint();
    const QSize cell = m_grid->visualRect(m_grid->model()->index(0, 0)).size();
    const int lines = m_grid->viewport()->height() / cell.height() + 2;
    QVERIFY(!asked.isEmpty());
    QVERIFY(asked.size() <= lines * m_grid->columns());
    QVERIFY(asked.contains(1));
    asked.clear();
    m_grid->verticalScrollBar()->setValue(m_grid->verticalScrollBar()->maximum());
    m_grid->viewport()->repaint();
    QVERIFY(asked.contains(5000));
    QVERIFY(asked.size() <= 2 * lines * m_grid->columns());
    m_grid->setCaptions({});
}

void tst_ImageGrid::manyImages()
{
    m_grid->setImages(ids(1, 100'000));
    m_grid->setCurrentImage(ImageId(98'765));
    QCOMPARE(m_grid->currentImage(), ImageId(98'765));
    QVERIFY(m_grid->viewport()->rect().contains(centreOf(98'764)));
    QCOMPARE(m_grid->indexAt(centreOf(98'764)).row(), 98'764);
    m_grid->selectAll();
    QCOMPARE(m_grid->selectedImages().size(), size_t(100'000));
}

void tst_ImageGrid::sizesAndBars()
{
    m_grid->setImages(ids(1, 10));
    const QSize before = m_grid->visualRect(m_grid->model()->index(0, 0)).size();
    m_grid->setThumbnailSize(9999); // at most 256
    QCOMPARE(m_grid->thumbnailSize(), 256);
    QVERIFY(m_grid->visualRect(m_grid->model()->index(0, 0)).height() > before.height());
    const int plain = m_grid->visualRect(m_grid->model()->index(0, 0)).height();
    m_grid->setCaptions([](ImageId) {
        GridCaption caption;
        caption.bars = {{u"BCC"_s, 0.5}, {u"NEV"_s, 0.3}, {u"ACK"_s, 0.2}};
        return caption;
    });
    QVERIFY(m_grid->visualRect(m_grid->model()->index(0, 0)).height() > plain);
    m_grid->viewport()->repaint();
}

QTEST_MAIN(tst_ImageGrid)
#include "tst_ImageGrid.moc"
