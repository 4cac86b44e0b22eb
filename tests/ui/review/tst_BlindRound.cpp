// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that the page holds in words may depend on the image that a blind round shows.
#include "tests/ui/review/ReviewFixture.h"
#include "tests/ui/support/TextsUnder.h"

#include <QAction>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using test::ReviewFixture;
using test::textsUnder;

namespace
{

bool holds(const QStringList &texts, const QString &word)
{
    return std::any_of(texts.begin(), texts.end(), [&word](const QString &text) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

class TestBlindRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"lesiondesk-test"_s);
        QCoreApplication::setApplicationName(u"review"_s);
    }

    void theSearchFindsWhatAValidatingRoundShows()
    {
        // The test of the test: it does find label and name where they are shown.
        ReviewFixture f(3);
        f.makeRound(RoundMode::Validating);
        f.press(Qt::Key_Return);
        const QStringList first = textsUnder(f.page->window());
        QVERIFY(holds(first, u"img_000"_s));
        QVERIFY(holds(first, u"case C0"_s));
        QVERIFY(holds(first, u"patient P0"_s));
        f.press(Qt::Key_Right);
        f.press(Qt::Key_Right);
        QVERIFY(textsUnder(f.page->window()) != first);
    }

    void nothingSaysWhichImageItIs()
    {
        ReviewFixture f(12); // three classes, six images of each tag
        f.makeRound(RoundMode::Blind);
        f.press(Qt::Key_Return);
        QVERIFY(f.isReading());
        QCOMPARE(f.text(u"roundMode"_s), u"blind"_s);
        QVERIFY(!f.find<QWidget>(u"agreeButton"_s)->isVisible());

        std::map<bool, QStringList> byTag; // tagged or not → the texts of all such images
        std::set<ImageId> seen;
        const auto &images = f.project.images();
        for (int k = 0; k < 12; ++k) {
            const ImageId id = f.shownImage();
            const auto position = std::find(images.begin(), images.end(), id) - images.begin();
            QVERIFY(position < 12);
            seen.insert(id);
            QTRY_VERIFY(f.page->findChild<ImageViewer *>()->isShowingPixels());
            const QStringList texts = textsUnder(f.page->window());
            const QString key = u"img_%1"_s.arg(static_cast<int>(position), 3, 10, QChar(u'0'));
            QVERIFY2(!holds(texts, key), qPrintable(key));
            QVERIFY(!holds(texts, u"img_"_s));
            QVERIFY(!holds(texts, u"C%1"_s.arg(position)));
            QVERIFY(!holds(texts, u"P%1"_s.arg(position / 2)));
            QVERIFY(!holds(texts, u"female"_s) && !holds(texts, u" years"_s));
            const bool tagged = position % 2 == 0;
            if (byTag.count(tagged) == 0)
                byTag[tagged] = texts;
            QCOMPARE(texts, byTag[tagged]);
            f.press(Qt::Key_Right);
        }
        QCOMPARE(seen.size(), size_t{12});
    }

    void stillNothingWhileReadingAndAfterUndo()
    {
        ReviewFixture f(8);
        const RoundId round = f.makeRound(RoundMode::Blind);
        f.press(Qt::Key_Return);
        for (int k = 0; k < 4; ++k) {
            f.press(Qt::Key_U);
            f.press(Qt::Key_1);
            QVERIFY(!holds(textsUnder(f.page->window()), u"img_"_s));
        }
        QCOMPARE(f.onDisk(round).size(), size_t{4});
        f.press(Qt::Key_Backspace);
        QVERIFY(!holds(textsUnder(f.page->window()), u"img_"_s));
        f.press(Qt::Key_Escape);
        QVERIFY(!holds(textsUnder(f.page->window()), u"img_"_s));
        QVERIFY(f.prompts.errors.isEmpty());
    }

    void enterDoesNothing()
    {
        ReviewFixture f(4);
        const RoundId round = f.makeRound(RoundMode::Blind);
        f.press(Qt::Key_Return);
        const ImageId up = f.shownImage();
        const QStringList before = textsUnder(f.page->window());
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Enter);
        QCOMPARE(f.shownImage(), up);
        QVERIFY(f.onDisk(round).empty());
        QCOMPARE(textsUnder(f.page->window()), before);
    }

    void brokenPictureDoesNotNameItsFile()
    {
        ReviewFixture f(0);
        const auto images = f.addThirteenClasses(1);
        QFile file(f.extraFile(0));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("no picture");
        file.close();
        const RoundId round = f.makeRound(RoundMode::Blind, images);
        f.press(Qt::Key_Return);
        auto *viewer = f.page->findChild<ImageViewer *>();
        QTRY_VERIFY(f.find<QLabel>(u"readingNotice"_s)->isVisible());
        // The viewer paints its own sentence (with the file's name) only while it holds an image.
        QVERIFY(!viewer->image().isValid());
        QVERIFY(!holds(textsUnder(f.page->window()), u"extra_"_s));
        f.press(Qt::Key_X);
        f.press(Qt::Key_5);
        QCOMPARE(f.onDisk(round).size(), size_t{1});
    }

    void otherReadersStayHidden()
    {
        ReviewFixture f(2);
        const RoundId round = f.makeRound(RoundMode::Blind);
        Reading other;
        other.round = round;
        other.image = f.project.images()[0];
        other.reader = u"ZQ"_s;
        other.diagnosis = f.diagnosis(2);
        other.modality = Modality::Macroscopic;
        other.comment = u"certainly"_s;
        other.time = f.project.clock().now();
        QVERIFY(RoundStore(f.project.project().database()).append(other));
        f.press(Qt::Key_Return);
        QVERIFY(f.isReading());
        for (int k = 0; k < 2; ++k) {
            QVERIFY(!holds(textsUnder(f.page->window()), u"certainly"_s));
            f.press(Qt::Key_Right);
        }
    }

    void theQuestionBeforeClosingGivesNoLabelAway()
    {
        ReviewFixture f(3);
        const RoundId round = f.makeRound(RoundMode::Blind);
        f.press(Qt::Key_Return);
        for (int k = 0; k < 3; ++k) {
            f.press(Qt::Key_M);
            f.press(Qt::Key_4);
        }
        QCOMPARE(f.onDisk(round).size(), size_t{3});
        f.press(Qt::Key_Escape);
        f.prompts.answer = false;
        f.press(Qt::Key_L);
        QCOMPARE(f.prompts.asked.size(), 1);
        QVERIFY(!f.prompts.asked.front().contains(u"img_"_s));
        for (const Diagnosis &diagnosis : f.project.taxonomy().diagnoses)
            QVERIFY(!f.prompts.asked.front().contains(diagnosis.name));
        QVERIFY(!holds(textsUnder(f.page->window()), u"img_"_s));
        // Over: now everything may be seen.
        f.prompts.answer = true;
        f.press(Qt::Key_L);
        QVERIFY(holds(textsUnder(f.page->window()), u"img_001"_s));
    }
};

QTEST_MAIN(TestBlindRound)
#include "tst_BlindRound.moc"
