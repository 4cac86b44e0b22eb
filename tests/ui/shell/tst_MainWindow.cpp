// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProject.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProjectSession.h"
#include "ui/shell/RecentProjects.h"
#include "ui/shell/UndoLine.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSemaphore>
#include <QSettings>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

/// A page that only remembers what happened to it.
class PlainPage final : public Page
{
public:
    PlainPage(const QString &title, QWidget *parent) : Page(parent), m_title(title)
    {
        setFocusPolicy(Qt::StrongFocus);
        auto *action = new QAction(u"Paint the fence"_s, this);
        connect(action, &QAction::triggered, this, [this] { ++painted; });
    }
    QString title() const override { return m_title; }
    QIcon icon() const override { return {}; }
    void activated() override { ++activations; }
    std::vector<std::pair<QString, QString>> keys() const override
    {
        return {{u"X"_s, u"does something"_s}};
    }

    int activations = 0;
    int painted = 0;
    std::vector<ImageSet> shown;

private:
    QString m_title;
};

/// A job that ends only when it is told to.
Result<void> untilCancelled(Feedback &feedback)
{
    QSemaphore never;
    while (!feedback.isCancelled())
        never.tryAcquire(1, 5);
    return Error::cancelled();
}

} // namespace

class tst_MainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithoutProject();
    void opensAndShowsPages();
    void controlDigitsChoosePages();
    void backAndForwardWalkImageSets();
    void lockedProjectSaysSo();
    void newProject();
    void sampleOpensWhenItIsDrawn();
    void closingAsksWhileAJobRuns();
    void anotherProjectAsksOnceWhileAJobRuns();
    void whatGoesOnByItselfHoldsNobodyBack();
    void commandListFindsAndRuns();
    void keysOverlay();
    void readerIsAsked();

private:
    WindowParts parts();
    void open() { QVERIFY(m_window->openProject(m_project->folder())); }

    std::unique_ptr<test::TestProject> m_project;
    test::FakePrompts m_prompts;
    SystemClock m_clock;
    std::unique_ptr<MainWindow> m_window;
    PlainPage *m_cases = nullptr;
    PlainPage *m_errors = nullptr;
};

WindowParts tst_MainWindow::parts()
{
    WindowParts parts;
    parts.createPages = [this](PageContext &context, QWidget *parent) {
        m_cases = new PlainPage(u"Cases"_s, parent);
        m_errors = new PlainPage(u"Errors"_s, parent);
        connect(&context.navigator, &Navigator::casesRequested, m_cases,
                [page = m_cases](const ImageSet &set) { page->shown.push_back(set); });
        return std::vector<WindowParts::PageEntry>{{PageId::Cases, m_cases},
                                                   {PageId::Errors, m_errors}};
    };
    parts.makeSample = [](const QString &folder, const Clock &clock, Feedback &) -> Result<void> {
        LD_TRY(Project::create(folder, clock));
        return {};
    };
    return parts;
}

void tst_MainWindow::initTestCase()
{
    QCoreApplication::setOrganizationName(u"LesionDeskTest"_s);
    QCoreApplication::setApplicationName(u"tst_MainWindow"_s);
}

void tst_MainWindow::init()
{
    QSettings().clear();
    m_prompts = {};
    m_project = std::make_unique<test::TestProject>(3);
    // The window takes the lock: the harness must not hold it.
    m_project->close();
    m_window = std::make_unique<MainWindow>(m_clock, m_prompts, parts());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_MainWindow::cleanup()
{
    m_window.reset();
    m_project.reset();
}

void tst_MainWindow::startsWithoutProject()
{
    QVERIFY(!m_window->session());
    QVERIFY(m_window->findChild<QPushButton *>(u"startOpen"_s)->isVisible());
    QVERIFY(m_window->findChild<QPushButton *>(u"startSample"_s)->isVisible());
    QVERIFY(!m_window->findChild<QWidget *>(u"rail"_s)->isVisible());
    QVERIFY(!m_window->findChild<QAction *>(u"closeProject"_s)->isEnabled());
    // A click on Open asks for the folder and opens it.
    m_prompts.fileAnswer = m_project->folder();
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"startOpen"_s), Qt::LeftButton);
    QVERIFY(m_window->session());
    QCOMPARE(RecentProjects::folders(), QStringList{m_project->folder()});
}

void tst_MainWindow::opensAndShowsPages()
{
    open();
    QVERIFY(m_cases->isVisible());
    QCOMPARE(m_cases->activations, 1);
    QVERIFY(m_window->windowTitle().startsWith(u"Test"_s));
    // Dataset "Drawn" is artificial: the badge says so.
    QVERIFY(m_window->findChild<QLabel *>(u"artificialBadge"_s)->isVisible());
    // Pages that the program does not have are not offered.
    QVERIFY(!m_window->findChild<QToolButton *>(u"rail_training"_s)->isVisible());
    QTest::mouseClick(m_window->findChild<QToolButton *>(u"rail_errors"_s), Qt::LeftButton);
    QVERIFY(m_errors->isVisible());
    QCOMPARE(m_window->currentPage(), PageId::Errors);
    m_window->closeProject();
    QVERIFY(!m_window->session());
    QVERIFY(m_window->findChild<QPushButton *>(u"startOpen"_s)->isVisible());
}

void tst_MainWindow::controlDigitsChoosePages()
{
    open();
    QTest::keyClick(m_cases, Qt::Key_5, Qt::ControlModifier);
    QVERIFY(m_errors->isVisible());
    QTest::keyClick(m_errors, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_cases->isVisible());
    QTest::keyClick(m_cases, Qt::Key_4, Qt::ControlModifier); // no such page
    QVERIFY(m_cases->isVisible());
}

