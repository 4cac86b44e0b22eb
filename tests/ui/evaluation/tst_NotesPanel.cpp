// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"
#include "core/store/RunNoteStore.h"
#include "tests/ui/evaluation/PanelBench.h"
#include "ui/evaluation/NotesModel.h"
#include "ui/evaluation/NotesPanel.h"
#include "ui/evaluation/PanelTable.h"
#include "ui/evaluation/SelectionsModel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

constexpr int kImages = 12;
constexpr int kClasses = 3;

test::PanelBench::Said said(int k)
{
    return {k % kClasses, 0};
}

} // namespace

class TestNotesPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::PanelBench>(kImages, kClasses);
        m_bench->makeRun(kClasses, said);
        open();
    }
    void cleanup()
    {
        m_panel.reset();
        m_bench.reset();
    }
    void notesAreKeptAtOnce();
    void notesAreEditedAndRemoved();
    void stateOfTheRun();
    void selectionsAreKept();
    void selectionsAreRenamedAndRemoved();
    void selectionsGoElsewhere();
    void keptThingsSurviveANewSession();
    void withoutARun();

private:
    void open()
    {
        m_panel = std::make_unique<NotesPanel>(m_bench->context);
        m_panel->resize(900, 620);
        m_panel->setView(m_bench->view());
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    template <typename T>
    T *part(const char *name) const
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    NotesModel *notes() const { return m_panel->findChild<NotesModel *>(); }
    SelectionsModel *selections() const { return m_panel->findChild<SelectionsModel *>(); }
    std::vector<RunNote> stored()
    {
        return test::must(RunNoteStore(m_bench->project.project().database()).ofRun(m_bench->run));
    }
    std::vector<SavedSelection> storedSelections()
    {
        return test::must(SavedSelectionStore(m_bench->project.project().database()).all());
    }
    void write(const QString &text)
    {
        auto *field = part<QLineEdit>("noteText");
        field->setFocus();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void save(const ImageSet &images, const QString &name)
    {
        m_panel->setGallery(images, images.ids.front());
        m_bench->prompts.textAnswer = name;
        const auto before = m_bench->prompts.errors.size();
        QSignalSpy changed(&m_bench->project.project().changes(), &ChangeBus::selectionsChanged);
        QTest::keyClick(m_panel.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!changed.empty() || m_bench->prompts.errors.size() > before);
    }
    ImageSet someImages(std::vector<size_t> numbers) const
    {
        ImageSet images;
        images.caption = u"true BCC"_s;
        for (const size_t number : numbers)
            images.ids.push_back(m_bench->project.images()[number]);
        return images;
    }

    std::unique_ptr<test::PanelBench> m_bench;
    std::unique_ptr<NotesPanel> m_panel;
};

void TestNotesPanel::notesAreKeptAtOnce()
{
    QAbstractItemModelTester tester(notes(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(part<QLabel>("noNotes")->isVisible());
    write(u"Faces, all of them"_s);
    QCOMPARE(stored().size(), size_t(1));
    QCOMPARE(stored()[0].text, u"Faces, all of them"_s);
    QCOMPARE(stored()[0].author, u"AL"_s);
    QVERIFY(!stored()[0].image.isValid());
    QVERIFY(part<QLineEdit>("noteText")->text().isEmpty());
    QVERIFY(!part<QLabel>("noNotes")->isVisible());
    // On the image that is current in the gallery.
    const ImageId image = m_bench->project.images()[4];
    m_panel->setGallery(someImages({4}), image);
    auto *about = part<QComboBox>("noteAbout");
    QCOMPARE(about->count(), 2);
    about->setFocus();
    QTest::keyClick(about, Qt::Key_Down);
    write(u"out of focus"_s);
    QCOMPARE(stored().size(), size_t(2));
    QCOMPARE(stored()[1].image, image);
    // The newest stands first, and opens its image.
    QCOMPARE(notes()->index(0, NotesModel::Text).data().toString(), u"out of focus"_s);
    QVERIFY(notes()->index(0, NotesModel::About).data().toString().startsWith(u"img_"_s));
    QCOMPARE(notes()->index(1, NotesModel::About).data().toString(), u"the run"_s);
    QSignalSpy chosen(m_panel.get(), &EvalPanel::imagesChosen);
    auto *table = part<PanelTable>("notesTable");
    table->setFocus();
    table->chooseRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().value<ImageSet>().ids, std::vector<ImageId>{image});
    write(u"   "_s);
    QCOMPARE(stored().size(), size_t(2));
}

void TestNotesPanel::notesAreEditedAndRemoved()
{
    write(u"first"_s);
    write(u"second"_s);
    auto *table = part<PanelTable>("notesTable");
    table->setFocus();
    table->chooseRow(1);
    QTest::mouseClick(part<QPushButton>("editNote"), Qt::LeftButton);
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"first"_s);
    QTest::keyClicks(editor, u"changed"_s); // over the chosen text
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(stored()[0].text, u"changed"_s);
    QVERIFY(stored()[0].edited.isValid());
    QCoreApplication::processEvents();
    // A note without a text is not accepted, and said so.
    table->setFocus();
    table->chooseRow(1);
    QTest::keyClick(table, Qt::Key_F2);
    editor = table->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->clear();
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_bench->prompts.errors.size(), 1);
    QCOMPARE(stored()[0].text, u"changed"_s);
    QCoreApplication::processEvents();
    table->setFocus();
    table->chooseRow(0);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(stored().size(), size_t(1));
    QCOMPARE(stored()[0].text, u"changed"_s);
    QVERIFY(m_bench->undoLine.canUndo());
    m_bench->undoLine.undo();
    QCOMPARE(stored().size(), size_t(2));
    QCOMPARE(stored()[1].text, u"second"_s);
    QCOMPARE(notes()->rowCount(), 2);
}

