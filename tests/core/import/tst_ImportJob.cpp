// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportJob.h"

#include "core/project/Project.h"
#include "core/store/DatasetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RecordStore.h"
#include "core/store/TaxonomyStore.h"
#include "core/store/ThumbnailStore.h"
#include "tests/support/BadPictures.h"
#include "tests/support/DrawnImages.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

/// A project, and beside it a folder with a table and drawn pictures.
class Bench
{
public:
    Bench()
    {
        project = *Project::create(dir.filePath(u"P.lesion"_s), clock);
        QDir().mkpath(source());
        options.path = source();
        options.dataset = u"Set"_s;
        options.taxonomy = u"pad-6"_s;
    }
    QString source(const QString &name = {}) const { return dir.filePath(u"source/"_s + name); }
    void picture(const QString &name, int seed) const { test::drawImage(source(name), seed); }
    void table(const QByteArray &rows) const
    {
        test::writeBytes(source(u"list.csv"_s), "image,diagnosis\n" + rows);
    }
    /// `n` pictures a000.png …, all BCC.
    void many(int n) const
    {
        QByteArray rows;
        for (int i = 0; i < n; ++i) {
            const QString name = u'a' + QString::number(i).rightJustified(3, u'0') + u".png"_s;
            test::drawImage(source(name), i, 24, 18);
            rows += name.toUtf8() + ",BCC\n";
        }
        table(rows);
    }
    Result<ImportOutcome> import() { return runImport(project->paths(), options, clock, feedback); }
    Result<ImportOutcome> plan() { return planImport(project->paths(), options, feedback); }
    std::vector<ImageRow> images() const
    {
        return *ImageStore(project->database(), project->paths()).catalogue();
    }
    ImageDetails details(const QString &key) const
    {
        for (const ImageRow &row : images()) {
            if (row.key == key)
                return *ImageStore(project->database(), project->paths()).details(row.id);
        }
        return {};
    }
    size_t thumbnails() const
    {
        return ThumbnailStore::open(project->paths().thumbnailsFile(), Database::Mode::ReadOnly)
            ->images()
            ->size();
    }

    QTemporaryDir dir;
    FixedClock clock{QDateTime({2026, 11, 24}, {9, 0}, Qt::UTC)};
    std::unique_ptr<Project> project;
    ImportOptions options;
    Feedback feedback;
};

std::array<int, kRowStates> counts(std::initializer_list<std::pair<RowState, int>> given)
{
    std::array<int, kRowStates> all{};
    for (const auto &[state, count] : given)
        all[static_cast<size_t>(state)] = count;
    return all;
}

} // namespace

class TestImportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesWhatTheSourceSays();
    void dryRunChangesNothingAndForetells();
    void importingAgainChangesNothing();
    void reportsEveryBadRowAndGoesOn();
    void reportsTheSamePictureWithAnotherLabel();
    void addsALabelWhenTheSourceChangedItsMind();
    void refusesAnotherPictureUnderTheSameName();
    void followsPicturesThatMoved();
    void copiesIntoTheProject();
    void keepsWholeBatchesWhenCancelled();
    void unknownClassOnlyWithATaxonomy();
    void saysWhenTheSourceMayNotBeRead();
    void leavesARecord();
    void importsPad();
    void importsHam();
};

void TestImportJob::storesWhatTheSourceSays()
{
    Bench bench;
    bench.picture(u"a.png"_s, 1);
    test::writeBytes(bench.source(u"list.csv"_s),
                     "image,diagnosis,patient,case,modality,age,sex,site,camera\n"
                     "a.png,naevus,P1,L1,anatomical,33,male,hand,X\n");
    const auto outcome = bench.import();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->imported(), 1);
    const ImageDetails image = bench.details(u"a.png"_s);
    QCOMPARE(image.file, bench.source(u"a.png"_s));
    QCOMPARE(image.width, 96);
    QCOMPARE(image.height, 72);
    QCOMPARE(image.bytes, QFileInfo(bench.source(u"a.png"_s)).size());
    QCOMPARE(image.sha256.size(), 64);
    QCOMPARE(image.row.modality, Modality::Anatomical);
    QCOMPARE(image.row.patientKey, u"P1"_s);
    QCOMPARE(image.row.caseKey, u"P1_L1"_s);
    QCOMPARE(image.age, std::optional<double>(33));
    QCOMPARE(image.sex, Sex::Male);
    QCOMPARE(image.site, u"hand"_s);
    QCOMPARE(image.attributes.front().second, u"X"_s);
    QCOMPARE(image.labels.size(), size_t{1});
    QCOMPARE(image.labels[0].origin, u"list.csv"_s);
    const auto taxonomies = TaxonomyStore(bench.project->database()).all();
    const int nevus = taxonomies->front().find(u"NEV"_s);
    QCOMPARE(image.row.recorded, taxonomies->front().diagnoses[static_cast<size_t>(nevus)].id);
    QCOMPARE(bench.thumbnails(), size_t{1});
}

