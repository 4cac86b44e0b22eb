// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Rng.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/RunStore.h"
#include "tests/support/TestProject.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/evaluation/ErrorsPage.h"
#include "ui/plots/ClassBars.h"
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ThumbnailProvider.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <set>

namespace lesiondesk::test
{

using namespace Qt::StringLiterals;

inline constexpr int kImages = 48;
inline constexpr int kClasses = 4;

/// What the test knows of one image, apart from the program.
struct Known {
    ImageId image;
    int recorded = 0;
    int validated = 0;
    int predicted = 0;
    bool macroscopic = false;
};

/// An Errors page over 48 images of four classes and a run that is right every other time, with
/// what the test knows of them apart from the program.
class ErrorsFixture
{
protected:
    ~ErrorsFixture() = default;

    void setUp();
    void tearDown();
    RunId addRun(quint64 seed, bool isFirst);
    void open();
    template <typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    ConfusionMatrixView *matrix() const { return m_page->findChild<ConfusionMatrixView *>(); }
    ClassBars *bars() const { return m_page->findChild<ClassBars *>(); }
    ImageGrid *grid() const { return part<ImageGrid>("evalGrid"); }
    QString caption() const { return part<QLabel>("galleryCaption")->text(); }
    void chooseRows(int index);
    void tick(const QString &value);
    void clickMatrix(int row, int column, Qt::KeyboardModifiers modifiers = {});
    void clickBar(int classIndex, ClassPart which, Qt::KeyboardModifiers modifiers = {});
    std::set<qint64> shown() const;
    template <typename Rule>
    std::set<qint64> expected(Rule rule) const;
    template <typename Rule>
    bool isShown(Rule rule) const;