void TestNotesPanel::stateOfTheRun()
{
    RunStore runs(m_bench->project.project().database());
    auto *state = part<QComboBox>("runReview");
    QCOMPARE(state->currentIndex(), 0);
    state->setFocus();
    QTest::keyClick(state, Qt::Key_Down);
    QCOMPARE(test::must(runs.get(m_bench->run)).review, RunReview::InWork);
    QTest::keyClick(state, Qt::Key_Down);
    QCOMPARE(test::must(runs.get(m_bench->run)).review, RunReview::LookedAt);
    m_bench->undoLine.undo();
    QCOMPARE(test::must(runs.get(m_bench->run)).review, RunReview::InWork);
    QCOMPARE(state->currentIndex(), 1);
}

void TestNotesPanel::selectionsAreKept()
{
    QAbstractItemModelTester tester(selections(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(part<QLabel>("noSelections")->isVisible());
    QVERIFY(!part<QPushButton>("saveSelection")->isEnabled()); // nothing is shown
    const ImageSet images = someImages({7, 1, 4});
    save(images, u"suspects"_s);
    QCOMPARE(storedSelections().size(), size_t(1));
    QCOMPARE(storedSelections()[0].run, m_bench->run);
    QCOMPARE(selections()->index(0, SelectionsModel::Name).data().toString(), u"suspects"_s);
    QCOMPARE(selections()->index(0, SelectionsModel::Images).data().toString(), u"3"_s);
    QCOMPARE(selections()->index(0, SelectionsModel::Caption).data().toString(), u"true BCC"_s);
    QVERIFY(
        selections()->index(0, SelectionsModel::FromRun).data().toString().contains(u"a run"_s));
    // The same name again is refused, a cancelled question keeps nothing.
    save(someImages({2}), u"suspects"_s);
    QCOMPARE(m_bench->prompts.errors.size(), 1);
    m_bench->prompts.textAnswer = std::nullopt;
    QTest::mouseClick(part<QPushButton>("saveSelection"), Qt::LeftButton);
    QCOMPARE(storedSelections().size(), size_t(1));
    // Opened from the table and from the menu: these images in this order.
    QSignalSpy chosen(m_panel.get(), &EvalPanel::imagesChosen);
    auto *table = part<PanelTable>("selectionsTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.takeFirst().first().value<ImageSet>(), images);
    auto *menu = part<QMenu>("savedSelectionsMenu");
    menu->popup({10, 10});
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), 1);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.takeFirst().first().value<ImageSet>(), images);
    // Saving by mistake is taken back.
    m_panel->setGallery(someImages({0}), images.ids.front());
    m_bench->prompts.textAnswer = u"mistake"_s;
    QTest::mouseClick(part<QPushButton>("saveSelection"), Qt::LeftButton);
    QTRY_COMPARE(selections()->rowCount(), 2);
    m_bench->undoLine.undo();
    QTRY_COMPARE(storedSelections().size(), size_t(1));
    QTRY_COMPARE(selections()->rowCount(), 1);
}