void TestImportJob::dryRunChangesNothingAndForetells()
{
    Bench bench;
    bench.many(5);
    test::writeBytes(bench.source(u"a003.png"_s), {});
    const auto plan = bench.plan();
    QVERIFY(plan);
    QCOMPARE(plan->counts, counts({{RowState::New, 4}, {RowState::Unreadable, 1}}));
    QVERIFY(bench.images().empty());
    QVERIFY(DatasetStore(bench.project->database()).all()->empty());
    QVERIFY(RecordStore(bench.project->database()).all()->empty());
    const auto done = bench.import();
    QCOMPARE(done->counts, plan->counts);
    QCOMPARE(done->rejected.size(), plan->rejected.size());
    QCOMPARE(done->rejected[0].reason, plan->rejected[0].reason);
}

void TestImportJob::importingAgainChangesNothing()
{
    Bench bench;
    bench.many(5);
    QCOMPARE(bench.import()->imported(), 5);
    const auto before = bench.images();
    // A copy back from a backup has another time: the hash decides then.
    QFile touched(bench.source(u"a002.png"_s));
    QVERIFY(touched.open(QIODevice::ReadWrite));
    QVERIFY(
        touched.setFileTime(QDateTime({2020, 1, 1}, {0, 0}), QFileDevice::FileModificationTime));
    touched.close();
    const auto again = bench.import();
    QCOMPARE(again->counts, counts({{RowState::Unchanged, 5}}));
    QCOMPARE(bench.images().size(), size_t{5});
    for (size_t i = 0; i < before.size(); ++i) {
        QCOMPARE(bench.images()[i].id, before[i].id);
        QCOMPARE(bench.details(before[i].key).labels.size(), size_t{1});
    }
}

void TestImportJob::reportsEveryBadRowAndGoesOn()
{
    Bench bench;
    bench.picture(u"good.png"_s, 1);
    bench.picture(u"whole.jpg"_s, 2);
    const QByteArray jpeg = test::readBytes(bench.source(u"whole.jpg"_s));
    test::writeBytes(bench.source(u"cut.jpg"_s), jpeg.left(jpeg.size() / 2));
    test::writeBytes(bench.source(u"empty.jpg"_s), {});
    test::writeBytes(bench.source(u"text.jpg"_s), "text");
    test::writeBytes(bench.source(u"huge.png"_s), test::blackPng(20'000, 20'000));
    bench.table("cut.jpg,BCC\nempty.jpg,BCC\ntext.jpg,BCC\nhuge.png,BCC\nabsent.jpg,BCC\n"
                "good.png,Gout\ngood.png,BCC\nwhole.jpg,MEL\ngood.png,BCC\n");
    const auto outcome = bench.import();
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 9);
    QCOMPARE(outcome->counts, counts({{RowState::New, 1},
                                      {RowState::Unreadable, 4},
                                      {RowState::MissingFile, 1},
                                      {RowState::UnknownClass, 1},
                                      {RowState::Misread, 2}}));
    const std::vector<std::pair<int, QString>> expected{
        {2, u"cut.jpg is cut off before its end"_s},
        {3, u"empty.jpg is empty (0 bytes)"_s},
        {4, u"text.jpg is not a picture"_s},
        {5, u"huge.png has 20000 × 20000 pixels"_s},
        {6, u"There is no picture absent.jpg"_s},
        {7, u"The class \"Gout\" is not in the taxonomy pad-6"_s},
        {8, u"good.png stands in the source twice"_s},
        {10, u"good.png stands in the source twice"_s}};
    QCOMPARE(outcome->rejected.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(outcome->rejected[i].file, u"list.csv"_s);
        QCOMPARE(outcome->rejected[i].row, expected[i].first);
        QVERIFY2(outcome->rejected[i].reason.contains(expected[i].second),
                 qPrintable(outcome->rejected[i].reason));
    }
    QCOMPARE(bench.images().size(), size_t{1});
}

