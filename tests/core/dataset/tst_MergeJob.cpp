// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/MergeJob.h"

#include "core/dataset/SplitJob.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RecordStore.h"
#include "tests/support/BadPictures.h"
#include "tests/support/MadeDataset.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using test::must;

namespace
{

/// Thirty drawn images of ACK, BCC and MEL, split; and a made-up set of HAM10000's classes.
class Bench
{
public:
    explicit Bench(std::vector<test::MadeImage> images = {{u"akiec"_s},
                                                          {u"akiec"_s, Modality::Dermoscopic},
                                                          {u"bcc"_s},
                                                          {u"nv"_s},
                                                          {u"vasc"_s},
                                                          {u"vasc"_s},
                                                          {{}}})
        : project(30, 3)
    {
        SplitRequest split;
        split.dataset = u"Drawn"_s;
        Feedback feedback;
        target = must(freezeSplit(paths(), split, project.clock(), feedback)).set;
        added = test::addMadeDataset(project.project(), u"HAM"_s, u"ham-7"_s, images);
    }
    const ProjectPaths &paths() { return project.project().paths(); }
    MergeRequest request() const
    {
        MergeRequest request;
        request.target = target.id;
        request.datasets = QStringList{u"HAM"_s};
        return request;
    }
    Result<FrozenMerge> merge(const MergeRequest &request)
    {
        Feedback feedback;
        return freezeMerge(paths(), request, project.clock(), feedback);
    }
    QString refusal(const MergeRequest &request)
    {
        const auto merged = merge(request);
        return merged ? QString() : merged.error().message;
    }
    ImageStore::Fingerprint testPicture()
    {
        const auto prints =
            must(ImageStore(project.project().database(), paths()).fingerprints(project.dataset()));
        const auto item = std::find_if(target.items.begin(), target.items.end(), [](const auto &i) {
            return i.partition == Partition::Test;
        });
        return *std::find_if(prints.begin(), prints.end(),
                             [&](const auto &print) { return print.id == item->image; });
    }

    test::TestProject project;
    FrozenSet target;
    std::vector<ImageId> added;
};

} // namespace

class TestMergeJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freezesAndRecords()
    {
        Bench bench;
        const FrozenMerge made = must(bench.merge(bench.request()));
        QCOMPARE(made.set.name, u"Drawn, 20 % test by patient, seed 0 with HAM"_s);
        QCOMPARE(made.set.classes, bench.target.classes); // its own list, without NEV
        const FrozenSet stored =
            must(FrozenSetStore(bench.project.project().database()).get(made.set.id));
        QCOMPARE(stored.items.size(), size_t{33}); // two akiec and one bcc
        for (const FrozenSet::Item &item : stored.items) {
            const bool isAdded =
                std::find(bench.added.begin(), bench.added.end(), item.image) != bench.added.end();
            QVERIFY(!isAdded || item.partition == Partition::Train);
        }
        QCOMPARE(made.proposal.unlabelled, 1);
        QCOMPARE(made.proposal.merge.dropped.size(), size_t{2});
        QCOMPARE(made.proposal.merge.dropped[0].key, u"nv"_s); // the set has no NEV
        QCOMPARE(made.proposal.merge.dropped[0].target, u"NEV"_s);
        QCOMPARE(made.proposal.merge.dropped[1].images, 2); // vasc

        const QJsonObject parameters = stored.parameters;
        QCOMPARE(parameters.value(u"target").toObject().value(u"hash").toString(),
                 bench.target.hash);
        const QJsonObject dataset = parameters.value(u"merge").toArray().at(0).toObject();
        QCOMPARE(dataset.value(u"dataset").toString(), u"HAM"_s);
        QCOMPARE(dataset.value(u"images").toInt(), 3);
        const auto mapping =
            ClassMapping::fromJson(dataset.value(u"mapping").toObject(), u"the set"_s);
        QVERIFY(mapping);
        QCOMPARE(mapping->target(u"akiec"_s), u"ACK"_s);

        const auto records = must(RecordStore(bench.project.project().database()).all());
        QCOMPARE(records.front().kind, u"merge"_s);
        QCOMPARE(records.front().parameters, parameters);
        QCOMPARE(records.front().result.value(u"hash").toString(), made.set.hash);
        QCOMPARE(records.front().inputHash.size(), 64);
    }

    void theSameAgainIsTheSameSet()
    {
        Bench bench;
        const FrozenMerge first = must(bench.merge(bench.request()));
        bench.project.clock().advance(60);
        const FrozenMerge second = must(bench.merge(bench.request()));
        QCOMPARE(second.set.id, first.set.id);
        QCOMPARE(must(RecordStore(bench.project.project().database()).all()).size(), size_t{2});
        Bench other;
        QCOMPARE(must(other.merge(other.request())).set.hash, first.set.hash);
    }

    void aMergedSetCanBeMergedInto()
    {
        Bench bench;
        test::addMadeDataset(bench.project.project(), u"More"_s, u"pad-6"_s, {{u"ACK"_s}});
        const FrozenMerge first = must(bench.merge(bench.request()));
        MergeRequest request = bench.request();
        request.target = first.set.id;
        QVERIFY(bench.refusal(request).contains(u"holds images of HAM already"_s));
        request.datasets = QStringList{u"More"_s};
        const FrozenMerge second = must(bench.merge(request));
        QCOMPARE(second.proposal.merge.datasets, QStringList({u"Drawn"_s, u"HAM"_s, u"More"_s}));
        QCOMPARE(second.proposal.merge.classes[0].from, std::vector<int>({10, 2, 1}));
        QCOMPARE(second.proposal.mappings[0].target(u"ACK"_s), u"ACK"_s); // onto itself
    }

    void modalityChoosesAmongTheAddedImages()
    {
        Bench bench;
        MergeRequest request = bench.request();
        request.modality = Modality::Macroscopic;
        const FrozenMerge made = must(bench.merge(request));
        QCOMPARE(made.proposal.merge.added(), 2);
        QCOMPARE(made.proposal.otherModality, 1);
        QCOMPARE(made.set.parameters.value(u"modality").toString(), u"macroscopic"_s);
        QCOMPARE(made.proposal.merge.classes[0].before, 10); // tagged or not: as they are
    }

    void testPicturesDoNotComeBackAsTrainingPictures()
    {
        Bench bench;
        const ImageStore::Fingerprint print = bench.testPicture();
        test::addMadeDataset(bench.project.project(), u"Copies"_s, u"ham-7"_s,
                             {{u"bcc"_s, Modality::Macroscopic, print.sha256},
                              {u"bcc"_s, Modality::Macroscopic, {}, 0x0f0f0f0f0f0f0f0fULL},
                              {u"bcc"_s}});
        Database &db = bench.project.project().database();
        // One of the target's test images looks like the second copy, two bits apart.
        QVERIFY(db.run(u"UPDATE image SET perceptual_hash = ? WHERE id = ?"_s,
                       {qint64{0x0f0f0f0f0f0f0f0cLL}, print.id.value}));
        MergeRequest request = bench.request();
        request.datasets = QStringList{u"Copies"_s};
        const FrozenMerge made = must(bench.merge(request));
        QCOMPARE(made.proposal.merge.identical.size(), size_t{1});
        QCOMPARE(made.proposal.merge.added(), 2);
        QCOMPARE(made.proposal.leaks.size(), size_t{1});
        QCOMPARE(made.proposal.leaks[0].kind, LeakageKind::AlikePicture);
        QCOMPARE(made.proposal.leaks[0].test, std::vector<ImageId>({print.id}));
        QCOMPARE(made.set.parameters.value(u"identicalToTest").toInt(), 1);
    }

    void ownMappingsAreFoundInTheProject()
    {
        Bench bench;
        QDir().mkpath(bench.paths().mappingsFolder());
        ClassMapping own = must(MappingLibrary::read().load(u"ham-7-to-pad-6"_s));
        own.key = u"own"_s;
        own.setTarget(u"vasc"_s, u"MEL"_s);
        test::writeBytes(bench.paths().mappingsFolder() + u"/own.json"_s,
                         QJsonDocument(own.toJson()).toJson());
        const MappingLibrary library = MappingLibrary::read(bench.paths().mappingsFolder());
        MergeRequest request = bench.request();
        request.mappings = {must(library.load(u"own"_s))};
        QCOMPARE(must(bench.merge(request)).proposal.merge.classes[2].from,
                 std::vector<int>({10, 2}));
        QCOMPARE(must(bench.merge(bench.request())).proposal.merge.classes[2].from,
                 std::vector<int>({10, 0})); // not asked for: the built-in one
    }

    void saysWhatIsWrong()
    {
        Bench bench;
        MergeRequest request = bench.request();
        request.target = FrozenSetId(99);
        QVERIFY(bench.refusal(request).contains(u"no frozen set 99"_s));

        request = bench.request();
        request.datasets = QStringList{u"Elsewhere"_s};
        QCOMPARE(bench.refusal(request),
                 u"The project has no dataset called Elsewhere; it has Drawn, HAM."_s);
        request.datasets = QStringList{u"Drawn"_s};
        QVERIFY(bench.refusal(request).contains(u"holds images of Drawn already"_s));
        request.datasets = QStringList{u"HAM"_s, u"HAM"_s};
        QVERIFY(bench.refusal(request).contains(u"named twice"_s));

        const MappingLibrary library = MappingLibrary::read();
        request = bench.request();
        request.mappings = {must(library.load(u"edra-20-to-edra-5"_s))};
        QVERIFY(bench.refusal(request).contains(u"does not fit"_s));
        ClassMapping wrong = must(library.load(u"ham-7-to-pad-6"_s));
        wrong.setTarget(u"akiec"_s, u"IEC"_s);
        request.mappings = {wrong};
        QVERIFY(bench.refusal(request).contains(
            u"classes.akiec: it is mapped onto IEC, a class that is not in the taxonomy pad-6"_s));
        request.mappings = {must(library.load(u"ham-7-to-pad-6"_s)), wrong};
        QVERIFY(bench.refusal(request).contains(u"Two mappings are given"_s));

        test::addMadeDataset(bench.project.project(), u"Fit"_s, u"dermofit-10"_s, {{u"DF"_s}});
        request = bench.request();
        request.datasets = QStringList{u"Fit"_s};
        QVERIFY(bench.refusal(request).contains(
            u"No mapping is known from the taxonomy dermofit-10 onto pad-6"_s));
        QCOMPARE(must(RecordStore(bench.project.project().database()).all()).size(), size_t{1});
    }

    void addingNothingIsNoMerge()
    {
        Bench bench({{u"vasc"_s}, {u"df"_s}});
        QVERIFY(bench.refusal(bench.request()).startsWith(u"Nothing would be added"_s));
    }

    void canBeCancelled()
    {
        Bench bench;
        Feedback feedback;
        feedback.cancel();
        const auto merged =
            freezeMerge(bench.paths(), bench.request(), bench.project.clock(), feedback);
        QVERIFY(!merged);
        QCOMPARE(merged.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMergeJob)
#include "tst_MergeJob.moc"