void TestNotesPanel::selectionsAreRenamedAndRemoved()
{
    const ImageSet images = someImages({7, 1, 4});
    save(images, u"suspects"_s);
    auto *table = part<PanelTable>("selectionsTable");
    table->setFocus();
    QTest::mouseClick(part<QPushButton>("renameSelection"), Qt::LeftButton);
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"faces"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(storedSelections()[0].name, u"faces"_s);
    QCoreApplication::processEvents();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_VERIFY(storedSelections().empty());
    QTRY_VERIFY(part<QLabel>("noSelections")->isVisible());
    QVERIFY(!part<QPushButton>("openSelection")->isEnabled());
    m_bench->undoLine.undo();
    QTRY_COMPARE(storedSelections().size(), size_t(1));
    QCOMPARE(storedSelections()[0].name, u"faces"_s);
    QCOMPARE(storedSelections()[0].run, m_bench->run);
    QCOMPARE(test::must(SavedSelectionStore(m_bench->project.project().database())
                            .images(storedSelections()[0].id)),
             images);
}

void TestNotesPanel::selectionsGoElsewhere()
{
    const ImageSet images = someImages({7, 1, 4});
    save(images, u"suspects"_s);
    QSignalSpy review(&m_bench->navigator, &Navigator::reviewRequested);
    QSignalSpy cases(&m_bench->navigator, &Navigator::casesRequested);
    QTest::mouseClick(part<QPushButton>("reviewSelection"), Qt::LeftButton);
    QTest::mouseClick(part<QPushButton>("casesSelection"), Qt::LeftButton);
    QTRY_COMPARE(review.size() + cases.size(), 2);
    QCOMPARE(review.takeFirst().first().value<ImageSet>(), images);
    QCOMPARE(cases.takeFirst().first().value<ImageSet>(), images);
    QTemporaryDir dir;
    m_bench->prompts.fileAnswer = dir.filePath(u"out.csv"_s);
    QTest::mouseClick(part<QPushButton>("exportSelection"), Qt::LeftButton);
    QTRY_VERIFY(m_bench->undoLine.text().contains(u"out.csv"_s));
    const auto table = CsvTable::read(m_bench->prompts.fileAnswer);
    QVERIFY(table);
    QStringList keys;
    for (const CsvTable::Row &row : table->rows())
        keys.append(table->field(row, table->column(u"image")));
    QCOMPARE(keys, (QStringList{u"img_007"_s, u"img_001"_s, u"img_004"_s}));
    QCOMPARE(table->column(u"patient"), -1);
    m_bench->prompts.fileAnswer = u"/nowhere/out.csv"_s;
    QTest::mouseClick(part<QPushButton>("exportSelection"), Qt::LeftButton);
    QTRY_COMPARE(m_bench->prompts.errors.size(), 1);
    QVERIFY(m_bench->prompts.errors.first().contains(u"/nowhere"_s));
}

void TestNotesPanel::keptThingsSurviveANewSession()
{
    write(u"Faces, all of them"_s);
    const ImageSet images = someImages({7, 1, 4});
    save(images, u"suspects"_s);
    part<QComboBox>("runReview")->setFocus();
    QTest::keyClick(part<QComboBox>("runReview"), Qt::Key_Down);
    m_panel.reset();
    m_bench->project.reopen();
    // The new session has a context of its own, around the project that was opened again.
    PageContext context{
        m_bench->project.project(), m_bench->jobs,       m_bench->navigator, m_bench->prompts,
        m_bench->undoLine,          m_bench->thumbnails, m_bench->loader,    QStringLiteral("AL")};
    m_panel = std::make_unique<NotesPanel>(context);
    m_panel->setView(m_bench->view());
    m_panel->show();
    QCOMPARE(notes()->rowCount(), 1);
    QCOMPARE(notes()->index(0, NotesModel::Text).data().toString(), u"Faces, all of them"_s);
    QCOMPARE(part<QComboBox>("runReview")->currentIndex(), 1);
    QSignalSpy chosen(m_panel.get(), &EvalPanel::imagesChosen);
    QTest::mouseClick(part<QPushButton>("openSelection"), Qt::LeftButton);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.takeFirst().first().value<ImageSet>(), images);
    m_panel.reset(); // before its context
}

void TestNotesPanel::withoutARun()
{
    m_panel->setView(nullptr);
    QVERIFY(!part<QComboBox>("runReview")->isEnabled());
    QVERIFY(!part<QLineEdit>("noteText")->isEnabled());
    // A selection needs no run.
    save(someImages({3}), u"loose"_s);
    QCOMPARE(storedSelections().size(), size_t(1));
    QVERIFY(!storedSelections()[0].run.isValid());
}

QTEST_MAIN(TestNotesPanel)
#include "tst_NotesPanel.moc"
