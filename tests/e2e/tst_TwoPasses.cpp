// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/PageFactory.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/PreparationStore.h"
#include "tests/support/BadPictures.h"
#include "tests/support/DrawnImages.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/browse/DetailsPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectSession.h"
#include "ui/shell/UndoLine.h"
#include "ui/widgets/ImageGrid.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kImages = 30;

/// The real window over a new project, beside a folder of 30 pictures of three classes.
class Sitting
{
public:
    Sitting()
    {
        QSettings().clear();
        QDir().mkpath(dir.filePath(u"Clinic"_s));
        QByteArray csv = "image,diagnosis,patient\n";
        for (int k = 0; k < kImages; ++k) {
            test::drawImage(picture(k), k);
            const char *diagnosis = k % 3 == 0 ? "BCC" : k % 3 == 1 ? "NEV" : "SEK";
            csv += QFileInfo(picture(k)).fileName().toUtf8() + ',' + diagnosis + ",P" +
                   QByteArray::number(k) + '\n';
        }
        test::writeBytes(dir.filePath(u"Clinic/list.csv"_s), csv);
        window = std::make_unique<MainWindow>(clock, prompts, allParts());
        window->resize(1440, 900);
        window->show();
        prompts.fileAnswer = dir.filePath(u"Clinic.lesion"_s);
        window->newProject();
    }
    ~Sitting()
    {
        letGo.release();
        window.reset();
    }
    QString picture(int k) const { return dir.filePath(u"Clinic/lesion_%1.png"_s.arg(k)); }
    /// A PNG whose header and last bytes are there, with nothing between that can be decoded.
    void breakInTheMiddle(int k) const
    {
        QByteArray bytes = test::readBytes(picture(k));
        for (qsizetype i = bytes.indexOf("IDAT") + 4; i < bytes.size() - 20; ++i)
            bytes[i] = static_cast<char>(0xaa);
        test::writeBytes(picture(k), bytes);
    }
    template <typename T>
    T *find(const QString &name)
    {
        auto *found = window->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    PreparationStore preparation()
    {
        Project &project = window->session()->project();
        return {project.database(), project.paths()};
    }
    int waiting() { return *preparation().waiting(); }
    Page *page() { return window->session()->page(window->currentPage()); }
    ImageGrid *grid() { return page()->findChild<ImageGrid *>(); }
    /// Goes by the dialog. `busy`: somebody waits for something else that reads files, so that the
    /// pictures have to wait until letGo is released.
    void import(bool busy)
    {
        window->showImport();
        auto *dialog = find<QDialog>(u"importDialog"_s);
        auto *source = dialog->findChild<QLineEdit *>(u"importSource"_s);
        source->setFocus();
        QTest::keyClicks(source, dir.filePath(u"Clinic/list.csv"_s));
        QTest::keyClick(source, Qt::Key_Return);
        auto *start = dialog->findChild<QPushButton *>(u"importStart"_s);
        QTRY_VERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        if (busy)
            window->jobs().submit(JobLane::Files, u"Somebody waits"_s,
                                  [this](Feedback &feedback) -> Result<void> {
                                      while (!feedback.isCancelled() && !letGo.tryAcquire(1, 5)) {
                                      }
                                      return {};
                                  });
        auto *status = dialog->findChild<QLabel *>(u"importStatus"_s);
        QTRY_VERIFY2(status->text().startsWith(u"30 image(s) imported."),
                     qPrintable(status->text()));
        QVERIFY(status->text().contains(u"prepared in the background"));
        dialog->close();
    }

    QTemporaryDir dir;
    SystemClock clock;
    test::FakePrompts prompts;
    QSemaphore letGo;
    std::unique_ptr<MainWindow> window;
};

} // namespace

/// An import in the window: the images first, their pictures behind it.
class TestTwoPasses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void imagesAreShownBeforeTheirPicturesArePrepared();
    void whatIsClosedInTheMiddleGoesOnAtTheNextOpening();
    void freezingPreparesFirstAndSaysWhatIsLeftOut();
    void aBrokenPictureKeepsItsRowAndSaysWhy();
};

void TestTwoPasses::initTestCase()
{
    QCoreApplication::setOrganizationName(u"LesionDesk tests"_s);
    QCoreApplication::setApplicationName(u"TwoPasses"_s);
}