void tst_MainWindow::backAndForwardWalkImageSets()
{
    open();
    m_window->showPage(PageId::Errors);
    const ImageSet first{{m_project->images()[0]}, u"true BCC, predicted SEK"_s};
    const ImageSet second{{m_project->images()[1]}, u"SCC missed"_s};
    m_window->session()->navigator().showInCases(first);
    QVERIFY(m_cases->isVisible());
    m_window->showPage(PageId::Errors);
    m_window->session()->navigator().showInCases(second);
    QCOMPARE(m_cases->shown, (std::vector{first, second}));

    QTest::keyClick(m_cases, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_errors->isVisible());
    QTest::keyClick(m_errors, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_cases->isVisible());
    QCOMPARE(m_cases->shown.back(), first);
    QTest::keyClick(m_cases, Qt::Key_Left, Qt::AltModifier);  // Errors
    QTest::keyClick(m_errors, Qt::Key_Left, Qt::AltModifier); // Cases as it was opened
    QVERIFY(m_cases->isVisible());
    QCOMPARE(m_cases->shown.back(), ImageSet{});
    for (int k = 0; k < 4; ++k)
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_cases->isVisible());
    QCOMPARE(m_cases->shown.back(), second);
    QVERIFY(!m_window->findChild<QAction *>(u"goForward"_s)->isEnabled());
}

void tst_MainWindow::lockedProjectSaysSo()
{
    auto other = Project::open(m_project->folder(), Database::Mode::ReadWrite, m_clock);
    QVERIFY(other);
    QVERIFY(!m_window->openProject(m_project->folder()));
    QVERIFY(!m_window->session());
    QCOMPARE(m_prompts.errors.size(), 1);
    QVERIFY(!m_prompts.errors[0].isEmpty());
}

void tst_MainWindow::newProject()
{
    const QTemporaryDir folder;
    m_prompts.fileAnswer = folder.filePath(u"Mine"_s);
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_window->session());
    QVERIFY(QFileInfo(folder.filePath(u"Mine.lesion/project.sqlite"_s)).exists());
    QVERIFY(!m_window->findChild<QLabel *>(u"artificialBadge"_s)->isVisible());
}

void tst_MainWindow::sampleOpensWhenItIsDrawn()
{
    const QTemporaryDir folder;
    m_prompts.fileAnswer = folder.filePath(u"Sample.lesion"_s);
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"startSample"_s), Qt::LeftButton);
    QTRY_VERIFY(m_window->session());
    QVERIFY(m_window->windowTitle().startsWith(u"Sample"_s));
}

void tst_MainWindow::closingAsksWhileAJobRuns()
{
    open();
    const int id = m_window->jobs().submit(JobLane::Files, u"Long job"_s, untilCancelled);
    QTRY_COMPARE(m_window->jobs().job(id)->state, JobState::Running);
    m_prompts.answer = false;
    QVERIFY(!m_window->close());
    QVERIFY(m_prompts.asked.value(0).contains(u"Long job"_s));
    QCOMPARE(m_window->jobs().job(id)->state, JobState::Running);
    m_prompts.answer = true;
    QVERIFY(m_window->close());
    QTRY_COMPARE(m_window->jobs().job(id)->state, JobState::Cancelled);
}

void tst_MainWindow::anotherProjectAsksOnceWhileAJobRuns()
{
    open();
    const int id = m_window->jobs().submit(JobLane::Files, u"Long job"_s, untilCancelled);
    QTRY_COMPARE(m_window->jobs().job(id)->state, JobState::Running);
    QVERIFY(m_window->openProject(m_project->folder())); // the same one: nothing to ask
    QCOMPARE(m_prompts.asked.size(), 0);
    const QTemporaryDir folder;
    m_prompts.fileAnswer = folder.filePath(u"Other.lesion"_s);
    m_window->newProject();
    QCOMPARE(m_prompts.asked.size(), 1);
    QVERIFY(m_window->windowTitle().startsWith(u"Other"_s));
    QTRY_COMPARE(m_window->jobs().job(id)->state, JobState::Cancelled);
}

void tst_MainWindow::whatGoesOnByItselfHoldsNobodyBack()
{
    open();
    const int id =
        m_window->jobs().submit(JobLane::Pictures, u"Preparing pictures"_s, untilCancelled);
    QTRY_COMPARE(m_window->jobs().job(id)->state, JobState::Running);
    m_window->closeProject();
    QVERIFY(!m_window->session());
    QCOMPARE(m_prompts.asked.size(), 0);
    QTRY_COMPARE(m_window->jobs().job(id)->state, JobState::Cancelled);
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"jobStrip"_s)->isVisible());
}

void tst_MainWindow::commandListFindsAndRuns()
{
    open();
    QTest::keyClick(m_cases, Qt::Key_K, Qt::ControlModifier);
    auto *search = m_window->findChild<QLineEdit *>(u"commandSearch"_s);
    QVERIFY(search);
    QTest::keyClicks(search, u"fence"_s);
    QCOMPARE(m_window->findChild<QListWidget *>(u"commands"_s)->count(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_cases->painted, 1);
}

void tst_MainWindow::keysOverlay()
{
    open();
    QTest::keyClick(m_cases, Qt::Key_F1);
    auto *overlay = m_window->findChild<QWidget *>(u"keysOverlay"_s);
    QVERIFY(overlay && overlay->isVisible());
    QStringList texts;
    for (const QLabel *label : overlay->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(u"does something"_s));
    QTest::keyClick(overlay, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"keysOverlay"_s));
}

void tst_MainWindow::readerIsAsked()
{
    open();
    m_prompts.textAnswer = u" AL "_s;
    m_window->findChild<QAction *>(u"reader"_s)->trigger();
    QCOMPARE(m_window->session()->context().reader, u"AL"_s);
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
