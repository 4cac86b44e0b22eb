// SPDX-License-Identifier: GPL-3.0-or-later
// Making, listing and closing rounds on the real page.
#include "tests/ui/review/ReviewFixture.h"

#include "core/domain/FrozenSet.h"
#include "core/store/FrozenSetStore.h"
#include "ui/review/NewRoundDialog.h"
#include "ui/review/RoundChangesModel.h"
#include "ui/review/RoundTableModel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using test::ReviewFixture;

namespace
{

QStringList column(const QAbstractItemModel *model, int column)
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

Round onlyRound(ReviewFixture &f)
{
    const auto rounds = RoundStore(f.project.project().database()).all();
    return rounds && rounds->size() == 1 ? rounds->front() : Round();
}

} // namespace

class TestRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"lesiondesk-test"_s);
        QCoreApplication::setApplicationName(u"review"_s);
        qRegisterMetaType<ImageSet>();
    }

    void emptyProjectTeaches()
    {
        ReviewFixture f(0);
        QVERIFY(f.find<QLabel>(u"noRound"_s)->isVisible());
        QVERIFY(!f.find<QWidget>(u"roundTable"_s)->isVisible());
        QVERIFY(f.page->keys().size() >= 3);
    }

    void newRoundOverTheTestPartByKeys()
    {
        ReviewFixture f(5);
        FrozenSet set;
        set.name = u"October"_s;
        for (int k = 0; k < 3; ++k)
            set.classes.push_back(f.diagnosis(k));
        for (size_t k = 0; k < 5; ++k)
            set.items.push_back({f.project.images()[k], static_cast<int>(k % 3),
                                 k < 3 ? Partition::Train : Partition::Test});
        QVERIFY(FrozenSetStore(f.project.project().database()).freeze(set, f.project.clock()));

        f.press(Qt::Key_N);
        auto *dialog = f.find<NewRoundDialog>(u"newRoundDialog"_s);
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        auto *sources = dialog->findChild<QComboBox *>(u"roundSource"_s);
        QCOMPARE(sources->count(), 3); // test part, training part, dataset
        QVERIFY(sources->itemText(0).contains(u"test part"_s));
        QVERIFY(sources->itemText(0).contains(u"2"_s));
        auto *name = dialog->findChild<QLineEdit *>(u"roundName"_s);
        QVERIFY(!name->text().isEmpty());
        QCOMPARE(dialog->findChild<QLineEdit *>(u"roundReader"_s)->text(), u"AL"_s);
        QTest::keyClick(dialog->findChild<QRadioButton *>(u"modeBlind"_s), Qt::Key_Space);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(f.isReading());
        const Round round = onlyRound(f);
        QCOMPARE(round.mode, RoundMode::Blind);
        QCOMPARE(round.images, 2);
        QCOMPARE(*RoundStore(f.project.project().database()).images(round.id),
                 (std::vector{f.project.images()[3], f.project.images()[4]}));
        QCOMPARE(f.text(u"readingCount"_s), u"1 of 2"_s);
    }

    void offeredImagesComeFirstAndGiveNoName()
    {
        ReviewFixture f(5);
        const auto &images = f.project.images();
        f.page->offerRound({{images[4], images[1]}, u"true BCC, predicted SEK"_s});
        auto *dialog = f.find<NewRoundDialog>(u"newRoundDialog"_s);
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"roundName"_s);
        QVERIFY(!name->text().contains(u"BCC"_s));
        QVERIFY(dialog->findChild<QComboBox *>(u"roundSource"_s)
                    ->currentText()
                    .contains(u"true BCC, predicted SEK"_s));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(*RoundStore(f.project.project().database()).images(onlyRound(f).id),
                 (std::vector{images[4], images[1]}));
        QCOMPARE(f.shownImage(), images[4]);
    }

    void problemsStayInTheDialog()
    {
        ReviewFixture f(2);
        f.makeRound(RoundMode::Blind);
        f.press(Qt::Key_N);
        auto *dialog = f.find<NewRoundDialog>(u"newRoundDialog"_s);
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"roundName"_s);
        name->setText(u"October"_s); // exists
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(u"roundProblem"_s)->text().contains(u"already"_s));
        name->clear();
        QVERIFY(!dialog->findChild<QWidget *>(u"makeRound"_s)->isEnabled());
        QTest::keyClick(name, Qt::Key_Escape);
        QTRY_VERIFY(!f.page->findChild<NewRoundDialog *>());
        QCOMPARE(onlyRound(f).name, u"October"_s);
    }

    void mixedClassListsAreRefused()
    {
        ReviewFixture f(1);
        const auto others = f.addThirteenClasses(1);
        f.page->offerRound({{f.project.images()[0], others[0]}, u"all"_s});
        auto *dialog = f.find<NewRoundDialog>(u"newRoundDialog"_s);
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"roundName"_s), Qt::Key_Return);
        QVERIFY(dialog->findChild<QLabel *>(u"roundProblem"_s)
                    ->text()
                    .contains(u"different class lists"_s));
    }

    void listShowsWhoReadHowMuch()
    {
        ReviewFixture f(3);
        f.makeRound(RoundMode::Validating);
        auto *model = f.page->findChild<RoundTableModel *>();
        const QAbstractItemModelTester tester(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(model, RoundTableModel::Name), QStringList{u"October"_s});
        QCOMPARE(column(model, RoundTableModel::Readers), QStringList{u"nobody yet"_s});
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Escape);
        QCOMPARE(column(model, RoundTableModel::Readers), QStringList{u"AL: 1 of 3"_s});
        QCOMPARE(column(model, RoundTableModel::State), QStringList{u"open"_s});
        QCOMPARE(column(model, RoundTableModel::Kind), QStringList{u"validating"_s});
    }

    void withoutInitialsNothingOpens()
    {
        ReviewFixture f(2);
        f.makeRound(RoundMode::Validating);
        auto *initials = f.find<QLineEdit>(u"readerInitials"_s);
        initials->clear();
        f.press(Qt::Key_Return);
        QVERIFY(!f.isReading());
        QVERIFY(initials->hasFocus());
        f.type(u"mk"_s);
        f.press(Qt::Key_Return); // back to the list
        f.press(Qt::Key_Return);
        QVERIFY(f.isReading());
        QVERIFY(f.text(u"roundTitle"_s).contains(u"mk"_s));
    }

    void closingSettlesAndShowsWhatChanged()
    {
        ReviewFixture f(4); // classes 0 1 2 0
        const RoundId round = f.makeRound(RoundMode::Validating);
        const auto &images = f.project.images();
        const auto &classes = f.project.taxonomy().diagnoses;
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Return); // confirmed
        f.press(Qt::Key_A);
        f.press(Qt::Key_3); // changed, and tagged anew
        f.press(Qt::Key_X);
        f.press(Qt::Key_1); // undecided; the fourth stays unread
        f.press(Qt::Key_Escape);

        f.prompts.answer = false;
        f.press(Qt::Key_L);
        QCOMPARE(f.prompts.asked.size(), 1);
        QVERIFY(f.prompts.asked[0].contains(u"cannot be undone"_s));
        QVERIFY(f.prompts.asked[0].contains(
            u"img_001: %1 → %2"_s.arg(classes[1].name, classes[2].name)));
        QCOMPARE(onlyRound(f).state, RoundState::Open);

        QSignalSpy changed(&f.project.project().changes(), &ChangeBus::imagesChanged);
        f.prompts.answer = true;
        f.press(Qt::Key_L);
        QCOMPARE(onlyRound(f).state, RoundState::Closed);
        QCOMPARE(changed.count(), 1);
        const auto rows =
            ImageStore(f.project.project().database(), f.project.project().paths()).rows(images);
        QCOMPARE((*rows)[0].validated, classes[0].id);
        QCOMPARE((*rows)[1].validated, classes[2].id);
        QCOMPARE((*rows)[1].modality, Modality::Anatomical);
        QVERIFY(!(*rows)[2].validated.isValid());
        QVERIFY(!(*rows)[3].validated.isValid());

        // The page shows what changed, first only that.
        auto *view = f.find<QWidget>(u"roundChangesView"_s);
        QVERIFY(view->isVisible());
        QTest::qWait(300);
        auto *model = f.page->findChild<RoundChangesModel *>();
        const QAbstractItemModelTester tester(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(model, RoundChangesModel::Image), QStringList{u"img_001"_s});
        QCOMPARE(column(model, RoundChangesModel::Recorded), QStringList{classes[1].name});
        QCOMPARE(column(model, RoundChangesModel::Validated), QStringList{classes[2].name});
        QCOMPARE(column(model, RoundChangesModel::Tag), QStringList{u"not tagged → anatomical"_s});
        QSignalSpy cases(&f.navigator, &Navigator::casesRequested);
        f.press(Qt::Key_G);
        QCOMPARE(cases.count(), 1);
        QCOMPARE(cases[0][0].value<ImageSet>().ids, std::vector{images[1]});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_W, Qt::AltModifier);
        QTRY_COMPARE(column(model, RoundChangesModel::Outcome),
                     (QStringList{u"confirmed"_s, u"changed"_s, u"undecided"_s, u"not read"_s}));

        // Back in the list the round is closed: Enter shows the changes again.
        f.press(Qt::Key_Escape);
        QVERIFY(f.find<QWidget>(u"roundsView"_s)->isVisible());
        QVERIFY(!f.find<QAction>(u"closeRound"_s)->isEnabled());
        f.press(Qt::Key_Return);
        QVERIFY(view->isVisible());
        QVERIFY(!f.isReading());
        QVERIFY(f.prompts.errors.isEmpty());
        Q_UNUSED(round)
    }

    void everyReaderOfARoundCounts()
    {
        ReviewFixture f(3);
        const RoundId round = f.makeRound(RoundMode::Validating);
        const auto &images = f.project.images();
        const auto read = [&](const QString &reader, const QList<Qt::Key> &keys) {
            f.find<QLineEdit>(u"readerInitials"_s)->setText(reader);
            f.press(Qt::Key_Return);
            for (const Qt::Key key : keys)
                f.press(key);
            f.press(Qt::Key_Escape);
        };
        read(u"AL"_s, {Qt::Key_2, Qt::Key_M, Qt::Key_3, Qt::Key_1});
        read(u"MK"_s, {Qt::Key_2, Qt::Key_M, Qt::Key_4, Qt::Key_X, Qt::Key_1});
        read(u"TS"_s, {Qt::Key_3, Qt::Key_A, Qt::Key_5, Qt::Key_1});
        f.press(Qt::Key_L);
        const auto changes =
            roundChanges(f.project.project().database(), f.project.project().paths(), round);
        QCOMPARE((*changes)[0].validated, f.diagnosis(1));    // two of three
        QVERIFY(!(*changes)[1].validated.isValid());          // three opinions
        QCOMPARE((*changes)[1].after, Modality::Macroscopic); // two of three
        QCOMPARE((*changes)[2].validated, f.diagnosis(0));    // two of three, one could not judge
        const auto rows =
            ImageStore(f.project.project().database(), f.project.project().paths()).rows(images);
        QCOMPARE((*rows)[0].validated, f.diagnosis(1));
    }

    void finishedRoundCanBeClosedWhereItEnds()
    {
        ReviewFixture f(1);
        f.makeRound(RoundMode::Validating);
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Return);
        auto *button = f.find<QAbstractButton>(u"closeRoundHere"_s);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(onlyRound(f).state, RoundState::Closed);
        QVERIFY(f.find<QWidget>(u"roundChangesView"_s)->isVisible());
    }
};

QTEST_MAIN(TestRounds)
#include "tst_Rounds.moc"
