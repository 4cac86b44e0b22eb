// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/PageFactory.h"
#include "core/base/Files.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RoundStore.h"
#include "core/store/RunStore.h"
#include "tests/support/DrawnImages.h"
#include "tests/ui/support/FakePrompts.h"
#include "tests/ui/support/TextsUnder.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/review/ReviewPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectSession.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageViewer.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// One sitting in the real window, by keys and clicks: import, tag, split, review five images,
/// train, and from an off-diagonal cell to exactly the images behind it.
class TestWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    test::FakePrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;
    bool m_failed = false;

    template <typename T>
    T *find(const QString &name)
    {
        auto *found = m_window->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    Database &database() { return m_window->session()->project().database(); }
    Page *page() { return m_window->session()->page(m_window->currentPage()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : m_window.get(), key, modifiers);
    }
    void activate()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    std::vector<ImageRow> catalogue()
    {
        return *ImageStore(database(), m_window->session()->project().paths()).catalogue();
    }
    static std::set<ImageId> asSet(const std::vector<ImageId> &ids)
    {
        return {ids.begin(), ids.end()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LesionDesk tests"_s);
        QCoreApplication::setApplicationName(u"Window"_s);
        QSettings().clear();
        QSettings().setValue(u"reader"_s, u"AL"_s);
        QDir().mkpath(m_dir.filePath(u"Clinic"_s));
        QByteArray csv = "image,diagnosis,patient\n";
        for (int k = 0; k < 45; ++k) {
            const QString name = u"lesion_%1.png"_s.arg(k);
            test::drawImage(m_dir.filePath(u"Clinic/"_s + name), k);
            const char *diagnosis = k % 3 == 0 ? "BCC" : k % 3 == 1 ? "NEV" : "SEK";
            csv += name.toUtf8() + ',' + diagnosis + ",P" + QByteArray::number(k / 2) + '\n';
        }
        QVERIFY(writeFileAtomically(m_dir.filePath(u"Clinic/list.csv"_s), csv));
        m_window = std::make_unique<MainWindow>(m_clock, m_prompts, allParts());
        m_window->resize(1440, 900);
        m_window->show();
        activate();
    }
    void cleanupTestCase() { m_window.reset(); }
    void init()
    {
        if (m_failed)
            QFAIL("an earlier step of the sitting failed");
    }
    void cleanup() { m_failed = m_failed || QTest::currentTestFailed(); }

    void makesAProjectAndImports()
    {
        m_prompts.fileAnswer = m_dir.filePath(u"Clinic.lesion"_s);
        m_window->newProject();
        QVERIFY2(m_window->session(), qPrintable(m_prompts.errors.join(u' ')));
        m_window->showImport();
        auto *dialog = find<QDialog>(u"importDialog"_s);
        auto *source = dialog->findChild<QLineEdit *>(u"importSource"_s);
        source->setFocus();
        QTest::keyClicks(source, m_dir.filePath(u"Clinic/list.csv"_s));
        QTest::keyClick(source, Qt::Key_Return);
        auto *import = dialog->findChild<QPushButton *>(u"importStart"_s);
        QTRY_VERIFY2(import->isEnabled(),
                     qPrintable(dialog->findChild<QLabel *>(u"importStatus"_s)->text()));
        QTest::mouseClick(import, Qt::LeftButton);
        QTRY_COMPARE(catalogue().size(), size_t(45));
        dialog->close();
        activate();
        m_window->showPage(PageId::Cases);
        QTRY_COMPARE(page()->findChild<ImageGrid *>()->images().size(), size_t(45));
    }

    void tagsAllOfThemWithTwoKeysAndUndoes()
    {
        auto *grid = page()->findChild<ImageGrid *>();
        grid->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_M);
        const auto tagged = [this] {
            const auto rows = catalogue();
            return std::count_if(rows.begin(), rows.end(), [](const ImageRow &row) {
                return row.modality == Modality::Macroscopic;
            });
        };
        QTRY_COMPARE(tagged(), 45);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(tagged(), 0);
        grid->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_M);
        QTRY_COMPARE(tagged(), 45);
    }

    void reviewsFiveImagesByKeysAlone()
    {
        auto *grid = page()->findChild<ImageGrid *>();
        grid->setFocus();
        press(Qt::Key_R);
        QTRY_COMPARE(m_window->currentPage(), PageId::Review);
        QTRY_VERIFY(m_window->findChild<QDialog *>(u"newRoundDialog"_s));
        auto *dialog = find<QDialog>(u"newRoundDialog"_s);
        dialog->findChild<QLineEdit *>(u"roundReader"_s)->setText(u"AL"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(find<QWidget>(u"readingView"_s)->isVisible());
        activate();
        const RoundId round = RoundStore(database()).all()->front().id;
        QCOMPARE(RoundStore(database()).images(round)->size(), size_t(45));

        auto *viewer = find<QWidget>(u"readingView"_s)->findChild<ImageViewer *>();
        std::vector<ImageId> seen;
        for (int k = 0; k < 5; ++k) {
            seen.push_back(viewer->image());
            QTRY_VERIFY(viewer->isShowingPixels());
            if (k < 3)
                press(Qt::Key_Return); // agree with the label that is shown
            else
                press(Qt::Key_2); // another class; the modality is known
            QTRY_VERIFY2(viewer->image() != seen.back(), qPrintable(QString::number(k)));
            QCOMPARE(RoundStore(database()).current(round, u"AL"_s)->size(), size_t(k + 1));
        }
        QCOMPARE(asSet(seen).size(), size_t(5));
        QVERIFY(find<QLabel>(u"readingCount"_s)->text().contains(u"5"));
    }

    void splitsAndTrains()
    {
        m_window->showPage(PageId::Datasets);
        page()->findChild<QTabWidget *>(u"datasetTabs"_s)->setCurrentIndex(1);
        auto *freeze = find<QPushButton>(u"splitFreeze"_s);
        QTRY_VERIFY(freeze->isEnabled());
        QTest::mouseClick(freeze, Qt::LeftButton);
        QTRY_VERIFY(!FrozenSetStore(database()).all()->empty());
        m_window->session()->navigator().trainOn(FrozenSetStore(database()).all()->front().id);
        QTRY_COMPARE(m_window->currentPage(), PageId::Training);

        auto *start = find<QComboBox>(u"planStart"_s);
        start->setFocus();
        press(Qt::Key_End); // from scratch
        const auto type = [this](const QString &name, const QString &value) {
            auto *box = find<QSpinBox>(name);
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, value);
        };
        type(u"planInputSize"_s, u"32"_s);
        type(u"stageEpochs"_s, u"1"_s);
        auto *train = find<QPushButton>(u"trainButton"_s);
        QTRY_VERIFY(train->isEnabled());
        QTest::mouseClick(train, Qt::LeftButton);
        RunStore runs(database());
        QTRY_VERIFY_WITH_TIMEOUT(
            !runs.all()->empty() && runs.all()->front().state == RunState::Done, 120'000);
        auto *seeErrors = find<QPushButton>(u"seeErrors"_s);
        QTRY_VERIFY(seeErrors->isVisible());
        QTest::mouseClick(seeErrors, Qt::LeftButton);
        QTRY_COMPARE(m_window->currentPage(), PageId::Errors);
    }

    void anOffDiagonalCellOpensExactlyItsImages()
    {
        auto *matrix = page()->findChild<ConfusionMatrixView *>();
        QTRY_VERIFY(matrix->matrix().total() > 0);
        const Run run = RunStore(database()).all()->front();
        const auto predictions = RunStore(database()).predictions(run.id);
        int truth = -1;
        int predicted = -1;
        for (int t = 0; t < matrix->matrix().classes(); ++t) {
            for (int p = 0; p < matrix->matrix().classes(); ++p) {
                if (t != p && matrix->matrix().at(t, p) > 0) {
                    truth = t;
                    predicted = p;
                }
            }
        }
        QVERIFY2(truth >= 0, "five epochs of tiny random discs leave errors");
        std::set<ImageId> expected;
        for (const Prediction &prediction : *predictions) {
            if (prediction.partition == Partition::Test && prediction.truth == truth &&
                prediction.predicted() == predicted)
                expected.insert(prediction.image);
        }
        QCOMPARE(int(expected.size()), matrix->matrix().at(truth, predicted));
        matrix->scrollTo({truth, predicted});
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {},
                          matrix->partRect({truth, predicted}).center());
        auto *gallery = page()->findChild<ImageGrid *>(u"evalGrid"_s);
        QTRY_VERIFY(asSet(gallery->images()) == expected);
    }

    void aBlindRoundGivesNothingAwayAnywhereInTheWindow()
    {
        std::vector<ImageId> ids;
        for (const ImageRow &row : catalogue())
            ids.push_back(row.id);
        Round round;
        round.name = u"Second look"_s;
        round.mode = RoundMode::Blind;
        round.taxonomy = RoundStore(database()).all()->front().taxonomy;
        round.seed = 3;
        const auto id = RoundStore(database()).create(round, ids, m_clock);
        QVERIFY(id);
        m_window->showPage(PageId::Review);
        auto *review = static_cast<ReviewPage *>(page());
        review->openRound(*id, u"AL"_s);
        activate();
        auto *viewer = find<QWidget>(u"readingView"_s)->findChild<ImageViewer *>();
        QStringList first;
        for (int k = 0; k < 6; ++k) {
            QTRY_VERIFY(viewer->isShowingPixels());
            const QStringList texts = test::textsUnder(m_window.get(), true);
            QVERIFY(!texts.isEmpty());
            for (const QString &text : texts)
                QVERIFY2(!text.contains(u"lesion_"),
                         qPrintable(text)); // every file's name begins so
            // All images are tagged alike: nothing in words may tell them, or their labels, apart.
            // (The window's own lines, of jobs and of undo, come and go by themselves.)
            const QStringList ofPage = test::textsUnder(review, true);
            if (first.isEmpty())
                first = ofPage;
            QCOMPARE(ofPage, first);
            const ImageId before = viewer->image();
            press(Qt::Key_Right);
            QTRY_VERIFY(viewer->image() != before);
        }
    }

    void theDecisionsAreThereAfterARestart()
    {
        const QString folder = m_window->session()->project().paths().folder;
        m_window->closeProject();
        QVERIFY(!m_window->session());
        QVERIFY(m_window->openProject(folder));
        const RoundId round = RoundStore(database()).all()->back().id;
        QCOMPARE(RoundStore(database()).current(round, u"AL"_s)->size(), size_t(5));
        QVERIFY(m_prompts.errors.isEmpty());
    }
};

QTEST_MAIN(TestWindow)
#include "tst_Window.moc"
