// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Hashing.h"
#include "core/review/RoundMaker.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"
#include "tests/support/DrawnImages.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"
#include "tests/ui/support/FakePrompts.h"
#include "ui/review/ReviewPage.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ImageViewer.h"
#include "ui/widgets/ThumbnailProvider.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

namespace lesiondesk::test
{

/// The page in a window of its own over a drawn project; restart() is the next day's start.
class ReviewFixture
{
public:
    explicit ReviewFixture(int images, int classes = 3) : project(images, classes) { start(); }
    ~ReviewFixture() { stop(); }

    void restart()
    {
        stop();
        project.reopen();
        start();
    }

    RoundId makeRound(RoundMode mode, const std::vector<ImageId> &images,
                      const QString &name = QStringLiteral("October"))
    {
        Project &p = project.project();
        const auto round =
            lesiondesk::makeRound(p.database(), p.paths(), name, mode, images, p.clock());
        if (!round)
            qFatal("%s", qPrintable(round.error().message));
        Q_EMIT p.changes().roundsChanged();
        return round->id;
    }
    RoundId makeRound(RoundMode mode) { return makeRound(mode, project.images()); }

    /// A real key press where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : page, key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            QWidget *target = QApplication::focusWidget();
            QTest::keyClick(target ? target : page, letter.toLatin1());
        }
    }
    template <typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = page->findChild<Widget *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    QString text(const QString &label) { return find<QLabel>(label)->text(); }
    ImageId shownImage() { return page->findChild<ImageViewer *>()->image(); }
    bool isReading() { return find<QWidget>(QStringLiteral("readingView"))->isVisible(); }

    /// What is on disk, read by a connection of its own.
    std::vector<Reading> onDisk(RoundId round, const QString &reader = QStringLiteral("AL"))
    {
        auto db =
            Database::open(project.project().paths().databaseFile(), Database::Mode::ReadOnly);
        if (!db)
            qFatal("%s", qPrintable(db.error().message));
        auto readings = RoundStore(**db).current(round, reader);
        return readings ? *std::move(readings) : std::vector<Reading>();
    }
    /// The reading of one image; its id is invalid when there is none.
    Reading onDisk(RoundId round, ImageId image)
    {
        for (const Reading &reading : onDisk(round)) {
            if (reading.image == image)
                return reading;
        }
        return {};
    }
    DiagnosisId diagnosis(int index)
    {
        return project.taxonomy().diagnoses[static_cast<size_t>(index)].id;
    }

    /// Another dataset, of the 13 classes: `images` images, all of one case.
    std::vector<ImageId> addThirteenClasses(int images)
    {
        Project &p = project.project();
        Database &db = p.database();
        thirteen =
            must(TaxonomyStore(db).ensure(must(Taxonomy::builtIn(QStringLiteral("dermai-13")))));
        const auto transaction = must(Transaction::begin(db));
        DatasetStore datasets(db);
        const DatasetId dataset = must(datasets.create(
            {{}, QStringLiteral("Thirteen"), QStringLiteral("test"), thirteen.id, true, 0},
            p.clock()));
        const ProjectRootId root = must(datasets.ensureRoot(m_extra.path()));
        ImageStore store(db, p.paths());
        const PatientId patient =
            must(store.ensurePatient(dataset, QStringLiteral("PX"), Sex::Female));
        const CaseId lesionCase = must(store.ensureCase(dataset, patient, QStringLiteral("CX"),
                                                        50.0, QStringLiteral("arm"), "{}"));
        std::vector<ImageId> ids;
        for (int k = 0; k < images; ++k) {
            ImageStore::NewImage image;
            image.dataset = dataset;
            image.lesionCase = lesionCase;
            image.key = QStringLiteral("extra_%1").arg(k);
            image.root = root;
            image.path = image.key + QStringLiteral(".png");
            const QString file = m_extra.filePath(image.path);
            drawImage(file, 1000 + k);
            image.sha256 = must(sha256OfFile(file));
            image.bytes = QFileInfo(file).size();
            image.modified = QFileInfo(file).lastModified();
            image.width = 96;
            image.height = 72;
            image.modality = Modality::Macroscopic;
            // The last three classes of the list only: they must get digits.
            image.recorded = thirteen.diagnoses[static_cast<size_t>(10 + k % 3)].id;
            ids.push_back(must(store.insert(image)));
        }
        if (!transaction->commit())
            qFatal("commit");
        return ids;
    }
    QString extraFile(int k) const
    {
        return m_extra.filePath(QStringLiteral("extra_%1.png").arg(k));
    }

    TestProject project;
    Taxonomy thirteen;
    FakePrompts prompts;
    Navigator navigator;
    ReviewPage *page = nullptr;

private:
    void start()
    {
        m_jobs = std::make_unique<JobQueue>();
        m_window = std::make_unique<QWidget>();
        m_undoLine = new UndoLine(m_window.get());
        m_thumbnails = std::make_unique<ThumbnailProvider>(project.project().paths());
        m_loader = std::make_unique<ImageLoader>(project.project().paths());
        m_context.reset(new PageContext{project.project(), *m_jobs, navigator, prompts, *m_undoLine,
                                        *m_thumbnails, *m_loader, QStringLiteral("AL")});
        page = new ReviewPage(*m_context, m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(page, 1);
        layout->addWidget(m_undoLine);
        m_window->resize(1200, 800);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("the window does not come up");
        page->activated();
    }
    void stop()
    {
        m_window.reset();
        m_context.reset();
        m_loader.reset();
        m_thumbnails.reset();
        m_jobs.reset();
    }

    QTemporaryDir m_extra;
    std::unique_ptr<JobQueue> m_jobs;
    UndoLine *m_undoLine = nullptr;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ThumbnailProvider> m_thumbnails;
    std::unique_ptr<ImageLoader> m_loader;
    std::unique_ptr<PageContext> m_context;
};

} // namespace lesiondesk::test
