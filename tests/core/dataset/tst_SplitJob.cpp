// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/SplitJob.h"

#include "core/base/Hashing.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RecordStore.h"
#include "tests/support/MadeDataset.h"
#include "tests/support/Must.h"
#include "tests/support/TestProject.h"

#include <QTest>

#include <algorithm>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

SplitRequest request(quint64 seed = 7)
{
    SplitRequest request;
    request.dataset = u"Drawn"_s;
    request.options.seed = seed;
    return request;
}

FrozenSplit frozen(test::TestProject &project, const SplitRequest &wanted)
{
    Feedback feedback;
    auto result = freezeSplit(project.project().paths(), wanted, project.clock(), feedback);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *std::move(result);
}

} // namespace

class TestSplitJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freezesAndRecords()
    {
        test::TestProject project(30, 3);
        const FrozenSplit made = frozen(project, request());
        QVERIFY(made.set.id.isValid());
        QCOMPARE(made.set.name, u"Drawn, 20 % test by patient, seed 7"_s);
        QCOMPARE(made.set.created, project.clock().now());
        QCOMPARE(made.set.classes.size(), size_t{3}); // only those present, of pad-6
        QCOMPARE(made.set.items.size(), size_t{30});
        QCOMPARE(made.proposal.leaks.size(), size_t{0});

        const auto stored = FrozenSetStore(project.project().database()).get(made.set.id);
        QVERIFY(stored);
        QCOMPARE(stored->hash, made.set.hash);
        QCOMPARE(stored->items.size(), size_t{30});
        const auto test = std::count_if(
            stored->items.begin(), stored->items.end(),
            [](const FrozenSet::Item &item) { return item.partition == Partition::Test; });
        QCOMPARE(static_cast<int>(test), made.proposal.split.test);

        const auto summaries = FrozenSetStore(project.project().database()).all();
        QVERIFY(summaries);
        QCOMPARE(summaries->size(), size_t{1});
        QCOMPARE(summaries->front().train + summaries->front().test, 30);
        QCOMPARE(summaries->front().classes, 3);
        QCOMPARE(summaries->front().runs, 0);

        const auto records = RecordStore(project.project().database()).all();
        QVERIFY(records);
        QCOMPARE(records->size(), size_t{1});
        QCOMPARE(records->front().kind, u"split"_s);
        QCOMPARE(records->front().result.value(u"hash").toString(), made.set.hash);
        QCOMPARE(records->front().parameters.value(u"seed").toString(), u"7"_s);
        QCOMPARE(records->front().inputHash.size(), 64);
    }

    void theSameAgainIsTheSameSet()
    {
        test::TestProject project(24, 3);
        const FrozenSplit first = frozen(project, request());
        project.clock().advance(60);
        const FrozenSplit second = frozen(project, request());
        QCOMPARE(second.set.id, first.set.id);
        QCOMPARE(second.set.created, first.set.created);
        QCOMPARE(RecordStore(project.project().database()).all()->size(), size_t{1});
        const FrozenSplit other = frozen(project, request(8));
        QVERIFY(other.set.id != first.set.id);
        QVERIFY(other.set.hash != first.set.hash);
    }

    void anotherProjectGivesTheSameHash()
    {
        test::TestProject one(24, 3);
        test::TestProject two(24, 3);
        // Other database ids in the second project: an id is burnt before the split.
        QVERIFY(FrozenSetStore(two.project().database())
                    .freeze({{},
                             u"x"_s,
                             {},
                             {},
                             {},
                             {two.taxonomy().diagnoses[0].id},
                             {{two.images()[0], 0, Partition::Train}}},
                            two.clock()));
        const FrozenSplit a = frozen(one, request());
        const FrozenSplit b = frozen(two, request());
        QCOMPARE(a.set.hash, b.set.hash);
        QVERIFY(a.set.id != b.set.id);
    }

    void theHashIsWhatTheContractSays()
    {
        test::TestProject project(2, 2);
        FrozenSet set;
        set.name = u"by hand"_s;
        set.classes = {project.taxonomy().diagnoses[0].id, project.taxonomy().diagnoses[1].id};
        set.items = {{project.images()[1], 1, Partition::Test},
                     {project.images()[0], 0, Partition::Train}};
        const auto made = FrozenSetStore(project.project().database()).freeze(set, project.clock());
        QVERIFY(made);

        ImageStore images(project.project().database(), project.project().paths());
        const auto files = images.files(project.images());
        QVERIFY(files);
        QStringList lines{(*files)[0].sha256 + u" Drawn/img_000 0 train\n"_s,
                          (*files)[1].sha256 + u" Drawn/img_001 1 test\n"_s};
        lines.sort();
        const QString text = u"class 0 ACK\nclass 1 BCC\n"_s + lines.join(QString());
        QCOMPARE(made->hash, sha256(text.toUtf8()));
    }

    void patientsStayTogetherAndWithoutGroupsTheCheckSpeaks()
    {
        test::TestProject project(40, 2);
        const FrozenSplit grouped = frozen(project, request());
        QVERIFY(std::none_of(
            grouped.proposal.leaks.begin(), grouped.proposal.leaks.end(),
            [](const LeakageFinding &leak) { return leak.kind == LeakageKind::SamePatient; }));
        SplitRequest loose = request();
        loose.group = SplitGroup::None;
        const FrozenSplit ungrouped = frozen(project, loose);
        // 20 patients of two images each: eight test images drawn alone part some of them.
        QVERIFY(std::any_of(
            ungrouped.proposal.leaks.begin(), ungrouped.proposal.leaks.end(),
            [](const LeakageFinding &leak) { return leak.kind == LeakageKind::SamePatient; }));
    }

    void imagesWithoutLabelAreLeftOut()
    {
        test::TestProject project(12, 2);
        Database &db = project.project().database();
        QVERIFY(db.run(u"UPDATE image SET recorded_id = NULL WHERE id = ?"_s,
                       {project.images()[3].value}));
        const FrozenSplit made = frozen(project, request());
        QCOMPARE(made.proposal.leftOut, 1);
        QCOMPARE(made.set.items.size(), size_t{11});
        QCOMPARE(made.set.parameters.value(u"leftOut").toInt(), 1);
    }

    void validatedLabelsCount()
    {
        test::TestProject project(12, 2);
        Database &db = project.project().database();
        // A round found that image 0 (class 0) is of the third class.
        QVERIFY(db.run(u"UPDATE image SET validated_id = ? WHERE id = ?"_s,
                       {project.taxonomy().diagnoses[2].id.value, project.images()[0].value}));
        SplitRequest wanted = request();
        QCOMPARE(frozen(project, wanted).set.classes.size(), size_t{2});
        wanted.labels = LabelBasis::Validated;
        const FrozenSplit made = frozen(project, wanted);
        QCOMPARE(made.set.classes.size(), size_t{3});
        QCOMPARE(made.proposal.split.classes[2].train, 1); // one group: train
        QCOMPARE(SplitRequest::fromJson(made.set.parameters).labels, LabelBasis::Validated);
    }

    void mapsOntoGroups()
    {
        test::TestProject project;
        std::vector<test::MadeImage> images;
        for (const char *key : {"CN", "CN", "BLN", "RSN", "MEL", "MELIS", "LT", "DF", "SK", "BCC"})
            images.insert(images.end(), 2, {QString::fromLatin1(key)});
        test::addMadeDataset(project.project(), u"EDRA"_s, u"edra-20"_s, images);
        SplitRequest wanted;
        wanted.dataset = u"EDRA"_s;
        wanted.mapping = test::must(MappingLibrary::read().load(u"edra-20-to-edra-5"_s));
        QCOMPARE(wanted.defaultName(), u"EDRA onto edra-5, 20 % test by patient, seed 0"_s);

        // The preview only reads, and the project does not know the five groups yet.
        Feedback feedback;
        const SplitProposal proposal = test::must(proposeSplit(
            project.project().database(), project.project().paths(), wanted, feedback));
        QCOMPARE(proposal.classes.size(), size_t{5});

        const FrozenSplit made = frozen(project, wanted);
        const auto classes = made.proposal.classes;
        QStringList keys;
        for (const Diagnosis &diagnosis : classes) {
            QVERIFY(diagnosis.id.isValid());
            keys.append(diagnosis.key);
        }
        QCOMPARE(keys.join(u' '), u"SK MISC NEV BCC MEL"_s); // of edra-5, in its order
        const auto &shares = made.proposal.split.classes;
        QCOMPARE(shares[2].train + shares[2].test, 8); // four kinds of nevus
        QCOMPARE(shares[1].train + shares[1].test, 4); // lentigo and dermatofibroma
        QCOMPARE(shares[4].train + shares[4].test, 4);
        const SplitRequest again = SplitRequest::fromJson(made.set.parameters);
        QVERIFY(again.mapping && again.mapping->mapsLike(*wanted.mapping));

        wanted.mapping->setTarget(u"CN"_s, {});
        const FrozenSplit fewer = frozen(project, wanted);
        QCOMPARE(fewer.proposal.dropped, 4);
        QCOMPARE(fewer.set.parameters.value(u"dropped").toInt(), 4);
        QCOMPARE(fewer.set.items.size(), size_t{16});
    }

    void takesOneModalityOnly()
    {
        test::TestProject project(24, 3);
        SplitRequest wanted = request();
        wanted.modality = Modality::Macroscopic;
        const FrozenSplit made = frozen(project, wanted);
        QCOMPARE(made.set.items.size(), size_t{12}); // the even ones
        QCOMPARE(made.proposal.otherModality, 12);
        QCOMPARE(made.set.name, u"Drawn, macroscopic, 20 % test by patient, seed 7"_s);
        QVERIFY(SplitRequest::fromJson(made.set.parameters).modality == Modality::Macroscopic);
    }

    void dividesByPublishedLists()
    {
        test::TestProject project;
        const auto image = [](const char *diagnosis, const char *part) {
            return test::MadeImage{QString::fromLatin1(diagnosis),
                                   Modality::Macroscopic,
                                   {},
                                   0,
                                   "{\"published_partition\": \"" + QByteArray(part) + "\"}"};
        };
        const auto ids = test::addMadeDataset(
            project.project(), u"EDRA"_s, u"edra-20"_s,
            {image("CN", "train"), image("CN", "valid"), image("CN", "test"), image("SK", "test"),
             image("SK", "train"), image("SK", "valid"), image("SK", "train")});
        SplitRequest wanted;
        wanted.dataset = u"EDRA"_s;
        wanted.published = true;
        const FrozenSplit made = frozen(project, wanted);
        QCOMPARE(made.set.name, u"EDRA, published lists"_s);
        QCOMPARE(made.proposal.split.train, 5);
        for (const FrozenSet::Item &item : made.set.items)
            QCOMPARE(item.partition == Partition::Test,
                     item.image == ids[2] || item.image == ids[3]);
        QCOMPARE(made.proposal.split.classes[0].test, 1);
        QCOMPARE(made.proposal.split.classes[1].train, 3);
        QCOMPARE(made.proposal.split.classes[1].wished, 4 * 2.0 / 7); // as the whole
        QVERIFY(!made.set.parameters.contains(u"seed"));
        QVERIFY(SplitRequest::fromJson(made.set.parameters).published);

        const auto refusal = [&](const QString &dataset) {
            SplitRequest asked = wanted;
            asked.dataset = dataset;
            Feedback feedback;
            const auto split =
                freezeSplit(project.project().paths(), asked, project.clock(), feedback);
            return split ? QString() : split.error().message;
        };
        QVERIFY(refusal(u"Drawn"_s).contains(u"Drawn has no published lists"_s));
        test::addMadeDataset(project.project(), u"Half"_s, u"edra-20"_s,
                             {image("CN", "train"), {u"CN"_s}});
        QVERIFY(refusal(u"Half"_s).contains(u"Half_1 of Half is on none"_s));
        test::addMadeDataset(project.project(), u"Odd"_s, u"edra-20"_s, {image("CN", "holdout")});
        QVERIFY(refusal(u"Odd"_s).contains(u"called holdout"_s));
    }

    void aMappingMustFit()
    {
        test::TestProject project(6, 2);
        SplitRequest wanted = request();
        wanted.mapping = test::must(MappingLibrary::read().load(u"ham-7-to-pad-6"_s));
        Feedback feedback;
        const auto other =
            freezeSplit(project.project().paths(), wanted, project.clock(), feedback);
        QVERIFY(!other);
        QVERIFY(other.error().message.contains(u"from the taxonomy ham-7"_s));
        wanted.mapping = test::must(MappingLibrary::read().load(u"pad-6-to-dermai-13"_s));
        wanted.mapping->setTarget(u"ACK"_s, u"Acne"_s);
        const auto wrong =
            freezeSplit(project.project().paths(), wanted, project.clock(), feedback);
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.contains(u"onto Acne, a class that is not in"_s));
    }

    void saysWhatIsWrong()
    {
        test::TestProject project(4, 2);
        Feedback feedback;
        SplitRequest wanted = request();
        wanted.dataset = u"Elsewhere"_s;
        const auto missing =
            freezeSplit(project.project().paths(), wanted, project.clock(), feedback);
        QVERIFY(!missing);
        QVERIFY(missing.error().message.contains(u"Elsewhere"_s));

        feedback.cancel();
        const auto cancelled =
            freezeSplit(project.project().paths(), request(), project.clock(), feedback);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
        QVERIFY(FrozenSetStore(project.project().database()).all()->empty());
    }
};

QTEST_GUILESS_MAIN(TestSplitJob)
#include "tst_SplitJob.moc"