void TestImportJob::reportsTheSamePictureWithAnotherLabel()
{
    Bench bench;
    bench.picture(u"a.png"_s, 1);
    for (const QString &copy : {u"b.png"_s, u"c.png"_s})
        QVERIFY(QFile::copy(bench.source(u"a.png"_s), bench.source(copy)));
    bench.table("a.png,BCC\nb.png,MEL\nc.png,BCC\n");
    const auto plan = bench.plan();
    const auto outcome = bench.import();
    QCOMPARE(outcome->imported(), 3);               // nothing is lost: somebody has to look
    QCOMPARE(outcome->conflicts.size(), size_t{2}); // b against a, c against b
    QCOMPARE(plan->conflicts.size(), size_t{2});
    QCOMPARE(outcome->conflicts[0].row, 3);
    QCOMPARE(outcome->conflicts[0].reason,
             u"Set/b.png is the same picture as Set/a.png, but is labelled MEL instead of BCC."_s);
    // In another dataset and another taxonomy: nv is NEV, so that only BCC differs.
    bench.options.dataset = u"Other"_s;
    bench.options.taxonomy = u"ham-7"_s;
    bench.table("a.png,bcc\nb.png,nv\n");
    const auto other = bench.import();
    QVERIFY(std::any_of(other->conflicts.begin(), other->conflicts.end(),
                        [](const ImportNote &note) { return note.row == 3; }));
}

void TestImportJob::addsALabelWhenTheSourceChangedItsMind()
{
    Bench bench;
    bench.picture(u"a.png"_s, 1);
    bench.table("a.png,BCC\n");
    QVERIFY(bench.import());
    bench.table("a.png,SCC\n");
    QCOMPARE(bench.plan()->counts, counts({{RowState::Relabelled, 1}}));
    QCOMPARE(bench.import()->updated(), 1);
    const ImageDetails image = bench.details(u"a.png"_s);
    QCOMPARE(image.labels.size(), size_t{2}); // the history is kept
    QCOMPARE(image.row.recorded, image.labels[1].diagnosis);
    QVERIFY(image.labels[0].diagnosis != image.labels[1].diagnosis);
    QCOMPARE(bench.import()->counts, counts({{RowState::Unchanged, 1}}));
}

void TestImportJob::refusesAnotherPictureUnderTheSameName()
{
    Bench bench;
    bench.picture(u"a.png"_s, 1);
    bench.table("a.png,BCC\n");
    QVERIFY(bench.import());
    const QString hash = bench.details(u"a.png"_s).sha256;
    bench.picture(u"a.png"_s, 2);
    const auto outcome = bench.import();
    QCOMPARE(outcome->counts, counts({{RowState::OtherPicture, 1}}));
    QCOMPARE(bench.details(u"a.png"_s).sha256, hash);
}

void TestImportJob::followsPicturesThatMoved()
{
    Bench bench;
    bench.picture(u"a.png"_s, 1);
    bench.table("a.png,BCC\n");
    QVERIFY(bench.import());
    QVERIFY(QDir(bench.dir.path()).rename(u"source"_s, u"elsewhere"_s));
    bench.options.path = bench.dir.filePath(u"elsewhere"_s);
    QCOMPARE(bench.import()->counts, counts({{RowState::Moved, 1}}));
    QCOMPARE(bench.details(u"a.png"_s).file, bench.dir.filePath(u"elsewhere/a.png"_s));
    QCOMPARE(bench.import()->counts, counts({{RowState::Unchanged, 1}}));
}

void TestImportJob::copiesIntoTheProject()
{
    Bench bench;
    bench.many(3);
    bench.options.copy = true;
    QCOMPARE(bench.import()->imported(), 3);
    const QString file = bench.details(u"a001.png"_s).file;
    QVERIFY(file.startsWith(bench.project->paths().imagesFolder()));
    QCOMPARE(test::readBytes(file), test::readBytes(bench.source(u"a001.png"_s)));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(bench.import()->counts, counts({{RowState::Unchanged, 3}}));
    // The source may go.
    QVERIFY(QDir(bench.source()).removeRecursively());
    QVERIFY(QFileInfo::exists(file));
}

