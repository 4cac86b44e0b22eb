// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/PageFactory.h"
#include "core/evaluation/PairedComparison.h"
#include "core/store/RoundStore.h"
#include "tests/e2e/CommandLine.h"
#include "tests/support/TestData.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/compare/ComparePage.h"
#include "ui/compare/CompareTable.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectSession.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageViewer.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// The way from a number to its reason, in the real window: two runs are trained, compared, the
/// images on which they differ opened, a slice looked at, the worst mistakes sent to review and
/// reviewed, what that did to the run seen, and a report written. On the real photographs and
/// ImageNet weights where they are there (one run with them, one without), else on drawn images.
class TestPaperPath : public QObject
{
    Q_OBJECT

private:
    static constexpr int kSuspects = 4;

    QTemporaryDir m_dir;
    SystemClock m_clock;
    test::FakePrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;
    RunId m_first;
    RunId m_second;
    std::vector<ImageId> m_suspects;
    std::set<ImageId> m_corrected;
    bool m_isReal = false;
    bool m_failed = false;

    QString project() const { return m_dir.filePath(u"Path.lesion"_s); }
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
    ComparePage *compare()
    {
        return static_cast<ComparePage *>(m_window->session()->page(PageId::Compare));
    }
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
    void showPanel(const QString &panel)
    {
        auto *tabs = find<QTabWidget>(u"errorsTabs"_s);
        auto *wanted = find<QWidget>(panel);
        for (int k = 0; k < tabs->count(); ++k) {
            if (tabs->widget(k) == wanted || tabs->widget(k)->isAncestorOf(wanted))
                tabs->setCurrentIndex(k);
        }
        QTRY_VERIFY(wanted->isVisible());
    }
    static std::set<ImageId> asSet(const std::vector<ImageId> &ids)
    {
        return {ids.begin(), ids.end()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"LesionDesk tests"_s);
        QCoreApplication::setApplicationName(u"PaperPath"_s);
        QSettings().clear();
        QSettings().setValue(u"reader"_s, u"AL"_s);
    }
    void cleanupTestCase() { m_window.reset(); }
    void init()
    {
        if (m_failed)
            QFAIL("an earlier step of the way failed");
    }
    void cleanup() { m_failed = m_failed || QTest::currentTestFailed(); }

