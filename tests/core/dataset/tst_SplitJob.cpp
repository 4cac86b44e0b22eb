// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/SplitJob.h"

#include "core/base/Hashing.h"
#include "core/store/FrozenSetStore.h"
#include "core/store/ImageStore.h"
#include "core/store/RecordStore.h"
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