void TestImportJob::keepsWholeBatchesWhenCancelled()
{
    Bench bench;
    bench.many(2 * kImportBatch + 50);
    Feedback *running = nullptr;
    Feedback feedback([&](const Progress &progress) {
        if (progress.done > kImportBatch) // in the second batch
            running->cancel();
    });
    running = &feedback;
    const auto outcome = runImport(bench.project->paths(), bench.options, bench.clock, feedback);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    const size_t kept = bench.images().size();
    QCOMPARE(kept % kImportBatch, size_t{0});
    QVERIFY(kept >= kImportBatch);
    QVERIFY(kept < 2 * kImportBatch + 50);
    const auto records = RecordStore(bench.project->database()).all();
    QVERIFY(records->front().result[u"cancelled"_s].toBool());
    // Importing again goes on.
    const auto rest = bench.import();
    QCOMPARE(rest->unchanged(), static_cast<int>(kept));
    QCOMPARE(bench.thumbnails(), size_t{2 * kImportBatch + 50});
    QCOMPARE(bench.images().size(), size_t{2 * kImportBatch + 50});
}

void TestImportJob::unknownClassOnlyWithATaxonomy()
{
    Bench bench;
    bench.picture(u"a.png"_s, 1);
    bench.table("a.png,Gout\n");
    QCOMPARE(bench.import()->counts, counts({{RowState::UnknownClass, 1}}));
    QVERIFY(DatasetStore(bench.project->database()).all()->empty()); // nothing was taken in
    bench.options.taxonomy.clear();
    const auto outcome = bench.import();
    QCOMPARE(outcome->imported(), 1);
    QCOMPARE(outcome->taxonomy, u"dataset-set"_s);
}

void TestImportJob::saysWhenTheSourceMayNotBeRead()
{
    Bench bench;
    bench.options.path = bench.dir.filePath(u"nowhere"_s);
    const auto absent = bench.import();
    QVERIFY(!absent);
    QVERIFY(absent.error().message.contains(u"is not there"));
    bench.options.dataset = u"  "_s;
    QVERIFY(bench.import().error().message.contains(u"needs a name"));
    if (::geteuid() == 0)
        QSKIP("permissions do not stop the superuser");
    bench.options.dataset = u"Set"_s;
    bench.options.path = bench.source();
    QVERIFY(QFile::setPermissions(bench.source(), QFile::Permissions()));
    const auto closed = bench.import();
    QFile::setPermissions(bench.source(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!closed);
    QVERIFY(closed.error().message.contains(u"may not be read"));
}

void TestImportJob::leavesARecord()
{
    Bench bench;
    bench.many(2);
    QVERIFY(bench.import());
    const auto records = RecordStore(bench.project->database()).all();
    QCOMPARE(records->size(), size_t{1});
    const auto &entry = records->front();
    QCOMPARE(entry.kind, u"import"_s);
    QCOMPARE(entry.parameters[u"dataset"_s].toString(), u"Set"_s);
    QCOMPARE(entry.result[u"imported"_s].toInt(), 2);
    QCOMPARE(entry.inputHash.size(), 64);
    QVERIFY(bench.import());
    QCOMPARE(RecordStore(bench.project->database()).all()->front().inputHash, entry.inputHash);
}

void TestImportJob::importsPad()
{
    const QString folder = test::sharedData(u"pad_ufes_20_subset"_s);
    if (folder.isEmpty())
        QSKIP("the PAD-UFES-20 subset is not there");
    Bench bench;
    bench.options = {ImportFormat::PadUfes20, folder, u"PAD"_s, {}, false, false};
    const auto outcome = bench.import();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->counts, counts({{RowState::New, 775}}));
    QCOMPARE(bench.thumbnails(), size_t{775});
    QCOMPARE(bench.import()->counts, counts({{RowState::Unchanged, 775}}));
}

void TestImportJob::importsHam()
{
    const QString folder = test::sharedData(u"ham10000_subset"_s);
    if (folder.isEmpty())
        QSKIP("the HAM10000 subset is not there");
    Bench bench;
    bench.options = {ImportFormat::Ham10000, folder, u"HAM"_s, {}, false, false};
    QCOMPARE(bench.import()->counts, counts({{RowState::New, 1697}}));
}

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_ImportJob.moc"