    void trainsWithAndWithoutPretraining()
    {
        const QString photographs = test::sharedData(u"pad_ufes_20_subset"_s);
        const QString weights =
            test::sharedData(u"weights/mobilenet_v2_imagenet_from_tflite.safetensors"_s);
        m_isReal = !photographs.isEmpty() && !weights.isEmpty();
        qInfo("%s",
              m_isReal ? "on real photographs" : "on drawn images: the real ones are not here");
        QString dataset = u"pad_ufes_20_subset"_s;
        if (m_isReal) {
            LD_MUST_RUN(made, u"init"_s, project());
            LD_MUST_RUN(imported, u"import"_s, project(), photographs);
        } else {
            LD_MUST_RUN(sample, u"sample"_s, project(), u"--images"_s, u"130"_s, u"--json"_s);
            dataset = u"Sample (artificial)"_s;
        }
        LD_MUST_RUN(split, u"split"_s, project(), u"--dataset"_s, dataset);
        const QStringList common{u"train"_s,
                                 project(),
                                 u"--set"_s,
                                 u"1"_s,
                                 u"--input-size"_s,
                                 u"32"_s,
                                 u"--seed"_s,
                                 u"7"_s,
                                 u"--epochs-per-block"_s,
                                 u"1"_s,
                                 u"--weights"_s};
        for (const QString &start : {u"none"_s, m_isReal ? weights : u"none"_s}) {
            QStringList arguments = common + QStringList{start};
            if (!m_isReal && m_second.isValid())
                arguments[7] = u"8"_s;
            const auto trained = test::runCommand(arguments, 600'000);
            QVERIFY2(trained.exitCode == 0, qPrintable(trained.err));
            m_first = m_second;
            m_second = RunId(m_first.value + 1);
        }
        m_window = std::make_unique<MainWindow>(m_clock, m_prompts, allParts());
        m_window->resize(1440, 900);
        m_window->show();
        activate();
        QVERIFY2(m_window->openProject(project()), qPrintable(m_prompts.errors.join(u' ')));
    }

    void comparesThem()
    {
        m_window->session()->navigator().compareRuns({m_first, m_second});
        QTRY_COMPARE(m_window->currentPage(), PageId::Compare);
        QTRY_VERIFY(!compare()->isLoading() && compare()->comparison());
        const auto a = loadEvalResult(database(), m_first, LabelBasis::Recorded);
        const auto b = loadEvalResult(database(), m_second, LabelBasis::Recorded);
        QVERIFY(a && b);
        const Pairing pairing = pairResults(*a, *b);
        const Comparison expected = compareResults(pairing);
        const Comparison &shown = compare()->comparison()->comparison();
        QCOMPARE(shown.n, expected.n);
        QCOMPARE(shown.p, expected.p);
        QCOMPARE(shown.macroF1DifferenceInterval->low, expected.macroF1DifferenceInterval->low);

        // Which classes differ beyond chance: those marked with a star, and no others.
        auto *table = find<CompareTable>(u"classComparison"_s);
        QCOMPARE(table->rowCount(), static_cast<int>(expected.classes.size()));
        for (int k = 0; k < table->rowCount(); ++k)
            QCOMPARE(table->item(k, table->columnCount() - 1)->text().contains(u'*'),
                     expected.classes[static_cast<size_t>(k)].pHolm < 0.05);
        compare()->setFocus();
        for (const auto &[key, outcome] :
             {std::pair(Qt::Key_2, PairOutcome::OnlyA), std::pair(Qt::Key_3, PairOutcome::OnlyB)}) {
            press(key);
            QVERIFY(asSet(find<ImageGrid>(u"compareGrid"_s)->images()) ==
                    asSet(imagesOf(pairing, outcome)));
        }
    }

    void looksAtASlice()
    {
        m_window->session()->navigator().showErrors(m_second);
        QTRY_COMPARE(m_window->currentPage(), PageId::Errors);
        showPanel(u"slicesPanel"_s);
        auto *by = find<QComboBox>(u"sliceBy"_s);
        by->setFocus();
        by->setCurrentIndex(by->count() - 3); // sex
        auto *table = find<QWidget>(u"slicesPanel"_s)->findChild<QTableView *>();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const auto result = loadEvalResult(database(), m_second, LabelBasis::Recorded);
        const auto sum = [&] {
            int images = 0;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                images += table->model()->index(row, 1).data().toInt();
            return images;
        };
        QTRY_COMPARE(sum(), static_cast<int>(result->items.size()));
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        const int n = table->model()->index(0, 1).data().toInt();
        press(Qt::Key_Return);
        QTRY_COMPARE(static_cast<int>(find<ImageGrid>(u"evalGrid"_s)->images().size()), n);
    }

    void sendsTheWorstToReview()
    {
        showPanel(u"worstPanel"_s);
        auto *count = find<QSpinBox>(u"worstCount"_s);
        auto *send = find<QPushButton>(u"worstReview"_s);
        QTRY_VERIFY(send->isEnabled());
        count->setValue(kSuspects);
        QTest::mouseClick(send, Qt::LeftButton);
        QTRY_COMPARE(m_window->currentPage(), PageId::Review);
        QTRY_VERIFY(m_window->findChild<QDialog *>(u"newRoundDialog"_s));
        auto *dialog = find<QDialog>(u"newRoundDialog"_s);
        dialog->findChild<QLineEdit *>(u"roundReader"_s)->setText(u"AL"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(find<QWidget>(u"readingView"_s)->isVisible());
        activate();
        const RoundId round = RoundStore(database()).all()->front().id;
        m_suspects = *RoundStore(database()).images(round);
        QCOMPARE(m_suspects.size(), size_t(kSuspects));

        // The surest mistakes of the run, and nothing else.
        const auto result = loadEvalResult(database(), m_second, LabelBasis::Recorded);
        std::set<ImageId> surest;
        for (const EvalItem &item : result->items) {
            if (item.truth != item.predicted && surest.size() < kSuspects)
                surest.insert(item.image);
        }
        QVERIFY(asSet(m_suspects) == surest);
    }

    void reviewsThem()
    {
        RoundStore store(database());
        const RoundId round = store.all()->front().id;
        auto *viewer = find<QWidget>(u"readingView"_s)->findChild<ImageViewer *>();
        for (int k = 0; k < kSuspects; ++k) {
            QTRY_VERIFY(viewer->isShowingPixels());
            press(k % 2 == 0 ? Qt::Key_1 : Qt::Key_2);
            press(
                Qt::Key_M); // not needed where the tag is known; the reading is complete either way
            QTRY_VERIFY(static_cast<int>(store.current(round, u"AL"_s)->size()) > k);
        }
        QTRY_COMPARE(store.current(round, u"AL"_s)->size(), size_t(kSuspects));
        auto *close = find<QPushButton>(u"closeRoundHere"_s);
        QTRY_VERIFY(close->isVisible());
        QTest::mouseClick(close, Qt::LeftButton);
        QTRY_COMPARE(store.get(round)->state, RoundState::Closed);
        const auto before = loadEvalResult(database(), m_second, LabelBasis::Recorded);
        const auto after = loadEvalResult(database(), m_second, LabelBasis::Validated);
        const Pairing pairing = pairResults(*before, *after);
        for (const PairedItem &item : pairing.items) {
            if (item.truthA != item.truthB)
                m_corrected.insert(item.image);
        }
        QVERIFY2(!m_corrected.empty(), "at least one of four mistakes is none of the classes 1, 2");
    }

    void seesWhatTheReviewDid()
    {
        m_window->showPage(PageId::Compare);
        QTRY_VERIFY(!compare()->isLoading());
        const auto choose = [this](const QString &box, bool validated) {
            auto *sides = find<QComboBox>(box);
            for (int k = 0; k < sides->count(); ++k) {
                const QString text = sides->itemText(k);
                if (text.startsWith(QString::number(m_second.value) + u" ·"_s) &&
                    text.contains(u"validated"_s) == validated)
                    sides->setCurrentIndex(k);
            }
        };
        choose(u"sideA"_s, false);
        choose(u"sideB"_s, true);
        QTRY_VERIFY(!compare()->isLoading() && compare()->comparison());
        QCOMPARE(compare()->comparison()->a().side, (Side{m_second, LabelBasis::Recorded}));
        QCOMPARE(compare()->comparison()->b().side, (Side{m_second, LabelBasis::Validated}));
        QCOMPARE(compare()->comparison()->pairing.otherTruth, static_cast<int>(m_corrected.size()));
        QVERIFY(
            find<QLabel>(u"compareNotes"_s)->text().contains(QString::number(m_corrected.size())));
    }

    void writesTheReport()
    {
        const QString file = m_dir.filePath(u"report.pdf"_s);
        QTest::mouseClick(find<QPushButton>(u"reportComparison"_s), Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<QDialog *>(u"reportDialog"_s));
        auto *dialog = find<QDialog>(u"reportDialog"_s);
        dialog->findChild<QLineEdit *>(u"reportPath"_s)->setText(file);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"reportWrite"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 60'000);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QVERIFY(pdf.size() > 20'000);
        QVERIFY2(m_prompts.errors.isEmpty(), qPrintable(m_prompts.errors.join(u' ')));
    }
};

QTEST_MAIN(TestPaperPath)
#include "tst_PaperPath.moc"