    std::unique_ptr<TestProject> m_project;
    std::vector<Known> m_known;
    FrozenSetId m_set;
    RunId m_run;
    Navigator m_navigator;
    FakePrompts m_prompts;
    std::unique_ptr<JobQueue> m_jobs;
    std::unique_ptr<UndoLine> m_undoLine;
    std::unique_ptr<ThumbnailProvider> m_thumbnails;
    std::unique_ptr<ImageLoader> m_loader;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<ErrorsPage> m_page;
    bool m_onlyMacroscopic = false;
    bool m_byValidated = false;
};

inline void ErrorsFixture::setUp()
{
    m_project = std::make_unique<TestProject>(kImages, kClasses);
    m_known.clear();
    m_onlyMacroscopic = m_byValidated = false;
    Database &db = m_project->project().database();
    FrozenSet set;
    set.name = u"set"_s;
    for (size_t k = 0; k < kClasses; ++k)
        set.classes.push_back(m_project->taxonomy().diagnoses[k].id);
    for (int k = 0; k < kImages; ++k) {
        const ImageId image = m_project->images()[static_cast<size_t>(k)];
        set.items.push_back({image, k % kClasses, Partition::Test});
        Known known{image, k % kClasses, k % kClasses, 0, k % 2 == 0};
        if (k % 5 == 0) { // a closed round moved every fifth to the next class
            known.validated = (k + 1) % kClasses;
            QVERIFY(db.run(u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
                           {set.classes[static_cast<size_t>(known.validated)].value, image.value}));
        }
        m_known.push_back(known);
    }
    m_set = FrozenSetStore(db).freeze(set, m_project->clock()).value().id;
    m_run = addRun(3, true);
    m_jobs = std::make_unique<JobQueue>();
    m_undoLine = std::make_unique<UndoLine>();
    m_thumbnails = std::make_unique<ThumbnailProvider>(m_project->project().paths());
    m_loader = std::make_unique<ImageLoader>(m_project->project().paths());
    m_context = std::make_unique<PageContext>(PageContext{m_project->project(), *m_jobs,
                                                          m_navigator, m_prompts, *m_undoLine,
                                                          *m_thumbnails, *m_loader, u"AL"_s});
}

inline void ErrorsFixture::tearDown()
{
    m_page.reset();
    m_jobs.reset();
    m_loader.reset();
    m_thumbnails.reset();
    m_undoLine.reset();
    m_project.reset();
}

inline RunId ErrorsFixture::addRun(quint64 seed, bool isFirst)
{
    RunStore runs(m_project->project().database());
    TrainPlan plan;
    plan.stages.front().set = m_set;
    const RunId run = runs.create(plan, u"run %1"_s.arg(seed), m_project->clock()).value();
    Rng rng(seed);
    std::vector<Prediction> predictions;
    for (Known &known : m_known) {
        const int predicted =
            rng.coin(0.5) ? known.recorded : static_cast<int>(rng.below(kClasses - 1));
        if (isFirst)
            known.predicted = predicted;
        std::vector<float> p(kClasses, 0.1F);
        p[static_cast<size_t>(predicted)] = static_cast<float>(rng.real(0.5, 0.9));
        predictions.push_back({known.image, Partition::Test, known.recorded, p});
    }
    const bool stored = runs.setPredictions(run, 1, predictions).hasValue() &&
                        runs.setEnded(run, RunState::Done, {}, 1, 1, m_project->clock()).hasValue();
    return stored ? run : RunId();
}

inline void ErrorsFixture::open()
{
    m_page = std::make_unique<ErrorsPage>(*m_context);
    m_page->resize(1500, 850);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->showRun(m_run);
    QTRY_COMPARE(m_page->shownRun(), m_run);
    QTRY_VERIFY(!m_page->isLoading());
    QVERIFY(matrix()->isVisible());
}

inline void ErrorsFixture::chooseRows(int index)
{
    auto *rows = part<QComboBox>("rowChoice");
    QTest::keyClick(rows, Qt::Key_Home);
    for (int k = 0; k < index; ++k)
        QTest::keyClick(rows, Qt::Key_Down);
    QCOMPARE(rows->currentIndex(), index);
    QTRY_VERIFY(!m_page->isLoading());
}

/// As a user does: opens the list, goes to the value, Space, Escape.
inline void ErrorsFixture::tick(const QString &value)
{
    QTest::mouseClick(part<QToolButton>("filterButton"), Qt::LeftButton);
    auto *tree = part<QTreeWidget>("filterTree");
    QTRY_VERIFY(tree->isVisible());
    const auto found = tree->findItems(value, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree->setCurrentItem(found.front());
    QTest::keyClick(tree, Qt::Key_Space);
    QTest::keyClick(tree, Qt::Key_Escape);
    QTRY_VERIFY(!tree->isVisible());
}

inline void ErrorsFixture::clickMatrix(int row, int column, Qt::KeyboardModifiers modifiers)
{
    matrix()->scrollTo({row, column});
    QTest::mouseClick(matrix()->viewport(), Qt::LeftButton, modifiers,
                      matrix()->partRect({row, column}).center());
}

inline void ErrorsFixture::clickBar(int classIndex, ClassPart which,
                                    Qt::KeyboardModifiers modifiers)
{
    bars()->scrollToClass(classIndex);
    QTest::mouseClick(bars()->viewport(), Qt::LeftButton, modifiers,
                      bars()->partRect(classIndex, which).center());
}

inline std::set<qint64> ErrorsFixture::shown() const
{
    std::set<qint64> ids;
    for (const ImageId id : grid()->images())
        ids.insert(id.value);
    return ids;
}

template <typename Rule>
std::set<qint64> ErrorsFixture::expected(Rule rule) const
{
    std::set<qint64> ids;
    for (const Known &known : m_known) {
        if (m_onlyMacroscopic && !known.macroscopic)
            continue;
        if (rule(m_byValidated ? known.validated : known.recorded, known.predicted))
            ids.insert(known.image.value);
    }
    return ids;
}

/// The gallery holds exactly the images of the rule, each once, and its caption says how many.
template <typename Rule>
bool ErrorsFixture::isShown(Rule rule) const
{
    const auto wanted = expected(rule);
    const QString count = wanted.size() == 1 ? u"· 1 image"_s : u"· %1 image"_s.arg(wanted.size());
    return shown() == wanted && grid()->images().size() == wanted.size() &&
           caption().contains(count);
}

} // namespace lesiondesk::test
