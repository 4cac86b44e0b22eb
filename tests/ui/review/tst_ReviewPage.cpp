// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a round by real key presses on the real page.
#include "tests/ui/review/ReviewFixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using test::ReviewFixture;

class TestReviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"lesiondesk-test"_s);
        QCoreApplication::setApplicationName(u"review"_s);
    }

    void fiveImagesByKeysAlone()
    {
        ReviewFixture f(6); // classes 0 1 2 0 1 2, tags M ? M ? M ?
        const RoundId round = f.makeRound(RoundMode::Validating);
        const auto &images = f.project.images();
        QSignalSpy changed(&f.project.project().changes(), &ChangeBus::imagesChanged);
        f.press(Qt::Key_Return); // opens the round
        QVERIFY(f.isReading());
        QCOMPARE(f.text(u"readingCount"_s), u"1 of 6"_s);
        QCOMPARE(f.text(u"roundMode"_s), u"validating"_s);
        QVERIFY(f.find<QAbstractButton>(u"agreeButton"_s)
                    ->text()
                    .contains(f.project.taxonomy().diagnoses[0].name));
        QVERIFY(f.text(u"imageFacts"_s).contains(u"img_000"_s));

        f.press(Qt::Key_Return); // 1: agree
        QCOMPARE(f.shownImage(), images[1]);
        QCOMPARE(f.onDisk(round, images[0]).diagnosis, f.diagnosis(0));
        QVERIFY(f.onDisk(round, images[0]).agreed);
        QCOMPARE(f.text(u"readingCount"_s), u"2 of 6"_s);

        f.press(Qt::Key_3); // 2: correct; what it shows is not known yet
        QCOMPARE(f.shownImage(), images[1]);
        QVERIFY(!f.onDisk(round, images[1]).id.isValid());
        QVERIFY(f.text(u"modalityTitle"_s).contains(u"missing"_s));
        QVERIFY(!f.text(u"diagnosisTitle"_s).contains(u"missing"_s));
        f.press(Qt::Key_A); // modality after
        QCOMPARE(f.onDisk(round, images[1]).diagnosis, f.diagnosis(2));
        QCOMPARE(f.onDisk(round, images[1]).modality, std::optional(Modality::Anatomical));
        QCOMPARE(f.shownImage(), images[2]);

        f.press(Qt::Key_1); // 3: correct, the tag is known
        QCOMPARE(f.onDisk(round, images[2]).diagnosis, f.diagnosis(0));
        QCOMPARE(f.onDisk(round, images[2]).modality, std::optional(Modality::Macroscopic));

        f.press(Qt::Key_D); // 4: modality first
        QCOMPARE(f.shownImage(), images[3]);
        QVERIFY(f.text(u"diagnosisTitle"_s).contains(u"missing"_s));
        f.press(Qt::Key_Return);
        QCOMPARE(f.onDisk(round, images[3]).modality, std::optional(Modality::Dermoscopic));
        QVERIFY(f.onDisk(round, images[3]).agreed);

        f.press(Qt::Key_X); // 5: cannot be judged
        QVERIFY(f.find<QWidget>(u"cannotJudgePanel"_s)->isVisible());
        f.press(Qt::Key_2); // now a reason, no class
        QCOMPARE(f.onDisk(round, images[4]).cannotJudge, u"too dark or too bright"_s);
        QVERIFY(!f.onDisk(round, images[4]).diagnosis.isValid());
        QVERIFY(!f.find<QWidget>(u"cannotJudgePanel"_s)->isVisible());

        QCOMPARE(f.shownImage(), images[5]);
        QCOMPARE(f.text(u"readingCount"_s), u"6 of 6"_s);
        QCOMPARE(changed.count(), 5);
        QVERIFY(f.prompts.errors.isEmpty());
        f.press(Qt::Key_U);
        f.press(Qt::Key_Return);
        QCOMPARE(f.onDisk(round, images[5]).modality, std::optional(Modality::Untagged));
        QCOMPARE(f.text(u"readingCount"_s), u"all 6 read"_s);
        QVERIFY(!f.shownImage().isValid());
        QVERIFY(f.find<QWidget>(u"closeRoundHere"_s)->isVisible());
        f.press(Qt::Key_1); // nothing is up: nothing happens
        QCOMPARE(f.onDisk(round).size(), size_t{6});
    }

    void nextImageIsOnTheScreen()
    {
        ReviewFixture f(4);
        f.makeRound(RoundMode::Validating);
        f.press(Qt::Key_Return);
        auto *viewer = f.page->findChild<ImageViewer *>();
        QSignalSpy shown(viewer, &ImageViewer::shown);
        QTRY_COMPARE(shown.count(), 1);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(shown.count(), 2);
        QCOMPARE(shown[1][0].value<ImageId>(), f.project.images()[1]);
        QVERIFY(viewer->isShowingPixels());
    }

    void undoAcrossImages()
    {
        ReviewFixture f(5);
        const RoundId round = f.makeRound(RoundMode::Validating);
        const auto &images = f.project.images();
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Period); // surer
        f.press(Qt::Key_2);
        f.press(Qt::Key_X);
        f.press(Qt::Key_1);
        QCOMPARE(f.shownImage(), images[2]);
        f.press(Qt::Key_Backspace);
        QCOMPARE(f.shownImage(), images[1]);
        QCOMPARE(f.text(u"cannotJudgeReason"_s), u"out of focus"_s);
        f.press(Qt::Key_Backspace);
        QCOMPARE(f.shownImage(), images[0]);
        QVERIFY(f.onDisk(round).empty());
        // The draft is back: class, confidence.
        const QString key = f.project.taxonomy().diagnoses[1].key;
        QVERIFY(f.find<QAbstractButton>(u"class_"_s + key)->isChecked());
        QVERIFY(f.find<QAbstractButton>(u"confidence_high"_s)->isChecked());
        QVERIFY(f.text(u"readingNotice"_s).contains(u"taken back"_s));
        f.press(Qt::Key_Backspace); // nothing further to undo
        QCOMPARE(f.shownImage(), images[0]);
        f.press(Qt::Key_3);
        QCOMPARE(f.onDisk(round, images[0]).diagnosis, f.diagnosis(2));
        QCOMPARE(f.onDisk(round, images[0]).confidence, Confidence::High);
        QCOMPARE(f.shownImage(), images[1]);
    }

    void skipAndComeBack()
    {
        ReviewFixture f(3);
        const RoundId round = f.makeRound(RoundMode::Validating);
        const auto &images = f.project.images();
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Right);
        QCOMPARE(f.shownImage(), images[1]);
        QVERIFY(f.text(u"skippedCount"_s).contains(u'1'));
        f.press(Qt::Key_Left);
        QCOMPARE(f.shownImage(), images[0]);
        f.press(Qt::Key_Right);
        f.press(Qt::Key_M);
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Return);
        QCOMPARE(f.shownImage(), images[0]); // again at the end
        QCOMPARE(f.text(u"readingCount"_s), u"3 of 3"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.onDisk(round).size(), size_t{3});
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void goesOnDaysLaterAtTheSameImage()
    {
        ReviewFixture f(7);
        const RoundId round = f.makeRound(RoundMode::Blind);
        f.press(Qt::Key_Return);
        f.press(Qt::Key_X);
        f.press(Qt::Key_1);
        f.press(Qt::Key_Right);
        f.press(Qt::Key_X);
        f.press(Qt::Key_1);
        f.press(Qt::Key_Right);
        const ImageId stoppedAt = f.shownImage();
        const auto readings = f.onDisk(round);
        QCOMPARE(readings.size(), size_t{2});
        f.project.clock().advance(9 * 24 * 3600);
        f.restart();
        f.press(Qt::Key_Return);
        QVERIFY(f.isReading());
        QCOMPARE(f.shownImage(), stoppedAt);
        QCOMPARE(f.text(u"readingCount"_s), u"3 of 7"_s);
        f.press(Qt::Key_X);
        f.press(Qt::Key_3);
        f.restart(); // no orderly leaving: everything is on disk
        QCOMPARE(f.onDisk(round).size(), size_t{3});
    }

    void commentTakesTheLetters()
    {
        ReviewFixture f(2);
        const RoundId round = f.makeRound(RoundMode::Validating);
        f.press(Qt::Key_Return);
        f.press(Qt::Key_C);
        f.type(u"mad 1 x/u,"_s);
        QCOMPARE(f.find<QLineEdit>(u"comment"_s)->text(), u"mad 1 x/u,"_s);
        f.press(Qt::Key_Backspace);
        QVERIFY(f.onDisk(round).empty());
        f.press(Qt::Key_Return); // back to the keys, no agreement yet
        QVERIFY(f.onDisk(round).empty());
        f.press(Qt::Key_Return);
        QCOMPARE(f.onDisk(round, f.project.images()[0]).comment, u"mad 1 x/u"_s);
        QCOMPARE(f.find<QLineEdit>(u"comment"_s)->text(), QString()); // the next image's own
    }

    void confidenceIsShownAndStored()
    {
        ReviewFixture f(2);
        const RoundId round = f.makeRound(RoundMode::Validating);
        f.press(Qt::Key_Return);
        QVERIFY(f.find<QAbstractButton>(u"confidence_middle"_s)->isChecked());
        f.press(Qt::Key_Comma);
        f.press(Qt::Key_Comma);
        QVERIFY(f.find<QAbstractButton>(u"confidence_low"_s)->isChecked());
        f.press(Qt::Key_Return);
        QCOMPARE(f.onDisk(round, f.project.images()[0]).confidence, Confidence::Low);
        QVERIFY(f.find<QAbstractButton>(u"confidence_middle"_s)->isChecked());
    }

    void reasonInOwnWords()
    {
        ReviewFixture f(2);
        const RoundId round = f.makeRound(RoundMode::Validating);
        f.press(Qt::Key_Return);
        f.press(Qt::Key_X);
        f.press(Qt::Key_Escape); // thought better of it
        QVERIFY(!f.find<QWidget>(u"cannotJudgePanel"_s)->isVisible());
        QVERIFY(f.isReading());
        f.press(Qt::Key_X);
        auto *words = f.find<QLineEdit>(u"reasonWords"_s);
        QTest::mouseClick(words, Qt::LeftButton);
        f.type(u"hair over it"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.onDisk(round, f.project.images()[0]).cannotJudge, u"hair over it"_s);
    }

    void moreThanTenClasses()
    {
        ReviewFixture f(0);
        const auto images = f.addThirteenClasses(4);
        const RoundId round = f.makeRound(RoundMode::Validating, images);
        f.press(Qt::Key_Return);
        QVERIFY(f.isReading());
        const auto &classes = f.thirteen.diagnoses;
        // Ten digits: the first seven classes, and the last three, which are the frequent ones.
        f.press(Qt::Key_7);
        QCOMPARE(f.onDisk(round, images[0]).diagnosis, classes[6].id);
        f.press(Qt::Key_8);
        QCOMPARE(f.onDisk(round, images[1]).diagnosis, classes[10].id);
        f.press(Qt::Key_0);
        QCOMPARE(f.onDisk(round, images[2]).diagnosis, classes[12].id);
        // The tenth class has no digit: letters find it.
        f.press(Qt::Key_Slash);
        f.type(u"wart"_s);
        QVERIFY(f.find<QWidget>(u"class_VWart"_s)->isVisible());
        QVERIFY(!f.find<QWidget>(u"class_BCC"_s)->isVisible());
        f.press(Qt::Key_Return);
        QCOMPARE(f.onDisk(round, images[3]).diagnosis, classes[9].id);
    }

    void searchCanBeLeft()
    {
        ReviewFixture f(2);
        const RoundId round = f.makeRound(RoundMode::Validating);
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Slash);
        f.type(u"zzz"_s);
        f.press(Qt::Key_Return); // finds nothing, does nothing
        QVERIFY(f.onDisk(round).empty());
        f.press(Qt::Key_Escape);
        QVERIFY(f.isReading());
        f.press(Qt::Key_Return);
        QCOMPARE(f.onDisk(round).size(), size_t{1});
    }

    void otherImagesOfTheCaseAreOnlyLookedAt()
    {
        ReviewFixture f(0);
        const auto images = f.addThirteenClasses(3);
        const RoundId round = f.makeRound(RoundMode::Validating, {images[0]});
        f.press(Qt::Key_Return);
        QVERIFY(f.find<QWidget>(u"caseStrip"_s)->isVisible());
        f.press(Qt::Key_B);
        QCOMPARE(f.shownImage(), images[1]);
        f.press(Qt::Key_1); // meant for the other picture: goes back instead
        QVERIFY(f.onDisk(round).empty());
        QCOMPARE(f.shownImage(), images[0]);
        QVERIFY(f.find<QLabel>(u"readingNotice"_s)->isVisible());
        f.press(Qt::Key_B);
        f.press(Qt::Key_B);
        QCOMPARE(f.shownImage(), images[2]);
        f.press(Qt::Key_Escape);
        QCOMPARE(f.shownImage(), images[0]);
        f.press(Qt::Key_1);
        QCOMPARE(f.onDisk(round).size(), size_t{1});
    }

    void byMouseToo()
    {
        ReviewFixture f(4);
        const RoundId round = f.makeRound(RoundMode::Validating);
        const auto &images = f.project.images();
        f.press(Qt::Key_Return);
        const auto click = [&f](const QString &name) {
            auto *button = f.find<QAbstractButton>(name);
            QVERIFY2(button->height() >= 32, qPrintable(name));
            QTest::mouseClick(button, Qt::LeftButton);
        };
        click(u"class_"_s + f.project.taxonomy().diagnoses[4].key);
        QCOMPARE(f.onDisk(round, images[0]).diagnosis, f.diagnosis(4));
        click(u"modality_anatomical"_s);
        click(u"agreeButton"_s);
        QCOMPARE(f.onDisk(round, images[1]).modality, std::optional(Modality::Anatomical));
        click(u"cannotJudgeButton"_s);
        click(u"reason_3"_s);
        QCOMPARE(f.onDisk(round, images[2]).cannotJudge, u"lesion not visible"_s);
        click(u"undoButton"_s);
        QCOMPARE(f.shownImage(), images[2]);
        click(u"skipButton"_s);
        QCOMPARE(f.shownImage(), images[3]);
        f.press(Qt::Key_U); // the keys still work after clicks
        f.press(Qt::Key_1);
        QCOMPARE(f.onDisk(round, images[3]).modality, std::optional(Modality::Untagged));
    }

    void brokenPictureCanBeMarked()
    {
        ReviewFixture f(0);
        const auto images = f.addThirteenClasses(2);
        QFile file(f.extraFile(0));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("no picture");
        file.close();
        const RoundId round = f.makeRound(RoundMode::Validating, images);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.find<QLabel>(u"readingNotice"_s)->isVisible());
        QVERIFY(f.text(u"readingNotice"_s).contains(u"cannot be shown"_s));
        f.press(Qt::Key_X);
        f.press(Qt::Key_5);
        QCOMPARE(f.onDisk(round, images[0]).cannotJudge, u"picture cannot be shown"_s);
        QVERIFY(!f.find<QLabel>(u"readingNotice"_s)->isVisible());
        QTRY_VERIFY(f.page->findChild<ImageViewer *>()->isShowingPixels());
    }

    void commandsOfWhatIsShownAreOffered()
    {
        ReviewFixture f(2);
        f.makeRound(RoundMode::Validating);
        const auto offered = [&f] {
            QStringList names;
            for (const QAction *action :
                 f.page->findChildren<QAction *>(Qt::FindDirectChildrenOnly))
                names.append(action->objectName());
            return names;
        };
        QVERIFY(offered().contains(u"newRound"_s));
        QVERIFY(!offered().contains(u"skip"_s));
        f.press(Qt::Key_Return);
        QVERIFY(!offered().contains(u"newRound"_s));
        QVERIFY(offered().contains(u"skip"_s));
        f.press(Qt::Key_Escape);
        QVERIFY(offered().contains(u"newRound"_s));
    }

    void everyToolHasANameAndATip()
    {
        ReviewFixture f(2);
        f.makeRound(RoundMode::Validating);
        f.press(Qt::Key_Return);
        for (const auto *button : f.page->findChildren<QAbstractButton *>()) {
            if (QByteArray(button->metaObject()->className()) == "QTableCornerButton")
                continue;
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
        }
        for (const auto *action : f.page->findChildren<QAction *>()) {
            if (action->objectName().startsWith(u"_q_"))
                continue;
            QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
        }
    }
};

QTEST_MAIN(TestReviewPage)
#include "tst_ReviewPage.moc"