void TestTwoPasses::imagesAreShownBeforeTheirPicturesArePrepared()
{
    Sitting s;
    s.import(true);
    QTRY_COMPARE(s.grid()->images().size(), size_t{kImages});
    QCOMPARE(s.waiting(), kImages);
    // Those on the screen are seen all the same, and are asked for first.
    ThumbnailProvider &thumbnails = s.window->session()->context().thumbnails;
    const ImageId shown = s.grid()->images().front();
    QTRY_COMPARE(thumbnails.thumbnail(shown).size(), QSize(96, 72));
    QCOMPARE(s.waiting(), kImages);

    s.letGo.release();
    QTRY_COMPARE(s.waiting(), 0);
    QTRY_VERIFY(!s.window->jobs().isBusy(JobLane::Pictures));
    const JobRecord &job = s.window->jobs().jobs().back();
    QCOMPARE(job.title, u"Preparing pictures"_s);
    QCOMPARE(job.state, JobState::Done);
    QCOMPARE(job.progress.done, qint64{kImages});
    QVERIFY(s.prompts.errors.isEmpty());
    for (const ImageId id : s.grid()->images()) {
        const auto details = ImageStore(s.window->session()->project().database(),
                                        s.window->session()->project().paths())
                                 .details(id);
        QVERIFY(details && details->sha256.size() == 64 && details->trouble.isEmpty());
    }
}

void TestTwoPasses::whatIsClosedInTheMiddleGoesOnAtTheNextOpening()
{
    Sitting s;
    s.import(true);
    QTRY_VERIFY(s.window->jobs().isBusy(JobLane::Pictures));
    const QString folder = s.window->session()->project().paths().folder;
    s.window->closeProject();
    QVERIFY(!s.window->session());
    QCOMPARE(s.prompts.asked.size(), 1); // for the other job alone
    QVERIFY2(s.prompts.asked.front().contains(u"Somebody waits"),
             qPrintable(s.prompts.asked.front()));
    // Nothing of it goes on behind the closed project.
    QTRY_VERIFY(!s.window->jobs().isBusy(JobLane::Pictures));
    {
        const auto database =
            Database::open(folder + u"/project.sqlite"_s, Database::Mode::ReadOnly);
        QVERIFY(database);
        QCOMPARE(*PreparationStore(**database, ProjectPaths{folder}).waiting(), kImages);
    }
    QVERIFY2(s.window->openProject(folder), qPrintable(s.prompts.errors.join(u' ')));
    QTRY_COMPARE(s.waiting(), 0);
    QVERIFY(s.prompts.errors.isEmpty());
}

void TestTwoPasses::freezingPreparesFirstAndSaysWhatIsLeftOut()
{
    Sitting s;
    s.breakInTheMiddle(7);
    s.import(true);
    s.window->showPage(PageId::Datasets);
    s.page()->findChild<QTabWidget *>(u"datasetTabs"_s)->setCurrentIndex(1);
    auto *freeze = s.find<QPushButton>(u"splitFreeze"_s);
    auto *text = s.find<QLabel>(u"splitPreviewText"_s);
    QTRY_VERIFY2(text->text().contains(u"30 picture(s) are still to be prepared"),
                 qPrintable(text->text()));
    QTRY_VERIFY(freeze->isEnabled());
    QTest::mouseClick(freeze, Qt::LeftButton);
    s.letGo.release();
    FrozenSetStore sets(s.window->session()->project().database());
    QTRY_VERIFY(!sets.all()->empty());
    QVERIFY2(s.prompts.errors.isEmpty(), qPrintable(s.prompts.errors.join(u' ')));
    QCOMPARE(sets.get(sets.all()->front().id)->items.size(), size_t{kImages - 1});
    auto *line = s.find<UndoLine>(u"undoLine"_s);
    QTRY_VERIFY2(line->text().contains(u"1 image(s) were left out"), qPrintable(line->text()));
    // The preview knows by now as well.
    QTRY_VERIFY2(text->text().contains(u"1 image(s) whose pictures cannot be used"),
                 qPrintable(text->text()));
    QVERIFY(!text->text().contains(u"still to be prepared"));
}

void TestTwoPasses::aBrokenPictureKeepsItsRowAndSaysWhy()
{
    Sitting s;
    s.breakInTheMiddle(7);
    s.import(false);
    auto *line = s.find<UndoLine>(u"undoLine"_s);
    QTRY_COMPARE(line->text(), u"1 picture(s) cannot be used."_s);
    QTest::mouseClick(line->findChild<QPushButton *>(u"lineAction"_s), Qt::LeftButton);
    QTRY_COMPARE(s.grid()->images().size(), size_t{1});
    s.grid()->setCurrentImage(s.grid()->images().front());
    auto *details = s.page()->findChild<DetailsPanel *>()->findChild<QLabel *>(u"detailsText"_s);
    QTRY_VERIFY2(details->text().contains(u"This picture cannot be used: "),
                 qPrintable(details->text()));
    QVERIFY(details->text().contains(u"lesion_7"));
}

QTEST_MAIN(TestTwoPasses)
#include "tst_TwoPasses.moc"
