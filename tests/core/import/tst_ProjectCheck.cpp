// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ProjectCheck.h"

#include "core/store/ImageStore.h"
#include "core/store/ThumbnailStore.h"
#include "tests/support/BadPictures.h"
#include "tests/support/Catalogue.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

CheckReport checked(const ProjectPaths &paths, bool quick = false)
{
    Feedback feedback;
    auto report = checkProject(paths, quick, feedback);
    if (!report)
        qFatal("%s", qPrintable(report.error().message));
    return *report;
}

QString fileOf(test::TestProject &project, int image)
{
    return ImageStore(project.project().database(), project.project().paths())
        .files({project.images()[static_cast<size_t>(image)]})
        ->front()
        .path;
}

} // namespace

class TestProjectCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundProjectHasNoFindings();
    void findsMissingAndChangedFiles();
    void findsOrphans();
    void findsBrokenReferences();
    void movesARoot();
    void keepsThumbnails();
    void generatorFillsACatalogue();
};

void TestProjectCheck::soundProjectHasNoFindings()
{
    test::TestProject project(6);
    const CheckReport report = checked(project.project().paths());
    QVERIFY(report.findings.empty());
    QCOMPARE(report.images, 6);
    QVERIFY(report.hashed);
}

void TestProjectCheck::findsMissingAndChangedFiles()
{
    test::TestProject project(4);
    QVERIFY(QFile::remove(fileOf(project, 0)));
    QByteArray bytes = test::readBytes(fileOf(project, 1));
    bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
    test::writeBytes(fileOf(project, 1), bytes); // the same size
    test::writeBytes(fileOf(project, 2), "short");
    const auto report = checked(project.project().paths());
    QCOMPARE(report.findings.size(), size_t{3});
    QCOMPARE(report.findings[0].kind, CheckFinding::Kind::MissingFile);
    QVERIFY(report.findings[0].text.contains(u"img_000"));
    QCOMPARE(report.findings[1].kind, CheckFinding::Kind::ChangedFile);
    QVERIFY(report.findings[1].text.contains(u"SHA-256"));
    QCOMPARE(report.findings[2].kind, CheckFinding::Kind::ChangedFile);
    QCOMPARE(checked(project.project().paths(), true).findings.size(), size_t{2}); // quick: sizes
}

void TestProjectCheck::findsOrphans()
{
    test::TestProject project(2);
    const ProjectPaths paths = project.project().paths();
    QVERIFY(QDir(paths.folder).mkpath(u"runs/7"_s));
    QVERIFY(QDir(paths.folder).mkpath(u"images"_s));
    test::writeBytes(paths.imagesFolder() + u"/stray.jpg"_s, "x");
    QVERIFY(ThumbnailStore::open(paths.thumbnailsFile(), Database::Mode::ReadWrite)
                ->put({{project.images()[0], "a"}, {ImageId(99), "b"}}));
    QVERIFY(project.project().database().run(
        u"INSERT INTO patient (dataset_id, key) VALUES (1, 'nobody')"_s));
    const auto report = checked(paths);
    QStringList texts;
    for (const CheckFinding &finding : report.findings) {
        QCOMPARE(finding.kind, CheckFinding::Kind::Orphan);
        texts.append(finding.text);
    }
    QCOMPARE(texts.size(), 4);
    QVERIFY(texts[0].contains(u"The patient nobody has no case"));
    QVERIFY(texts[1].contains(u"1 thumbnails"));
    QVERIFY(texts[2].contains(u"images/stray.jpg"));
    QVERIFY(texts[3].contains(u"runs/7"));
}

void TestProjectCheck::findsBrokenReferences()
{
    test::TestProject project(2);
    Database &db = project.project().database();
    QVERIFY(db.run(u"PRAGMA foreign_keys = OFF"_s));
    QVERIFY(db.run(u"UPDATE image SET case_id = 4711 WHERE id = 1"_s));
    const auto report = checked(project.project().paths());
    QVERIFY(std::any_of(report.findings.begin(), report.findings.end(), [](const auto &finding) {
        return finding.kind == CheckFinding::Kind::Database &&
               finding.text.contains(u"lesion_case");
    }));
    QVERIFY(std::any_of(report.findings.begin(), report.findings.end(), [](const auto &finding) {
        return finding.text.contains(u"belongs to no case");
    }));
}

void TestProjectCheck::movesARoot()
{
    test::TestProject project(2);
    const ProjectPaths paths = project.project().paths();
    const QString before = QFileInfo(fileOf(project, 0)).path();
    const QString after = before + u"-new"_s;
    QVERIFY(QDir().rename(before, after));
    QCOMPARE(checked(paths).findings.size(), size_t{2});
    QVERIFY(!moveImageRoot(paths, before, before + u"-wrong"_s));
    const auto unknown = moveImageRoot(paths, after, after);
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.contains(before));
    QVERIFY(moveImageRoot(paths, before + u"/"_s, after));
    QVERIFY(checked(paths).findings.empty());
}

void TestProjectCheck::keepsThumbnails()
{
    test::TestProject project(1);
    const QString file = project.project().paths().thumbnailsFile();
    QVERIFY(!ThumbnailStore::open(file, Database::Mode::ReadOnly)); // not there yet
    auto store = ThumbnailStore::open(file, Database::Mode::ReadWrite);
    QVERIFY(store);
    const QByteArray bytes("\0\x01jpeg", 6);
    QVERIFY(store->put({{ImageId(1), bytes}, {ImageId(2), "two"}}));
    QVERIFY(store->put({{ImageId(2), "other"}}));
    QCOMPARE(*store->get(ImageId(1)), std::optional(bytes));
    QCOMPARE(*store->get(ImageId(2)), std::optional<QByteArray>("other"));
    QCOMPARE(*store->get(ImageId(3)), std::optional<QByteArray>());
    QVERIFY(store->remove({ImageId(1)}));
    QCOMPARE(*store->images(), std::vector<ImageId>{ImageId(2)});
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestProjectCheck::generatorFillsACatalogue()
{
    test::TestProject project;
    test::generateCatalogue(project.project(), 300);
    const auto rows =
        ImageStore(project.project().database(), project.project().paths()).catalogue();
    QCOMPARE(rows->size(), size_t{300});
    QCOMPARE(
        ThumbnailStore::open(project.project().paths().thumbnailsFile(), Database::Mode::ReadOnly)
            ->images()
            ->size(),
        size_t{300});
}

QTEST_GUILESS_MAIN(TestProjectCheck)
#include "tst_ProjectCheck.moc"
